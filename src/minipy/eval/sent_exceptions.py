"""Exceptions that one thread sends to another, which raises them at its next look-up (PyThreadState_SetAsyncExc)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.gil.breaker import SENT
from minipy.model.constructors import new_ref
from minipy.model.held_references import owned
from minipy.model.raise_statement import exception_from
from minipy.model.raising import set_raised
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object


def raise_sent(tstate: ThreadState) -> None:
    """Raise in the guest what waits for this thread, if anything does."""
    if SENT not in tstate.interp.breaker.reasons:
        return
    exc = exchange_sent(tstate, tstate.ident, None)
    if exc is not None:
        with owned(tstate, exc):
            raise set_raised(tstate, exception_from(tstate, exc, "exceptions must derive from BaseException"))


def send_exception(tstate: ThreadState, ident: int, exc: Object | None) -> bool:
    """Have the thread `ident` raise `exc` (borrowed; None: nothing) at its next look-up; False if there is no such thread.

    What was sent to it before, and has not arrived, is forgotten.
    """
    interp = tstate.interp
    with interp.mutex:
        is_there = any(other.ident == ident for other in interp.threads)
    if is_there:
        old = exchange_sent(tstate, ident, new_ref(tstate, exc) if exc is not None else None)
        if old is not None:
            decref(tstate, old)
    return is_there


def exchange_sent(tstate: ThreadState, ident: int, exc: Object | None) -> Object | None:
    """Let `exc` (stolen; None: nothing) wait for the thread `ident`; return what has waited so far, now the caller's."""
    interp = tstate.interp
    with interp.mutex:
        old = interp.sent.pop(ident, None)
        if exc is not None:
            interp.sent[ident] = exc
            interp.breaker.request(SENT)
        elif not interp.sent:
            interp.breaker.withdraw(SENT)
    if exc is not None:
        interp.gil.hurry()
    return old
