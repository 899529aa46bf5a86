"""atomic: a count is an atomic cell, changed by fetch-and-add.

The processor loads, adds and stores in one step that no other comes between, so nothing is lost and nothing is tried
again; whoever takes the last reference away is told the zero by its own subtraction, and deallocates. It costs one atomic
operation for each change. A weak reference must not revive a dead object, which takes a compare-and-swap.

On real threads the cell's addition is itself a loop of swaps inside of the atomic library, not the processor's
instruction: a failed swap is not seen here. What it does not prevent is the same as for `cas`: reading a slot and then
counting what it held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.refcount.strategy import dealloc
from minipy.sync.points import COUNT_ADD, COUNT_CHANGED, COUNT_LOAD, COUNT_SWAP, SWAP_FAIL, point

if TYPE_CHECKING:
    from minipy.refcount.strategy import Counted, CountingThread
    from minipy.sync.primitives import HostSync


class Atomic:
    """Counts by atomic addition (Larry Hastings's Gilectomy, 2016, at its start)."""

    kind = "atomic"

    def __init__(self, sync: HostSync) -> None:
        self._atomic = sync.atomic

    def new_count(self) -> Any:
        """Return the representation of a count of 1: an atomic cell."""
        return self._atomic(1)

    def renew_count(self, obj: Counted) -> None:
        """Make the count of a dead object 1 again."""
        obj.refcount.set(1)

    def read_count(self, obj: Counted) -> int:
        """Return the count of `obj`."""
        return obj.refcount.get()  # type: ignore[no-any-return]

    def incref(self, tstate: CountingThread, obj: Counted) -> None:
        """Add one reference."""
        point(tstate, COUNT_ADD, obj, 1)
        count = obj.refcount.increment_and_get()
        point(tstate, COUNT_CHANGED, obj, count - 1, 1)

    def decref(self, tstate: CountingThread, obj: Counted) -> None:
        """Give up one reference."""
        point(tstate, COUNT_ADD, obj, -1)
        count = obj.refcount.decrement_and_get()
        point(tstate, COUNT_CHANGED, obj, count + 1, -1)
        if count == 0:
            dealloc(tstate, obj)

    def try_incref(self, tstate: CountingThread, obj: Counted) -> bool:
        """Add one reference unless the count is zero."""
        cell = obj.refcount
        failures = 0
        while True:
            point(tstate, COUNT_LOAD, obj)
            count = cell.get()
            if count <= 0:
                return False
            point(tstate, COUNT_SWAP, obj, count, 1)
            if cell.compare_and_set(count, count + 1):
                point(tstate, COUNT_CHANGED, obj, count, 1)
                return True
            failures += 1
            point(tstate, SWAP_FAIL, obj, failures)
