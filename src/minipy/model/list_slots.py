"""The slots of a list: a slot array and a size, both touched inside the list's critical section only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from minipy.heap.findings import TORN_CONTAINER
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import ListBody, new_none
from minipy.model.iteration import Iteration, collect, expected_size, gatherer
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SIZE, SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread

MOST_RESERVED: Final = 1 << 20  # slots for elements that are only expected: who expects them may be wrong


def list_references(lst: Object) -> list[Object]:
    """Return what a list owns."""
    body: ListBody = lst.value
    return [item for item in body.slots[: body.size] if item is not None]


def list_in_reverse(lst: Object) -> list[Object]:
    """Return what a list owns, the last first: in this order CPython gives the items of a dying list up."""
    return list_references(lst)[::-1]


def torn(tstate: ModelThread, lst: Object) -> Object:
    """Report that a slot in use is empty, as only an unlocked race leaves it; if the run goes on, then with None."""
    tstate.ledger.found(tstate, TORN_CONTAINER, lst, "a slot in use is empty")
    return new_none(tstate)


@inlined
def list_read(tstate: ModelThread, lst: Object, position: int) -> Object | None:
    """Return a new reference to the element at `position` (negative: from the end), or None if outside."""
    body: ListBody = lst.value
    item = None
    with critical_section(tstate, lst):
        counted = position if position >= 0 else position + body.size
        is_inside = 0 <= counted < body.size
        if is_inside:
            slots = body.slots
            point(tstate, SLOT_LOAD, lst, counted)
            item = slots[counted] if counted < len(slots) else None
            if item is not None:
                incref(tstate, item)
    if is_inside and item is None:
        item = torn(tstate, lst)
    return item


def list_get(tstate: ModelThread, lst: Object, position: int) -> Object:
    """Return a new reference to the element at `position`; raise IndexError if there is none."""
    item = list_read(tstate, lst, position)
    if item is None:
        raise _outside(tstate, position, "list index out of range")
    return item


@inlined
def list_swap(tstate: ModelThread, lst: Object, position: int, value: Object) -> Object | None:
    """Put `value` (stolen) at `position` and return what was there, now the caller's; None, taking nothing, if outside."""
    body: ListBody = lst.value
    old = None
    with critical_section(tstate, lst):
        slots = body.slots
        counted = position if position >= 0 else position + body.size
        if 0 <= counted < body.size and counted < len(slots):
            point(tstate, SLOT_STORE, lst, counted)
            old, slots[counted] = slots[counted], value
    return old


def list_set(tstate: ModelThread, lst: Object, position: int, value: Object) -> None:
    """Put `value` (borrowed) at `position`; raise IndexError if there is no such element."""
    incref(tstate, value)
    old = list_swap(tstate, lst, position, value)
    if old is None:
        decref(tstate, value)
        raise _outside(tstate, position, "list assignment index out of range")
    decref(tstate, old)


def _outside(tstate: ModelThread, position: int, text: str) -> Exception:
    """Return the IndexError for a `position` where there is no element."""
    fits = -(1 << 63) <= position < 1 << 63
    return set_error(tstate, "IndexError", text if fits else "cannot fit 'int' into an index-sized integer")


def reserve(body: ListBody, size: int) -> list[Object | None]:
    """Return the slot array, grown in CPython's steps so that it holds `size` elements; inside the critical section."""
    slots = body.slots
    if size > len(slots):
        slots.extend([None] * (_allocated(body, size) - len(slots)))
    return slots


def reserve_at_once(body: ListBody, size: int) -> list[Object | None]:
    """As `reserve` inside the critical section, for elements that come together: the first of a list get hardly more."""
    if not body.slots:
        body.slots.extend([None] * (size + (size & 1)))
    return reserve(body, size)


def _allocated(body: ListBody, size: int) -> int:
    """Return how many slots CPython's list_resize makes for `size` elements where those there are do not fit."""
    grown = (size + (size >> 3) + 6) & ~3
    return grown if size - body.size <= grown - size else (size + 3) & ~3


