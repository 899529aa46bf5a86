"""A host on which one of two threads runs at a time: the second whenever it can, the first otherwise.

`BatonSync` is handed to an interpreter in the place of `HostSync`. Its mutexes and conditions know who waits for what,
so a thread that has to wait hands the baton over, and gets it back as soon as what it waits for is there. Nothing depends
on time: the same steps lead to the same meeting.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from helpers.hand_over import PATIENCE_S
from minipy.sync.primitives import HostSync

FIRST, SECOND = 0, 1


class Stuck(Exception):
    """Each of the two threads waits for the other."""


class Baton:
    """Says which of the two threads runs; the one that makes the baton is the first."""

    def __init__(self) -> None:
        self.running = FIRST
        self._wakes = (threading.Lock(), threading.Lock())
        for wake in self._wakes:
            wake.acquire()  # who waits acquires it again, who hands over releases it
        self._waits_for: list[Callable[[], bool] | None] = [None, None]
        self._job: Callable[[], None] | None = None
        self._has_ended = False
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    @property
    def is_second_done(self) -> bool:
        """True if the second thread has nothing to do."""
        return self._job is None

    def run_second(self, job: Callable[[], None]) -> None:
        """On the first thread: let the second do `job`; come back when that is done or has to wait."""
        self._job = job
        self._hand_over()

    def let_second(self) -> None:
        """Let the second thread go on if what it waits for is there now."""
        if self.running == FIRST and self._job is not None and self._is_ready(SECOND):
            self._hand_over()

    def wait_until(self, is_there: Callable[[], bool]) -> None:
        """Let the other thread run until `is_there()`; raise Stuck if it can't."""
        me = self.running
        while not is_there():
            other = 1 - me
            if (other == SECOND and self._job is None) or not self._is_ready(other):
                raise Stuck
            self._waits_for[me] = is_there
            self._hand_over()
            self._waits_for[me] = None

    def close(self) -> None:
        """End the second thread."""
        self._has_ended = True
        self._wakes[SECOND].release()
        self._thread.join(PATIENCE_S)

    def _is_ready(self, thread: int) -> bool:
        is_there = self._waits_for[thread]
        return is_there is None or is_there()

    def _hand_over(self) -> None:
        me = self.running
        self.running = 1 - me
        self._wakes[1 - me].release()
        assert self._wakes[me].acquire(timeout=PATIENCE_S), "the other thread does not come back"

    def _work(self) -> None:
        while True:
            self._wakes[SECOND].acquire()
            if self._has_ended:
                return
            assert self._job is not None
            self._job()
            self._job = None
            self.running = FIRST
            self._wakes[FIRST].release()


class BatonMutex:
    """A mutex; who waits for it lets the other thread run."""

    def __init__(self, baton: Baton) -> None:
        self._baton = baton
        self._owner: int | None = None

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if self._owner is not None:
            if not blocking:
                return False
            try:
                self._baton.wait_until(lambda: self._owner is None)
            except Stuck:
                if timeout < 0:
                    raise
                return False
        self._owner = self._baton.running
        return True

    def release(self) -> None:
        assert self._owner is not None
        self._owner = None
        self._baton.let_second()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *exc: object) -> None:
        self.release()


class BatonCondition:
    """A condition; its times run out when nothing else can happen."""

    def __init__(self, baton: Baton, mutex: BatonMutex) -> None:
        self._baton = baton
        self._mutex = mutex
        self._waiters: list[list[bool]] = []

    def wait(self, timeout: float | None = None) -> bool:
        woken = [False]
        self._waiters.append(woken)
        self._mutex.release()
        try:
            self._baton.wait_until(lambda: woken[0])
        except Stuck:
            if timeout is None:
                raise
        finally:
            self._mutex.acquire()
        return woken[0]

    def notify(self, n: int = 1) -> None:
        for woken in self._waiters[:n]:
            woken[0] = True
        del self._waiters[:n]

    def notify_all(self) -> None:
        self.notify(len(self._waiters))


class BatonSync(HostSync):
    """What the interpreter is given of the host."""

    def __init__(self, baton: Baton) -> None:
        self._baton = baton

    def mutex(self) -> Any:
        return BatonMutex(self._baton)

    def condition(self, mutex: Any) -> Any:
        return BatonCondition(self._baton, mutex)
