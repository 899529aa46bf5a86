"""Fields: how a reference is read out of, and put into, an attribute of a payload that other threads can change.

What `heap.slots` does for the elements of a host list, and for the same reason: reading a reference and counting it is one
step, done inside the owner's critical section. Fields that every thread reads freely are replaced with the others stopped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.heap.stopping import others_stopped
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread


def read_field(tstate: HeapThread, owner: Object, field: str) -> Object | None:
    """Return a new reference to what `field` of `owner`'s payload holds, or None if it is empty."""
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, field)
        value: Object | None = getattr(owner.value, field)
        if value is not None:
            incref(tstate, value)
    return value


def show_field(tstate: HeapThread, owner: Object, field: str) -> Object:
    """As `read_field`, but return the guest's None for an empty field."""
    value = read_field(tstate, owner, field)
    if value is None:
        value = tstate.types.none
        incref(tstate, value)
    return value


def take_field(tstate: HeapThread, owner: Object, field: str) -> Object | None:
    """Empty `field` of `owner`'s payload; return what it held, now the caller's, or None."""
    with critical_section(tstate, owner):
        point(tstate, SLOT_STORE, owner, field)
        old: Object | None = getattr(owner.value, field)
        setattr(owner.value, field, None)
    return old


def put_field(tstate: HeapThread, owner: Object, field: str, value: Object | None) -> None:
    """Put `value` (stolen; None empties) into `field` of `owner`'s payload, then give up the old content."""
    with critical_section(tstate, owner):
        point(tstate, SLOT_STORE, owner, field)
        old: Object | None = getattr(owner.value, field)
        setattr(owner.value, field, value)
    if old is not None:
        decref(tstate, old)


def replace_field(tstate: HeapThread, owner: Object, field: str, value: Object | None) -> None:
    """As `put_field`, for a field that every thread reads without the section."""
    with others_stopped(tstate, value):
        point(tstate, SLOT_STORE, owner, field)
        old: Object | None = getattr(owner.value, field)
        setattr(owner.value, field, value)
    if old is not None:
        decref(tstate, old)
