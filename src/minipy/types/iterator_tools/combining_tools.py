"""itertools.accumulate, starmap, pairwise, zip_longest: what is made of the elements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_none, new_ref, new_tuple
from minipy.model.held_references import holding, owned
from minipy.model.iteration import collect, iterate, next_or_none
from minipy.model.operators import ADD, binary
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.types.iterator_tools.selecting_tools import FUNCTION, calling_tool
from minipy.types.iterator_tools.tool_body import (
    SOURCE,
    call_part,
    holds,
    in_turn,
    named,
    new_tool,
    next_of,
    part,
    places_of,
    positional,
    put_part,
    reduce_to,
    remade,
    set_state,
    shown_part,
    tool,
)
from minipy.types.iterators.composed_iterator_body import iterators_over

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

TOTAL: Final = 2  # of accumulate: None before the first element
INITIAL: Final = 3  # of accumulate: until it has been given


def accumulate_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`accumulate(iterable, func=None, *, initial=None)`."""
    names = ("iterable", "func", "initial")
    class_, iterable, *more = named(tstate, args, kwargs, "accumulate", names, 1, keyword_only=1)
    source = iterate(tstate, iterable)
    none = tstate.types.none
    function, initial = (new_ref(tstate, given) if given is not None and given is not none else None for given in more)
    return new_tool(tstate, class_, [source, function, None, initial])


def _accumulate_step(tstate: ThreadState, accumulate: Object) -> Object | None:
    """Return the next total."""
    total = part(tstate, accumulate, INITIAL)
    if total is not None:
        put_part(tstate, accumulate, INITIAL, None)
    else:
        item = next_of(tstate, accumulate)
        if item is None:
            return None
        total = _added(tstate, accumulate, item)
    put_part(tstate, accumulate, TOTAL, new_ref(tstate, total))
    return total


def _added(tstate: ThreadState, accumulate: Object, item: Object) -> Object:
    """Return the total with one more element (stolen)."""
    total = part(tstate, accumulate, TOTAL)
    if total is None:
        return item
    with owned(tstate, total, item):
        if holds(accumulate, FUNCTION, None):
            return binary(tstate, ADD, total, item)
        return call_part(tstate, accumulate, FUNCTION, [total, item])


def accumulate_reduce(tstate: ThreadState, accumulate: Object) -> Object:
    """`accumulate.__reduce__()`; what can't be said as a state comes out of a chain in front of the rest."""
    source, function = shown_part(tstate, accumulate, SOURCE), shown_part(tstate, accumulate, FUNCTION)
    initial, total = part(tstate, accumulate, INITIAL), part(tstate, accumulate, TOTAL)
    if initial is not None:
        if total is not None:
            decref(tstate, total)
        return remade(tstate, accumulate, [_after(tstate, initial, source), function], new_none(tstate))
    if total is not tstate.types.none:
        return remade(tstate, accumulate, [source, function], total if total is not None else new_none(tstate))
    items = _after(tstate, total, source)
    with owned(tstate, items, function):
        again = tstate.call(accumulate.type, [items, function])
    args = new_tuple(tstate, [again, new_int(tstate, 1), new_none(tstate)])
    return new_tuple(tstate, [new_ref(tstate, tstate.types.by_name["islice"]), args])


def _after(tstate: ThreadState, first: Object, rest: Object) -> Object:
    """Return a chain of one element and an iterator (both stolen)."""
    front = new_tuple(tstate, [first])
    with owned(tstate, front, rest):
        return tstate.call(tstate.types.by_name["chain"], [front, rest])


def accumulate_set_state(tstate: ThreadState, accumulate: Object, state: Object) -> Object:
    """`accumulate.__setstate__(total)`."""
    put_part(tstate, accumulate, TOTAL, new_ref(tstate, state))
    return new_none(tstate)


def _starmap_step(tstate: ThreadState, starmap: Object) -> Object | None:
    """Return what the function gives for the next tuple of arguments."""
    given = next_of(tstate, starmap)
    if given is None:
        return None
    with owned(tstate, given):
        args = collect(tstate, given)
    with owned(tstate, *args):
        return call_part(tstate, starmap, FUNCTION, args)


