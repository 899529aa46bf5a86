"""The order of a hash table's entries: its first one taken, one moved to an end. What OrderedDict needs beside dict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.sections import critical_section
from minipy.model.tables.hash_table import POSITION, VALUE, number_entries, slot_of, unlink
from minipy.model.tables.hash_table_lookup import table_find
from minipy.refcount.strategy import incref
from minipy.sync.points import SIZE, SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.model.tables.hash_table import Entry, HashTable


def table_take_first(tstate: ThreadState, owner: Object) -> tuple[Object, Object | None] | None:
    """Remove the oldest entry; return its key and value, both now the caller's, or None if the table is empty."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, SIZE)
        if not table.used:
            return None
        return unlink(tstate, owner, next(entry for entry in table.entries if entry is not None))


def table_move(tstate: ThreadState, owner: Object, key: Object, to_end: bool) -> Object | None:
    """Make the entry of `key` the youngest one, or else the oldest; return a new reference to its value, None if none."""
    table: HashTable = owner.value
    while True:
        version = table.version
        entry = table_find(tstate, owner, key)
        with critical_section(tstate, owner):
            point(tstate, SLOT_LOAD, owner, SIZE)
            if version != table.version:
                continue  # another thread was quicker: look again
            if entry is None:
                return None
            point(tstate, SLOT_STORE, owner, SIZE)
            _reorder(table, entry, to_end)
            point(tstate, SLOT_LOAD, owner, slot_of(entry))
            value: Object = entry[VALUE]
            incref(tstate, value)
            return value


def _reorder(table: HashTable, entry: Entry, to_end: bool) -> None:
    """Put `entry` elsewhere, unless it stands there; inside the owner's critical section. It never leaves the index."""
    entries = table.entries
    if entry is entries[-1 if to_end else 0] or entry is next(
        other for other in (reversed(entries) if to_end else entries) if other is not None
    ):
        return
    entries[entry[POSITION]] = None
    if to_end and len(entries) <= 2 * table.used + 8:
        entry[POSITION] = len(entries)
        entries.append(entry)
    else:
        others = [other for other in entries if other is not None]
        table.entries = [*others, entry] if to_end else [entry, *others]
        number_entries(table.entries)
    table.version += 1
