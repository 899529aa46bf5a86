"""What error messages call a callable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.held_references import owned
from minipy.model.host_conversions import str_text

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def function_text(tstate: ModelThread, function: Object) -> str:
    """Return how error messages name what is called: `__main__.f()`, `print()`, or the text of what has no such name."""
    name = attribute_named(tstate, function, "__qualname__")
    if name is None:
        return str_text(tstate, function)
    with owned(tstate, name):
        module = attribute_named(tstate, function, "__module__")
        home = ""
        if module is not None:
            with owned(tstate, module):
                home = str_text(tstate, module) if module is not tstate.types.none else ""
        return (f"{home}." if home not in ("", "builtins") else "") + f"{str_text(tstate, name)}()"