LAST: Final = 1  # of pairwise: the element that was read last


def pairwise_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`pairwise(iterable)`."""
    class_, iterable = positional(tstate, "pairwise", args, kwargs, 1, 1)
    return new_tool(tstate, class_, [iterate(tstate, iterable), None])


def _pairwise_step(tstate: ThreadState, pairwise: Object) -> Object | None:
    """Return an element with the one after it."""
    new = old = None
    try:
        old = part(tstate, pairwise, LAST)
        if old is None:
            old = next_of(tstate, pairwise)
            if old is not None:
                put_part(tstate, pairwise, LAST, new_ref(tstate, old))
        if old is not None:
            new = next_of(tstate, pairwise)
    finally:
        if new is None:
            put_part(tstate, pairwise, SOURCE, None)
            put_part(tstate, pairwise, LAST, None)
            if old is not None:
                decref(tstate, old)
    if old is None or new is None:
        return None
    put_part(tstate, pairwise, LAST, new_ref(tstate, new))
    return new_tuple(tstate, [old, new])


# zip_longest: the parts are the iterators and, last, what stands for missing elements; the state is how many have not ended
FILL: Final = -1


def zip_longest_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`zip_longest(*iterables, fillvalue=None)`."""
    class_, *iterables = positional(tstate, "zip_longest", args, {}, 0, len(args))
    if kwargs.keys() - {"fillvalue"}:
        raise set_error(tstate, "TypeError", "zip_longest() got an unexpected keyword argument")
    sources = iterators_over(tstate, iterables)
    fill = new_ref(tstate, kwargs.get("fillvalue", tstate.types.none))
    return new_tool(tstate, class_, [*sources, fill], len(sources))


def _zip_longest_step(tstate: ThreadState, zip_longest: Object) -> Object | None:
    """Return the next element of each, as long as one has not ended."""
    body = zip_longest.value
    row: list[Object] = []
    if not body.state:
        return None
    try:
        with holding(tstate, row):
            for place in places_of(zip_longest)[:FILL]:
                row.append(_element(tstate, zip_longest, place))
                if not body.state:
                    break
    except GuestRaised:
        set_state(tstate, zip_longest, 0)
        raise
    if body.state:
        return new_tuple(tstate, row)
    for item in row:
        decref(tstate, item)
    return None


def _element(tstate: ThreadState, zip_longest: Object, place: int) -> Object:
    """Return the next element of one iterator, what stands for it where that has ended."""
    source = part(tstate, zip_longest, place)
    if source is not None:
        with owned(tstate, source):
            item = next_or_none(tstate, source)
        if item is not None:
            return item
        left = zip_longest.value.state - 1
        set_state(tstate, zip_longest, left)
        if left:
            put_part(tstate, zip_longest, place, None)
    return shown_part(tstate, zip_longest, FILL)


def zip_longest_reduce(tstate: ThreadState, zip_longest: Object) -> Object:
    """`zip_longest.__reduce__()`: empty tuples stand for iterators that have ended."""
    sources = [part(tstate, zip_longest, place) or new_tuple(tstate, []) for place in places_of(zip_longest)[:FILL]]
    return remade(tstate, zip_longest, sources, shown_part(tstate, zip_longest, FILL))


def zip_longest_set_state(tstate: ThreadState, zip_longest: Object, state: Object) -> Object:
    """`zip_longest.__setstate__(fillvalue)`."""
    put_part(tstate, zip_longest, FILL, new_ref(tstate, state))
    return new_none(tstate)


COMBINING_TOOLS: Final = (
    tool("accumulate", accumulate_new, in_turn(_accumulate_step), accumulate_reduce, accumulate_set_state),
    calling_tool("starmap", _starmap_step, reduce_to(FUNCTION, SOURCE)),
    tool("pairwise", pairwise_new, in_turn(_pairwise_step), None),
    tool("zip_longest", zip_longest_new, in_turn(_zip_longest_step), zip_longest_reduce, zip_longest_set_state),
)
