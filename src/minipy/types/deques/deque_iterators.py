"""The iterators over a deque, forwards and backwards; they end with an error where the deque is changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import length_hint
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_int, new_ref, new_tuple
from minipy.model.host_conversions import index
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import refuse_keywords
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.deques.deque_steps import MUTATED, begin_iteration, deque_length

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

FORWARDS: Final = "_deque_iterator"
BACKWARDS: Final = "_deque_reverse_iterator"


class DequeIteratorBody:
    """The payload: the deque (owned, as long as the iterator lives), and the host's iterator over its elements.

    That is touched inside the critical section of the deque.
    """

    __slots__ = ("source", "walk")

    def __init__(self, source: Object, walk: Iterator[Object]) -> None:
        self.source = source
        self.walk = walk


def new_deque_iterator(tstate: ThreadState, name: str, deque: Object) -> Object:
    """Return a new reference to an iterator of the type called `name` over `deque` (borrowed)."""
    walk = begin_iteration(tstate, deque, name == BACKWARDS)
    body = DequeIteratorBody(new_ref(tstate, deque), walk)
    return new_container(tstate, tstate.types.by_name[name], body)


def deque_iter(tstate: ThreadState, deque: Object) -> Object:
    """`iter(deque)`."""
    return new_deque_iterator(tstate, FORWARDS, deque)


def deque_reversed(tstate: ThreadState, deque: Object) -> Object:
    """`reversed(deque)`."""
    return new_deque_iterator(tstate, BACKWARDS, deque)


def deque_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element; RuntimeError if the deque has been changed."""
    body: DequeIteratorBody = iterator.value
    deque = body.source
    try:
        with critical_section(tstate, deque):
            item = next(body.walk, None)
            if item is not None:
                point(tstate, SLOT_LOAD, deque, None)
                incref(tstate, item)
    except RuntimeError:  # the host's own iterator noticed
        raise set_error(tstate, "RuntimeError", MUTATED) from None
    return item


def _left(tstate: ThreadState, iterator: Object) -> int:
    """Return how many elements are left."""
    body: DequeIteratorBody = iterator.value
    with critical_section(tstate, body.source):
        point(tstate, SLOT_LOAD, body.source, None)
        return length_hint(body.walk)


def iterator_length_hint(tstate: ThreadState, iterator: Object) -> Object:
    """`iterator.__length_hint__()`."""
    return new_int(tstate, _left(tstate, iterator))


def iterator_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`iterator.__reduce__()`: its type, the deque, and how many elements it has given."""
    deque: Object = iterator.value.source
    given = deque_length(tstate, deque) - _left(tstate, iterator)
    args = new_tuple(tstate, [new_ref(tstate, deque), new_int(tstate, given)])
    return new_tuple(tstate, [new_ref(tstate, iterator.type), args])


def iterator_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_deque_iterator(deque, given=0)`: past as many elements."""
    refuse_keywords(tstate, args[0].value.qualname, kwargs)
    count = len(args) - 1
    if not 1 <= count <= 2:
        limit = "at least 1 argument" if not count else "at most 2 arguments"
        raise set_error(tstate, "TypeError", f"function takes {limit} ({count} given)")
    deque = args[1]
    if not is_subtype(deque.type, tstate.types.by_name["deque"]):
        raise set_error(tstate, "TypeError", f"argument 1 must be collections.deque, not {deque.type.value.name}")
    given = index(tstate, args[2]) if count == 2 else 0
    iterator = new_deque_iterator(tstate, args[0].value.qualname, deque)
    for _ in range(given):
        item = deque_next(tstate, iterator)
        if item is None:
            break
        decref(tstate, item)
    return iterator


def _spec(name: str) -> TypeSpec:
    return TypeSpec(
        name,
        methods=(
            *ITERATOR_METHODS,
            Native("__length_hint__", iterator_length_hint, 1, 1),
            Native("__reduce__", iterator_reduce, 1, 1),
        ),
        static=(Native("__new__", iterator_new, 1, -1),),
        references=iterator_source,
        iternext=deque_next,
        module="_collections",
        is_basetype=False,
    )


def iterator_source(iterator: Object) -> list[Object]:
    """Return what an iterator owns."""
    return [iterator.value.source]


DEQUE_ITERATOR: Final = _spec(FORWARDS)
DEQUE_REVERSE_ITERATOR: Final = _spec(BACKWARDS)
