"""What `__slots__` in a class asks for."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object, TypeBody
from minipy.model.constructors import new_ref
from minipy.model.iteration import collect
from minipy.model.member_slots import Member
from minipy.model.native_object import NativeBody
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import put_name
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

REFUSALS: Final = MappingProxyType({
    "__dict__": "we already got one", "__weakref__": "either we already got one, or __itemsize__ != 0",
})  # fmt: skip


class SlotNames(NamedTuple):
    """What `__slots__` asks for: the members' names, sorted, and the places for a dict and for weak references."""

    members: list[str]
    has_dict: bool
    has_weakref: bool


def slot_names(tstate: ThreadState, slots: Object, class_name: str, namespace: Object, base: Object) -> SlotNames:
    """Return what `slots`, the value of `__slots__` in `namespace`, asks for in a class derived from `base`."""
    is_name = is_subtype(slots.type, tstate.types.str)
    given = [new_ref(tstate, slots)] if is_name else collect(tstate, slots)
    try:
        return _parse(tstate, given, class_name, namespace, base)
    finally:
        for name in given:
            decref(tstate, name)


def _parse(tstate: ThreadState, given: Sequence[Object], class_name: str, namespace: Object, base: Object) -> SlotNames:
    names: list[str] = []
    flags = {"__dict__": False, "__weakref__": False}
    body: TypeBody = base.value
    inherited = {"__dict__": body.has_attrs, "__weakref__": body.has_weakrefs}
    if given and has_items(tstate, base):
        raise set_error(tstate, "TypeError", f"nonempty __slots__ not supported for subtype of '{body.name}'")
    for name in given:
        if not is_subtype(name.type, tstate.types.str):
            raise set_error(tstate, "TypeError", f"__slots__ items must be strings, not '{name.type.value.name}'")
        if not name.value.isidentifier():
            raise set_error(tstate, "TypeError", "__slots__ must be identifiers")
    for name in given:
        if name.value in flags:
            if flags[name.value] or inherited[name.value]:
                raise set_error(tstate, "TypeError", f"{name.value} slot disallowed: {REFUSALS[name.value]}")
            flags[name.value] = True
        else:
            names.append(_mangled(class_name, name.value))
            if names[-1] in namespace.value.index and names[-1] not in ("__qualname__", "__classcell__"):
                text = f"{names[-1]!r} in __slots__ conflicts with class variable"
                raise set_error(tstate, "ValueError", text)
    return SlotNames(sorted(names), flags["__dict__"], flags["__weakref__"])


def has_items(tstate: ThreadState, base: Object) -> bool:
    """True if instances of `base` are of different sizes, so that CPython has no place for slots."""
    types = tstate.types
    return base.value.layout in (types.int, types.bool, types.tuple, types.bytes, types.type)


def _mangled(class_name: str, name: str) -> str:
    """Return what a private name is called inside of the class."""
    stem = class_name.lstrip("_")
    is_private = name.startswith("__") and not name.endswith("__") and "." not in name
    return f"_{stem}{name}" if is_private and stem else name


def add_members(tstate: ThreadState, class_: Object, names: Sequence[str]) -> None:
    """Give the instances of a new class one slot more for each of `names`, with its descriptor in the class."""
    body: TypeBody = class_.value
    assert class_.attrs is not None
    for name in names:
        member = NativeBody(Member(name, body.member_count), None, class_)
        descriptor = new_atom(tstate, tstate.types.member_descriptor, member)
        body.member_count += 1
        put_name(tstate, class_.attrs, name, descriptor)
    if names:
        body.solid = class_
