"""TextIOWrapper: `sys.stdin`, `sys.stdout` and `sys.stderr` as the guest sees them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minipy.blocking.blocking_streams import InputStream, OutputStream
from minipy.bridge.bridge_crossing import guest_error
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.model.attributes import get_named_attribute
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_str
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import index
from minipy.model.iteration import Iteration
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.streams.io_errors import os_error
from minipy.runtime.streams.standard_stream import (
    CLOSED,
    SHARED_METHODS,
    StreamBody,
    descriptor_of,
    input_of,
    output_of,
    size_argument,
    stream_flush,
)

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def stream_write(tstate: ThreadState, stream: Object, text: Object) -> Object:
    if not is_subtype(text.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"write() argument must be str, not {text.type.value.name}")
    write_text(tstate, output_of(tstate, stream), text.value)
    return new_int(tstate, len(text.value))


def write_text(tstate: ThreadState, stream: OutputStream, text: str) -> None:
    """Write host text, turning the host's errors into guest ones."""
    try:
        stream.write(tstate, text)
    except UnicodeEncodeError as error:
        raise guest_error(tstate, error) from None
    except OSError as error:
        raise os_error(tstate, error) from None


def call_write(tstate: ThreadState, stream: Object, text: str) -> None:
    """Call `write` of whatever the program has put in the place of a stream."""
    piece = new_str(tstate, text)
    with owned(tstate, piece):
        call_stream(tstate, stream, "write", piece)


def call_stream(tstate: ThreadState, stream: Object, name: str, *args: Object) -> None:
    """Call a method, for its effect, of whatever the program has put in the place of a stream."""
    method = get_named_attribute(tstate, stream, name)
    with owned(tstate, method):
        decref(tstate, call(tstate, method, args))


def stream_writelines(tstate: ThreadState, stream: Object, lines: Object) -> Object:
    with Iteration(tstate, lines) as items:
        while (line := items.next()) is not None:
            try:
                decref(tstate, stream_write(tstate, stream, line))
            finally:
                decref(tstate, line)
    return new_none(tstate)


def read_line(tstate: ThreadState, stream: InputStream) -> str:
    """Read a line as host text, turning the host's errors into guest ones."""
    return _asked(tstate, lambda: stream.read_line(tstate))


def _asked(tstate: ThreadState, read: Callable[[], str]) -> str:
    """Return what reading gives, the host's errors turned into guest ones."""
    try:
        return read()
    except UnicodeDecodeError as error:
        raise guest_error(tstate, error) from None
    except OSError as error:
        raise os_error(tstate, error) from None


def stream_readline(tstate: ThreadState, stream: Object, limit: Object | None = None) -> Object:
    """`readline(size=-1)`."""
    source, size = input_of(tstate, stream), index(tstate, limit) if limit is not None else -1
    if size < 0:
        return new_str(tstate, read_line(tstate, source))
    return new_str(tstate, _asked(tstate, lambda: source.read_part(tstate, size, "\n")))


def stream_read(tstate: ThreadState, stream: Object, limit: Object | None = None) -> Object:
    """`read(size=-1)`."""
    source, size = input_of(tstate, stream), size_argument(tstate, limit)
    if size < 0:
        return new_str(tstate, _asked(tstate, lambda: source.read_all(tstate)))
    return new_str(tstate, _asked(tstate, lambda: source.read_part(tstate, size)))


def stream_readlines(tstate: ThreadState, stream: Object) -> Object:
    """`readlines()`: all lines up to the end."""
    lines: list[Object] = []
    with holding(tstate, lines):
        while (line := stream_iternext(tstate, stream)) is not None:
            lines.append(line)
    return new_list(tstate, lines)


def get_buffer(tstate: ThreadState, stream: Object) -> Object:
    """`stream.buffer`, from a file of its own since few programs ask for it."""
    if stream.value.is_detached:
        return new_none(tstate)
    from minipy.runtime.streams.standard_byte_stream import new_buffer

    return new_buffer(tstate, stream)


def stream_detach(tstate: ThreadState, stream: Object) -> Object:
    """`detach()`: give away the stream of bytes; this one is of no use afterwards."""
    body: StreamBody = stream.value
    decref(tstate, stream_flush(tstate, stream))
    stream.value = StreamBody(body.name, None)
    stream.value.is_detached = True
    from minipy.runtime.streams.standard_byte_stream import new_byte_stream

    return new_byte_stream(tstate, body)


def stream_iternext(tstate: ThreadState, stream: Object) -> Object | None:
    line = read_line(tstate, input_of(tstate, stream))
    return new_str(tstate, line) if line else None


def get_errors(tstate: ThreadState, stream: Object) -> Object:
    """`stream.errors`: only what is written to stderr can always be shown."""
    return new_str(tstate, "backslashreplace" if stream.value.name == "stderr" else "strict")


def get_line_buffering(tstate: ThreadState, stream: Object) -> Object:
    return new_bool(tstate, descriptor_of(tstate, stream).is_line_buffered)


def stream_repr(tstate: ThreadState, stream: Object) -> Object:
    name = stream.value.name
    mode = "r" if name == "stdin" else "w"
    return new_str(tstate, f"<_io.TextIOWrapper name='<{name}>' mode='{mode}' encoding='utf-8'>")


TEXT_STREAM = TypeSpec(
    "TextIOWrapper",
    methods=(
        Native("write", stream_write, 2, 2),
        Native("writelines", stream_writelines, 2, 2),
        *SHARED_METHODS,
        Native("detach", stream_detach, 1, 1),
        Native("readline", stream_readline, 1, 2),
        Native("read", stream_read, 1, 2),
        Native("readlines", stream_readlines, 1, 1),
        Native("reconfigure", lambda tstate, args, kwargs: new_none(tstate), 1, -1),
        *ITERATOR_METHODS,
        Native("__repr__", stream_repr, 1, 1),
    ),
    getters=(
        Getter("name", lambda tstate, stream: new_str(tstate, f"<{stream.value.name}>")),
        Getter("encoding", lambda tstate, stream: new_str(tstate, "utf-8")),
        Getter("mode", lambda tstate, stream: new_str(tstate, "r" if stream.value.name == "stdin" else "w")),
        CLOSED,
        Getter("newlines", lambda tstate, stream: new_none(tstate)),
        Getter("errors", get_errors),
        Getter("line_buffering", get_line_buffering),
        Getter("write_through", lambda tstate, stream: new_bool(tstate, False)),
        Getter("buffer", get_buffer),
    ),
    iternext=stream_iternext,
    has_attrs=True,
    module="_io",
    is_basetype=False,
)
