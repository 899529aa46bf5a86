"""Changes of a hash table: put, put where nothing stands, take out, empty.

What has been looked up is looked up again if the table has changed before its critical section is entered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.host_conversions import hash_of
from minipy.model.tables.hash_table import KEY, PLAIN, UNPLAIN, VALUE, HashTable, append_entry, unlink
from minipy.model.tables.hash_table_lookup import find_entry, known_hash, plain_key
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread
    from minipy.model.tables.hash_table import Entry


def table_put(tstate: ModelThread, owner: Object, key: Object, value: Object | None) -> Object | None:
    """Put `value` (stolen) under `key` (borrowed); return the old value, now the caller's, or None."""
    plain = key.value if key.type.value.has_plain_key else plain_key(tstate, key)
    if plain is UNPLAIN or owner.value.buckets is not None:
        return _put_custom(tstate, owner, key, value, plain, hash_of(tstate, key))
    return table_put_plain(tstate, owner, plain, key, value)


def table_put_like(tstate: ModelThread, owner: Object, entry: Entry, value: Object | None) -> Object | None:
    """As `table_put`, with the key of an entry of another table, whose hash is known already."""
    key, plain = entry[KEY], entry[PLAIN]
    if plain is UNPLAIN or owner.value.buckets is not None:
        return _put_custom(tstate, owner, key, value, plain, known_hash(tstate, entry))
    return table_put_plain(tstate, owner, plain, key, value)


@inlined
def table_put_plain(tstate: ModelThread, owner: Object, plain: Any, key: Object, value: Object | None) -> Object | None:
    """As `table_put`, for a key whose plain host value is known and a table without custom keys."""
    table: HashTable = owner.value
    old: Object | None = None
    with critical_section(tstate, owner):
        point(tstate, SLOT_STORE, owner, plain)
        entry = table.index.get(plain)
        if entry is not None:
            old = entry[VALUE]
            entry[VALUE] = value
        else:
            incref(tstate, key)
            append_entry(table, key, value, plain)
    return old


def _put_custom(
    tstate: ModelThread, owner: Object, key: Object, value: Object | None, plain: Any, hash_: int
) -> Object | None:
    table: HashTable = owner.value
    while True:
        version = table.version
        entry = find_entry(tstate, owner, key, plain, hash_)
        with critical_section(tstate, owner):
            if version != table.version:
                continue  # another thread was quicker: look again
            if entry is not None:
                old: Object | None = entry[VALUE]
                entry[VALUE] = value
                return old
            incref(tstate, key)
            append_entry(table, key, value, plain, hash_)
            return None


def table_setdefault(tstate: ModelThread, owner: Object, key: Object, value: Object) -> Object:
    """Put `value` (borrowed) under `key` unless there is an entry; return a new reference to what stands there then."""
    table: HashTable = owner.value
    plain = plain_key(tstate, key)
    hash_ = hash_of(tstate, key) if plain is UNPLAIN or table.buckets is not None else 0
    while True:
        version = table.version
        entry = table.index.get(plain)
        if entry is None and (table.buckets is not None or plain is UNPLAIN):
            entry = find_entry(tstate, owner, key, plain, hash_)
        with critical_section(tstate, owner):
            if version != table.version:
                continue
            if entry is None:
                incref(tstate, key)
                incref(tstate, value)
                entry = append_entry(table, key, value, plain, hash_)
            found: Object = entry[VALUE]
            incref(tstate, found)
            return found


def table_take(tstate: ModelThread, owner: Object, key: Object) -> tuple[Object, Object | None] | None:
    """Remove the entry of `key`; return its key and value, both now the caller's, or None if there is none."""
    table: HashTable = owner.value
    plain = plain_key(tstate, key)
    hash_ = hash_of(tstate, key) if plain is UNPLAIN or table.buckets is not None else 0
    return _take(tstate, owner, key, plain, hash_)


def table_take_like(tstate: ModelThread, owner: Object, entry: Entry) -> tuple[Object, Object | None] | None:
    """As `table_take`, with the key of an entry of another table."""
    is_plain = entry[PLAIN] is not UNPLAIN and owner.value.buckets is None
    hash_ = 0 if is_plain else known_hash(tstate, entry)
    return _take(tstate, owner, entry[KEY], entry[PLAIN], hash_)


def _take(tstate: ModelThread, owner: Object, key: Object, plain: Any, hash_: int) -> tuple[Object, Object | None] | None:
    table: HashTable = owner.value
    while True:
        version = table.version
        entry = table.index.get(plain)
        if entry is None and (table.buckets is not None or plain is UNPLAIN):
            entry = find_entry(tstate, owner, key, plain, hash_)
        with critical_section(tstate, owner):
            if version == table.version:
                return None if entry is None else unlink(tstate, owner, entry)


def table_take_last(tstate: ModelThread, owner: Object) -> tuple[Object, Object | None] | None:
    """Remove the youngest entry; return its key and value, both now the caller's, or None if the table is empty."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        entries = table.entries
        while entries and entries[-1] is None:
            entries.pop()
        return unlink(tstate, owner, entries[-1]) if entries else None


def table_clear(tstate: ModelThread, owner: Object) -> None:
    """Empty the table, then give up what it held."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        point(tstate, SLOT_STORE, owner, None)
        entries = table.entries
        table.index, table.entries, table.buckets, table.used = {}, [], None, 0
        if table.layout is not None:
            table.layout = table.layout.emptied()
        table.version += 1
    for entry in entries:
        if entry is not None:
            decref(tstate, entry[KEY])
            if entry[VALUE] is not None:
                decref(tstate, entry[VALUE])
