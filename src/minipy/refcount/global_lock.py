"""global-lock: a count is a host int, changed by load, add and store while one lock is held that guards all counts.

This is how the patch of 1996 that first took the interpreter lock out of CPython counted on Unix. It assumes nothing of the
processor, and prevents every lost change. What it costs: taking and dropping the lock, two atomic operations and a call
each, around one load and one store; and all threads meet at that lock, whatever objects they count.

No object is deallocated while the lock is held: that counts, too, and may run guest code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.strategy import dealloc
from minipy.sync.points import COUNT_CHANGED, COUNT_LOAD, COUNT_STORE, LOCK_ACQUIRE, LOCK_RELEASE, LOCKED, point

if TYPE_CHECKING:
    from minipy.refcount.strategy import Counted, CountingThread
    from minipy.sync.primitives import HostSync


class GlobalLock:
    """Counts under one lock for all (Greg Stein's free-threading patch to Python 1.4, 1996)."""

    kind = "global-lock"

    def __init__(self, sync: HostSync) -> None:
        self._mutex = sync.mutex()

    def new_count(self) -> int:
        """Return the representation of a count of 1."""
        return 1

    def renew_count(self, obj: Counted) -> None:
        """Make the count of a dead object 1 again."""
        obj.refcount = 1

    def read_count(self, obj: Counted) -> int:
        """Return the count of `obj`."""
        return obj.refcount  # type: ignore[no-any-return]

    def incref(self, tstate: CountingThread, obj: Counted) -> None:
        """Add one reference."""
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            point(tstate, LOCKED, self)
            point(tstate, COUNT_LOAD, obj)
            count = obj.refcount
            point(tstate, COUNT_STORE, obj, count, 1)
            obj.refcount = count + 1
            point(tstate, COUNT_CHANGED, obj, count, 1)
            point(tstate, LOCK_RELEASE, self)

    def decref(self, tstate: CountingThread, obj: Counted) -> None:
        """Give up one reference."""
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            point(tstate, LOCKED, self)
            point(tstate, COUNT_LOAD, obj)
            count = obj.refcount
            point(tstate, COUNT_STORE, obj, count, -1)
            obj.refcount = count - 1
            point(tstate, COUNT_CHANGED, obj, count, -1)
            point(tstate, LOCK_RELEASE, self)
        if count == 1:
            dealloc(tstate, obj)

    def try_incref(self, tstate: CountingThread, obj: Counted) -> bool:
        """Add one reference unless the count is zero."""
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            point(tstate, LOCKED, self)
            point(tstate, COUNT_LOAD, obj)
            count = obj.refcount
            if count > 0:
                point(tstate, COUNT_STORE, obj, count, 1)
                obj.refcount = count + 1
                point(tstate, COUNT_CHANGED, obj, count, 1)
            point(tstate, LOCK_RELEASE, self)
        return bool(count > 0)
