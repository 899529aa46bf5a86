"""What the eval breaker asks for, served at an instruction boundary or after a wait (_Py_HandlePending)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.c_code import collect_outside_c
from minipy.eval.guest_threads.sent_exceptions import raise_sent
from minipy.eval.requests.main_thread import serve_outside_c
from minipy.eval.requests.merges import merge_waiting
from minipy.heap.findings import RunEnded
from minipy.sync.points import CHECK, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def handle_pending(tstate: ThreadState) -> None:
    """Do what the breaker asks of this thread: end, let another have the lock, handle signals, collect cycles.

    Others may run at each of these steps and serve a reason first, so each is looked for when its turn comes.
    Raises RunEnded, what a handler raises, or what another thread has sent.
    """
    interp = tstate.interp
    breaker = interp.breaker
    point(tstate, CHECK, interp.gil)
    leave_if_ended(tstate)
    interp.gil.yield_to_others(tstate)
    leave_if_ended(tstate)
    serve_outside_c(tstate)
    if interp.reasons.collect in breaker.reasons and breaker.withdraw(interp.reasons.collect):
        collect_outside_c(tstate)
    if interp.reasons.merge in breaker.reasons:
        merge_waiting(tstate)
    raise_sent(tstate)


def leave_if_ended(tstate: ThreadState) -> None:
    """Raise RunEnded if the run is over for this thread; whoever finishes it goes on, unless a limit is reached."""
    interp = tstate.interp
    if interp.reasons.ends & interp.breaker.reasons and (interp.limits.reached or not tstate.is_finalizing):
        raise RunEnded
