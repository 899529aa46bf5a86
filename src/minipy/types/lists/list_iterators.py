"""The iterators over lists, forwards and backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.model.iterator_body import (
    ITERATOR_METHODS,
    IteratorBody,
    claim,
    exhaust,
    iterator_references,
    length_hint,
    new_iterator,
)
from minipy.model.list_slots import list_read
from minipy.model.native import TypeSpec
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.iterators.iterator_copy import COPY_METHODS, REVERSED_COPY

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def list_iter(tstate: ThreadState, lst: Object) -> Object:
    """`iter(list)`."""
    return new_iterator(tstate, tstate.types.by_name["list_iterator"], lst)


def list_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element; sees what was appended meanwhile."""
    body: IteratorBody = iterator.value
    lst = body.source
    if iterator.lock is not None or lst is None:
        return _step(tstate, iterator, 1)
    point(tstate, SLOT_LOAD, iterator, "position")
    position = body.position
    point(tstate, SLOT_STORE, iterator, "position")
    body.position = position + 1
    item = list_read(tstate, lst, position)
    if item is None:
        exhaust(tstate, iterator)
    return item


def list_reversed(tstate: ThreadState, lst: Object) -> Object:
    """`reversed(list)`."""
    return new_iterator(tstate, tstate.types.by_name["list_reverseiterator"], lst, lst.value.size - 1)


def list_previous(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the previous element."""
    return _step(tstate, iterator, -1)


def _step(tstate: ThreadState, iterator: Object, step: int) -> Object | None:
    claimed = claim(tstate, iterator, step)
    if claimed is None:
        return None
    lst, position = claimed
    item = list_read(tstate, lst, position) if position >= 0 else None
    if item is None:
        exhaust(tstate, iterator)
    decref(tstate, lst)
    return item


LIST_ITERATOR: Final = TypeSpec(
    "list_iterator",
    methods=(*ITERATOR_METHODS, *COPY_METHODS, length_hint(lambda body: body.source.value.size - body.position)),
    references=iterator_references,
    iternext=list_next,
    is_basetype=False,
)
LIST_REVERSE_ITERATOR: Final = TypeSpec(
    "list_reverseiterator",
    methods=(
        *ITERATOR_METHODS,
        *REVERSED_COPY,
        length_hint(lambda body: body.position + 1 if body.position < body.source.value.size else 0),
    ),
    references=iterator_references,
    iternext=list_previous,
    is_basetype=False,
)
