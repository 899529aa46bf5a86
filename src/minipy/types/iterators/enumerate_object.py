"""enumerate: the elements of an iterable with their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_int
from minipy.model.host_conversions import index
from minipy.model.iteration import iterate, next_as_given
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Native, TypeSpec
from minipy.model.raising import set_error
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.iterators.composed_iterator_body import ManyBody, many_references, new_many
from minipy.types.iterators.iterator_copy import ENUMERATE_REDUCE
from minipy.types.scalars.scalar_methods import class_of_new

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def enumerate_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`enumerate(iterable, start=0)`."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["enumerate"])
    iterable, start = _enumerate_arguments(tstate, args[1:], kwargs)
    count = index(tstate, start) if start is not None else 0
    return new_many(tstate, type_, ManyBody(None, [iterate(tstate, iterable)], count))


def _enumerate_arguments(
    tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]
) -> tuple[Object, Object | None]:
    """Return the iterable and the start, with the errors of CPython's own way for enumerate."""
    given = len(args) + len(kwargs)
    if given == 0:
        raise set_error(tstate, "TypeError", "enumerate() missing required argument 'iterable'")
    if given > 2:
        raise set_error(tstate, "TypeError", f"enumerate() takes at most 2 arguments ({given} given)")
    wanted = ("iterable", "start")[len(args) : given]
    for name in kwargs:
        if name not in wanted:
            raise set_error(tstate, "TypeError", f"'{name}' is an invalid keyword argument for enumerate()")
    iterable, *start = (*args, *(kwargs[name] for name in wanted))
    return iterable, start[0] if start else None


def enumerate_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next pair of number and element."""
    body: ManyBody = iterator.value
    item = next_as_given(tstate, body.sources[0])
    if item is None:
        return None
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "count")
        count = body.count
        point(tstate, SLOT_STORE, iterator, "count")
        body.count = count + 1
    return new_atom(tstate, tstate.types.tuple, (new_int(tstate, count), item))


ENUMERATE: Final = TypeSpec(
    "enumerate",
    methods=(*ITERATOR_METHODS, ENUMERATE_REDUCE),
    static=(Native("__new__", enumerate_new, 1, -1),),
    references=many_references,
    iternext=enumerate_next,
)
