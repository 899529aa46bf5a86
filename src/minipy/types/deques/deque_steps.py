"""The elements of a deque: what is one step for other threads, inside the deque's critical section."""

from __future__ import annotations

from collections import deque as HostDeque
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minipy.eval.thread_state import ThreadState

MUTATED: Final = "deque mutated during iteration"
UNBOUNDED: Final = 2**63  # more than a length can be


class DequeBody:
    """The payload of a deque: the host's deque of its elements (owned), and the length that it may have.

    The host notices for an iterator what CPython notices: any change but of what stands at a place.
    """

    __slots__ = ("elements", "maxlen")

    def __init__(self, maxlen: int = UNBOUNDED) -> None:
        self.elements: HostDeque[Object] = HostDeque()
        self.maxlen = maxlen


def deque_references(deque: Object) -> list[Object]:
    """Return what a deque owns."""
    return [*deque.value.elements]


def deque_items(tstate: ThreadState, deque: Object) -> list[Object]:
    """Return new references to all elements, as they are at one moment."""
    body: DequeBody = deque.value
    with critical_section(tstate, deque):
        point(tstate, SLOT_LOAD, deque, None)
        items = [*body.elements]
        for item in items:
            incref(tstate, item)
    return items


def deque_length(tstate: ThreadState, deque: Object) -> int:
    """Return how many elements there are."""
    with critical_section(tstate, deque):
        point(tstate, SLOT_LOAD, deque, None)
        return len(deque.value.elements)


def begin_iteration(tstate: ThreadState, deque: Object, is_reversed: bool = False) -> Iterator[Object]:
    """Return the host's iterator over the elements, to be used inside the critical section of the deque.

    It raises the host's RuntimeError, also at its end, once the deque has been changed.
    """
    with critical_section(tstate, deque):
        point(tstate, SLOT_LOAD, deque, None)
        items = deque.value.elements
        return reversed(items) if is_reversed else iter(items)


def check_unchanged(tstate: ThreadState, deque: Object, mark: Iterator[Object], kind: str = "RuntimeError") -> None:
    """Raise the error `kind` if the deque has been changed since its iteration `mark` began."""
    try:
        with critical_section(tstate, deque):
            point(tstate, SLOT_LOAD, deque, None)
            next(mark, None)
    except RuntimeError:
        raise set_error(tstate, kind, MUTATED) from None


def push(tstate: ThreadState, deque: Object, added: Sequence[Object], is_left: bool) -> None:
    """Add all of `added` (each stolen) at an end, one after the other; what is then too much falls off the other one."""
    body: DequeBody = deque.value
    dropped = []
    with critical_section(tstate, deque):
        items = body.elements
        point(tstate, SLOT_STORE, deque, None)
        if is_left:
            items.extendleft(added)
        else:
            items.extend(added)
        while len(items) > body.maxlen:
            dropped.append(items.pop() if is_left else items.popleft())
    for item in dropped:
        decref(tstate, item)


def take(tstate: ThreadState, deque: Object, is_left: bool) -> Object | None:
    """Remove the element at an end and return it, now the caller's, or None if there is none."""
    body: DequeBody = deque.value
    with critical_section(tstate, deque):
        items = body.elements
        if not items:
            return None
        point(tstate, SLOT_STORE, deque, None)
        return items.popleft() if is_left else items.pop()


def read(tstate: ThreadState, deque: Object, position: int) -> Object | None:
    """Return a new reference to the element at `position` (negative: from the end), or None if outside."""
    body: DequeBody = deque.value
    item = None
    with critical_section(tstate, deque):
        items = body.elements
        if -len(items) <= position < len(items):
            point(tstate, SLOT_LOAD, deque, position)
            item = items[position]
            incref(tstate, item)
    return item


def replace(tstate: ThreadState, deque: Object, position: int, item: Object) -> bool:
    """Put `item` (borrowed) at `position`; False if that is outside."""
    body: DequeBody = deque.value
    with critical_section(tstate, deque):
        items = body.elements
        is_inside = -len(items) <= position < len(items)
        if is_inside:
            incref(tstate, item)
            point(tstate, SLOT_STORE, deque, position)
            old, items[position] = items[position], item
    if is_inside:
        decref(tstate, old)
    return is_inside


def insert(tstate: ThreadState, deque: Object, position: int, item: Object) -> bool:
    """Put `item` (borrowed) before what is at `position`; False if there is no room."""
    body: DequeBody = deque.value
    with critical_section(tstate, deque):
        has_room = len(body.elements) < body.maxlen
        if has_room:
            incref(tstate, item)
            point(tstate, SLOT_STORE, deque, position)
            body.elements.insert(position, item)
    return has_room


def take_at(tstate: ThreadState, deque: Object, position: int) -> Object | None:
    """Remove the element at `position` and return it, now the caller's, or None if outside."""
    body: DequeBody = deque.value
    with critical_section(tstate, deque):
        items = body.elements
        if not -len(items) <= position < len(items):
            return None
        point(tstate, SLOT_STORE, deque, position)
        item = items[position]
        del items[position]
        return item


def clear(tstate: ThreadState, deque: Object) -> None:
    """Remove all elements, then give them up."""
    body: DequeBody = deque.value
    with critical_section(tstate, deque):
        point(tstate, SLOT_STORE, deque, None)
        old = [*body.elements]
        body.elements.clear()
    for item in old:
        decref(tstate, item)


def repeat(tstate: ThreadState, deque: Object, times: int) -> None:
    """Let the elements stand there `times` times (at least once), of which the last stay that have room."""
    body: DequeBody = deque.value
    with critical_section(tstate, deque):
        old = [*body.elements]
        new = (old * times)[max(len(old) * times - body.maxlen, 0) :]
        for item in new:
            incref(tstate, item)
        point(tstate, SLOT_STORE, deque, None)
        body.elements.clear()
        body.elements.extend(new)
    for item in old:
        decref(tstate, item)


def rotate(tstate: ThreadState, deque: Object, steps: int) -> None:
    """Move the last `steps` elements to the front, one after the other."""
    with critical_section(tstate, deque):
        point(tstate, SLOT_STORE, deque, None)
        deque.value.elements.rotate(steps)


def reverse(tstate: ThreadState, deque: Object) -> None:
    """Turn the order round."""
    with critical_section(tstate, deque):
        point(tstate, SLOT_STORE, deque, None)
        deque.value.elements.reverse()
