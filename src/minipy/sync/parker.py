"""Parker: where one thread sleeps until another wakes it, a descriptor is ready, or time is up."""

from __future__ import annotations

import math
import os
import select
from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.sync.primitives import HostSync

READABLE, WRITABLE = select.POLLIN, select.POLLOUT
POLL_EVENTS = MappingProxyType({n: value for n, value in vars(select).items() if n.startswith(("POLL", "EPOLL"))})
LONGEST_POLL_S = 2_000_000  # the host's poll takes an int of milliseconds; whoever waits longer waits again


def ready_now(waits: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return which descriptors are ready for what: `waits` and the result pair them with `poll`'s events."""
    return _poll_of(waits).poll(0)


def _poll_of(waits: Iterable[tuple[int, int]]) -> select.poll:
    poll = select.poll()
    for fd, events in waits:
        poll.register(fd, events)
    return poll


class Parker:
    """One thread's sleeping place. A wake-up that comes first is remembered: the next `park` returns at once.

    A park can end for no reason its caller knows of, so callers look at their own condition and park again. The wake pipe,
    by which a wait for descriptors is ended, is there from the first such wait on.
    """

    def __init__(self, sync: HostSync) -> None:
        self._mutex = sync.mutex()
        self._woken = sync.condition(self._mutex)
        self._has_permit = False
        self.is_abandoned = False  # its thread was left behind by a fork
        self._is_polling = False
        self._pipe: tuple[int, int] | None = None

    def park(self, timeout_s: float | None) -> None:
        """Sleep until `unpark`, or for `timeout_s` seconds."""
        with self._mutex:
            if not self._has_permit:
                self._woken.wait(timeout_s)
            self._has_permit = False

    def park_for_host(self) -> None:
        """Sleep until `unpark` by a thread of the host that runs no guest thread."""
        self.park(None)

    def park_until_ready(self, waits: Iterable[tuple[int, int]], timeout_s: float | None) -> list[tuple[int, int]]:
        """As `park`, or until a descriptor is ready: `waits` and the result pair descriptors with `poll`'s events."""
        poll = _poll_of(waits)
        with self._mutex:
            self._is_polling = not self._has_permit
            self._pipe = self._pipe or os.pipe()
            waker = self._pipe[0]
        poll.register(waker, select.POLLIN)
        limit = None if timeout_s is None else math.ceil(min(timeout_s, LONGEST_POLL_S) * 1000)
        try:
            ready = poll.poll(limit if self._is_polling else 0)
        finally:
            self._stop_polling()
        return [found for found in ready if found[0] != waker]

    def _stop_polling(self) -> None:
        with self._mutex:
            if self._is_polling and self._has_permit and self._pipe is not None:
                os.read(self._pipe[0], 1)
            self._is_polling = self._has_permit = False

    def wait_readable(self, fd: int) -> bool:
        """As `park`, or until `fd` can be read from; return True if it can."""
        return bool(self.park_until_ready([(fd, READABLE)], None))

    def unpark(self) -> None:
        """End the current or the next `park`."""
        with self._mutex:
            if self._is_polling and not self._has_permit and self._pipe is not None:
                os.write(self._pipe[1], b"!")
            self._has_permit = True
            self._woken.notify()

    def close(self) -> None:
        """Give the pipe back."""
        with self._mutex:
            pipe, self._pipe = self._pipe, None
        for fd in pipe or ():
            os.close(fd)
