"""allow_threads: Py_BEGIN_ALLOW_THREADS ... Py_END_ALLOW_THREADS.

    with allow_threads(tstate):
        os.write(fd, data)          # may take long: others interpret meanwhile

Entering detaches the thread state and drops the interpreter lock, leaving takes it again and attaches. In between the
thread touches no guest object and no count, since others may. Never nested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import InternalError
from minipy.eval.breaker import END, handle
from minipy.heap.findings import RunEnded

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class allow_threads:
    """Run the body of the `with` without the interpreter lock; raises RunEnded if the run is over afterwards."""

    __slots__ = ("_tstate",)

    def __init__(self, tstate: ThreadState) -> None:
        self._tstate = tstate

    def __enter__(self) -> None:
        tstate = self._tstate
        if not tstate.is_attached:
            raise InternalError(f"thread {tstate.label} drops the interpreter lock without holding it")
        tstate.is_attached = False
        tstate.gil.drop(tstate, "blocking")

    def __exit__(self, *exc: object) -> None:
        tstate = self._tstate
        if tstate.is_attached:
            raise InternalError(f"thread {tstate.label} takes the interpreter lock that it holds")
        tstate.gil.take(tstate)
        tstate.is_attached = True
        if END in tstate.interp.breaker.reasons and not tstate.is_finalizing:
            raise RunEnded


def check_interrupt(tstate: ThreadState) -> None:
    """After a wait: deliver a signal that ended it. Raises the guest's KeyboardInterrupt."""
    if tstate.interp.breaker.is_set:
        handle(tstate)
