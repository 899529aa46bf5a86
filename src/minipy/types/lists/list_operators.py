"""The operators of lists: `+`, `*` and comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from minipy.bytecode.opcodes import EQ, NE
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import ListBody, list_items, new_bool, new_list, new_ref
from minipy.model.held_references import owned
from minipy.model.list_slots import drop_all, list_extend, list_read, list_references
from minipy.model.operators import compare, compare_values, is_equal
from minipy.model.recursion_limit import recursive_call
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_STORE, point
from minipy.types.sequences.sequence_operands import check_size, not_implemented, repeat_count

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def list_add(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`list + list`."""
    if not is_subtype(right.type, tstate.types.list):
        return not_implemented(tstate)
    return new_list(tstate, list_items(tstate, left) + list_items(tstate, right))


def list_iadd(tstate: ThreadState, lst: Object, iterable: Object) -> Object:
    """`list += iterable`."""
    list_extend(tstate, lst, iterable)
    return new_ref(tstate, lst)


def list_mul(tstate: ThreadState, lst: Object, count: Object) -> Object:
    """`list * count` and `count * list`."""
    times = repeat_count(tstate, count)
    if times is None:
        return not_implemented(tstate)
    return new_list(tstate, _repeated(tstate, lst, times))


def _repeated(tstate: ThreadState, lst: Object, times: int) -> list[Object]:
    check_size(tstate, lst.value.size * times)
    if times == 0:
        return []
    items = list_items(tstate, lst)
    more = items * (times - 1)
    for item in more:
        incref(tstate, item)
    return items + more


def list_imul(tstate: ThreadState, lst: Object, count: Object) -> Object:
    """`list *= count`."""
    times = repeat_count(tstate, count)
    if times is None:
        return not_implemented(tstate)
    check_size(tstate, lst.value.size * times)
    repeat_in_place(tstate, lst, times)
    return new_ref(tstate, lst)


def repeat_in_place(tstate: ThreadState, lst: Object, times: int) -> None:
    """Let the elements stand there `times` times (0 empties it)."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        items = list_references(lst)
        new = items * times
        for item in new:
            incref(tstate, item)
        point(tstate, SLOT_STORE, lst, None)
        body.slots = cast("list[Object | None]", new)
        body.size = len(new)
    drop_all(tstate, items)


def _compare(tstate: ThreadState, op: int, left: Object, right: Object) -> Object:
    """Compare by the first elements that differ, then by length."""
    if not is_subtype(right.type, tstate.types.list):
        return not_implemented(tstate)
    if left.value.size != right.value.size and op in (EQ, NE):
        return new_bool(tstate, op == NE)
    position = 0
    with recursive_call(tstate, " in comparison"):  # elements are read one by one, since guest code may change the lists
        while (ours := list_read(tstate, left, position)) is not None:
            theirs = list_read(tstate, right, position)
            if theirs is None:
                decref(tstate, ours)
                break
            position += 1
            if ours is theirs or _are_equal_host_values(ours, theirs):
                decref(tstate, ours)
                decref(tstate, theirs)
                continue
            with owned(tstate, ours, theirs):
                differ = not is_equal(tstate, ours, theirs)
                if differ and op in (EQ, NE):
                    return new_bool(tstate, op == NE)
                if differ and position <= min(left.value.size, right.value.size):
                    return compare(tstate, op, ours, theirs)
            if differ:  # the comparison has shortened a list
                break
    return new_bool(tstate, compare_values(op, left.value.size, right.value.size))


def _are_equal_host_values(left: Object, right: Object) -> bool:
    """True if both are equal, and of one type whose host values are compared: to know that needs no guest code."""
    kind = left.type
    return kind is right.type and kind.value.has_host_key and bool(left.value == right.value)
