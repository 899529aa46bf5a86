"""BufferedWriter and BufferedReader: what is under the standard streams, for programs that write or read bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minipy.bridge.bridge_crossing import from_host
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_bytes, new_int, new_none, new_str
from minipy.model.held_references import owned
from minipy.model.iteration import Iteration
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.runtime.streams.io_errors import os_error
from minipy.runtime.streams.standard_stream import (
    CLOSED,
    SHARED_METHODS,
    StreamBody,
    input_of,
    output_of,
    size_argument,
)
from minipy.types.builtin_type_creation import add_types
from minipy.types.scalars.byte_methods import octets_argument
from minipy.types.sequences.memoryview_object import fill_buffer, is_writable_buffer

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def new_buffer(tstate: ThreadState, stream: Object) -> Object:
    """Return a new reference to `stream.buffer`: a view of the same descriptor, for bytes."""
    return new_byte_stream(tstate, stream.value)


def new_byte_stream(tstate: ThreadState, body: StreamBody) -> Object:
    """Return a new reference to a stream of bytes with the payload `body`."""
    spec = READER if body.name == "stdin" else WRITER
    if spec.name not in tstate.types.by_name:
        add_types(tstate, (spec,))
    return new_container(tstate, tstate.types.by_name[spec.name], body)


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


def buffer_readinto(tstate: ThreadState, buffer: Object, target: Object) -> Object:
    """`readinto(buffer)` and `readinto1(buffer)`."""
    if not is_writable_buffer(tstate, target):
        text = f"readinto() argument must be read-write bytes-like object, not {target.type.value.name}"
        raise set_error(tstate, "TypeError", text)
    source, size = input_of(tstate, buffer), len(octets_argument(tstate, target))
    data = _asked(tstate, lambda: source.read_part_bytes(tstate, size))
    return new_int(tstate, fill_buffer(tstate, target, data))


def buffer_readlines(tstate: ThreadState, buffer: Object) -> Object:
    """`readlines()`: all lines up to the end."""
    source = input_of(tstate, buffer)
    return from_host(tstate, _asked(tstate, lambda: source.read_all_bytes(tstate)).splitlines(keepends=True))


def buffer_writelines(tstate: ThreadState, buffer: Object, lines: Object) -> Object:
    output_of(tstate, buffer)
    with Iteration(tstate, lines) as items:
        while (line := items.next()) is not None:
            with owned(tstate, line):
                decref(tstate, buffer_write(tstate, buffer, line))
    return new_none(tstate)


_SHARED: Final = (*SHARED_METHODS, Native("__repr__", lambda tstate, buffer: new_str(tstate, _shown(buffer)), 1, 1))
_GETTERS: Final = (
    Getter("name", lambda tstate, buffer: new_str(tstate, f"<{buffer.value.name}>")),
    Getter("mode", lambda tstate, buffer: new_str(tstate, "rb" if buffer.value.name == "stdin" else "wb")),
    CLOSED,
)


def _shown(buffer: Object) -> str:
    return f"<{buffer.type.value.name} name='<{buffer.value.name}>'>"


WRITER: Final = TypeSpec(
    "standard_writer",
    (*_SHARED, Native("write", buffer_write, 2, 2), Native("writelines", buffer_writelines, 2, 2)),
    _GETTERS,
    module="_io",
    shown_name="BufferedWriter",
    is_basetype=False,
    has_attrs=True,
)
READER: Final = TypeSpec(
    "standard_reader",
    (
        *_SHARED,
        *ITERATOR_METHODS,
        Native("read", buffer_read, 1, 2),
        Native("read1", buffer_read, 1, 2),
        Native("readline", buffer_readline, 1, 2),
        Native("readlines", buffer_readlines, 1, 1),
        Native("readinto", buffer_readinto, 2, 2),
        Native("readinto1", buffer_readinto, 2, 2),
    ),
    _GETTERS,
    iternext=buffer_iternext,
    module="_io",
    shown_name="BufferedReader",
    is_basetype=False,
    has_attrs=True,
)
