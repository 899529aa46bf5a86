"""global-lock: a count is a host int, changed by load, add and store while one lock is held that guards all counts.

This is how the patch of 1996 that first took the interpreter lock out of CPython counted on Unix. It assumes nothing of the
processor, and prevents every lost change. What it costs: taking and dropping the lock, two atomic operations and a call
each, around one load and one store; and all threads meet at that lock, whatever objects they count. An immortal count is
loaded without the lock, as it never changes.

No object is deallocated while the lock is held: that counts, too, and may run guest code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.strategy import IMMORTAL, CountStrategy, dealloc
from minipy.sync.points import COUNT_CHANGED, COUNT_LOAD, COUNT_STORE, LOCK_ACQUIRE, LOCK_RELEASE, LOCKED, point

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import HostSync


class GlobalLock(CountStrategy):
    """Counts under one lock for all (Greg Stein's free-threading patch to Python 1.4, 1996)."""

    kind = "global-lock"

    def __init__(self, sync: HostSync) -> None:
        self._mutex = sync.mutex()

    def new_count(self, tstate: CountingThread) -> int:
        """Return the representation of a count of 1."""
        return 1

    def set_count(self, tstate: CountingThread, obj: Counted[int], count: int) -> None:
        """Make the count of an object that nobody else counts `count`."""
        obj.refcount = count

    def read_count(self, obj: Counted[int]) -> int:
        """Return the count of `obj`."""
        return obj.refcount

    def is_sole(self, tstate: CountingThread, obj: Counted[int]) -> bool:
        """True if the one reference to `obj` is the caller's."""
        return obj.refcount == 1

    def incref(self, tstate: CountingThread, obj: Counted[int]) -> None:
        """Add one reference."""
        if not tstate.has_immortals or obj.refcount < IMMORTAL:
            point(tstate, LOCK_ACQUIRE, self)
            with self._mutex:
                point(tstate, LOCKED, self)
                point(tstate, COUNT_LOAD, obj)
                count = obj.refcount
                point(tstate, COUNT_STORE, obj, count, 1)
                obj.refcount = count + 1
                point(tstate, COUNT_CHANGED, obj, count, 1)
                point(tstate, LOCK_RELEASE, self)

    def decref(self, tstate: CountingThread, obj: Counted[int]) -> None:
        """Give up one reference."""
        if not tstate.has_immortals or obj.refcount < IMMORTAL:
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

    def try_incref(self, tstate: CountingThread, obj: Counted[int]) -> bool:
        """Add one reference unless the count is zero."""
        if tstate.has_immortals and obj.refcount >= IMMORTAL:
            return True
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

    def let_weak(self, tstate: CountingThread, obj: Counted[int]) -> None:
        """Do nothing: the count itself tells who tries to take a reference."""
