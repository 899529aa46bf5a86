"""bytearray: a sequence of octets that can change; its payload is touched only in its critical section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import guest_error, new_bytearray, to_host
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_int, new_none, new_ref, new_str
from minipy.model.host_conversions import index
from minipy.model.iterator_body import new_iterator
from minipy.model.native import Native, TypeSpec
from minipy.model.raising import set_error
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.scalars.byte_methods import (
    octet,
    octet_methods,
    octets_from,
    octets_from_hex,
    octets_join,
    octets_maketrans,
    octets_new,
    octets_of_items,
    octets_value,
)
from minipy.types.scalars.bytes_object import octets_percent
from minipy.types.scalars.scalar_methods import class_of_new, comparisons
from minipy.types.sequences.sequence_operands import (
    check_size,
    index_of,
    not_implemented,
    repeat_count,
    ssize,
    unpack_slice,
)
from minipy.types.sequences.string_iterators import payload_iterator_spec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def bytearray_new(tstate: ThreadState, args: Sequence[Object], _kwargs: Mapping[str, Object]) -> Object:
    """Return a new reference to an empty bytearray; `__init__` fills it."""
    cls = class_of_new(tstate, args, tstate.types.bytearray)
    return new_container(tstate, cls, bytearray())


def bytearray_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`bytearray(source=b'', encoding=..., errors=...)`: replaces all content."""
    data = octets_new(tstate, "bytearray", args[1:], kwargs)
    _replace(tstate, args[0], slice(None), data)
    return new_none(tstate)


class _changing:
    """`with _changing(tstate, data) as payload:` the body changes it, in its section.

    BufferError where a memoryview keeps it from another size.
    """

    __slots__ = ("_data", "_section", "_tstate", "_where")

    def __init__(self, tstate: ThreadState, data: Object, where: int | None = None) -> None:
        self._tstate = tstate
        self._data = data
        self._where = where

    def __enter__(self) -> bytearray:
        self._section = critical_section(self._tstate, self._data)
        self._section.__enter__()
        point(self._tstate, SLOT_STORE, self._data, self._where)
        payload: bytearray = self._data.value
        return payload

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        self._section.__exit__(None, None, None)
        if isinstance(error, BufferError):
            raise guest_error(self._tstate, error) from None


def _replace(tstate: ThreadState, data: Object, where: slice, octets: bytes | bytearray) -> None:
    """Put `octets` in place of a slice; raises ValueError where an extended slice has another size."""
    with _changing(tstate, data) as payload:
        size = len(range(*where.indices(len(payload))))
        if where.step in (None, 1) or size == len(octets):
            payload[where] = octets
            return
    text = f"attempt to assign bytes of size {len(octets)} to extended slice of size {size}"
    raise set_error(tstate, "ValueError", text)


def bytearray_repr(tstate: ThreadState, data: Object) -> Object:
    """`repr(data)`."""
    octets: bytearray = to_host(tstate, data)
    return new_str(tstate, data.type.value.name + repr(octets).removeprefix("bytearray"))


def bytearray_length(tstate: ThreadState, data: Object) -> Object:
    """`len(data)`."""
    return new_int(tstate, len(data.value))


def bytearray_iter(tstate: ThreadState, data: Object) -> Object:
    """`iter(data)`."""
    return new_iterator(tstate, tstate.types.by_name["bytearray_iterator"], data)


