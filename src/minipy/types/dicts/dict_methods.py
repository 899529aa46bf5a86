"""dict: its methods, on top of the hash table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.eval.calls import call
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.slots import read_slot
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import holding, owned, owned_list
from minipy.model.host_conversions import repr_text
from minipy.model.iteration import Iteration
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count
from minipy.model.operators import is_equal
from minipy.model.raising import set_error, set_exception
from minipy.model.recursion_limit import recursive_call
from minipy.model.special_methods import call_method
from minipy.model.subscripts import set_item
from minipy.model.tables.dict_slots import dict_delete, dict_get, dict_set, new_dict
from minipy.model.tables.dict_update import dict_update, take_each_entry
from minipy.model.tables.hash_table import (
    KEY,
    VALUE,
    HashTable,
    entry_parts,
    table_column,
    table_entries,
    table_references,
)
from minipy.model.tables.hash_table_changes import table_clear, table_setdefault, table_take, table_take_last
from minipy.model.tables.hash_table_lookup import table_find, table_find_like
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.types.dicts.dict_iterators import DICT_ITERATORS, new_dict_iterator
from minipy.types.dicts.dict_views import DICT_ITEMS, DICT_KEYS, DICT_VALUES, new_view
from minipy.types.scalars.scalar_methods import class_of_new
from minipy.types.sequences.sequence_operands import not_implemented, repr_guard

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.tables.hash_table import Entry


def key_error(tstate: ThreadState, key: Object) -> Exception:
    """Return the KeyError for `key` (borrowed)."""
    return set_exception(tstate, tstate.types.exceptions["KeyError"], new_ref(tstate, key))


def dict_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`dict.__new__`: an empty dict."""
    return new_container(tstate, class_of_new(tstate, args, tstate.types.dict), HashTable())


def dict_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`dict(mapping_or_pairs=(), **kwargs)`."""
    return _update(tstate, "dict", args, kwargs)


def update_method(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`dict.update(mapping_or_pairs=(), **kwargs)`."""
    return _update(tstate, "update", args, kwargs)


