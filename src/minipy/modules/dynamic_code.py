"""compile, eval, exec and __import__: code that a program makes while it runs, through minipy's own compiler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.bytecode.code_object import CO_OPTIMIZED
from minipy.eval.binding import new_code
from minipy.eval.calls import run_frame
from minipy.eval.frame import new_frame
from minipy.heap.object import Object
from minipy.modules.compiling import compile_source
from minipy.modules.importing import import_name
from minipy.objects.construct import new_none, new_ref, new_str
from minipy.objects.dict_object import dict_set_name
from minipy.objects.frame_methods import locals_of
from minipy.objects.native import Native
from minipy.objects.protocol import index
from minipy.objects.type_object import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def compile_(
    tstate: ThreadState, source: Object, filename: Object, mode: Object, flags: Object | None = None,
    dont_inherit: Object | None = None, optimize: Object | None = None,
) -> Object:  # fmt: skip
    """`compile(source, filename, mode)`."""
    if mode.value not in ("exec", "eval", "single"):
        raise tstate.error("ValueError", "compile() mode must be 'exec', 'eval' or 'single'")
    return _compiled(tstate, source, str(filename.value), mode.value, "compile")


def _compiled(tstate: ThreadState, source: Object, filename: str, mode: str, caller: str) -> Object:
    """Return a new reference to the code object of `source`, which is text or a code object already."""
    types = tstate.types
    if source.type is types.code:
        return new_ref(tstate, source)
    if not is_subtype(source.type, types.str) and not is_subtype(source.type, types.bytes):
        raise tstate.error("TypeError", f"{caller}() arg 1 must be a string, bytes or code object")
    text = source.value
    if mode == "eval":
        text = text.lstrip(" \t" if isinstance(text, str) else b" \t")
    return new_code(tstate, compile_source(tstate, text, filename, mode))


def eval_(
    tstate: ThreadState, source: Object, globals_: Object | None = None, locals_: Object | None = None
) -> Object:
    """`eval(source[, globals[, locals]])`."""
    code = _compiled(tstate, source, "<string>", "eval", "eval")
    try:
        return _run(tstate, code, globals_, locals_, "eval")
    finally:
        decref(tstate, code)


def exec_(
    tstate: ThreadState, source: Object, globals_: Object | None = None, locals_: Object | None = None
) -> Object:
    """`exec(source[, globals[, locals]])`."""
    code = _compiled(tstate, source, "<string>", "exec", "exec")
    try:
        decref(tstate, _run(tstate, code, globals_, locals_, "exec"))
    finally:
        decref(tstate, code)
    return new_none(tstate)


def _run(tstate: ThreadState, code: Object, globals_: Object | None, locals_: Object | None, caller: str) -> Object:
    """Run `code` with the given or the caller's namespaces; return a new reference to its value."""
    none, caller_frame = tstate.types.none, tstate.frame
    assert caller_frame is not None
    if code.value.code.freevars:
        raise tstate.error("TypeError", f"code object passed to {caller}() may not contain free variables")
    if globals_ is None or globals_ is none:
        space = caller_frame.globals
        names = locals_of(tstate, caller_frame) if locals_ is None or locals_ is none else new_ref(tstate, locals_)
    else:
        if not is_subtype(globals_.type, tstate.types.dict):
            raise tstate.error("TypeError", f"{caller}() globals must be a dict, not {globals_.type.value.name}")
        space = globals_
        names = new_ref(tstate, locals_ if locals_ is not None and locals_ is not none else globals_)
        _ensure_builtins(tstate, space)
    if code.value.code.flags & CO_OPTIMIZED:
        decref(tstate, names)
        return _call_code(tstate, code, space)
    frame = new_frame(tstate, code, space)
    frame.names = names
    frame.fast = []
    return run_frame(tstate, frame)


def _call_code(tstate: ThreadState, code: Object, space: Object) -> Object:
    """Run the code of a function, whose locals stand in slots; return a new reference to its value."""
    function = tstate.call(tstate.types.function, [code, space])
    with tstate.holding([function]):
        result = tstate.call(function, [])
    decref(tstate, function)
    return result


def _ensure_builtins(tstate: ThreadState, space: Object) -> None:
    if "__builtins__" not in space.value.index:
        key = new_str(tstate, "__builtins__")
        dict_set_name(tstate, space, key, tstate.interp.services.builtins_module)
        decref(tstate, key)


def import_(
    tstate: ThreadState, name: Object, globals_: Object | None = None, locals_: Object | None = None,
    fromlist: Object | None = None, level: Object | None = None,
) -> Object:  # fmt: skip
    """`__import__(name, globals, locals, fromlist, level)`."""
    assert tstate.frame is not None
    space = globals_ if globals_ is not None and globals_ is not tstate.types.none else tstate.frame.globals
    depth = index(tstate, level) if level is not None else 0
    return import_name(tstate, name.value, space, fromlist if fromlist is not None else tstate.types.none, depth)


DYNAMIC_FUNCTIONS = (
    Native("compile", compile_, 3, 6, ("source", "filename", "mode", "flags", "dont_inherit", "optimize")),
    Native("eval", eval_, 1, 3),
    Native("exec", exec_, 1, 3),
    Native("__import__", import_, 1, 5, ("name", "globals", "locals", "fromlist", "level")),
)
