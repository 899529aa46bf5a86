"""The elements of a set: in a hash table, iterated in the order of CPython's set where that is known."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING, Any

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.held_references import holding, owned, owned_list
from minipy.model.iteration import Iteration
from minipy.model.list_slots import drop_all
from minipy.model.raising import catch
from minipy.model.tables.hash_table import (
    HOST_KEY,
    KEY,
    HashTable,
    admit_custom_keys,
    entry_parts,
    fill_table,
    table_entries,
    unlink,
)
from minipy.model.tables.hash_table_changes import table_put, table_put_like, table_take, table_take_like
from minipy.model.tables.hash_table_lookup import table_find
from minipy.model.tables.set_layout import SetLayout
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SIZE, SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread
    from minipy.model.tables.hash_table import Entry


def new_set(tstate: ModelThread) -> Object:
    """Return a new reference to an empty set."""
    return new_container(tstate, tstate.types.set, HashTable())


def is_set(tstate: ModelThread, obj: Object) -> bool:
    """True if `obj` is a set or a frozenset."""
    return is_subtype(obj.type, tstate.types.set) or is_subtype(obj.type, tstate.types.frozenset)


def set_add(tstate: ModelThread, set_: Object, item: Object) -> None:
    """Add `item` (borrowed)."""
    table_put(tstate, set_, item, None)


def set_contains(tstate: ModelThread, set_: Object, item: Object) -> bool:
    """Return whether `item` is an element."""
    return table_find(tstate, set_, item) is not None


def set_discard(tstate: ModelThread, set_: Object, item: Object) -> bool:
    """Remove `item`; return False if it wasn't there."""
    _keep_layout(tstate, set_)
    taken = table_take(tstate, set_, item)
    if taken is not None:
        decref(tstate, taken[0])
    return taken is not None


def or_frozen(tstate: ModelThread, act: Callable[[ModelThread, Object, Object], bool], set_: Object, item: Object) -> bool:
    """Return `act(set_, item)`; an `item` that is an unhashable set stands for a frozenset of its elements."""
    try:
        return act(tstate, set_, item)
    except GuestRaised:
        if not is_subtype(item.type, tstate.types.set) or not catch(tstate, "TypeError"):
            raise
    stand_in = copied(tstate, tstate.types.frozenset, item)
    with owned(tstate, stand_in):
        return act(tstate, set_, stand_in)


def set_discard_like(tstate: ModelThread, set_: Object, entry: Entry) -> bool:
    """As `set_discard`, with an element of another set."""
    _keep_layout(tstate, set_)
    taken = table_take_like(tstate, set_, entry)
    if taken is not None:
        decref(tstate, taken[0])
    return taken is not None


def set_take_any(tstate: ModelThread, set_: Object) -> Object | None:
    """Remove an element and return it, now the caller's: the next one in CPython's order; None if the set is empty."""
    table: HashTable = set_.value
    with critical_section(tstate, set_):
        point(tstate, SLOT_LOAD, set_, SIZE)
        if not table.used:
            return None
        layout = _layout(table)
        if layout.is_known:
            entry = layout.next_to_pop()
        else:
            while table.entries[-1] is None:
                table.entries.pop()
            entry = table.entries[-1]
        return unlink(tstate, set_, entry)[0]


def set_update(tstate: ModelThread, set_: Object, iterable: Object) -> None:
    """Add all elements of `iterable`."""
    if is_set(tstate, iterable):
        _merge(tstate, set_, iterable)
    elif iterable.type is tstate.types.dict:
        entries = table_entries(tstate, iterable)
        _make_room(tstate, set_, len(entries))
        with owned_list(tstate, entry_parts(entries)):
            for entry in entries:
                table_put_like(tstate, set_, entry, None)
    else:
        with Iteration(tstate, iterable) as items:
            while (item := items.next()) is not None:
                with owned(tstate, item):
                    set_add(tstate, set_, item)


def _merge(tstate: ModelThread, set_: Object, other: Object) -> None:
    """Add all elements of another set, in its order."""
    if other is set_ or not other.value.used:
        return
    if not set_.value.used and _take_over(tstate, set_, other):
        return
    _make_room(tstate, set_, len(other.value))
    entries = set_entries(tstate, other, set_.value.index)
    with owned_list(tstate, elements_of(entries)):
        for entry in entries:
            table_put_like(tstate, set_, entry, None)


