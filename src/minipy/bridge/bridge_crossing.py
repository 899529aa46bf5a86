"""Crossing the bridge: from guest objects to host values and back, and from host exceptions to guest ones.

What crosses is int, bool, float, str, bytes, bytearray, None, and tuples or lists of those: no guest object goes in, no
host object but these comes out (and a memoryview goes in, never out). Host exceptions become guest ones here and nowhere
else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_table import TABLE
from minipy.bridge.host_error_texts import text_of
from minipy.errors import InternalError
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import (
    new_bool,
    new_bytes,
    new_float,
    new_int,
    new_list,
    new_none,
    new_ref,
    new_str,
    new_tuple,
)
from minipy.model.raising import set_error, set_exception
from minipy.sync.points import COMPUTE, SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# What a pure function may raise; anything else is a fault of ours and stays a host exception.
HOST_ERRORS: Final = (ArithmeticError, ValueError, TypeError, LookupError, MemoryError, RecursionError)


def cross(tstate: ThreadState, name: str, *values: Any, **keywords: Any) -> Any:
    """Return the result of the table's function `name`; its exceptions are raised as guest ones."""
    point(tstate, COMPUTE, name, values)
    try:
        return TABLE[name](*values, **keywords)
    except HOST_ERRORS as error:
        raise error_of(tstate, name, error) from None


def error_of(tstate: ThreadState, name: str, error: Exception) -> Exception:
    """As `guest_error`, with CPython 3.11's text where that of the host's function `name` may be a later one."""
    text = text_of(name, error)
    if text is not None:
        error.args = (text,)
    return guest_error(tstate, error)


def guest_error(tstate: ThreadState, error: Exception) -> Exception:
    """Return what to raise for a host exception: a guest exception of the same type and text."""
    kind = next(c.__name__ for c in type(error).__mro__ if c.__name__ in tstate.types.exceptions)
    if isinstance(error, UnicodeDecodeError | UnicodeEncodeError | UnicodeTranslateError):
        args = [from_host(tstate, part) for part in error.args]
        return set_exception(tstate, tstate.types.exceptions[kind], *args)
    if all(isinstance(part, int | str) for part in error.args):
        return set_exception(tstate, tstate.types.exceptions[kind], *[from_host(tstate, part) for part in error.args])
    return set_error(tstate, kind, str(error))


def to_host(tstate: ThreadState, obj: Object) -> Any:
    """Return the host value of a guest object (borrowed); a stand-in for one that has none."""
    types = tstate.types
    if obj.type.value.layout is types.tuple:
        return tuple([_leaf(tstate, item) for item in obj.value])
    return _leaf(tstate, obj)


def _leaf(tstate: ThreadState, obj: Object) -> Any:
    if has_host_value(tstate, obj):
        return obj.value
    if obj.type.value.layout is tstate.types.bytearray:
        with critical_section(tstate, obj):
            point(tstate, SLOT_LOAD, obj, None)
            return bytearray(obj.value)
    if obj.type.value.layout is tstate.types.memoryview:
        return obj.value.host
    return stand_in(obj)


def view_octets(tstate: ThreadState, view: Object) -> bytes:
    """Return the host bytes that a memoryview looks at; ValueError if it is released."""
    try:
        return bytes(view.value.host.tobytes())
    except ValueError as error:
        raise guest_error(tstate, error) from None


def has_host_value(tstate: ThreadState, obj: Object) -> bool:
    """True if the payload of `obj` is an immutable host value (also in an instance of a guest subclass)."""
    layout = obj.type.value.layout
    return layout is not None and bool(layout.value.has_host_key)


def stand_in(obj: Object) -> object:
    """Return a host object whose type has the name of the guest type and nothing else: for the host's error texts."""
    name = obj.type.value.name.encode("utf-8", "replace").decode().replace("\0", "?")
    return type(name, (), {})()


def from_host(tstate: ThreadState, value: Any) -> Object:
    """Return a new reference to a guest object with the host value `value`."""
    constructor = _CONSTRUCTORS.get(type(value))
    if constructor is None:
        raise InternalError(f"a host {type(value).__name__} came over the bridge; only values of built-in types may")
    return constructor(tstate, value)


def _from_sequence(tstate: ThreadState, values: Sequence[Any]) -> Object:
    items = [from_host(tstate, value) for value in values]
    return new_list(tstate, items) if isinstance(values, list) else new_tuple(tstate, items)


def new_bytearray(tstate: ThreadState, value: bytearray) -> Object:
    """Return a new reference to a bytearray, which takes the host bytearray over."""
    return new_container(tstate, tstate.types.bytearray, value)


def not_implemented(tstate: ThreadState, _value: Any = None) -> Object:
    """Return a new reference to NotImplemented."""
    return new_ref(tstate, tstate.types.not_implemented)


_CONSTRUCTORS: Final[MappingProxyType[type, Callable[[ThreadState, Any], Object]]] = MappingProxyType(
    {
        str: new_str,
        int: new_int,
        bool: new_bool,
        float: new_float,
        bytes: new_bytes,
        bytearray: new_bytearray,
        type(None): lambda tstate, _: new_none(tstate),
        type(NotImplemented): not_implemented,
        tuple: _from_sequence,
        list: _from_sequence,
    }
)
