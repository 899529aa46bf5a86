"""itertools.islice: the elements of a slice of what an iterator gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.fields import read_field, take_field
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.constructors import new_int, new_list, new_none, new_ref, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import index
from minipy.model.iteration import MAX_SIZE, iterate, next_as_given
from minipy.model.iterator_body import ITERATOR_METHODS, IteratorBody, iterator_references
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.raising import catch, set_error
from minipy.model.recursion_limit import CALLING, enter_recursive_call, leave_recursive_call
from minipy.refcount.strategy import decref, incref
from minipy.types.classes.class_argument import class_argument
from minipy.types.iterators.turns import turn
from minipy.types.sequences.sequence_operands import ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

INDICES: Final = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
STOP: Final = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
STEP: Final = "Step for islice() must be a positive integer or None."


class SliceBody(IteratorBody):
    """As IteratorBody, over an iterator of which `position` elements have been read.

    `following` is the number of the next element that is given, `stop` (None: there is none) that of the first behind the
    slice. `reader` is the ident of the thread that is reading, or 0; only that thread changes the numbers.
    """

    __slots__ = ("following", "reader", "step", "stop")

    def __init__(self, source: Object, start: int, stop: int | None, step: int) -> None:
        super().__init__(source, 0)
        self.following = start
        self.stop = stop
        self.step = step
        self.reader = 0


def _bound(tstate: ThreadState, value: Object | None, text: str) -> int | None:
    """Return the host int of a limit, None where it is not given; ValueError with `text` if it is no such number."""
    if value is None or value is tstate.types.none:
        return None
    try:
        number = index(tstate, value)
    except GuestRaised:
        catch(tstate, "BaseException")
        number = -1
    if not 0 <= number <= MAX_SIZE:
        raise set_error(tstate, "ValueError", text)
    return number


def islice_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`islice(iterable, stop)` or `islice(iterable, start, stop[, step])`."""
    class_ = class_argument(tstate, args, tstate.types.by_name["islice"])
    refuse_keywords(tstate, "islice", kwargs)
    check_count(tstate, "islice", len(args) - 1, 2, 4)
    start, stop, step = (None, args[2], None) if len(args) == 3 else (*args[2:], None)[:3]
    last = _bound(tstate, stop, STOP)
    first = _bound(tstate, start, INDICES) or 0
    by = _bound(tstate, step, STEP)
    if by == 0:
        raise set_error(tstate, "ValueError", STEP)
    return new_container(tstate, class_, SliceBody(iterate(tstate, args[1]), first, last, by or 1))


def islice_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element; a StopIteration of what it goes through is let through.

    Without an interpreter lock threads take turns; with one they come between only where guest code runs, as in CPython.
    """
    if iterator.lock is None:
        return _step(tstate, iterator)
    with turn(tstate, iterator, "reader"):
        return _step(tstate, iterator)


def _step(tstate: ThreadState, iterator: Object) -> Object | None:
    body: SliceBody = iterator.value
    with critical_section(tstate, iterator):
        source = body.source
        if source is None:
            return None
        incref(tstate, source)
    item = None
    tstate.held.append(source)
    try:
        item = _advance(tstate, body, source)
    finally:
        tstate.held.pop()
        decref(tstate, source)
        if item is None:
            _end(tstate, iterator)
    return item


def _advance(tstate: ThreadState, body: SliceBody, source: Object) -> Object | None:
    """Read up to the next element that is given, and return it."""
    enter_recursive_call(tstate, CALLING)
    try:
        return _read(tstate, body, source)
    finally:
        leave_recursive_call(tstate)


def _read(tstate: ThreadState, body: SliceBody, source: Object) -> Object | None:
    while body.position < body.following:
        item = next_as_given(tstate, source)
        if item is None:
            return None
        body.position += 1
        decref(tstate, item)
    if body.stop is not None and body.position >= body.stop:
        return None
    item = next_as_given(tstate, source)
    if item is not None:
        body.position += 1
        body.following += body.step
        if body.stop is not None:
            body.following = min(body.following, body.stop)
    return item


def _end(tstate: ThreadState, iterator: Object) -> None:
    """Give up what the iterator goes through, for good."""
    source = take_field(tstate, iterator, "source")
    if source is not None:
        decref(tstate, source)


def islice_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`islice.__reduce__()`: the type, what is left and the limits; and how many elements have been read."""
    body: SliceBody = iterator.value
    source = read_field(tstate, iterator, "source")
    if source is None:
        nothing = new_list(tstate, [])
        with owned(tstate, nothing):
            args, count = [iterate(tstate, nothing), new_int(tstate, 0)], 0
    else:
        stop = new_int(tstate, body.stop) if body.stop is not None else new_none(tstate)
        args, count = [source, new_int(tstate, body.following), stop, new_int(tstate, body.step)], body.position
    return new_tuple(tstate, [new_ref(tstate, iterator.type), new_tuple(tstate, args), new_int(tstate, count)])


def islice_set_state(tstate: ThreadState, iterator: Object, state: Object) -> Object:
    """`islice.__setstate__(count)`: how many elements have been read."""
    if not isinstance(state.value, int):
        raise set_error(tstate, "TypeError", "an integer is required")
    count = ssize(tstate, state)
    with critical_section(tstate, iterator):
        iterator.value.position = count
    return new_none(tstate)


ISLICE: Final = TypeSpec(
    "islice",
    methods=(
        *ITERATOR_METHODS,
        Native("__reduce__", islice_reduce, 1, 1),
        Native("__setstate__", islice_set_state, 2, 2),
    ),
    static=(Native("__new__", islice_new, 1, -1),),
    references=iterator_references,
    iternext=islice_next,
    clear=_end,
    module="itertools",
)
