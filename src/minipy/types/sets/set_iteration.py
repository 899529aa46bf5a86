"""Iteration over sets, in the order of CPython's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.iterator_body import IteratorBody
from minipy.model.tables.hash_table import (
    KEY,
    HashTable,
)
from minipy.model.tables.set_slots import _layout
from minipy.refcount.strategy import incref
from minipy.sync.points import SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.tables.hash_table import Entry


CHANGED_SIZE: Final = -1  # in place of a size: an error was raised, and is raised again


class SetIteratorBody(IteratorBody):
    """As IteratorBody; `size` is the set's at the beginning, `left` how many are still to come.

    All but the source is touched in the critical section of the set.
    """

    __slots__ = ("left", "size")

    def __init__(self, source: Object) -> None:
        super().__init__(source, 0)
        self.size = len(source.value)
        self.left = self.size


def next_element(tstate: ThreadState, set_: Object, body: SetIteratorBody) -> Object | None:
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
                    point(tstate, SLOT_LOAD, set_, position)
                    item: Object = entry[KEY]
                    incref(tstate, item)
                    body.position = position
                    body.left -= 1
                    return item
    return None
