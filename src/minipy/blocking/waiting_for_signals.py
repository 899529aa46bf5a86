"""Signals: sending them to the process itself, and waiting for them."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.sync.points import WAIT, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

TURN_S: Final = 0.05  # how long a thread waits for a signal before it looks whether the run is over


def send_to_self(tstate: ThreadState, send: Callable[[], object]) -> None:
    """Call `send`, which may send a signal to this process; the main thread goes on when what has come is noted."""
    with allow_threads(tstate, "signal"):
        send()
    if tstate.is_main:
        tstate.interp.signals.settle(tstate)
        tstate.gil.hurry()  # once more: a countdown that was going on meanwhile may not have heard


def pause(tstate: ThreadState) -> None:
    """Wait until a signal has been handled."""
    signals = tstate.interp.signals
    count = signals.count
    while signals.count == count:
        point(tstate, WAIT, tstate.parker)
        with allow_threads(tstate, "pause"):
            tstate.parker.park(None)
        check_interrupt(tstate)


def wait_for_signal(tstate: ThreadState, numbers: Sequence[int], timeout_s: float | None) -> tuple[Any, ...] | None:
    """Wait until one of these signals, which are blocked, has come, or for a time; return what is known of it."""
    deadline_ns = None if timeout_s is None else tstate.sync.monotonic_ns() + int(timeout_s * 1e9)
    while True:
        rest_s = TURN_S if deadline_ns is None else min(TURN_S, (deadline_ns - tstate.sync.monotonic_ns()) / 1e9)
        with allow_threads(tstate, "sigwait"):
            found = signal.sigtimedwait(numbers, max(rest_s, 0))
        check_interrupt(tstate)
        if found is not None:
            return tuple(found)
        if rest_s <= 0:
            return None
