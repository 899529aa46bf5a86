"""_zlib: compression by the host's zlib, without the interpreter lock; `zlib` is made of it in the guest language."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_crossing import from_host
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.held_references import owned
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import set_error, set_exception
from minipy.modules.octets.octet_calls import compute
from minipy.runtime.library_functions import library_attribute
from minipy.runtime.native_module import ModuleSpec
from minipy.types.scalars.scalar_methods import host_index

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

LONG: Final = 5 * 1024  # bytes; the checksums of fewer are computed with the lock, as in CPython


class ZlibStream:
    """The payload of a compression or decompression that goes on: the host's, which lets in one thread at a time."""

    __slots__ = ("host",)

    def __init__(self, host: Any) -> None:
        self.host = host


def _asked(tstate: ThreadState, cause: str, is_long: bool, call: Callable[..., Any], *values: Any, **keywords: Any) -> Any:
    """As `compute`; what zlib itself says is raised as `zlib.error`."""
    try:
        return compute(tstate, cause, is_long, call, *values, **keywords)
    except zlib.error as error:
        type_ = library_attribute(tstate, "zlib", "error")
        with owned(tstate, type_):
            raise set_exception(tstate, type_, from_host(tstate, str(error))) from None
    except EOFError as error:
        raise set_error(tstate, "EOFError", str(error)) from None


def _function(name: str, is_checksum: bool) -> Native:
    call = getattr(zlib, name)

    def function(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        values = [host_index(tstate, arg) for arg in args]
        named = {keyword: host_index(tstate, arg) for keyword, arg in kwargs.items()}
        is_long = not is_checksum or (isinstance(values[0], bytes) and len(values[0]) > LONG)
        return from_host(tstate, _asked(tstate, name, is_long, call, *values, **named))

    return Native(name, function, 0, -1)


def _beginning(name: str, kind: str) -> Native:
    """Return the row of a function that begins a stream."""
    call = getattr(zlib, name)

    def begin(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        values = [host_index(tstate, arg) for arg in args]
        named = {keyword: host_index(tstate, arg) for keyword, arg in kwargs.items()}
        host = _asked(tstate, name, False, call, *values, **named)
        return new_container(tstate, tstate.types.by_name[kind], ZlibStream(host))

    return Native(name, begin, 0, -1)


def _method(name: str) -> Native:
    def method(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        stream, *given = args
        values = [host_index(tstate, arg) for arg in given]
        named = {keyword: host_index(tstate, arg) for keyword, arg in kwargs.items()}
        call = getattr(stream.value.host, name)
        return from_host(tstate, _asked(tstate, name, True, call, *values, **named))

    return Native(name, method, 1, -1)


def stream_copy(tstate: ThreadState, stream: Object, memo: Object | None = None) -> Object:
    """`copy()`: another stream that goes on from here."""
    host = _asked(tstate, "copy", False, stream.value.host.copy)
    return new_container(tstate, stream.type, ZlibStream(host))


def _getter(name: str) -> Getter:
    return Getter(name, lambda tstate, stream: from_host(tstate, getattr(stream.value.host, name)), is_member=True)


def _stream_type(name: str, first: str, getters: tuple[str, ...] = ()) -> TypeSpec:
    copies = [Native("copy", stream_copy, 1, 1), Native("__copy__", stream_copy, 1, 1)]
    copies.append(Native("__deepcopy__", stream_copy, 2, 2))
    methods = (_method(first), _method("flush"), *copies)
    return TypeSpec(name, methods, tuple([_getter(name) for name in getters]), module="zlib", is_basetype=False)


def constants(tstate: ThreadState) -> Object:
    """`_constants()`: (name, value) of all numbers and texts that have names."""
    found = [(name, value) for name, value in vars(zlib).items() if name.isupper() and isinstance(value, int | str)]
    return from_host(tstate, [*found, ("ZLIB_RUNTIME_VERSION", zlib.ZLIB_RUNTIME_VERSION)])


ZLIB: Final = ModuleSpec(
    "_zlib",
    (
        _function("compress", False),
        _function("decompress", False),
        _function("crc32", True),
        _function("adler32", True),
        _beginning("compressobj", "Compress"),
        _beginning("decompressobj", "Decompress"),
        Native("_constants", constants, 0, 0),
    ),
    types=(
        _stream_type("Compress", "compress"),
        _stream_type("Decompress", "decompress", ("unused_data", "unconsumed_tail", "eof")),
    ),
)
