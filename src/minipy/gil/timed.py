"""timed: CPython 3.2's lock: whoever waits longer than the switch interval asks the holder to drop it.

States: the flag `_is_locked`, guarded by a mutex that is only ever held for a moment, with a condition for its release and
one for its taking; who has taken it last (`_last_holder`) and how often it went to another thread (`_switches`).

- take: mutex; while the flag is set (BUSY) wait for `_released`, at most for the switch interval. If that has passed and
  nobody else was given the lock meanwhile, request a drop. Set the flag; a request, whoever made it, is fulfilled.
- drop: mutex; clear the flag; wake one waiter. If a drop was requested, wait until another thread has taken the lock
  (forced switching): otherwise the thread that dropped it would usually be the first to take it.
- look-up: see whether the eval breaker is set; if a drop is requested, drop, take.

What this prevents: what `ticker` does, and the battle: a drop that was asked for hands the lock over.
What it does not prevent: a thread that waits for input must sit out the interval whenever it comes back to find a thread
that computes (the convoy), and who gets the lock of several waiters is up to the system.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.gil.breaker import DROP_REQUEST as REQUESTED
from minipy.gil.intervals import Intervals
from minipy.sync.points import (
    BUSY,
    DROP,
    DROP_REQUEST,
    ENTRY,
    FORCED_WAIT,
    LOCK_ACQUIRE,
    LOCK_RELEASE,
    RETRY,
    TAKE,
    TIMED_OUT,
    WAIT,
    WAKE,
    point,
)  # fmt: skip

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.gil.breaker import Breaker
    from minipy.sync.points import Observed
    from minipy.sync.primitives import HostSync


class Timed:
    """The lock of CPython 3.2 to 3.11 (Python/ceval_gil.h)."""

    __slots__ = ("_breaker", "_is_locked", "_last_holder", "_mutex", "_released", "_switches", "_taken", "_waiting",
                 "has_forced_switching", "intervals", "is_there")  # fmt: skip

    kind = "timed"
    choices: tuple[str, ...] = ("switch_interval", "forced_switching", "lock_from_start")
    is_exclusive = True
    ticks = -1

    def __init__(self, config: RunConfig, sync: HostSync, breaker: Breaker) -> None:
        self._mutex = sync.mutex()
        self._released = sync.condition(self._mutex)
        self._taken = sync.condition(self._mutex)
        self._is_locked = False
        self._last_holder: Observed | None = None
        self._switches = 0
        self._waiting = 0
        self._breaker = breaker
        self.has_forced_switching = config.forced_switching
        self.is_there = config.lock_from_start
        self.intervals = Intervals(config)

    def look_up(self, tstate: Observed) -> bool:
        """True if the eval breaker is set."""
        return self._breaker.is_set

    def take(self, tstate: Observed) -> None:
        """Wait until the flag is clear, asking for that at the end of each interval, and set it."""
        point(tstate, ENTRY, self)
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            if self._is_locked:
                point(tstate, BUSY, self)
            while self._is_locked:
                self._wait(tstate)
            self._is_locked = True
            if self._last_holder is not tstate:
                self._last_holder = tstate
                self._switches += 1
            self._breaker.withdraw(REQUESTED)
            self._taken.notify_all()
        point(tstate, TAKE, self)

    def drop(self, tstate: Observed, cause: str) -> None:
        """Clear the flag and wake one waiter; if a drop was requested, wait until another thread has taken the lock."""
        point(tstate, DROP, self, cause)
        point(tstate, LOCK_RELEASE, self)
        with self._mutex:
            self._is_locked = False
            if self._waiting:
                point(tstate, WAKE, self)
                self._released.notify()
            if self.has_forced_switching and cause != "exit":
                self._wait_for_a_switch(tstate)

    def yield_to_others(self, tstate: Observed) -> None:
        """Drop and take if a drop is requested."""
        if REQUESTED in self._breaker.reasons:
            self.drop(tstate, "forced")
            self.take(tstate)

    def hurry(self) -> None:
        """Do nothing: look-ups read the breaker itself."""

    def stop_world(self, tstate: Observed) -> None:
        """Do nothing: holding the lock, `tstate` is alone."""

    def resume_world(self, tstate: Observed) -> None:
        """Do nothing."""

    def _wait(self, tstate: Observed) -> None:
        """Wait for the flag to be cleared, at most for the interval; then request a drop, unless a switch has happened."""
        switches = self._switches
        point(tstate, WAIT, self)
        self._waiting += 1
        was_woken = self._released.wait(self.intervals.switch_s)
        self._waiting -= 1
        if not self._is_locked:
            return
        if was_woken:
            point(tstate, RETRY, self)
            return
        point(tstate, TIMED_OUT, self)
        if self._switches == switches:
            point(tstate, DROP_REQUEST, self)
            self._breaker.request(REQUESTED)

    def _wait_for_a_switch(self, tstate: Observed) -> None:
        """Wait, while a request stands, until another thread has been the holder; who asked will take the lock."""
        if self._last_holder is tstate and REQUESTED in self._breaker.reasons:
            point(tstate, FORCED_WAIT, self)
            while self._last_holder is tstate and REQUESTED in self._breaker.reasons:
                point(tstate, WAIT, self)
                self._taken.wait()
