"""Library functions that do the work of natives: found by name in a module, which is imported for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_str, new_tuple
from minipy.model.held_references import owned

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def library_attribute(tstate: ThreadState, module: str, name: str) -> Object:
    """Return a new reference to what the library's `module` has as `name`."""
    wanted = new_tuple(tstate, [new_str(tstate, name)])
    with owned(tstate, wanted):
        found = tstate.interp.services.import_name(tstate, module, tstate.types.none, wanted, 0)
    with owned(tstate, found):
        value = attribute_named(tstate, found, name)
    assert value is not None
    return value


def call_library(
    tstate: ThreadState, module: str, name: str, args: Sequence[Object], kwargs: Mapping[str, Object]
) -> Object:
    """Return a new reference to what the library's function gives for these arguments (borrowed)."""
    function = library_attribute(tstate, module, name)
    with owned(tstate, function):
        return tstate.call(function, args, kwargs)
