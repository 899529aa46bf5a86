"""object-lock: a count is a host int beside a mutex of its own, changed by load, add and store while that is held.

It assumes nothing of the processor, and prevents every lost change, as `global-lock` does; but threads that count different
objects do not meet. What it costs: taking and dropping the mutex, two atomic operations and a call each, around one load
and one store, and a mutex for each object that exists. An immortal count is loaded without the mutex, as it never changes.

The mutex guards the count alone, not what the object holds: that has the lock of its critical sections. No object is
deallocated while the mutex is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.strategy import IMMORTAL, CountStrategy, dealloc
from minipy.sync.points import COUNT_CHANGED, COUNT_LOAD, COUNT_STORE, LOCK_ACQUIRE, LOCK_RELEASE, LOCKED, point

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import HostSync, Mutex


class LockedCount:
    """A count and what guards it."""

    __slots__ = ("mutex", "value")

    def __init__(self, mutex: Mutex) -> None:
        self.mutex = mutex
        self.value = 1


class ObjectLock(CountStrategy):
    """Counts under a mutex each."""

    kind = "object-lock"

    def __init__(self, sync: HostSync) -> None:
        self._new_mutex = sync.mutex

    def new_count(self, tstate: CountingThread) -> LockedCount:
        """Return the representation of a count of 1: an int with its mutex."""
        return LockedCount(self._new_mutex())

    def set_count(self, tstate: CountingThread, obj: Counted[LockedCount], count: int) -> None:
        """Make the count of an object that nobody else counts `count`."""
        obj.refcount.value = count

    def read_count(self, obj: Counted[LockedCount]) -> int:
        """Return the count of `obj`."""
        return obj.refcount.value

    def is_sole(self, tstate: CountingThread, obj: Counted[LockedCount]) -> bool:
        """True if the one reference to `obj` is the caller's."""
        return obj.refcount.value == 1

    def incref(self, tstate: CountingThread, obj: Counted[LockedCount]) -> None:
        """Add one reference."""
        cell = obj.refcount
        if not tstate.has_immortals or cell.value < IMMORTAL:
            point(tstate, LOCK_ACQUIRE, cell)
            with cell.mutex:
                point(tstate, LOCKED, cell)
                point(tstate, COUNT_LOAD, obj)
                count = cell.value
                point(tstate, COUNT_STORE, obj, count, 1)
                cell.value = count + 1
                point(tstate, COUNT_CHANGED, obj, count, 1)
                point(tstate, LOCK_RELEASE, cell)

    def decref(self, tstate: CountingThread, obj: Counted[LockedCount]) -> None:
        """Give up one reference."""
        cell = obj.refcount
        if not tstate.has_immortals or cell.value < IMMORTAL:
            point(tstate, LOCK_ACQUIRE, cell)
            with cell.mutex:
                point(tstate, LOCKED, cell)
                point(tstate, COUNT_LOAD, obj)
                count = cell.value
                point(tstate, COUNT_STORE, obj, count, -1)
                cell.value = count - 1
                point(tstate, COUNT_CHANGED, obj, count, -1)
                point(tstate, LOCK_RELEASE, cell)
            if count == 1:
                dealloc(tstate, obj)

    def try_incref(self, tstate: CountingThread, obj: Counted[LockedCount]) -> bool:
        """Add one reference unless the count is zero."""
        cell = obj.refcount
        if tstate.has_immortals and cell.value >= IMMORTAL:
            return True
        point(tstate, LOCK_ACQUIRE, cell)
        with cell.mutex:
            point(tstate, LOCKED, cell)
            point(tstate, COUNT_LOAD, obj)
            count = cell.value
            if count > 0:
                point(tstate, COUNT_STORE, obj, count, 1)
                cell.value = count + 1
                point(tstate, COUNT_CHANGED, obj, count, 1)
            point(tstate, LOCK_RELEASE, cell)
        return bool(count > 0)

    def let_weak(self, tstate: CountingThread, obj: Counted[LockedCount]) -> None:
        """Do nothing: the count itself tells who tries to take a reference."""
