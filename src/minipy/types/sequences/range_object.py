"""range: an arithmetic progression of ints, with its iterator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.bridge_crossing import cross
from minipy.heap.allocation import new_atom, new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_bool, new_int, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import index, repr_text
from minipy.model.iteration import Iteration
from minipy.model.iterator_body import ITERATOR_METHODS
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.operators import is_equal
from minipy.model.raising import set_error
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.classes.class_argument import class_argument
from minipy.types.iterators.iterator_copy import call_of_iter
from minipy.types.sequences.sequence_operands import not_implemented, unpack_slice

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


SMALL: Final = 2**62  # ranges below it take no more than a C long


def new_range(tstate: ThreadState, value: range) -> Object:
    """Return a new reference to a range."""
    return new_atom(tstate, tstate.types.range, value)


def range_create(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`range(stop)` and `range(start, stop[, step])`."""
    class_argument(tstate, args, tstate.types.range)
    refuse_keywords(tstate, "range", kwargs)
    check_count(tstate, "range", len(args) - 1, 1, 3)
    bounds = [index(tstate, arg) for arg in args[1:]]
    return new_range(tstate, cross(tstate, "range", *bounds))


def range_repr(tstate: ThreadState, numbers: Object) -> Object:
    """`repr(range)`."""
    return new_str(tstate, repr(numbers.value))


def range_length(tstate: ThreadState, numbers: Object) -> Object:
    """`len(range)`."""
    return new_int(tstate, cross(tstate, "len", numbers.value))


