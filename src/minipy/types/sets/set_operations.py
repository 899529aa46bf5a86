"""The operations on two sets: union, intersection, difference, and comparisons, in CPython's order of elements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.bytecode.opcodes import EQ, GE, GT, LT, NE
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.construct import new_bool, new_none, new_ref
from minipy.model.held_references import holding, owned, owned_list
from minipy.model.iteration import Iteration
from minipy.model.native_arguments import refuse_keywords
from minipy.model.tables.hash_table import HashTable, table_clear, table_find, table_find_like, table_put_like
from minipy.model.tables.set_slots import (
    copied,
    drop_dummies,
    elements_of,
    is_set,
    set_add,
    set_contains,
    set_discard,
    set_discard_like,
    set_entries,
    set_update,
    swap_elements,
)
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.types.sequences.sequence_operands import not_implemented

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.tables.hash_table import Entry


def base_type(tstate: ThreadState, set_: Object) -> Object:
    """Return the type of what operations on `set_` give: set or frozenset."""
    return tstate.types.set if is_subtype(set_.type, tstate.types.set) else tstate.types.frozenset


def copy_of(tstate: ThreadState, set_: Object) -> Object:
    """Return a new set or frozenset with the elements of `set_`."""
    return copied(tstate, base_type(tstate, set_), set_)


def intersect(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """Return a new set of the elements in both; goes through the smaller one if both are sets."""
    made = new_container(tstate, base_type(tstate, set_), HashTable())
    with holding(tstate, [made]):
        if is_set(tstate, other):
            walked, asked = (set_, other) if len(other.value) > len(set_.value) else (other, set_)
            _add_common(tstate, made, set_entries(tstate, walked), asked)
        else:
            with Iteration(tstate, other) as items:
                while (item := items.next()) is not None:
                    with owned(tstate, item):
                        if table_find(tstate, set_, item) is not None:
                            set_add(tstate, made, item)
                            if len(made.value) >= len(set_.value):
                                break
    return made


def _add_common(tstate: ThreadState, made: Object, entries: list[Entry], other: Object) -> None:
    """Add those elements of `entries` (stolen) that are in `other`."""
    with owned_list(tstate, elements_of(entries)):
        for entry in entries:
            if table_find_like(tstate, other, entry) is not None:
                table_put_like(tstate, made, entry, None)


def subtract(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """Return a new set of the elements of `set_` that aren't in `other`."""
    is_walkable = is_set(tstate, other) or is_subtype(other.type, tstate.types.dict)
    if not is_walkable or len(set_.value) >> 2 > len(other.value):
        made = copy_of(tstate, set_)
        with holding(tstate, [made]):
            subtract_in_place(tstate, made, other)
        return made
    made = new_container(tstate, base_type(tstate, set_), HashTable())
    with holding(tstate, [made]):
        entries = set_entries(tstate, set_)
        with owned_list(tstate, elements_of(entries)):
            for entry in entries:
                if table_find_like(tstate, other, entry) is None:
                    table_put_like(tstate, made, entry, None)
    return made


def subtract_in_place(tstate: ThreadState, set_: Object, other: Object) -> None:
    """Remove from `set_` what is in `other`."""
    if other is set_:
        table_clear(tstate, set_)
        return
    if is_set(tstate, other):
        _discard_all(tstate, set_, other)
    else:
        with Iteration(tstate, other) as items:
            while (item := items.next()) is not None:
                with owned(tstate, item):
                    set_discard(tstate, set_, item)
    drop_dummies(tstate, set_)


def _discard_all(tstate: ThreadState, set_: Object, other: Object) -> None:
    if len(other.value) >> 3 > len(set_.value):
        common = intersect(tstate, set_, other)
        entries = set_entries(tstate, common)
        decref(tstate, common)
    else:
        entries = set_entries(tstate, other)
    with owned_list(tstate, elements_of(entries)):
        for entry in entries:
            set_discard_like(tstate, set_, entry)


def toggle_in_place(tstate: ThreadState, set_: Object, other: Object) -> None:
    """Make `set_` the symmetric difference with `other`."""
    if other is set_:
        table_clear(tstate, set_)
        return
    is_walkable = is_set(tstate, other)
    walked = new_ref(tstate, other) if is_walkable else copied(tstate, base_type(tstate, set_), other)
    with owned(tstate, walked):
        entries = set_entries(tstate, walked)
        with owned_list(tstate, elements_of(entries)):
            for entry in entries:
                if not set_discard_like(tstate, set_, entry):
                    table_put_like(tstate, set_, entry, None)


def toggle(tstate: ThreadState, set_: Object, other: Object) -> Object:
    """Return the symmetric difference as a new set."""
    made = copied(tstate, base_type(tstate, set_), other)
    with holding(tstate, [made]):
        toggle_in_place(tstate, made, set_)
    return made


def is_subset(tstate: ThreadState, set_: Object, other: Object) -> bool:
    """True if every element of `set_` is in the set `other`."""
    if len(set_.value) > len(other.value):
        return False
    entries = set_entries(tstate, set_)
    with owned_list(tstate, elements_of(entries)):
        for entry in entries:
            if table_find_like(tstate, other, entry) is None:
                return False
    return True


def as_set(tstate: ThreadState, other: Object) -> Object:
    """Return a new reference to `other` if it is a set, else to a set made of it."""
    return new_ref(tstate, other) if is_set(tstate, other) else copied(tstate, tstate.types.set, other)


def set_union(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`set.union(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.union", kwargs)
    made = copy_of(tstate, args[0])
    with holding(tstate, [made]):
        for other in args[1:]:
            set_update(tstate, made, other)
    return made


def set_intersection(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
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


def set_difference(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
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


def update_method(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`set.update(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.update", kwargs)
    for other in args[1:]:
        set_update(tstate, args[0], other)
    return new_none(tstate)


def intersection_update(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`set.intersection_update(*others)`."""
    refuse_keywords(tstate, f"{base_type(tstate, args[0]).value.name}.intersection_update", kwargs)
    made = _intersection(tstate, args)
    swap_elements(tstate, args[0], made)
    decref(tstate, made)
    return new_none(tstate)


def difference_update(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
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
    ours, theirs = len(left.value), len(right.value)
    if op in (EQ, NE):
        is_equal = ours == theirs and is_subset(tstate, left, right)
        return new_bool(tstate, is_equal == (op == EQ))
    if op in (GT, GE):  # < and <= the other way round
        left, right, ours, theirs = right, left, theirs, ours
    is_sized = ours < theirs if op in (LT, GT) else ours <= theirs
    return new_bool(tstate, is_sized and is_subset(tstate, left, right))
