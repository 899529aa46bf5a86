"""What is asked of the main thread alone: to handle signals, and to make pending calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.eval.requests.signals import handle_signals
from minipy.gil.breaker import PENDING_CALL, SIGNAL

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

REASONS: Final = frozenset((SIGNAL, PENDING_CALL))


def serve_main(tstate: ThreadState) -> None:
    """Do what is asked, if this is the main thread; raises what a handler raises."""
    if tstate.is_main and REASONS & tstate.interp.breaker.reasons:
        handle_signals(tstate)
        tstate.interp.pending_calls.make(tstate)


def serve_outside_c(tstate: ThreadState) -> None:
    """As `serve_main`; where code that stands for C runs, one step for handlers, a little later."""
    frame = tstate.frame
    if frame is None or not frame.code.stands_for_c:
        serve_main(tstate)
