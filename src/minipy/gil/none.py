"""none: no lock. Every thread interprets when it likes; only a stopped world keeps it waiting.

States: how many threads interpret (`_running`), and which thread wants the others to stand still (`_stopper`), how often
over (`_stops`), all guarded by one mutex with one condition.

- take: mutex; while another thread has stopped the world, wait; count oneself in.
- drop: mutex; count oneself out; wake the stopper.
- stop_world: become the stopper, ask by the eval breaker, wait until oneself is the only one counted in.

What this prevents: nothing, except that an audit sees a heap in motion. Counts and containers must protect themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.gil.breaker import STOP_WORLD
from minipy.gil.intervals import Intervals
from minipy.sync.points import DROP, ENTRY, LOCK_ACQUIRE, LOCK_RELEASE, TAKE, WAIT, WAKE, point

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.gil.breaker import Breaker
    from minipy.sync.points import Observed
    from minipy.sync.primitives import HostSync


class NoLock:
    """No interpreter lock (CPython's free-threaded build, in this respect)."""

    __slots__ = ("_breaker", "_changed", "_mutex", "_running", "_stopper", "_stops", "intervals")

    kind = "none"
    choices: tuple[str, ...] = ()
    is_exclusive = False
    is_there = True
    ticks = -1

    def __init__(self, config: RunConfig, sync: HostSync, breaker: Breaker) -> None:
        self._mutex = sync.mutex()
        self._changed = sync.condition(self._mutex)
        self._running = 0
        self._stopper: Observed | None = None
        self._stops = 0  # of the stopper, in each other
        self._breaker = breaker
        self.intervals = Intervals(config)

    def look_up(self, tstate: Observed) -> bool:
        """True if the eval breaker is set."""
        return self._breaker.is_set

    def take(self, tstate: Observed) -> None:
        """Wait while another thread has stopped the world."""
        point(tstate, ENTRY, self)
        point(tstate, LOCK_ACQUIRE, self)
        with self._mutex:
            self._count_in(tstate)
        point(tstate, TAKE, self)

    def drop(self, tstate: Observed, cause: str) -> None:
        """Tell a stopper that one thread less is running."""
        point(tstate, DROP, self, cause)
        point(tstate, LOCK_RELEASE, self)
        with self._mutex:
            self._count_out(tstate)

    def yield_to_others(self, tstate: Observed) -> None:
        """Stand still while another thread has stopped the world."""
        if self._stopper is not None:
            self.drop(tstate, "forced")
            self.take(tstate)

    def hurry(self) -> None:
        """Do nothing: look-ups read the breaker itself."""

    def stop_world(self, tstate: Observed) -> None:
        """Wait until every other thread has dropped; the stopper may do so again, as often as it resumes."""
        with self._mutex:
            self._count_out(tstate)  # another stopper may come first
            self._count_in(tstate)
            self._stopper = tstate
            self._stops += 1
            if self._running == 1:
                return
        self._breaker.request(STOP_WORLD)
        with self._mutex:
            while self._running > 1:
                point(tstate, WAIT, self)
                self._changed.wait()

    def resume_world(self, tstate: Observed) -> None:
        """Let the other threads take again."""
        self._stops -= 1
        if self._stops:
            return
        self._breaker.withdraw(STOP_WORLD)
        with self._mutex:
            self._stopper = None
            point(tstate, WAKE, self)
            self._changed.notify_all()

    def _count_in(self, tstate: Observed) -> None:
        while self._stopper is not None and self._stopper is not tstate:
            point(tstate, WAIT, self)
            self._changed.wait()
        self._running += 1

    def _count_out(self, tstate: Observed) -> None:
        self._running -= 1
        point(tstate, WAKE, self)
        self._changed.notify_all()
