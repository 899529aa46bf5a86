"""Slots: how a reference is read out of, and put into, a structure that other threads can change.

Every slot is an element of a host list that belongs to one owner. Reading it and counting what it held is one helper, done
inside the owner's critical section: otherwise another thread can empty the slot and free its content between the two,
under every count strategy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.refcount.strategy import incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread


@inlined
def read_slot(tstate: HeapThread, owner: Object, slots: list[Any], index: int) -> Object | None:
    """Return a new reference to what `slots[index]` of `owner` holds, or None if it is empty."""
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, index)
        value: Object | None = slots[index]
        if value is not None:
            incref(tstate, value)
    return value


def swap_slot(tstate: HeapThread, owner: Object, slots: list[Any], index: int, value: Object | None) -> Object | None:
    """Put `value` (stolen; None empties) into `slots[index]` of `owner`; return the old content, now the caller's."""
    with critical_section(tstate, owner):
        point(tstate, SLOT_STORE, owner, index)
        old: Object | None = slots[index]
        slots[index] = value
    return old
