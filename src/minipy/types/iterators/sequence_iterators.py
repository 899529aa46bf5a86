"""Iterators that ask for one index after the other by `__getitem__`: forwards, and `reversed`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import length
from minipy.model.iterator_body import ITERATOR_METHODS, claim, exhaust, iterator_references, length_hint, new_iterator
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.raising import catch, set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_sequence, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.types.iterators.iterator_copy import COPY_METHODS, REVERSED_COPY
from minipy.types.scalars.scalar_methods import class_of_new

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def sequence_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element by `__getitem__`; IndexError and StopIteration end the iteration."""
    claimed = claim(tstate, iterator, 1)
    if claimed is None:
        return None
    source, position = claimed
    item = _item_or_end(tstate, source, position)
    if item is None:
        exhaust(tstate, iterator)
    return item


def _item_or_end(tstate: ThreadState, source: Object, position: int) -> Object | None:
    """Return `source[position]`, or None past the end; steals `source`."""
    kind = source.type
    if kind is tstate.types.tuple or kind is tstate.types.str:
        part = source.value[position : position + 1]
        item = (new_str(tstate, part) if kind is tstate.types.str else new_ref(tstate, part[0])) if part else None
        decref(tstate, source)
        return item
    key = new_int(tstate, position)
    with owned(tstate, source, key):
        try:
            item = call_method(tstate, source, "__getitem__", key)
        except GuestRaised:
            if catch(tstate, "IndexError") or catch(tstate, "StopIteration"):
                return None
            raise
    return item


def reversed_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`reversed(sequence)`: what `__reversed__` gives, or an iterator over the sequence protocol."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["reversed"])
    refuse_keywords(tstate, "reversed", kwargs)
    check_count(tstate, "reversed", len(args) - 1, 1, 1)
    sequence = args[1]
    method = lookup_borrowed(sequence.type, "__reversed__")
    if method is not None and method is not tstate.types.none:
        result = call_method(tstate, sequence, "__reversed__")
        assert result is not None
        return result
    name = sequence.type.value.name
    if method is not None or not is_sequence(tstate, sequence.type):
        raise set_error(tstate, "TypeError", f"'{name}' object is not reversible")
    return new_iterator(tstate, type_, sequence, length(tstate, sequence) - 1)


def reversed_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the previous element by `__getitem__`."""
    claimed = claim(tstate, iterator, -1)
    if claimed is None:
        return None
    source, position = claimed
    if position < 0:
        decref(tstate, source)
        item = None
    else:
        item = _item_or_end(tstate, source, position)
    if item is None:
        exhaust(tstate, iterator)
    return item


SEQUENCE_ITERATOR: Final = TypeSpec(
    "iterator",
    methods=(*ITERATOR_METHODS, *COPY_METHODS),
    references=iterator_references,
    iternext=sequence_next,
    is_basetype=False,
)
REVERSED: Final = TypeSpec(
    "reversed",
    methods=(*ITERATOR_METHODS, length_hint(lambda body: body.position + 1), *REVERSED_COPY),
    static=(Native("__new__", reversed_new, 1, -1),),
    references=iterator_references,
    iternext=reversed_next,
)
