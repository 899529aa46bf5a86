"""How a host thread leaves one interpreter for another, and returns (_PyThreadState_Swap).

In a subinterpreter the visitor is its thread state `main`; one thread at a time can be that. What the visitor has not
finished when it leaves, nobody there might ever serve.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.guest_threads.sent_exceptions import forget_sent
from minipy.eval.guest_threads.thread_locals import give_up_locals
from minipy.eval.observing.counters import hand_over
from minipy.eval.thread_state import attach, detach
from minipy.eval.tracing import end_tracing
from minipy.sync.points import HANDED_OVER, point

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState


def begin_running(interp: Interpreter) -> bool:
    """Reserve the thread state `main` of a subinterpreter; False if it runs already, or has ended."""
    run = interp.run
    with run.mutex:
        is_free = not interp.is_running and interp.id in run.interpreters
        interp.is_running = interp.is_running or is_free
    return is_free


def end_running(interp: Interpreter) -> None:
    """Give the reservation back."""
    with interp.run.mutex:
        interp.is_running = False


class visiting:
    """`with visiting(tstate, interp) as visitor:` the host thread interprets in `interp`, which is reserved for it."""

    __slots__ = ("_ident", "_tstate", "_visitor")

    def __init__(self, tstate: ThreadState, interp: Interpreter) -> None:
        self._tstate = tstate
        self._visitor = interp.main

    def __enter__(self) -> ThreadState:
        tstate, visitor = self._tstate, self._visitor
        self._ident, visitor.ident = visitor.ident, tstate.ident  # it is the same thread
        visitor.native_depth = tstate.native_depth
        tstate.sync.allow_recursion(tstate.native_depth + visitor.interp.recursion_limit)
        swap(tstate, visitor)
        return visitor

    def __exit__(self, kind: type[BaseException] | None, *exc: object) -> None:
        visitor = self._visitor
        try:
            if kind is None:
                _finish_visit(visitor)
            else:  # the run ends
                visitor.interp.limits.note_position(visitor)
        finally:
            visitor.native_depth = 0
            visitor.ident = self._ident
            swap(visitor, self._tstate)


def _finish_visit(visitor: ThreadState) -> None:
    """Give up what a thread has for itself in the interpreter that it leaves, and what only it would have served."""
    end_tracing(visitor)
    give_up_locals(visitor)
    forget_sent(visitor)
    put_off_collection(visitor.interp)


def swap(old: ThreadState, new: ThreadState) -> None:
    """Make the host thread of `old` go on as `new`: with the lock that it holds, if both interpreters share that."""
    if new.gil is not old.gil or not old.is_attached:  # after an error of minipy itself it may not be
        if old.is_attached:
            detach(old, "interpreter")
        attach(new)
        return
    point(old, HANDED_OVER, new)
    old.is_attached, new.is_attached = False, True
    old.lock_checks.hand_over(old, new)
    hand_over(old.counters, new.counters, old.sync.monotonic_ns())


def put_off_collection(interp: Interpreter) -> None:
    """Leave a collection that is due to the next who makes a container: a lock that is shared asks all threads."""
    if interp.id and interp.breaker.withdraw(interp.reasons.collect):
        interp.collect_at = 0
