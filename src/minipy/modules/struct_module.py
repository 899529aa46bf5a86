"""_struct: packed binary data; `struct` makes exceptions of the errors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import cross, from_host
from minipy.heap.object import Object
from minipy.model.constructors import new_none
from minipy.model.native import Native
from minipy.runtime.native_module import ModuleSpec
from minipy.types.scalars.scalar_methods import host_index

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _function(name: str) -> Native:
    """Return the native for a row: (True, result) or (False, text)."""
    row = f"struct.{name}"

    def function(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        return from_host(tstate, cross(tstate, row, *[host_index(tstate, arg) for arg in args]))

    return Native(name, function, 1, -1)


def _quick(name: str) -> Native:
    """Return the native for a row that gives the result alone; None where the arguments are not plain, or wrong."""
    row = f"struct.{name}"

    def function(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        types = tstate.types
        plain = (types.int, types.str, types.bytes, types.float, types.bool)
        if kwargs or not args or any(arg.type not in plain for arg in args):
            return new_none(tstate)
        is_good, result = cross(tstate, row, *[arg.value for arg in args])
        return from_host(tstate, result) if is_good else new_none(tstate)

    return Native(f"quick_{name}", function, 1, -1)


STRUCT = ModuleSpec(
    "_struct",
    (
        *[_function(name) for name in ("pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "calcsize")],
        *[_quick(name) for name in ("pack", "unpack")],
    ),
)
