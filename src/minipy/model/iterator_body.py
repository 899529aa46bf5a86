"""What native iterators share: the two methods of each, and a payload for those that run over one object."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_int, new_ref
from minipy.model.native import Native
from minipy.model.raising import set_exception
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def next_method(tstate: ModelThread, iterator: Object) -> Object:
    """`__next__` of every native iterator."""
    iternext = iterator.type.value.layout.value.iternext  # of the built-in type, whatever a subclass makes of it
    assert iternext is not None  # the type's spec has it
    value: Object | None = iternext(tstate, iterator)
    if value is None:
        raise set_exception(tstate, tstate.types.exceptions["StopIteration"])
    return value


def self_method(tstate: ModelThread, iterator: Object) -> Object:
    """`__iter__` of every native iterator."""
    return new_ref(tstate, iterator)


ITERATOR_METHODS: Final = (Native("__iter__", self_method, 1, 1), Native("__next__", next_method, 1, 1))


class IteratorBody:
    """The payload of an iterator over one object: what it runs over (owned; None once exhausted), and where it is."""

    __slots__ = ("position", "source")

    def __init__(self, source: Object | None, position: int) -> None:
        self.source = source
        self.position = position


def iterator_references(iterator: Object) -> list[Object]:
    """Return what an IteratorBody owns."""
    source = iterator.value.source
    return [source] if source is not None else []


def new_iterator(tstate: ModelThread, type_: Object, source: Object, position: int = 0) -> Object:
    """Return a new reference to an iterator of `type_` over `source` (borrowed)."""
    incref(tstate, source)
    return new_container(tstate, type_, IteratorBody(source, position))


def claim(tstate: ModelThread, iterator: Object, step: int) -> tuple[Object, int] | None:
    """Take the iterator's position and move it on; return it with a new reference to the source, None if exhausted.

    Positions are claimed before the source is read, so that no two threads get the same one.
    """
    body: IteratorBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "position")
        source, position = body.source, body.position
        if source is None:
            return None
        incref(tstate, source)
        point(tstate, SLOT_STORE, iterator, "position")
        body.position = position + step
    return source, position


def length_hint(left: Callable[[Any], int]) -> Native:
    """Return the row of `__length_hint__`; `left` tells from the body how many elements are left, if it has a source."""

    def hint(tstate: ModelThread, iterator: Object) -> Object:
        body: IteratorBody = iterator.value
        with critical_section(tstate, iterator):
            point(tstate, SLOT_LOAD, iterator, "position")
            count = left(body) if body.source is not None else 0
        return new_int(tstate, max(count, 0))

    return Native("__length_hint__", hint, 1, 1)


def exhaust(tstate: ModelThread, iterator: Object) -> None:
    """Mark the iterator exhausted for good and give up its source."""
    body: IteratorBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_STORE, iterator, "position")
        source, body.source = body.source, None
    if source is not None:
        decref(tstate, source)


def new_sequence_iterator(tstate: ModelThread, obj: Object) -> Object:
    """Return a new reference to an iterator that asks `obj` (borrowed) for `obj[0]`, `obj[1]`, ..."""
    return new_iterator(tstate, tstate.types.sequence_iterator, obj)
