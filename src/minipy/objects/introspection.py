"""What an object has: the names that `dir` lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.objects.construct import new_list, new_str
from minipy.objects.type_object import is_subtype

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _own_names(obj: Object) -> set[str]:
    return {key for key in obj.attrs.value.index if isinstance(key, str)} if obj.attrs is not None else set()


def names_of(tstate: ThreadState, obj: Object) -> Object:
    """Return a new reference to the list of the attribute names of `obj`, sorted."""
    names = _own_names(obj)
    if obj.type is not tstate.types.module:
        owner = obj if is_subtype(obj.type, tstate.types.type) else obj.type
        for base in owner.value.mro:
            names |= _own_names(base)
    return new_list(tstate, [new_str(tstate, name) for name in sorted(names)])
