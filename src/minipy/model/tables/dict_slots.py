"""dict: namespaces, attributes, and the guest's `dict`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_str
from minipy.model.held_references import owned
from minipy.model.tables.hash_table import VALUE, HashTable, read_value
from minipy.model.tables.hash_table_changes import table_put, table_put_host_key, table_take
from minipy.model.tables.hash_table_lookup import table_find
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def new_dict(tstate: ModelThread) -> Object:
    """Return a new reference to an empty dict."""
    return new_container(tstate, tstate.types.dict, HashTable())


@inlined
def dict_get_name(tstate: ModelThread, dct: Object, name: str) -> Object | None:
    """Return a new reference to the value under the str `name`, or None if there is none."""
    value: Object | None = None
    with critical_section(tstate, dct):
        point(tstate, SLOT_LOAD, dct, name)
        entry = dct.value.index.get(name)
        if entry is not None:
            value = entry[VALUE]
            if value is not None:
                incref(tstate, value)
    return value


@inlined
def dict_set_name(tstate: ModelThread, dct: Object, key: Object, value: Object) -> None:
    """Put `value` under the guest str `key` (both borrowed)."""
    if dct.value.buckets is None:
        incref(tstate, value)
        old = table_put_host_key(tstate, dct, key.value, key, value)
        if old is not None:
            decref(tstate, old)
    else:
        dict_set(tstate, dct, key, value)


def put_name(tstate: ModelThread, dct: Object, name: str, value: Object) -> None:
    """Put `value` (stolen) under the host str `name`."""
    key = new_str(tstate, name)
    with owned(tstate, key, value):
        dict_set_name(tstate, dct, key, value)


def remove_name(tstate: ModelThread, dct: Object, name: str) -> None:
    """Remove the entry of the host str `name`, if there is one."""
    key = new_str(tstate, name)
    with owned(tstate, key):
        dict_delete(tstate, dct, key)


def dict_get(tstate: ModelThread, dct: Object, key: Object) -> Object | None:
    """Return a new reference to the value under `key`, or None; may call guest `__hash__` and `__eq__`."""
    entry = table_find(tstate, dct, key)
    if entry is None:
        return None
    return read_value(tstate, dct, entry)


def dict_set(tstate: ModelThread, dct: Object, key: Object, value: Object) -> None:
    """Put `value` under `key` (both borrowed)."""
    incref(tstate, value)
    try:
        old = table_put(tstate, dct, key, value)
    except BaseException:  # an unhashable key, or a comparison that raised
        decref(tstate, value)
        raise
    if old is not None:
        decref(tstate, old)


def dict_delete(tstate: ModelThread, dct: Object, key: Object) -> bool:
    """Remove `key`; return False if it is not there."""
    taken = table_take(tstate, dct, key)
    if taken is None:
        return False
    for part in taken:
        if part is not None:
            decref(tstate, part)
    return True
