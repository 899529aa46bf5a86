"""itertools.chain: the elements of the first iterable, then those of the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.fields import put_field, read_field, take_field
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.constructors import new_none, new_ref, new_tuple
from minipy.model.held_references import owned
from minipy.model.iteration import iterate, next_as_given, next_or_none
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import refuse_keywords
from minipy.model.raising import set_error
from minipy.model.recursion_limit import CALLING, enter_recursive_call, leave_recursive_call
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref
from minipy.types.classes.class_argument import class_argument
from minipy.types.classes.generic_alias import CLASS_GETITEM
from minipy.types.iterators.turns import turn

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class ChainBody:
    """The payload: what gives the iterables (None at the end), and the iterator that is gone through, if any (owned).

    `reader` is the ident of the thread that is reading, or 0.
    """

    __slots__ = ("current", "reader", "source")

    def __init__(self, source: Object) -> None:
        self.source: Object | None = source
        self.current: Object | None = None
        self.reader = 0


def chain_references(iterator: Object) -> list[Object]:
    """Return what a chain owns."""
    body: ChainBody = iterator.value
    return [part for part in (body.current, body.source) if part is not None]


def chain_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`chain(*iterables)`."""
    class_ = class_argument(tstate, args, tstate.types.by_name["chain"])
    refuse_keywords(tstate, "chain", kwargs)
    iterables = new_tuple(tstate, [new_ref(tstate, iterable) for iterable in args[1:]])
    with owned(tstate, iterables):
        return chain_from_iterable(tstate, class_, iterables)


def chain_from_iterable(tstate: ThreadState, class_: Object, iterable: Object) -> Object:
    """`chain.from_iterable(iterable)`: of all iterables that it gives."""
    return new_container(tstate, class_, ChainBody(iterate(tstate, iterable)))


def chain_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element. Without an interpreter lock threads take turns."""
    if iterator.lock is None:
        return _step(tstate, iterator)
    with turn(tstate, iterator, "reader"):
        return _step(tstate, iterator)


def _step(tstate: ThreadState, iterator: Object) -> Object | None:
    enter_recursive_call(tstate, CALLING)
    try:
        while (current := _current(tstate, iterator)) is not None:
            item = _next_of(tstate, current)
            if item is not None:
                return item
            put_field(tstate, iterator, "current", None)
        return None
    finally:
        leave_recursive_call(tstate)


def _current(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return a new reference to the iterator that is gone through, the next one if there is none; None at the end."""
    body: ChainBody = iterator.value
    with critical_section(tstate, iterator):
        current = body.current
        if current is not None:
            incref(tstate, current)
    return current if current is not None else _begin_next(tstate, iterator)


def _next_of(tstate: ThreadState, current: Object) -> Object | None:
    """Return the next element of an iterator (stolen), None at its end."""
    tstate.held.append(current)
    try:
        return next_or_none(tstate, current)
    finally:
        tstate.held.pop()
        decref(tstate, current)


def _begin_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return a new reference to an iterator over the next iterable, which is the current one now; None at the end."""
    source = read_field(tstate, iterator, "source")
    if source is None:
        return None
    begun = None
    try:
        with owned(tstate, source):
            iterable = next_as_given(tstate, source)
        if iterable is not None:
            with owned(tstate, iterable):
                begun = iterate(tstate, iterable)
            put_field(tstate, iterator, "current", new_ref(tstate, begun))
    finally:
        if begun is None:
            put_field(tstate, iterator, "source", None)
    return begun


def chain_clear(tstate: ThreadState, iterator: Object) -> None:
    """Give up what a chain that nobody can reach goes through."""
    for field in ("current", "source"):
        part = take_field(tstate, iterator, field)
        if part is not None:
            decref(tstate, part)


def chain_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`chain.__reduce__()`: the type, and as the state what is left."""
    parts = [new_ref(tstate, iterator.type), new_tuple(tstate, [])]
    source = read_field(tstate, iterator, "source")
    if source is not None:
        current = read_field(tstate, iterator, "current")
        parts.append(new_tuple(tstate, [source] if current is None else [source, current]))
    return new_tuple(tstate, parts)


def chain_set_state(tstate: ThreadState, iterator: Object, state: Object) -> Object:
    """`chain.__setstate__((iterables[, current]))`."""
    if not is_subtype(state.type, tstate.types.tuple):
        raise set_error(tstate, "TypeError", "state is not a tuple")
    parts = [new_ref(tstate, part) for part in state.value[:2]]
    put_field(tstate, iterator, "source", parts[0])
    put_field(tstate, iterator, "current", parts[1] if len(parts) > 1 else None)
    return new_none(tstate)


CHAIN: Final = TypeSpec(
    "chain",
    methods=(
        *ITERATOR_METHODS,
        Native("__reduce__", chain_reduce, 1, 1),
        Native("__setstate__", chain_set_state, 2, 2),
    ),
    static=(Native("__new__", chain_new, 1, -1),),
    class_methods=(CLASS_GETITEM, Native("from_iterable", chain_from_iterable, 2, 2)),
    references=chain_references,
    iternext=chain_next,
    clear=chain_clear,
    module="itertools",
)
