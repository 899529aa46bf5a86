"""Iterators that call a function for each element: map, filter and `iter(function, sentinel)`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_ref
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import truth
from minipy.model.iteration import iterate, next_as_given
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.operators import is_equal
from minipy.model.raising import catch, set_error
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.iterators.composed_iterator_body import ManyBody, iterators_over, many_references, new_many, next_of_each
from minipy.types.iterators.iterator_copy import CALLABLE_REDUCE, MAP_REDUCE
from minipy.types.scalars.scalar_methods import class_of_new

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def map_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`map(function, *iterables)`."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["map"])
    if type_ is tstate.types.by_name["map"]:
        refuse_keywords(tstate, "map", kwargs)
    if len(args) < 3:
        raise set_error(tstate, "TypeError", "map() must have at least two arguments.")
    sources = iterators_over(tstate, args[2:])
    return new_many(tstate, type_, ManyBody(new_ref(tstate, args[1]), sources))


def map_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the function's result for the next element of each iterable."""
    body: ManyBody = iterator.value
    if len(body.sources) == 1:
        item = next_as_given(tstate, body.sources[0])
        items = [item] if item is not None else []
    else:
        items = next_of_each(tstate, iterator)
    if len(items) < len(body.sources):
        for item in items:
            decref(tstate, item)
        return None
    function = body.function
    assert function is not None
    tstate.held.append(items)
    try:
        return call(tstate, function, items)
    finally:
        tstate.held.pop()
        for item in items:
            decref(tstate, item)


def filter_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`filter(function, iterable)`; None stands for truth itself."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["filter"])
    if type_ is tstate.types.by_name["filter"]:
        refuse_keywords(tstate, "filter", kwargs)
    check_count(tstate, "filter", len(args) - 1, 2, 2)
    sources = [iterate(tstate, args[2])]
    return new_many(tstate, type_, ManyBody(new_ref(tstate, args[1]), sources))


def filter_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element that the function finds true."""
    body: ManyBody = iterator.value
    while (item := next_as_given(tstate, body.sources[0])) is not None:
        with holding(tstate, [item]):
            is_chosen = _is_chosen(tstate, body, item)
        if is_chosen:
            return item
        decref(tstate, item)
    return None


def _is_chosen(tstate: ThreadState, body: ManyBody, item: Object) -> bool:
    function = body.function
    assert function is not None
    if function is tstate.types.none or function is tstate.types.bool:
        return truth(tstate, item)
    answer = call(tstate, function, [item])
    with owned(tstate, answer):
        return truth(tstate, answer)


def new_callable_iterator(tstate: ThreadState, function: Object, sentinel: Object) -> Object:
    """Return a new reference to `iter(function, sentinel)` (both borrowed)."""
    body = ManyBody(new_ref(tstate, function), [new_ref(tstate, sentinel)])
    return new_many(tstate, tstate.types.by_name["callable_iterator"], body)


def callable_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Call the function; return its result unless it equals the sentinel."""
    body: ManyBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "function")
        function = body.function
        if function is None:
            return None
        incref(tstate, function)
        sentinel = new_ref(tstate, body.sources[0])
    with owned(tstate, sentinel, function):
        result = _call_until_stop(tstate, function)
        if result is not None:
            with holding(tstate, [result]):
                is_end = _is_exhausted(tstate, iterator) or is_equal(tstate, sentinel, result)
            if not is_end:
                return result
            decref(tstate, result)
    _end_callable(tstate, iterator)
    return None


def _is_exhausted(tstate: ThreadState, iterator: Object) -> bool:
    """True if the iterator has ended, as it may while its function runs."""
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "function")
        return iterator.value.function is None


def _call_until_stop(tstate: ThreadState, function: Object) -> Object | None:
    """Return the result of calling `function`, or None if it raises StopIteration."""
    try:
        return call(tstate, function, [])
    except GuestRaised:
        if catch(tstate, "StopIteration"):
            return None
        raise


def _end_callable(tstate: ThreadState, iterator: Object) -> None:
    body: ManyBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_STORE, iterator, "function")
        dropped = many_references(iterator)
        body.function, body.sources = None, ()
    for part in dropped:
        decref(tstate, part)


MAP: Final = TypeSpec(
    "map",
    methods=(*ITERATOR_METHODS, MAP_REDUCE),
    static=(Native("__new__", map_new, 1, -1),),
    references=many_references,
    iternext=map_next,
)
FILTER: Final = TypeSpec(
    "filter",
    methods=(*ITERATOR_METHODS, MAP_REDUCE),
    static=(Native("__new__", filter_new, 1, -1),),
    references=many_references,
    iternext=filter_next,
)
CALLABLE_ITERATOR: Final = TypeSpec(
    "callable_iterator",
    methods=(*ITERATOR_METHODS, CALLABLE_REDUCE),
    references=many_references,
    iternext=callable_next,
    is_basetype=False,
)
