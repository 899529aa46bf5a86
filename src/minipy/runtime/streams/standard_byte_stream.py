"""BufferedWriter and BufferedReader: what is under the standard streams, for programs that write or read bytes."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minipy.blocking.blocking_streams import OutputStream
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_bytes, new_int, new_str
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Getter, Native, TypeSpec
from minipy.runtime.streams.io_errors import os_error
from minipy.runtime.streams.standard_stream import input_of, output_of, size_argument, stream_flush
from minipy.types.builtin_type_creation import add_types
from minipy.types.scalars.byte_methods import octets_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def new_buffer(tstate: ThreadState, stream: Object) -> Object:
    """Return a new reference to `stream.buffer`: a view of the same descriptor, for bytes."""
    spec = WRITER if isinstance(stream.value.stream, OutputStream) else READER
    if spec.name not in tstate.types.by_name:
        add_types(tstate, (spec,))
    return new_atom(tstate, tstate.types.by_name[spec.name], stream.value)


def buffer_write(tstate: ThreadState, buffer: Object, data: Object) -> Object:
    octets = bytes(octets_argument(tstate, data))
    try:
        output_of(tstate, buffer).write_bytes(tstate, octets)
    except OSError as error:
        raise os_error(tstate, error) from None
    return new_int(tstate, len(octets))


def buffer_read(tstate: ThreadState, buffer: Object, limit: Object | None = None) -> Object:
    """`read(size=-1)`."""
    source, size = input_of(tstate, buffer), size_argument(tstate, limit)
    if size < 0:
        return new_bytes(tstate, _asked(tstate, lambda: source.read_all_bytes(tstate)))
    return new_bytes(tstate, _asked(tstate, lambda: source.read_part_bytes(tstate, size)))


def buffer_readline(tstate: ThreadState, buffer: Object, limit: Object | None = None) -> Object:
    """`readline(size=-1)`."""
    source, size = input_of(tstate, buffer), size_argument(tstate, limit)
    if size < 0:
        return new_bytes(tstate, _asked(tstate, lambda: source.read_line_bytes(tstate)))
    return new_bytes(tstate, _asked(tstate, lambda: source.read_part_bytes(tstate, size, b"\n")))


def buffer_iternext(tstate: ThreadState, buffer: Object) -> Object | None:
    """The native `__next__`: the next line, or None at the end."""
    source = input_of(tstate, buffer)
    line = _asked(tstate, lambda: source.read_line_bytes(tstate))
    return new_bytes(tstate, line) if line else None


def _asked(tstate: ThreadState, read: Callable[[], bytes]) -> bytes:
    """Return what reading gives, the host's errors turned into guest ones."""
    try:
        return read()
    except OSError as error:
        raise os_error(tstate, error) from None


_SHARED: Final = (
    Native("fileno", lambda tstate, buffer: new_int(tstate, buffer.value.stream.fd), 1, 1),
    Native("isatty", lambda tstate, buffer: new_bool(tstate, os.isatty(buffer.value.stream.fd)), 1, 1),
    Native("flush", stream_flush, 1, 1),
    Native("__repr__", lambda tstate, buffer: new_str(tstate, _shown(buffer)), 1, 1),
)
_GETTERS: Final = (
    Getter("name", lambda tstate, buffer: new_str(tstate, f"<{buffer.value.name}>")),
    Getter("closed", lambda tstate, buffer: new_bool(tstate, False)),
)


def _shown(buffer: Object) -> str:
    return f"<{buffer.type.value.name} name='<{buffer.value.name}>'>"


WRITER: Final = TypeSpec(
    "standard_writer",
    (*_SHARED, Native("write", buffer_write, 2, 2)),
    _GETTERS,
    module="_io",
    shown_name="BufferedWriter",
    is_basetype=False,
)
READER: Final = TypeSpec(
    "standard_reader",
    (*_SHARED, *ITERATOR_METHODS, Native("read", buffer_read, 1, 2), Native("readline", buffer_readline, 1, 2)),
    _GETTERS,
    iternext=buffer_iternext,
    module="_io",
    shown_name="BufferedReader",
    is_basetype=False,
)
