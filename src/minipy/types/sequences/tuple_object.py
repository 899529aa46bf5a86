"""tuple: the immutable sequence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.bytecode.opcodes import EQ, GE, LE, NE
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_ref, new_str, new_tuple
from minipy.model.host_conversions import hash_of, repr_text
from minipy.model.iteration import collect
from minipy.model.iterator_body import ITERATOR_METHODS, claim, exhaust, iterator_references, length_hint, new_iterator
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.operators import compare, compare_values, is_equal
from minipy.model.raising import set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref, incref
from minipy.types.iterators.iterator_copy import COPY_METHODS
from minipy.types.scalars.scalar_methods import class_of_new, comparison_rows
from minipy.types.sequences.sequence_operands import (
    check_size,
    index_of,
    not_implemented,
    repeat_count,
    repr_guard,
    search_bounds,
    unpack_slice,
)

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# The xxHash constants of CPython's tuple hash.
_PRIME_1: Final = 11400714785074694791
_PRIME_2: Final = 14029467366897019727
_PRIME_5: Final = 2870177450012600261
_MASK: Final = 2**64 - 1


def tuple_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`tuple(iterable=())`."""
    type_ = class_of_new(tstate, args, tstate.types.tuple)
    if lookup_borrowed(type_, "__init__") is tstate.types.object_init:
        refuse_keywords(tstate, "tuple", kwargs)
    check_count(tstate, "tuple", len(args) - 1, 0, 1)
    if type_ is tstate.types.tuple and len(args) > 1 and args[1].type is type_:
        return new_ref(tstate, args[1])
    items = collect(tstate, args[1]) if len(args) > 1 else []
    if type_.value.is_heap_type:
        return new_container(tstate, type_, tuple(items))
    return new_tuple(tstate, items)


def tuple_references(obj: Object) -> list[Object]:
    """Return what a tuple owns, the last first: in this order CPython gives the items of a dying tuple up."""
    return [*obj.value[::-1]]


def new_tuple_of(tstate: ThreadState, items: Sequence[Object]) -> Object:
    """Return a new reference to a tuple of `items` (borrowed)."""
    for item in items:
        incref(tstate, item)
    return new_tuple(tstate, list(items))


def tuple_len(tstate: ThreadState, obj: Object) -> Object:
    """`len(tuple)`."""
    return new_int(tstate, len(obj.value))


def tuple_getitem(tstate: ThreadState, obj: Object, key: Object) -> Object:
    """`tuple[key]`."""
    items: tuple[Object, ...] = obj.value
    if key.type is tstate.types.slice:
        where = unpack_slice(tstate, key)
        part = items[where]
        if len(part) == len(items) and obj.type is tstate.types.tuple and where.step in (None, 1):
            return new_ref(tstate, obj)
        return new_tuple_of(tstate, part)
    position = index_of(tstate, key, "tuple")
    if not -len(items) <= position < len(items):
        raise set_error(tstate, "IndexError", "tuple index out of range")
    return new_ref(tstate, items[position])


def tuple_add(tstate: ThreadState, left: Object, right: Object) -> Object:
    """`tuple + tuple`."""
    if not is_subtype(right.type, tstate.types.tuple):
        return not_implemented(tstate)
    for one, other in ((left, right), (right, left)):
        if not other.value and one.type is tstate.types.tuple:
            return new_ref(tstate, one)
    return new_tuple_of(tstate, left.value + right.value)


def tuple_mul(tstate: ThreadState, obj: Object, count: Object) -> Object:
    """`tuple * count` and `count * tuple`."""
    times = repeat_count(tstate, count)
    if times is None:
        return not_implemented(tstate)
    if obj.type is tstate.types.tuple and (times == 1 or not obj.value):
        return new_ref(tstate, obj)
    check_size(tstate, len(obj.value) * times)
    return new_tuple_of(tstate, obj.value * times)


def tuple_contains(tstate: ThreadState, obj: Object, value: Object) -> Object:
    """`value in tuple`."""
    for item in obj.value:
        if is_equal(tstate, item, value):
            return new_bool(tstate, True)
    return new_bool(tstate, False)


def tuple_count(tstate: ThreadState, obj: Object, value: Object) -> Object:
    """`tuple.count(value)`."""
    count = 0
    for item in obj.value:
        count += is_equal(tstate, item, value)
    return new_int(tstate, count)


def tuple_index(
    tstate: ThreadState, obj: Object, value: Object, start: Object | None = None, stop: Object | None = None
) -> Object:
    """`tuple.index(value, start, stop)`."""
    items: tuple[Object, ...] = obj.value
    first, last = search_bounds(tstate, start, stop, len(items))
    for i in range(first, min(last, len(items))):
        if is_equal(tstate, items[i], value):
            return new_int(tstate, i)
    raise set_error(tstate, "ValueError", "tuple.index(x): x not in tuple")


