"""compile, eval, exec and __import__: code that a program makes while it runs, through minipy's own compiler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import cross
from minipy.bytecode.code_object import CO_FUTURE_ANNOTATIONS, CO_OPTIMIZED
from minipy.eval.binding import new_code
from minipy.eval.calls import call, run_frame
from minipy.eval.frame import new_frame
from minipy.heap.object import Object
from minipy.model.builtin_names import builtins_to_bind, shown_builtins
from minipy.model.constructors import new_none, new_ref, new_tuple
from minipy.model.held_references import holding
from minipy.model.host_conversions import c_int, index, truth
from minipy.model.iteration import collect
from minipy.model.native import Native
from minipy.model.native_arguments import argument_kind
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import put_name
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.runtime.compiling import compile_source
from minipy.runtime.import_statements import import_name
from minipy.runtime.streams.path_argument import path_of
from minipy.syntax.compile_flags import ALLOW_INCOMPLETE_INPUT, DONT_IMPLY_DEDENT
from minipy.types.callables.frame_methods import locals_of
from minipy.types.scalars.byte_methods import octets_value

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState

# What `compile` takes: the flags of `__future__`, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT, and those of `codeop`.
COMPILE_FLAGS = 0x1FE0010 | 0x1000 | 0x2000 | DONT_IMPLY_DEDENT | ALLOW_INCOMPLETE_INPUT
NO_DOCSTRINGS = 2  # the highest level of optimisation


def compile_(
    tstate: ThreadState, source: Object, filename: Object, mode: Object, flags: Object | None = None,
    dont_inherit: Object | None = None, optimize: Object | None = None, _feature_version: Object | None = None,
) -> Object:  # fmt: skip
    """`compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)`."""
    path = _file_name(tstate, filename)
    if not is_subtype(mode.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"compile() argument 'mode' must be str, not {argument_kind(tstate, mode)}")
    given = c_int(tstate, flags) if flags is not None else 0
    inherits = dont_inherit is None or not truth(tstate, dont_inherit)
    level = c_int(tstate, optimize) if optimize is not None else -1
    if given & ~COMPILE_FLAGS:
        raise set_error(tstate, "ValueError", "compile(): unrecognised flags")
    if not -1 <= level <= NO_DOCSTRINGS:
        raise set_error(tstate, "ValueError", "compile(): invalid optimize value")
    if mode.value == "func_type":
        raise set_error(tstate, "ValueError", "compile() mode 'func_type' requires flag PyCF_ONLY_AST")
    if mode.value not in ("exec", "eval", "single"):
        raise set_error(tstate, "ValueError", "compile() mode must be 'exec', 'eval' or 'single'")
    text = _source(tstate, source, "compile", "string, bytes or AST")
    given |= _inherited_flags(tstate) if inherits else 0
    return new_code(tstate, compile_source(tstate, text, path, mode.value, given, max(level, 0)))


def _file_name(tstate: ThreadState, filename: Object) -> str:
    path = path_of(tstate, filename)
    if isinstance(path, int):
        kind = filename.type.value.name
        raise set_error(tstate, "TypeError", f"expected str, bytes or os.PathLike object, not {kind}")
    if (b"\0" if isinstance(path, bytes) else "\0") in path:  # type: ignore[operator]
        raise set_error(tstate, "ValueError", "embedded null character")
    return path if isinstance(path, str) else path.decode("utf-8", "surrogateescape")


def _inherited_flags(tstate: ThreadState) -> int:
    """Return the flags that code compiled now takes over from the code that asks for it."""
    assert tstate.frame is not None
    code: CodeObject = tstate.frame.code.code
    return code.flags & CO_FUTURE_ANNOTATIONS


def _compiled(tstate: ThreadState, source: Object, mode: str) -> Object:
    """Return a new reference to the code object of `source`, which is text or a code object already, for eval and exec."""
    if source.type is tstate.types.code:
        return new_ref(tstate, source)
    text = _source(tstate, source, mode, "string, bytes or code")
    if mode == "eval":
        text = text.lstrip(" \t") if isinstance(text, str) else text.lstrip(b" \t")
    return new_code(tstate, compile_source(tstate, text, "<string>", mode, _inherited_flags(tstate)))


def _source(tstate: ThreadState, source: Object, caller: str, wanted: str) -> str | bytes:
    """Return the text that `source` holds; raises what CPython does before it reads the text."""
    given: str | bytes | bytearray | None
    given = source.value if is_subtype(source.type, tstate.types.str) else octets_value(tstate, source)
    if given is None:
        raise set_error(tstate, "TypeError", f"{caller}() arg 1 must be a {wanted} object")
    text = given if isinstance(given, str) else bytes(given)
    if isinstance(text, str):
        cross(tstate, "str.encode", text)
    if ("\0" if isinstance(text, str) else b"\0") in text:  # type: ignore[operator]
        raise set_error(tstate, "SyntaxError", "source code string cannot contain null bytes")
    return text


def _is_namespace(tstate: ThreadState, globals_: Object | None) -> bool:
    types = tstate.types
    return globals_ is None or globals_ is types.none or is_subtype(globals_.type, types.dict)


def eval_(tstate: ThreadState, source: Object, globals_: Object | None = None, locals_: Object | None = None) -> Object:
    """`eval(source[, globals[, locals]])`."""
    if locals_ is not None and locals_ is not tstate.types.none and lookup_borrowed(locals_.type, "__getitem__") is None:
        raise set_error(tstate, "TypeError", "locals must be a mapping")
    if not _is_namespace(tstate, globals_):
        is_mapping = lookup_borrowed(globals_.type, "__getitem__") is not None  # type: ignore[union-attr]
        hint = "globals must be a real dict; try eval(expr, {}, mapping)" if is_mapping else "globals must be a dict"
        raise set_error(tstate, "TypeError", hint)
    code = _compiled(tstate, source, "eval")
    try:
        if code.value.code.freevars:
            text = "code object passed to eval() may not contain free variables"
            raise set_error(tstate, "TypeError", text)
        return _run(tstate, code, globals_, locals_)
    finally:
        decref(tstate, code)


def exec_(
    tstate: ThreadState, source: Object, globals_: Object | None = None, locals_: Object | None = None,
    closure: Object | None = None,
) -> Object:  # fmt: skip
    """`exec(source[, globals[, locals]], *, closure=None)`."""
    if closure is tstate.types.none:
        closure = None
    if not _is_namespace(tstate, globals_):
        kind = globals_.type.value.name  # type: ignore[union-attr]
        raise set_error(tstate, "TypeError", f"exec() globals must be a dict, not {kind}")
    if locals_ is not None and locals_ is not tstate.types.none and lookup_borrowed(locals_.type, "__getitem__") is None:
        raise set_error(tstate, "TypeError", f"locals must be a mapping or None, not {locals_.type.value.name}")
    _check_closure(tstate, source, closure)
    code = _compiled(tstate, source, "exec")
    try:
        decref(tstate, _run(tstate, code, globals_, locals_, closure))
    finally:
        decref(tstate, code)
    return new_none(tstate)


def _check_closure(tstate: ThreadState, source: Object, closure: Object | None) -> None:
    """Refuse a `closure` that isn't made of the cells which the code `source` needs."""
    types = tstate.types
    if source.type is not types.code:
        if closure is not None:
            raise set_error(tstate, "TypeError", "closure can only be used when source is a code object")
        return
    count = len(source.value.code.freevars)
    if count == 0 and closure is not None:
        raise set_error(tstate, "TypeError", "cannot use a closure with this code object")
    cells = closure.value if closure is not None and closure.type is types.tuple else ()
    if len(cells) != count or any(cell.type is not types.cell for cell in cells):
        raise set_error(tstate, "TypeError", f"code object requires a closure of exactly length {count}")


