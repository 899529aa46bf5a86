"""fair: `timed` with a queue: the lock is handed to the thread that has waited longest.

States: who has the lock (`_holder`), guarded by a mutex that is only ever held for a moment; who waits for it, in the order
of arrival (`_queue`), each with a condition of its own; how often it went to another thread (`_switches`).

- take: mutex; if the lock has a holder (BUSY), join the queue and wait to be made the holder. Whenever the switch interval
  has passed and the holder is the same, request a drop.
- drop: mutex; make the first of the queue the holder and wake it, or leave the lock without a holder. A request, whoever
  made it, is fulfilled.
- look-up: see whether the eval breaker is set; if a drop is requested, drop, take.

What this prevents: what `timed` does, and that a waiter is passed over: those who stood in front of it go first, and
nobody else. A thread is never woken to find the lock taken (RETRY), and forced switching needs no waiting.
What it does not prevent: a thread that waits for input sits out the intervals of all threads that compute. And each drop
with a waiter means a switch, even where the thread would be back at once: many threads that block often become slow.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from minipy.gil.breaker import DROP_REQUEST as REQUESTED
from minipy.gil.intervals import Intervals
from minipy.sync.points import (
    BUSY,
    DROP,
    DROP_REQUEST,
    ENTRY,
    LOCK_ACQUIRE,
    LOCK_RELEASE,
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
    from minipy.sync.primitives import Condition, HostSync


class Fair:
    """First come, first served; CPython has no such lock."""

    __slots__ = ("_breaker", "_holder", "_mutex", "_queue", "_switches", "_sync", "intervals", "is_there")

    kind = "fair"
    choices: tuple[str, ...] = ("switch_interval", "lock_from_start")
    is_exclusive = True
    ticks = -1

    def __init__(self, config: RunConfig, sync: HostSync, breaker: Breaker) -> None:
        self._mutex = sync.mutex()
        self._holder: Observed | None = None
        self._queue: deque[tuple[Observed, Condition]] = deque()
        self._switches = 0
        self._sync = sync
        self._breaker = breaker
        self.is_there = config.lock_from_start
        self.intervals = Intervals(config)

    def look_up(self, tstate: Observed) -> bool:
        """True if the eval breaker is set."""
        return self._breaker.is_set

    def take(self, tstate: Observed) -> None:
        """Become the holder, at once or as the next but those in front."""
        point(tstate, ENTRY, self)
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            if self._holder is None:
                self._holder = tstate
            else:
                point(tstate, BUSY, self)
                self._queue.append((tstate, handed := self._sync.condition(self._mutex)))
                while self._holder is not tstate:
                    self._wait(tstate, handed)
        point(tstate, TAKE, self)

    def drop(self, tstate: Observed, cause: str) -> None:
        """Hand the lock to the first of the queue."""
        point(tstate, DROP, self, cause)
        point(tstate, LOCK_RELEASE, self)
        with self._mutex:
            self._holder = None
            self._breaker.withdraw(REQUESTED)
            if self._queue:
                self._holder, handed = self._queue.popleft()
                self._switches += 1
                point(tstate, WAKE, self)
                handed.notify()

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

    def _wait(self, tstate: Observed, handed: Condition) -> None:
        """Wait to be made the holder, at most for the interval; then request a drop, unless a switch has happened."""
        switches = self._switches
        point(tstate, WAIT, self)
        if not handed.wait(self.intervals.switch_s) and self._holder is not tstate:
            point(tstate, TIMED_OUT, self)
            if self._switches == switches:
                point(tstate, DROP_REQUEST, self)
                self._breaker.request(REQUESTED)
