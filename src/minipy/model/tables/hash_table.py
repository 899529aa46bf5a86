"""The hash table under dict and set: entries in insertion order, with an index to find them.

An entry is a host list `[key, value, position, host key, hash]`; a deleted entry leaves an empty place in `entries` until
a later insertion tidies up. The index maps host values (what str, int, float, bytes, None and tuples of them
hold) and identity pages (for objects compared by identity) to entries, so that no guest code runs for them. Keys with a
`__hash__` or `__eq__` of their own stand in `buckets`, by guest hash. This file keeps the parts of a table in agreement;
`hash_table_lookup` and `hash_table_changes` find and change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.heap.stopping import others_stopped
from minipy.refcount.strategy import incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SIZE, SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minipy.model.model_thread import ModelThread
    from minipy.model.tables.set_layout import SetLayout

    Entry = list[Any]

KEY: Final = 0
VALUE: Final = 1
POSITION: Final = 2
HOST_KEY: Final = 3  # the host value that stands for the key, or NO_HOST_KEY
HASH: Final = 4  # the guest hash of a key that needs guest code
NO_HOST_KEY: Final = object()  # what host_key_of returns for keys that need guest code
SMALLEST: Final = 5  # entries that fit into the smallest table


class HashTable:
    """The payload of dict and set. `version` moves with every insertion and deletion.

    `buckets` is None until the first key that needs guest code: whoever sees that there are none relies on it to the end
    of the instruction, so they come with the others stopped (`admit_custom_keys`), and stay.
    `layout` is the simulated layout of CPython's set once somebody asked for a set's order (see `set_layout`).
    `room` is how many places for entries a dict of CPython's has before the next insertion closes the gaps.
    """

    __slots__ = ("buckets", "entries", "index", "layout", "room", "used", "version")

    def __init__(self) -> None:
        self.index: dict[Any, Entry] = {}
        self.entries: list[Entry | None] = []
        self.buckets: dict[int, list[Entry]] | None = None
        self.layout: SetLayout | None = None
        self.room = SMALLEST
        self.used = 0
        self.version = 0

    def __len__(self) -> int:
        return self.used


def slot_of(entry: Entry) -> object:
    """Return the name of an entry's slot for points: by what it is found, wherever it stands."""
    return entry[HASH] if entry[HOST_KEY] is NO_HOST_KEY else entry[HOST_KEY]


def append_entry(table: HashTable, key: Object, value: Object | None, host_key: Any, hash_: int = 0) -> Entry:
    """Add an entry at the end and to the index, inside the owner's critical section."""
    entries = table.entries
    if len(entries) >= table.room:
        _tidy(table)
    entry = [key, value, len(table.entries), host_key, hash_]
    table.entries.append(entry)
    if host_key is not NO_HOST_KEY:
        table.index[host_key] = entry
    else:
        assert table.buckets is not None  # admitted
        table.buckets.setdefault(hash_, []).append(entry)
    if table.layout is not None:
        table.layout.add(entry)
    table.used += 1
    table.version += 1
    return entry


def admit_custom_keys(tstate: ModelThread, owner: Object, *owned: Object | None) -> None:
    """Have buckets from now on; `owned` are references that the caller holds in host variables."""
    table: HashTable = owner.value
    if table.buckets is None:
        with others_stopped(tstate, *owned):
            if table.buckets is None:
                table.buckets = {}


