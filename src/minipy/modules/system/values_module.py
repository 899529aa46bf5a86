"""_values: numbers, texts and tuples of these as octets, and back, for what goes to other processes."""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import from_host, has_host_value, stand_in
from minipy.heap.object import Object
from minipy.model.constructors import new_bytes
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.model.recursion_limit import recursive_call
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def pack(tstate: ThreadState, parts: Object) -> Object:
    """`pack(parts)`: the octets that stand for a plain value or a tuple of such, nested as deep as you like."""
    return new_bytes(tstate, marshal.dumps(_plain(tstate, parts)))


def _plain(tstate: ThreadState, part: Object) -> Any:
    if part.type is tstate.types.tuple:
        with recursive_call(tstate, " while packing a tuple"):
            return tuple([_plain(tstate, item) for item in part.value])
    if part.type is tstate.types.none:
        return None
    if not has_host_value(tstate, part):
        raise set_error(tstate, "TypeError", f"{type(stand_in(part)).__name__} is no plain value")
    return part.value


def unpack(tstate: ThreadState, octets: Object) -> Object:
    """`unpack(octets)`: what `pack` has made them of."""
    if octets.type is not tstate.types.bytes:
        raise set_error(tstate, "TypeError", "unpack() argument must be bytes")
    try:
        value = marshal.loads(octets.value)
    except (EOFError, ValueError, TypeError) as error:
        raise set_error(tstate, "ValueError", str(error)) from None
    return from_host(tstate, value)


VALUES = ModuleSpec("_values", (Native("pack", pack, 1, 1), Native("unpack", unpack, 1, 1)))
