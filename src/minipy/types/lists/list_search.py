"""Searching lists: `in`, index, remove, count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import ListBody, new_bool, new_int, new_none
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.iteration import MAX_SIZE
from minipy.model.list_slots import cut, list_read, take_at
from minipy.model.operators import is_equal, known_equality
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.sequences.sequence_operands import search_bounds

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def candidate(tstate: ThreadState, lst: Object, value: Object, start: int, last: int) -> int:
    """Return the first position from `start` on, before `last`, whose element is equal to `value` or may be; -1: none.

    It may be where comparing the two might run guest code. Call it inside the list's critical section.
    """
    body: ListBody = lst.value
    slots = body.slots
    kind, host_value = value.type, value.value
    is_plain = kind.value.has_host_key
    for position in range(start, min(body.size, last)):
        point(tstate, SLOT_LOAD, lst, position)
        item = slots[position] if position < len(slots) else None
        if item is None:
            return position
        is_alike = is_plain and item.type is kind and item is not value  # a NaN equals nothing, but is found
        if (item.value == host_value if is_alike else known_equality(tstate, item, value)) is not False:
            return position
    return -1


def _find(tstate: ThreadState, lst: Object, value: Object, first: int = 0, last: int = MAX_SIZE) -> int | None:
    """Return where `value` stands first from `first` on, before `last`, or None."""
    position = first
    while True:
        with critical_section(tstate, lst):
            position = candidate(tstate, lst, value, position, last)
        item = list_read(tstate, lst, position) if position >= 0 else None
        if item is None:
            return None
        with owned(tstate, item):
            if is_equal(tstate, item, value):
                return position
        position += 1


def list_contains(tstate: ThreadState, lst: Object, value: Object) -> Object:
    """`value in list`."""
    return new_bool(tstate, _find(tstate, lst, value) is not None)


def list_index(
    tstate: ThreadState, lst: Object, value: Object, start: Object | None = None, stop: Object | None = None
) -> Object:
    """`list.index(value, start, stop)`."""
    found = _find(tstate, lst, value, *search_bounds(tstate, start, stop, lst.value.size))
    if found is None:
        raise set_error(tstate, "ValueError", f"{repr_text(tstate, value)} is not in list")
    return new_int(tstate, found)


def list_remove(tstate: ThreadState, lst: Object, value: Object) -> Object:
    """`list.remove(value)`."""
    start = 0
    while True:
        taken, position = _remove_sure(tstate, lst, value, start)
        if position < 0:
            raise set_error(tstate, "ValueError", "list.remove(x): x not in list")
        if taken is None:
            taken, is_moved = _remove_asking(tstate, lst, value, position)
            start = 0 if is_moved else position + 1
        if taken is not None:
            decref(tstate, taken)
            return new_none(tstate)


def _remove_sure(tstate: ThreadState, lst: Object, value: Object, start: int) -> tuple[Object | None, int]:
    """Take the first candidate from `start` on out, in one step, if it is equal for sure; return it, now the caller's.

    Also return where it stood, -1 if there is none.
    """
    with critical_section(tstate, lst):
        position = candidate(tstate, lst, value, start, MAX_SIZE)
        item = lst.value.slots[position] if position >= 0 else None
        if item is not None and known_equality(tstate, item, value):
            return cut(tstate, lst, position), position
    return None, position


def _remove_asking(tstate: ThreadState, lst: Object, value: Object, position: int) -> tuple[Object | None, bool]:
    """Take the element at `position` out if guest code says that it equals `value`; return it, now the caller's.

    As CPython, take what stands there afterwards; but not without an interpreter lock: then also return whether the element
    stands there no more, so that another thread was quicker.
    """
    item = list_read(tstate, lst, position)
    if item is None:
        return None, True
    with owned(tstate, item):
        if not is_equal(tstate, item, value):
            return None, False
        if not tstate.has_object_locks:
            taken = take_at(tstate, lst, position)
            return taken if taken is not None else new_none(tstate), False
        with critical_section(tstate, lst):
            is_there = position < lst.value.size and lst.value.slots[position] is item
            return cut(tstate, lst, position) if is_there else None, not is_there


def list_count(tstate: ThreadState, lst: Object, value: Object) -> Object:
    """`list.count(value)`."""
    count = 0
    position = -1
    while (found := _find(tstate, lst, value, position + 1)) is not None:
        count += 1
        position = found
    return new_int(tstate, count)