def tuple_hash(tstate: ThreadState, obj: Object) -> Object:
    """`hash(tuple)`."""
    with recursive_call(tstate, ""):
        return new_int(tstate, combine_hashes([hash_of(tstate, item) for item in obj.value]))


def combine_hashes(lanes: Sequence[int]) -> int:
    """Return a tuple's hash from its elements' hashes: CPython's variant of xxHash."""
    acc = _PRIME_5
    for lane in lanes:
        acc = (acc + (lane & _MASK) * _PRIME_2) & _MASK
        acc = ((acc << 31) | (acc >> 33)) & _MASK
        acc = (acc * _PRIME_1) & _MASK
    acc = (acc + (len(lanes) ^ (_PRIME_5 ^ 3527539))) & _MASK
    if acc == _MASK:
        return 1546275796
    return acc - 2**64 if acc >= 2**63 else acc


def tuple_repr(tstate: ThreadState, obj: Object) -> Object:
    """`repr(tuple)`."""
    items: tuple[Object, ...] = obj.value
    if not items:
        return new_str(tstate, "()")
    with repr_guard(tstate, obj) as is_recursive:
        if is_recursive:
            return new_str(tstate, "(...)")
        parts = [repr_text(tstate, item) for item in items]
    return new_str(tstate, f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})")


def _compare(tstate: ThreadState, op: int, left: Object, right: Object) -> Object:
    """Compare by the first elements that differ, then by length."""
    if not is_subtype(right.type, tstate.types.tuple):
        return not_implemented(tstate)
    if left is right:
        return new_bool(tstate, op in (LE, EQ, GE))
    ours, theirs = left.value, right.value
    same = equal_start(ours, theirs)
    shorter = min(len(ours), len(theirs))
    if same < shorter and ours[same].type is theirs[same].type and ours[same].type.value.has_host_key:
        return _compare_different(tstate, op, ours[same], theirs[same])
    if same < shorter:
        with recursive_call(tstate, " in comparison"):
            for i in range(same, shorter):
                if not is_equal(tstate, ours[i], theirs[i]):
                    return _compare_different(tstate, op, ours[i], theirs[i])
    return new_bool(tstate, compare_values(op, len(ours), len(theirs)))


def _compare_different(tstate: ThreadState, op: int, left: Object, right: Object) -> Object:
    """Return what the first two elements that differ say about their containers."""
    if op in (EQ, NE):
        return new_bool(tstate, op == NE)
    return compare(tstate, op, left, right)


def equal_start(ours: tuple[Object, ...], theirs: tuple[Object, ...]) -> int:
    """Return how many elements at the beginning are the same or have equal host values: no guest code runs."""
    count = 0
    for left, right in zip(ours, theirs, strict=False):
        if left is not right:
            kind = left.type
            if kind is not right.type or not kind.value.has_host_key or left.value != right.value:
                break
        count += 1
    return count


def tuple_iter(tstate: ThreadState, obj: Object) -> Object:
    """`iter(tuple)`."""
    return new_iterator(tstate, tstate.types.by_name["tuple_iterator"], obj)


def tuple_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next element."""
    claimed = claim(tstate, iterator, 1)
    if claimed is None:
        return None
    source, position = claimed
    item = None
    if position < len(source.value):
        item = new_ref(tstate, source.value[position])
    else:
        exhaust(tstate, iterator)
    decref(tstate, source)
    return item


def tuple_getnewargs(tstate: ThreadState, obj: Object) -> Object:
    """`tuple.__getnewargs__()`."""
    return new_tuple(tstate, [new_tuple_of(tstate, obj.value)])


TUPLE: Final = TypeSpec(
    "tuple",
    methods=(
        Native("__repr__", tuple_repr, 1, 1),
        Native("__hash__", tuple_hash, 1, 1),
        *comparison_rows(_compare),
        Native("__iter__", tuple_iter, 1, 1),
        Native("__len__", tuple_len, 1, 1),
        Native("__getitem__", tuple_getitem, 2, 2),
        Native("__contains__", tuple_contains, 2, 2),
        Native("__add__", tuple_add, 2, 2),
        Native("__mul__", tuple_mul, 2, 2),
        Native("__rmul__", tuple_mul, 2, 2),
        Native("__getnewargs__", tuple_getnewargs, 1, 1),
        Native("count", tuple_count, 2, 2),
        Native("index", tuple_index, 2, 4),
    ),
    static=(Native("__new__", tuple_new, 1, -1),),
    is_sequence=True,
    at_once=lambda tstate, tup: [new_ref(tstate, item) for item in tup.value],
    references=tuple_references,
)
TUPLE_ITERATOR: Final = TypeSpec(
    "tuple_iterator",
    methods=(*ITERATOR_METHODS, *COPY_METHODS, length_hint(lambda body: len(body.source.value) - body.position)),
    references=iterator_references,
    iternext=tuple_next,
    is_basetype=False,
)
