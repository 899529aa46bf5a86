"""The guest's standard streams: buffered here, written and read without the interpreter lock."""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, AnyStr

from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.eval.observing.limits import reach_limit

if TYPE_CHECKING:
    from minipy.eval.observing.limits import Limits
    from minipy.eval.thread_state import ThreadState
    from minipy.sync.primitives import HostSync, Mutex

BUFFER_BYTES = 8192  # CPython's io.DEFAULT_BUFFER_SIZE


class OutputStream:
    """A descriptor that the guest writes text to.

    Text collects in a buffer, and the lock is dropped only around the write to the descriptor, so that `print` is not a
    switch point by itself. `is_line_buffered` flushes after each line, as for a terminal and for stderr.
    """

    def __init__(self, sync: HostSync, fd: int, is_line_buffered: bool) -> None:
        self.fd = fd
        self.is_line_buffered = is_line_buffered
        self._mutex = sync.mutex()  # guards the buffer
        self._writing = sync.mutex()  # keeps writes in order; only taken without the interpreter lock
        self._parts: list[bytes] = []
        self._size = 0
        self.limits: Limits | None = None  # where output is limited
        self.is_broken = False  # nobody reads what is written any more

    @property
    def buffer_mutex(self) -> Mutex:
        """What guards the buffer."""
        return self._mutex

    def begin_process(self, sync: HostSync) -> None:
        """After a fork, which was made with the buffer's mutex held: go on with new mutexes."""
        self._mutex, self._writing = sync.mutex(), sync.mutex()

    def write(self, tstate: ThreadState, text: str) -> None:
        """Add `text`; write if a line or the buffer is full. Raises UnicodeEncodeError and OSError of the host."""
        self.write_bytes(tstate, text.encode())

    def write_bytes(self, tstate: ThreadState, data: bytes) -> None:
        """As `write`, for what is encoded already."""
        if self.limits is not None:
            data = self._within_limit(tstate, data)
        with self._mutex:
            self._parts.append(data)
            self._size += len(data)
            is_due = self._size >= BUFFER_BYTES or (self.is_line_buffered and b"\n" in data)
        if is_due:
            self.flush(tstate)

    def _within_limit(self, tstate: ThreadState, data: bytes) -> bytes:
        """Return `data`; if it is more than the run may write, write what it may and end the run."""
        assert self.limits is not None
        allowed = self.limits.draw_output(len(data))
        if allowed < len(data):
            with self._mutex:
                self._parts.append(data[:allowed])
            self.flush(tstate)
            reach_limit(tstate, "max_output")
        return data

    def flush(self, tstate: ThreadState) -> None:
        """Write everything that is buffered. Raises OSError of the host, the text then being lost."""
        if not self._parts:
            return
        with allow_threads(tstate, "write"), self._writing:
            self._write(self._take())

    def flush_at_exit(self) -> None:
        """As `flush`, when no thread interprets any more."""
        self._write(self._take())

    def discard(self) -> None:
        """Forget what is buffered."""
        self._take()

    def _take(self) -> bytes:
        with self._mutex:
            data = b"".join(self._parts)
            self._parts.clear()
            self._size = 0
        return data

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        try:
            while view:
                written = os.write(self.fd, view)
                view = view[written:]
        except BrokenPipeError:
            self.is_broken = True
            raise


class InputStream:
    """A descriptor that the guest reads lines of text from."""

    is_line_buffered = False

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self._buffer = b""
        self._is_at_end = False

    def read_line(self, tstate: ThreadState) -> str:
        """Return the next line with its newline; "" at the end. Raises OSError and UnicodeDecodeError of the host."""
        return self.read_line_bytes(tstate).decode()

    def read_line_bytes(self, tstate: ThreadState) -> bytes:
        """As `read_line`, not decoded."""
        while b"\n" not in self._buffer and not self._is_at_end:
            self._fill(tstate)
        line, newline, self._buffer = self._buffer.partition(b"\n")
        self._is_at_end = False  # a terminal can go on after its end
        return line + newline

    def read_all(self, tstate: ThreadState) -> str:
        """Return everything up to the end."""
        return self.read_all_bytes(tstate).decode()

    def read_all_bytes(self, tstate: ThreadState) -> bytes:
        """As `read_all`, not decoded."""
        while not self._is_at_end:
            self._fill(tstate)
        data, self._buffer, self._is_at_end = self._buffer, b"", False
        return data

    def read_part(self, tstate: ThreadState, size: int, ending: str = "") -> str:
        """Return the next `size` characters; fewer at the end, and where an `ending` that is given comes before."""
        while not (self._is_at_end or _is_enough(self._decoded(), size, ending)):
            self._fill(tstate)
        part = _cut(self._decoded(), size, ending)
        self._buffer, self._is_at_end = self._buffer[len(part.encode()) :], False
        return part

    def read_part_bytes(self, tstate: ThreadState, size: int, ending: bytes = b"") -> bytes:
        """As `read_part`, not decoded."""
        while not (self._is_at_end or _is_enough(self._buffer, size, ending)):
            self._fill(tstate)
        part = _cut(self._buffer, size, ending)
        self._buffer, self._is_at_end = self._buffer[len(part) :], False
        return part

    def _decoded(self) -> str:
        """Return the buffer as text; before the end, without a character of which only a part is there."""
        return getincrementaldecoder("utf-8")().decode(self._buffer, self._is_at_end)

    def _fill(self, tstate: ThreadState) -> None:
        with allow_threads(tstate, "read"):
            is_readable = tstate.parker.wait_readable(self.fd)
            data = os.read(self.fd, BUFFER_BYTES) if is_readable else None
        check_interrupt(tstate)
        if data == b"":
            self._is_at_end = True
        elif data:
            self._buffer += data


def _is_enough(data: AnyStr, size: int, ending: AnyStr) -> bool:
    return len(data) >= size or (len(ending) > 0 and ending in data)


def _cut(data: AnyStr, size: int, ending: AnyStr) -> AnyStr:
    part = data[:size]
    return part[: part.index(ending) + 1] if len(ending) > 0 and ending in part else part
