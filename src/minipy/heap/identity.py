"""Identity: the number that `id` shows of an object, and the page that stands for the object itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Extra

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread
    from minipy.heap.object import Object


def page_of(tstate: HeapThread, obj: Object) -> Extra:
    """Return the extra page of `obj`, which stands for its identity: there is never a second one."""
    if obj.extra is None:
        with tstate.interp.mutex:
            if obj.extra is None:  # no other thread was quicker
                obj.extra = Extra()
    return obj.extra


def ident_of(tstate: HeapThread, obj: Object) -> int:
    """Return the number that `id(obj)` shows: given on first demand, the same in every replay."""
    page = page_of(tstate, obj)
    if not page.ident:
        with tstate.interp.mutex:
            if not page.ident:
                tstate.interp.idents += 1
                page.ident = 0x7F1000000000 + 0x40 * tstate.interp.idents
    return page.ident


def address_of(tstate: HeapThread, obj: Object) -> str:
    """Return `id(obj)` as a repr prints it."""
    return hex(ident_of(tstate, obj))