def _run(
    tstate: ThreadState, code: Object, globals_: Object | None, locals_: Object | None, closure: Object | None = None
) -> Object:
    """Run `code` with the given or the caller's namespaces; return a new reference to its value."""
    none, caller_frame = tstate.types.none, tstate.frame
    assert caller_frame is not None
    if globals_ is None or globals_ is none:
        space = caller_frame.globals
        names = locals_of(tstate, caller_frame) if locals_ is None or locals_ is none else new_ref(tstate, locals_)
    else:
        space = globals_
        if "__builtins__" not in space.value.index:
            put_name(tstate, space, "__builtins__", shown_builtins(tstate, caller_frame.builtins))
        names = new_ref(tstate, locals_ if locals_ is not None and locals_ is not none else globals_)
    if code.value.code.flags & CO_OPTIMIZED:
        decref(tstate, names)
        return _call_code(tstate, code, space, closure)
    frame = new_frame(tstate, code, space)
    frame.builtins = builtins_to_bind(tstate, space, caller_frame.builtins)
    frame.names = names
    frame.fast = []
    return run_frame(tstate, frame)


def _call_code(tstate: ThreadState, code: Object, space: Object, closure: Object | None) -> Object:
    """Run the code of a function, whose locals stand in slots; return a new reference to its value."""
    none = tstate.types.none
    function = call(tstate, tstate.types.function, [code, space, none, none, closure if closure is not None else none])
    with holding(tstate, [function]):
        result = call(tstate, function, [])
    decref(tstate, function)
    return result


def import_(
    tstate: ThreadState, name: Object, globals_: Object | None = None, locals_: Object | None = None,
    fromlist: Object | None = None, level: Object | None = None,
) -> Object:  # fmt: skip
    """`__import__(name, globals, locals, fromlist, level)`."""
    assert tstate.frame is not None
    if not is_subtype(name.type, tstate.types.str):
        raise set_error(tstate, "TypeError", "module name must be a string")
    space = globals_ if globals_ is not None and globals_ is not tstate.types.none else tstate.frame.globals
    depth = index(tstate, level) if level is not None else 0
    if depth < 0:
        raise set_error(tstate, "ValueError", "level must be >= 0")
    if not name.value and not depth:
        raise set_error(tstate, "ValueError", "Empty module name")
    none = tstate.types.none
    wanted = new_tuple(tstate, collect(tstate, fromlist)) if fromlist is not None and fromlist is not none else None
    try:
        return import_name(tstate, name.value, space, wanted if wanted is not None else none, depth)
    finally:
        if wanted is not None:
            decref(tstate, wanted)


DYNAMIC_FUNCTIONS = (
    Native(
        "compile",
        compile_,
        3,
        7,
        ("source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"),
        1,
    ),
    Native("eval", eval_, 1, 3),
    Native("exec", exec_, 1, 4, ("closure",), 1),
    Native("__import__", import_, 1, 5, ("name", "globals", "locals", "fromlist", "level")),
)
