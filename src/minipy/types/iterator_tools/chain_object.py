"""itertools.chain: the elements of the first iterable, then those of the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_tuple
from minipy.model.held_references import owned
from minipy.model.iteration import is_iterator, iterate
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.types.classes.generic_alias import CLASS_GETITEM
from minipy.types.iterator_tools.tool_body import (
    SOURCE,
    in_turn,
    new_tool,
    next_of,
    next_or_end,
    part,
    positional,
    put_part,
    remade,
    tool,
    unpack_state,
)

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

CURRENT: Final = 1  # the iterator that is gone through, if any; the source gives the iterables


def chain_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`chain(*iterables)`."""
    class_, *iterables = positional(tstate, "chain", args, kwargs, 0, len(args))
    given = new_tuple(tstate, [new_ref(tstate, iterable) for iterable in iterables])
    with owned(tstate, given):
        return chain_from_iterable(tstate, class_, given)


def chain_from_iterable(tstate: ThreadState, class_: Object, iterable: Object) -> Object:
    """`chain.from_iterable(iterable)`: of all iterables that it gives."""
    return new_tool(tstate, class_, [iterate(tstate, iterable), None])


def _step(tstate: ThreadState, chain: Object) -> Object | None:
    while True:
        item = next_or_end(tstate, chain, CURRENT)
        if item is not None or not _begin_next(tstate, chain):
            return item


def _begin_next(tstate: ThreadState, chain: Object) -> bool:
    """Go on to the next iterable; return False at the end."""
    has_begun = False
    try:
        iterable = next_of(tstate, chain)
        if iterable is not None:
            with owned(tstate, iterable):
                put_part(tstate, chain, CURRENT, iterate(tstate, iterable))
            has_begun = True
    finally:
        if not has_begun:
            put_part(tstate, chain, SOURCE, None)
    return has_begun


def chain_reduce(tstate: ThreadState, chain: Object) -> Object:
    """`chain.__reduce__()`: the type, and as the state what is left."""
    rest = [part(tstate, chain, SOURCE), part(tstate, chain, CURRENT)]
    left = [iterator for iterator in rest if iterator is not None]
    return remade(tstate, chain, [], new_tuple(tstate, left) if left else None)


def chain_set_state(tstate: ThreadState, chain: Object, state: Object) -> Object:
    """`chain.__setstate__((iterables[, current]))`."""
    items = unpack_state(tstate, state, 1, 2)
    if not all(is_iterator(item) for item in items):
        raise set_error(tstate, "TypeError", "Arguments must be iterators.")
    given = [new_ref(tstate, item) for item in items]
    for place in (SOURCE, CURRENT):
        put_part(tstate, chain, place, given[place] if place < len(given) else None)
    return new_none(tstate)


CHAIN: Final = tool(
    "chain", chain_new, in_turn(_step), chain_reduce, chain_set_state,
    class_methods=(CLASS_GETITEM, Native("from_iterable", chain_from_iterable, 2, 2)),
)  # fmt: skip
