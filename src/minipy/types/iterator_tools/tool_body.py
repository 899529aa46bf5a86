"""What the iterators of itertools share: payload, turns, arguments, and how they read from other iterators.

A kind is a step, which gives the next value or None at the end, beside its `__new__` and `__reduce__`. A StopIteration that
comes out of what a step calls ends the iteration, too. Places in `parts` have names in each file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.heap.slots import read_slot, swap_slot
from minipy.model.constructors import new_ref, new_tuple
from minipy.model.iteration import collect, next_as_given, next_or_none
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords, unpack
from minipy.model.raising import set_error
from minipy.model.recursion_limit import CALLING, enter_recursive_call, leave_recursive_call
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_STORE, point
from minipy.types.classes.class_argument import class_argument
from minipy.types.iterators.turns import turn

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

Step: TypeAlias = Callable[[Any, Object], Object | None]
Given = TypeVar("Given", Object, Object | None)

SOURCE: Final = 0  # the place of what most of them go through


class ToolBody:
    """The payload: what the iterator owns, each place a reference or None, and `state`, a host value.

    `reader` is the ident of the thread whose turn it is, or 0.
    """

    __slots__ = ("parts", "reader", "state")

    def __init__(self, parts: Sequence[Object | None], state: Any) -> None:
        self.parts = [*parts]
        self.state = state
        self.reader = 0


def new_tool(tstate: ThreadState, class_: Object, parts: Sequence[Object | None], state: Any = None) -> Object:
    """Return a new reference to an iterator that owns `parts` (each stolen)."""
    return new_container(tstate, class_, ToolBody(parts, state))


def tool_references(iterator: Object) -> list[Object]:
    """Return what an iterator owns."""
    return [part for part in iterator.value.parts if part is not None]


def tool_clear(tstate: ThreadState, iterator: Object) -> None:
    """Give up all parts."""
    for place in places_of(iterator):
        put_part(tstate, iterator, place, None)


def places_of(iterator: Object) -> range:
    """Return the numbers of all places, which never change."""
    return range(len(iterator.value.parts))


def holds(iterator: Object, place: int, value: Object | None) -> bool:
    """Return whether `value` stands at `place`: compared by identity, nothing else."""
    return iterator.value.parts[place] is value


def part(tstate: ThreadState, iterator: Object, place: int) -> Object | None:
    """Return a new reference to what stands at `place`, or None."""
    return read_slot(tstate, iterator, iterator.value.parts, place)


def shown_part(tstate: ThreadState, iterator: Object, place: int) -> Object:
    """As `part`, the guest's None for an empty place."""
    found = part(tstate, iterator, place)
    return found if found is not None else new_ref(tstate, tstate.types.none)


def put_part(tstate: ThreadState, iterator: Object, place: int, value: Object | None) -> None:
    """Put `value` (stolen; None empties) at `place`, then give up the old content."""
    old = swap_slot(tstate, iterator, iterator.value.parts, place, value)
    if old is not None:
        decref(tstate, old)


def in_turn(step: Callable[[Any, Object], Given]) -> Callable[[Any, Object], Given]:
    """Return the method that does `step`. Without an interpreter lock threads take turns."""

    def tool_next(tstate: ThreadState, iterator: Object) -> Given:
        enter_recursive_call(tstate, CALLING)
        try:
            if iterator.lock is None:
                return step(tstate, iterator)
            with turn(tstate, iterator, "reader"):
                return step(tstate, iterator)
        finally:
            leave_recursive_call(tstate)

    return tool_next


def _setter_in_turn(setstate: Callable[..., Object]) -> Callable[..., Object]:
    def tool_set_state(tstate: ThreadState, iterator: Object, state: Object) -> Object:
        if iterator.lock is None:
            return setstate(tstate, iterator, state)
        with turn(tstate, iterator, "reader"):
            return setstate(tstate, iterator, state)

    return tool_set_state


def next_of(tstate: ThreadState, iterator: Object, place: int = SOURCE) -> Object | None:
    """Return the next element of the iterator at `place`, None at its end or where there is none."""
    source = read_slot(tstate, iterator, iterator.value.parts, place)
    if source is None:
        return None
    tstate.held.append(source)
    try:
        return next_as_given(tstate, source)
    finally:
        tstate.held.pop()
        decref(tstate, source)


