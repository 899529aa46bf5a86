"""set and frozenset: their methods and their iterator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str
from minipy.model.held_references import owned_list
from minipy.model.host_conversions import repr_text
from minipy.model.iteration import collect
from minipy.model.iterator_body import ITERATOR_METHODS, exhaust, iterator_references, length_hint
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.raising import set_error, set_exception
from minipy.model.tables.hash_table import HashTable, table_references
from minipy.model.tables.hash_table_changes import table_clear
from minipy.model.tables.hash_table_lookup import known_hash
from minipy.model.tables.set_slots import (
    copied,
    elements_of,
    or_frozen,
    set_add,
    set_contains,
    set_discard,
    set_entries,
    set_take_any,
    set_update,
)
from minipy.model.type_lookup import lookup_borrowed
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.iterators.iterator_copy import REST_REDUCE
from minipy.types.iterators.table_iterator_body import CHANGED_SIZE, TableIteratorBody
from minipy.types.scalars.scalar_methods import class_of_new, comparison_rows
from minipy.types.sequences.sequence_operands import repr_guard
from minipy.types.sets import set_operators as ops
from minipy.types.sets.set_algebra import copy_of
from minipy.types.sets.set_iteration import next_element

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

_MASK: Final = 2**64 - 1


def set_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`set.__new__`: an empty set."""
    return new_container(tstate, class_of_new(tstate, args, tstate.types.set), HashTable())


def set_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`set(iterable=())`."""
    refuse_keywords(tstate, "set", kwargs)
    check_count(tstate, "set", len(args) - 1, 0, 1)
    if len(args[0].value):
        table_clear(tstate, args[0])
    if len(args) > 1:
        set_update(tstate, args[0], args[1])
    return new_none(tstate)


def frozenset_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`frozenset(iterable=())`."""
    type_ = class_of_new(tstate, args, tstate.types.frozenset)
    if lookup_borrowed(type_, "__init__") is tstate.types.object_init:
        refuse_keywords(tstate, "frozenset", kwargs)
    check_count(tstate, "frozenset", len(args) - 1, 0, 1)
    if len(args) == 1:
        return new_container(tstate, type_, HashTable())
    if type_ is tstate.types.frozenset and args[1].type is type_:
        return new_ref(tstate, args[1])
    return copied(tstate, type_, args[1])


def set_len(tstate: ThreadState, set_: Object) -> Object:
    """`len(set)`."""
    return new_int(tstate, len(set_.value))


def contains_method(tstate: ThreadState, set_: Object, item: Object) -> Object:
    """`item in set`."""
    if item.type.value.has_host_key:
        return new_bool(tstate, set_contains(tstate, set_, item))
    return new_bool(tstate, or_frozen(tstate, set_contains, set_, item))


def add_method(tstate: ThreadState, set_: Object, item: Object) -> Object:
    """`set.add(item)`."""
    set_add(tstate, set_, item)
    return new_none(tstate)


def discard_method(tstate: ThreadState, set_: Object, item: Object) -> Object:
    """`set.discard(item)`."""
    or_frozen(tstate, set_discard, set_, item)
    return new_none(tstate)


def set_remove(tstate: ThreadState, set_: Object, item: Object) -> Object:
    """`set.remove(item)`."""
    if not or_frozen(tstate, set_discard, set_, item):
        raise set_exception(tstate, tstate.types.exceptions["KeyError"], new_ref(tstate, item))
    return new_none(tstate)


def set_pop(tstate: ThreadState, set_: Object) -> Object:
    """`set.pop()`."""
    item = set_take_any(tstate, set_)
    if item is None:
        raise set_error(tstate, "KeyError", "pop from an empty set")
    return item


def set_clear(tstate: ThreadState, set_: Object) -> Object:
    """`set.clear()`."""
    table_clear(tstate, set_)
    return new_none(tstate)


def set_copy(tstate: ThreadState, set_: Object) -> Object:
    """`set.copy()`."""
    return copy_of(tstate, set_)


def frozenset_copy(tstate: ThreadState, set_: Object) -> Object:
    """`frozenset.copy()`."""
    if set_.type is tstate.types.frozenset:
        return new_ref(tstate, set_)
    return copy_of(tstate, set_)


def set_repr(tstate: ThreadState, set_: Object) -> Object:
    """`repr(set)`."""
    name = set_.type.value.name
    if not len(set_.value):
        return new_str(tstate, f"{name}()")
    parts = []
    with repr_guard(tstate, set_) as is_recursive:
        if is_recursive:
            return new_str(tstate, f"{name}(...)")
        items = collect(tstate, set_)  # by iteration, which a subclass may do its own way
        with owned_list(tstate, items):
            for item in items:
                parts.append(repr_text(tstate, item))
    listed = f"{{{', '.join(parts)}}}"
    return new_str(tstate, listed if set_.type is tstate.types.set else f"{name}({listed})")


