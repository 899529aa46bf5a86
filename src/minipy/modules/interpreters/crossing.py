"""How values cross from one interpreter to another: by copy, as host values, in which there is no guest object.

None, bool, int, float, str, bytes, queues and tuples of these cross by themselves. What else can be taken apart
(`lib/c/_crossing.py`) crosses as what it was taken apart into, which the other interpreter puts together again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from minipy.bytecode import opcodes
from minipy.bytecode.code_object import CodeObject
from minipy.errors import GuestRaised, InternalError
from minipy.eval.binding import new_code
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_bool, new_bytes, new_float, new_int, new_none, new_ref, new_str, new_tuple
from minipy.model.function_object import FunctionBody
from minipy.model.held_references import owned
from minipy.model.host_conversions import index, repr_text
from minipy.model.native import TypeSpec
from minipy.model.raising import restore_raised, set_cause, set_error, set_exception
from minipy.model.recursion_limit import recursive_call
from minipy.model.tables.dict_slots import dict_get_name
from minipy.refcount.strategy import decref
from minipy.runtime.importing import import_module

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object

HOME: Final = "concurrent.interpreters"
QUEUES: Final = f"{HOME}._queues"
ERRORS: Final = (
    TypeSpec("InterpreterError", base="Exception", shares_layout=True, module=HOME),
    TypeSpec("InterpreterNotFoundError", base="InterpreterError", shares_layout=True, module=HOME),
    TypeSpec("NotShareableError", base="TypeError", shares_layout=True, module=HOME),
)
MOST_INT: Final = 1 << 63  # from there on they do not cross by themselves
BY_NAME: Final = frozenset(opcodes.number[name] for name in ("LOAD_GLOBAL", "LOAD_NAME"))


class PlainQueue(NamedTuple):
    """A queue, by its id."""

    number: int


class TakenApart(NamedTuple):
    """What `_crossing` has made of an object."""

    parts: Any


def error(tstate: ThreadState, kind: str, text: str) -> GuestRaised:
    """Make an exception of one of the module's own types propagate; return what to raise."""
    return set_exception(tstate, tstate.types.by_name[kind], new_str(tstate, text))


def not_shareable(tstate: ThreadState, obj: Object) -> GuestRaised:
    """Make the NotShareableError about `obj` propagate, caused by the one that propagates, if any; return what to raise."""
    cause, tstate.exc = tstate.exc, None
    if cause is None:
        return error(tstate, "NotShareableError", f"{repr_text(tstate, obj)} does not support cross-interpreter data")
    tstate.held.append(cause)
    try:
        raised = error(tstate, "NotShareableError", f"{repr_text(tstate, obj)} does not support cross-interpreter data")
    finally:
        tstate.held.pop()
    assert tstate.exc is not None
    set_cause(tstate, tstate.exc, cause)
    return raised


# --- out of an interpreter


def share(tstate: ThreadState, obj: Object) -> Any:
    """Return the host value of what crosses by itself (borrowed); NotShareableError for all else."""
    types = tstate.types
    kind = obj.type
    if kind is types.int and not -MOST_INT <= obj.value < MOST_INT:
        set_error(tstate, "OverflowError", "try sending as bytes")
        raise not_shareable(tstate, obj)
    if kind in (types.none_type, types.bool, types.int, types.float, types.str, types.bytes):
        return obj.value
    if kind is types.tuple:
        try:
            with recursive_call(tstate, " while sharing a tuple"):
                return tuple([share(tstate, item) for item in obj.value])
        except GuestRaised:
            raise not_shareable(tstate, obj) from None
    number = queue_number(tstate, obj)
    if number is None:
        raise not_shareable(tstate, obj)
    return PlainQueue(number)


def export(tstate: ThreadState, obj: Object) -> Any:
    """As `share`, and what `_crossing` makes of objects that do not cross by themselves."""
    try:
        return share(tstate, obj)
    except GuestRaised:
        unshareable = tstate.take_exception()
    with owned(tstate, unshareable):
        try:
            return TakenApart(take_apart(tstate, obj))
        except GuestRaised:
            restore_raised(tstate, new_ref(tstate, unshareable))
            raise


def take_apart(tstate: ThreadState, obj: Object) -> Any:
    """Return the parts of `obj` (borrowed) as host values; what can't be taken apart raises a guest exception."""
    parts = _call_crossing(tstate, "take_apart", obj)
    with owned(tstate, parts):
        return _plain_parts(tstate, parts)


