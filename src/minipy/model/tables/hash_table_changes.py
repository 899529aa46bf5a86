"""Changes of a hash table: put, put where nothing stands, take out, empty.

What has been looked up is looked up again if the table has changed before its critical section is entered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.host_conversions import hash_of
from minipy.model.tables.hash_table import (
    HOST_KEY,
    KEY,
    NO_HOST_KEY,
    SMALLEST,
    VALUE,
    HashTable,
    admit_custom_keys,
    append_entry,
    slot_of,
    unlink,
)
from minipy.model.tables.hash_table_lookup import find_entry, host_key_of, known_hash
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SIZE, SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread
    from minipy.model.tables.hash_table import Entry


def table_put(tstate: ModelThread, owner: Object, key: Object, value: Object | None) -> Object | None:
    """Put `value` (stolen) under `key` (borrowed); return the old value, now the caller's, or None."""
    host_key = key.value if key.type.value.has_host_key else host_key_of(tstate, key)
    if host_key is NO_HOST_KEY or owner.value.buckets is not None:
        return _put_custom(tstate, owner, key, value, host_key, hash_of(tstate, key))
    return table_put_host_key(tstate, owner, host_key, key, value)


def table_put_like(tstate: ModelThread, owner: Object, entry: Entry, value: Object | None) -> Object | None:
    """As `table_put`, with the key of an entry of another table, whose hash is known already."""
    key, host_key = entry[KEY], entry[HOST_KEY]
    if host_key is NO_HOST_KEY or owner.value.buckets is not None:
        return _put_custom(tstate, owner, key, value, host_key, known_hash(tstate, entry))
    return table_put_host_key(tstate, owner, host_key, key, value)


@inlined
def table_put_host_key(
    tstate: ModelThread, owner: Object, host_key: Any, key: Object, value: Object | None
) -> Object | None:
    """As `table_put`, for a key whose host key is known and a table without custom keys."""
    table: HashTable = owner.value
    old: Object | None = None
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, SIZE)
        entry = table.index.get(host_key)
        if entry is not None:
            point(tstate, SLOT_STORE, owner, host_key)
            old = entry[VALUE]
            entry[VALUE] = value
        else:
            incref(tstate, key)
            point(tstate, SLOT_STORE, owner, SIZE)
            append_entry(table, key, value, host_key)
    return old


def _put_custom(
    tstate: ModelThread, owner: Object, key: Object, value: Object | None, host_key: Any, hash_: int
) -> Object | None:
    table: HashTable = owner.value
    if host_key is NO_HOST_KEY:
        admit_custom_keys(tstate, owner, value)
    while True:
        version = table.version
        entry = find_entry(tstate, owner, key, host_key, hash_)
        with critical_section(tstate, owner):
            point(tstate, SLOT_LOAD, owner, SIZE)
            if version != table.version:
                continue  # another thread was quicker: look again
            if entry is not None:
                point(tstate, SLOT_STORE, owner, slot_of(entry))
                old: Object | None = entry[VALUE]
                entry[VALUE] = value
                return old
            incref(tstate, key)
            point(tstate, SLOT_STORE, owner, SIZE)
            append_entry(table, key, value, host_key, hash_)
            return None


def hashed(tstate: ModelThread, owner: Object, key: Object) -> tuple[Any, int]:
    """Return by what `key` is found in the table: its host key, and its hash, 0 where that is not needed."""
    host_key = host_key_of(tstate, key)
    return host_key, hash_of(tstate, key) if host_key is NO_HOST_KEY or owner.value.buckets is not None else 0


def table_setdefault(tstate: ModelThread, owner: Object, key: Object, value: Object, limit: int | None = None) -> Object:
    """Put `value` (borrowed) under `key` unless there is an entry; return a new reference to what stands there then.

    Where there are `limit` others, the oldest goes.
    """
    table: HashTable = owner.value
    host_key, hash_ = hashed(tstate, owner, key)
    if host_key is NO_HOST_KEY:
        admit_custom_keys(tstate, owner)
    gone: list[Object | None] = []
    while True:
        version = table.version
        entry = find_entry(tstate, owner, key, host_key, hash_)
        with critical_section(tstate, owner):
            point(tstate, SLOT_LOAD, owner, SIZE)
            if version != table.version:
                continue
            if entry is None:
                while limit is not None and table.used >= limit:  # first, since nobody may see more
                    gone += unlink(tstate, owner, next(other for other in table.entries if other is not None))
                incref(tstate, key)
                incref(tstate, value)
                point(tstate, SLOT_STORE, owner, SIZE)
                entry = append_entry(table, key, value, host_key, hash_)
            point(tstate, SLOT_LOAD, owner, slot_of(entry))
            found: Object = entry[VALUE]
            incref(tstate, found)
        for part in gone:
            if part is not None:
                decref(tstate, part)
        return found


def table_take(tstate: ModelThread, owner: Object, key: Object) -> tuple[Object, Object | None] | None:
    """Remove the entry of `key`; return its key and value, both now the caller's, or None if there is none."""
    return _take(tstate, owner, key, *hashed(tstate, owner, key))


def table_take_host_key(tstate: ModelThread, owner: Object, host_key: Any) -> tuple[Object, Object | None] | None:
    """As `table_take`, for a key whose host key is known and a table without custom keys."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, SIZE)
        entry = table.index.get(host_key)
        return None if entry is None else unlink(tstate, owner, entry)


def table_take_like(tstate: ModelThread, owner: Object, entry: Entry) -> tuple[Object, Object | None] | None:
    """As `table_take`, with the key of an entry of another table."""
    has_host_value = entry[HOST_KEY] is not NO_HOST_KEY and owner.value.buckets is None
    hash_ = 0 if has_host_value else known_hash(tstate, entry)
    return _take(tstate, owner, entry[KEY], entry[HOST_KEY], hash_)


def _take(tstate: ModelThread, owner: Object, key: Object, host_key: Any, hash_: int) -> tuple[Object, Object | None] | None:
    table: HashTable = owner.value
    while True:
        version = table.version
        entry = find_entry(tstate, owner, key, host_key, hash_)
        with critical_section(tstate, owner):
            point(tstate, SLOT_LOAD, owner, SIZE)
            if version == table.version:
                return None if entry is None else unlink(tstate, owner, entry)


def table_take_last(tstate: ModelThread, owner: Object) -> tuple[Object, Object | None] | None:
    """Remove the youngest entry; return its key and value, both now the caller's, or None if the table is empty."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, SIZE)
        entries = table.entries
        while entries and entries[-1] is None:
            entries.pop()
        if not entries:
            return None
        taken = unlink(tstate, owner, entries[-1])
        entries.pop()  # the next insertion gets its place
        return taken


def table_clear(tstate: ModelThread, owner: Object) -> None:
    """Empty the table, then give up what it held."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        point(tstate, SLOT_STORE, owner, None)
        entries = [entry for entry in table.entries if entry is not None]
        owned = [(entry[KEY], entry[VALUE]) for entry in entries]
        for entry in entries:
            entry[VALUE] = None  # whoever has just found it finds it empty
        table.index, table.entries, table.used = {}, [], 0
        table.room = SMALLEST
        if table.buckets is not None:
            table.buckets = {}
        if table.layout is not None:
            table.layout = table.layout.emptied()
        table.version += 1
    for key, value in owned:
        decref(tstate, key)
        if value is not None:
            decref(tstate, value)
