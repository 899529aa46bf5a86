"""The iterator of an alias such as `list[int]`: it gives what `*list[int]` is among arguments, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_atom, new_container
from minipy.heap.slots import read_slot, swap_slot
from minipy.model.constructors import new_bool, new_ref, new_tuple
from minipy.model.function_object import pair_references
from minipy.model.held_references import owned
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Native, TypeSpec
from minipy.types.iterators.iterator_copy import call_of_iter

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object


def alias_iter(tstate: ThreadState, alias: Object) -> Object:
    """`iter(alias)`; the iterator's payload is a list of one slot, which has the alias until that is asked for."""
    return new_container(tstate, tstate.types.by_name["generic_alias_iterator"], [new_ref(tstate, alias)])


def alias_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return a new reference to the alias marked as unpacked, the first time."""
    alias = swap_slot(tstate, iterator, iterator.value, 0, None)
    if alias is None:
        return None
    with owned(tstate, alias):
        origin, _, args = alias.value
        parts = new_ref(tstate, origin), new_bool(tstate, True), new_ref(tstate, args)
        return new_atom(tstate, tstate.types.by_name["GenericAlias"], parts)


def alias_iterator_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`iterator.__reduce__()`: a call of iter, with an empty tuple if it is exhausted."""
    alias = read_slot(tstate, iterator, iterator.value, 0)
    return call_of_iter(tstate, new_tuple(tstate, []) if alias is None else alias)


GENERIC_ALIAS_ITERATOR: Final = TypeSpec(
    "generic_alias_iterator",
    methods=(*ITERATOR_METHODS, Native("__reduce__", alias_iterator_reduce, 1, 1)),
    references=pair_references,
    iternext=alias_next,
    is_basetype=False,
)
