"""Rows of method tables for the scalar types: natives made from the bridge's functions."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import cross, from_host, has_host_value, not_implemented, to_host
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_ref, new_tuple
from minipy.model.host_conversions import index
from minipy.model.instance_creation import unsafe_new
from minipy.model.native import Native
from minipy.model.type_lookup import lookup_borrowed
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

ORDERINGS = (
    ("__lt__", operator.lt),
    ("__le__", operator.le),
    ("__eq__", operator.eq),
    ("__ne__", operator.ne),
    ("__gt__", operator.gt),
    ("__ge__", operator.ge),
)
# CPython parses their arguments by PyArg_ParseTuple.
PARSED = frozenset(("count", "find", "index", "rfind", "rindex", "startswith", "endswith"))


def bridge_method(
    kind: str, name: str, least: int = 1, most: int = 1, keywords: tuple[str, ...] = (), indexes: str = ""
) -> Native:
    """Return the row of a method that crosses the bridge as `kind.name` with all its arguments as host values.

    `indexes` are the positions (digits) at which a guest `__index__` is asked.
    """
    key = f"{kind}.{name}"
    positions = tuple(map(int, indexes))
    first_named = most - len(keywords)

    def method_without_arguments(tstate: ThreadState, receiver: Object) -> Object:
        return returned(tstate, receiver, cross(tstate, key, receiver.value))

    def method(tstate: ThreadState, *args: Object | None) -> Object:
        return returned(tstate, args[0], cross(tstate, key, *host_arguments(tstate, args, positions)))

    def method_with_keywords(tstate: ThreadState, *args: Object | None) -> Object:
        named = {}
        for position in range(first_named, len(args)):
            value = args[position]
            if value is not None:
                convert = host_index if position in positions else to_host
                named[keywords[position - first_named]] = convert(tstate, value)
        positional = host_arguments(tstate, args[:first_named], positions)
        return returned(tstate, args[0], cross(tstate, key, *positional, **named))

    if most == 1 and kind != "bytearray":
        return Native(name, method_without_arguments, 1, 1)
    return Native(name, method_with_keywords if keywords else method, least, most, keywords, is_parsed=name in PARSED)


def host_arguments(tstate: ThreadState, args: Sequence[Object | None], indexes: Sequence[int] = ()) -> list[Any]:
    """Return the host values of the arguments that are given; those at `indexes` may be asked for `__index__`."""
    return [
        host_index(tstate, arg) if position in indexes else to_host(tstate, arg)
        for position, arg in enumerate(args)
        if arg is not None
    ]


def host_index(tstate: ThreadState, obj: Object) -> Any:
    """Return the host value of an argument where an int is wanted: what `__index__` gives, if it has one."""
    if not has_host_value(tstate, obj) and lookup_borrowed(obj.type, "__index__") is not None:
        return index(tstate, obj)
    return to_host(tstate, obj)


def returned(tstate: ThreadState, receiver: Object | None, value: Any) -> Object:
    """Return a new reference to the result `value`: to `receiver` itself where the host gave back its payload."""
    if receiver is not None and value is receiver.value and not receiver.type.value.is_heap_type:
        return new_ref(tstate, receiver)
    return from_host(tstate, value)


def added(tstate: ThreadState, left: Object, right: Object, new: Callable[[ThreadState, Any], Object]) -> Object:
    """Return a new reference to the sum of two texts or bytes: to one itself where the host gave back its payload."""
    value = left.value + right.value
    for operand in (left, right):
        if value is operand.value and not operand.type.value.is_heap_type:
            return new_ref(tstate, operand)
    return new(tstate, value)


def comparisons(host_of: Callable[[ThreadState, Object], Any]) -> tuple[Native, ...]:
    """Return the six rows that compare payloads; `host_of` gives the other operand's, or None for NotImplemented."""

    def row(name: str, holds: Callable[[Any, Any], bool]) -> Native:
        def compare(tstate: ThreadState, left: Object, right: Object) -> Object:
            other = host_of(tstate, right)
            if other is None:
                return not_implemented(tstate)
            return new_bool(tstate, holds(left.value, other))

        return Native(name, compare, 2, 2)

    return tuple([row(name, holds) for name, holds in ORDERINGS])


def comparison_rows(compare: Callable[[ThreadState, int, Object, Object], Object]) -> tuple[Native, ...]:
    """Return the six rows that call `compare` with LT, LE, EQ, NE, GT or GE and the operands."""

    def row(op: int, name: str) -> Native:
        return Native(name, lambda tstate, left, right: compare(tstate, op, left, right), 2, 2)

    return tuple([row(op, name) for op, (name, _) in enumerate(ORDERINGS)])


def get_new_arguments(tstate: ThreadState, obj: Object) -> Object:
    """`obj.__getnewargs__()`: what copying an instance of a subclass passes to `__new__`."""
    host_value = int(obj.value) if type(obj.value) is bool else obj.value
    return new_tuple(tstate, [from_host(tstate, host_value)])


def class_of_new(tstate: ThreadState, args: Sequence[Object], base: Object) -> Object:
    """As `class_argument`, but refuse a class whose instances are made by another `__new__`."""
    cls = class_argument(tstate, args, base)
    if cls.value.layout is not base:
        raise unsafe_new(tstate, base, cls)
    return cls


def new_of_class(tstate: ThreadState, cls: Object, value: Any) -> Object:
    """Return a new reference to an instance of `cls`, a scalar type or a guest class derived from one."""
    if cls.value.is_heap_type:
        return new_container(tstate, cls, value)
    return from_host(tstate, value)