def _plain_parts(tstate: ThreadState, node: Object) -> Any:
    if node.type is tstate.types.tuple:
        return tuple([_plain_parts(tstate, item) for item in node.value])
    if node.type is tstate.types.code:
        return node.value.code
    return node.value if node.type is tstate.types.int else share(tstate, node)


def is_shareable(tstate: ThreadState, obj: Object) -> bool:
    """True if objects of this kind cross by themselves, though a tuple may hold what does not."""
    types = tstate.types
    plain = (types.none_type, types.bool, types.int, types.float, types.str, types.bytes, types.tuple)
    return obj.type in plain or queue_number(tstate, obj) is not None


def queue_number(tstate: ThreadState, obj: Object) -> int | None:
    """Return the id of a queue, None for what is no queue."""
    module = dict_get_name(tstate, tstate.interp.modules, QUEUES)
    if module is None:
        return None
    with owned(tstate, module):
        class_ = attribute_named(tstate, module, "Queue")
    if class_ is None:
        return None
    with owned(tstate, class_):
        if obj.type is not class_:
            return None
    number = attribute_named(tstate, obj, "_id")
    if number is None:
        return None
    with owned(tstate, number):
        return index(tstate, number)


# --- into an interpreter


def enter(tstate: ThreadState, value: Any) -> Object:
    """Return a new reference to what `share` or `export` has made a host value of, in another interpreter."""
    match value:
        case None:
            return new_none(tstate)
        case bool():
            return new_bool(tstate, value)
        case int():
            return new_int(tstate, value)
        case float():
            return new_float(tstate, value)
        case str():
            return new_str(tstate, value)
        case bytes():
            return new_bytes(tstate, value)
        case PlainQueue():
            return _call_function(tstate, QUEUES, "Queue", new_int(tstate, value.number))
        case TakenApart():
            return _call_crossing(tstate, "put_together", enter(tstate, value.parts), is_stolen=True)
        case CodeObject():
            return new_code(tstate, value)
        case tuple():
            return new_tuple(tstate, entered(tstate, value))
    raise InternalError(f"a host {type(value).__name__} has come from another interpreter; only plain values may")


def entered(tstate: ThreadState, values: tuple[Any, ...]) -> list[Object]:
    """Return new references to what several values are."""
    made: list[Object] = []
    tstate.held.append(made)
    try:
        for value in values:
            made.append(enter(tstate, value))
    except BaseException:
        tstate.held.pop()
        for item in made:
            decref(tstate, item)
        raise
    tstate.held.pop()
    return made


def _call_crossing(tstate: ThreadState, name: str, arg: Object, is_stolen: bool = False) -> Object:
    """Call a function of `_crossing`; return a new reference."""
    return _call_function(tstate, "_crossing", name, arg if is_stolen else new_ref(tstate, arg))


def _call_function(tstate: ThreadState, module_name: str, name: str, arg: Object) -> Object:
    """Call a function of a module with `arg` (stolen); return a new reference."""
    with owned(tstate, arg):
        module = import_module(tstate, module_name)
        with owned(tstate, module):
            function = attribute_named(tstate, module, name)
        if function is None:
            raise set_error(tstate, "AttributeError", f"module '{module_name}' has no attribute '{name}'")
        with owned(tstate, function):
            return tstate.call(function, [arg])


# --- functions that need nothing but their code


def what_is_missing(tstate: ThreadState, function: Object) -> str:
    """Say what a function needs beside its code and the built-in names, in CPython's words; "" if nothing."""
    body: FunctionBody = function.value
    if body.closure is not None:
        return "closures not supported"
    if body.defaults is not None:
        return "defaults not supported"
    if body.kwdefaults is not None:
        return "keyword defaults not supported"
    is_builtin = all(
        _has(tstate, tstate.interp.builtins, name) and not _has(tstate, body.globals, name)
        for name in _global_names(body.code_body.code)
    )
    return "" if is_builtin else "globals not supported"


def _global_names(code: CodeObject) -> Iterator[str]:
    """Yield the names that code looks up as global ones; CPython does not look into the functions in it either."""
    for opcode, oparg in code.instructions():
        if opcode in BY_NAME:
            yield code.names[oparg]


def _has(tstate: ThreadState, namespace: Object, name: str) -> bool:
    value = dict_get_name(tstate, namespace, name)
    if value is not None:
        decref(tstate, value)
    return value is not None
