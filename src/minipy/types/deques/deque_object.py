"""deque: the table of its methods, with those that add and remove."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import repr_text
from minipy.model.iteration import collect, iterate
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords, unpack
from minipy.model.raising import set_error
from minipy.model.special_methods import call_method
from minipy.types.classes.generic_alias import CLASS_GETITEM
from minipy.types.deques import deque_operators as ops
from minipy.types.deques.deque_iterators import deque_iter, deque_reversed
from minipy.types.deques.deque_search import deque_contains, deque_count, deque_index, deque_remove
from minipy.types.deques.deque_steps import (
    UNBOUNDED,
    DequeBody,
    clear,
    deque_items,
    deque_length,
    deque_references,
    insert,
    push,
    reverse,
    rotate,
    take,
)
from minipy.types.scalars.scalar_methods import class_of_new, comparison_rows
from minipy.types.sequences.sequence_operands import repr_guard, ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def deque_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`deque.__new__`: an empty deque."""
    return new_container(tstate, class_of_new(tstate, args, tstate.types.by_name["deque"]), DequeBody())


def deque_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`deque(iterable=(), maxlen=None)`."""
    iterable, maxlen = unpack(tstate, "deque", args[1:], kwargs, ("iterable", "maxlen"), 0)
    deque = args[0]
    deque.value.maxlen = _limit(tstate, maxlen)
    if deque_length(tstate, deque):
        clear(tstate, deque)
    if iterable is not None:
        ops.extend(tstate, deque, iterable)
    return new_none(tstate)


def _limit(tstate: ThreadState, maxlen: Object | None) -> int:
    if maxlen is None or maxlen is tstate.types.none:
        return UNBOUNDED
    if not isinstance(maxlen.value, int):
        raise set_error(tstate, "TypeError", "an integer is required")
    if ssize(tstate, maxlen) < 0:
        raise set_error(tstate, "ValueError", "maxlen must be non-negative")
    return int(maxlen.value)


def get_maxlen(tstate: ThreadState, deque: Object) -> Object:
    """`deque.maxlen`."""
    limit = deque.value.maxlen
    return new_int(tstate, limit) if limit != UNBOUNDED else new_none(tstate)


def append_method(tstate: ThreadState, deque: Object, item: Object) -> Object:
    """`deque.append(item)`."""
    push(tstate, deque, (new_ref(tstate, item),), is_left=False)
    return new_none(tstate)


def appendleft_method(tstate: ThreadState, deque: Object, item: Object) -> Object:
    """`deque.appendleft(item)`."""
    push(tstate, deque, (new_ref(tstate, item),), is_left=True)
    return new_none(tstate)


def _taken(tstate: ThreadState, deque: Object, is_left: bool) -> Object:
    item = take(tstate, deque, is_left)
    if item is None:
        raise set_error(tstate, "IndexError", "pop from an empty deque")
    return item


def pop_method(tstate: ThreadState, deque: Object) -> Object:
    """`deque.pop()`."""
    return _taken(tstate, deque, is_left=False)


def popleft_method(tstate: ThreadState, deque: Object) -> Object:
    """`deque.popleft()`."""
    return _taken(tstate, deque, is_left=True)


def extend_method(tstate: ThreadState, deque: Object, iterable: Object) -> Object:
    """`deque.extend(iterable)`."""
    ops.extend(tstate, deque, iterable)
    return new_none(tstate)


def extendleft_method(tstate: ThreadState, deque: Object, iterable: Object) -> Object:
    """`deque.extendleft(iterable)`."""
    ops.extend(tstate, deque, iterable, is_left=True)
    return new_none(tstate)


def clear_method(tstate: ThreadState, deque: Object) -> Object:
    """`deque.clear()`."""
    clear(tstate, deque)
    return new_none(tstate)


def insert_method(tstate: ThreadState, deque: Object, before: Object, item: Object) -> Object:
    """`deque.insert(before, item)`."""
    if not insert(tstate, deque, ssize(tstate, before), item):
        raise set_error(tstate, "IndexError", "deque already at its maximum size")
    return new_none(tstate)


def rotate_method(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`deque.rotate(steps=1)`."""
    refuse_keywords(tstate, "deque.rotate", kwargs)
    check_count(tstate, "deque.rotate", len(args) - 1, 0, 1)
    rotate(tstate, args[0], ssize(tstate, args[1]) if len(args) > 1 else 1)
    return new_none(tstate)


