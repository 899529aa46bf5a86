"""Hand-over: makes two real threads touch one object in a chosen order, by holding one of them at a schedule point."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from helpers.patience import GLANCE_S, own_patience

PATIENCE_S = 30.0  # nothing waits as long unless a test has gone wrong


class HandOver:
    """To be called at every point: the first thread at a step waits there until another has done the same step.

    `kind` is the point's kind, `is_target` tells thread and object. The first thread stands before its access, having
    done the one before; the second goes past; at the second's next point its access is done, and the first goes on.
    """

    def __init__(self, kind: int, is_target: Callable[[Any, Any], bool]) -> None:
        self._kind = kind
        self._is_target = is_target
        self._mutex = threading.Lock()
        self._done = threading.Event()
        self._first: Any = None
        self._second: Any = None

    @property
    def has_happened(self) -> bool:
        return self._done.is_set()

    def __call__(self, tstate: Any, kind: int, obj: Any, slot: Any) -> None:
        if self._done.is_set():
            return
        if tstate is self._second:
            self._done.set()
        elif kind == self._kind and self._is_target(tstate, obj) and self._is_first(tstate):
            tstate.gil.drop(tstate, "forced")
            assert self._done.wait(PATIENCE_S), "no second thread came"
            tstate.gil.take(tstate)

    def _is_first(self, tstate: Any) -> bool:
        with self._mutex:
            if self._first is None:
                self._first = tstate
                return True
            if self._first is not tstate and self._second is None:
                self._second = tstate
            return False


class Stop:
    """To be called at every point: holds whoever comes to a step of one kind until `go`; `arrived` is set meanwhile."""

    def __init__(self, kind: int) -> None:
        self._kind = kind
        self.arrived = threading.Event()
        self._go = threading.Event()

    def __call__(self, tstate: Any, kind: int, obj: Any, slot: Any) -> None:
        if kind == self._kind and not self.arrived.is_set():
            self.arrived.set()
            assert self._go.wait(PATIENCE_S), "nobody said go"

    def go(self) -> None:
        self._go.set()


def in_thread(function: Callable[[], Any]) -> threading.Thread:
    """Start a host thread that runs `function`."""
    thread = threading.Thread(target=function, daemon=True)
    thread.start()
    return thread


def finish(*threads: threading.Thread) -> None:
    """Wait for threads; fail if one hangs."""
    for thread in threads:
        patience = own_patience()
        while thread.is_alive():
            thread.join(GLANCE_S)
            assert not patience.is_over(), "a thread hangs"
