"""Searching lists: `in`, index, remove, count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_none
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.list_slots import list_read, take_at
from minipy.model.operators import is_equal
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.types.sequences.sequence_operands import MAX_SIZE, search_bounds

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _find(tstate: ThreadState, lst: Object, value: Object, first: int = 0, last: int = MAX_SIZE) -> int | None:
    """Return where `value` stands first from `first` on, before `last`, or None."""
    position = first
    while position < last and (item := list_read(tstate, lst, position)) is not None:
        if item.type is value.type and item.type.value.has_host_key:
            is_found = item is value or item.value == value.value
            decref(tstate, item)
        else:
            with owned(tstate, item):
                is_found = is_equal(tstate, item, value)
        if is_found:
            return position
        position += 1
    return None


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
    found = _find(tstate, lst, value)
    if found is None:
        raise set_error(tstate, "ValueError", "list.remove(x): x not in list")
    item = take_at(tstate, lst, found)
    if item is not None:
        decref(tstate, item)
    return new_none(tstate)


def list_count(tstate: ThreadState, lst: Object, value: Object) -> Object:
    """`list.count(value)`."""
    count = 0
    position = -1
    while (found := _find(tstate, lst, value, position + 1)) is not None:
        count += 1
        position = found
    return new_int(tstate, count)
