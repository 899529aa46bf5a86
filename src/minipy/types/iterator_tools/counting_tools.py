"""itertools.count, repeat and cycle: the iterators that need not end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object, TypeBody
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import index, repr_text
from minipy.model.iteration import MAX_SIZE, iterate
from minipy.model.list_slots import list_append, list_read
from minipy.model.native import Native
from minipy.model.native_arguments import argument_kind
from minipy.model.operators import ADD, binary
from minipy.model.raising import set_error
from minipy.model.special_methods import call_method
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.iterator_tools.tool_body import (
    SOURCE,
    in_turn,
    named,
    new_tool,
    next_or_end,
    part,
    positional,
    put_part,
    remade,
    set_state,
    shown_part,
    tool,
    unpack_state,
)
from minipy.types.sequences.sequence_operands import ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# count: the state is the next number where it goes up by one from an int that fits into C's ssize_t; otherwise None
VALUE: Final = 0
STEP: Final = 1


def count_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`count(start=0, step=1)`."""
    class_, start, step = named(tstate, args, kwargs, "count", ("start", "step"), 0)
    for number in (start, step):
        if number is not None and not _is_number(number):
            raise set_error(tstate, "TypeError", "a number is required")
    value = new_ref(tstate, start) if start is not None else new_int(tstate, 0)
    by = new_ref(tstate, step) if step is not None else new_int(tstate, 1)
    is_plain = _is_one(by) and isinstance(value.value, int) and -MAX_SIZE <= value.value + 1 <= MAX_SIZE
    return new_tool(tstate, class_, [value, by], int(value.value) if is_plain else None)


def _is_number(obj: Object) -> bool:
    """As C's PyNumber_Check."""
    return any(lookup_borrowed(obj.type, name) is not None for name in ("__index__", "__int__", "__float__"))


def _is_one(step: Object) -> bool:
    return isinstance(step.value, int) and step.value == 1


def count_next(tstate: ThreadState, count: Object) -> Object | None:
    """Return the next number."""
    with critical_section(tstate, count):
        point(tstate, SLOT_LOAD, count, "state")
        number: int | None = count.value.state
        if number is not None:
            point(tstate, SLOT_STORE, count, "state")
            count.value.state = number + 1
    return new_int(tstate, number) if number is not None else _added(tstate, count)


@in_turn
def _added(tstate: ThreadState, count: Object) -> Object | None:
    value, step = shown_part(tstate, count, VALUE), shown_part(tstate, count, STEP)
    with owned(tstate, value, step):
        put_part(tstate, count, VALUE, binary(tstate, ADD, value, step))
        return new_ref(tstate, value)


def _next_number(tstate: ThreadState, count: Object) -> Object:
    """Return a new reference to what comes next."""
    number = count.value.state
    return new_int(tstate, number) if number is not None else shown_part(tstate, count, VALUE)


def count_repr(tstate: ThreadState, count: Object) -> Object:
    """`repr(count)`, with the step if it is not 1."""
    value, step = _next_number(tstate, count), shown_part(tstate, count, STEP)
    with owned(tstate, value, step):
        shown = [repr_text(tstate, part) for part in ([value] if _is_one(step) else [value, step])]
    return new_str(tstate, f"{_name(count)}({', '.join(shown)})")


def _name(iterator: Object) -> str:
    body: TypeBody = iterator.type.value
    return body.name.rpartition(".")[2]


def count_reduce(tstate: ThreadState, count: Object) -> Object:
    """`count.__reduce__()`."""
    args = [_next_number(tstate, count)]
    if count.value.state is None:
        args.append(shown_part(tstate, count, STEP))
    return remade(tstate, count, args)


# repeat: the state is how often the object will be given, ENDLESS without an end
ENDLESS: Final = -1


