"""The methods and operators of set and frozenset that take other sets: `a.union(b)`, `a | b`, `a |= b`, `a <= b`."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.bytecode.opcodes import EQ, GE, GT, LT, NE
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_none, new_ref
from minipy.model.held_references import holding, owned, owned_list
from minipy.model.iteration import Iteration
from minipy.model.native_arguments import refuse_keywords
from minipy.model.tables.hash_table_lookup import table_find_like
from minipy.model.tables.set_slots import copied, elements_of, is_set, set_contains, set_entries, set_update, swap_elements
from minipy.refcount.strategy import decref
from minipy.types.sequences.sequence_operands import not_implemented
from minipy.types.sets.set_algebra import (
    base_type,
    copy_of,
    intersect,
    is_subset,
    subtract,
    subtract_in_place,
    toggle,
    toggle_in_place,
)

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def as_set(tstate: ThreadState, other: Object) -> Object:
    """Return a new reference to `other` if it is a set, else to a set made of it."""
    return new_ref(tstate, other) if is_set(tstate, other) else copied(tstate, tstate.types.set, other)


def set_union(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`set.union(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.union", kwargs)
    made = copy_of(tstate, args[0])
    with holding(tstate, [made]):
        for other in args[1:]:
            set_update(tstate, made, other)
    return made


def set_intersection(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`set.intersection(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.intersection", kwargs)
    return _intersection(tstate, args)


def _intersection(tstate: ThreadState, args: Sequence[Object]) -> Object:
    """Return a new set of what all of `args` have, of the type of the first one."""
    if len(args) == 1:
        return copy_of(tstate, args[0])
    made = new_ref(tstate, args[0])
    for other in args[1:]:
        with owned(tstate, made):
            made = intersect(tstate, made, other)
    return made


def set_difference(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`set.difference(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.difference", kwargs)
    if len(args) == 1:
        return copy_of(tstate, args[0])
    made = subtract(tstate, args[0], args[1])
    with holding(tstate, [made]):
        for other in args[2:]:
            subtract_in_place(tstate, made, other)
    return made


def set_symmetric_difference(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set.symmetric_difference(other)`."""
    return toggle(tstate, set_, other)


def update_method(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`set.update(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.update", kwargs)
    for other in args[1:]:
        set_update(tstate, args[0], other)
    return new_none(tstate)


def intersection_update(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`set.intersection_update(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.intersection_update", kwargs)
    made = _intersection(tstate, args)
    swap_elements(tstate, args[0], made)
    decref(tstate, made)
    return new_none(tstate)


def difference_update(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`set.difference_update(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.difference_update", kwargs)
    for other in args[1:]:
        subtract_in_place(tstate, args[0], other)
    return new_none(tstate)


def symmetric_difference_update(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set.symmetric_difference_update(other)`."""
    toggle_in_place(tstate, set_, other)
    return new_none(tstate)


def set_issubset(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set.issubset(other)`."""
    whole = as_set(tstate, other)
    with owned(tstate, whole):
        return new_bool(tstate, is_subset(tstate, set_, whole))


def set_issuperset(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set.issuperset(other)`."""
    if is_set(tstate, other):
        return new_bool(tstate, is_subset(tstate, other, set_))
    with Iteration(tstate, other) as items:
        while (item := items.next()) is not None:
            with owned(tstate, item):
                if not set_contains(tstate, set_, item):
                    return new_bool(tstate, False)
    return new_bool(tstate, True)


def set_isdisjoint(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set.isdisjoint(other)`; goes through the smaller one if both are sets."""
    if is_set(tstate, other):
        walked, asked = (set_, other) if len(other.value) > len(set_.value) else (other, set_)
        entries = set_entries(tstate, walked)
        with owned_list(tstate, elements_of(entries)):
            for entry in entries:
                if table_find_like(tstate, asked, entry) is not None:
                    return new_bool(tstate, False)
        return new_bool(tstate, True)
    with Iteration(tstate, other) as items:
        while (item := items.next()) is not None:
            with owned(tstate, item):
                if set_contains(tstate, set_, item):
                    return new_bool(tstate, False)
    return new_bool(tstate, True)


def set_or(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`set | set`."""
    if not is_set(tstate, left) or not is_set(tstate, right):
        return not_implemented(tstate)
    return set_union(tstate, [left, right], {})


def set_and(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`set & set`."""
    if not is_set(tstate, left) or not is_set(tstate, right):
        return not_implemented(tstate)
    return intersect(tstate, left, right)


def set_sub(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`set - set`."""
    if not is_set(tstate, left) or not is_set(tstate, right):
        return not_implemented(tstate)
    return subtract(tstate, left, right)


def set_xor(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`set ^ set`."""
    if not is_set(tstate, left) or not is_set(tstate, right):
        return not_implemented(tstate)
    return toggle(tstate, left, right)


def set_ror(tstate: ThreadState, right: Object, left: Object) -> Object:
    """`set | set`, asked on the right one."""
    return set_or(tstate, left, right)


def set_rand(tstate: ThreadState, right: Object, left: Object) -> Object:
    """`set & set`, asked on the right one."""
    return set_and(tstate, left, right)


def set_rsub(tstate: ThreadState, right: Object, left: Object) -> Object:
    """`set - set`, asked on the right one."""
    return set_sub(tstate, left, right)


def set_rxor(tstate: ThreadState, right: Object, left: Object) -> Object:
    """`set ^ set`, asked on the right one."""
    return set_xor(tstate, left, right)


def set_ior(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set |= set`."""
    if not is_set(tstate, other):
        return not_implemented(tstate)
    set_update(tstate, set_, other)
    return new_ref(tstate, set_)


def set_iand(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set &= set`."""
    if not is_set(tstate, other):
        return not_implemented(tstate)
    decref(tstate, intersection_update(tstate, [set_, other], {}))
    return new_ref(tstate, set_)


def set_isub(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set -= set`."""
    if not is_set(tstate, other):
        return not_implemented(tstate)
    subtract_in_place(tstate, set_, other)
    return new_ref(tstate, set_)


def set_ixor(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """`set ^= set`."""
    if not is_set(tstate, other):
        return not_implemented(tstate)
    toggle_in_place(tstate, set_, other)
    return new_ref(tstate, set_)


def set_compare(tstate: ThreadState, op: int, left: Object, right: Object) -> Object:
    """Compare as subset and superset."""
    if not is_set(tstate, right):
        return not_implemented(tstate)
    if op in (EQ, NE):
        return new_bool(tstate, is_subset(tstate, left, right, operator.eq) == (op == EQ))
    if op in (GT, GE):  # < and <= the other way round
        left, right = right, left
    return new_bool(tstate, is_subset(tstate, left, right, operator.lt if op in (LT, GT) else operator.le))