def frozenset_hash(tstate: ThreadState, set_: Object) -> Object:
    """`hash(frozenset)`, remembered for later."""
    table: HashTable = set_.value
    if table.layout is None or table.layout.hash is None:
        hash_ = _hash_of_elements(tstate, set_)
        assert table.layout is not None  # the elements' order was asked for
        table.layout.hash = hash_
    return new_int(tstate, table.layout.hash)


def _hash_of_elements(tstate: ThreadState, set_: Object) -> int:
    """Return the hash by CPython's formula."""
    entries = set_entries(tstate, set_)
    combined = 0
    with owned_list(tstate, elements_of(entries)):
        for entry in entries:
            combined ^= _shuffled(known_hash(tstate, entry) & _MASK)
    combined ^= (len(entries) + 1) * 1927868237 & _MASK
    combined ^= (combined >> 11) ^ (combined >> 25)
    combined = (combined * 69069 + 907133923) & _MASK
    if combined == _MASK:
        combined = 590923713
    return combined - 2**64 if combined >= 2**63 else combined


def _shuffled(hash_: int) -> int:
    return ((hash_ ^ 89869747) ^ (hash_ << 16)) * 3644798167 & _MASK


def all_elements(tstate: ThreadState, set_: Object) -> list[Object]:
    """Return new references to all elements, in order, as they are at one moment."""
    return elements_of(set_entries(tstate, set_))


def set_iter(tstate: ThreadState, set_: Object) -> Object:
    """`iter(set)`."""
    incref(tstate, set_)
    return new_container(tstate, tstate.types.by_name["set_iterator"], TableIteratorBody(set_, 0))


def set_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element."""
    body: TableIteratorBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "source")
        source = body.source
        if source is None:
            return None
        incref(tstate, source)
    item = next_element(tstate, source, body)
    decref(tstate, source)
    if item is not None:
        return item
    if body.size == CHANGED_SIZE:
        raise set_error(tstate, "RuntimeError", "Set changed size during iteration")
    exhaust(tstate, iterator)
    return None


_SHARED: Final = (
    Native("__repr__", set_repr, 1, 1),
    *comparison_rows(ops.set_compare),
    Native("__iter__", set_iter, 1, 1),
    Native("__len__", set_len, 1, 1),
    Native("__contains__", contains_method, 2, 2),
    Native("__and__", ops.set_and, 2, 2),
    Native("__rand__", ops.set_rand, 2, 2),
    Native("__or__", ops.set_or, 2, 2),
    Native("__ror__", ops.set_ror, 2, 2),
    Native("__sub__", ops.set_sub, 2, 2),
    Native("__rsub__", ops.set_rsub, 2, 2),
    Native("__xor__", ops.set_xor, 2, 2),
    Native("__rxor__", ops.set_rxor, 2, 2),
    Native("difference", ops.set_difference, 1, -1),
    Native("intersection", ops.set_intersection, 1, -1),
    Native("isdisjoint", ops.set_isdisjoint, 2, 2),
    Native("issubset", ops.set_issubset, 2, 2),
    Native("issuperset", ops.set_issuperset, 2, 2),
    Native("symmetric_difference", ops.set_symmetric_difference, 2, 2),
    Native("union", ops.set_union, 1, -1),
)

SET: Final = TypeSpec(
    "set",
    methods=(
        *_SHARED,
        Native("__init__", set_init, 1, -1),
        Native("__iand__", ops.set_iand, 2, 2),
        Native("__ior__", ops.set_ior, 2, 2),
        Native("__isub__", ops.set_isub, 2, 2),
        Native("__ixor__", ops.set_ixor, 2, 2),
        Native("add", add_method, 2, 2),
        Native("clear", set_clear, 1, 1),
        Native("copy", set_copy, 1, 1),
        Native("difference_update", ops.difference_update, 1, -1),
        Native("discard", discard_method, 2, 2),
        Native("intersection_update", ops.intersection_update, 1, -1),
        Native("pop", set_pop, 1, 1),
        Native("remove", set_remove, 2, 2),
        Native("symmetric_difference_update", ops.symmetric_difference_update, 2, 2),
        Native("update", ops.update_method, 1, -1),
    ),
    static=(Native("__new__", set_new, 1, -1),),
    at_once=all_elements,
    references=table_references,
    clear=table_clear,
    is_unhashable=True,
)
FROZENSET: Final = TypeSpec(
    "frozenset",
    methods=(*_SHARED, Native("__hash__", frozenset_hash, 1, 1), Native("copy", frozenset_copy, 1, 1)),
    static=(Native("__new__", frozenset_new, 1, -1),),
    at_once=all_elements,
    references=table_references,
    clear=table_clear,
)
SET_ITERATOR: Final = TypeSpec(
    "set_iterator",
    methods=(
        *ITERATOR_METHODS,
        REST_REDUCE,
        length_hint(lambda body: body.left if body.size == len(body.source.value) else 0),
    ),
    references=iterator_references,
    iternext=set_next,
    is_basetype=False,
)