def reverse_method(tstate: ThreadState, deque: Object) -> Object:
    """`deque.reverse()`."""
    reverse(tstate, deque)
    return new_none(tstate)


def deque_repr(tstate: ThreadState, deque: Object) -> Object:
    """`repr(deque)`."""
    with repr_guard(tstate, deque) as is_recursive:
        if is_recursive:
            return new_str(tstate, "[...]")
        listed = new_list(tstate, collect(tstate, deque))  # by iteration, which a subclass may do its own way
        with owned(tstate, listed):
            text = repr_text(tstate, listed)
    limit = deque.value.maxlen
    end = f", maxlen={limit}" if limit != UNBOUNDED else ""
    return new_str(tstate, f"{deque.type.value.name.rpartition('.')[2]}({text}{end})")


def deque_reduce(tstate: ThreadState, deque: Object) -> Object:
    """`deque.__reduce__()`: the class, what it is called with, its attributes, and an iterator over the elements."""
    limit = deque.value.maxlen
    args = [new_tuple(tstate, []), new_int(tstate, limit)] if limit != UNBOUNDED else []
    parts = [new_ref(tstate, deque.type), new_tuple(tstate, args)]
    with holding(tstate, parts):
        state = call_method(tstate, deque, "__getstate__")
        parts.append(state if state is not None else new_none(tstate))
        parts.append(iterate(tstate, deque))
    return new_tuple(tstate, parts)


DEQUE: Final = TypeSpec(
    "deque",
    methods=(
        Native("__init__", deque_init, 1, -1),
        Native("__repr__", deque_repr, 1, 1),
        *comparison_rows(ops.deque_compare),
        Native("__iter__", deque_iter, 1, 1),
        Native("__reversed__", deque_reversed, 1, 1),
        Native("__len__", lambda tstate, deque: new_int(tstate, deque_length(tstate, deque)), 1, 1),
        Native("__getitem__", ops.deque_getitem, 2, 2),
        Native("__setitem__", ops.deque_setitem, 3, 3),
        Native("__delitem__", ops.deque_delitem, 2, 2),
        Native("__contains__", deque_contains, 2, 2),
        Native("__add__", ops.deque_add, 2, 2),
        Native("__iadd__", ops.deque_iadd, 2, 2),
        Native("__mul__", ops.deque_mul, 2, 2),
        Native("__rmul__", ops.deque_mul, 2, 2),
        Native("__imul__", ops.deque_imul, 2, 2),
        Native("__copy__", ops.copy_of, 1, 1),
        Native("__reduce__", deque_reduce, 1, 1),
        Native("append", append_method, 2, 2),
        Native("appendleft", appendleft_method, 2, 2),
        Native("clear", clear_method, 1, 1),
        Native("copy", ops.copy_of, 1, 1),
        Native("count", deque_count, 2, 2),
        Native("extend", extend_method, 2, 2),
        Native("extendleft", extendleft_method, 2, 2),
        Native("index", deque_index, 2, 4, is_parsed=True),
        Native("insert", insert_method, 3, 3, is_parsed=True),
        Native("pop", pop_method, 1, 1),
        Native("popleft", popleft_method, 1, 1),
        Native("remove", deque_remove, 2, 2),
        Native("reverse", reverse_method, 1, 1),
        Native("rotate", rotate_method, 1, -1),
    ),
    getters=(Getter("maxlen", get_maxlen),),
    static=(Native("__new__", deque_new, 1, -1),),
    class_methods=(CLASS_GETITEM,),
    at_once=deque_items,
    references=deque_references,
    clear=clear,
    module="collections",
    is_unhashable=True,
    is_sequence=True,
)
