"""What every interpreter lock offers, with `look_up`, the name the eval loop asks by.

Written here `look_up` asks the lock; a specialised run has the lock's own body inlined in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.gil.breaker import Breaker
    from minipy.gil.intervals import Intervals
    from minipy.sync.points import Observed
    from minipy.sync.primitives import HostSync


class InterpreterLock(Protocol):
    """One way to decide who may interpret; one per run, shared by all threads.

    Between `take` and `drop` a thread interprets. `kind` is the flag's value, `choices` are further fields that it knows;
    `is_exclusive`: one thread at most; `is_there`: it has come into being. A running program may change the `intervals`.
    `ticks` is what is left of its countdown, -1 if it has none.
    """

    kind: str
    choices: tuple[str, ...]
    is_exclusive: bool
    is_there: bool
    ticks: int
    intervals: Intervals

    def __init__(self, config: RunConfig, sync: HostSync, breaker: Breaker) -> None: ...

    def look_up(self, tstate: Observed) -> bool:
        """Called by the eval loop before polled instructions: True if the thread must handle the eval breaker."""

    def take(self, tstate: Observed) -> None:
        """Wait until `tstate` may interpret."""

    def drop(self, tstate: Observed, cause: str) -> None:
        """Let others interpret; `cause` is counted."""

    def yield_to_others(self, tstate: Observed) -> None:
        """Give waiting threads their chance, at a look-up that found the breaker set."""

    def hurry(self) -> None:
        """Make running threads look up soon: the eval breaker was set."""

    def stop_world(self, tstate: Observed) -> None:
        """Return when no other thread interprets; none will until `resume_world`."""

    def resume_world(self, tstate: Observed) -> None:
        """Let the other threads go on."""


def look_up(gil: InterpreterLock, tstate: Observed) -> bool:
    """True if `tstate` must handle the eval breaker before its next instruction."""
    return gil.look_up(tstate)