def next_or_end(tstate: ThreadState, iterator: Object, place: int = SOURCE) -> Object | None:
    """As `next_of`, but keep a StopIteration back; at its end, the place becomes empty."""
    source = read_slot(tstate, iterator, iterator.value.parts, place)
    if source is None:
        return None
    tstate.held.append(source)
    try:
        item = next_or_none(tstate, source)
    finally:
        tstate.held.pop()
        decref(tstate, source)
    if item is None:
        put_part(tstate, iterator, place, None)
    return item


def call_part(tstate: ThreadState, iterator: Object, place: int, args: Sequence[Object]) -> Object:
    """Return what the function at `place` gives for `args` (each borrowed)."""
    function = shown_part(tstate, iterator, place)
    tstate.held.append(function)
    try:
        return tstate.call(function, args)
    finally:
        tstate.held.pop()
        decref(tstate, function)


def positional(
    tstate: ThreadState,
    name: str,
    args: Sequence[Object],
    kwargs: Mapping[str, Object],
    least: int,
    most: int,
    shown: str = "",
) -> Sequence[Object]:
    """Return the arguments of a `__new__` (all borrowed), the class first; keywords are for the `__init__` of a subclass.

    Errors name the type `shown`, if that is not its name.
    """
    base = tstate.types.by_name[name]
    class_ = class_argument(tstate, args, base)
    if lookup_borrowed(class_, "__init__") is lookup_borrowed(base, "__init__"):
        refuse_keywords(tstate, shown or name, kwargs)
    check_count(tstate, shown or name, len(args) - 1, least, most)
    return args


def named(
    tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object], name: str, parameters: tuple[str, ...],
    least: int, keyword_only: int = 0,
) -> list[Any]:  # fmt: skip
    """As `positional`, for arguments that can be given by name; those not given are None."""
    class_ = class_argument(tstate, args, tstate.types.by_name[name])
    return [class_, *unpack(tstate, name, args[1:], kwargs, parameters, least, keyword_only=keyword_only)]


def tuple_of(tstate: ThreadState, iterable: Object) -> Object:
    """Return a new reference to the tuple of all elements."""
    return new_ref(tstate, iterable) if iterable.type is tstate.types.tuple else new_tuple(tstate, collect(tstate, iterable))


def remade(tstate: ThreadState, iterator: Object, args: Sequence[Object], state: Object | None = None) -> Object:
    """Return what `__reduce__` does: the type, its arguments, and the state if there is one (all stolen)."""
    parts = [new_ref(tstate, iterator.type), new_tuple(tstate, [*args])]
    return new_tuple(tstate, parts if state is None else [*parts, state])


def reduce_to(*places: int) -> Callable[[ThreadState, Object], Object]:
    """Return the `__reduce__` of iterators that are made again from what stands at `places`."""

    def tool_reduce(tstate: ThreadState, iterator: Object) -> Object:
        return remade(tstate, iterator, [shown_part(tstate, iterator, place) for place in places])

    return tool_reduce


def unpack_state(tstate: ThreadState, state: Object, least: int, most: int) -> Sequence[Object]:
    """Return the items of a state (borrowed), in the words of C functions that parse a tuple."""
    if not is_subtype(state.type, tstate.types.tuple):
        raise set_error(tstate, "TypeError", "state is not a tuple")
    items: Sequence[Object] = state.value
    given = len(items)
    if not least <= given <= most:
        limit = least if given < least else most
        kind = "exactly" if least == most else "at least" if given < least else "at most"
        text = f"function takes {kind} {limit} argument{'s' * (limit != 1)} ({given} given)"
        raise set_error(tstate, "TypeError", text)
    return items


def set_state(tstate: ThreadState, iterator: Object, state: Any) -> None:
    """Put a host value into the payload."""
    with critical_section(tstate, iterator):
        point(tstate, SLOT_STORE, iterator, "state")
        iterator.value.state = state


def tool(
    name: str, new: Callable[..., Object], iternext: Step, reduce: Callable[..., Object] | None,
    setstate: Callable[..., Object] | None = None, methods: tuple[Native, ...] = (), class_methods: tuple[Native, ...] = (),
    is_basetype: bool = True,
) -> TypeSpec:  # fmt: skip
    """Return the specification of one of the types."""
    copying = [Native("__reduce__", in_turn(reduce), 1, 1)] if reduce is not None else []
    if setstate is not None:
        copying.append(Native("__setstate__", _setter_in_turn(setstate), 2, 2))
    return TypeSpec(
        name,
        methods=(*ITERATOR_METHODS, *copying, *methods),
        static=(Native("__new__", new, 1, -1),),
        class_methods=class_methods,
        references=tool_references,
        iternext=iternext,
        clear=tool_clear,
        is_basetype=is_basetype,
        module="itertools",
    )
