"""Import locks: while one thread imports a module, the others that want it wait until it is complete.

As in CPython there is one lock per module. Where waiting would never end, because the other thread waits in turn for a
module that this one is importing, it is given up: the half-made module is then used, as in a circular import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minipy.blocking.sleep_and_lock import GuestLock
from minipy.heap.places import place_of
from minipy.sync.points import LOCK_GOT, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.sync.primitives import HostSync


class _Import(NamedTuple):
    """An import that is going on: the thread, and the lock that it holds meanwhile."""

    owner: ThreadState
    lock: GuestLock


class ImportLocks:
    """Which thread is importing which module, and which thread waits for that."""

    def __init__(self, sync: HostSync) -> None:
        self._sync = sync
        self._mutex = sync.mutex()  # guards what follows
        self._running: dict[str, _Import] = {}
        self._waiting: dict[str, str] = {}  # a thread's label: the module that it waits for

    def begin_process(self, tstate: ThreadState) -> None:
        """After a fork: only `tstate` goes on with what it was importing."""
        self._mutex = self._sync.mutex()
        self._running = {name: running for name, running in self._running.items() if running.owner is tstate}
        self._waiting = {}

    def is_busy(self, tstate: ThreadState, name: str) -> bool:
        """True while another thread is importing the module."""
        if not self._running:
            return False
        with self._mutex:
            running = self._running.get(name)
            return running is not None and running.owner is not tstate

    def is_running(self, name: str) -> bool:
        """True while any thread is importing the module."""
        return name in self._running

    def enter(self, tstate: ThreadState, name: str) -> bool:
        """Take the module's lock; False if this thread has it already, or if waiting for it would never end."""
        while True:
            with self._mutex:
                running = self._running.get(name)
                if running is None:
                    lock = GuestLock(self._sync, stands_for=f"the import of {name}")
                    lock.is_locked, lock.taken = True, place_of(tstate)  # nobody else knows it yet
                    self._running[name] = _Import(tstate, lock)
                    point(tstate, LOCK_GOT, lock)
                    return True
                if self._waits_for(running.owner, tstate):
                    return False
                self._waiting[tstate.label] = name
            try:
                running.lock.acquire(tstate, None)
                running.lock.release(tstate)  # for the next who waits
            finally:
                with self._mutex:
                    del self._waiting[tstate.label]

    def leave(self, tstate: ThreadState, name: str) -> None:
        """Give the module's lock back."""
        with self._mutex:
            running = self._running.pop(name)
        running.lock.release(tstate)

    def _waits_for(self, owner: ThreadState, tstate: ThreadState) -> bool:
        """True if `owner` is `tstate` or waits, be it through others, for a module that `tstate` is importing."""
        seen: set[str] = set()
        while owner is not tstate:
            name = self._waiting.get(owner.label)
            if name is None or name in seen or name not in self._running:
                return False
            seen.add(name)
            owner = self._running[name].owner
        return True
