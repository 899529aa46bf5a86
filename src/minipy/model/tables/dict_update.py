"""What puts the content of one mapping into a dict: update, `**` in displays and calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import get_named_attribute, has_attribute
from minipy.model.callable_names import function_text
from minipy.model.constructors import new_ref
from minipy.model.held_references import owned, owned_list
from minipy.model.host_conversions import str_text
from minipy.model.iteration import Iteration, collect, collect_or_refuse, refused
from minipy.model.list_slots import drop_all
from minipy.model.raising import catch, set_error
from minipy.model.subscripts import get_item
from minipy.model.tables.dict_slots import dict_set
from minipy.model.tables.hash_table import (
    KEY,
    POSITION,
    VALUE,
    HashTable,
    admit_custom_keys,
    copied_table,
    entry_parts,
    places_taken,
    table_entries,
    table_entry,
)
from minipy.model.tables.hash_table_changes import table_put_like
from minipy.model.tables.hash_table_lookup import table_find, table_find_like
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread
    from minipy.model.tables.hash_table import Entry


def dict_update(tstate: ModelThread, dct: Object, other: Object) -> None:
    """Put everything from `other` into `dct`: a dict, anything with `keys`, or an iterable of pairs."""
    if _is_like_dict(tstate, other.type) or has_attribute(tstate, other, "keys"):
        update_from_mapping(tstate, dct, other)
    else:
        _update_from_pairs(tstate, dct, other)


def update_from_mapping(tstate: ModelThread, dct: Object, mapping: Object) -> None:
    """Put everything from a dict, or from what has `keys`, into `dct`; AttributeError if it has none (PyDict_Update)."""
    if mapping.type is tstate.types.mappingproxy and mapping.value[0].type is tstate.types.dict:
        mapping = mapping.value[0]
    if _is_like_dict(tstate, mapping.type):
        update_from_dict(tstate, dct, mapping)
        return
    keys = _keys_of(tstate, mapping)
    with owned_list(tstate, keys):
        for key in keys:
            _put_item(tstate, dct, mapping, key)


def display_update(tstate: ModelThread, dct: Object, mapping: Object) -> None:
    """Put everything from `mapping` into `dct`, as `{**mapping}` does."""
    try:
        update_from_mapping(tstate, dct, mapping)
    except GuestRaised:
        raise refused(tstate, f"'{mapping.type.value.name}' object is not a mapping", "AttributeError") from None


def _is_like_dict(tstate: ModelThread, kind: Object) -> bool:
    """True for dicts that are iterated as their tables are: those with dict's `__iter__`, and OrderedDict."""
    base = tstate.types.dict
    if not is_subtype(kind, base):
        return False
    return kind in tstate.types.at_once or lookup_borrowed(kind, "__iter__") is lookup_borrowed(base, "__iter__")


def update_from_dict(tstate: ModelThread, dct: Object, other: Object) -> None:
    """Put everything from the dict `other` into `dct`."""
    if not len(dct.value) and _become_copy(tstate, dct, other):
        return
    if dct.value.buckets is not None or other.value.buckets is not None:
        _update_step_by_step(tstate, dct, other)
        return
    entries = table_entries(tstate, other)
    with owned_list(tstate, entry_parts(entries)):
        for entry in entries:
            dict_set_like(tstate, dct, entry)


def _update_step_by_step(tstate: ModelThread, dct: Object, other: Object) -> None:
    """Put what the dict `other` has, while keys that are compared by guest code may change it."""
    places = places_taken(tstate, other)

    def put(entry: Entry) -> None:
        dict_set_like(tstate, dct, entry)
        if places_taken(tstate, other) != places:
            raise set_error(tstate, "RuntimeError", "dict mutated during update")

    take_each_entry(tstate, other, put)


def take_each_entry(tstate: ModelThread, dct: Object, take: Callable[[Entry], None]) -> None:
    """Call `take` with a copy of each entry of `dct` in order, as it is when its turn comes, declared meanwhile."""
    position = 0
    while (entry := table_entry(tstate, dct, position)) is not None:
        with owned_list(tstate, entry_parts([entry])):
            position = entry[POSITION] + 1
            take(entry)


