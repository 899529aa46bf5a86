"""Sockets: what may have to wait for another process does so without the interpreter lock.

A call is first tried; where it would have to wait, the thread parks until the descriptor is ready, and tries again. So a
signal, the end of the run and the socket's own time limit end the wait, and nothing is lost where another thread was
quicker. The host's own calls never wait: each is told so, and a descriptor that listens is set to it.
"""

from __future__ import annotations

import _socket
import errno
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.blocking.sleep_and_lock import sleep
from minipy.sync.parker import READABLE, WRITABLE

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

HostSocket = _socket.socket
Result = TypeVar("Result")
Address = Any  # as the host takes it: a tuple, a path
TURN_S = 0.002  # how long a thread sleeps before it asks again what no descriptor tells


class GuestSocket:
    """The payload of a socket: the host's, without a descriptor before `__init__`, and the time limit of its waits.

    `timeout_s` is None for waits without a limit, 0 for a socket that never waits. `is_listening` marks one on which
    several threads may wait for the same connection.
    """

    __slots__ = ("host", "is_listening", "timeout_s")

    def __init__(self) -> None:
        self.host = HostSocket.__new__(HostSocket)
        self.timeout_s: float | None = None
        self.is_listening = False

    def limit(self, timeout_s: float | None) -> None:
        """Set the time limit of all waits; the descriptor itself waits, as in CPython, only if there is none."""
        self.timeout_s = timeout_s
        self.set_blocking()

    def set_blocking(self) -> None:
        """Have the descriptor wait or not, for whoever else has it."""
        os.set_blocking(self.host.fileno(), self.timeout_s is None and not self.is_listening)


class Deadline:
    """When a wait that begins now and may take `timeout_s` seconds (None: any number) is over."""

    def __init__(self, tstate: ThreadState, timeout_s: float | None) -> None:
        self._now_ns = tstate.sync.monotonic_ns
        self._end_ns = None if timeout_s is None else self._now_ns() + int(timeout_s * 1e9)

    def rest_s(self) -> float | None:
        """Return how many seconds are left, at least 0; None for any number."""
        return None if self._end_ns is None else max(0.0, (self._end_ns - self._now_ns()) / 1e9)


def when_ready(
    tstate: ThreadState, body: GuestSocket, cause: str, events: int, call: Callable[[HostSocket], Result],
    deadline: Deadline | None = None,
) -> Result:  # fmt: skip
    """Return what `call` gives, which raises BlockingIOError as long as it would have to wait for `events`.

    Raises OSError of the host, TimeoutError where the time limit is reached.
    """
    deadline = deadline or Deadline(tstate, body.timeout_s)
    while True:
        with allow_threads(tstate, cause):
            while True:
                try:
                    return call(body.host)
                except BlockingIOError:
                    if body.timeout_s == 0:
                        raise
                if deadline.rest_s() == 0:
                    raise TimeoutError("timed out")
                if not tstate.parker.park_until_ready([(_number(body), events)], deadline.rest_s()):
                    break  # woken, or time is up
        check_interrupt(tstate)


def _number(body: GuestSocket) -> int:
    """Return the descriptor; OSError if another thread has closed it meanwhile: the number may be another file's by now."""
    number: int = body.host.fileno()
    if number < 0:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return number


def receive(tstate: ThreadState, body: GuestSocket, cause: str, call: Callable[[HostSocket], Result]) -> Result:
    """Return what a call that receives, or accepts, gives as soon as there is something."""
    return when_ready(tstate, body, cause, READABLE, call)


def send(tstate: ThreadState, body: GuestSocket, cause: str, call: Callable[[HostSocket], Result]) -> Result:
    """Return what a call that sends gives as soon as there is room."""
    return when_ready(tstate, body, cause, WRITABLE, call)


def send_all(tstate: ThreadState, body: GuestSocket, data: bytes | bytearray, flags: int) -> None:
    """Send all of `data`; the time limit is that of the whole."""
    deadline = Deadline(tstate, body.timeout_s)
    rest = memoryview(data)

    def send_rest(host: HostSocket) -> None:
        nonlocal rest
        while rest:
            sent = host.send(rest, flags)
            rest = rest[sent:]

    when_ready(tstate, body, "sendall", WRITABLE, send_rest, deadline)


def connect(tstate: ThreadState, body: GuestSocket, address: Address) -> int:
    """Connect, waiting for the answer; return the error number, 0 for none. Raises as `when_ready`."""
    has_begun = False

    def attempt(host: HostSocket) -> int:
        nonlocal has_begun
        if has_begun:
            return _how_it_ended(host)
        has_begun, error = True, host.connect_ex(address)
        if error == errno.EINPROGRESS and body.timeout_s != 0:
            raise BlockingIOError
        return error

    os.set_blocking(_number(body), False)
    try:
        error = when_ready(tstate, body, "connect", WRITABLE, attempt)
        while error == errno.EAGAIN and body.timeout_s is None:
            sleep(tstate, TURN_S)  # a local socket's queue is full, of which no descriptor tells
            has_begun = False
            error = when_ready(tstate, body, "connect", WRITABLE, attempt)
        return error
    finally:
        if body.host.fileno() >= 0:  # another thread may have closed it
            body.set_blocking()


def _how_it_ended(host: HostSocket) -> int:
    """Return the error number of a connection that was begun; BlockingIOError before the answer is there."""
    error = host.getsockopt(_socket.SOL_SOCKET, _socket.SO_ERROR)
    if error == 0:
        try:
            host.getpeername()
        except OSError as problem:
            if problem.errno == errno.ENOTCONN:
                raise BlockingIOError from None
            raise
    return error


def wait_until_ready(
    tstate: ThreadState, cause: str, waits: list[tuple[int, int]], timeout_s: float | None
) -> list[tuple[int, int]]:
    """Return which descriptors are ready for what, as soon as one is; none if time is up. See `park_until_ready`."""
    deadline = Deadline(tstate, timeout_s)
    while True:
        with allow_threads(tstate, cause):
            ready = tstate.parker.park_until_ready(waits, deadline.rest_s())
        check_interrupt(tstate)
        if ready or deadline.rest_s() == 0:
            return ready
