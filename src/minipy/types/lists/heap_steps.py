"""A list that is a heap, or sorted, for heapq and bisect: one step for other threads where no guest code is asked.

Numbers and texts are compared without it, and tuples whose first different elements are such; lists, too, where objects
have no locks. Each function looks first, inside the list's critical section, and changes nothing where only guest code can
compare (AsksGuest).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_ref
from minipy.model.list_slots import cut, reserve
from minipy.refcount.strategy import incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.constructors import ListBody

DEPTH: Final = 4  # how deep tuples may be nested


class AsksGuest(Exception):
    """Only guest code can compare two elements."""


def _order(tstate: ThreadState, left: Object | None, right: Object | None, depth: int = DEPTH) -> int:
    """Return a number below, at or above zero as `left` is less than, equal to or greater than `right`."""
    if left is right:
        return 0
    if left is None or right is None:  # torn by a race
        raise AsksGuest
    kind, other = left.type, right.type
    if kind.value.has_host_order and other.value.has_host_order and (kind is other or tstate.types.str not in (kind, other)):
        if left.value == right.value:
            return 0
        if left.value < right.value:
            return -1
        if left.value > right.value:  # not so with a NaN
            return 1
    elif kind is other and depth:
        mine, others = _elements(tstate, left), _elements(tstate, right)
        for ours, theirs in zip(mine, others, strict=False):
            order = _order(tstate, ours, theirs, depth - 1)
            if order:
                return order
        return len(mine) - len(others)
    raise AsksGuest


def _elements(tstate: ThreadState, obj: Object) -> Sequence[Object | None]:
    """Return the elements of a tuple, or of a list where no other thread can change it now."""
    found: Sequence[Object | None]
    if obj.type is tstate.types.tuple:
        found = obj.value
    elif obj.type is tstate.types.list and not tstate.has_object_locks:
        found = obj.value.slots[: obj.value.size]
    else:
        raise AsksGuest
    return found


def _risen(tstate: ThreadState, slots: list[Object | None], item: Object, position: int) -> list[int]:
    """Return positions, upwards from `position`: to each the next one's element sinks, and to the last goes `item`."""
    path = [position]
    while position:
        position = (position - 1) >> 1
        if _order(tstate, item, slots[position]) >= 0:
            break
        path.append(position)
    return path


def _sunk(tstate: ThreadState, slots: list[Object | None], item: Object | None, start: int, size: int) -> list[int]:
    """Return positions, downwards from `start`: to each the next one's element rises, and to the last goes `item`.

    As heapq's: down to a leaf, then up again, which takes fewer comparisons.
    """
    path = [start]
    while (child := 2 * path[-1] + 1) < size:
        if child + 1 < size and _order(tstate, slots[child], slots[child + 1]) >= 0:
            child += 1
        path.append(child)
    while len(path) > 1 and _order(tstate, item, slots[path[-1]]) < 0:
        path.pop()
    return path


def _move(slots: list[Object | None], path: list[int], item: Object | None) -> None:
    """Let each place of `path` have the element of the next, and the last one `item`."""
    for here, there in pairwise(path):
        slots[here] = slots[there]
    slots[path[-1]] = item


def heap_put(tstate: ThreadState, heap: Object, item: Object) -> None:
    """Put `item` (borrowed) into the heap."""
    body: ListBody = heap.value
    with critical_section(tstate, heap):
        point(tstate, SLOT_LOAD, heap, None)
        size = body.size
        path = _risen(tstate, body.slots, item, size)
        incref(tstate, item)
        point(tstate, SLOT_STORE, heap, None)
        _move(reserve(body, size + 1), path, item)
        body.size = size + 1


def heap_take(tstate: ThreadState, heap: Object) -> Object:
    """Take the smallest element out of the heap; return it, now the caller's."""
    body: ListBody = heap.value
    with critical_section(tstate, heap):
        point(tstate, SLOT_LOAD, heap, None)
        slots, size = body.slots, body.size - 1
        first = _first(heap)
        path = _sunk(tstate, slots, slots[size], 0, size)
        last = cut(tstate, heap, size)
        if size:
            _move(slots, path, last)
    return first


def heap_exchange(tstate: ThreadState, heap: Object, item: Object) -> Object:
    """Take the smallest element out, then put `item` (borrowed) in; return what was taken, now the caller's."""
    body: ListBody = heap.value
    with critical_section(tstate, heap):
        point(tstate, SLOT_LOAD, heap, None)
        first = _first(heap)
        _put_first(tstate, heap, item, _sunk(tstate, body.slots, item, 0, body.size))
    return first


def heap_pass(tstate: ThreadState, heap: Object, item: Object) -> Object:
    """Put `item` (borrowed) in, then take the smallest element out, which may be that; return it, now the caller's."""
    body: ListBody = heap.value
    with critical_section(tstate, heap):
        point(tstate, SLOT_LOAD, heap, None)
        if not body.size or _order(tstate, _first(heap), item) >= 0:
            return new_ref(tstate, item)
        first = _first(heap)
        _put_first(tstate, heap, item, _sunk(tstate, body.slots, item, 0, body.size))
    return first


def _first(heap: Object) -> Object:
    """Return the first element (borrowed), inside the list's critical section."""
    first: Object | None = heap.value.slots[0] if heap.value.size else None
    if first is None:
        raise AsksGuest  # guest code finds the words for it
    return first


def _put_first(tstate: ThreadState, heap: Object, item: Object, path: list[int]) -> None:
    """Put `item` (borrowed) in the place of the first element, inside the list's critical section."""
    incref(tstate, item)
    point(tstate, SLOT_STORE, heap, None)
    _move(heap.value.slots, path, item)


def heap_arrange(tstate: ThreadState, heap: Object) -> None:
    """Rearrange the list into a heap."""
    body: ListBody = heap.value
    with critical_section(tstate, heap):
        point(tstate, SLOT_LOAD, heap, None)
        slots, size = body.slots[: body.size], body.size
        for start in range(size // 2 - 1, -1, -1):
            item = slots[start]
            _move(slots, _sunk(tstate, slots, item, start, size), item)
        point(tstate, SLOT_STORE, heap, None)
        body.slots[:size] = slots


def sorted_place(tstate: ThreadState, lst: Object, item: Object, low: int, high: int, is_right: bool) -> int:
    """Return where `item` goes in a sorted list, from `low` to `high`: behind (or before) all that are equal to it."""
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, None)
        return _place(tstate, lst, item, low, high, is_right)


def _place(tstate: ThreadState, lst: Object, item: Object, low: int, high: int, is_right: bool) -> int:
    """As `sorted_place`, inside the list's critical section."""
    slots = lst.value.slots
    while low < high:
        middle = (low + high) // 2
        order = _order(tstate, item, slots[middle])
        if order < 0 or (order == 0 and not is_right):
            high = middle
        else:
            low = middle + 1
    return low


def put_sorted(tstate: ThreadState, lst: Object, item: Object, is_right: bool) -> None:
    """Insert `item` (borrowed) into a sorted list, behind (or before) all that are equal to it."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, None)
        low = _place(tstate, lst, item, 0, body.size, is_right)
        incref(tstate, item)
        point(tstate, SLOT_STORE, lst, low)
        body.slots.insert(low, item)
        body.size += 1
