"""Iterators over sequences with a host value: str, bytes and bytearray."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.iterator_body import ITERATOR_METHODS, IteratorBody, iterator_references, length_hint
from minipy.model.native import TypeSpec
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.iterators.iterator_copy import COPY_METHODS

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

    IterNext = Callable[[ThreadState, Object], Object | None]


def payload_next(make: Callable[[ThreadState, Any], Object]) -> IterNext:
    """Return the native `__next__` over a host sequence; `make` gives a new reference for an element."""

    def advance(tstate: ThreadState, iterator: Object) -> Object | None:
        body: IteratorBody = iterator.value
        with critical_section(tstate, iterator):
            point(tstate, SLOT_LOAD, iterator, 0)
            source, position = body.source, body.position
            if source is None:
                return None
            # One element as a slice: past the end it is empty, also where a bytearray has just shrunk.
            element = source.value[position : position + 1]
            point(tstate, SLOT_STORE, iterator, 0)
            if element:
                body.position = position + 1
            else:
                body.source = None
        if element:
            return make(tstate, element[0])
        decref(tstate, source)
        return None

    return advance


def payload_iterator_spec(name: str, make: Callable[[ThreadState, Any], Object]) -> TypeSpec:
    """Return the type of an iterator over such a sequence; its payload is an IteratorBody."""
    return TypeSpec(
        name,
        methods=(*ITERATOR_METHODS, *COPY_METHODS, length_hint(lambda body: len(body.source.value) - body.position)),
        references=iterator_references,
        iternext=payload_next(make),
        is_basetype=False,
    )
