"""Searching deques: `in`, index, count, remove. A comparison that changes the deque is an error."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_bool, new_int, new_none
from minipy.model.held_references import owned, owned_list
from minipy.model.host_conversions import repr_text
from minipy.model.iteration import MAX_SIZE
from minipy.model.operators import is_equal, known_equality
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.deques.deque_steps import MUTATED, begin_iteration, check_unchanged, deque_items, deque_length
from minipy.types.sequences.sequence_operands import search_bounds

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class Search:
    """Goes through a deque from `start` to before `stop`, from one element to the next that equals `value` or may.

    The host's iterators notice any change of the deque since the first step.
    """

    __slots__ = ("_rest", "_start", "_stop", "_value", "deque", "mark")

    def __init__(self, deque: Object, value: Object, start: int = 0, stop: int = MAX_SIZE) -> None:
        self.deque = deque
        self._value = value
        self._start = start
        self._stop = stop
        self._rest: Iterator[tuple[int, Object]] | None = None

    def _begin(self) -> Iterator[tuple[int, Object]]:
        """Return the rest of the search at its beginning, inside the deque's critical section."""
        items = self.deque.value.elements
        self.mark = iter(items)
        self._rest = islice(enumerate(iter(items)), self._start, self._stop)
        return self._rest

    def next_candidate(self, tstate: ThreadState) -> tuple[int, Object, bool | None] | None:
        """Return the next element that equals the value, or may; None at the end.

        That is its position, a new reference to it, and whether it is equal, None where guest code is to say.
        """
        value = self._value
        kind, host_value = value.type, value.value
        is_plain = kind.value.has_host_key
        try:
            with critical_section(tstate, self.deque):
                for position, item in self._rest or self._begin():
                    point(tstate, SLOT_LOAD, self.deque, position)
                    is_alike = is_plain and item.type is kind and item is not value
                    is_hit = item.value == host_value if is_alike else known_equality(tstate, item, value)
                    if is_hit is not False:
                        incref(tstate, item)
                        return position, item, is_hit
        except RuntimeError:  # the host's own iterator noticed
            raise set_error(tstate, "RuntimeError", MUTATED) from None
        return None

    def ask(self, tstate: ThreadState, item: Object, is_hit: bool | None) -> bool:
        """Return whether a candidate equals the value; guest code may say so."""
        return is_hit if is_hit is not None else is_equal(tstate, item, self._value)

    def take(self, tstate: ThreadState, position: int, item: Object | None) -> Object | None:
        """Remove the element at `position` and return it, now the caller's; None if the deque has been changed.

        Also None if it is not `item`, unless that is None.
        """
        try:
            with critical_section(tstate, self.deque):
                items = self.deque.value.elements
                next(self.mark, None)
                found: Object = items[position]
                if item is not None and found is not item:
                    return None
                point(tstate, SLOT_STORE, self.deque, position)
                del items[position]
                return found
        except RuntimeError:
            return None


def _find(tstate: ThreadState, search: Search) -> int | None:
    """Return where the value stands next, or None; a comparison that gives no hit may not change the deque."""
    while (found := search.next_candidate(tstate)) is not None:
        position, item, is_hit = found
        with owned(tstate, item):
            is_hit = search.ask(tstate, item, is_hit)
        if is_hit:
            return position
        check_unchanged(tstate, search.deque, search.mark)
    return None


def deque_contains(tstate: ThreadState, deque: Object, value: Object) -> Object:
    """`value in deque`."""
    return new_bool(tstate, _find(tstate, Search(deque, value)) is not None)


def deque_index(
    tstate: ThreadState, deque: Object, value: Object, start: Object | None = None, stop: Object | None = None
) -> Object:
    """`deque.index(value, start, stop)`."""
    bounds = search_bounds(tstate, start, stop, deque_length(tstate, deque))
    found = _find(tstate, Search(deque, value, *bounds))
    if found is None:
        raise set_error(tstate, "ValueError", f"{repr_text(tstate, value)} is not in deque")
    return new_int(tstate, found)


def deque_count(tstate: ThreadState, deque: Object, value: Object) -> Object:
    """`deque.count(value)`."""
    items = deque_items(tstate, deque)
    mark, count = begin_iteration(tstate, deque), 0
    with owned_list(tstate, items):
        for item in items:
            is_hit = known_equality(tstate, item, value)
            if is_hit is None:
                is_hit = is_equal(tstate, item, value)
                check_unchanged(tstate, deque, mark)
            count += is_hit
    return new_int(tstate, count)


def deque_remove(tstate: ThreadState, deque: Object, value: Object) -> Object:
    """`deque.remove(value)`: the first that equals it."""
    search = Search(deque, value)
    while (found := search.next_candidate(tstate)) is not None:
        position, item, is_known = found
        with owned(tstate, item):
            is_hit = search.ask(tstate, item, is_known)
            taken = search.take(tstate, position, item if is_known else None) if is_hit else None
        if taken is not None:
            decref(tstate, taken)
            return new_none(tstate)
        if is_known:  # another thread was quicker
            search = Search(deque, value)
        else:
            check_unchanged(tstate, deque, search.mark, "IndexError")
    raise set_error(tstate, "ValueError", f"{repr_text(tstate, value)} is not in deque")
