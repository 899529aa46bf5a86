"""A host on which one of two threads runs at a time: the second whenever it can, the first otherwise.

`BatonSync` is handed to an interpreter in the place of `HostSync`. Its mutexes and conditions know who waits for what,
so a thread that has to wait hands the baton over, and gets it back as soon as what it waits for is there. Nothing depends
on time: a wait with a limit takes all of it, by a clock of its own, when nothing else can happen.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, NamedTuple

from helpers.hand_over import PATIENCE_S
from minipy.blocking.sleep_and_lock import LONGEST_WAIT_S
from minipy.sync.primitives import HostSync

FIRST, SECOND = 0, 1


class Stuck(Exception):
    """Each of the two threads waits for the other, for ever."""


class Wait(NamedTuple):
    """What a thread waits for, and for how long at most (None: for ever)."""

    is_there: Callable[[], bool]
    limit_s: float | None


class Baton:
    """Says which of the two threads runs; the one that makes the baton is the first."""

    def __init__(self) -> None:
        self.running = FIRST
        self.now_s = 0.0
        self._wakes = (threading.Lock(), threading.Lock())
        for wake in self._wakes:
            wake.acquire()  # who waits acquires it again, who hands over releases it
        self._waits: list[Wait | None] = [None, None]
        self._job: Callable[[], None] | None = None
        self._error: Exception | None = None  # of the job
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
        if self.running == FIRST and self._can_run(SECOND):
            self._hand_over()

    def wait_until(self, is_there: Callable[[], bool], limit_s: float | None = None) -> bool:
        """Let the other thread run until `is_there()`; False if the time is over before. Raises Stuck if it never will."""
        me = self.running
        self._waits[me] = Wait(is_there, limit_s)
        while self._waits[me] is not None and not is_there():
            other = 1 - me
            if self._can_run(other):
                self._hand_over()
            elif limit_s is not None:
                self._let_time_pass(me)
            else:
                self._let_time_pass(other)
        self._waits[me] = None
        return is_there()

    def close(self) -> None:
        """End the second thread."""
        self._has_ended = True
        self._wakes[SECOND].release()
        self._thread.join(PATIENCE_S)

    def _can_run(self, thread: int) -> bool:
        wait = self._waits[thread]
        return (thread == FIRST or self._job is not None) and (wait is None or wait.is_there())

    def _let_time_pass(self, thread: int) -> None:
        """End the wait of a thread: its time is over."""
        wait = self._waits[thread]
        if wait is None or wait.limit_s is None:
            raise Stuck
        self.now_s += wait.limit_s
        self._waits[thread] = None

    def _hand_over(self) -> None:
        me = self.running
        self.running = 1 - me
        self._wakes[1 - me].release()
        assert self._wakes[me].acquire(timeout=PATIENCE_S), "the other thread does not come back"
        if me == FIRST and self._error is not None:
            raise self._error

    def _work(self) -> None:
        while True:
            self._wakes[SECOND].acquire()
            if self._has_ended:
                return
            assert self._job is not None
            try:
                self._job()
            except Exception as error:
                self._error = error
            self._job = None
            self.running = FIRST
            self._wakes[FIRST].release()


class BatonMutex:
    """A mutex; who waits for it lets the other thread run."""

    def __init__(self, baton: Baton) -> None:
        self._baton = baton
        self._owner: int | None = None

    def acquire(self, blocking: bool = True) -> bool:
        if not blocking and self._owner is not None:
            return False
        self._baton.wait_until(lambda: self._owner is None)
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
            return self._baton.wait_until(lambda: woken[0], None if timeout == LONGEST_WAIT_S else timeout)
        finally:
            self._waiters = [waiter for waiter in self._waiters if waiter is not woken]
            self._mutex.acquire()

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

    def monotonic_ns(self) -> int:
        return int(self._baton.now_s * 1e9)
