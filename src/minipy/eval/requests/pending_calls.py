"""Pending calls: what another thread wants the main thread to do between two of its instructions (Py_AddPendingCall)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minipy.gil.breaker import PENDING_CALL

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState

MOST: Final = 32  # CPython's NPENDINGCALLS


class PendingCalls:
    """Functions of the host, in the order in which the main thread will call them with its thread state."""

    def __init__(self, interp: Interpreter) -> None:
        self._interp = interp
        self._mutex = interp.sync.mutex()  # guards the queue
        self._queue: deque[Callable[[ThreadState], None]] = deque()
        self._is_calling = False

    def add(self, function: Callable[[ThreadState], None]) -> bool:
        """Have the main thread call `function` at its next look-up; False if too many calls wait."""
        with self._mutex:
            if len(self._queue) >= MOST:
                return False
            self._queue.append(function)
        self._interp.ask_main(PENDING_CALL)
        return True

    def begin_process(self) -> None:
        """After a fork: nothing waits."""
        self._mutex = self._interp.sync.mutex()
        self._queue.clear()

    def _take(self) -> Callable[[ThreadState], None] | None:
        with self._mutex:
            return self._queue.popleft() if self._queue else None

    def make(self, tstate: ThreadState) -> None:
        """Call what waits now, on the main thread, and never one call inside of another; raises what a call raises."""
        if self._is_calling or not self._interp.breaker.withdraw(PENDING_CALL):
            return
        self._is_calling = True
        try:
            for _ in range(MOST):
                if (function := self._take()) is None:
                    return
                function(tstate)
        finally:
            self._is_calling = False
            if self._queue:
                self._interp.ask_main(PENDING_CALL)