def bytearray_add(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`left + right`."""
    other = octets_value(tstate, right)
    return not_implemented(tstate) if other is None else new_bytearray(tstate, to_host(tstate, left) + other)


def bytearray_multiply(tstate: ThreadState, data: Object, count: Object) -> Object:
    """`data * count` and `count * data`."""
    times = repeat_count(tstate, count)
    if times is None:
        return not_implemented(tstate)
    octets = to_host(tstate, data)
    check_size(tstate, len(octets) * times)
    return new_bytearray(tstate, octets * times)


def bytearray_add_in_place(tstate: ThreadState, data: Object, other: Object) -> Object:
    """`data += other`."""
    octets = octets_value(tstate, other)
    if octets is None:
        raise set_error(tstate, "TypeError", f"can't concat {other.type.value.name} to {data.type.value.name}")
    if other is data and octets:  # what is read can't grow meanwhile
        raise set_error(tstate, "BufferError", "Existing exports of data: object cannot be re-sized")
    _append_all(tstate, data, octets)
    return new_ref(tstate, data)


def _append_all(tstate: ThreadState, data: Object, octets: bytes | bytearray) -> None:
    with _changing(tstate, data) as payload:
        payload.extend(octets)


def bytearray_multiply_in_place(tstate: ThreadState, data: Object, count: Object) -> Object:
    """`data *= count`."""
    times = repeat_count(tstate, count)
    if times is None:
        return not_implemented(tstate)
    check_size(tstate, len(data.value) * times)
    with _changing(tstate, data) as payload:
        payload *= times
    return new_ref(tstate, data)


def bytearray_get_item(tstate: ThreadState, data: Object, key: Object) -> Object:
    """`data[key]`: an int, or a bytearray for a slice."""
    if key.type is tstate.types.slice:
        return new_bytearray(tstate, to_host(tstate, data)[unpack_slice(tstate, key)])
    position = index_of(tstate, key, "bytearray")
    with critical_section(tstate, data):
        point(tstate, SLOT_LOAD, data, position)
        payload: bytearray = data.value
        number = payload[position] if -len(payload) <= position < len(payload) else None
    if number is None:
        raise set_error(tstate, "IndexError", "bytearray index out of range")
    return new_int(tstate, number)


def bytearray_set_item(tstate: ThreadState, data: Object, key: Object, value: Object) -> Object:
    """`data[key] = value`."""
    if key.type is tstate.types.slice:
        where = unpack_slice(tstate, key)
        _replace(tstate, data, where, _slice_content(tstate, value))
        return new_none(tstate)
    position = index_of(tstate, key, "bytearray")
    number = octet(tstate, value)
    with critical_section(tstate, data):
        point(tstate, SLOT_STORE, data, position)
        payload: bytearray = data.value
        is_inside = -len(payload) <= position < len(payload)
        if is_inside:
            payload[position] = number
    if not is_inside:
        raise set_error(tstate, "IndexError", "bytearray index out of range")
    return new_none(tstate)


def _slice_content(tstate: ThreadState, value: Object) -> Any:
    types = tstate.types
    if value.type.value.layout in (types.int, types.bool, types.str):
        text = "can assign only bytes, buffers, or iterables of ints in range(0, 256)"
        raise set_error(tstate, "TypeError", text)
    return octets_from(tstate, value, "bytearray")


def bytearray_delete_item(tstate: ThreadState, data: Object, key: Object) -> Object:
    """`del data[key]`."""
    is_slice = key.type is tstate.types.slice
    where: Any = unpack_slice(tstate, key) if is_slice else index_of(tstate, key, "bytearray")
    with _changing(tstate, data) as payload:
        is_inside = is_slice or -len(payload) <= where < len(payload)
        if is_inside:
            del payload[where]
    if not is_inside:
        raise set_error(tstate, "IndexError", "bytearray index out of range")
    return new_none(tstate)


def bytearray_append(tstate: ThreadState, data: Object, item: Object) -> Object:
    """`data.append(item)`."""
    _append_all(tstate, data, bytes([octet(tstate, item)]))
    return new_none(tstate)


def bytearray_extend(tstate: ThreadState, data: Object, iterable: Object) -> Object:
    """`data.extend(iterable)`."""
    octets = octets_value(tstate, iterable)
    if octets is None:
        refusal = f"can't extend bytearray with {iterable.type.value.name}"
        octets = octets_of_items(tstate, iterable, "byte", refusal)
    _append_all(tstate, data, octets)
    return new_none(tstate)


def bytearray_insert(tstate: ThreadState, data: Object, position: Object, item: Object) -> Object:
    """`data.insert(position, item)`."""
    where, number = ssize(tstate, position), octet(tstate, item)
    with _changing(tstate, data, where) as payload:
        payload.insert(where, number)
    return new_none(tstate)


def bytearray_pop(tstate: ThreadState, data: Object, position: Object | None = None) -> Object:
    """`data.pop(position=-1)`."""
    where = -1 if position is None else index(tstate, position)
    with _changing(tstate, data, where) as payload:
        size = len(payload)
        number = payload.pop(where) if -size <= where < size else None
    if number is None:
        raise set_error(tstate, "IndexError", "pop index out of range" if size else "pop from empty bytearray")
    return new_int(tstate, number)


def bytearray_remove(tstate: ThreadState, data: Object, item: Object) -> Object:
    """`data.remove(item)`."""
    number = octet(tstate, item)
    with _changing(tstate, data) as payload:
        where = payload.find(number)
        if where >= 0:
            del payload[where]
    if where < 0:
        raise set_error(tstate, "ValueError", "value not found in bytearray")
    return new_none(tstate)


def bytearray_reverse(tstate: ThreadState, data: Object) -> Object:
    """`data.reverse()`."""
    with critical_section(tstate, data):
        point(tstate, SLOT_STORE, data, None)
        data.value.reverse()
    return new_none(tstate)


def bytearray_clear(tstate: ThreadState, data: Object) -> Object:
    """`data.clear()`."""
    with _changing(tstate, data) as payload:
        payload.clear()
    return new_none(tstate)


def bytearray_copy(tstate: ThreadState, data: Object) -> Object:
    """`data.copy()`."""
    return new_bytearray(tstate, to_host(tstate, data))


def bytearray_join(tstate: ThreadState, separator: Object, iterable: Object) -> Object:
    """`separator.join(iterable)`."""
    return new_bytearray(tstate, bytearray(octets_join(tstate, to_host(tstate, separator), iterable)))


def bytearray_modulo(tstate: ThreadState, template: Object, operand: Object) -> Object:
    """`template % operand`."""
    return new_bytearray(tstate, bytearray(octets_percent(tstate, bytes(to_host(tstate, template)), operand)))


BYTEARRAY = TypeSpec(
    "bytearray",
    methods=(
        Native("__init__", bytearray_init, 1, -1),
        Native("__repr__", bytearray_repr, 1, 1),
        Native("__str__", bytearray_repr, 1, 1),
        Native("__len__", bytearray_length, 1, 1),
        Native("__iter__", bytearray_iter, 1, 1),
        Native("__add__", bytearray_add, 2, 2),
        Native("__mul__", bytearray_multiply, 2, 2),
        Native("__rmul__", bytearray_multiply, 2, 2),
        Native("__iadd__", bytearray_add_in_place, 2, 2),
        Native("__imul__", bytearray_multiply_in_place, 2, 2),
        Native("__mod__", bytearray_modulo, 2, 2),
        Native("__getitem__", bytearray_get_item, 2, 2),
        Native("__setitem__", bytearray_set_item, 3, 3),
        Native("__delitem__", bytearray_delete_item, 2, 2),
        *comparisons(octets_value),
        Native("append", bytearray_append, 2, 2),
        Native("extend", bytearray_extend, 2, 2),
        Native("insert", bytearray_insert, 3, 3),
        Native("pop", bytearray_pop, 1, 2),
        Native("remove", bytearray_remove, 2, 2),
        Native("reverse", bytearray_reverse, 1, 1),
        Native("clear", bytearray_clear, 1, 1),
        Native("copy", bytearray_copy, 1, 1),
        Native("join", bytearray_join, 2, 2),
        *octet_methods("bytearray"),
    ),
    static=(Native("__new__", bytearray_new, 1, -1), Native("maketrans", octets_maketrans, 2, 2)),
    is_sequence=True,
    class_methods=(Native("fromhex", octets_from_hex, 2, 2),),
    is_unhashable=True,
)

BYTEARRAY_ITERATOR = payload_iterator_spec("bytearray_iterator", new_int)
