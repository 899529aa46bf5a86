"""Looking a key up in a hash table: by the host value that stands for it, otherwise by guest hash and guest equality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from minipy.heap.identity import page_of
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.held_references import owned_list
from minipy.model.host_conversions import hash_of
from minipy.model.operators import is_equal
from minipy.model.tables.hash_table import HASH, HOST_KEY, KEY, NO_HOST_KEY, HashTable
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread
    from minipy.model.tables.hash_table import Entry

DEEPEST: Final = 20  # how deep tuples may be nested in a host key


def host_key_of(tstate: ModelThread, key: Object, depth: int = 0) -> Any:
    """Return the host value that stands for `key` in an index, or NO_HOST_KEY if comparing it needs guest code.

    So does a tuple nested too deep for the host to hash it.
    """
    kind = key.type
    if kind.value.has_host_key:
        return key.value
    if kind is tstate.types.tuple:
        return _host_parts(tstate, key, depth)
    if tstate.types.is_identity_hashed(kind):
        return key.extra or page_of(tstate, key)  # the page stands for the identity
    base = kind.value.layout
    is_tuple = base is tstate.types.tuple
    if not is_tuple and not base.value.has_host_key:
        return NO_HOST_KEY
    if not _inherits(kind, base, "__hash__") or not _inherits(kind, base, "__eq__"):
        return NO_HOST_KEY
    return _host_parts(tstate, key, depth) if is_tuple else key.value


def _inherits(kind: Object, base: Object, name: str) -> bool:
    """True if `name` means for `kind` what it means for the built-in type `base`."""
    found = next((entry for t in kind.value.mro if (entry := t.attrs.value.index.get(name)) is not None), None)
    return base.attrs is not None and found is base.attrs.value.index.get(name)


def _host_parts(tstate: ModelThread, key: Object, depth: int) -> Any:
    if depth > DEEPEST:
        return NO_HOST_KEY
    parts = tuple([host_key_of(tstate, item, depth + 1) for item in key.value])
    return NO_HOST_KEY if NO_HOST_KEY in parts else parts


@inlined
def is_found_by_host_key(owner: Object, key: Object) -> bool:
    """True if looking `key` up in `owner`'s table runs no guest code for sure."""
    return key.type.value.has_host_key and owner.value.buckets is None


def table_find(tstate: ModelThread, owner: Object, key: Object) -> Entry | None:
    """Return the entry of `key` in `owner`'s table, or None; may call guest `__hash__` and `__eq__`."""
    table: HashTable = owner.value
    host_key = key.value if key.type.value.has_host_key else host_key_of(tstate, key)
    if host_key is not NO_HOST_KEY:
        entry = table.index.get(host_key)
        if entry is not None or table.buckets is None:
            return entry
    return _find_custom(tstate, owner, key, hash_of(tstate, key), host_key is NO_HOST_KEY)


def find_entry(tstate: ModelThread, owner: Object, key: Object, host_key: Any, hash_: int) -> Entry | None:
    """Find the entry of `key`, whose host key is known, and its guest hash where the host key does not decide."""
    table: HashTable = owner.value
    entry = table.index.get(host_key)
    if entry is not None or (table.buckets is None and host_key is not NO_HOST_KEY):
        return entry
    return _find_custom(tstate, owner, key, hash_, host_key is NO_HOST_KEY)


def _find_custom(tstate: ModelThread, owner: Object, key: Object, hash_: int, with_host_keys: bool) -> Entry | None:
    """Find an entry by guest hash and guest equality; `with_host_keys` also compares with host keys of that hash."""
    table: HashTable = owner.value
    while True:
        version = table.version
        entry = _first_equal(tstate, owner, key, _candidates(tstate, owner, hash_, with_host_keys))
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


def _candidates(tstate: ModelThread, owner: Object, hash_: int, with_host_keys: bool) -> list[Entry]:
    """Return the entries whose key has the guest hash `hash_`, with a new reference to each key."""
    table: HashTable = owner.value
    with critical_section(tstate, owner):
        point(tstate, SLOT_LOAD, owner, None)
        found = list(table.buckets.get(hash_, ())) if table.buckets is not None else []
        with_host_keys = with_host_keys and len(table.index) > 0
        host_key = [e for e in table.entries if e is not None and e[HOST_KEY] is not NO_HOST_KEY] if with_host_keys else []
        for entry in found + host_key:
            incref(tstate, entry[KEY])
    for entry in host_key:
        if hash_of(tstate, entry[KEY]) == hash_:
            found.append(entry)
        else:
            decref(tstate, entry[KEY])
    return found


def table_find_like(tstate: ModelThread, owner: Object, entry: Entry) -> Entry | None:
    """As `table_find`, with the key of an entry of another table."""
    table: HashTable = owner.value
    found = table.index.get(entry[HOST_KEY])
    if found is not None or (table.buckets is None and entry[HOST_KEY] is not NO_HOST_KEY):
        return found
    return find_entry(tstate, owner, entry[KEY], entry[HOST_KEY], known_hash(tstate, entry))


def known_hash(tstate: ModelThread, entry: Entry) -> int:
    """Return the guest hash of the key of `entry`."""
    return entry[HASH] if entry[HOST_KEY] is NO_HOST_KEY else hash_of(tstate, entry[KEY])
