"""Short ways of `container[key]` and `key in container`: exact containers with keys for which no guest code runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model import protocol
from minipy.model.construct import new_none
from minipy.model.list_slots import list_read, list_swap
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.tables.hash_table import is_found_plainly, table_put_plain
from minipy.types.lists.list_object import list_getitem

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def read_item(tstate: ThreadState, container: Object, key: Object) -> Object | None:
    """Return a new reference to `container[key]`, or None where that takes the long way."""
    item = None
    if container.type is tstate.types.list:
        if key.type is tstate.types.int and key.value >= 0:
            item = list_read(tstate, container, key.value)
    elif container.type is tstate.types.dict and is_found_plainly(container, key):
        item = dict_get_name(tstate, container, key.value)
    return item


def get_item(tstate: ThreadState, container: Object, key: Object) -> Object:
    """Return a new reference to `container[key]`; guest code may run."""
    if container.type is tstate.types.list:
        return list_getitem(tstate, container, key)
    return protocol.get_item(tstate, container, key)


def swap_item(tstate: ThreadState, container: Object, key: Object, value: Object) -> Object | None:
    """Do `container[key] = value` (stolen) and return what was there, now the caller's: the guest's None if nothing was.

    Where that takes the long way, nothing happens and None is returned.
    """
    old = None
    if container.type is tstate.types.list:
        if key.type is tstate.types.int:
            old = list_swap(tstate, container, key.value, value)
    elif container.type is tstate.types.dict and is_found_plainly(container, key):
        old = table_put_plain(tstate, container, key.value, key, value)
        if old is None:
            old = new_none(tstate)
    return old


def contains(tstate: ThreadState, container: Object, item: Object) -> bool:
    """Return `item in container`; guest code may run."""
    kind, types = container.type, tstate.types
    if (kind is types.dict or kind is types.set) and is_found_plainly(container, item):
        return item.value in container.value.index
    return protocol.contains(tstate, container, item)
