"""Subscripts and membership: `container[key]` and `key in container`, with fast paths for exact containers."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_none
from minipy.model.held_references import owned
from minipy.model.host_conversions import truth
from minipy.model.iteration import Iteration, refused
from minipy.model.list_slots import list_read, list_swap
from minipy.model.native import NO_KEYWORDS, call_native
from minipy.model.operators import is_equal
from minipy.model.raising import catch, set_error
from minipy.model.special_methods import call_guest_method, call_method, find_native
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.tables.hash_table_changes import table_put_host_key
from minipy.model.tables.hash_table_lookup import is_found_by_host_key
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


@inlined
def read_item_fast(tstate: ModelThread, container: Object, key: Object) -> Object | None:
    """Return a new reference to `container[key]`, or None where guest code might run or there is no such item."""
    item = None
    if container.type is tstate.types.list:
        if key.type is tstate.types.int:
            item = list_read(tstate, container, cast(int, key.value))
    elif container.type is tstate.types.dict and is_found_by_host_key(container, key):
        item = dict_get_name(tstate, container, key.value)
    return item


@inlined
def swap_item_fast(tstate: ModelThread, container: Object, key: Object, value: Object) -> Object | None:
    """Do `container[key] = value` (stolen) and return what was there, now the caller's: the guest's None if nothing was.

    Where guest code might run, or there is no such item, nothing happens and None is returned.
    """
    old = None
    if container.type is tstate.types.list:
        if key.type is tstate.types.int:
            old = list_swap(tstate, container, cast(int, key.value), value)
    elif container.type is tstate.types.dict and is_found_by_host_key(container, key):
        old = table_put_host_key(tstate, container, key.value, key, value)
        if old is None:
            old = new_none(tstate)
    return old


def get_item(tstate: ModelThread, obj: Object, key: Object) -> Object:
    """Return `obj[key]`."""
    native = find_native(tstate, obj.type, "__getitem__")
    if native is not None:
        if native.most == 2:  # it needs no check of its arguments
            return native.function(tstate, obj, key)
        return call_native(tstate, native, (obj, key), NO_KEYWORDS)
    result = call_guest_method(tstate, obj, "__getitem__", key)
    if result is not None:
        return result
    if is_subtype(obj.type, tstate.types.type):
        if obj is tstate.types.type:
            return tstate.call(tstate.types.by_name["GenericAlias"], [obj, key])
        hook = attribute_named(tstate, obj, "__class_getitem__")
        if hook is not None:
            with owned(tstate, hook):
                if hook is not tstate.types.none:
                    return tstate.call(hook, [key])
        raise set_error(tstate, "TypeError", f"type '{obj.value.name}' is not subscriptable")
    raise set_error(tstate, "TypeError", f"'{obj.type.value.name}' object is not subscriptable")


def find_item(tstate: ModelThread, obj: Object, key: Object) -> Object | None:
    """Return `obj[key]`, or None where that raises KeyError."""
    try:
        return get_item(tstate, obj, key)
    except GuestRaised:
        if catch(tstate, "KeyError"):
            return None
        raise


def set_item(tstate: ModelThread, obj: Object, key: Object, value: Object) -> None:
    """Do `obj[key] = value`."""
    result = call_method(tstate, obj, "__setitem__", key, value)
    if result is None:
        raise set_error(tstate, "TypeError", f"'{obj.type.value.name}' object does not support item assignment")
    decref(tstate, result)


def delete_item(tstate: ModelThread, obj: Object, key: Object) -> None:
    """Do `del obj[key]`."""
    result = call_method(tstate, obj, "__delitem__", key)
    if result is None:
        is_sequence = obj.type.value.is_heap_type or lookup_borrowed(obj.type, "__len__") is not None
        verb = (
            "doesn't" if is_sequence and lookup_borrowed(key.type, "__index__") is not None else "does not"
        )  # CPython has both
        raise set_error(tstate, "TypeError", f"'{obj.type.value.name}' object {verb} support item deletion")
    decref(tstate, result)


def contains(tstate: ModelThread, container: Object, item: Object) -> bool:
    """Return `item in container`; guest code may run."""
    kind, types = container.type, tstate.types
    if (kind is types.dict or kind is types.set) and is_found_by_host_key(container, item):
        return item.value in container.value.index
    function = lookup_borrowed(container.type, "__contains__")
    if function is not None and function is not tstate.types.none:
        result = call_method(tstate, container, "__contains__", item)
        assert result is not None
        try:
            return truth(tstate, result)
        finally:
            decref(tstate, result)
    if function is tstate.types.none:
        raise set_error(tstate, "TypeError", f"'{container.type.value.name}' object is not a container")
    try:
        elements = Iteration(tstate, container)
    except GuestRaised:
        raise refused(tstate, f"argument of type '{container.type.value.name}' is not iterable") from None
    with elements as items:
        while (candidate := items.next()) is not None:
            try:
                if is_equal(tstate, candidate, item):
                    return True
            finally:
                decref(tstate, candidate)
    return False
