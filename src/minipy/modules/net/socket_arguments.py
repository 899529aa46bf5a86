"""What is handed to the calls of the network: guest objects as the host's addresses, buffers, flags and times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import to_host
from minipy.heap.object import Object
from minipy.model.raising import set_error
from minipy.runtime.durations import seconds_of
from minipy.types.scalars.byte_methods import octets_argument
from minipy.types.scalars.scalar_methods import host_index

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def address_argument(tstate: ThreadState, obj: Object) -> Any:
    """Return the host's address that a guest object stands for; what is none, the host refuses."""
    if obj.type.value.layout is tstate.types.tuple:
        return tuple([host_index(tstate, part) for part in obj.value])
    return to_host(tstate, obj)


def number_argument(tstate: ThreadState, obj: Object | None, otherwise: int = 0) -> Any:
    """Return the host's int of an argument that may be left out; what is none, the host refuses."""
    return otherwise if obj is None else host_index(tstate, obj)


def flags_argument(tstate: ThreadState, obj: Object | None, more: int) -> Any:
    """Return the flags of an argument and `more`."""
    flags = number_argument(tstate, obj)
    return flags | more if isinstance(flags, int) else flags


def data_argument(tstate: ThreadState, obj: Object) -> Any:
    """Return the host's bytes of what is to be sent; of what can change, a copy."""
    return octets_argument(tstate, obj)


def timeout_argument(tstate: ThreadState, obj: Object) -> float | None:
    """Return the seconds of a time limit, None for none; raises as `settimeout` does."""
    if obj is tstate.types.none:
        return None
    seconds = seconds_of(tstate, obj)
    if seconds < 0:
        raise set_error(tstate, "ValueError", "Timeout value out of range")
    return seconds
