"""Identity: the number that `id` shows of an object, and the page that stands for the object itself.

As an address is in CPython, the number of an object that has died is the next one's that the thread makes of this shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Extra

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread
    from minipy.heap.object import Object


class Idents:
    """What `id` has shown in a run: `owners` has the object (borrowed) of each number; some are dead."""

    __slots__ = ("given", "owners")

    def __init__(self) -> None:
        self.given = 0
        self.owners: dict[int, Object] = {}


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
                idents = tstate.interp.idents
                idents.given += 1
                page.ident = 0x7F1000000000 + 0x40 * idents.given
                idents.owners[page.ident] = obj
    return page.ident


def owner_of(tstate: HeapThread, ident: int) -> Object | None:
    """Return the living object of which `id` has shown `ident` (borrowed), or None."""
    owner = tstate.interp.idents.owners.get(ident)
    return owner if owner is not None and not tstate.counts.is_dead(owner) else None


def vacate(tstate: HeapThread, obj: Object) -> None:
    """Leave the number of `obj`, which is dead, if it has one, to the next object of its shape."""
    assert obj.extra is not None
    if obj.extra.ident:
        tstate.interp.idents.owners.pop(obj.extra.ident, None)
        tstate.vacant.setdefault(obj.type.value.solid, []).append(obj.extra.ident)


def settle(tstate: HeapThread, obj: Object) -> None:
    """Give `obj`, which is new, the number that was vacated last by one of its shape, if there is one."""
    shape = obj.type.value.solid
    vacant = tstate.vacant.get(shape)
    if vacant is not None:
        if obj.extra is None:
            obj.extra = Extra()  # without the mutex, which the caller may hold: nobody else knows `obj` yet
        ident = obj.extra.ident = vacant.pop()
        tstate.interp.idents.owners[ident] = obj
        if not vacant:
            del tstate.vacant[shape]


def address_of(tstate: HeapThread, obj: Object) -> str:
    """Return `id(obj)` as a repr prints it."""
    return hex(ident_of(tstate, obj))
