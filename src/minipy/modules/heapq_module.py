"""_heapq: a heap in a list, the smallest element first; what `merge` needs has the greatest first, too.

Where no guest code compares, each function is one step for other threads (`types/lists/heap_steps.py`). Otherwise no
comparison may change the heap's size, and elements change places in pairs, so that one that raises loses none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from minipy.bytecode.opcodes import LT
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import ListBody, new_none, new_ref
from minipy.model.held_references import holding, owned
from minipy.model.list_slots import list_append, list_get, list_read, list_swap, take_at
from minipy.model.native import Native
from minipy.model.native_arguments import argument_kind
from minipy.model.operators import compare_truth
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.native_module import ModuleSpec
from minipy.sync.points import SLOT_STORE, point
from minipy.types.lists.heap_steps import AsksGuest, heap_arrange, heap_exchange, heap_pass, heap_put, heap_take

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

Order: TypeAlias = Callable[["ThreadState", Object, Object], bool]

NOT_IN_ONE_STEP: Final = (AsksGuest, IndexError)  # an index may be outside where objects have no locks


def smallest_first(tstate: ThreadState, left: Object, right: Object) -> bool:
    """Return whether `left` must stand above `right` in a heap."""
    return compare_truth(tstate, LT, left, right)


def greatest_first(tstate: ThreadState, left: Object, right: Object) -> bool:
    """The same, where the greatest element comes first."""
    return compare_truth(tstate, LT, right, left)


def _check(tstate: ThreadState, heap: Object, what: str) -> None:
    if not is_subtype(heap.type, tstate.types.list):
        raise set_error(tstate, "TypeError", f"{what} must be list, not {argument_kind(tstate, heap)}")


def _is_above(tstate: ThreadState, heap: Object, one: int, other: int, order: Order) -> bool:
    """Return whether the element at `one` must stand above that at `other`; RuntimeError if that changes the heap's size."""
    size = heap.value.size
    left = list_get(tstate, heap, one)
    with owned(tstate, left):
        right = list_get(tstate, heap, other)
        with owned(tstate, right):
            answer = order(tstate, left, right)
    if heap.value.size != size:
        raise set_error(tstate, "RuntimeError", "list changed size during iteration")
    return answer


def _exchange(tstate: ThreadState, heap: Object, one: int, other: int) -> None:
    """Let two elements change places, if they are still there."""
    body: ListBody = heap.value
    with critical_section(tstate, heap):
        if max(one, other) < min(body.size, len(body.slots)):
            point(tstate, SLOT_STORE, heap, None)
            body.slots[one], body.slots[other] = body.slots[other], body.slots[one]


def _rise(tstate: ThreadState, heap: Object, start: int, position: int, order: Order) -> None:
    """Let the element at `position` rise towards `start` past all that must not stand above it."""
    while position > start:
        above = (position - 1) >> 1
        if not _is_above(tstate, heap, position, above, order):
            break
        _exchange(tstate, heap, position, above)
        position = above


def _sink(tstate: ThreadState, heap: Object, start: int, order: Order) -> None:
    """Let the element at `start` sink to a leaf, then rise to its place: that takes fewer comparisons."""
    position, size = start, heap.value.size
    while (child := 2 * position + 1) < size:
        if child + 1 < size and not _is_above(tstate, heap, child, child + 1, order):
            child += 1
        _exchange(tstate, heap, child, position)
        position = child
    _rise(tstate, heap, start, position, order)


def _empty(tstate: ThreadState) -> Exception:
    return set_error(tstate, "IndexError", "index out of range")


def _pop(tstate: ThreadState, heap: Object, order: Order) -> Object:
    """Take the first element out; return it, now the caller's."""
    last = take_at(tstate, heap, -1)
    if last is None:
        raise _empty(tstate)
    first = list_swap(tstate, heap, 0, last)
    if first is None:  # it was the only one
        return last
    with holding(tstate, [first]):
        _sink(tstate, heap, 0, order)
    return first


