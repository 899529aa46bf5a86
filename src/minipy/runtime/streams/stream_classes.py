"""The classes of streams: how the program makes one, and what each kind has of its own."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any, Final, cast

from minipy.blocking.blocking_files import GuestFile, HostStream, RawPair, StandardFile, open_descriptor
from minipy.blocking.blocking_streams import BUFFER_BYTES
from minipy.bridge.bridge_crossing import from_host, to_host
from minipy.eval.observing.limits import check_allowed
from minipy.heap.allocation import new_container
from minipy.heap.fields import put_field
from minipy.heap.object import Object
from minipy.model.attributes import ensure_attrs
from minipy.model.constructors import new_none, new_ref, new_tuple
from minipy.model.host_conversions import index, truth
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords, unpack
from minipy.model.raising import set_error
from minipy.model.tables.dict_update import update_from_dict
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.library_functions import library_attribute
from minipy.runtime.streams.file_object import (
    STREAM_METHODS,
    ask,
    detaching,
    file_iternext,
    get_mode,
    host_errors,
    host_getter,
    host_method,
    reading_into,
    stream_references,
    text_reconfigure,
    under_getter,
)
from minipy.runtime.streams.file_open import FLAGS, opened_by
from minipy.runtime.streams.path_argument import path_of
from minipy.runtime.streams.standard_stream import StreamBody, descriptor_of
from minipy.types.classes.class_argument import class_argument
from minipy.types.scalars.byte_methods import octets_argument
from minipy.types.sequences.memoryview_object import new_memoryview

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _new(type_name: str, host_class: Any) -> Native:
    """Return the row of a `__new__` that makes a stream of which nothing is known yet: `__init__` opens it."""

    def new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        class_ = class_argument(tstate, args, tstate.types.by_name[type_name])
        body = HostStream(host_class.__new__(host_class), None, "", tstate.sync.mutex())
        if len(args) > 1 and host_class in LAYERS and not class_.value.is_heap_type and not _is_host_layer(args[1]):
            return _new_guest_stream(tstate, host_class.__name__, body)
        return new_container(tstate, class_, body)

    return Native("__new__", new, 1, -1)


def _is_host_layer(obj: Object) -> bool:
    """Whether `obj` is a stream of the host's, on which the host's others can stand."""
    return isinstance(obj.value, StreamBody) or (isinstance(obj.value, HostStream) and not obj.value.is_guests)


def _new_guest_stream(tstate: ThreadState, name: str, body: HostStream) -> Object:
    """Return an instance of the class that does what the built-in one does above a stream of the program's own."""
    body.is_guests = True
    class_ = library_attribute(tstate, "_guest_streams", name)
    made = new_container(tstate, class_, body)
    decref(tstate, class_)
    return made


def _open(
    tstate: ThreadState, stream: Object, make: Callable[[], IO[Any]], layer: HostStream | None = None, *under: Object
) -> Object:
    """Give `stream` the host stream that `make` returns, above `layer`, which `under` (one stream, or two) stands for."""
    body: HostStream = stream.value
    with host_errors(tstate):
        body.host = make()
    if layer is not None:
        body.raw, body.mode, body.mutex = layer.raw, layer.mode, layer.mutex
        below = [new_ref(tstate, part) for part in under]
        put_field(tstate, stream, "under", below[0] if len(below) == 1 else new_tuple(tstate, below))
    return new_none(tstate)


