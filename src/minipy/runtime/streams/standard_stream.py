"""What the standard streams have in common, whether they take text or bytes: payload, direction, sizes, flush."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.blocking.blocking_streams import InputStream, OutputStream
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_none, new_ref
from minipy.model.host_conversions import index
from minipy.model.native import Getter, Native
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.runtime.streams.io_errors import os_error, unsupported

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class StreamBody:
    """The payload of a standard stream: its name and the buffered descriptor, None once it is closed or detached."""

    __slots__ = ("is_detached", "name", "stream")

    def __init__(self, name: str, stream: InputStream | OutputStream | None) -> None:
        self.name = name
        self.stream = stream
        self.is_detached = False


def descriptor_of(tstate: ThreadState, stream: Object, end: str = ".") -> InputStream | OutputStream:
    """Return the buffered descriptor of `stream`; ValueError, whose text has this end, if it is closed or detached."""
    body: StreamBody = stream.value
    descriptor = body.stream  # read once: another thread may close the stream at any moment
    if descriptor is None:
        text = "underlying buffer has been detached" if body.is_detached else f"I/O operation on closed file{end}"
        raise set_error(tstate, "ValueError", text)
    return descriptor


def own_output(tstate: ThreadState, stream: Object) -> OutputStream | None:
    """Return what `stream` writes to if it is a standard stream for text, and open; None for all others."""
    descriptor = stream.value.stream if stream.type is tstate.types.text_stream else None
    return descriptor if isinstance(descriptor, OutputStream) else None


def output_of(tstate: ThreadState, stream: Object) -> OutputStream:
    """Return what `stream` writes to."""
    descriptor = descriptor_of(tstate, stream)
    if not isinstance(descriptor, OutputStream):
        raise unsupported(tstate, "not writable")
    return descriptor


def input_of(tstate: ThreadState, stream: Object) -> InputStream:
    """Return what `stream` reads from."""
    descriptor = descriptor_of(tstate, stream)
    if not isinstance(descriptor, InputStream):
        raise unsupported(tstate, "not readable")
    return descriptor


def stream_flush(tstate: ThreadState, stream: Object) -> Object:
    descriptor = descriptor_of(tstate, stream)
    if isinstance(descriptor, OutputStream):
        try:
            descriptor.flush(tstate)
        except OSError as error:
            raise os_error(tstate, error) from None
    return new_none(tstate)


def stream_close(tstate: ThreadState, stream: Object) -> Object:
    """`close()`: what is printed later is refused; the process's descriptor stays open."""
    body: StreamBody = stream.value
    if body.stream is not None:
        decref(tstate, stream_flush(tstate, stream))
        body.stream = None
    return new_none(tstate)


def stream_enter(tstate: ThreadState, stream: Object) -> Object:
    descriptor_of(tstate, stream)
    return new_ref(tstate, stream)


def stream_exit(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return stream_close(tstate, args[0])


def stream_seek(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`seek`, `tell` and `truncate`: a standard stream runs in one direction."""
    descriptor_of(tstate, args[0])
    raise unsupported(tstate, "underlying stream is not seekable")


def stream_fileno(tstate: ThreadState, stream: Object) -> Object:
    return new_int(tstate, descriptor_of(tstate, stream, "").fd)


def stream_isatty(tstate: ThreadState, stream: Object) -> Object:
    return new_bool(tstate, os.isatty(descriptor_of(tstate, stream, "").fd))


def _answer(name: str, claim: Callable[[InputStream | OutputStream], bool]) -> Native:
    """Return the row of a method that says whether something is so."""
    return Native(name, lambda tstate, stream: new_bool(tstate, claim(descriptor_of(tstate, stream, ""))), 1, 1)


SHARED_METHODS: Final = (
    Native("flush", stream_flush, 1, 1),
    Native("close", stream_close, 1, 1),
    Native("fileno", stream_fileno, 1, 1),
    Native("isatty", stream_isatty, 1, 1),
    _answer("readable", lambda descriptor: isinstance(descriptor, InputStream)),
    _answer("writable", lambda descriptor: isinstance(descriptor, OutputStream)),
    _answer("seekable", lambda descriptor: False),
    *[Native(name, stream_seek, 1, -1) for name in ("seek", "tell", "truncate")],
    Native("__enter__", stream_enter, 1, 1),
    Native("__exit__", stream_exit, 1, -1),
)
CLOSED: Final = Getter("closed", lambda tstate, stream: new_bool(tstate, stream.value.stream is None))


def size_argument(tstate: ThreadState, limit: Object | None) -> int:
    """Return how much is to be read, -1 for all."""
    if limit is None or limit is tstate.types.none:
        return -1
    return index(tstate, limit, "argument should be integer or None, not '{}'")