def _replace(tstate: ThreadState, heap: Object, item: Object, order: Order) -> Object:
    """Put `item` (borrowed) in the place of the first element, and let it sink; return that, now the caller's."""
    first = list_swap(tstate, heap, 0, new_ref(tstate, item))
    if first is None:
        decref(tstate, item)
        raise _empty(tstate)
    with holding(tstate, [first]):
        _sink(tstate, heap, 0, order)
    return first


def _arrange(tstate: ThreadState, heap: Object, order: Order) -> Object:
    """Make the list a heap; return the guest's None."""
    for position in range(heap.value.size // 2 - 1, -1, -1):
        _sink(tstate, heap, position, order)
    return new_none(tstate)


def heappush(tstate: ThreadState, heap: Object, item: Object) -> Object:
    """`heappush(heap, item)`."""
    _check(tstate, heap, "heappush() argument 1")
    try:
        heap_put(tstate, heap, item)
        return new_none(tstate)
    except NOT_IN_ONE_STEP:
        pass
    list_append(tstate, heap, item)
    _rise(tstate, heap, 0, heap.value.size - 1, smallest_first)
    return new_none(tstate)


def heappop(tstate: ThreadState, heap: Object) -> Object:
    """`heappop(heap)`: take the smallest element out."""
    _check(tstate, heap, "heappop() argument")
    try:
        return heap_take(tstate, heap)
    except NOT_IN_ONE_STEP:
        pass
    return _pop(tstate, heap, smallest_first)


def heapreplace(tstate: ThreadState, heap: Object, item: Object) -> Object:
    """`heapreplace(heap, item)`: take the smallest element out, then put `item` in."""
    _check(tstate, heap, "heapreplace() argument 1")
    try:
        return heap_exchange(tstate, heap, item)
    except NOT_IN_ONE_STEP:
        pass
    return _replace(tstate, heap, item, smallest_first)


def heappushpop(tstate: ThreadState, heap: Object, item: Object) -> Object:
    """`heappushpop(heap, item)`: put `item` in, then take the smallest element out."""
    _check(tstate, heap, "heappushpop() argument 1")
    try:
        return heap_pass(tstate, heap, item)
    except NOT_IN_ONE_STEP:
        pass
    first = list_read(tstate, heap, 0)
    if first is None:
        return new_ref(tstate, item)
    with owned(tstate, first):
        stays = not smallest_first(tstate, first, item)
    return new_ref(tstate, item) if stays else _replace(tstate, heap, item, smallest_first)


def heapify(tstate: ThreadState, heap: Object) -> Object:
    """`heapify(list)`, in linear time."""
    _check(tstate, heap, "heapify() argument")
    try:
        heap_arrange(tstate, heap)
        return new_none(tstate)
    except NOT_IN_ONE_STEP:
        pass
    return _arrange(tstate, heap, smallest_first)


def heapify_max(tstate: ThreadState, heap: Object) -> Object:
    """`_heapify_max(list)`."""
    _check(tstate, heap, "_heapify_max() argument")
    return _arrange(tstate, heap, greatest_first)


def heappop_max(tstate: ThreadState, heap: Object) -> Object:
    """`_heappop_max(heap)`."""
    _check(tstate, heap, "_heappop_max() argument")
    return _pop(tstate, heap, greatest_first)


def heapreplace_max(tstate: ThreadState, heap: Object, item: Object) -> Object:
    """`_heapreplace_max(heap, item)`."""
    _check(tstate, heap, "_heapreplace_max() argument 1")
    return _replace(tstate, heap, item, greatest_first)


HEAPQ: Final = ModuleSpec(
    "_heapq",
    (
        Native("heappush", heappush, 2, 2),
        Native("heappop", heappop, 1, 1),
        Native("heapreplace", heapreplace, 2, 2),
        Native("heappushpop", heappushpop, 2, 2),
        Native("heapify", heapify, 1, 1),
        Native("_heapify_max", heapify_max, 1, 1),
        Native("_heappop_max", heappop_max, 1, 1),
        Native("_heapreplace_max", heapreplace_max, 2, 2),
    ),
)
