"""What files and in-memory streams can do: each method asks the host's stream, one thread at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from minipy.blocking.blocking_files import HostStream, inside
from minipy.bridge.bridge_crossing import HOST_ERRORS, from_host, guest_error, to_host
from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.fields import put_field, read_field
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_int, new_list, new_none, new_ref, new_str
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import length
from minipy.model.iteration import Iteration
from minipy.model.iterator_body import next_method
from minipy.model.native import Getter, Native
from minipy.model.native_arguments import unpack
from minipy.model.raising import catch, set_error
from minipy.model.special_methods import call_method
from minipy.refcount.strategy import decref, incref
from minipy.runtime.streams.io_errors import os_error, unsupported
from minipy.sync.points import SLOT_STORE, point
from minipy.types.classes.object_object import object_repr, qualified_name
from minipy.types.scalars.byte_methods import octets_argument
from minipy.types.scalars.scalar_methods import host_index
from minipy.types.sequences.memoryview_object import fill_buffer, is_writable_buffer

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

HostValue = Any  # as it comes over the bridge


def ask(tstate: ThreadState, stream: Object, method: str, *values: HostValue, **keywords: HostValue) -> HostValue:
    """Return what the host stream's method gives for host values; its errors are raised in the guest."""
    body: HostStream = stream.value
    with host_errors(tstate), inside(tstate, body):
        return getattr(body.host, method)(*values, **keywords)


@contextmanager
def host_errors(tstate: ThreadState) -> Iterator[None]:
    """Raise in the guest what the host's streams raise in the body."""
    try:
        yield
    except io.UnsupportedOperation as error:
        raise unsupported(tstate, str(error)) from None
    except OSError as error:
        raise os_error(tstate, error) from None
    except (*HOST_ERRORS, AttributeError, BufferError, RuntimeError) as error:
        raise guest_error(tstate, error) from None


def own_method(tstate: ThreadState, stream: Object, name: str, *args: Object) -> Object:
    """Return what the method `name` gives: that of a class of the program's own, which may have replaced the stream's."""
    if stream.type.value.is_heap_type:
        result = call_method(tstate, stream, name, *args)
        assert result is not None  # every stream has it
        return result
    return from_host(tstate, ask(tstate, stream, name, *[to_host(tstate, arg) for arg in args]))


def host_method(name: str, most: int = 0, least: int = 0) -> Native:
    """Return the row of a method with `least` to `most` arguments; where numbers are wanted, `__index__` is asked."""
    convert = to_host if name == "write" else host_index

    def method(tstate: ThreadState, stream: Object, *args: Object) -> Object:
        return from_host(tstate, ask(tstate, stream, name, *[convert(tstate, arg) for arg in args]))

    return Native(name, method, 1 + least, 1 + most)


def reading_into(name: str) -> Native:
    """Return the row of a method that fills a buffer."""

    def readinto(tstate: ThreadState, stream: Object, buffer: Object) -> Object:
        if not is_writable_buffer(tstate, buffer):
            kind = buffer.type.value.name if buffer is not tstate.types.none else "None"
            raise set_error(tstate, "TypeError", f"{name}() argument must be read-write bytes-like object, not {kind}")
        data = bytearray(len(octets_argument(tstate, buffer)))
        size = ask(tstate, stream, name, data)
        if size is None:  # a descriptor that doesn't wait, and nothing there
            return new_none(tstate)
        return new_int(tstate, fill_buffer(tstate, buffer, data[:size]))

    return Native(name, readinto, 2, 2)


def file_writelines(tstate: ThreadState, stream: Object, lines: Object) -> Object:
    """`writelines(lines)`."""
    ask(tstate, stream, "_checkClosed")
    with Iteration(tstate, lines) as items:
        while (line := items.next()) is not None:
            try:
                decref(tstate, own_method(tstate, stream, "write", line))
            finally:
                decref(tstate, line)
    return new_none(tstate)


def file_iter(tstate: ThreadState, stream: Object) -> Object:
    if not isinstance(stream.value.host, io.BytesIO):
        ask(tstate, stream, "_checkClosed")
    return new_ref(tstate, stream)


def file_iternext(tstate: ThreadState, stream: Object) -> Object | None:
    """The native `__next__`: the next line, or None at the end."""
    line = own_method(tstate, stream, "readline")
    if line.value:
        return line
    decref(tstate, line)
    return None


def file_readlines(tstate: ThreadState, stream: Object, hint: Object | None = None) -> Object:
    """`readlines(hint=-1)`: the lines up to the one with which `hint` characters or octets are there."""
    limit = None
    if hint is not None:
        limit = to_host(tstate, hint) if isinstance(stream.value.host, io.BytesIO) else host_index(tstate, hint)
    if not stream.type.value.is_heap_type or (limit is not None and not isinstance(limit, int)):
        return from_host(tstate, ask(tstate, stream, "readlines", limit))
    lines: list[Object] = []
    size = 0
    with holding(tstate, lines), Iteration(tstate, stream) as items:
        while (limit is None or limit <= 0 or size < limit) and (line := items.next()) is not None:
            lines.append(line)
            size += length(tstate, line)
    return new_list(tstate, lines)


def file_enter(tstate: ThreadState, stream: Object) -> Object:
    ask(tstate, stream, "_checkClosed")
    return new_ref(tstate, stream)


