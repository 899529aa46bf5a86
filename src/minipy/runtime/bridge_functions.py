"""Functions of native modules that only take the host values of their arguments over the bridge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import cross, from_host, to_host
from minipy.heap.object import Object
from minipy.model.native import Native

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def bridge_function(row: str, least: int, most: int | None = None) -> Native:
    """Return the native for a row of the bridge: `module.name` becomes `name`."""

    def function(tstate: ThreadState, *args: Object) -> Object:
        return from_host(tstate, cross(tstate, row, *_host_values(tstate, args)))

    return Native(row.rpartition(".")[2], function, least, most if most is not None else least)


def _host_values(tstate: ThreadState, args: Sequence[Object]) -> list[object]:
    return [to_host(tstate, arg) for arg in args]
