"""Merges of counts: what a thread does for those that have given up references to the objects it owns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def merge_waiting(tstate: ThreadState) -> None:
    """Merge what waits for this thread; what waits for one that is away is merged when it is back.

    Where code that stands for C runs, one step for finalizers, a little later.
    """
    interp, frame = tstate.interp, tstate.frame
    if frame is not None and frame.code.stands_for_c:
        return
    merge = interp.reasons.merge
    interp.breaker.withdraw(merge)
    interp.counts.merge_waiting(tstate)
    with interp.mutex:
        is_left = any(other.to_merge and other.is_attached for other in interp.threads)
    if is_left:
        interp.breaker.request(merge)