def file_exit(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return own_method(tstate, args[0], "close")


def file_del(tstate: ThreadState, stream: Object) -> Object:
    """Close what nobody can reach any more."""
    try:
        is_closed = stream.value.host.closed
    except (ValueError, RuntimeError):  # nothing is left under it, or nothing ever was
        is_closed = True
    if is_closed:
        return new_none(tstate)
    try:
        return own_method(tstate, stream, "close")
    except GuestRaised:
        if not catch(tstate, "Exception"):
            raise
        return new_none(tstate)  # as CPython does, outside of its development mode


def file_repr(tstate: ThreadState, stream: Object) -> Object:
    host = stream.value.host
    if isinstance(host, io.StringIO | io.BytesIO | io.BufferedRWPair):
        return object_repr(tstate, stream)
    with host_errors(tstate):
        parts = _shown_by(host, stream.value.mode)
    return new_str(tstate, f"<{' '.join([qualified_name(stream.type), *parts])}>")


def _shown_by(host: HostValue, mode: str) -> list[str]:
    """Return what the repr of a stream shows; ValueError for text above nothing."""
    if isinstance(host, io.FileIO) and host.closed:
        return ["[closed]"]
    try:
        parts = [f"name={host.name!r}"]
    except (AttributeError, ValueError):
        parts = []
    if isinstance(host, io.FileIO):
        parts += [f"mode={host.mode!r}", f"closefd={host.closefd}"]
    if isinstance(host, io.TextIOWrapper):
        parts += [f"mode={mode!r}"] if mode else []
        parts.append(f"encoding={host.encoding!r}")
    return parts


def stream_references(stream: Object) -> list[Object]:
    """Return what a stream owns: the stream under it."""
    under = stream.value.under
    return [under] if under is not None else []


def get_under(tstate: ThreadState, stream: Object, name: str) -> Object:
    """Return a new reference to `stream.buffer` or `stream.raw`, made when it is first asked for."""
    known = read_field(tstate, stream, "under")
    if known is not None:
        return known
    body: HostStream = stream.value
    with host_errors(tstate):
        host = getattr(body.host, name)
    if host is None:  # of a detached text
        return new_none(tstate)
    kind = "FileIO" if isinstance(host, io.FileIO) else type(host).__name__
    with critical_section(tstate, stream):
        point(tstate, SLOT_STORE, stream, "under")
        if body.under is None:  # no other thread was faster: the end of a second one would close what is under both
            view = HostStream(host, body.raw, body.mode, body.mutex)
            body.under = new_container(tstate, tstate.types.by_name[kind], view)
        incref(tstate, body.under)
        return body.under


def under_getter(name: str) -> Getter:
    return Getter(name, lambda tstate, stream: get_under(tstate, stream, name))


def detaching(name: str) -> Native:
    """Return the row of `detach()`: it gives away the stream under this one, which is of no use afterwards."""

    def detach(tstate: ThreadState, stream: Object) -> Object:
        under = get_under(tstate, stream, name)
        with owned(tstate, under):
            ask(tstate, stream, "detach")
            put_field(tstate, stream, "under", None)
            return new_ref(tstate, under)

    return Native("detach", detach, 1, 1)


def text_reconfigure(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`reconfigure(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)`."""
    names = ("encoding", "errors", "newline", "line_buffering", "write_through")
    given = unpack(tstate, "reconfigure", args[1:], kwargs, names, 0, keyword_only=len(names))
    values = {name: to_host(tstate, part) for name, part in zip(names, given, strict=True) if part is not None}
    ask(tstate, args[0], "reconfigure", **values)
    return new_none(tstate)


def host_getter(name: str) -> Getter:
    def get(tstate: ThreadState, stream: Object) -> Object:
        try:
            with host_errors(tstate):
                return from_host(tstate, getattr(stream.value.host, name))
        except GuestRaised:
            if not catch(tstate, "AttributeError"):
                raise
            text = f"'{stream.type.value.name}' object has no attribute '{name}'"
            raise set_error(tstate, "AttributeError", text) from None

    return Getter(name, get)


def get_mode(tstate: ThreadState, stream: Object) -> Object:
    """`file.mode`: as it was given for text, the descriptor's for bytes."""
    body: HostStream = stream.value
    with host_errors(tstate):
        return new_str(tstate, body.mode if isinstance(body.host, io.TextIOWrapper) else body.host.mode)


STREAM_METHODS: Final = (
    *[host_method(name, 1) for name in ("read", "readline", "truncate")],
    host_method("write", 1, 1),
    host_method("seek", 2, 1),
    *[host_method(name) for name in ("tell", "flush", "close", "readable", "writable", "seekable", "isatty", "fileno")],
    *[host_method(name) for name in ("_checkClosed", "_checkReadable", "_checkWritable", "_checkSeekable")],
    Native("readlines", file_readlines, 1, 2),
    Native("writelines", file_writelines, 2, 2),
    Native("__iter__", file_iter, 1, 1),
    Native("__next__", next_method, 1, 1),
    Native("__enter__", file_enter, 1, 1),
    Native("__exit__", file_exit, 1, -1),
    Native("__del__", file_del, 1, 1),
    Native("__repr__", file_repr, 1, 1),
)
