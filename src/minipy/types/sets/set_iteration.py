"""Iteration over sets, in the order of CPython's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.tables.hash_table import (
    KEY,
    HashTable,
    slot_of,
)
from minipy.model.tables.set_slots import _layout
from minipy.refcount.strategy import incref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.iterators.table_iterator_body import CHANGED_SIZE, TableIteratorBody

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.tables.hash_table import Entry


def next_element(tstate: ThreadState, set_: Object, body: TableIteratorBody) -> Object | None:
    """Move an iterator past the next element of `set_`; return a new reference to that, None at the end.

    Also None, and `size` says so from now on, if the set has another size than at the beginning.
    """
    table: HashTable = set_.value
    with critical_section(tstate, set_):
        if body.size != table.used:
            body.size = CHANGED_SIZE
            return None
        position = body.position
        layout = table.layout if table.layout is not None else _layout(table)
        is_known = layout.is_known
        slots = layout.slots if is_known else table.entries
        while position < len(slots):
            slot = slots[position]
            position += 1
            if slot is not None:
                entry: Entry | None = slot[1] if is_known else slot
                if entry is not None:
                    point(tstate, SLOT_LOAD, set_, slot_of(entry))
                    item: Object = entry[KEY]
                    incref(tstate, item)
                    body.position = position
                    body.left -= 1
                    return item
    return None
