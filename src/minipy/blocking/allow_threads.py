"""allow_threads: Py_BEGIN_ALLOW_THREADS ... Py_END_ALLOW_THREADS.

    with allow_threads(tstate, "read"):
        os.write(fd, data)          # may take long: others interpret meanwhile

Entering detaches the thread state and drops the interpreter lock, leaving takes it again and attaches. In between the
thread touches no guest object and no count, since others may. Never nested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.pending import handle_pending, leave_if_ended
from minipy.eval.requests.main_thread import serve_main
from minipy.eval.thread_state import attach, detach
from minipy.sync.points import IO_BEGIN, IO_END, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class allow_threads:
    """Run the body of the `with` without the interpreter lock; raises RunEnded if the run is over afterwards."""

    __slots__ = ("_cause", "_tstate")

    def __init__(self, tstate: ThreadState, cause: str) -> None:
        self._tstate, self._cause = tstate, cause  # the cause, as "read", is counted

    def __enter__(self) -> None:
        detach(self._tstate, self._cause)
        point(self._tstate, IO_BEGIN, self._cause)

    def __exit__(self, *exc: object) -> None:
        point(self._tstate, IO_END, self._cause)
        attach(self._tstate)
        if not self._tstate.is_finalizing:  # who finishes the run waits for the others even when a limit is reached
            leave_if_ended(self._tstate)


def check_interrupt(tstate: ThreadState) -> None:
    """After a wait: handle the signals that ended it, in code that stands for C too. Raises what a handler raises."""
    if tstate.interp.breaker.is_set:
        handle_pending(tstate)
        serve_main(tstate)