def file_io_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`FileIO(file, mode='r', closefd=True, opener=None)`."""
    file, mode, closes, opener = unpack(tstate, "FileIO", args[1:], kwargs, ("file", "mode", "closefd", "opener"), 1)
    assert file is not None
    path = path_of(tstate, file)
    check_allowed(tstate, "files", path if isinstance(path, str) else repr(path))
    letters, closes_too = to_host(tstate, mode) if mode is not None else "r", closes is None or truth(tstate, closes)
    body: HostStream = args[0].value
    is_known = isinstance(letters, str) and letters[:1] in FLAGS  # what is not, the host refuses
    target = opened_by(tstate, opener, file, letters) if is_known else None
    with host_errors(tstate):
        body.raw = open_descriptor(tstate, path if target is None else target, letters, closes_too)
    body.host = body.raw
    if target is not None:
        body.raw.name = path
    body.mode = body.raw.mode
    return new_none(tstate)


def _layer(tstate: ThreadState, obj: Object) -> HostStream:
    """Return what the host has of an argument that is to be a stream; of a standard one, a layer for the program."""
    if isinstance(obj.value, StreamBody):
        raw = StandardFile(descriptor_of(tstate, obj))
        buffer: Any = io.BufferedReader(raw) if raw.readable() else io.BufferedWriter(raw)
        return HostStream(buffer, raw, "", tstate.sync.mutex())
    if not isinstance(obj.value, HostStream):
        raise set_error(tstate, "AttributeError", f"'{obj.type.value.name}' object has no attribute 'readable'")
    return obj.value


def _buffer_init(host_class: Any) -> Native:
    """Return the row of the `__init__` of a class that buffers the stream under it."""
    name = host_class.__name__

    def init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        raw, size = unpack(tstate, name, args[1:], kwargs, ("raw", "buffer_size"), 1)
        assert raw is not None
        layer, octets = _layer(tstate, raw), index(tstate, size) if size is not None else BUFFER_BYTES
        return _open(tstate, args[0], lambda: host_class(layer.host, octets), layer, raw)

    return Native("__init__", init, 1, -1)


def pair_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`BufferedRWPair(reader, writer, buffer_size=8192)`."""
    refuse_keywords(tstate, "BufferedRWPair", kwargs)
    check_count(tstate, "BufferedRWPair", len(args) - 1, 2, 3)
    reader, writer = args[1:3]
    size = args[3] if len(args) == 4 else None
    layers = _layer(tstate, reader), _layer(tstate, writer)
    hosts: tuple[Any, Any] = layers[0].host, layers[1].host
    both = HostStream(layers[0].host, RawPair(layers[0].raw, layers[1].raw), "", tstate.sync.mutex())
    octets = index(tstate, size) if size is not None else BUFFER_BYTES
    return _open(tstate, args[0], lambda: cast(Any, io.BufferedRWPair(*hosts, octets)), both, reader, writer)


