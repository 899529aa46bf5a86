"""The iterators over lists, forwards and backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.objects.construct import new_int
from minipy.objects.iterator_body import (
    ITERATOR_METHODS,
    IteratorBody,
    claim,
    exhaust,
    iterator_references,
    new_iterator,
)
from minipy.objects.list_slots import list_read
from minipy.objects.native import Native, TypeSpec
from minipy.refcount.strategy import decref

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
    position = body.position
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


def list_iterator_hint(tstate: ThreadState, iterator: Object) -> Object:
    """`list_iterator.__length_hint__()`."""
    body = iterator.value
    return new_int(tstate, max(body.source.value.size - body.position, 0) if body.source is not None else 0)


def list_reverse_iterator_hint(tstate: ThreadState, iterator: Object) -> Object:
    """`list_reverseiterator.__length_hint__()`."""
    body = iterator.value
    if body.source is None or body.source.value.size <= body.position:
        return new_int(tstate, 0)
    return new_int(tstate, body.position + 1)


LIST_ITERATOR: Final = TypeSpec(
    "list_iterator",
    methods=(*ITERATOR_METHODS, Native("__length_hint__", list_iterator_hint, 1, 1)),
    references=iterator_references,
    iternext=list_next,
    is_basetype=False,
)
LIST_REVERSE_ITERATOR: Final = TypeSpec(
    "list_reverseiterator",
    methods=(*ITERATOR_METHODS, Native("__length_hint__", list_reverse_iterator_hint, 1, 1)),
    references=iterator_references,
    iternext=list_previous,
    is_basetype=False,
)
