"""plain: a count is a host int, changed by load, add and store.

Between the load and the store of one thread, another can load the same count. Both store, and one change is lost:
a lost increment frees the object under somebody's hands, a lost decrement leaks it. Nothing here prevents that; an
interpreter lock does, because no thread is switched in the middle of an instruction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.strategy import IMMORTAL, CountStrategy, dealloc
from minipy.sync.points import COUNT_CHANGED, COUNT_LOAD, COUNT_STORE, point

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import HostSync


class Plain(CountStrategy):
    """Counts by load, add, store (CPython's Py_INCREF of every release with a GIL)."""

    kind = "plain"

    def __init__(self, sync: HostSync) -> None:
        pass

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
        point(tstate, COUNT_LOAD, obj)
        count = obj.refcount
        if not tstate.has_immortals or count < IMMORTAL:
            point(tstate, COUNT_STORE, obj, count, 1)
            obj.refcount = count + 1
            point(tstate, COUNT_CHANGED, obj, count, 1)

    def decref(self, tstate: CountingThread, obj: Counted[int]) -> None:
        """Give up one reference."""
        point(tstate, COUNT_LOAD, obj)
        count = obj.refcount
        if not tstate.has_immortals or count < IMMORTAL:
            point(tstate, COUNT_STORE, obj, count, -1)
            obj.refcount = count - 1
            point(tstate, COUNT_CHANGED, obj, count, -1)
        if count == 1:
            dealloc(tstate, obj)

    def try_incref(self, tstate: CountingThread, obj: Counted[int]) -> bool:
        """Add one reference unless the count is zero."""
        point(tstate, COUNT_LOAD, obj)
        count = obj.refcount
        if count <= 0:
            return False
        if not tstate.has_immortals or count < IMMORTAL:
            point(tstate, COUNT_STORE, obj, count, 1)
            obj.refcount = count + 1
            point(tstate, COUNT_CHANGED, obj, count, 1)
        return True

    def let_weak(self, tstate: CountingThread, obj: Counted[int]) -> None:
        """Do nothing: the count itself tells who tries to take a reference."""
