"""A list with two ends, for deque: what is one step for other threads, inside the list's critical section; a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.slots import critical_section
from minipy.model.list_slots import drop_all, list_references, reserve
from minipy.refcount.strategy import incref
from minipy.sync.points import SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.model.constructors import ListBody


def push(tstate: ThreadState, lst: Object, item: Object, limit: int, is_left: bool) -> None:
    """Add `item` (borrowed) at an end; what is then beyond `limit` falls off the other one."""
    body: ListBody = lst.value
    incref(tstate, item)
    with critical_section(tstate, lst):
        size = body.size + 1
        slots = reserve(body, size)
        excess = max(size - limit, 0)
        point(tstate, SLOT_STORE, lst, None)
        if is_left:
            slots.insert(0, item)  # the host moves the others
            dropped = slots[size - excess : size]
            del slots[size - excess : size]
        else:
            slots[size - 1] = item
            dropped = slots[:excess]
            del slots[:excess]
            slots.extend([None] * excess)
        body.size = size - excess
    drop_all(tstate, [old for old in dropped if old is not None])


def push_all(tstate: ThreadState, lst: Object, items: list[Object], limit: int, is_left: bool) -> None:
    """As `push` for each of `items` (stolen), one after the other."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        slots = body.slots
        size = body.size + len(items)
        excess = max(size - limit, 0)
        point(tstate, SLOT_STORE, lst, None)
        slots[0 if is_left else body.size : 0 if is_left else body.size] = items[::-1] if is_left else items
        cut = slice(size - excess, size) if is_left else slice(excess)
        dropped = slots[cut]
        del slots[cut]
        body.size = size - excess
    drop_all(tstate, [old for old in (dropped if is_left else dropped[::-1]) if old is not None])


def rotate(tstate: ThreadState, lst: Object, steps: int) -> None:
    """Move the last `steps` elements to the front, one after the other."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        size, slots = body.size, body.slots
        if size:
            at = -steps % size
            point(tstate, SLOT_STORE, lst, None)
            slots[:size] = [*slots[at:size], *slots[:at]]


def repeat(tstate: ThreadState, lst: Object, times: int, limit: int) -> None:
    """Let the elements stand there `times` times (0 empties it), of which the last `limit` stay."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        items = list_references(lst)
        new = (items * times)[max(len(items) * times - limit, 0) :]
        for item in new:
            incref(tstate, item)
        point(tstate, SLOT_STORE, lst, None)
        body.slots = new  # type: ignore[assignment]
        body.size = len(new)
    drop_all(tstate, items)
