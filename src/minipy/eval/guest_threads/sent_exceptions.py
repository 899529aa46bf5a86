"""Exceptions that one thread sends to another, which raises them at its next look-up (PyThreadState_SetAsyncExc)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.model.constructors import new_ref
from minipy.model.held_references import owned
from minipy.model.raise_statement import exception_from
from minipy.model.raising import set_raised
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object


def raise_sent(tstate: ThreadState) -> None:
    """Raise in the guest what waits for this thread, if anything does."""
    if tstate.interp.reasons.sent not in tstate.interp.breaker.reasons:
        return
    exc = _take_sent(tstate)
    if exc is not None:
        with owned(tstate, exc):
            raise set_raised(tstate, exception_from(tstate, exc, "exceptions must derive from BaseException"))


def send_exception(tstate: ThreadState, ident: int, exc: Object | None) -> bool:
    """Have the thread `ident` raise `exc` (borrowed; None: nothing) at its next look-up; False if there is no such thread.

    What was sent to it before, and has not arrived, is forgotten.
    """
    interp = tstate.interp
    sent = new_ref(tstate, exc) if exc is not None else None
    with interp.mutex:
        is_there = any(other.ident == ident for other in interp.threads)
        unused = _exchange(interp, ident, sent) if is_there else sent
    if is_there and exc is not None:
        interp.gil.hurry()
    if unused is not None:
        decref(tstate, unused)
    return is_there


def forget_sent(tstate: ThreadState) -> None:
    """Give up what waits for a thread that has ended, or all others would look for it for ever."""
    if tstate.interp.reasons.ends & tstate.interp.breaker.reasons:  # nothing runs any more
        return
    exc = _take_sent(tstate)
    if exc is not None:
        decref(tstate, exc)


def _take_sent(tstate: ThreadState) -> Object | None:
    """Return what waits for this thread, now the caller's, or None."""
    with tstate.interp.mutex:
        return _exchange(tstate.interp, tstate.ident, None)


def _exchange(interp: Interpreter, ident: int, exc: Object | None) -> Object | None:
    """Let `exc` (stolen; None: nothing) wait for the thread `ident`; return what has waited so far, now the caller's.

    The interpreter's mutex is held.
    """
    old = interp.sent.pop(ident, None)
    if exc is not None:
        interp.sent[ident] = exc
        interp.breaker.request(interp.reasons.sent)
    elif not interp.sent:
        interp.breaker.withdraw(interp.reasons.sent)
    return old
