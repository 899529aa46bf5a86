"""list: the table of its methods, with those that change or read a list by index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import ListBody, list_items, new_int, new_list, new_none, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.list_slots import (
    append_owned,
    drop_all,
    list_extend,
    list_get,
    list_in_reverse,
    list_read,
    list_set,
    reserve,
    swap_all,
    take_at,
)
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.raising import set_error
from minipy.model.type_lookup import lookup_borrowed
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SIZE, SLOT_LOAD, SLOT_STORE, point
from minipy.types.lists.list_iterators import list_iter, list_reversed
from minipy.types.lists.list_operators import _compare, list_add, list_iadd, list_imul, list_mul
from minipy.types.lists.list_search import list_contains, list_count, list_index, list_remove
from minipy.types.lists.list_slices import delete_slice, get_slice, set_slice
from minipy.types.lists.list_sort import list_sort
from minipy.types.scalars.scalar_methods import class_of_new, comparison_rows
from minipy.types.sequences.sequence_operands import index_of, repr_guard, ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def list_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`list.__new__`: an empty list."""
    return new_container(tstate, class_of_new(tstate, args, tstate.types.list), ListBody([]))


def list_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`list(iterable=())`."""
    lst = args[0]
    if lookup_borrowed(lst.type, "__new__") is lookup_borrowed(tstate.types.list, "__new__"):
        refuse_keywords(tstate, "list", kwargs)
    check_count(tstate, "list", len(args) - 1, 0, 1)
    if lst.value.size:
        drop_all(tstate, swap_all(tstate, lst, []))
    if len(args) > 1:
        list_extend(tstate, lst, args[1])
    return new_none(tstate)


def list_len(tstate: ThreadState, lst: Object) -> Object:
    """`len(list)`."""
    return new_int(tstate, lst.value.size)


def list_getitem(tstate: ThreadState, lst: Object, key: Object) -> Object:
    """`list[key]`."""
    if key.type is tstate.types.slice:
        return get_slice(tstate, lst, key)
    return list_get(tstate, lst, index_of(tstate, key, "list"))


def list_setitem(tstate: ThreadState, lst: Object, key: Object, value: Object) -> Object:
    """`list[key] = value`."""
    if key.type is tstate.types.slice:
        set_slice(tstate, lst, key, value)
        return new_none(tstate)
    list_set(tstate, lst, index_of(tstate, key, "list"), value)
    return new_none(tstate)


def list_delitem(tstate: ThreadState, lst: Object, key: Object) -> Object:
    """`del list[key]`."""
    if key.type is tstate.types.slice:
        delete_slice(tstate, lst, key)
        return new_none(tstate)
    item = take_at(tstate, lst, index_of(tstate, key, "list"))
    if item is None:
        raise set_error(tstate, "IndexError", "list assignment index out of range")
    decref(tstate, item)
    return new_none(tstate)


def append_method(tstate: ThreadState, lst: Object, item: Object) -> Object:
    """`list.append(item)`."""
    incref(tstate, item)
    append_owned(tstate, lst, item)
    return new_none(tstate)


def extend_method(tstate: ThreadState, lst: Object, iterable: Object) -> Object:
    """`list.extend(iterable)`."""
    list_extend(tstate, lst, iterable)
    return new_none(tstate)


def list_insert(tstate: ThreadState, lst: Object, before: Object, item: Object) -> Object:
    """`list.insert(before, item)`."""
    position = ssize(tstate, before)
    body: ListBody = lst.value
    incref(tstate, item)
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, SIZE)
        size = body.size
        position = max(position + size, 0) if position < 0 else min(position, size)
        point(tstate, SLOT_STORE, lst, position)
        slots = reserve(body, size + 1)
        slots.pop()  # a spare one
        slots.insert(position, item)  # the host moves the others
        point(tstate, SLOT_STORE, lst, SIZE)
        body.size = size + 1
    return new_none(tstate)


def list_pop(tstate: ThreadState, lst: Object, position: Object | None = None) -> Object:
    """`list.pop(index=-1)`."""
    at = ssize(tstate, position) if position is not None else -1
    item = take_at(tstate, lst, at)
    if item is None:
        raise set_error(tstate, "IndexError", "pop index out of range" if lst.value.size else "pop from empty list")
    return item


def list_clear(tstate: ThreadState, lst: Object) -> Object:
    """`list.clear()`."""
    if lst.value.slots:
        drop_all(tstate, swap_all(tstate, lst, []))
    return new_none(tstate)


def list_copy(tstate: ThreadState, lst: Object) -> Object:
    """`list.copy()`."""
    return new_list(tstate, list_items(tstate, lst))


def list_reverse(tstate: ThreadState, lst: Object) -> Object:
    """`list.reverse()`."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_STORE, lst, None)
        body.slots[: body.size] = body.slots[: body.size][::-1]
    return new_none(tstate)


def list_repr(tstate: ThreadState, lst: Object) -> Object:
    """`repr(list)`."""
    parts: list[str] = []
    with repr_guard(tstate, lst) as is_recursive:
        if is_recursive:
            return new_str(tstate, "[...]")
        while (item := list_read(tstate, lst, len(parts))) is not None:
            with owned(tstate, item):
                parts.append(repr_text(tstate, item))
    return new_str(tstate, f"[{', '.join(parts)}]")


LIST: Final = TypeSpec(
    "list",
    methods=(
        Native("__init__", list_init, 1, -1),
        Native("__repr__", list_repr, 1, 1),
        *comparison_rows(_compare),
        Native("__iter__", list_iter, 1, 1),
        Native("__len__", list_len, 1, 1),
        Native("__getitem__", list_getitem, 2, 2),
        Native("__setitem__", list_setitem, 3, 3),
        Native("__delitem__", list_delitem, 2, 2),
        Native("__contains__", list_contains, 2, 2),
        Native("__add__", list_add, 2, 2),
        Native("__mul__", list_mul, 2, 2),
        Native("__rmul__", list_mul, 2, 2),
        Native("__iadd__", list_iadd, 2, 2),
        Native("__imul__", list_imul, 2, 2),
        Native("__reversed__", list_reversed, 1, 1),
        Native("append", append_method, 2, 2),
        Native("clear", list_clear, 1, 1),
        Native("copy", list_copy, 1, 1),
        Native("count", list_count, 2, 2),
        Native("extend", extend_method, 2, 2),
        Native("index", list_index, 2, 4),
        Native("insert", list_insert, 3, 3),
        Native("pop", list_pop, 1, 2),
        Native("remove", list_remove, 2, 2),
        Native("reverse", list_reverse, 1, 1),
        Native("sort", list_sort, 1, -1),
    ),
    static=(Native("__new__", list_new, 1, -1),),
    at_once=list_items,
    references=list_in_reverse,
    is_unhashable=True,
    is_sequence=True,
    clear=lambda tstate, lst: drop_all(tstate, swap_all(tstate, lst, [])),
)
