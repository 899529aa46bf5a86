"""_hash: what the modules of checksums and of bytes as text leave to the host."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_crossing import from_host, to_host
from minipy.bridge.bridge_table import TABLE
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_none
from minipy.model.native import Native, TypeSpec
from minipy.modules.octets.octet_calls import compute
from minipy.runtime.bridge_functions import bridge_function
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

LONG: Final = 2048  # bytes; fewer are hashed with the lock (CPython's HASHLIB_GIL_MINSIZE)


class HashState:
    """The payload of a checksum in the making: the host's, and the algorithm's name."""

    __slots__ = ("host", "name")

    def __init__(self, name: str, host: Any) -> None:
        self.name = name
        self.host = host


def begin(tstate: ThreadState, name: Object, options: Object) -> Object:
    """`begin(name, options)`: a checksum of no bytes yet; `options`: name, value, name, value, ..."""
    import hashlib

    words = to_host(tstate, options)
    named = dict(zip(words[::2], words[1::2], strict=True))
    host = compute(tstate, name.value, False, getattr(hashlib, name.value), **named)
    return new_container(tstate, tstate.types.by_name["HashState"], HashState(name.value, host))


def state_update(tstate: ThreadState, state: Object, data: Object) -> Object:
    """`update(data)`: go on with more bytes."""
    body: HashState = state.value
    compute(tstate, body.name, len(data.value) >= LONG, body.host.update, data.value)
    return new_none(tstate)


def state_digest(tstate: ThreadState, state: Object, size: Object) -> Object:
    """`digest(size or None)`: of `size` bytes if the algorithm leaves that open."""
    sizes = [] if size is tstate.types.none else [to_host(tstate, size)]
    return from_host(tstate, compute(tstate, "", False, state.value.host.digest, *sizes))


def state_copy(tstate: ThreadState, state: Object) -> Object:
    """`copy()`."""
    copied = HashState(state.value.name, state.value.host.copy())
    return new_container(tstate, tstate.types.by_name["HashState"], copied)


def _long_function(row: str) -> Native:
    """Return the native for a row of the bridge that takes its time."""
    name = row.rpartition(".")[2]

    def function(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        values = [to_host(tstate, arg) for arg in args]
        return from_host(tstate, compute(tstate, name, True, TABLE[row], *values))

    return Native(name, function, 0, -1)


HASH_STATE: Final = TypeSpec(
    "HashState",
    methods=(
        Native("update", state_update, 2, 2),
        Native("digest", state_digest, 2, 2),
        Native("copy", state_copy, 1, 1),
    ),
    module="_hash",
    is_basetype=False,
)

HASH: Final = ModuleSpec(
    "_hash",
    (
        Native("begin", begin, 2, 2),
        _long_function("hash.pbkdf2"),
        _long_function("hash.scrypt"),
        bridge_function("hash.crc32", 2),
        bridge_function("hash.adler32", 2),
        bridge_function("hash.b2a_base64", 1),
        bridge_function("hash.a2b_base64", 2),
    ),
    types=(HASH_STATE,),
)
