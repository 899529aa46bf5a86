"""itertools.islice: the elements of a slice of what an iterator gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_list, new_none
from minipy.model.held_references import owned
from minipy.model.host_conversions import index
from minipy.model.iteration import MAX_SIZE, iterate
from minipy.model.raising import catch, set_error
from minipy.refcount.strategy import decref
from minipy.types.iterator_tools.tool_body import (
    SOURCE,
    in_turn,
    new_tool,
    next_of,
    part,
    positional,
    put_part,
    remade,
    tool,
)
from minipy.types.sequences.sequence_operands import ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

INDICES: Final = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
STOP: Final = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
STEP: Final = "Step for islice() must be a positive integer or None."


class Span:
    """Where a slice is: `position` elements have been read, `following` is the number of the next that is given.

    `stop` (None: there is none) is the number of the first behind the slice. Only the thread whose turn it is changes this.
    """

    __slots__ = ("following", "position", "step", "stop")

    def __init__(self, start: int, stop: int | None, step: int) -> None:
        self.position = 0
        self.following = start
        self.stop = stop
        self.step = step

    def is_over(self) -> bool:
        """True if all elements up to the stop have been read."""
        return self.stop is not None and self.position >= self.stop

    def move_on(self) -> None:
        """Count an element that is given."""
        self.position += 1
        self.following += self.step
        if self.stop is not None:
            self.following = min(self.following, self.stop)


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


def islice_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`islice(iterable, stop)` or `islice(iterable, start, stop[, step])`."""
    class_, iterable, *limits = positional(tstate, "islice", args, kwargs, 2, 4)
    start, stop, step = (None, limits[0], None) if len(limits) == 1 else (*limits, None)[:3]
    last = _bound(tstate, stop, STOP)
    first = _bound(tstate, start, INDICES) or 0
    by = _bound(tstate, step, STEP)
    if by == 0:
        raise set_error(tstate, "ValueError", STEP)
    return new_tool(tstate, class_, [iterate(tstate, iterable)], Span(first, last, by or 1))


def _step(tstate: ThreadState, islice: Object) -> Object | None:
    """Return the next element; a StopIteration of what it goes through is let through."""
    item = None
    try:
        item = _read(tstate, islice, islice.value.state)
    finally:
        if item is None:
            put_part(tstate, islice, SOURCE, None)
    return item


def _read(tstate: ThreadState, islice: Object, span: Span) -> Object | None:
    """Read up to the next element that is given, and return it."""
    while span.position < span.following:
        item = next_of(tstate, islice)
        if item is None:
            return None
        span.position += 1
        decref(tstate, item)
    item = None if span.is_over() else next_of(tstate, islice)
    if item is not None:
        span.move_on()
    return item


def islice_reduce(tstate: ThreadState, islice: Object) -> Object:
    """`islice.__reduce__()`: the type, what is left and the limits; and how many elements have been read."""
    span: Span = islice.value.state
    source = part(tstate, islice, SOURCE)
    if source is None:
        nothing = new_list(tstate, [])
        with owned(tstate, nothing):
            args, count = [iterate(tstate, nothing), new_int(tstate, 0)], 0
    else:
        stop = new_int(tstate, span.stop) if span.stop is not None else new_none(tstate)
        args, count = [source, new_int(tstate, span.following), stop, new_int(tstate, span.step)], span.position
    return remade(tstate, islice, args, new_int(tstate, count))


def islice_set_state(tstate: ThreadState, islice: Object, state: Object) -> Object:
    """`islice.__setstate__(count)`: how many elements have been read."""
    if not isinstance(state.value, int):
        raise set_error(tstate, "TypeError", "an integer is required")
    islice.value.state.position = ssize(tstate, state)
    return new_none(tstate)


ISLICE: Final = tool("islice", islice_new, in_turn(_step), islice_reduce, islice_set_state)
