"""What error messages call a callable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def function_text(tstate: ModelThread, function: Object) -> str:
    """Return how error messages name what is called: `__main__.f()`, `print()`, `A object`."""
    parts = []
    for name in ("__module__", "__qualname__"):
        part = attribute_named(tstate, function, name)
        if part is not None:
            if isinstance(part.value, str) and part.value != "builtins":
                parts.append(part.value)
            decref(tstate, part)
    return ".".join(parts) + "()" if parts else f"{function.type.value.name} object"
