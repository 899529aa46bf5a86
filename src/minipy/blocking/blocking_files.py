"""Files: opened, read and written without the interpreter lock; what is buffered needs no switch.

Above the descriptor stands the host's own buffering and decoding. Only where that reaches the descriptor is the lock
dropped, so that writing a word into a buffer is not a switch point by accident.
"""

from __future__ import annotations

import io
import os
import stat
from typing import IO, TYPE_CHECKING, Any

from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.blocking.blocking_streams import InputStream, OutputStream

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.sync.primitives import Mutex


class GuestFile(io.FileIO):
    """A descriptor. `thread` is the guest thread that uses it now; it has the stream's mutex."""

    thread: ThreadState | None = None
    is_slow = False  # a read may wait for ever: a terminal, a pipe
    read = io.RawIOBase.read  # type: ignore[assignment]  # by `readinto` and `readall`: that of FileIO itself would wait with the lock

    def readinto(self, buffer: Any) -> int | None:
        """Read once into `buffer`."""
        if self.thread is None:
            return super().readinto(buffer)
        while True:
            with allow_threads(self.thread, "read"):
                if not self.is_slow or self.thread.parker.wait_readable(self.fileno()):
                    return super().readinto(buffer)
            check_interrupt(self.thread)

    def readall(self) -> bytes:
        """Read to the end."""
        if self.thread is None:
            return super().readall() or b""
        with allow_threads(self.thread, "read"):
            return super().readall() or b""

    def write(self, data: Any) -> int | None:  # type: ignore[override]
        """Write once."""
        if self.thread is None:
            return super().write(data)
        with allow_threads(self.thread, "write"):
            return super().write(data)


class StandardFile(io.RawIOBase):
    """A standard stream as what a buffer of the program stands above; `thread` is the guest thread that uses it now."""

    thread: ThreadState | None = None

    def __init__(self, stream: InputStream | OutputStream) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        """Whether it is an input."""
        return isinstance(self._stream, InputStream)

    def writable(self) -> bool:
        """Whether it is an output."""
        return isinstance(self._stream, OutputStream)

    def fileno(self) -> int:
        """Return the descriptor's number."""
        return self._stream.fd

    def readinto(self, buffer: Any) -> int:
        """Read up to the end of a line into `buffer`."""
        assert self.thread is not None and isinstance(self._stream, InputStream)
        data = self._stream.read_part_bytes(self.thread, len(buffer), b"\n")
        buffer[: len(data)] = data
        return len(data)

    def write(self, data: Any) -> int:
        """Put `data` into the stream's own buffer."""
        assert self.thread is not None and isinstance(self._stream, OutputStream)
        self._stream.write_bytes(self.thread, bytes(data))
        self._stream.flush(self.thread)
        return len(data)


class RawPair:
    """The two descriptors under a stream that reads from one and writes to the other; None for what has none."""

    def __init__(self, *files: GuestFile | StandardFile | RawPair | None) -> None:
        self._files = files

    @property
    def thread(self) -> ThreadState | None:
        """The guest thread that uses them now."""
        return next((file.thread for file in self._files if file is not None), None)

    @thread.setter
    def thread(self, thread: ThreadState | None) -> None:
        for file in self._files:
            if file is not None:
                file.thread = thread


class HostStream:
    """The payload of a file or an in-memory stream: the host's stream, and the descriptor under it, if there is one.

    `mutex` keeps a second guest thread out while one is inside of the host's stream; streams that stand above each
    other share it. `under` is the guest object of the stream below this one (owned), once it was asked for. `is_guests`: the
    work is done by a class in the guest's language.
    """

    __slots__ = ("host", "is_guests", "mode", "mutex", "raw", "under")

    def __init__(self, host: IO[Any], raw: GuestFile | StandardFile | RawPair | None, mode: str, mutex: Mutex) -> None:
        self.host = host
        self.raw = raw
        self.mode = mode
        self.mutex = mutex
        self.under: Object | None = None
        self.is_guests = False


class inside:
    """`with inside(tstate, body):` makes the running thread the only one in a host stream, though `body` may get another."""

    __slots__ = ("_body", "_mutex", "_raw", "_tstate")

    def __init__(self, tstate: ThreadState, body: HostStream) -> None:
        self._tstate = tstate
        self._body = body
        self._mutex = body.mutex
        self._raw = body.raw

    def __enter__(self) -> None:
        if not self._mutex.acquire(False):
            if self._raw is not None and self._raw.thread is self._tstate:  # a handler of signals: it would wait for itself
                raise RuntimeError(f"reentrant call inside {self._body.host!r}")
            with allow_threads(self._tstate, "stream"):
                self._mutex.acquire()
        if self._raw is not None:
            self._raw.thread = self._tstate

    def __exit__(self, *exc: object) -> None:
        if self._raw is not None:
            self._raw.thread = None
        self._mutex.release()


def open_descriptor(tstate: ThreadState, path: str | bytes | int, mode: str, closes: bool) -> GuestFile:
    """Open `path`, or take over a descriptor; raises OSError and ValueError of the host."""
    with allow_threads(tstate, "open"):
        raw = GuestFile(path, mode, closefd=closes)
        raw.is_slow = not stat.S_ISREG(os.fstat(raw.fileno()).st_mode)
    return raw
