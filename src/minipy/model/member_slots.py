"""member_descriptor: what `__slots__` puts into a class for each slot, and the slots themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.slots import read_slot, swap_slot
from minipy.model.constructors import new_ref
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


class Member:
    """One slot, never changed: its name, and where it stands among the members of an instance."""

    __slots__ = ("name", "place")

    def __init__(self, name: str, place: int) -> None:
        self.name = name
        self.place = place


def read_member(tstate: ModelThread, descriptor: Object, obj: Object) -> Object | None:
    """Return a new reference to what the slot of `obj` holds, or None if it is empty."""
    assert obj.extra is not None
    return read_slot(tstate, obj, obj.extra.members, descriptor.value.native.place)


def write_member(tstate: ModelThread, descriptor: Object, obj: Object, value: Object | None) -> bool:
    """Put `value` (borrowed) into the slot of `obj`; None empties it. False if it is to be emptied and is empty."""
    assert obj.extra is not None
    fresh = new_ref(tstate, value) if value is not None else None
    old = swap_slot(tstate, obj, obj.extra.members, descriptor.value.native.place, fresh)
    if old is not None:
        decref(tstate, old)
    return value is not None or old is not None
