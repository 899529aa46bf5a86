"""The hash table under dict and set: entries in insertion order, with an index to find them.

An entry is a host list `[key, value, position, plain, hash]`; a deleted entry leaves an empty place in `entries` until
a later insertion tidies up. The index maps plain host values (what str, int, float, bytes, None and tuples of them
hold) and identity pages (for objects compared by identity) to entries, so that no guest code runs for them. Keys with a
`__hash__` or `__eq__` of their own stand in `buckets`, by guest hash; those comparisons call guest code outside of any
critical section, and the look-up starts again if the table changed meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.conversions import hash_of
from minipy.model.held_references import owned_list
from minipy.model.operators import is_equal
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread
    from minipy.model.tables.set_layout import SetLayout

    Entry = list[Any]

KEY: Final = 0
VALUE: Final = 1
POSITION: Final = 2
PLAIN: Final = 3  # the key's plain host value, or UNPLAIN
HASH: Final = 4  # the guest hash of an unplain key

DEEPEST: Final = 20  # how deep tuples may be nested in a plain key
UNPLAIN: Final = object()  # what plain_key returns for keys that need guest code


class HashTable:
    """The payload of dict and set. `version` moves with every insertion and deletion.

    `layout` is the simulated layout of CPython's set once somebody asked for a set's order (see `set_layout`).
    """

    __slots__ = ("buckets", "entries", "index", "layout", "used", "version")

    def __init__(self) -> None:
        self.index: dict[Any, Entry] = {}
        self.entries: list[Entry | None] = []
        self.buckets: dict[int, list[Entry]] | None = None
        self.layout: SetLayout | None = None
        self.used = 0
        self.version = 0

    def __len__(self) -> int:
        return self.used


def plain_key(tstate: ModelThread, key: Object, depth: int = 0) -> Any:
    """Return the host value that stands for `key` in an index, or UNPLAIN if comparing it needs guest code.

    So does a tuple nested too deep for the host to hash it.
    """
    kind = key.type
    if kind.value.has_plain_key:
        return key.value
    if kind is tstate.types.tuple:
        return _plain_parts(tstate, key, depth)
    if tstate.types.is_identity_hashed(kind):
        return key.extra or tstate.interp.page_of(key)  # the page stands for the identity
    base = kind.value.layout
    is_tuple = base is tstate.types.tuple
    if not is_tuple and not base.value.has_plain_key:
        return UNPLAIN
    if not _inherits(kind, base, "__hash__") or not _inherits(kind, base, "__eq__"):
        return UNPLAIN
    return _plain_parts(tstate, key, depth) if is_tuple else key.value


def _inherits(kind: Object, base: Object, name: str) -> bool:
    """True if `name` means for `kind` what it means for the built-in type `base`."""
    found = next((entry for t in kind.value.mro if (entry := t.attrs.value.index.get(name)) is not None), None)
    return found is base.attrs.value.index.get(name)  # type: ignore[union-attr]


def _plain_parts(tstate: ModelThread, key: Object, depth: int) -> Any:
    if depth > DEEPEST:
        return UNPLAIN
    parts = tuple([plain_key(tstate, item, depth + 1) for item in key.value])
    return UNPLAIN if UNPLAIN in parts else parts


@inlined
def is_found_plainly(owner: Object, key: Object) -> bool:
    """True if looking `key` up in `owner`'s table runs no guest code for sure."""
    return key.type.value.has_plain_key and owner.value.buckets is None


def table_find(tstate: ModelThread, owner: Object, key: Object) -> Entry | None:
    """Return the entry of `key` in `owner`'s table, or None; may call guest `__hash__` and `__eq__`."""
    table: HashTable = owner.value
    plain = key.value if key.type.value.has_plain_key else plain_key(tstate, key)
    if plain is not UNPLAIN:
        entry = table.index.get(plain)
        if entry is not None or table.buckets is None:
            return entry
    return _find_custom(tstate, owner, key, hash_of(tstate, key), plain is UNPLAIN)


def _find(tstate: ModelThread, owner: Object, key: Object, plain: Any, hash_: int) -> Entry | None:
    """Find the entry of `key`, whose plain value and guest hash are known."""
    entry = owner.value.index.get(plain)
    return entry if entry is not None else _find_custom(tstate, owner, key, hash_, plain is UNPLAIN)


def _find_custom(tstate: ModelThread, owner: Object, key: Object, hash_: int, with_plain: bool) -> Entry | None:
    """Find an entry by guest hash and guest equality; `with_plain` also compares with plain keys of that hash."""
    table: HashTable = owner.value
    while True:
        version = table.version
        entry = _first_equal(tstate, owner, key, _candidates(tstate, owner, hash_, with_plain))
        if version == table.version:
            return entry  # else guest code or another thread changed the table: start again


def _first_equal(tstate: ModelThread, owner: Object, key: Object, candidates: list[Entry]) -> Entry | None:
    """Return the first of `candidates`, whose keys have been counted for us, that equals `key`."""
    version = owner.value.version
    with owned_list(tstate, [entry[KEY] for entry in candidates]):
        for entry in candidates:
            if entry[KEY] is key or is_equal(tstate, entry[KEY], key):
                return entry
            if version != owner.value.version:
                break
    return None


