"""What an object says of itself: the names that `dir` lists, and what error messages call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.construct import new_list, new_str
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _own_names(tstate: ThreadState, obj: Object) -> set[str]:
    if obj.attrs is None:
        return set()
    with critical_section(tstate, obj.attrs):
        return {key for key in obj.attrs.value.index if isinstance(key, str)}


def names_of(tstate: ThreadState, obj: Object) -> Object:
    """Return a new reference to the list of the attribute names of `obj`, sorted."""
    names = _own_names(tstate, obj)
    if obj.type is not tstate.types.module:
        owner = obj if is_subtype(obj.type, tstate.types.type) else obj.type
        for base in owner.value.mro:
            names |= _own_names(tstate, base)
    return new_list(tstate, [new_str(tstate, name) for name in sorted(names)])


def function_text(tstate: ThreadState, function: Object) -> str:
    """Return how error messages name what is called: `__main__.f()`, `print()`, `A object`."""
    parts = []
    for name in ("__module__", "__qualname__"):
        part = tstate.find_attribute(function, name)
        if part is not None:
            if isinstance(part.value, str) and part.value != "builtins":
                parts.append(part.value)
            decref(tstate, part)
    return ".".join(parts) + "()" if parts else f"{function.type.value.name} object"
