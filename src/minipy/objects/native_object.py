"""builtin_function_or_method and method_descriptor: natives as guest objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.objects.native import Getter, Native
from minipy.refcount.strategy import incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class NativeBody:
    """The payload of a native: the table row, and what it is bound to (owned) or None.

    `owner` is the type whose method table holds it (borrowed: built-in types outlive everything), or None.
    """

    __slots__ = ("bound", "native", "owner")

    def __init__(self, native: Native | Getter, bound: Object | None, owner: Object | None = None) -> None:
        self.native = native
        self.bound = bound
        self.owner = owner


def native_references(obj: Object) -> list[Object]:
    """Return what a native owns: the object it is bound to."""
    return [obj.value.bound] if obj.value.bound is not None else []


def new_native(tstate: ThreadState, native: Native, bound: Object | None) -> Object:
    """Return a new reference to a built-in function, bound to `bound` (borrowed) unless None."""
    if bound is not None:
        incref(tstate, bound)
    return new_atom(tstate, tstate.types.builtin_function, NativeBody(native, bound))


def new_method_native(tstate: ThreadState, native: Native, owner: Object) -> Object:
    """Return a new reference to an unbound method of a built-in type."""
    return new_atom(tstate, tstate.types.method_descriptor, NativeBody(native, None, owner))


def new_class_method_native(tstate: ThreadState, native: Native) -> Object:
    """Return a new reference to a class method of a built-in type."""
    return new_atom(tstate, tstate.types.classmethod_descriptor, NativeBody(native, None))


def new_getter(tstate: ThreadState, getter: Getter, owner: Object) -> Object:
    """Return a new reference to a computed attribute of a built-in type."""
    return new_atom(tstate, tstate.types.getset_descriptor, NativeBody(getter, None, owner))
