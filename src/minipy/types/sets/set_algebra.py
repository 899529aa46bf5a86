"""Operations on two sets: intersection, difference, subset, in CPython's order of elements."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.held_references import holding, owned, owned_list
from minipy.model.iteration import Iteration
from minipy.model.tables.hash_table import HashTable
from minipy.model.tables.hash_table_changes import table_clear, table_put_like
from minipy.model.tables.hash_table_lookup import table_find, table_find_like
from minipy.model.tables.set_slots import (
    copied,
    drop_dummies,
    elements_of,
    is_set,
    set_add,
    set_discard,
    set_discard_like,
    set_entries,
)
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

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
                        is_common = table_find(tstate, set_, item) is not None
                        if is_common:
                            set_add(tstate, made, item)
                    if is_common and len(made.value) >= len(set_.value):
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


def is_subset(tstate: ThreadState, set_: Object, other: Object, fits: Callable[[int, int], bool] = operator.le) -> bool:
    """True if every element of `set_` is in the set `other`, and `fits` says so of how many they have."""
    if not fits(len(set_.value), len(other.value)):
        return False
    entries = set_entries(tstate, set_)
    with owned_list(tstate, elements_of(entries)):
        if not fits(len(entries), len(other.value)):
            return False
        for entry in entries:
            if table_find_like(tstate, other, entry) is None:
                return False
    return True
