"""What the iterators over other iterators share: payload, references, and how deep they may be nested."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.held_references import holding
from minipy.model.iteration import iterate, next_as_given, next_or_none
from minipy.model.native_object import NativeBody
from minipy.model.raising import set_error
from minipy.model.recursion_limit import DEEPEST_NATIVE
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined
from minipy.types.iterators.turns import turn

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

DEEPEST: Final = min(3000, DEEPEST_NATIVE)  # how many iterators may stand on top of each other


class ManyBody:
    """The payload of enumerate, zip, map, filter and iter(f, sentinel).

    `function` (owned or None) is what map and filter call, or what iter(f, sentinel) calls, then None once exhausted.
    `sources` are the iterators (owned); `count` is enumerate's next number; `strict` belongs to zip. `reader` is the ident
    of the thread whose turn it is. `nesting` is how many such iterators stand on top of each other.
    """

    __slots__ = ("count", "function", "nesting", "reader", "sources", "strict")

    def __init__(self, function: Object | None, sources: Sequence[Object], count: int = 0) -> None:
        self.function = function
        self.sources: tuple[Object, ...] = tuple(sources)
        self.count = count
        self.strict = False
        self.reader = 0
        self.nesting = 1 + max([_nesting(part) for part in (*sources, function) if part is not None], default=0)


def _nesting(part: Object) -> int:
    """Return how many iterators over iterators stand under `part`, which may be the bound `__next__` of one."""
    body = part.value
    if type(body) is NativeBody and body.bound is not None:
        body = body.bound.value
    return body.nesting if type(body) is ManyBody else 0


def new_many(tstate: ThreadState, type_: Object, body: ManyBody) -> Object:
    """Return a new reference to an iterator over iterators; RecursionError if they would be nested too deep to ask."""
    made = new_container(tstate, type_, body)
    if body.nesting > DEEPEST:
        decref(tstate, made)
        raise set_error(tstate, "RecursionError", "maximum recursion depth exceeded")
    return made


def many_references(iterator: Object) -> list[Object]:
    """Return what a ManyBody owns."""
    body: ManyBody = iterator.value
    sources = body.sources[::-1]  # CPython keeps them in a tuple, which gives up its last item first
    return [*sources, body.function] if body.function is not None else [*sources]


def iterators_over(tstate: ThreadState, iterables: Sequence[Object]) -> list[Object]:
    """Return `iter` of each, as new references."""
    found: list[Object] = []
    with holding(tstate, found):
        for iterable in iterables:
            found.append(iterate(tstate, iterable))
    return found


def next_of_each(tstate: ThreadState, iterator: Object) -> list[Object]:
    """Return the next element of each source, or fewer if one of them ends; all of them are for one thread."""
    body: ManyBody = iterator.value
    if tstate.has_object_locks and len(body.sources) > 1:
        with turn(tstate, iterator, "reader"):
            return _next_of_each(tstate, body)
    return _next_of_each(tstate, body)


@inlined
def _next_of_each(tstate: ThreadState, body: ManyBody) -> list[Object]:
    items: list[Object] = []
    ask = next_or_none if body.strict else next_as_given  # zip's check wants to know of the end
    tstate.held.append(items)
    try:
        for source in body.sources:
            item = ask(tstate, source)
            if item is None:
                break
            items.append(item)
    except GuestRaised:
        tstate.held.pop()
        for item in items:
            decref(tstate, item)
        raise
    tstate.held.pop()
    return items
