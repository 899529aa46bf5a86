"""Paths as arguments: what an object stands for where a file is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.host_conversions import index
from minipy.model.raising import set_error
from minipy.model.special_methods import call_if_bound
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def path_of(tstate: ThreadState, obj: Object) -> str | bytes | int:
    """Return the path or descriptor that `obj` stands for, through `__fspath__` if it has that."""
    types = tstate.types
    if is_subtype(obj.type, types.str) or is_subtype(obj.type, types.bytes):
        value: str | bytes = obj.value
        return value
    path = call_if_bound(tstate, obj, "__fspath__")
    if path is not None:
        return _checked_path(tstate, obj, path)
    if lookup_borrowed(obj.type, "__index__") is not None:
        descriptor = index(tstate, obj)
        if descriptor < 0:
            raise set_error(tstate, "ValueError", "negative file descriptor")
        if descriptor <= 2**31 - 1:
            return descriptor
    text = f"expected str, bytes or os.PathLike object, not {obj.type.value.name}"
    raise set_error(tstate, "TypeError", text)


def _checked_path(tstate: ThreadState, obj: Object, path: Object) -> str | bytes:
    """Return the path that `obj.__fspath__()` has given (stolen)."""
    try:
        if is_subtype(path.type, tstate.types.str) or is_subtype(path.type, tstate.types.bytes):
            value: str | bytes = path.value
            return value
        kind, got = obj.type.value.name, path.type.value.name
        raise set_error(tstate, "TypeError", f"expected {kind}.__fspath__() to return str or bytes, not {got}")
    finally:
        decref(tstate, path)
