"""itertools.product, permutations, combinations and combinations_with_replacement. The state is an Arrangement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_int, new_none, new_ref, new_tuple
from minipy.model.held_references import holding, owned_list
from minipy.model.native import TypeSpec
from minipy.model.native_arguments import argument_kind
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.classes.class_argument import class_argument
from minipy.types.iterator_tools.arrangements import Arrangement, Combinations, Permutations, Product
from minipy.types.iterator_tools.tool_body import (
    ToolBody,
    named,
    new_tool,
    places_of,
    remade,
    shown_part,
    tool,
    tuple_of,
    unpack_state,
)
from minipy.types.sequences.sequence_operands import check_size, ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

POOL: Final = 0  # of what chooses elements of one; the parts of a product are all pools


def product_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`product(*iterables, repeat=1)`."""
    class_ = class_argument(tstate, args, tstate.types.by_name["product"])
    repeat = _repeat_of(tstate, kwargs)
    check_size(tstate, repeat * (len(args) - 1))
    pools: list[Object] = []
    with owned_list(tstate, pools):
        if repeat:
            pools += [tuple_of(tstate, iterable) for iterable in args[1:]]
        every = [new_ref(tstate, pool) for pool in pools * repeat]
    return new_tool(tstate, class_, every, Product([len(pool.value) for pool in every]))


def _repeat_of(tstate: ThreadState, kwargs: Mapping[str, Object]) -> int:
    """Return how often all iterables of a product are to be repeated."""
    if len(kwargs) > 1:
        text = f"product() takes at most 1 keyword argument ({len(kwargs)} given)"
        raise set_error(tstate, "TypeError", text)
    for name in kwargs:
        if name != "repeat":
            raise set_error(tstate, "TypeError", f"'{name}' is an invalid keyword argument for product()")
    repeat = ssize(tstate, kwargs["repeat"]) if kwargs else 1
    if repeat < 0:
        raise set_error(tstate, "ValueError", "repeat argument cannot be negative")
    return repeat


def permutations_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`permutations(iterable, r=None)`."""
    class_, iterable, length = named(tstate, args, kwargs, "permutations", ("iterable", "r"), 1)
    pool = tuple_of(tstate, iterable)
    with holding(tstate, [pool]):
        size = len(pool.value)
        if length is None or length is tstate.types.none:
            r = size
        elif is_subtype(length.type, tstate.types.int):
            r = _checked(tstate, ssize(tstate, length))
        else:
            raise set_error(tstate, "TypeError", "Expected int as r")
        return new_tool(tstate, class_, [pool], Permutations(size, r))


def _checked(tstate: ThreadState, r: int) -> int:
    """Return the length of a choice if it can be one."""
    if r < 0:
        raise set_error(tstate, "ValueError", "r must be non-negative")
    check_size(tstate, r)
    return r


def _choice(name: str, gap: int) -> TypeSpec:
    """Return the specification of `name(iterable, r)`."""

    def choice_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
        class_, iterable, length = named(tstate, args, kwargs, name, ("iterable", "r"), 2)
        r = ssize(tstate, length)
        pool = tuple_of(tstate, iterable)
        with holding(tstate, [pool]):
            return new_tool(tstate, class_, [pool], Combinations(len(pool.value), _checked(tstate, r), gap))

    return tool(name, choice_new, choice_next, choice_reduce, arrangement_set_state)


def product_next(tstate: ThreadState, product: Object) -> Object | None:
    """Return the next tuple of elements, one of each pool."""
    body: ToolBody = product.value
    with critical_section(tstate, product):
        point(tstate, SLOT_STORE, product, "state")
        places = body.state.following()
        if places is None:
            return None
        pools: Any = body.parts
        row = [pool.value[place] for pool, place in zip(pools, places, strict=True)]
        for item in row:
            incref(tstate, item)
    return new_tuple(tstate, row)


def choice_next(tstate: ThreadState, choice: Object) -> Object | None:
    """Return the next tuple of elements of the pool."""
    body: ToolBody = choice.value
    with critical_section(tstate, choice):
        point(tstate, SLOT_STORE, choice, "state")
        places = body.state.following()
        if places is None:
            return None
        pool: Any = body.parts[POOL]
        row = [pool.value[place] for place in places]
        for item in row:
            incref(tstate, item)
    return new_tuple(tstate, row)


def product_reduce(tstate: ThreadState, product: Object) -> Object:
    """`product.__reduce__()`."""
    at: Arrangement = product.value.state
    if at.has_ended:
        return remade(tstate, product, [new_tuple(tstate, [])])
    pools = [shown_part(tstate, product, place) for place in places_of(product)]
    return remade(tstate, product, pools, _state_of(tstate, product))


def choice_reduce(tstate: ThreadState, choice: Object) -> Object:
    """`__reduce__()` of what chooses `r` elements; nothing is left of the pool where it has come to its end."""
    at: Any = choice.value.state
    is_done = at.has_begun and at.has_ended
    pool = new_tuple(tstate, []) if is_done else shown_part(tstate, choice, POOL)
    return remade(tstate, choice, [pool, new_int(tstate, at.r)], None if is_done else _state_of(tstate, choice))


def _state_of(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the rows of numbers that say where an iterator is, one for itself; None at the beginning."""
    at: Arrangement = iterator.value.state
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "state")
        numbers = [[*row] for row in at.state()]
    if not at.has_begun:
        return None
    rows = [new_tuple(tstate, [new_int(tstate, number) for number in row]) for row in numbers]
    return rows[0] if len(rows) == 1 else new_tuple(tstate, rows)


def arrangement_set_state(tstate: ThreadState, iterator: Object, state: Object) -> Object:
    """`__setstate__(numbers)`."""
    _set_rows(tstate, iterator, [state])
    return new_none(tstate)


def permutations_set_state(tstate: ThreadState, permutations: Object, state: Object) -> Object:
    """`permutations.__setstate__((places, cycles))`."""
    rows = unpack_state(tstate, state, 2, 2)
    for number, row in enumerate(rows, 1):
        if not is_subtype(row.type, tstate.types.tuple):
            raise set_error(tstate, "TypeError", f"argument {number} must be tuple, not {argument_kind(tstate, row)}")
    _set_rows(tstate, permutations, rows)
    return new_none(tstate)


def _set_rows(tstate: ThreadState, iterator: Object, rows: Sequence[Object]) -> None:
    at: Arrangement = iterator.value.state
    for row, own in zip(rows, at.state(), strict=True):
        if not is_subtype(row.type, tstate.types.tuple) or len(row.value) != len(own):
            raise set_error(tstate, "ValueError", "invalid arguments")
    numbers = [[_number(tstate, item) for item in row.value] for row in rows]
    with critical_section(tstate, iterator):
        point(tstate, SLOT_STORE, iterator, "state")
        at.set_state(*numbers)


def _number(tstate: ThreadState, item: Object) -> int:
    if not is_subtype(item.type, tstate.types.int):
        raise set_error(tstate, "TypeError", "an integer is required")
    return int(item.value)


ARRANGING_TOOLS: Final = (
    tool("product", product_new, product_next, product_reduce, arrangement_set_state),
    tool("permutations", permutations_new, choice_next, choice_reduce, permutations_set_state),
    _choice("combinations", 1),
    _choice("combinations_with_replacement", 0),
)
