"""atomic: a count is an atomic cell, changed by fetch-and-add.

The processor loads, adds and stores in one step that no other comes between, so nothing is lost and nothing is tried
again; whoever takes the last reference away is told the zero by its own subtraction, and deallocates. It costs one atomic
operation for each change, and a load more where some counts are immortal: an addition can't be taken back unseen. A weak
reference must not revive a dead object, which takes a compare-and-swap.

On real threads the cell's addition is itself a loop of swaps inside of the atomic library, not the processor's
instruction: a failed swap is not seen here. What it does not prevent is the same as for `cas`: reading a slot and then
counting what it held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.strategy import IMMORTAL, CountStrategy, dealloc
from minipy.sync.points import COUNT_ADD, COUNT_CHANGED, COUNT_LOAD, COUNT_SWAP, SWAP_FAIL, point

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import AtomicInteger, HostSync


class Atomic(CountStrategy):
    """Counts by atomic addition (Larry Hastings's Gilectomy, 2016, at its start)."""

    kind = "atomic"

    def __init__(self, sync: HostSync) -> None:
        self._atomic = sync.atomic

    def new_count(self, tstate: CountingThread) -> AtomicInteger:
        """Return the representation of a count of 1: an atomic cell."""
        return self._atomic(1)

    def set_count(self, tstate: CountingThread, obj: Counted[AtomicInteger], count: int) -> None:
        """Make the count of an object that nobody else counts `count`."""
        obj.refcount.set(count)

    def read_count(self, obj: Counted[AtomicInteger]) -> int:
        """Return the count of `obj`."""
        return obj.refcount.get()

    def is_sole(self, tstate: CountingThread, obj: Counted[AtomicInteger]) -> bool:
        """True if the one reference to `obj` is the caller's."""
        return obj.refcount.get() == 1

    def incref(self, tstate: CountingThread, obj: Counted[AtomicInteger]) -> None:
        """Add one reference."""
        cell = obj.refcount
        if not tstate.has_immortals or cell.get() < IMMORTAL:
            point(tstate, COUNT_ADD, obj, 1)
            count = cell.increment_and_get()
            point(tstate, COUNT_CHANGED, obj, count - 1, 1)

    def decref(self, tstate: CountingThread, obj: Counted[AtomicInteger]) -> None:
        """Give up one reference."""
        cell = obj.refcount
        if not tstate.has_immortals or cell.get() < IMMORTAL:
            point(tstate, COUNT_ADD, obj, -1)
            count = cell.decrement_and_get()
            point(tstate, COUNT_CHANGED, obj, count + 1, -1)
            if count == 0:
                dealloc(tstate, obj)

    def try_incref(self, tstate: CountingThread, obj: Counted[AtomicInteger]) -> bool:
        """Add one reference unless the count is zero."""
        cell = obj.refcount
        failures = 0
        while True:
            point(tstate, COUNT_LOAD, obj)
            count = cell.get()
            if count <= 0:
                return False
            if tstate.has_immortals and count >= IMMORTAL:
                return True
            point(tstate, COUNT_SWAP, obj, count, 1)
            if cell.compare_and_set(count, count + 1):
                point(tstate, COUNT_CHANGED, obj, count, 1)
                return True
            failures += 1
            point(tstate, SWAP_FAIL, obj, failures)

    def let_weak(self, tstate: CountingThread, obj: Counted[AtomicInteger]) -> None:
        """Do nothing: the count itself tells who tries to take a reference."""
