"""priority: `fair` with two queues: who comes back from a blocking call goes before who was made to drop the lock.

States: who has the lock (`_holder`), guarded by a mutex that is only ever held for a moment; who waits for it, in two queues
in the order of arrival, each with a condition of its own: threads whose last drop was their own (`_returning`) and threads
that were made to drop it (`_preempted`); how often in a row the first queue has been served while the second waited
(`_grants`); whether the holder gives way at once (`_gives_way`: it was made to drop the lock last time, and has it now only
because nobody returned); how often the lock went to another thread (`_switches`).

- take: mutex; if the lock has a holder (BUSY), join a queue and wait to be made the holder. A returning thread requests a
  drop from one that gives way at once; otherwise who waits does so when the switch interval has passed and the holder is
  the same.
- drop: mutex; make the first of the returning the holder and wake it; one of the pre-empted after MOST_GRANTS of those, or
  if nobody returns. A request, whoever made it, is fulfilled.
- look-up: see whether the eval breaker is set; if a drop is requested, drop, take.

What this prevents: what `fair` does, and the convoy: who has waited for input gets the lock at a computing holder's next
look-up. A pre-empted thread is passed over at most MOST_GRANTS times for each one up to it in its queue.
What it does not prevent: threads that block often take the time of those that compute, one switch each.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

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

    Queue = deque[tuple[Observed, Condition]]

MOST_GRANTS: Final = 8


class Priority:
    """Returning threads first; proposed for CPython in 2010 (issue 7946), never taken."""

    __slots__ = ("_breaker", "_gives_way", "_grants", "_holder", "_mutex", "_preempted", "_returning", "_switches", "_sync",
                 "intervals", "is_there")  # fmt: skip

    kind = "priority"
    choices: tuple[str, ...] = ("switch_interval", "lock_from_start")
    is_exclusive = True
    ticks = -1

    def __init__(self, config: RunConfig, sync: HostSync, breaker: Breaker) -> None:
        self._mutex = sync.mutex()
        self._holder: Observed | None = None
        self._returning: Queue = deque()
        self._preempted: Queue = deque()
        self._gives_way = False
        self._grants = 0
        self._switches = 0
        self._sync = sync
        self._breaker = breaker
        self.is_there = config.lock_from_start
        self.intervals = Intervals(config)

    def look_up(self, tstate: Observed) -> bool:
        """True if the eval breaker is set."""
        return self._breaker.is_set

    def take(self, tstate: Observed) -> None:
        """Become the holder, at once or before all pre-empted threads."""
        self._take(tstate, self._returning)

    def drop(self, tstate: Observed, cause: str) -> None:
        """Hand the lock to the next thread."""
        point(tstate, DROP, self, cause)
        point(tstate, LOCK_RELEASE, self)
        with self._mutex:
            self._holder = None
            self._breaker.withdraw(REQUESTED)
            if queue := self._next_queue():
                self._holder, handed = queue.popleft()
                self._switches += 1
                self._gives_way = queue is self._preempted and not self._returning
                point(tstate, WAKE, self)
                handed.notify()

    def yield_to_others(self, tstate: Observed) -> None:
        """Drop and take, behind those who return, if a drop is requested."""
        if REQUESTED in self._breaker.reasons:
            self.drop(tstate, "forced")
            self._take(tstate, self._preempted)

    def hurry(self) -> None:
        """Do nothing: look-ups read the breaker itself."""

    def stop_world(self, tstate: Observed) -> None:
        """Do nothing: holding the lock, `tstate` is alone."""

    def resume_world(self, tstate: Observed) -> None:
        """Do nothing."""

    def _take(self, tstate: Observed, queue: Queue) -> None:
        point(tstate, ENTRY, self)
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            if self._holder is None:
                self._holder = tstate
                self._gives_way = queue is self._preempted
            else:
                point(tstate, BUSY, self)
                if queue is self._returning and self._gives_way:
                    self._request(tstate)
                queue.append((tstate, handed := self._sync.condition(self._mutex)))
                while self._holder is not tstate:
                    self._wait(tstate, handed)
        point(tstate, TAKE, self)

    def _wait(self, tstate: Observed, handed: Condition) -> None:
        """Wait to be made the holder, at most for the interval; then request a drop, unless a switch has happened."""
        switches = self._switches
        point(tstate, WAIT, self)
        if not handed.wait(self.intervals.switch_s) and self._holder is not tstate:
            point(tstate, TIMED_OUT, self)
            if self._switches == switches:
                self._request(tstate)

    def _request(self, tstate: Observed) -> None:
        point(tstate, DROP_REQUEST, self)
        self._breaker.request(REQUESTED)

    def _next_queue(self) -> Queue:
        """Return the queue whose first thread is next; empty if nobody waits."""
        if not self._returning or (self._preempted and self._grants >= MOST_GRANTS):
            self._grants = 0
            return self._preempted
        self._grants = self._grants + 1 if self._preempted else 0
        return self._returning
