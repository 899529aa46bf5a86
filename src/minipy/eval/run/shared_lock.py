"""Which lock an interpreter has, that of its creator or its own, and from when on; whom a shared eval breaker speaks to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.gil import LOCKS
from minipy.gil.breaker import COLLECT, END, MERGE, SENT, Breaker
from minipy.gil.checks import LockChecks
from minipy.sync.host_counts import uncount

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState
    from minipy.gil.lock import InterpreterLock
    from minipy.sync.primitives import HostSync


def lock_of(config: RunConfig, sync: HostSync, creator: Interpreter | None) -> tuple[InterpreterLock, Breaker, LockChecks]:
    """Return an interpreter's lock, the eval breaker that belongs to it, and what checks it."""
    if creator is not None and config.shares_lock:
        return creator.gil, creator.breaker, creator.lock_checks
    breaker = Breaker(sync.mutex())
    uncount((breaker,))
    gil = LOCKS[config.gil](config, sync, breaker)
    return gil, breaker, LockChecks(gil)


def ensure_lock(tstate: ThreadState) -> None:
    """A thread is about to be started: from now on the lock is there, and `tstate` holds it (PyEval_InitThreads)."""
    if not tstate.gil.is_there:
        tstate.gil.is_there = True
        tstate.gil.take(tstate)


class OwnReasons:
    """The reasons of the eval breaker that only one interpreter's threads can serve; `ends` has all to leave for."""

    __slots__ = ("close", "collect", "ends", "merge", "sent")

    def __init__(self, number: int) -> None:
        own = (COLLECT, SENT, MERGE)
        self.collect, self.sent, self.merge = (f"{reason} {number}" if number else reason for reason in own)
        self.close = f"{END} {number}"  # the interpreter is over, the run is not
        self.ends = frozenset((END, self.close))
