"""Natives as guest objects: built-in functions, methods of built-in types, bound or not, computed attributes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.native import Getter, Native
from minipy.model.raising import set_error
from minipy.refcount.strategy import incref

if TYPE_CHECKING:
    from minipy.model.member_slots import Member
    from minipy.model.model_thread import ModelThread

# The methods that stand for a slot of a type, which CPython wraps in types of their own (typeobject.c, slotdefs).
_STEMS: Final = """
    getattribute getattr setattr delattr repr hash call str lt le eq ne gt ge iter next get set delete init del
    add radd sub rsub mul rmul mod rmod divmod rdivmod pow rpow neg pos abs bool invert lshift rlshift rshift rrshift
    and rand xor rxor or ror int float index iadd isub imul imod ipow ilshift irshift iand ixor ior floordiv rfloordiv
    truediv rtruediv ifloordiv itruediv matmul rmatmul imatmul len getitem setitem delitem contains"""
WRAPPED: Final = frozenset(f"__{stem}__" for stem in _STEMS.split())
# Those that CPython nevertheless defines as methods (METH_COEXIST).
HOST_KEY: Final = frozenset(
    ("dict.__getitem__", "dict.__contains__", "list.__getitem__", "set.__contains__", "frozenset.__contains__")
)


class NativeBody:
    """The payload of a native: the table row, and what it is bound to (owned) or None.

    `owner` is the type whose method table holds it (borrowed: built-in types outlive everything, and for what a class
    made by guest code holds, `owner_of` asks whether it still lives), or None.
    """

    __slots__ = ("bound", "native", "owner")

    def __init__(self, native: Native | Getter | Member, bound: Object | None, owner: Object | None = None) -> None:
        self.native: Any = native  # which of the three the object's type tells
        self.bound = bound
        self.owner = owner


def native_references(obj: Object) -> list[Object]:
    """Return what a native owns: the object it is bound to."""
    return [obj.value.bound] if obj.value.bound is not None else []


def new_native(tstate: ModelThread, native: Native, bound: Object | None, owner: Object | None = None) -> Object:
    """Return a new reference to a built-in function, bound to `bound` (borrowed) unless None."""
    if bound is not None:
        incref(tstate, bound)
    return new_atom(tstate, tstate.types.builtin_function, NativeBody(native, bound, owner))


def new_method_native(tstate: ModelThread, native: Native, owner: Object) -> Object:
    """Return a new reference to an unbound method of a built-in type."""
    types = tstate.types
    is_wrapper = native.name in WRAPPED and f"{native.owner}.{native.name}" not in HOST_KEY
    kind = types.wrapper_descriptor if is_wrapper else types.method_descriptor
    return new_atom(tstate, kind, NativeBody(native, None, owner))


def new_method_wrapper(tstate: ModelThread, wrapper: Object, receiver: Object) -> Object:
    """Return a new reference to the slot wrapper `wrapper` bound to `receiver` (both borrowed)."""
    incref(tstate, receiver)
    body = NativeBody(wrapper.value.native, receiver, wrapper.value.owner)
    return new_atom(tstate, tstate.types.method_wrapper, body)


def new_class_method_native(tstate: ModelThread, native: Native, owner: Object) -> Object:
    """Return a new reference to a class method of a built-in type."""
    return new_atom(tstate, tstate.types.classmethod_descriptor, NativeBody(native, None, owner))


def new_getter(tstate: ModelThread, getter: Getter, owner: Object) -> Object:
    """Return a new reference to a computed attribute of a type."""
    return new_atom(tstate, tstate.types.getset_descriptor, NativeBody(getter, None, owner))


def owner_of(tstate: ModelThread, descriptor: Object) -> Object:
    """Return a new reference to the type that holds `descriptor`; ReferenceError if that is gone."""
    owner: Object = descriptor.value.owner
    if not tstate.counts.try_incref(tstate, owner):
        raise set_error(tstate, "ReferenceError", "the descriptor's class no longer exists")
    return owner


def wrong_receiver(tstate: ModelThread, function: Object, args: Sequence[Object]) -> Exception:
    """Return the TypeError for an unbound method or slot wrapper that is called without an instance of its type."""
    owner, name = function.value.owner.value.name, function.value.native.name
    actual = args[0].type.value.name if args else ""
    if function.type is tstate.types.method_descriptor:
        text = f"unbound method {owner}.{name}() needs an argument"
        if args:
            text = f"descriptor '{name}' for '{owner}' objects doesn't apply to a '{actual}' object"
    else:
        text = f"descriptor '{name}' of '{owner}' object needs an argument"
        if args:
            text = f"descriptor '{name}' requires a '{owner}' object but received a '{actual}'"
    return set_error(tstate, "TypeError", text)
