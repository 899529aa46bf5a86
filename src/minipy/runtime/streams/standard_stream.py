"""What the standard streams have in common, whether they take text or bytes: payload, direction, sizes, flush."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.blocking.blocking_streams import InputStream, OutputStream
from minipy.heap.object import Object
from minipy.model.constructors import new_none
from minipy.model.host_conversions import index
from minipy.runtime.streams.io_errors import os_error, unsupported

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class StreamBody:
    """The payload of a standard stream: its name and the buffered descriptor."""

    __slots__ = ("name", "stream")

    def __init__(self, name: str, stream: InputStream | OutputStream) -> None:
        self.name = name
        self.stream = stream


def output_of(tstate: ThreadState, stream: Object) -> OutputStream:
    """Return what `stream` writes to."""
    if not isinstance(stream.value.stream, OutputStream):
        raise unsupported(tstate, "not writable")
    return stream.value.stream


def input_of(tstate: ThreadState, stream: Object) -> InputStream:
    """Return what `stream` reads from."""
    if not isinstance(stream.value.stream, InputStream):
        raise unsupported(tstate, "not readable")
    return stream.value.stream


def stream_flush(tstate: ThreadState, stream: Object) -> Object:
    if isinstance(stream.value.stream, OutputStream):
        try:
            stream.value.stream.flush(tstate)
        except OSError as error:
            raise os_error(tstate, error) from None
    return new_none(tstate)


def size_argument(tstate: ThreadState, limit: Object | None) -> int:
    """Return how much is to be read, -1 for all."""
    if limit is None or limit is tstate.types.none:
        return -1
    return index(tstate, limit, "argument should be integer or None, not '{}'")
