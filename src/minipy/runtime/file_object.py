"""Files and in-memory streams as the guest sees them: each method asks the host's, one thread at a time."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from minipy.blocking.blocking_files import HostStream, inside
from minipy.bridge.bridge_crossing import HOST_ERRORS, from_host, guest_error, to_host
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str
from minipy.model.iteration import Iteration
from minipy.model.iterator_body import next_method
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.runtime.io_errors import os_error, unsupported
from minipy.types.classes.class_argument import class_argument
from minipy.types.classes.object_object import object_repr

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

HostValue = Any  # as it comes over the bridge


def ask(tstate: ThreadState, stream: Object, method: str, *values: HostValue) -> HostValue:
    """Return what the host stream's method gives for host values; its errors are raised in the guest."""
    body: HostStream = stream.value
    try:
        with inside(tstate, body):
            return getattr(body.host, method)(*values)
    except io.UnsupportedOperation as error:
        raise unsupported(tstate, str(error)) from None
    except OSError as error:
        raise os_error(tstate, error) from None
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None


def _method(name: str, most: int = 0, least: int = 0) -> Native:
    """Return the row of a method with `least` to `most` arguments."""

    def method(tstate: ThreadState, stream: Object, *args: Object) -> Object:
        return from_host(tstate, ask(tstate, stream, name, *[to_host(tstate, arg) for arg in args]))

    return Native(name, method, 1 + least, 1 + most)


def file_readinto(tstate: ThreadState, stream: Object, buffer: Object) -> Object:
    """`readinto(buffer)`: fill a bytearray."""
    if buffer.type.value.layout is not tstate.types.bytearray:
        kind = buffer.type.value.name
        raise set_error(tstate, "TypeError", f"readinto() argument must be read-write bytes-like object, not {kind}")
    data = ask(tstate, stream, "read", len(buffer.value))
    if data is None:  # a descriptor that doesn't wait, and nothing there
        return new_none(tstate)
    with critical_section(tstate, buffer):
        size = min(len(data), len(buffer.value))  # it may be shorter by now
        buffer.value[:size] = data[:size]
    return new_int(tstate, size)


def file_writelines(tstate: ThreadState, stream: Object, lines: Object) -> Object:
    """`writelines(lines)`."""
    with Iteration(tstate, lines) as items:
        while (line := items.next()) is not None:
            try:
                ask(tstate, stream, "write", to_host(tstate, line))
            finally:
                decref(tstate, line)
    return new_none(tstate)


def file_iter(tstate: ThreadState, stream: Object) -> Object:
    _check_open(tstate, stream)
    return new_ref(tstate, stream)


def _check_open(tstate: ThreadState, stream: Object) -> None:
    if stream.value.host.closed:
        raise set_error(tstate, "ValueError", "I/O operation on closed file.")


def file_iternext(tstate: ThreadState, stream: Object) -> Object | None:
    """The native `__next__`: the next line, or None at the end."""
    line = ask(tstate, stream, "readline")
    return from_host(tstate, line) if line else None


def file_enter(tstate: ThreadState, stream: Object) -> Object:
    return file_iter(tstate, stream)