def _update(tstate: ThreadState, name: str, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    check_count(tstate, name, len(args) - 1, 0, 1)
    if len(args) > 1:
        dict_update(tstate, args[0], args[1])
    for text, value in kwargs.items():
        key = new_str(tstate, text)
        with owned(tstate, key):
            dict_set(tstate, args[0], key, value)
    return new_none(tstate)


def dict_fromkeys(tstate: ThreadState, type_: Object, keys: Object, value: Object | None = None) -> Object:
    """`dict.fromkeys(iterable, value=None)`."""
    value = value if value is not None else tstate.types.none
    made = call(tstate, type_, [])
    if made.type is tstate.types.dict and keys.type is tstate.types.dict:
        with holding(tstate, [made]):
            take_each_entry(tstate, keys, lambda entry: dict_set(tstate, made, entry[KEY], value))
        return made
    with holding(tstate, [made]), Iteration(tstate, keys) as items:
        while (key := items.next()) is not None:
            with owned(tstate, key):
                if made.type is tstate.types.dict:
                    dict_set(tstate, made, key, value)
                else:
                    set_item(tstate, made, key, value)
    return made


def dict_len(tstate: ThreadState, dct: Object) -> Object:
    """`len(dict)`."""
    return new_int(tstate, len(dct.value))


def dict_getitem(tstate: ThreadState, dct: Object, key: Object) -> Object:
    """`dict[key]`; asks `__missing__` of a subclass."""
    value = dict_get(tstate, dct, key)
    if value is None and dct.type is not tstate.types.dict:
        value = call_method(tstate, dct, "__missing__", key)
    if value is None:
        raise key_error(tstate, key)
    return value


def dict_setitem(tstate: ThreadState, dct: Object, key: Object, value: Object) -> Object:
    """`dict[key] = value`."""
    dict_set(tstate, dct, key, value)
    return new_none(tstate)


def dict_delitem(tstate: ThreadState, dct: Object, key: Object) -> Object:
    """`del dict[key]`."""
    if not dict_delete(tstate, dct, key):
        raise key_error(tstate, key)
    return new_none(tstate)


def dict_contains(tstate: ThreadState, dct: Object, key: Object) -> Object:
    """`key in dict`."""
    return new_bool(tstate, table_find(tstate, dct, key) is not None)


def get_method(tstate: ThreadState, dct: Object, key: Object, default: Object | None = None) -> Object:
    """`dict.get(key, default=None)`."""
    value = dict_get(tstate, dct, key)
    if value is not None:
        return value
    return new_ref(tstate, default if default is not None else tstate.types.none)


def dict_setdefault(tstate: ThreadState, dct: Object, key: Object, default: Object | None = None) -> Object:
    """`dict.setdefault(key, default=None)`."""
    return table_setdefault(tstate, dct, key, default if default is not None else tstate.types.none)


def dict_pop(tstate: ThreadState, dct: Object, key: Object, default: Object | None = None) -> Object:
    """`dict.pop(key[, default])`."""
    taken = table_take(tstate, dct, key) if len(dct.value) else None
    if taken is None:
        if default is None:
            raise key_error(tstate, key)
        return new_ref(tstate, default)
    old_key, value = taken
    assert value is not None
    decref(tstate, old_key)
    return value


def dict_popitem(tstate: ThreadState, dct: Object) -> Object:
    """`dict.popitem()`: the youngest entry."""
    taken = table_take_last(tstate, dct)
    if taken is None:
        raise set_error(tstate, "KeyError", "popitem(): dictionary is empty")
    key, value = taken
    assert value is not None
    return new_tuple(tstate, [key, value])


def dict_clear(tstate: ThreadState, dct: Object) -> Object:
    """`dict.clear()`."""
    table_clear(tstate, dct)
    return new_none(tstate)


def dict_copy(tstate: ThreadState, dct: Object) -> Object:
    """`dict.copy()`."""
    copied = new_dict(tstate)
    with holding(tstate, [copied]):
        dict_update(tstate, copied, dct)
    return copied


def dict_iter(tstate: ThreadState, dct: Object) -> Object:
    """`iter(dict)`."""
    return new_dict_iterator(tstate, "dict_keyiterator", dct)


def dict_reversed(tstate: ThreadState, dct: Object) -> Object:
    """`reversed(dict)`."""
    return new_dict_iterator(tstate, "dict_reversekeyiterator", dct)


def dict_keys(tstate: ThreadState, dct: Object) -> Object:
    """`dict.keys()`."""
    return new_view(tstate, "dict_keys", dct)


def dict_values(tstate: ThreadState, dct: Object) -> Object:
    """`dict.values()`."""
    return new_view(tstate, "dict_values", dct)


def dict_items(tstate: ThreadState, dct: Object) -> Object:
    """`dict.items()`."""
    return new_view(tstate, "dict_items", dct)


def dict_repr(tstate: ThreadState, dct: Object) -> Object:
    """`repr(dict)`."""
    parts = []
    with repr_guard(tstate, dct) as is_recursive:
        if is_recursive:
            return new_str(tstate, "{...}")
        entries = table_entries(tstate, dct)
        with owned_list(tstate, entry_parts(entries)):
            for entry in entries:
                parts.append(f"{repr_text(tstate, entry[KEY])}: {repr_text(tstate, entry[VALUE])}")
    return new_str(tstate, f"{{{', '.join(parts)}}}")


def _is_same(tstate: ThreadState, left: Object, right: Object) -> bool:
    """True if both dicts have equal keys with equal values."""
    if len(left.value) != len(right.value):
        return False
    with recursive_call(tstate, " in comparison"):
        entries = table_entries(tstate, left)
        with owned_list(tstate, entry_parts(entries)):
            if len(entries) != len(right.value):  # by another thread, just now
                return False
            for entry in entries:
                if not _has_same(tstate, right, entry):
                    return False
    return True


def _has_same(tstate: ThreadState, dct: Object, entry: Entry) -> bool:
    """True if `dct` has the key of `entry` with an equal value."""
    found = table_find_like(tstate, dct, entry)
    value = read_slot(tstate, dct, found, VALUE) if found is not None else None
    if value is None:
        return False
    with owned(tstate, value):
        return is_equal(tstate, entry[VALUE], value)


def dict_eq(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`dict == dict`."""
    if not is_subtype(right.type, tstate.types.dict):
        return not_implemented(tstate)
    return new_bool(tstate, _is_same(tstate, left, right))


def dict_ne(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`dict != dict`."""
    if not is_subtype(right.type, tstate.types.dict):
        return not_implemented(tstate)
    return new_bool(tstate, not _is_same(tstate, left, right))


def dict_or(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`dict | dict`."""
    if not is_subtype(right.type, tstate.types.dict):
        return not_implemented(tstate)
    return _union(tstate, left, right)


def dict_ror(tstate: ThreadState, right: Object, left: Object) -> Object:
    """`dict | dict`, asked on the right one."""
    if not is_subtype(left.type, tstate.types.dict):
        return not_implemented(tstate)
    return _union(tstate, left, right)


def _union(tstate: ThreadState, left: Object, right: Object) -> Object:
    made = dict_copy(tstate, left)
    with holding(tstate, [made]):
        dict_update(tstate, made, right)
    return made


def dict_ior(tstate: ThreadState, dct: Object, other: Object) -> Object:
    """`dict |= mapping_or_pairs`."""
    dict_update(tstate, dct, other)
    return new_ref(tstate, dct)


DICT: Final = TypeSpec(
    "dict",
    methods=(
        Native("__init__", dict_init, 1, -1),
        Native("__repr__", dict_repr, 1, 1),
        Native("__eq__", dict_eq, 2, 2),
        Native("__ne__", dict_ne, 2, 2),
        Native("__iter__", dict_iter, 1, 1),
        Native("__len__", dict_len, 1, 1),
        Native("__getitem__", dict_getitem, 2, 2),
        Native("__setitem__", dict_setitem, 3, 3),
        Native("__delitem__", dict_delitem, 2, 2),
        Native("__contains__", dict_contains, 2, 2),
        Native("__reversed__", dict_reversed, 1, 1),
        Native("__or__", dict_or, 2, 2),
        Native("__ror__", dict_ror, 2, 2),
        Native("__ior__", dict_ior, 2, 2),
        Native("clear", dict_clear, 1, 1),
        Native("copy", dict_copy, 1, 1),
        Native("get", get_method, 2, 3),
        Native("items", dict_items, 1, 1),
        Native("keys", dict_keys, 1, 1),
        Native("pop", dict_pop, 2, 3),
        Native("popitem", dict_popitem, 1, 1),
        Native("setdefault", dict_setdefault, 2, 3),
        Native("update", update_method, 1, -1),
        Native("values", dict_values, 1, 1),
    ),
    static=(Native("__new__", dict_new, 1, -1),),
    class_methods=(Native("fromkeys", dict_fromkeys, 2, 3, owner="dict"),),
    at_once=lambda tstate, dct: table_column(tstate, dct, KEY),
    references=table_references,
    clear=table_clear,
    is_unhashable=True,
)
DICT_SPECS: Final = (DICT, DICT_KEYS, DICT_VALUES, DICT_ITEMS, *DICT_ITERATORS)
