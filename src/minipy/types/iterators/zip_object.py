"""zip: the elements of several iterables, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.model.constructors import new_tuple
from minipy.model.host_conversions import truth
from minipy.model.iteration import next_or_none
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import unpack
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.types.iterators.composed_iterator_body import ManyBody, iterators_over, many_references, new_many, next_of_each
from minipy.types.iterators.iterator_copy import ZIP_COPY
from minipy.types.scalars.scalar_methods import class_of_new

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def zip_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`zip(*iterables, strict=False)`."""
    type_ = class_of_new(tstate, args, tstate.types.by_name["zip"])
    [wish] = unpack(tstate, "zip", [], kwargs, ("strict",), 0)
    strict = wish is not None and truth(tstate, wish)
    body = ManyBody(None, iterators_over(tstate, args[1:]))
    body.strict = strict
    return new_many(tstate, type_, body)


def zip_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next tuple of elements; ends with the shortest iterable."""
    body: ManyBody = iterator.value
    if not body.sources:
        return None
    items = next_of_each(tstate, iterator)
    if len(items) == len(body.sources):
        return new_tuple(tstate, items)
    at = len(items)
    for item in items:
        decref(tstate, item)
    if body.strict:
        _check_strict(tstate, body, at)
    return None


def _check_strict(tstate: ThreadState, body: ManyBody, at: int) -> None:
    """Raise ValueError unless all sources ended when source number `at` did."""
    if at > 0:
        plural = "s 1-" if at > 1 else " "
        raise set_error(tstate, "ValueError", f"zip() argument {at + 1} is shorter than argument{plural}{at}")
    for i, source in enumerate(body.sources[1:], 1):
        item = next_or_none(tstate, source)
        if item is not None:
            decref(tstate, item)
            plural = "s 1-" if i > 1 else " "
            raise set_error(tstate, "ValueError", f"zip() argument {i + 1} is longer than argument{plural}{i}")


ZIP: Final = TypeSpec(
    "zip",
    methods=(*ITERATOR_METHODS, *ZIP_COPY),
    static=(Native("__new__", zip_new, 1, -1),),
    references=many_references,
    iternext=zip_next,
)
