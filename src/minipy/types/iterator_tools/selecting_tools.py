"""itertools.compress, dropwhile, takewhile, filterfalse: some of the elements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_none, new_ref
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import truth
from minipy.model.iteration import iterate
from minipy.model.native import TypeSpec
from minipy.refcount.strategy import decref
from minipy.types.iterator_tools.tool_body import (
    SOURCE,
    Step,
    call_part,
    holds,
    in_turn,
    named,
    new_tool,
    next_of,
    positional,
    reduce_to,
    remade,
    set_state,
    shown_part,
    tool,
)

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

SELECTORS: Final = 1
FUNCTION: Final = 1


def compress_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`compress(data, selectors)`."""
    class_, data, selectors = named(tstate, args, kwargs, "compress", ("data", "selectors"), 2)
    source = iterate(tstate, data)
    with holding(tstate, [source]):
        return new_tool(tstate, class_, [source, iterate(tstate, selectors)])


def _compress_step(tstate: ThreadState, compress: Object) -> Object | None:
    """Return the next element whose selector is true."""
    while (item := next_of(tstate, compress)) is not None:
        with holding(tstate, [item]):
            selector = next_of(tstate, compress, SELECTORS)
            is_chosen = selector is not None and _truth_of(tstate, selector)
        if is_chosen:
            return item
        decref(tstate, item)
        if selector is None:
            break
    return None


def _truth_of(tstate: ThreadState, answer: Object) -> bool:
    """Return the truth of `answer` (stolen)."""
    with owned(tstate, answer):
        return truth(tstate, answer)


def _asks(tstate: ThreadState, iterator: Object, item: Object) -> bool:
    """Return whether the function finds `item` true."""
    return _truth_of(tstate, call_part(tstate, iterator, FUNCTION, [item]))


def _dropwhile_step(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element from the first on that the function finds false; the state says that it was there."""
    while (item := next_of(tstate, iterator)) is not None and not iterator.value.state:
        with holding(tstate, [item]):
            is_dropped = _asks(tstate, iterator, item)
        if not is_dropped:
            set_state(tstate, iterator, True)
            break
        decref(tstate, item)
    return item


def _takewhile_step(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element before the first that the function finds false; the state says that it was there."""
    item = next_of(tstate, iterator) if not iterator.value.state else None
    if item is None:
        return None
    with holding(tstate, [item]):
        is_taken = _asks(tstate, iterator, item)
    if is_taken:
        return item
    set_state(tstate, iterator, True)
    decref(tstate, item)
    return None


def _filterfalse_step(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element that the function, or without one the element itself, finds false."""
    asks = _asks
    if holds(iterator, FUNCTION, tstate.types.none) or holds(iterator, FUNCTION, tstate.types.bool):
        asks = _is_true
    while (item := next_of(tstate, iterator)) is not None:
        with holding(tstate, [item]):
            is_dropped = asks(tstate, iterator, item)
        if not is_dropped:
            return item
        decref(tstate, item)
    return None


def _is_true(tstate: ThreadState, iterator: Object, item: Object) -> bool:
    """Return the truth of `item`."""
    return truth(tstate, item)


def flag_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`__reduce__()` with the state, a flag."""
    args = [shown_part(tstate, iterator, FUNCTION), shown_part(tstate, iterator, SOURCE)]
    return remade(tstate, iterator, args, new_int(tstate, int(iterator.value.state)))


def flag_set_state(tstate: ThreadState, iterator: Object, state: Object) -> Object:
    """`__setstate__(flag)`."""
    set_state(tstate, iterator, truth(tstate, state))
    return new_none(tstate)


def calling_tool(
    name: str,
    step: Step,
    reduce: Callable[..., Object],
    setstate: Callable[..., Object] | None = None,
) -> TypeSpec:
    """Return the specification of `name(function, iterable)`."""

    def calling_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        class_, function, iterable = positional(tstate, name, args, kwargs, 2, 2)
        return new_tool(tstate, class_, [iterate(tstate, iterable), new_ref(tstate, function)], False)

    return tool(name, calling_new, in_turn(step), reduce, setstate)


SELECTING_TOOLS: Final = (
    tool("compress", compress_new, in_turn(_compress_step), reduce_to(SOURCE, SELECTORS)),
    calling_tool("dropwhile", _dropwhile_step, flag_reduce, flag_set_state),
    calling_tool("takewhile", _takewhile_step, flag_reduce, flag_set_state),
    calling_tool("filterfalse", _filterfalse_step, reduce_to(FUNCTION, SOURCE)),
)
