"""ticker: CPython 2.7's lock: dropped and taken again every `check_interval` look-ups.

States: the flag `_is_locked`, guarded by a mutex that is only ever held for a moment, with a condition for its release.
The flag is set by whoever finds it clear while holding the mutex, and cleared only by the thread that set it.

- take: mutex; while the flag is set (BUSY) wait for `_released`; set the flag. A waiter that wakes up to find the flag set
  again (RETRY) has lost to a thread that never waited.
- drop: mutex; clear the flag; wake one waiter.
- look-up: count down; below zero, start the countdown anew, drop, take. The countdown is one for all threads and no lock
  guards it: only the thread that holds the lock counts, and a request of the eval breaker just ends it early.

What this prevents: two threads interpreting at once; a thread computing for ever while others starve for good.
What it does not prevent: after a drop nobody is owed the lock. The thread that dropped it is still running while the one
that was woken is not, so it usually takes the lock back at once (the battle seen on machines with several cores), and a
thread that only waits for input can lose to one that computes, many times in a row (the convoy).

In CPython 2.7 drops are so frequent that a thread waking up finds the flag clear now and then. Here instructions are some
50 times slower, it hardly ever would, and so every `--give-way`-th forced drop lasts until a woken thread can run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.gil.intervals import Intervals
from minipy.sync.points import BUSY, DROP, ENTRY, LOCK_ACQUIRE, LOCK_RELEASE, RETRY, TAKE, WAIT, WAKE, point

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.gil.breaker import Breaker
    from minipy.sync.points import Observed
    from minipy.sync.primitives import HostSync


class Ticker:
    """The lock of CPython 2.7 (Python/ceval.c, Python/thread_pthread.h without semaphores)."""

    __slots__ = ("_battles", "_breaker", "_give_way", "_is_locked", "_mutex", "_released", "_sync", "_waiting",
                 "intervals", "is_there", "ticks")  # fmt: skip

    kind = "ticker"
    choices: tuple[str, ...] = ("check_interval", "give_way", "lock_from_start")
    is_exclusive = True

    def __init__(self, config: RunConfig, sync: HostSync, breaker: Breaker) -> None:
        self._mutex = sync.mutex()
        self._released = sync.condition(self._mutex)
        self._is_locked = False
        self._waiting = 0
        self._give_way = config.give_way
        self._battles = 0  # lost by a waiter, since the last drop that lasted
        self._sync = sync
        self._breaker = breaker
        self.ticks = config.check_interval
        self.is_there = config.lock_from_start
        self.intervals = Intervals(config)

    def look_up(self, tstate: Observed) -> bool:
        """Count down; True below zero, so that 100 means one firing in 101 look-ups."""
        self.ticks = ticks = self.ticks - 1
        return ticks < 0

    def take(self, tstate: Observed) -> None:
        """Wait until the flag is clear, and set it."""
        point(tstate, ENTRY, self)
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            if self._is_locked:
                point(tstate, BUSY, self)
            while self._is_locked:
                point(tstate, WAIT, self)
                self._waiting += 1
                self._released.wait()
                self._waiting -= 1
                if self._is_locked:
                    point(tstate, RETRY, self)
            self._is_locked = True
        point(tstate, TAKE, self)

    def drop(self, tstate: Observed, cause: str) -> None:
        """Clear the flag and wake one waiter."""
        point(tstate, DROP, self, cause)
        point(tstate, LOCK_RELEASE, self)
        with self._mutex:
            self._is_locked = False
            if self._waiting:
                point(tstate, WAKE, self)
                self._released.notify()

    def yield_to_others(self, tstate: Observed) -> None:
        """Start the countdown anew, then drop and take; while a request is pending, at every look-up."""
        self.ticks = 0 if self._breaker.is_set else self.intervals.check  # before the drop: then it's the next holder's
        if not self.is_there:
            return
        self.drop(tstate, "forced")
        self._battles += 1
        if self._waiting and self._give_way and self._battles >= self._give_way:
            self._battles = 0
            self._sync.give_way()
        self.take(tstate)

    def hurry(self) -> None:
        """End the countdown, and let the drop last until a woken thread can run.

        A holder that counts at this very moment overwrites that, so who is in a hurry asks again.
        """
        self.ticks = 0
        self._battles = self._give_way

    def stop_world(self, tstate: Observed) -> None:
        """Do nothing: holding the lock, `tstate` is alone."""

    def resume_world(self, tstate: Observed) -> None:
        """Do nothing."""
