"""Mutex, condition and parker, as virtual threads have them: whoever waits lets the scheduler choose another."""

from __future__ import annotations

import errno
from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from minipy.sync.parker import Parker, ready_now

if TYPE_CHECKING:
    from minipy.explore.scheduler import Scheduler, VirtualThread
    from minipy.explore.virtual_sync import VirtualSync


class VirtualMutex:
    """A lock that one virtual thread holds at a time; a release wakes all who wait, and the scheduler says who is first."""

    __slots__ = ("_scheduler", "_waiters", "is_locked")

    def __init__(self, scheduler: Scheduler) -> None:
        self._scheduler = scheduler
        self._waiters: list[VirtualThread] = []
        self.is_locked = False

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Lock, waiting at most `timeout` seconds (-1: for ever) or not at all; return False if that failed."""
        if not self.is_locked:
            self.is_locked = True
            return True
        return blocking and self._acquire_contended(None if timeout < 0 else timeout)

    def _acquire_contended(self, timeout_s: float | None) -> bool:
        scheduler = self._scheduler
        deadline_ns = scheduler.deadline_ns(timeout_s)
        while self.is_locked:
            self._waiters.append(scheduler.current)
            try:
                if not scheduler.block(self, deadline_ns):
                    return False
            finally:
                self._waiters.remove(scheduler.current)
        self.is_locked = True
        return True

    def release(self) -> None:
        """Unlock; raises RuntimeError, as the host's lock, if that is not locked."""
        if not self.is_locked:
            raise RuntimeError("release unlocked lock")
        self.is_locked = False
        if self._waiters:
            self._wake_waiters()

    def _wake_waiters(self) -> None:
        for thread in self._waiters:
            self._scheduler.wake(thread)

    def __enter__(self) -> bool:
        if self.is_locked:
            return self._acquire_contended(None)
        self.is_locked = True
        return True

    def __exit__(self, kind: Any, value: Any, traceback: Any, /) -> None:
        self.is_locked = False
        if self._waiters:
            self._wake_waiters()


class VirtualCondition:
    """A condition variable over a mutex, which the caller of every method holds; the longest waiter is woken first."""

    __slots__ = ("_mutex", "_scheduler", "_waiters")

    def __init__(self, scheduler: Scheduler, mutex: VirtualMutex) -> None:
        self._scheduler = scheduler
        self._mutex = mutex
        self._waiters: deque[VirtualThread] = deque()

    def wait(self, timeout: float | None = None) -> bool:
        """Release the mutex, wait until notified or for `timeout` seconds, lock again; return False if time ran out."""
        scheduler = self._scheduler
        thread = scheduler.current
        self._waiters.append(thread)
        self._mutex.release()
        try:
            return scheduler.block(self, scheduler.deadline_ns(timeout))
        finally:
            if thread in self._waiters:
                self._waiters.remove(thread)
            self._mutex.acquire()

    def notify(self, n: int = 1) -> None:
        """Wake `n` waiters."""
        for _ in range(min(n, len(self._waiters))):
            self._scheduler.wake(self._waiters.popleft())

    def notify_all(self) -> None:
        """Wake all waiters."""
        self.notify(len(self._waiters))


class VirtualParker(Parker):
    """A virtual thread's sleeping place; it waits for no descriptor."""

    def __init__(self, sync: VirtualSync) -> None:
        super().__init__(sync)
        self._scheduler = sync.scheduler

    def park_for_host(self) -> None:
        """As `park`, ended from outside of the guest: all virtual threads stand still meanwhile."""
        while not self._has_permit:
            self._scheduler.wait_for_host()
        self._has_permit = False

    def park_until_ready(self, waits: Iterable[tuple[int, int]], timeout_s: float | None) -> list[tuple[int, int]]:
        """Return what is ready now; raises BlockingIOError if that is nothing, as no schedule says when it will be."""
        ready = ready_now(waits)
        if not ready and timeout_s != 0:
            raise BlockingIOError(errno.EAGAIN, "--threads virtual waits for no pipe, terminal or socket")
        return ready
