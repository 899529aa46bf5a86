"""_bisect: searching and inserting in sorted lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.bytecode.opcodes import LT
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_none, new_ref
from minipy.model.held_references import owned
from minipy.model.host_conversions import index, length
from minipy.model.iteration import MAX_SIZE
from minipy.model.native import Native
from minipy.model.operators import compare_truth
from minipy.model.raising import set_error
from minipy.model.special_methods import call_method
from minipy.model.subscripts import get_item
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.runtime.native_module import ModuleSpec
from minipy.types.lists.heap_steps import AsksGuest, put_sorted, sorted_place
from minipy.types.sequences.sequence_operands import ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _limit(tstate: ThreadState, number: Object | None) -> int:
    """Return the host int of `hi`, -1 where it is not given."""
    if number is None or number is tstate.types.none:
        return -1
    if lookup_borrowed(number.type, "__index__") is None:
        text = f"argument should be integer or None, not '{number.type.value.name}'"
        raise set_error(tstate, "TypeError", text)
    limit = index(tstate, number)
    if not -MAX_SIZE - 1 <= limit <= MAX_SIZE:
        raise set_error(tstate, "OverflowError", f"cannot fit '{number.type.value.name}' into an index-sized integer")
    return limit


def _bounds(tstate: ThreadState, items: Object, low: Object | None, high: Object | None) -> tuple[int, int]:
    """Return where to search."""
    first = ssize(tstate, low) if low is not None else 0
    last = _limit(tstate, high)
    if first < 0:
        raise set_error(tstate, "ValueError", "lo must be non-negative")
    is_mapping = is_subtype(items.type, tstate.types.dict) and not items.type.value.is_heap_type
    if is_mapping and (last == -1 or first < last):
        raise set_error(tstate, "TypeError", f"{items.type.value.name} is not a sequence")
    if last == -1:
        last = length(tstate, items)
    if first < last and lookup_borrowed(items.type, "__getitem__") is None:
        raise set_error(tstate, "TypeError", f"'{items.type.value.name}' object does not support indexing")
    return first, last


def _place(
    tstate: ThreadState, items: Object, x: Object, bounds: tuple[int, int], key: Object | None, is_right: bool
) -> int:
    """Return where `x` goes: behind (or before) all that are equal to it."""
    low, high = bounds
    if key is None and items.type is tstate.types.list:
        try:
            return sorted_place(tstate, items, x, low, high, is_right)
        except (AsksGuest, IndexError):
            pass
    while low < high:
        middle = (low + high) // 2
        item = _read(tstate, items, middle, key)
        with owned(tstate, item):
            is_less = compare_truth(tstate, LT, x, item) if is_right else compare_truth(tstate, LT, item, x)
        if is_less == is_right:
            high = middle
        else:
            low = middle + 1
    return low


def _read(tstate: ThreadState, items: Object, position: int, key: Object | None) -> Object:
    """Return the item at a position, or what `key` makes of it."""
    where = new_int(tstate, position)
    with owned(tstate, where):
        item = get_item(tstate, items, where)
    if key is None:
        return item
    with owned(tstate, item):
        return tstate.call(key, [item])


def _insert(
    tstate: ThreadState,
    items: Object,
    x: Object,
    low: Object | None,
    high: Object | None,
    key: Object | None,
    is_right: bool,
) -> None:
    """Insert `x` where it goes; in one step for other threads where no guest code is asked."""
    if low is high is key is None and items.type is tstate.types.list:
        try:
            return put_sorted(tstate, items, x, is_right)
        except (AsksGuest, IndexError):
            pass
    wanted = tstate.call(key, [x]) if key is not None else new_ref(tstate, x)
    with owned(tstate, wanted):
        place = new_int(tstate, _place(tstate, items, wanted, _bounds(tstate, items, low, high), key, is_right))
    with owned(tstate, place):
        done = call_method(tstate, items, "insert", place, x)
    if done is None:
        raise set_error(tstate, "AttributeError", f"'{items.type.value.name}' object has no attribute 'insert'")
    decref(tstate, done)


def _rows(side: str, is_right: bool) -> tuple[Native, Native]:
    """Return the rows of the two functions that go to one side of equal elements."""

    def bisect(
        tstate: ThreadState, items: Object, x: Object,
        low: Object | None = None, high: Object | None = None, key: Object | None = None,
    ) -> Object:  # fmt: skip
        key = None if key is tstate.types.none else key
        return new_int(tstate, _place(tstate, items, x, _bounds(tstate, items, low, high), key, is_right))

    def insort(
        tstate: ThreadState, items: Object, x: Object,
        low: Object | None = None, high: Object | None = None, key: Object | None = None,
    ) -> Object:  # fmt: skip
        _insert(tstate, items, x, low, high, None if key is tstate.types.none else key, is_right)
        return new_none(tstate)

    names = ("a", "x", "lo", "hi", "key")
    return Native(f"bisect_{side}", bisect, 2, 5, names, 1), Native(f"insort_{side}", insort, 2, 5, names, 1)


BISECT: Final = ModuleSpec("_bisect", (*_rows("left", False), *_rows("right", True)))
