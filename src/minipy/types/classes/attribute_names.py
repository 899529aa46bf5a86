"""The names of the attributes of an object, as `dir` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.constructors import new_list, new_str
from minipy.model.type_lookup import is_subtype

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
