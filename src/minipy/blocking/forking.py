"""fork: a second process, which has only the thread that asked for it.

What other threads were doing at that moment they do in the first process only. Nobody interprets meanwhile, so whatever
the interpreter lock or a container's lock guards is whole. Mutexes are remade, since another thread may have held one for
its moment; guest locks that others hold stay held, as in CPython, and the objects of the others stay where they are.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from minipy.gil.breaker import DROP_REQUEST, PENDING_CALL, SIGNAL, STOP_WORLD
from minipy.heap.stopping import others_stopped

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState

FOREIGN: Final = frozenset((SIGNAL, PENDING_CALL, DROP_REQUEST, STOP_WORLD))  # what is asked in the old process only


def fork(tstate: ThreadState) -> int:
    """Return 0 in the new process, whose main thread is `tstate`, and the new process's number in the old one."""
    interp = tstate.interp
    with others_stopped(tstate), interp.sync.signals_blocked(), interp.services.buffers_held():
        pid = os.fork()
        if pid == 0:
            _begin_child(tstate)
    return pid


def _begin_child(tstate: ThreadState) -> None:
    interp = tstate.interp
    run = interp.run
    run.begin_process(interp.sync)
    _forsake_threads(interp, tstate)
    interp.mutex = interp.sync.mutex()
    interp.main, tstate.is_main, tstate.is_daemon = tstate, True, False
    tstate.parker = interp.sync.parker()
    interp.signals.begin_process()
    interp.pending_calls.begin_process()
    interp.services.begin_process(tstate)
    remake_lock(interp, tstate)
    interp.gil.stop_world(tstate)  # as it was left by who asked for the fork
    run.at_fork(tstate)


def _forsake_threads(interp: Interpreter, tstate: ThreadState) -> None:
    """Forget all threads but `tstate`: nobody runs them here. They keep what they hold."""
    for other in interp.threads:
        if other is not tstate:
            other.parker.is_abandoned = True
            if (sent := interp.sent.pop(other.ident, None)) is not None:
                other.held.append(sent)
            interp.counts.end_thread(other, tstate)
            interp.forsaken.append(other)
    interp.threads = [tstate]


def remake_lock(interp: Interpreter, tstate: ThreadState) -> None:
    """Make `tstate` the lock's holder, if there is one, and drop what the breaker asks of the old process's threads."""
    gil, breaker, intervals = interp.gil, interp.breaker, interp.gil.intervals
    config = interp.config._replace(lock_from_start=gil.is_there)
    interp.lock_checks.forget()
    # The same objects, which everybody knows.
    breaker.__init__(interp.sync.mutex(), breaker.reasons.difference(FOREIGN))  # type: ignore[misc]
    gil.__init__(config, interp.sync, breaker)  # type: ignore[misc]
    gil.intervals = intervals
    if gil.is_there:
        gil.take(tstate)
