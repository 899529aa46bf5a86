"""Files and streams: who waits for one, or for its descriptor, lets others interpret; what is written keeps its order."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from typing import Any

import pytest

from helpers.guest_in_process import AS_WRITTEN, Guest
from minipy.blocking import blocking_files
from minipy.blocking.allow_threads import allow_threads
from minipy.blocking.blocking_files import GuestFile, HostStream, inside
from minipy.blocking.blocking_streams import OutputStream


@pytest.fixture
def guest() -> Guest:
    return Guest(AS_WRITTEN)


class Taken:
    """A mutex that another thread has until somebody waits for it, and then does `meanwhile`."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self._meanwhile = meanwhile

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if blocking:
            self._meanwhile()
        return blocking

    def release(self) -> None:
        pass

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *exc: object) -> None:
        self.release()


def test_who_waits_for_a_stream_does_not_hold_the_interpreter_lock(guest: Guest) -> None:
    tstate = guest.tstate
    attached = []
    with inside(tstate, HostStream(io.StringIO(), None, "w", Taken(lambda: attached.append(tstate.is_attached)))):
        attached.append(tstate.is_attached)
    assert attached == [False, True]


def test_the_interpreter_lock_is_dropped_where_the_descriptor_is_reached(
    guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    causes: list[str] = []

    def noted(tstate: Any, cause: str) -> Any:
        causes.append(cause)
        return allow_threads(tstate, cause)

    monkeypatch.setattr(blocking_files, "allow_threads", noted)
    reader, writer = (GuestFile(fd, mode) for fd, mode in zip(os.pipe(), "rw", strict=True))
    for raw, work in ((writer, lambda: writer.write(b"abc")), (reader, lambda: reader.readinto(bytearray(2)))):
        with inside(guest.tstate, HostStream(io.StringIO(), raw, "", guest.interp.sync.mutex())):
            work()
    writer.close()
    with inside(guest.tstate, HostStream(io.StringIO(), reader, "", guest.interp.sync.mutex())):
        assert reader.readall() == b"c"
    assert causes == ["write", "read", "read"]
    assert reader.readall() == b"" and len(causes) == 3  # nobody is inside any more
    reader.close()


def test_what_is_written_comes_in_the_order_in_which_it_was_added(guest: Guest) -> None:
    reader, writer = os.pipe()
    stream = OutputStream(guest.interp.sync, writer, is_line_buffered=False)

    def another_writes() -> None:
        stream._parts.append(b"b")
        stream._write(stream._take())

    stream.write(guest.tstate, "a")
    stream._writing = Taken(another_writes)
    stream.flush(guest.tstate)
    assert os.read(reader, 10) == b"ab"
    for fd in (reader, writer):
        os.close(fd)