def repeat_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`repeat(object[, times])`."""
    class_, obj, times = named(tstate, args, kwargs, "repeat", ("object", "times"), 1)
    left = max(ssize(tstate, times), 0) if times is not None else ENDLESS
    return new_tool(tstate, class_, [new_ref(tstate, obj)], left)


def repeat_next(tstate: ThreadState, repeat: Object) -> Object | None:
    """Return the object."""
    body = repeat.value
    with critical_section(tstate, repeat):
        point(tstate, SLOT_LOAD, repeat, "state")
        left = body.state
        if left == 0:
            return None
        if left > 0:
            point(tstate, SLOT_STORE, repeat, "state")
            body.state = left - 1
        obj: Object | None = body.parts[SOURCE]
        if obj is not None:
            incref(tstate, obj)
    return obj


def repeat_hint(tstate: ThreadState, repeat: Object) -> Object:
    """`repeat.__length_hint__()`."""
    if repeat.value.state == ENDLESS:
        raise set_error(tstate, "TypeError", "len() of unsized object")
    return new_int(tstate, repeat.value.state)


def _repeat_args(tstate: ThreadState, repeat: Object) -> list[Object]:
    left = repeat.value.state
    return [shown_part(tstate, repeat, SOURCE), *([new_int(tstate, left)] if left != ENDLESS else [])]


def repeat_repr(tstate: ThreadState, repeat: Object) -> Object:
    """`repr(repeat)`."""
    args = _repeat_args(tstate, repeat)
    with owned(tstate, *args):
        shown = [repr_text(tstate, arg) for arg in args]
    return new_str(tstate, f"{_name(repeat)}({', '.join(shown)})")


def repeat_reduce(tstate: ThreadState, repeat: Object) -> Object:
    """`repeat.__reduce__()`."""
    return remade(tstate, repeat, _repeat_args(tstate, repeat))


# cycle: the state is the place in SAVED of what is given next, and whether the elements are saved already
SAVED: Final = 1  # a list


def cycle_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`cycle(iterable)`."""
    class_, iterable = positional(tstate, "cycle", args, kwargs, 1, 1)
    return new_tool(tstate, class_, [iterate(tstate, iterable), new_list(tstate, [])], (0, False))


def _cycle_step(tstate: ThreadState, cycle: Object) -> Object | None:
    item = next_or_end(tstate, cycle)
    at, is_saved = cycle.value.state
    if item is not None and is_saved:
        return item
    saved = shown_part(tstate, cycle, SAVED)
    with owned(tstate, saved):
        if item is not None:
            list_append(tstate, saved, item)
            return item
        size = saved.value.size
        if size:
            item = list_read(tstate, saved, at)
            set_state(tstate, cycle, (at + 1 if at + 1 < size else 0, is_saved))
    return item


def cycle_reduce(tstate: ThreadState, cycle: Object) -> Object:
    """`cycle.__reduce__()`: what is still to be read, or else an iterator over the rest of what is saved; and that."""
    at, is_saved = cycle.value.state
    saved, source = shown_part(tstate, cycle, SAVED), part(tstate, cycle, SOURCE)
    if source is None:
        source, is_saved = iterate(tstate, saved), True
        if at:
            place = new_int(tstate, at)
            with owned(tstate, place):
                done = call_method(tstate, source, "__setstate__", place)
            assert done is not None
            decref(tstate, done)
    return remade(tstate, cycle, [source], new_tuple(tstate, [saved, new_bool(tstate, is_saved)]))


def cycle_set_state(tstate: ThreadState, cycle: Object, state: Object) -> Object:
    """`cycle.__setstate__((saved, is_saved))`."""
    saved, flag = unpack_state(tstate, state, 2, 2)
    if not is_subtype(saved.type, tstate.types.list):
        raise set_error(tstate, "TypeError", f"argument 1 must be list, not {argument_kind(tstate, saved)}")
    is_saved = bool(index(tstate, flag))
    put_part(tstate, cycle, SAVED, new_ref(tstate, saved))
    set_state(tstate, cycle, (0, is_saved))
    return new_none(tstate)


COUNTING_TOOLS: Final = (
    tool("count", count_new, count_next, count_reduce, methods=(Native("__repr__", count_repr, 1, 1),)),
    tool(
        "repeat", repeat_new, repeat_next, repeat_reduce,
        methods=(Native("__repr__", repeat_repr, 1, 1), Native("__length_hint__", repeat_hint, 1, 1)),
    ),
    tool("cycle", cycle_new, in_turn(_cycle_step), cycle_reduce, cycle_set_state),
)  # fmt: skip
