"""slice: what stands between the brackets of `obj[start:stop:step]`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import cross, from_host
from minipy.bytecode.opcodes import EQ, GE, LE
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_ref, new_slice, new_str, new_tuple
from minipy.model.held_references import owned_list
from minipy.model.host_conversions import index, repr_text
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.operators import compare
from minipy.model.raising import set_error
from minipy.refcount.strategy import incref
from minipy.types.classes.class_argument import class_argument
from minipy.types.scalars.scalar_methods import comparison_rows
from minipy.types.sequences.sequence_operands import not_implemented, unpack_slice

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def slice_references(obj: Object) -> list[Object]:
    """Return what a slice owns, in CPython's order of giving up."""
    start, stop, step = obj.value
    return [step, start, stop]


def slice_indices(tstate: ThreadState, where: Object, length: Object) -> Object:
    """`slice.indices(length)`."""
    size = index(tstate, length)
    if size < 0:
        raise set_error(tstate, "ValueError", "length should not be negative")
    return from_host(tstate, cross(tstate, "slice.indices", unpack_slice(tstate, where), size))


def slice_create(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`slice(stop)` and `slice(start, stop[, step])`."""
    class_argument(tstate, args, tstate.types.slice)
    refuse_keywords(tstate, "slice", kwargs)
    given = list(args[1:])
    check_count(tstate, "slice", len(given), 1, 3)
    none = tstate.types.none
    parts = [none, given[0], none] if len(given) == 1 else [*given, none][:3]
    for part in parts:
        incref(tstate, part)
    return new_slice(tstate, parts[0], parts[1], parts[2])


def slice_repr(tstate: ThreadState, where: Object) -> Object:
    """`repr(slice)`."""
    start, stop, step = where.value
    texts = f"{repr_text(tstate, start)}, {repr_text(tstate, stop)}, {repr_text(tstate, step)}"
    return new_str(tstate, f"slice({texts})")


def _compare(tstate: ThreadState, op: int, left: Object, right: Object) -> Object:
    """Compare as tuples do."""
    if right.type is not tstate.types.slice:
        return not_implemented(tstate)
    if left is right:
        return new_bool(tstate, op in (EQ, LE, GE))
    pair = [_as_tuple(tstate, left), _as_tuple(tstate, right)]
    with owned_list(tstate, pair):
        return compare(tstate, op, pair[0], pair[1])


def _as_tuple(tstate: ThreadState, where: Object) -> Object:
    return new_tuple(tstate, [new_ref(tstate, part) for part in where.value])


def _part(position: int, name: str) -> Getter:
    def get(tstate: ThreadState, where: Object) -> Object:
        return new_ref(tstate, where.value[position])

    return Getter(name, get, is_member=True)


SLICE = TypeSpec(
    "slice",
    methods=(
        Native("__repr__", slice_repr, 1, 1),
        Native("indices", slice_indices, 2, 2),
        *comparison_rows(_compare),
    ),
    getters=(_part(0, "start"), _part(1, "stop"), _part(2, "step")),
    static=(Native("__new__", slice_create, 1, -1),),
    references=slice_references,
    is_basetype=False,
    is_unhashable=True,
)
