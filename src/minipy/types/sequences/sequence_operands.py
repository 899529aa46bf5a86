"""What the sequences share: indices, slices, repetition, comparison of sizes, and the guard of recursive reprs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.host_conversions import index
from minipy.model.iteration import MAX_ITEMS, MAX_SIZE, fitting
from minipy.model.raising import set_error, set_exception
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def index_of(tstate: ThreadState, key: Object, kind: str) -> int:
    """Return the host int that subscript `key` of a `kind` stands for; may call guest `__index__`."""
    position = index(tstate, key, kind + " indices must be integers or slices, not {}")
    if -MAX_SIZE - 1 <= position <= MAX_SIZE:
        return position
    raise set_error(tstate, "IndexError", f"cannot fit '{key.type.value.name}' into an index-sized integer")


def ssize(tstate: ThreadState, number: Object) -> int:
    """Return the host int of an argument that must fit into C's ssize_t; may call guest `__index__`."""
    return fitting(tstate, index(tstate, number))


def unpack_slice(tstate: ThreadState, key: Object) -> slice:
    """Return the host slice of ints or None that the guest slice `key` stands for; may call guest `__index__`."""
    start, stop, step = key.value
    int_, none = tstate.types.int, tstate.types.none
    if (start is none or start.type is int_) and (stop is none or stop.type is int_) and step is none:
        return slice(start.value, stop.value)
    by = _slice_part(tstate, step)  # first, as CPython does
    if by == 0:
        raise set_error(tstate, "ValueError", "slice step cannot be zero")
    first = _slice_part(tstate, start)
    return slice(first, _slice_part(tstate, stop), by)


def _slice_part(tstate: ThreadState, part: Object) -> int | None:
    if part.type is tstate.types.int or part is tstate.types.none:
        value: int | None = part.value
        return value
    return index(tstate, part, "slice indices must be integers or None or have an __index__ method")


def repeat_count(tstate: ThreadState, count: Object) -> int | None:
    """Return by how much `sequence * count` repeats, or None if `count` is no integer."""
    if not is_subtype(count.type, tstate.types.int) and lookup_borrowed(count.type, "__index__") is None:
        return None
    times = index(tstate, count)
    if not -MAX_SIZE - 1 <= times <= MAX_SIZE:
        raise set_error(tstate, "OverflowError", f"cannot fit '{count.type.value.name}' into an index-sized integer")
    return max(times, 0)


def check_size(tstate: ThreadState, size: int) -> None:
    """Raise MemoryError if a sequence of `size` elements cannot be, before the host tries."""
    if size > MAX_ITEMS:
        raise set_exception(tstate, tstate.types.exceptions["MemoryError"])


def not_implemented(tstate: ThreadState) -> Object:
    """Return a new reference to NotImplemented."""
    return new_ref(tstate, tstate.types.not_implemented)


def search_bounds(tstate: ThreadState, start: Object | None, stop: Object | None, size: int) -> tuple[int, int]:
    """Return the range that `index(value, start, stop)` searches."""
    bounds = []
    for part, default in ((start, 0), (stop, MAX_SIZE)):
        message = "slice indices must be integers or have an __index__ method"
        position = index(tstate, part, message) if part is not None else default
        bounds.append(max(position + size, 0) if position < 0 else min(position, MAX_SIZE))
    return bounds[0], bounds[1]


class repr_guard:
    """`with repr_guard(tstate, obj) as is_recursive:` tells whether this thread is already in the repr of `obj`."""

    __slots__ = ("_is_entered", "_obj", "_tstate")

    def __init__(self, tstate: ThreadState, obj: Object) -> None:
        self._tstate = tstate
        self._obj = obj
        self._is_entered = False

    def __enter__(self) -> bool:
        tstate = self._tstate
        if any(shown is self._obj for shown in tstate.shown):
            return True
        incref(tstate, self._obj)
        tstate.held.append(self._obj)
        tstate.shown.append(self._obj)
        self._is_entered = True
        return False

    def __exit__(self, *exc: object) -> None:
        if self._is_entered:
            self._tstate.shown.pop()
            self._tstate.held.pop()
            decref(self._tstate, self._obj)
