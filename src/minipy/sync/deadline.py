"""Deadline: what ends a body that takes too long, and the process if the body does not hear of it."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Final

GRACE_S: Final = 5.0
ASLEEP: Final = 0.01  # who uses less than this part of a processor does nothing


class Deadline:
    """`with Deadline(seconds, expire):` calls `expire` on a thread of its own if the body takes longer (0: never).

    A body that uses GRACE_S of processor time more, in one long step of the host, is deaf: SIGPROF ends the process. Such
    a step may keep this thread from running, too, so that timer is set beforehand and set anew while there is time. One
    that does nothing for GRACE_S waits for what nobody wakes it from: SIGALRM ends the process.
    """

    def __init__(self, seconds: float, expire: Callable[[], None]) -> None:
        self._seconds = seconds
        self._expire = expire

    def __enter__(self) -> None:
        self._end = time.monotonic() + self._seconds
        self.begin_process()

    def begin_process(self) -> None:
        """Watch in this process, which may be a forked one."""
        if self._seconds:
            self._is_over = threading.Event()
            self._thread = threading.Thread(target=self._watch, daemon=True)
            self._thread.start()

    def __exit__(self, *exc: object) -> None:
        if self._seconds:
            self._is_over.set()
            self._thread.join()
            signal.setitimer(signal.ITIMER_PROF, 0)

    def _watch(self) -> None:
        nap_s = GRACE_S / (os.cpu_count() or 1)  # in which the process can't use up its grace
        while (left := self._end - time.monotonic()) > 0:
            signal.setitimer(signal.ITIMER_PROF, left + GRACE_S)
            if self._is_over.wait(min(left, nap_s)):
                return
        self._expire()
        signal.setitimer(signal.ITIMER_PROF, GRACE_S)
        self._wait_for_sleep()

    def _wait_for_sleep(self) -> None:
        used = time.process_time()
        while not self._is_over.wait(GRACE_S):
            before, used = used, time.process_time()
            if used - before < ASLEEP * GRACE_S:
                os.kill(os.getpid(), signal.SIGALRM)