def _take_over(tstate: ModelThread, set_: Object, other: Object) -> bool:
    """Give an empty set copies of all entries of another one; False if it has had elements, or has got some meanwhile."""
    table: HashTable = set_.value
    entries, shape = _copied_entries(tstate, other)
    if other.value.buckets is not None:
        admit_custom_keys(tstate, set_, *elements_of(entries))
    with critical_section(tstate, set_):
        layout = _layout(table)
        is_new = not table.used and layout.is_known and not layout.fill
        if is_new:
            point(tstate, SLOT_STORE, set_, None)
            fill_table(table, entries)
            layout.room_for(len(entries))
            layout.copy_places(shape, entries)
    if not is_new:
        drop_all(tstate, elements_of(entries))
    return is_new


def _copied_entries(tstate: ModelThread, set_: Object) -> tuple[list[Entry], SetLayout]:
    """Return copies of all entries, in order, as they are at one moment, with new references; also the layout then."""
    with critical_section(tstate, set_):
        point(tstate, SLOT_LOAD, set_, None)
        entries = [entry[:] for entry in _in_order(set_.value)]
        for entry in entries:
            incref(tstate, entry[KEY])
        return entries, _layout(set_.value).copy()


def _make_room(tstate: ModelThread, set_: Object, count: int) -> None:
    """Have room for `count` more elements."""
    with critical_section(tstate, set_):
        point(tstate, SLOT_STORE, set_, "layout")
        _layout(set_.value).room_for(count)


def _keep_layout(tstate: ModelThread, set_: Object) -> None:
    """Have the layout kept from now on: before an element goes, because it leaves a dummy."""
    if set_.value.layout is None:
        with critical_section(tstate, set_):
            point(tstate, SLOT_STORE, set_, "layout")
            _layout(set_.value)


def _layout(table: HashTable) -> SetLayout:
    """Return the layout of a set, inside its critical section; replays the insertions if it wasn't kept so far."""
    if table.layout is None:
        layout = SetLayout()
        for entry in table.entries:
            if entry is not None:
                layout.add(entry)
        table.layout = layout
    return table.layout


def drop_dummies(tstate: ModelThread, set_: Object) -> None:
    """Do what CPython does after a difference in place: shrink the table if it has many dummies."""
    with critical_section(tstate, set_):
        point(tstate, SLOT_STORE, set_, "layout")
        _layout(set_.value).drop_dummies()


def set_entries(tstate: ModelThread, set_: Object, known: Container[Any] = ()) -> list[Entry]:
    """Return the entries of all elements, in order, as they are at one moment, with a new reference to each element.

    Those whose host keys are `known` are left out.
    """
    with critical_section(tstate, set_):
        point(tstate, SLOT_LOAD, set_, None)
        entries = _in_order(set_.value)
        if known:
            entries = [entry for entry in entries if entry[HOST_KEY] not in known]
        for entry in entries:
            incref(tstate, entry[KEY])
    return entries


def _in_order(table: HashTable) -> list[Entry]:
    """Return the entries in order, inside the critical section of the set."""
    layout = _layout(table)
    return layout.in_order() if layout.is_known else [entry for entry in table.entries if entry is not None]


def elements_of(entries: list[Entry]) -> list[Object]:
    """Return the elements of `entries`."""
    return [entry[KEY] for entry in entries]


def swap_elements(tstate: ModelThread, set_: Object, other: Object) -> None:
    """Give `set_` the table of `other`, a fresh set of the caller's, and the other way round."""
    mine: HashTable = set_.value
    theirs: HashTable = other.value
    if theirs.buckets is not None:
        admit_custom_keys(tstate, set_, other)
    with critical_section(tstate, set_):
        point(tstate, SLOT_STORE, set_, None)
        mine.index, theirs.index = theirs.index, mine.index
        mine.entries, theirs.entries = theirs.entries, mine.entries
        if theirs.buckets is None and mine.buckets is not None:
            theirs.buckets = {}  # a table keeps having some
        mine.buckets, theirs.buckets = theirs.buckets, mine.buckets
        mine.used, theirs.used = theirs.used, mine.used
        mine.layout, theirs.layout = theirs.layout, mine.layout
        mine.version += 1
        if theirs.layout is not None:  # where `pop` goes on stays with the set
            _layout(mine).finger = theirs.layout.finger


def copied(tstate: ModelThread, type_: Object, iterable: Object) -> Object:
    """Return a new set of `type_` with the elements of `iterable`."""
    made = new_container(tstate, type_, HashTable())
    with holding(tstate, [made]):
        set_update(tstate, made, iterable)
    return made