def _become_copy(tstate: ModelThread, dct: Object, other: Object) -> bool:
    """Give the empty `dct` a copy of the table of `other`; do nothing and return False if it isn't empty any more."""
    copy = copied_table(tstate, other)
    table: HashTable = dct.value
    if copy.buckets is not None:
        admit_custom_keys(tstate, dct, *entry_parts(copy.entries))
    with critical_section(tstate, dct):
        was_empty = not table.used
        if was_empty:
            point(tstate, SLOT_STORE, dct, None)
            table.index, table.entries = copy.index, copy.entries
            if copy.buckets is not None:  # a table keeps having some
                table.buckets = copy.buckets
            table.used = copy.used
            table.version += 1
    if not was_empty:
        drop_all(tstate, entry_parts(copy.entries))
    return was_empty


def dict_set_like(tstate: ModelThread, dct: Object, entry: Entry) -> None:
    """Put the key and value of an entry of another dict."""
    value = new_ref(tstate, entry[VALUE])
    try:
        old = table_put_like(tstate, dct, entry, value)
    except BaseException:
        decref(tstate, value)
        raise
    if old is not None:
        decref(tstate, old)


def _keys_of(tstate: ModelThread, mapping: Object) -> list[Object]:
    """Return new references to the keys that `mapping.keys()` gives."""
    method = get_named_attribute(tstate, mapping, "keys")
    with owned(tstate, method):
        listed = tstate.call(method, [])
    with owned(tstate, listed):
        text = f"{mapping.type.value.name}.keys() returned a non-iterable (type {listed.type.value.name})"
        return collect_or_refuse(tstate, listed, text)


def _put_item(tstate: ModelThread, dct: Object, mapping: Object, key: Object) -> None:
    """Put the key and `mapping[key]`."""
    value = get_item(tstate, mapping, key)
    with owned(tstate, value):
        dict_set(tstate, dct, key, value)


def _update_from_pairs(tstate: ModelThread, dct: Object, pairs: Object) -> None:
    number = 0
    with Iteration(tstate, pairs) as items:
        while (pair := items.next()) is not None:
            with owned(tstate, pair):
                parts = _pair_parts(tstate, pair, number)
            with owned_list(tstate, parts):
                if len(parts) != 2:
                    text = f"dictionary update sequence element #{number} has length {len(parts)}; 2 is required"
                    raise set_error(tstate, "ValueError", text)
                dict_set(tstate, dct, parts[0], parts[1])
            number += 1


def _pair_parts(tstate: ModelThread, pair: Object, number: int) -> list[Object]:
    try:
        return collect(tstate, pair)
    except GuestRaised:
        if not catch(tstate, "TypeError"):
            raise
    text = f"cannot convert dictionary update sequence element #{number} to a sequence"
    raise set_error(tstate, "TypeError", text)


def dict_merge(tstate: ModelThread, dct: Object, other: Object, function: Object) -> None:
    """Put everything from `other` into `dct`, the keyword arguments of a call of `function`; no key may come twice."""
    if _is_like_dict(tstate, other.type):
        entries = table_entries(tstate, other)
        with owned_list(tstate, entry_parts(entries)):
            for entry in entries:
                if table_find_like(tstate, dct, entry) is not None:
                    raise _comes_twice(tstate, function, entry[KEY])
                dict_set_like(tstate, dct, entry)
        return
    try:
        keys = _keys_of(tstate, other)
        with owned_list(tstate, keys):
            for key in keys:
                if table_find(tstate, dct, key) is not None:
                    raise _comes_twice(tstate, function, key)
                _put_item(tstate, dct, other, key)
    except GuestRaised:
        text = f"argument after ** must be a mapping, not {other.type.value.name}"
        raise refused(tstate, f"{function_text(tstate, function)} {text}", "AttributeError") from None


def _comes_twice(tstate: ModelThread, function: Object, key: Object) -> Exception:
    text = f"got multiple values for keyword argument '{str_text(tstate, key)}'"
    return set_error(tstate, "TypeError", f"{function_text(tstate, function)} {text}")
