"""What is asked of the main thread alone: to handle signals, and to make pending calls."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from minipy.eval.requests.signals import handle_signals
from minipy.gil.breaker import PENDING_CALL, SIGNAL
from minipy.program import LIBRARY

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

MEETINGS: Final = os.path.join(LIBRARY, "_synchronization.py")
REASONS: Final = frozenset((SIGNAL, PENDING_CALL))


def serve_main(tstate: ThreadState) -> None:
    """Do what is asked, if this is the main thread; raises what a handler raises."""
    if tstate.is_main and REASONS & tstate.interp.breaker.reasons:
        handle_signals(tstate)
        tstate.interp.pending_calls.make(tstate)


def serve_outside_c(tstate: ThreadState) -> None:
    """As `serve_main`; a little later where code that stands for C runs, which is one step for handlers.

    So is the code on which threads meet: if a handler raised between the release of a lock and the wait that takes it
    again, whoever holds the lock by `with` would find it released.
    """
    frame = tstate.frame
    if frame is None or not (frame.code.stands_for_c or frame.code.code.filename == MEETINGS):
        serve_main(tstate)
