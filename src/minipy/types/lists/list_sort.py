"""Sorting: by a merge sort of our own (`timsort`), because a host sort would put a C frame under guest `__lt__`.

Only where every key is a number, text or tuple of those does the host sort, since no guest code is asked then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.bytecode.opcodes import LT
from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import ListBody, new_none
from minipy.model.held_references import holding
from minipy.model.host_conversions import index
from minipy.model.list_slots import drop_all, list_references, swap_all
from minipy.model.native_arguments import unpack
from minipy.model.operators import compare_truth
from minipy.model.raising import set_error
from minipy.sync.points import SLOT_STORE, point
from minipy.types.lists.timsort import timsort

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

DEPTH: Final = 4  # how deep tuples may be nested for the host to compare them
MARKER_ROOM: Final = 3  # of a list while it is sorted: any element that comes or goes moves it


class _NoHostKey(Exception):
    """A key needs guest code to be compared."""


def list_sort(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`list.sort(*, key=None, reverse=False)`."""
    lst = args[0]
    key, reverse = unpack(tstate, "sort", args[1:], kwargs, ("key", "reverse"), 0, 0, 2)
    is_reverse = reverse is not None and index(tstate, reverse) != 0
    if key is tstate.types.none:
        key = None
    if key is None and _sort_on_host(tstate, lst, is_reverse):
        return new_none(tstate)
    marker: list[Object | None] = [None] * MARKER_ROOM
    items = _take_out(tstate, lst, marker)
    tstate.held.append(items)
    try:
        sort_items(tstate, items, key, is_reverse)
    except GuestRaised:
        tstate.held.pop()
        drop_all(tstate, swap_all(tstate, lst, items))
        raise
    tstate.held.pop()
    was_modified = lst.value.slots is not marker or len(marker) != MARKER_ROOM or lst.value.size != 0
    drop_all(tstate, swap_all(tstate, lst, items))
    if was_modified:
        raise set_error(tstate, "ValueError", "list modified during sort")
    return new_none(tstate)


def _take_out(tstate: ThreadState, lst: Object, marker: list[Object | None]) -> list[Object]:
    """Take all elements out: the guest sees an empty list meanwhile, as in CPython, of which `marker` are the slots."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_STORE, lst, None)
        items = list_references(lst)
        body.slots = marker
        body.size = 0
    return items


def _sort_on_host(tstate: ThreadState, lst: Object, is_reverse: bool) -> bool:
    """Sort within one critical section if all elements have host values; return False if they are not."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_STORE, lst, None)
        items = list_references(lst)
        order = _host_order(tstate, items, is_reverse)
        if order is not None:
            body.slots[: body.size] = [items[i] for i in order]
    return order is not None


def sort_items(tstate: ThreadState, items: list[Object], key: Object | None, is_reverse: bool) -> None:
    """Sort `items` in place; they are the caller's, who has declared them. An error leaves them sorted in part."""
    if key is None or key is tstate.types.none:
        _sort_by(tstate, items, items, is_reverse)
        return
    keys: list[Object] = []
    with holding(tstate, keys):
        for item in items:
            keys.append(call(tstate, key, [item]))
        _sort_by(tstate, items, keys, is_reverse)
    drop_all(tstate, keys)


def _sort_by(tstate: ThreadState, items: list[Object], keys: list[Object], is_reverse: bool) -> None:
    """Sort `items` by the `keys` at the same positions."""
    order = _host_order(tstate, keys, is_reverse)
    if order is None:
        order = list(range(len(keys)))
        if is_reverse:  # reversed before and after: equal elements keep their order
            order.reverse()
        try:
            timsort(order, lambda left, right: compare_truth(tstate, LT, keys[left], keys[right]))
        finally:
            if is_reverse:
                order.reverse()
            items[:] = [items[i] for i in order]
        return
    items[:] = [items[i] for i in order]


def _host_order(tstate: ThreadState, keys: list[Object], is_reverse: bool) -> list[int] | None:
    """Let the host sort keys by their host values; None if there are others, or some that can't be compared."""
    try:
        values = [_host_value(tstate, key, DEPTH) for key in keys]
        return sorted(range(len(values)), key=values.__getitem__, reverse=is_reverse)
    except (_NoHostKey, TypeError):
        return None


def _host_value(tstate: ThreadState, key: Object, depth: int) -> Any:
    """Return the host value by which `key` compares."""
    kind = key.type
    if kind.value.has_host_key:
        return key.value
    if kind is not tstate.types.tuple or depth == 0:
        raise _NoHostKey
    return tuple([_host_value(tstate, item, depth - 1) for item in key.value])