def _candidates(tstate: ModelThread, owner: Object, hash_: int, with_plain: bool) -> list[Entry]:
    """Return the entries whose key has the guest hash `hash_`, with a new reference to each key."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        found = list(table.buckets.get(hash_, ())) if table.buckets is not None else []
        with_plain = with_plain and len(table.index) > 0
        plain = [e for e in table.entries if e is not None and e[PLAIN] is not UNPLAIN] if with_plain else []
        for entry in found + plain:
            incref(tstate, entry[KEY])
    for entry in plain:
        if hash_of(tstate, entry[KEY]) == hash_:
            found.append(entry)
        else:
            decref(tstate, entry[KEY])
    return found


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
        return _put_custom(tstate, owner, key, value, plain, _known_hash(tstate, entry))
    return table_put_plain(tstate, owner, plain, key, value)


def table_find_like(tstate: ModelThread, owner: Object, entry: Entry) -> Entry | None:
    """As `table_find`, with the key of an entry of another table."""
    found = owner.value.index.get(entry[PLAIN])
    if found is not None or (owner.value.buckets is None and entry[PLAIN] is not UNPLAIN):
        return found  # type: ignore[no-any-return]
    return _find(tstate, owner, entry[KEY], entry[PLAIN], _known_hash(tstate, entry))


def _known_hash(tstate: ModelThread, entry: Entry) -> int:
    return entry[HASH] if entry[PLAIN] is UNPLAIN else hash_of(tstate, entry[KEY])


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
        entry = _find(tstate, owner, key, plain, hash_)
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
            entry = _find(tstate, owner, key, plain, hash_)
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


def append_entry(table: HashTable, key: Object, value: Object | None, plain: Any, hash_: int = 0) -> Entry:
    """Add an entry at the end and to the index, inside the owner's critical section."""
    entries = table.entries
    if len(entries) > 8 and len(entries) > 2 * table.used:
        _tidy(table)
    entry = [key, value, len(table.entries), plain, hash_]
    table.entries.append(entry)
    if plain is not UNPLAIN:
        table.index[plain] = entry
    else:
        if table.buckets is None:
            table.buckets = {}
        table.buckets.setdefault(hash_, []).append(entry)
    if table.layout is not None:
        table.layout.add(entry)
    table.used += 1
    table.version += 1
    return entry


def _tidy(table: HashTable) -> None:
    """Close the gaps that deletions left."""
    table.entries = [entry for entry in table.entries if entry is not None]
    for position, entry in enumerate(table.entries):
        entry[POSITION] = position  # type: ignore[index]


def table_take(tstate: ModelThread, owner: Object, key: Object) -> tuple[Object, Object | None] | None:
    """Remove the entry of `key`; return its key and value, both now the caller's, or None if there is none."""
    table: HashTable = owner.value
    plain = plain_key(tstate, key)
    hash_ = hash_of(tstate, key) if plain is UNPLAIN or table.buckets is not None else 0
    return _take(tstate, owner, key, plain, hash_)


def table_take_like(tstate: ModelThread, owner: Object, entry: Entry) -> tuple[Object, Object | None] | None:
    """As `table_take`, with the key of an entry of another table."""
    is_plain = entry[PLAIN] is not UNPLAIN and owner.value.buckets is None
    hash_ = 0 if is_plain else _known_hash(tstate, entry)
    return _take(tstate, owner, entry[KEY], entry[PLAIN], hash_)


def _take(tstate: ModelThread, owner: Object, key: Object, plain: Any, hash_: int) -> tuple[Object, Object | None] | None:
    table: HashTable = owner.value
    while True:
        version = table.version
        entry = table.index.get(plain)
        if entry is None and (table.buckets is not None or plain is UNPLAIN):
            entry = _find(tstate, owner, key, plain, hash_)
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


def unlink(tstate: ModelThread, owner: Object, entry: Entry | None) -> tuple[Object, Object | None]:
    """Take `entry` out of the table and the index, inside the owner's critical section."""
    assert entry is not None
    table: HashTable = owner.value
    key, value, position, plain, hash_ = entry
    point(tstate, SLOT_STORE, owner, position)
    table.entries[position] = None
    entry[VALUE] = None
    if plain is not UNPLAIN:
        del table.index[plain]
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


def table_snapshot(tstate: ModelThread, owner: Object) -> list[tuple[Object, Object | None]]:
    """Return (key, value) of every entry in order, both new references."""
    table: HashTable = owner.value
    found = []
    with critical_section(tstate, owner):
        for entry in table.entries:
            if entry is not None:
                point(tstate, SLOT_LOAD, owner, entry[POSITION])
                key, value = entry[KEY], entry[VALUE]
                incref(tstate, key)
                if value is not None:
                    incref(tstate, value)
                found.append((key, value))
    return found


def table_entries(tstate: ModelThread, owner: Object) -> list[Entry]:
    """Return copies of all entries in order, with new references to their keys and values."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, None)
        found = [entry[:] for entry in table.entries if entry is not None]
        for part in entry_parts(found):
            incref(tstate, part)
    return found


def entry_parts(entries: list[Entry]) -> list[Object]:
    """Return all keys and values of `entries`."""
    return [part for entry in entries for part in entry[:POSITION] if part is not None]


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


def table_references(owner: Object) -> list[Object]:
    """Return what the table owns: every key and value."""
    return entry_parts([entry for entry in owner.value.entries if entry is not None])
