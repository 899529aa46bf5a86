"""biased: a count has a local part, which only its owner changes, and a shared part, changed by compare-and-swap.

It assumes that most objects are counted by the thread that made them, their owner: that costs a load and a store, and no
atomic operation. Another thread pays a load and a swap, and looks at the owner first. The references are the sum of both
parts; the shared one is negative when others have given up what the owner has counted. The states of the shared part:

- default: the owner whose local part reaches zero looks whether the shared one is zero, too, and deallocates.
- weakrefs: the same, but others may try to take a reference from nothing, so the owner must merge first.
- queued: who gives up a reference when the shared part is zero can't know what the owner has. It leaves its reference to
  the owner's merge queue; the owner merges at its next look-up. Once the owner has ended, whoever comes merges.
- merged: there is no owner any more, the shared part has all, and whoever swaps it to zero deallocates.

Exactly one thread swaps to merged and zero. What this does not prevent is the same as for `cas`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.merging import Merging
from minipy.refcount.shared_part import (
    DEFAULT,
    MERGED,
    ONE,
    SHIFT,
    WEAKREFS,
    BiasedCount,
    swap,
    taken,
    taken_weakly,
    weakly_known,
)
from minipy.refcount.strategy import IMMORTAL
from minipy.sync.points import COUNT_CHANGED, COUNT_LOAD, LOCAL_STORE, point

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import HostSync


class Biased(Merging):
    """Counts biased towards the thread that made the object (PEP 703, CPython 3.13 without a GIL)."""

    kind = "biased"

    def __init__(self, sync: HostSync) -> None:
        super().__init__(sync)
        self._atomic = sync.atomic

    def new_count(self, tstate: CountingThread) -> BiasedCount:
        """Return the representation of a count of 1: it is the owner's, and nothing is shared."""
        return BiasedCount(tstate, self._atomic(DEFAULT))

    def set_count(self, tstate: CountingThread, obj: Counted[BiasedCount], count: int) -> None:
        """Make the count of an object that nobody else counts `count`; the caller is the owner from now on."""
        cell = obj.refcount
        cell.owner, cell.local = tstate, count
        cell.shared.set(cell.shared.get() & WEAKREFS)  # the weak references to an object that revives still know it

    def read_count(self, obj: Counted[BiasedCount]) -> int:
        """Return the count of `obj`; while others count it, the sum may be of two moments."""
        local = obj.refcount.local
        return local if local >= IMMORTAL else local + (obj.refcount.shared.get() >> SHIFT)

    def is_sole(self, tstate: CountingThread, obj: Counted[BiasedCount]) -> bool:
        """True if the one reference to `obj` is the caller's, seen in a part that nobody else can change."""
        cell = obj.refcount
        shared = cell.shared.get()
        return cell.local == 1 and shared in (DEFAULT, WEAKREFS) if cell.owner is tstate else shared == ONE | MERGED

    def incref(self, tstate: CountingThread, obj: Counted[BiasedCount]) -> None:
        """Add one reference."""
        cell = obj.refcount
        point(tstate, COUNT_LOAD, obj)
        local = cell.local
        if not tstate.has_immortals or local < IMMORTAL:
            if cell.owner is tstate:
                point(tstate, LOCAL_STORE, obj, local, 1)
                cell.local = local + 1
                point(tstate, COUNT_CHANGED, obj, local, 1)
            else:
                swap(tstate, obj, taken, 1)

    def decref(self, tstate: CountingThread, obj: Counted[BiasedCount]) -> None:
        """Give up one reference."""
        cell = obj.refcount
        point(tstate, COUNT_LOAD, obj)
        local = cell.local
        if not tstate.has_immortals or local < IMMORTAL:
            if cell.owner is tstate:
                point(tstate, LOCAL_STORE, obj, local, -1)
                cell.local = local - 1
                point(tstate, COUNT_CHANGED, obj, local, -1)
                if local == 1:
                    self.give_up_local(tstate, obj)
            else:
                self.give_up_shared(tstate, obj)

    def try_incref(self, tstate: CountingThread, obj: Counted[BiasedCount]) -> bool:
        """Add one reference unless the count is zero."""
        cell = obj.refcount
        point(tstate, COUNT_LOAD, obj)
        local = cell.local
        if tstate.has_immortals and local >= IMMORTAL:
            return True
        if cell.owner is not tstate:
            old, new = swap(tstate, obj, taken_weakly, 1)
            return old != new
        if local > 0:
            point(tstate, LOCAL_STORE, obj, local, 1)
            cell.local = local + 1
            point(tstate, COUNT_CHANGED, obj, local, 1)
        return local > 0

    def let_weak(self, tstate: CountingThread, obj: Counted[BiasedCount]) -> None:
        """Have the owner merge before it deallocates `obj`, since others may try to take a reference meanwhile."""
        swap(tstate, obj, weakly_known, 0)