def _tidy(table: HashTable) -> None:
    """Close the gaps that deletions left and make room, inside the owner's critical section."""
    size = 8
    while size < 3 * table.used:
        size *= 2
    table.room = max(size * 2 // 3, table.used + 1)
    if table.used == len(table.entries):
        return
    table.entries = [entry for entry in table.entries if entry is not None]
    number_entries(table.entries)


def number_entries(entries: list[Entry | None]) -> None:
    """Have each entry know its position."""
    for position, entry in enumerate(entries):
        if entry is not None:
            entry[POSITION] = position


def unlink(tstate: ModelThread, owner: Object, entry: Entry | None) -> tuple[Object, Object | None]:
    """Take `entry` out of the table and the index, inside the owner's critical section."""
    assert entry is not None
    table: HashTable = owner.value
    key, value, position, host_key, hash_ = entry
    point(tstate, SLOT_STORE, owner, slot_of(entry))
    point(tstate, SLOT_STORE, owner, SIZE)
    table.entries[position] = None
    entry[VALUE] = None
    if host_key is not NO_HOST_KEY:
        if host_key in table.index:  # or two threads have made entries for one key, where there are no locks
            del table.index[host_key]
    elif table.buckets is not None:
        rest = [other for other in table.buckets[hash_] if other is not entry]
        if rest:
            table.buckets[hash_] = rest
        else:
            del table.buckets[hash_]
    if table.layout is not None:
        table.layout.remove(entry)
    table.used -= 1
    table.version += 1
    return key, value


@inlined
def read_value(tstate: ModelThread, owner: Object, entry: Entry) -> Object | None:
    """Return a new reference to the value of an entry, or None if it is gone."""
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, slot_of(entry))
        value: Object | None = entry[VALUE]
        if value is not None:
            incref(tstate, value)
    return value


def table_snapshot(tstate: ModelThread, owner: Object) -> list[tuple[Object, Object | None]]:
    """Return (key, value) of every entry in order, both new references."""
    table: HashTable = owner.value
    found = []
    with critical_section(tstate, owner):
        for entry in table.entries:
            if entry is not None:
                point(tstate, SLOT_LOAD, owner, slot_of(entry))
                key, value = entry[KEY], entry[VALUE]
                incref(tstate, key)
                if value is not None:
                    incref(tstate, value)
                found.append((key, value))
    return found


def table_column(tstate: ModelThread, owner: Object, column: int) -> list[Object]:
    """Return new references to all keys or all values, in order, as they are at one moment."""
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, None)
        found = [entry[column] for entry in owner.value.entries if entry is not None]
        for part in found:
            incref(tstate, part)
    return found


def table_entries(tstate: ModelThread, owner: Object) -> list[Entry]:
    """Return copies of all entries in order, with new references to their keys and values."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, None)
        found = [entry[:] for entry in table.entries if entry is not None]
        for entry in found:
            incref(tstate, entry[KEY])
            value = entry[VALUE]
            if value is not None:
                incref(tstate, value)
    return found


def places_taken(tstate: ModelThread, owner: Object) -> int:
    """Return how many entries there are, counting the gaps that deletions left."""
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, SIZE)
        return len(owner.value.entries)


def table_entry(tstate: ModelThread, owner: Object, position: int) -> Entry | None:
    """Return a copy of the first entry at `position` or after it, with new references to key and value; None at the end."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        entries = table.entries
        while position < len(entries) and entries[position] is None:
            position += 1
        if position >= len(entries):
            return None
        entry = entries[position]
        assert entry is not None
        point(tstate, SLOT_LOAD, owner, slot_of(entry))
        for part in entry_parts([entry]):
            incref(tstate, part)
        return entry[:]


def copied_table(tstate: ModelThread, owner: Object) -> HashTable:
    """Return a copy of a dict's table, which owns new references to all keys and values."""
    copy = HashTable()
    fill_table(copy, table_entries(tstate, owner))
    return copy


def fill_table(table: HashTable, entries: list[Entry]) -> None:
    """Give an empty table `entries`, inside the owner's critical section if others know the table."""
    for position, entry in enumerate(entries):
        entry[POSITION] = position
    table.entries = [*entries]
    table.index = {entry[HOST_KEY]: entry for entry in entries}
    if table.index.pop(NO_HOST_KEY, None) is not None:
        table.buckets = {}
        for entry in entries:
            if entry[HOST_KEY] is NO_HOST_KEY:
                table.buckets.setdefault(entry[HASH], []).append(entry)
    table.used = len(entries)
    table.version += 1


def entry_parts(entries: Sequence[Entry | None]) -> list[Object]:
    """Return all keys and values of `entries`."""
    return [part for entry in entries if entry is not None for part in (entry[KEY], entry[VALUE]) if part is not None]


def table_references(owner: Object) -> list[Object]:
    """Return what the table owns: every key and value."""
    return entry_parts(owner.value.entries)