def file_exit(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    ask(tstate, args[0], "close")
    return new_none(tstate)


def file_del(tstate: ThreadState, stream: Object) -> Object:
    """Close what nobody can reach any more."""
    if not stream.value.is_borrowed and not stream.value.host.closed:
        ask(tstate, stream, "close")
    return new_none(tstate)


def file_repr(tstate: ThreadState, stream: Object) -> Object:
    body: HostStream = stream.value
    if body.raw is None:
        return object_repr(tstate, stream)
    name = f"name={body.raw.name!r}"
    if isinstance(body.host, io.TextIOWrapper):
        return new_str(tstate, f"<_io.TextIOWrapper {name} mode={body.mode!r} encoding={body.host.encoding!r}>")
    if isinstance(body.host, io.FileIO):
        return new_str(tstate, f"<_io.FileIO {name} mode={body.host.mode!r} closefd={body.host.closefd}>")
    return new_str(tstate, f"<{stream.type.value.name} {name}>")


def stream_references(stream: Object) -> list[Object]:
    """Return what a stream owns: the stream of which it is a view."""
    other = stream.value.other
    return [other] if other is not None else []


def get_buffer(tstate: ThreadState, stream: Object) -> Object:
    """`file.buffer`: the stream of bytes under one of text."""
    body: HostStream = stream.value
    if body.other is not None:
        return new_ref(tstate, body.other)
    host = body.host.buffer  # type: ignore[attr-defined]
    view = new_container(
        tstate, tstate.types.by_name[type(host).__name__], HostStream(tstate.sync, host, body.raw, body.mode)
    )
    view.value.is_borrowed, view.value.other = True, new_ref(tstate, stream)
    return view


def _class(tstate: ThreadState, args: Sequence[Object], name: str) -> Object:
    """Return the class of which `__new__` of the stream type `name` shall make an instance (borrowed)."""
    return class_argument(tstate, args, tstate.types.by_name[name])


def text_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_memory(tstate, _class(tstate, args, "text_file"), io.TextIOWrapper(io.BytesIO()))


def text_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)`."""
    names = ("buffer", "encoding", "errors", "newline", "line_buffering", "write_through")
    given = unpack(tstate, "TextIOWrapper", args[1:], kwargs, names, 1)
    buffer, body = given[0], args[0].value
    assert buffer is not None
    if not isinstance(buffer.value, HostStream):
        raise set_error(tstate, "AttributeError", f"'{buffer.type.value.name}' object has no attribute 'readable'")
    encoding, errors, newline, flushes, through = [to_host(tstate, part) if part else None for part in given[1:]]
    try:
        body.host = io.TextIOWrapper(buffer.value.host, encoding or "utf-8", errors, newline, bool(flushes), bool(through))
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
    body.raw, body.mode, body.is_borrowed = buffer.value.raw, buffer.value.mode, True
    old, body.other = body.other, new_ref(tstate, buffer)
    if old is not None:
        decref(tstate, old)
    return new_none(tstate)


def _host_getter(name: str) -> Getter:
    def get(tstate: ThreadState, stream: Object) -> Object:
        try:
            return from_host(tstate, getattr(stream.value.host, name))
        except AttributeError:
            text = f"'{stream.type.value.name}' object has no attribute '{name}'"
            raise set_error(tstate, "AttributeError", text) from None

    return Getter(name, get)


def get_mode(tstate: ThreadState, stream: Object) -> Object:
    """`file.mode`: as it was given for text, the descriptor's for bytes."""
    body: HostStream = stream.value
    return new_str(tstate, body.mode if isinstance(body.host, io.TextIOWrapper) or body.raw is None else body.raw.mode)


def new_memory(tstate: ThreadState, class_: Object, host: Any) -> Object:
    """Return a new reference to an in-memory stream of `class_`."""
    return new_container(tstate, class_, HostStream(tstate.sync, host, None, ""))


def string_io_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_memory(tstate, _class(tstate, args, "StringIO"), io.StringIO(newline="\n"))


def string_io_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`StringIO(initial_value='', newline='\\n')`."""
    initial, newline = unpack(tstate, "StringIO", args[1:], kwargs, ("initial_value", "newline"), 0)
    none = tstate.types.none
    text = None if initial is None or initial is none else to_host(tstate, initial)
    ends = "\n" if newline is None else to_host(tstate, newline)
    try:
        args[0].value.host = io.StringIO(text, ends)
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
    return new_none(tstate)


def bytes_io_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_memory(tstate, _class(tstate, args, "BytesIO"), io.BytesIO())


def bytes_io_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`BytesIO(initial_bytes=b'')`."""
    (initial,) = unpack(tstate, "BytesIO", args[1:], kwargs, ("initial_bytes",), 0)
    data = b"" if initial is None or initial is tstate.types.none else to_host(tstate, initial)
    try:
        args[0].value.host = io.BytesIO(data)
    except HOST_ERRORS as error:
        raise guest_error(tstate, error) from None
    return new_none(tstate)


_SHARED = (
    _method("read", 1), _method("readline", 1), _method("readlines", 1), _method("write", 1, 1), _method("truncate", 1),
    _method("seek", 2, 1), _method("tell"), _method("flush"), _method("close"), _method("readable"),
    _method("writable"), _method("seekable"), _method("isatty"), _method("fileno"),
    Native("writelines", file_writelines, 2, 2),
    Native("__iter__", file_iter, 1, 1),
    Native("__next__", next_method, 1, 1),
    Native("__enter__", file_enter, 1, 1),
    Native("__exit__", file_exit, 1, -1),
    Native("__del__", file_del, 1, 1),
    Native("__repr__", file_repr, 1, 1),
)  # fmt: skip
_CLOSED = Getter("closed", lambda tstate, stream: new_bool(tstate, stream.value.host.closed))
_NAMED = (_CLOSED, _host_getter("name"), Getter("mode", get_mode))
_TEXT = tuple([_host_getter(name) for name in ("encoding", "errors", "newlines", "line_buffering")])
_BYTES = (Native("readinto", file_readinto, 2, 2), _method("read1", 1), _method("peek", 1))


def _stream_type(name: str, shown: str, methods: tuple[Native, ...], getters: tuple[Getter, ...], **more: Any) -> TypeSpec:
    own = (*_SHARED, *methods)
    return TypeSpec(
        name, own, getters, references=stream_references, iternext=file_iternext, module="_io", shown_name=shown, **more
    )


STREAM_TYPES = (
    _stream_type("FileIO", "FileIO", (Native("readinto", file_readinto, 2, 2), _method("readall")), _NAMED),
    _stream_type("BufferedReader", "BufferedReader", _BYTES, _NAMED),
    _stream_type("BufferedWriter", "BufferedWriter", (), _NAMED),
    _stream_type("BufferedRandom", "BufferedRandom", _BYTES, _NAMED),
    _stream_type(
        "text_file", "TextIOWrapper", (Native("__init__", text_init, 2, -1),),
        (*_NAMED, *_TEXT, Getter("buffer", get_buffer)), static=(Native("__new__", text_new, 1, -1),),
    ),
    _stream_type(
        "StringIO", "StringIO", (_method("getvalue"), Native("__init__", string_io_init, 1, -1)),
        (_CLOSED, *_TEXT), static=(Native("__new__", string_io_new, 1, -1),), has_attrs=True,
    ),
    _stream_type(
        "BytesIO", "BytesIO",
        (Native("readinto", file_readinto, 2, 2), _method("read1", 1), _method("getvalue"),
         Native("__init__", bytes_io_init, 1, -1)),
        (_CLOSED,), static=(Native("__new__", bytes_io_new, 1, -1),), has_attrs=True,
    ),
)  # fmt: skip
