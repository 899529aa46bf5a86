"""The eval breaker: one flag, with named reasons, that makes running threads leave the fast path of the eval loop.

Whoever wants the attention of interpreting threads adds a reason. A thread sees it at its next look-up and serves it
(`eval/pending.py`). CPython 2.7 has no flag but a countdown that others set to zero; here the `ticker` lock keeps that
countdown and takes a request as its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from minipy.sync.primitives import Mutex

DROP_REQUEST: Final = "drop request"  # a thread has waited for the interpreter lock for an interval
SIGNAL: Final = "signal"  # signals wait for the main thread
PENDING_CALL: Final = "pending call"  # so do functions of the host
SENT: Final = "sent"  # exceptions wait for the threads that they were sent to
END: Final = "end"  # the run is over: threads leave
COLLECT: Final = "collect"  # so many containers have been made that cycles may be among them
MERGE: Final = "merge queue"  # counts wait to be merged by the threads that own them
STOP_WORLD: Final = "stop-world"  # a thread wants to be the only one that interprets


class Breaker:
    """The flag and its reasons. `is_set` may be read without a lock; a stale answer is corrected at the next look-up."""

    __slots__ = ("_mutex", "is_set", "reasons")

    def __init__(self, mutex: Mutex, reasons: frozenset[str] = frozenset()) -> None:
        self._mutex = mutex
        self.reasons = reasons
        self.is_set = bool(reasons)

    def request(self, reason: str) -> None:
        """Add a reason."""
        with self._mutex:
            self.reasons |= {reason}
            self.is_set = True

    def withdraw(self, reason: str) -> bool:
        """Remove a reason; the flag stays set while others remain. False if somebody else has removed it: it is served."""
        with self._mutex:
            was_there = reason in self.reasons
            self.reasons -= {reason}
            self.is_set = bool(self.reasons)
        return was_there
