"""What Counter needs beside dict: an entry counted up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.sections import critical_section
from minipy.model.constructors import new_int
from minipy.model.tables.hash_table import NO_HOST_KEY, VALUE, admit_custom_keys, append_entry, read_value, slot_of
from minipy.model.tables.hash_table_changes import hashed
from minipy.model.tables.hash_table_lookup import find_entry
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SIZE, SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.model.tables.hash_table import Entry


def table_count(tstate: ThreadState, owner: Object, key: Object) -> bool:
    """Add 1 to the int under `key`, which is 0 where there is none; False, nothing done, if something else stands there."""
    host_key, hash_ = hashed(tstate, owner, key)
    if host_key is NO_HOST_KEY:
        admit_custom_keys(tstate, owner)
    while True:
        version = owner.value.version
        entry = find_entry(tstate, owner, key, host_key, hash_)
        old = read_value(tstate, owner, entry) if entry is not None else None
        if old is not None and old.type is not tstate.types.int:
            decref(tstate, old)
            return False
        new = new_int(tstate, old.value + 1 if old is not None else 1)
        with critical_section(tstate, owner):
            point(tstate, SLOT_LOAD, owner, SIZE)
            is_same = version == owner.value.version and (entry is None or entry[VALUE] is old)
            if is_same:
                _store(tstate, owner, entry, key, new, host_key, hash_)
        if old is not None:
            decref(tstate, old)
        if is_same:
            if old is not None:
                decref(tstate, old)  # the table's
            return True
        decref(tstate, new)  # another thread was quicker: look again


def _store(
    tstate: ThreadState, owner: Object, entry: Entry | None, key: Object, value: Object, host_key: object, hash_: int
) -> None:
    """Put `value` (stolen) into the entry or a new one, inside the owner's critical section."""
    if entry is not None:
        point(tstate, SLOT_STORE, owner, slot_of(entry))
        entry[VALUE] = value
    else:
        incref(tstate, key)
        point(tstate, SLOT_STORE, owner, SIZE)
        append_entry(owner.value, key, value, host_key, hash_)
