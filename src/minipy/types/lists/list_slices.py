"""Slices of lists: read, assigned, deleted. The host moves the slots behind a slice, within one critical section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import ListBody, new_list
from minipy.model.iteration import collect_or_refuse
from minipy.model.list_slots import drop_all, resize
from minipy.model.raising import set_error
from minipy.refcount.strategy import incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.sequences.sequence_operands import unpack_slice

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def get_slice(tstate: ThreadState, lst: Object, key: Object) -> Object:
    """Return a new list of `lst[key]`."""
    where = unpack_slice(tstate, key)
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, None)
        items = _elements(lst.value.slots[_inside(lst.value, where)])
        for item in items:
            incref(tstate, item)
    return new_list(tstate, items)


def _inside(body: ListBody, where: slice) -> slice:
    """Return the slice of the slots, of which the first `size` are in use, that `where` means; within the section."""
    if body.size == len(body.slots):
        return where
    start, stop, step = where.indices(body.size)
    if start < 0 or (step > 0 and stop < start):  # empty
        return slice(max(start, 0), max(start, 0), step)
    return slice(start, stop if stop >= 0 else None, step)


def _elements(part: list[Object | None]) -> list[Object]:
    """Return what stands in slots that were in use; an unlocked race leaves some of those empty."""
    return [item for item in part if item is not None]


def set_slice(tstate: ThreadState, lst: Object, key: Object, values: Object) -> None:
    """Do `lst[key] = values`."""
    where = unpack_slice(tstate, key)
    is_extended = where.step is not None and where.step != 1
    items = _values(tstate, values, is_extended)
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_STORE, lst, None)
        inside = _inside(body, where)
        old = body.slots[inside]
        fits = not is_extended or len(old) == len(items)
        if fits:
            size, allocated = body.size, len(body.slots)
            body.slots[inside] = items
            resize(body, allocated, size + len(items) - len(old))
    if not fits:
        given = len(items)
        drop_all(tstate, items)
        raise set_error(
            tstate, "ValueError", f"attempt to assign sequence of size {given} to extended slice of size {len(old)}"
        )
    drop_all(tstate, _elements(old[::-1] if is_extended else old))


def _values(tstate: ThreadState, values: Object, is_extended: bool) -> list[Object]:
    """Return new references to what is to be assigned."""
    what = "must assign iterable to extended slice" if is_extended else "can only assign an iterable"
    return collect_or_refuse(tstate, values, what)


def delete_slice(tstate: ThreadState, lst: Object, key: Object) -> None:
    """Do `del lst[key]`."""
    where = unpack_slice(tstate, key)
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_STORE, lst, None)
        inside = _inside(body, where)
        old = body.slots[inside]
        size, allocated = body.size, len(body.slots)
        del body.slots[inside]
        resize(body, allocated, size - len(old))
    is_first_first = where.step is not None and where.step > 1
    drop_all(tstate, _elements(old[::-1] if is_first_first else old))