def resize(body: ListBody, allocated: int, size: int) -> None:
    """Set the size after the slots in use have become so many; inside the critical section.

    Of `allocated` slots as many are kept as CPython's list_resize keeps.
    """
    if not size:
        allocated = 0
    elif not allocated >> 1 <= size <= allocated:
        allocated = _allocated(body, size)
    body.slots[size:] = [None] * (allocated - size)
    body.size = size


def list_append(tstate: ModelThread, lst: Object, item: Object) -> None:
    """Add `item` (borrowed) at the end."""
    incref(tstate, item)
    append_owned(tstate, lst, item)


def append_owned(tstate: ModelThread, lst: Object, item: Object) -> None:
    """Add `item` (stolen) at the end: write the slot, then the size."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, SIZE)
        size = body.size
        slots = body.slots
        if size >= len(slots):
            slots = reserve(body, size + 1)
        point(tstate, SLOT_STORE, lst, size)
        slots[size] = item
        point(tstate, SLOT_STORE, lst, SIZE)
        body.size = size + 1


def append_all(tstate: ModelThread, lst: Object, items: list[Object]) -> None:
    """Add all `items` (each stolen) at the end."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, SIZE)
        size = body.size
        slots = reserve_at_once(body, size + len(items))
        point(tstate, SLOT_STORE, lst, size)
        slots[size : size + len(items)] = items
        point(tstate, SLOT_STORE, lst, SIZE)
        body.size = size + len(items)


def list_extend(tstate: ModelThread, lst: Object, iterable: Object) -> None:
    """Add all elements of `iterable`; one at a time, seen by the guest, unless they are there at once."""
    if gatherer(tstate, iterable) is not None:
        append_all(tstate, lst, collect(tstate, iterable))
    else:
        with Iteration(tstate, iterable) as items:
            _expect(tstate, lst, min(expected_size(tstate, iterable), MOST_RESERVED))
            while (item := items.next()) is not None:
                append_owned(tstate, lst, item)
            _trim(tstate, lst)


def _expect(tstate: ModelThread, lst: Object, count: int) -> None:
    """Make room for `count` more elements."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, SIZE)
        reserve_at_once(body, body.size + count)


def _trim(tstate: ModelThread, lst: Object) -> None:
    """Give back the room for elements that did not come."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, SIZE)
        size = body.size
        point(tstate, SLOT_STORE, lst, SIZE)
        resize(body, len(body.slots), size)


def swap_all(tstate: ModelThread, lst: Object, items: list[Object]) -> list[Object]:
    """Put `items` (stolen, the host list too) in place of all elements; return those, now the caller's."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_STORE, lst, None)
        old = list_references(lst)
        body.slots = cast("list[Object | None]", items)
        body.size = len(items)
    return old


def drop_all(tstate: ModelThread, items: list[Object]) -> None:
    """Give up every reference in `items`, the last one first, as CPython's list does."""
    while items:
        decref(tstate, items.pop())


def take_at(tstate: ModelThread, lst: Object, position: int) -> Object | None:
    """Remove the element at `position` (negative: from the end) and return it, now the caller's; None if outside."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, SIZE)
        size = body.size
        if position < 0:
            position += size
        if not 0 <= position < size:
            return None
        item = cut(tstate, lst, position)
    return item if item is not None else torn(tstate, lst)


@inlined
def cut(tstate: ModelThread, lst: Object, position: int) -> Object | None:
    """Take the element at `position` < size out, inside the critical section; None if a race has emptied its slot."""
    body: ListBody = lst.value
    size, slots = body.size, body.slots
    point(tstate, SLOT_LOAD, lst, position)
    item = slots[position] if position < len(slots) else None
    point(tstate, SLOT_STORE, lst, position)
    if position == size - 1 < len(slots):
        slots[position] = None
    elif position < len(slots):
        del slots[position]  # the host moves the others
        slots.append(None)
    point(tstate, SLOT_STORE, lst, SIZE)
    body.size = size - 1
    if size <= len(slots) >> 1:
        resize(body, len(slots), size - 1)
    return item
