"""Host streams that guest threads share: one thread at a time is inside."""

import io
import os
from typing import Any

from helpers.stand_in_thread import attached
from minipy.blocking.blocking_files import GuestFile, HostStream, StandardFile, inside
from minipy.sync.primitives import HostSync


def test_a_stream_that_is_opened_anew_meanwhile_is_left_as_it_was_entered() -> None:
    sync = HostSync()
    tstate, mutex, raw = attached(sync=sync), sync.mutex(), StandardFile(Any)  # type: ignore[arg-type]
    body = HostStream(io.StringIO(), raw, "", mutex)
    with inside(tstate, body):
        body.mutex, body.raw = sync.mutex(), None
        assert raw.thread is tstate
    assert raw.thread is None and mutex.acquire(False) and body.mutex.acquire(False)


def test_a_wake_up_is_no_end_of_what_is_read() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"abc")
    os.close(writer)
    tstate = attached()
    with GuestFile(reader) as raw:
        raw.is_slow, raw.thread = True, tstate
        answers = iter([False, True])
        tstate.parker.wait_readable = lambda fd: next(answers)
        buffer = bytearray(5)
        assert raw.readinto(buffer) == 3 and tstate.counters.drops == {"read": 2}
