"""Merging: how the two parts of a biased count become one when the owner's is used up, or the owner is not to be found.

Objects wait for their owners in lists of the thread states, which one mutex guards. The queue holds a reference to each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.shared_part import DEFAULT, MERGED, WEAKREFS, BiasedCount, given_up, merged_with, swap
from minipy.refcount.strategy import CountStrategy, dealloc
from minipy.sync.points import COUNT_LOAD, LOCK_ACQUIRE, LOCK_RELEASE, MERGE, point

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import HostSync


class Merging(CountStrategy):
    """The slow paths of `biased`."""

    def __init__(self, sync: HostSync) -> None:
        self._mutex = sync.mutex()  # guards what waits for all threads

    def is_dead(self, obj: Counted[BiasedCount]) -> bool:
        """True if both parts are zero for good: a merge that is under way makes them neither of these."""
        return obj.refcount.local == 0 and obj.refcount.shared.get() in (DEFAULT, MERGED)

    def merge_waiting(self, tstate: CountingThread) -> None:
        """Merge what waits for `tstate`, each with the reference that the queue had."""
        while (obj := self._next_waiting(tstate)) is not None:
            self._merge(tstate, obj, -1)

    def end_thread(self, tstate: CountingThread, heir: CountingThread) -> None:
        """Let nothing more wait for `tstate`, which counts no more; what does is left to `heir`."""
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            waiting, tstate.to_merge = tstate.to_merge or [], None
            assert heir.to_merge is not None
            heir.to_merge += waiting
            point(tstate, LOCK_RELEASE, self)
        if waiting:
            heir.request_merge()

    def give_up_local(self, tstate: CountingThread, obj: Counted[BiasedCount]) -> None:
        """The owner has none left: nobody has, or the others go on without an owner."""
        point(tstate, COUNT_LOAD, obj)
        if obj.refcount.shared.get() == DEFAULT:
            dealloc(tstate, obj)
        else:
            self._merge(tstate, obj, 0)

    def give_up_shared(self, tstate: CountingThread, obj: Counted[BiasedCount]) -> None:
        """Give up a reference to an object of another owner, or of none."""
        old, new = swap(tstate, obj, given_up, -1)
        if old in (DEFAULT, WEAKREFS):
            self._leave_to_owner(tstate, obj)
        elif new == MERGED:
            dealloc(tstate, obj)

    def _leave_to_owner(self, tstate: CountingThread, obj: Counted[BiasedCount]) -> None:
        """Put `obj`, just marked as queued, into the queue of its owner; merge it where that has ended."""
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            owner = obj.refcount.owner
            waiting = owner.to_merge if owner is not None else None
            if waiting is not None:
                waiting.append(obj)
            point(tstate, LOCK_RELEASE, self)
        if owner is None:  # it has merged meanwhile, all by itself
            self.give_up_shared(tstate, obj)
        elif waiting is not None:
            owner.request_merge()
        else:
            self._merge(tstate, obj, -1)

    def _next_waiting(self, tstate: CountingThread) -> Counted[BiasedCount] | None:
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            obj = tstate.to_merge.pop(0) if tstate.to_merge else None
            point(tstate, LOCK_RELEASE, self)
        return obj

    def _merge(self, tstate: CountingThread, obj: Counted[BiasedCount], change: int) -> None:
        """Put both parts and `change` into the shared one; only the owner does this, or who comes after its end."""
        cell = obj.refcount
        point(tstate, MERGE, obj, change)
        local, cell.local = cell.local, 0
        cell.owner = None
        if swap(tstate, obj, merged_with(local + change), 0, local)[1] == MERGED:
            dealloc(tstate, obj)
