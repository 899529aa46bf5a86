"""The operators of deques: `+`, `*`, comparison, subscripts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minipy.bytecode.opcodes import EQ, NE
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_none, new_ref
from minipy.model.held_references import holding, owned_list
from minipy.model.host_conversions import index
from minipy.model.iteration import MAX_SIZE, Iteration, collect, gatherer
from minipy.model.operators import compare_truth, compare_values, is_equal, known_equality
from minipy.model.raising import set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.types.deques.deque_steps import (
    UNBOUNDED,
    DequeBody,
    begin_iteration,
    check_unchanged,
    clear,
    deque_items,
    deque_length,
    push,
    read,
    repeat,
    replace,
    take_at,
)
from minipy.types.sequences.sequence_operands import check_size, not_implemented, repeat_count

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def is_deque(tstate: ThreadState, obj: Object) -> bool:
    """True if `obj` is a deque."""
    return is_subtype(obj.type, tstate.types.by_name["deque"])


def copy_of(tstate: ThreadState, deque: Object) -> Object:
    """Return a new deque with the same elements, of the same class, which is called if it is a subclass."""
    maxlen = deque.value.maxlen
    if not deque.type.value.is_heap_type:
        made = new_container(tstate, deque.type, DequeBody(maxlen))
        push(tstate, made, deque_items(tstate, deque), is_left=False)
        return made
    limits = [new_int(tstate, maxlen)] if maxlen != UNBOUNDED else []
    with holding(tstate, limits):
        made = tstate.call(deque.type, [deque, *limits])
    for limit in limits:
        decref(tstate, limit)
    if not is_deque(tstate, made):
        names = deque.type.value.name, made.type.value.name
        decref(tstate, made)
        raise set_error(tstate, "TypeError", f"{names[0]}() must return a deque, not {names[1]}")
    return made


def extend(tstate: ThreadState, deque: Object, iterable: Object, is_left: bool = False) -> None:
    """Add all elements of `iterable`; one at a time, seen by the guest, unless they are there at once."""
    if gatherer(tstate, iterable) is not None or iterable is deque:
        push(tstate, deque, collect(tstate, iterable), is_left)
        return
    with Iteration(tstate, iterable) as items:
        while (item := items.next()) is not None:
            push(tstate, deque, (item,), is_left)


def deque_add(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`deque + deque`."""
    if not is_deque(tstate, right):
        return not_implemented(tstate)
    made = copy_of(tstate, left)
    with holding(tstate, [made]):
        extend(tstate, made, right)
    return made


def deque_iadd(tstate: ThreadState, deque: Object, iterable: Object) -> Object:
    """`deque += iterable`."""
    extend(tstate, deque, iterable)
    return new_ref(tstate, deque)


def _repeated(
    tstate: ThreadState, source: Object, count: Object, made_of: Callable[[ThreadState, Object], Object]
) -> Object:
    """Return what is made of `source`, with the elements of that `count` times."""
    times = repeat_count(tstate, count)
    if times is None:
        return not_implemented(tstate)
    deque = made_of(tstate, source)
    with holding(tstate, [deque]):
        _repeat(tstate, deque, times)
    return deque


def _repeat(tstate: ThreadState, deque: Object, times: int) -> None:
    size = deque_length(tstate, deque)
    check_size(tstate, size * times)
    if not times:
        clear(tstate, deque)
    elif times > 1 and size != deque.value.maxlen:
        repeat(tstate, deque, times)


def deque_mul(tstate: ThreadState, deque: Object, count: Object) -> Object:
    """`deque * count` and `count * deque`."""
    return _repeated(tstate, deque, count, copy_of)


def deque_imul(tstate: ThreadState, deque: Object, count: Object) -> Object:
    """`deque *= count`."""
    return _repeated(tstate, deque, count, new_ref)


def _position(tstate: ThreadState, key: Object) -> int:
    """Return the host int that a subscript stands for; may call guest `__index__`."""
    position = index(tstate, key, "sequence index must be integer, not '{}'")
    if -MAX_SIZE - 1 <= position <= MAX_SIZE:
        return position
    raise set_error(tstate, "IndexError", f"cannot fit '{key.type.value.name}' into an index-sized integer")


def _out_of_range(tstate: ThreadState) -> Exception:
    return set_error(tstate, "IndexError", "deque index out of range")


def deque_getitem(tstate: ThreadState, deque: Object, key: Object) -> Object:
    """`deque[index]`."""
    item = read(tstate, deque, _position(tstate, key))
    if item is None:
        raise _out_of_range(tstate)
    return item


def deque_setitem(tstate: ThreadState, deque: Object, key: Object, value: Object) -> Object:
    """`deque[index] = value`."""
    if not replace(tstate, deque, _position(tstate, key), value):
        raise _out_of_range(tstate)
    return new_none(tstate)


def deque_delitem(tstate: ThreadState, deque: Object, key: Object) -> Object:
    """`del deque[index]`."""
    item = take_at(tstate, deque, _position(tstate, key))
    if item is None:
        raise _out_of_range(tstate)
    decref(tstate, item)
    return new_none(tstate)


def deque_compare(tstate: ThreadState, op: int, left: Object, right: Object) -> Object:
    """Compare by the first elements that differ, then by length."""
    if not is_deque(tstate, right):
        return not_implemented(tstate)
    if op in (EQ, NE) and (left is right or deque_length(tstate, left) != deque_length(tstate, right)):
        return new_bool(tstate, (left is right) == (op == EQ))
    ours, theirs = collect(tstate, left), collect(tstate, right)
    marks = begin_iteration(tstate, left), begin_iteration(tstate, right)
    with recursive_call(tstate, " in comparison"), owned_list(tstate, ours), owned_list(tstate, theirs):
        for x, y in zip(ours, theirs, strict=False):
            is_known = known_equality(tstate, x, y)
            if not (is_equal(tstate, x, y) if is_known is None else is_known):
                return new_bool(tstate, compare_truth(tstate, op, x, y))
            if is_known is None:
                check_unchanged(tstate, left, marks[0])
                check_unchanged(tstate, right, marks[1])
        return new_bool(tstate, compare_values(op, len(ours), len(theirs)))