def text_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)`."""
    names = ("buffer", "encoding", "errors", "newline", "line_buffering", "write_through")
    given = unpack(tstate, "TextIOWrapper", args[1:], kwargs, names, 1)
    buffer = given[0]
    assert buffer is not None
    layer = _layer(tstate, buffer)
    encoding, errors, newline, flushes, through = [to_host(tstate, part) if part else None for part in given[1:]]
    encoding = "UTF-8" if encoding in (None, "locale") else encoding
    options = (encoding, errors, newline, bool(flushes), bool(through))
    return _open(tstate, args[0], lambda: io.TextIOWrapper(layer.host, *options), layer, buffer)


def string_io_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`StringIO(initial_value='', newline='\\n')`."""
    initial, newline = unpack(tstate, "StringIO", args[1:], kwargs, ("initial_value", "newline"), 0)
    text = None if initial is None or initial is tstate.types.none else to_host(tstate, initial)
    ends = "\n" if newline is None else to_host(tstate, newline)
    return _open(tstate, args[0], lambda: io.StringIO(text, ends))


def bytes_io_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`BytesIO(initial_bytes=b'')`."""
    (initial,) = unpack(tstate, "BytesIO", args[1:], kwargs, ("initial_bytes",), 0)
    data = b"" if initial is None or initial is tstate.types.none else octets_argument(tstate, initial)
    return _open(tstate, args[0], lambda: io.BytesIO(data))


def memory_getstate(tstate: ThreadState, stream: Object) -> Object:
    """`__getstate__()`: what is in it, where it stands, and its attributes."""
    parts = [from_host(tstate, part) for part in ask(tstate, stream, "__getstate__")[:-1]]
    attrs = stream.attrs
    return new_tuple(tstate, [*parts, new_ref(tstate, attrs) if attrs is not None else new_none(tstate)])


def memory_setstate(tstate: ThreadState, stream: Object, state: Object) -> Object:
    """`__setstate__(state)`."""
    given = to_host(tstate, state)
    attrs = None
    if isinstance(given, tuple) and given:
        attrs = state.value[-1] if state.value[-1] is not tstate.types.none else None
        given = (*given[:-1], None)
    ask(tstate, stream, "__setstate__", given)
    if attrs is not None:
        if not is_subtype(attrs.type, tstate.types.dict):
            text = f"third item of state should be a dict, got a {attrs.type.value.name}"
            raise set_error(tstate, "TypeError", text)
        update_from_dict(tstate, ensure_attrs(tstate, stream), attrs)
    return new_none(tstate)


def bytes_io_getbuffer(tstate: ThreadState, stream: Object) -> Object:
    """`getbuffer()`: a view of the bytes, which can't change in number as long as there is one."""
    return new_memoryview(tstate, ask(tstate, stream, "getbuffer"), stream)


LAYERS: Final = (io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper)
_CLOSED: Final = host_getter("closed")
_RAW: Final = (_CLOSED, host_getter("name"), Getter("mode", get_mode), under_getter("raw"))
_TEXT: Final = tuple([host_getter(name) for name in ("encoding", "errors", "newlines", "line_buffering")])
_INTO: Final = (reading_into("readinto"), reading_into("readinto1"))
_READ1: Final = host_method("read1", 1)
_STATE: Final = (Native("__getstate__", memory_getstate, 1, 1), Native("__setstate__", memory_setstate, 2, 2))
_PEEK: Final = host_method("peek", 1)


def _stream_type(
    host_class: Any, init: Native, methods: tuple[Native, ...], getters: tuple[Getter, ...], name: str = ""
) -> TypeSpec:
    shown = "FileIO" if host_class is GuestFile else host_class.__name__
    return TypeSpec(
        name or shown,
        (*STREAM_METHODS, init, *methods),
        getters,
        static=(_new(name or shown, host_class),),
        references=stream_references,
        iternext=file_iternext,
        module="_io",
        shown_name=shown,
        has_attrs=True,
    )


def _init(function: Callable[..., Object]) -> Native:
    return Native("__init__", function, 1, -1)


STREAM_TYPES: Final = (
    _stream_type(
        GuestFile, _init(file_io_init), (reading_into("readinto"), host_method("readall")),
        (_CLOSED, host_getter("name"), Getter("mode", get_mode), host_getter("closefd"), host_getter("_blksize")),
    ),
    _stream_type(io.BufferedReader, _buffer_init(io.BufferedReader), (*_INTO, _READ1, _PEEK, detaching("raw")), _RAW),
    _stream_type(io.BufferedWriter, _buffer_init(io.BufferedWriter), (*_INTO, _READ1, detaching("raw")), _RAW),
    _stream_type(io.BufferedRandom, _buffer_init(io.BufferedRandom), (*_INTO, _READ1, _PEEK, detaching("raw")), _RAW),
    _stream_type(io.BufferedRWPair, _init(pair_init), (*_INTO, _READ1, _PEEK, host_method("detach")), (_CLOSED,)),
    _stream_type(
        io.TextIOWrapper, _init(text_init), (detaching("buffer"), Native("reconfigure", text_reconfigure, 1, -1)),
        (_CLOSED, host_getter("name"), Getter("mode", get_mode), *_TEXT, host_getter("write_through"),
         under_getter("buffer")),
        name="text_file",
    ),
    _stream_type(
        io.StringIO, _init(string_io_init), (host_method("getvalue"), host_method("detach"), *_STATE), (_CLOSED, *_TEXT)
    ),
    _stream_type(
        io.BytesIO, _init(bytes_io_init),
        (*_INTO, _READ1, host_method("getvalue"), host_method("detach"), *_STATE,
         Native("getbuffer", bytes_io_getbuffer, 1, 1)),
        (_CLOSED,),
    ),
)  # fmt: skip
