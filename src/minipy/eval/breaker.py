"""The eval breaker: one flag, with named reasons, that makes running threads leave the fast path of the eval loop.

Whoever wants the attention of interpreting threads adds a reason. A thread sees it at its next look-up and calls
`handle`. CPython 2.7 has no flag but a countdown that others set to zero; here the `ticker` lock keeps that countdown
and takes a request as its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.findings import RunEnded
from minipy.model.raising import set_exception

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.sync.primitives import Mutex

SIGNAL: Final = "signal"  # a signal waits for the main thread
END: Final = "end"  # the run is over: threads leave
COLLECT: Final = "collect"  # so many containers have been made that cycles may be among them


class Breaker:
    """The flag and its reasons. `is_set` may be read without a lock; a stale answer is corrected at the next look-up."""

    __slots__ = ("_mutex", "is_set", "reasons")

    def __init__(self, mutex: Mutex) -> None:
        self._mutex = mutex
        self.reasons: frozenset[str] = frozenset()
        self.is_set = False

    def request(self, reason: str) -> None:
        """Add a reason."""
        with self._mutex:
            self.reasons |= {reason}
            self.is_set = True

    def withdraw(self, reason: str) -> None:
        """Remove a reason; the flag stays set while others remain."""
        with self._mutex:
            self.reasons -= {reason}
            self.is_set = bool(self.reasons)


def handle(tstate: ThreadState) -> None:
    """Do what the breaker asks of this thread: end, collect cycles, deliver a signal, let another have the lock.

    Called at an instruction boundary, or after a wait. Raises RunEnded, or the guest's KeyboardInterrupt.
    """
    interp = tstate.interp
    reasons = interp.breaker.reasons
    if END in reasons and (interp.limits.reached or not tstate.is_finalizing):
        raise RunEnded
    interp.gil.yield_to_others(tstate)
    if SIGNAL in interp.breaker.reasons and tstate.is_main:
        interp.breaker.withdraw(SIGNAL)
        raise set_exception(tstate, tstate.types.exceptions["KeyboardInterrupt"])
    if COLLECT in reasons:
        interp.breaker.withdraw(COLLECT)
        interp.collector.collect_if_due(tstate)