def size_of(numbers: range) -> int:
    """Return how many numbers a range has, also where the host's `len` would overflow."""
    start, stop, step = numbers.start, numbers.stop, numbers.step
    return max(0, (stop - start + step - 1) // step if step > 0 else (start - stop - step - 1) // -step)


def range_truth(tstate: ThreadState, numbers: Object) -> Object:
    """`bool(range)`."""
    return new_bool(tstate, size_of(numbers.value) > 0)


def range_get_item(tstate: ThreadState, numbers: Object, key: Object) -> Object:
    """`range[key]`: a number, or a range for a slice."""
    if key.type is tstate.types.slice:
        return new_range(tstate, numbers.value[unpack_slice(tstate, key)])
    position = index(tstate, key, "range indices must be integers or slices, not {}")
    return new_int(tstate, cross(tstate, "getitem", numbers.value, position))


def range_contains(tstate: ThreadState, numbers: Object, item: Object) -> Object:
    """`item in range`: computed for ints, else by comparing with each number."""
    number = _exact_int(tstate, item)
    if number is not None:
        return new_bool(tstate, number in numbers.value)
    return new_bool(tstate, _search(tstate, numbers, item) is not None)


def _exact_int(tstate: ThreadState, item: Object) -> Any:
    return item.value if item.type is tstate.types.int or item.type is tstate.types.bool else None


def _search(tstate: ThreadState, numbers: Object, item: Object) -> int | None:
    """Return the first position of something equal to `item`, or None; may call guest `__eq__`."""
    position = 0
    with Iteration(tstate, numbers) as items:
        while (number := items.next()) is not None:
            with owned(tstate, number):
                if is_equal(tstate, number, item):
                    return position
            position += 1
    return None


def range_index(tstate: ThreadState, numbers: Object, item: Object) -> Object:
    """`range.index(item)`."""
    number = _exact_int(tstate, item)
    if number is not None:
        values = numbers.value
        found = (number - values.start) // values.step if number in values else None
    else:
        found = _search(tstate, numbers, item)
    if found is not None:
        return new_int(tstate, found)
    if number is None:
        raise set_error(tstate, "ValueError", "sequence.index(x): x not in sequence")
    raise set_error(tstate, "ValueError", f"{repr_text(tstate, item)} is not in range")


def range_count(tstate: ThreadState, numbers: Object, item: Object) -> Object:
    """`range.count(item)`."""
    number = _exact_int(tstate, item)
    if number is not None:
        return new_int(tstate, int(number in numbers.value))
    count = 0
    with Iteration(tstate, numbers) as items:
        while (number := items.next()) is not None:
            with owned(tstate, number):
                count += is_equal(tstate, number, item)
    return new_int(tstate, count)


def _range_value(tstate: ThreadState, obj: Object) -> Any:
    return obj.value if obj.type is tstate.types.range else None


def range_equal(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`left == right`: true if both give the same numbers."""
    other = _range_value(tstate, right)
    return not_implemented(tstate) if other is None else new_bool(tstate, left.value == other)


def range_not_equal(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`left != right`."""
    other = _range_value(tstate, right)
    return not_implemented(tstate) if other is None else new_bool(tstate, left.value != other)


def range_hash(tstate: ThreadState, numbers: Object) -> Object:
    """`hash(range)`: equal for ranges that give the same numbers."""
    values = numbers.value
    size = size_of(values)
    return new_int(tstate, hash((size, values.start if size else 0, values.step if size > 1 else 0)))


def range_iter(tstate: ThreadState, numbers: Object) -> Object:
    """`iter(range)`."""
    values = numbers.value
    return _new_iterator(tstate, values, values.start, size_of(values), values.step)


def range_reversed(tstate: ThreadState, numbers: Object) -> Object:
    """`reversed(range)`."""
    values = numbers.value
    size = size_of(values)
    return _new_iterator(tstate, values, values.start + (size - 1) * values.step, size, -values.step)


def _new_iterator(tstate: ThreadState, numbers: range, start: int, size: int, step: int) -> Object:
    """Return a new reference to an iterator over `numbers`; its payload is [next, end, step], where `end` is hit exactly."""
    is_small = -SMALL < numbers.start < SMALL and -SMALL < numbers.stop < SMALL
    kind = "range_iterator" if (is_small and -SMALL < step < SMALL) or _is_of_c_longs(numbers) else "longrange_iterator"
    return new_container(tstate, tstate.types.by_name[kind], [start, start + size * step, step])


def _is_of_c_longs(numbers: range) -> bool:
    """True if CPython counts with a C long."""
    parts = (numbers.start, numbers.stop, numbers.step, size_of(numbers))
    return all(-(2**63) <= part < 2**63 for part in parts)


def range_iterator_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return a new reference to the next number, or None at the end."""
    state = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, 0)
        number, end, step = state
        if number != end:
            point(tstate, SLOT_STORE, iterator, 0)
            state[0] = number + step
    if number == end:
        return None
    return new_int(tstate, number)


def range_iterator_length_hint(tstate: ThreadState, iterator: Object) -> Object:
    """`__length_hint__`: how many numbers are left."""
    number, end, step = iterator.value
    return new_int(tstate, (end - number) // step)


def range_iterator_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`iterator.__reduce__()`: a call of iter, with the numbers that are left."""
    number, end, step = iterator.value
    return call_of_iter(tstate, new_range(tstate, range(number, end, step)))


RANGE = TypeSpec(
    "range",
    methods=(
        Native("__repr__", range_repr, 1, 1),
        Native("__len__", range_length, 1, 1),
        Native("__bool__", range_truth, 1, 1),
        Native("__getitem__", range_get_item, 2, 2),
        Native("__contains__", range_contains, 2, 2),
        Native("__eq__", range_equal, 2, 2),
        Native("__ne__", range_not_equal, 2, 2),
        Native("__hash__", range_hash, 1, 1),
        Native("__iter__", range_iter, 1, 1),
        Native("__reversed__", range_reversed, 1, 1),
        Native("index", range_index, 2, 2),
        Native("count", range_count, 2, 2),
    ),
    getters=(
        Getter("start", lambda tstate, numbers: new_int(tstate, numbers.value.start), is_member=True),
        Getter("stop", lambda tstate, numbers: new_int(tstate, numbers.value.stop), is_member=True),
        Getter("step", lambda tstate, numbers: new_int(tstate, numbers.value.step), is_member=True),
    ),
    static=(Native("__new__", range_create, 1, -1),),
    is_basetype=False,
)

RANGE_ITERATOR = TypeSpec(
    "range_iterator",
    methods=(
        *ITERATOR_METHODS,
        Native("__length_hint__", range_iterator_length_hint, 1, 1),
        Native("__reduce__", range_iterator_reduce, 1, 1),
    ),
    iternext=range_iterator_next,
    is_basetype=False,
)
LONG_RANGE_ITERATOR = RANGE_ITERATOR._replace(name="longrange_iterator")
