"""sleep, and the guest's lock: waits that another thread, a signal or time ends."""

from __future__ import annotations

import os
from collections import deque
from contextlib import nullcontext
from typing import TYPE_CHECKING

from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.eval.guest_threads.deadlocks import Awaited, Description, waiting
from minipy.heap.places import place_of, site_of
from minipy.sync.points import LOCK_ACQUIRE, LOCK_GOT, LOCK_RELEASE, LOCK_RELEASED, LOCK_WAIT, WAIT, WAKE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.findings import Site
    from minipy.heap.places import Place
    from minipy.sync.primitives import HostSync

LONGEST_WAIT_S = 86400.0  # the host's timeouts overflow far above; whoever waits longer waits again


def sleep(tstate: ThreadState, seconds: float) -> None:
    """Wait `seconds` without the interpreter lock; 0 gives others a chance to take it."""
    deadline_ns = tstate.sync.monotonic_ns() + int(seconds * 1e9)
    while True:
        rest_s = (deadline_ns - tstate.sync.monotonic_ns()) / 1e9
        point(tstate, WAIT, tstate.parker)
        with allow_threads(tstate, "sleep"):
            if rest_s > 0:
                tstate.parker.park(min(rest_s, LONGEST_WAIT_S))
        check_interrupt(tstate)
        if tstate.sync.monotonic_ns() >= deadline_ns:
            return


class Patience:
    """How long the thread `tstate` waits for `what`: `timeout_s` seconds from now on, or for ever (None).

    `cause` names the blocking call. Who waits for ever may stand in a circle, and is looked at when nobody goes on.
    """

    __slots__ = ("_cause", "_deadline_ns", "_hears_signals", "_may_deadlock", "_tstate", "_what")

    def __init__(self, tstate: ThreadState, what: Awaited, timeout_s: float | None, cause: str) -> None:
        self._tstate, self._what, self._cause = tstate, what, cause
        self._deadline_ns = None if timeout_s is None else tstate.sync.monotonic_ns() + int(timeout_s * 1e9)
        self._may_deadlock = waiting(tstate, what) if timeout_s is None else nullcontext()
        self._hears_signals = tstate.interp.config.interruptible_waits or timeout_s is not None

    def wait(self) -> bool:
        """Wait without the interpreter lock until woken; return False if time has run out. Raises what a handler raises."""
        tstate = self._tstate
        rest_s = None
        if self._deadline_ns is not None:
            rest_s = min((self._deadline_ns - tstate.sync.monotonic_ns()) / 1e9, LONGEST_WAIT_S)
            if rest_s <= 0:
                return False
        point(tstate, WAIT, self._what)
        with self._may_deadlock, allow_threads(tstate, self._cause):
            tstate.parker.park(rest_s)
        if self._hears_signals:
            check_interrupt(tstate)
        return True


class GuestLock:
    """The payload of a `_thread.lock`: whether it is locked, and who waits, both guarded by a mutex.

    Release wakes the first waiter but owes it nothing: whoever finds the lock free first has it. For who wants to know why
    nobody goes on: `stands_for` is what its release means, where it is no lock to the program; `made` is where it was made,
    `taken` who has locked it and where, or which thread will release it.
    """

    __slots__ = ("_mutex", "_waiters", "is_locked", "made", "stands_for", "taken")

    def __init__(self, sync: HostSync, made: Place | None = None, stands_for: str = "") -> None:
        self._mutex = sync.mutex()
        self._waiters: deque[ThreadState] = deque()
        self.made = made
        self.stands_for = stands_for
        self.taken: Place | None = None
        self.is_locked = False

    def begin_process(self, sync: HostSync) -> None:
        """After a fork: nobody has it, nobody waits."""
        self.__init__(sync, self.made, self.stands_for)  # type: ignore[misc]

    def acquire(self, tstate: ThreadState, timeout_s: float | None) -> bool:
        """Lock, waiting at most `timeout_s` seconds (None: for ever); return False if time ran out."""
        if self._try_acquire(tstate):
            return True
        if timeout_s == 0:
            return False
        return self._acquire_contended(tstate, timeout_s)

    def _try_acquire(self, tstate: ThreadState) -> bool:
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            if self.is_locked:
                return False
            self.is_locked = True
            self.taken = place_of(tstate)
            point(tstate, LOCK_GOT, self)
            return True

    def _acquire_contended(self, tstate: ThreadState, timeout_s: float | None) -> bool:
        patience = Patience(tstate, self, timeout_s, "acquire")
        point(tstate, LOCK_WAIT, self)
        with self._mutex:
            self._waiters.append(tstate)
        try:
            while not self._try_acquire(tstate):
                if not patience.wait():
                    return False
            return True
        finally:
            self._leave_queue(tstate)

    def _leave_queue(self, tstate: ThreadState) -> None:
        """Stop waiting; a wake-up that came too late for this thread goes to the next."""
        with self._mutex:
            self._waiters.remove(tstate)
            self._wake_first(tstate)

    def release(self, tstate: ThreadState) -> bool:
        """Unlock and wake the first waiter; return False if the lock was not locked."""
        point(tstate, LOCK_RELEASE, self)
        with self._mutex:
            if not self.is_locked:
                return False
            point(tstate, LOCK_RELEASED, self)
            self.is_locked = False
            self._wake_first(tstate)
            return True

    def _wake_first(self, tstate: ThreadState) -> None:
        while self._waiters and self._waiters[0].parker.is_abandoned:
            self._waiters.popleft()
        if self._waiters and not self.is_locked:
            point(tstate, WAKE, self)
            self._waiters[0].parker.unpark()

    def __str__(self) -> str:
        """What it is, for a trace."""
        site = self._site_made()
        place = f" made at {os.path.basename(site.filename)}:{site.lineno}" if site is not None else ""
        return self.stands_for or f"lock{place}"

    def _site_made(self) -> Site | None:
        """Return where in a file it was made, if that is known."""
        site = site_of(self.made) if self.made is not None else None
        return site if site is not None and site.filename else None

    # --- for who looks whether a thread can still go on

    def has_come(self) -> bool:
        """True if it is free."""
        return not self.is_locked

    def description(self) -> Description:
        """Return what it is and who has it."""
        if self.stands_for or self.taken is None:
            return Description(self.stands_for, self.taken and self.taken[0])
        holder = self.taken[0]
        return Description(f"{self._told()}, which {holder.label} has", holder, self.taken)

    def _told(self) -> str:
        site = self._site_made()
        return f"the lock made at {site.filename}:{site.lineno}" if site is not None else "a lock"

    def stand_for_end_of(self, tstate: ThreadState) -> None:
        """It will be released when the thread `tstate` has ended."""
        self.stands_for = f"the end of {tstate.label}"
        self.taken = place_of(tstate)
