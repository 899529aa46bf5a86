"""What WeakValueDictionary needs beside dict: an entry removed only if nobody has put a living value there meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.sections import critical_section
from minipy.heap.weak import WeakBody
from minipy.model.tables.hash_table import VALUE, unlink
from minipy.model.tables.hash_table_lookup import table_find
from minipy.sync.points import SIZE, SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.model.tables.hash_table import HashTable


def table_take_dead(tstate: ThreadState, owner: Object, key: Object) -> tuple[Object, Object] | None:
    """Remove the entry of `key` if its value is a cleared weak reference; return both, now the caller's, else None."""
    table: HashTable = owner.value
    while True:
        version = table.version
        entry = table_find(tstate, owner, key)
        with critical_section(tstate, owner):
            point(tstate, SLOT_LOAD, owner, SIZE)
            if version != table.version:
                continue  # another thread was quicker: look again
            if entry is None or not _is_dead(entry[VALUE]):
                return None
            key, value = unlink(tstate, owner, entry)
            return None if value is None else (key, value)  # a dict's entry has a value


def _is_dead(reference: Object) -> bool:
    body = reference.value
    return isinstance(body, WeakBody) and body.target is None
