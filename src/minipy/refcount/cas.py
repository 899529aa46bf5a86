"""cas: a count is an atomic cell, changed by compare-and-swap until the swap succeeds.

A thread loads the count and asks the processor to replace it only if it is still what was loaded. If another thread came
between, the swap fails, nothing was lost, and the loop starts again with the newer count. Whoever swaps 1 for 0 is the
only one to see that, and deallocates. What it does not prevent: reading a slot and then counting what it held, while
another thread empties the slot between; that needs the owner's lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.strategy import IMMORTAL, CountStrategy, dealloc
from minipy.sync.points import COUNT_CHANGED, COUNT_LOAD, COUNT_SWAP, SWAP_FAIL, point

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import AtomicInteger, HostSync


class CompareAndSwap(CountStrategy):
    """Counts by a compare-and-swap loop on a C11 atomic."""

    kind = "cas"

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
        failures = 0
        while True:
            point(tstate, COUNT_LOAD, obj)
            count = cell.get()
            if tstate.has_immortals and count >= IMMORTAL:
                break
            point(tstate, COUNT_SWAP, obj, count, 1)
            if cell.compare_and_set(count, count + 1):
                point(tstate, COUNT_CHANGED, obj, count, 1)
                break
            failures += 1
            point(tstate, SWAP_FAIL, obj, failures)

    def decref(self, tstate: CountingThread, obj: Counted[AtomicInteger]) -> None:
        """Give up one reference."""
        cell = obj.refcount
        failures = 0
        while True:
            point(tstate, COUNT_LOAD, obj)
            count = cell.get()
            if tstate.has_immortals and count >= IMMORTAL:
                break
            point(tstate, COUNT_SWAP, obj, count, -1)
            if cell.compare_and_set(count, count - 1):
                point(tstate, COUNT_CHANGED, obj, count, -1)
                break
            failures += 1
            point(tstate, SWAP_FAIL, obj, failures)
        if count == 1:
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
