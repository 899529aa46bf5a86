"""itertools.tee: several iterators over one source. What one has read stands in blocks for the others, as in CPython.

Each iterator keeps its block and its place there; a block that nobody needs any more is gone with the last of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import attribute_named
from minipy.model.constructors import list_items, new_int, new_list, new_none, new_ref, new_tuple
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import index
from minipy.model.iteration import iterate, next_or_none
from minipy.model.native import Native, TypeSpec
from minipy.model.native_arguments import argument_kind
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_STORE, point
from minipy.types.iterator_tools.tool_body import (
    SOURCE,
    in_turn,
    new_tool,
    part,
    positional,
    put_part,
    remade,
    set_state,
    shown_part,
    tool,
    tool_clear,
    tool_references,
    unpack_state,
)
from minipy.types.iterators.turns import turn
from minipy.types.sequences.sequence_operands import check_size, ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

NEXT: Final = 1  # of a block: the one behind it, if there is one
FIRST: Final = 2  # of its elements, as far as they have been read
PLACES: Final = 57  # as in CPython
BLOCK: Final = 0  # of an iterator; its state is its place there


def _new_block(tstate: ThreadState, source: Object, items: Sequence[Object] = (), following: Object | None = None) -> Object:
    """Return a new reference to a block over `source` (all stolen)."""
    class_ = tstate.types.by_name["_tee_dataobject"]
    return new_tool(tstate, class_, [source, following, *items, *[None] * (PLACES - len(items))])


def block_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_tee_dataobject(iterator, elements, next block)`."""
    _, source, items, following = positional(tstate, "_tee_dataobject", args, kwargs, 3, 3, "teedataobject")
    kind = tstate.types.list
    if not is_subtype(items.type, kind):
        text = f"teedataobject() argument 2 must be list, not {argument_kind(tstate, items)}"
        raise set_error(tstate, "TypeError", text)
    has_more = following is not tstate.types.none
    elements = list_items(tstate, items)
    if len(elements) > PLACES or (has_more and (len(elements) < PLACES or following.type is not args[0])):
        for item in elements:
            decref(tstate, item)
        raise set_error(tstate, "ValueError", "Invalid arguments")
    return _new_block(tstate, new_ref(tstate, source), elements, new_ref(tstate, following) if has_more else None)


def block_reduce(tstate: ThreadState, block: Object) -> Object:
    """`_tee_dataobject.__reduce__()`."""
    found = [part(tstate, block, FIRST + place) for place in range(PLACES)]
    items = new_list(tstate, [item for item in found if item is not None])
    return remade(tstate, block, [shown_part(tstate, block, SOURCE), items, shown_part(tstate, block, NEXT)])


def _element(tstate: ThreadState, block: Object, place: int) -> Object | None:
    """Return the element at a place of a block, which is read if nobody has done so; None at the end."""
    item = part(tstate, block, FIRST + place)
    if item is not None:
        return item
    if block.value.reader == tstate.ident:
        raise set_error(tstate, "RuntimeError", "cannot re-enter the tee iterator")
    with turn(tstate, block, "reader"):
        item = part(tstate, block, FIRST + place)
        if item is None:  # nor has another thread meanwhile
            item = _read(tstate, block)
            if item is not None:
                put_part(tstate, block, FIRST + place, new_ref(tstate, item))
    return item


def _read(tstate: ThreadState, block: Object) -> Object | None:
    source = shown_part(tstate, block, SOURCE)
    with owned(tstate, source):
        return next_or_none(tstate, source)


def _following(tstate: ThreadState, block: Object) -> Object:
    """Return a new reference to the block behind a full one."""
    made = _new_block(tstate, shown_part(tstate, block, SOURCE))
    with critical_section(tstate, block):
        point(tstate, SLOT_STORE, block, NEXT)
        parts = block.value.parts
        found: Object | None = parts[NEXT]
        if found is None:
            found = parts[NEXT] = made
        incref(tstate, found)
    if found is not made:  # another iterator was there before
        decref(tstate, made)
    return found


def tee_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_tee(iterable)`: a copy if that is such an iterator itself."""
    class_, iterable = positional(tstate, "_tee", args, kwargs, 1, 1)
    source = iterate(tstate, iterable)
    if is_subtype(source.type, class_):
        with owned(tstate, source):
            return tee_copy(tstate, source)
    return new_tool(tstate, class_, [_new_block(tstate, source)], 0)


def _step(tstate: ThreadState, tee: Object) -> Object | None:
    """Return the next element."""
    block = shown_part(tstate, tee, BLOCK)
    place: int = tee.value.state
    if place == PLACES:
        place, full = 0, block
        with owned(tstate, full):
            block = _following(tstate, full)
        put_part(tstate, tee, BLOCK, new_ref(tstate, block))
        set_state(tstate, tee, 0)
    with owned(tstate, block):
        item = _element(tstate, block, place)
    if item is not None:
        set_state(tstate, tee, place + 1)
    return item


def tee_copy(tstate: ThreadState, tee: Object) -> Object:
    """`copy(tee)`: another iterator, at the same place."""
    return new_tool(tstate, tee.type, [shown_part(tstate, tee, BLOCK)], tee.value.state)


def tee_reduce(tstate: ThreadState, tee: Object) -> Object:
    """`_tee.__reduce__()`: its state is the block and the place."""
    place = new_int(tstate, tee.value.state)
    return remade(tstate, tee, [new_tuple(tstate, [])], new_tuple(tstate, [shown_part(tstate, tee, BLOCK), place]))


def tee_set_state(tstate: ThreadState, tee: Object, state: Object) -> Object:
    """`_tee.__setstate__((block, place))`."""
    block, place = unpack_state(tstate, state, 2, 2)
    if block.type is not tstate.types.by_name["_tee_dataobject"]:
        text = f"argument 1 must be itertools._tee_dataobject, not {argument_kind(tstate, block)}"
        raise set_error(tstate, "TypeError", text)
    at = index(tstate, place)
    if not 0 <= at <= PLACES:
        raise set_error(tstate, "ValueError", "Index out of range")
    put_part(tstate, tee, BLOCK, new_ref(tstate, block))
    set_state(tstate, tee, at)
    return new_none(tstate)


def tee_(tstate: ThreadState, iterable: Object, n: Object | None = None) -> Object:
    """`tee(iterable, n=2)`: copies of the iterator, if it can make such, otherwise iterators over what it gives."""
    count = ssize(tstate, n) if n is not None else 2
    if count < 0:
        raise set_error(tstate, "ValueError", "n must be >= 0")
    check_size(tstate, count)
    if not count:
        return new_tuple(tstate, [])
    made = [iterate(tstate, iterable)]
    with holding(tstate, made):
        copy = attribute_named(tstate, made[0], "__copy__")
        if copy is None:
            class_ = tstate.types.by_name["_tee"]
            made[0] = new_tool(tstate, class_, [_new_block(tstate, made[0])], 0)
            copy = attribute_named(tstate, made[0], "__copy__")
        assert copy is not None
        with owned(tstate, copy):
            while len(made) < count:
                made.append(tstate.call(copy, []))
    return new_tuple(tstate, made)


TEE_TYPES: Final = (
    TypeSpec(
        "_tee_dataobject",
        methods=(Native("__reduce__", block_reduce, 1, 1),),
        static=(Native("__new__", block_new, 1, -1),),
        references=tool_references,
        clear=tool_clear,
        is_basetype=False,
        module="itertools",
    ),
    tool(
        "_tee", tee_new, in_turn(_step), tee_reduce, tee_set_state,
        methods=(Native("__copy__", in_turn(tee_copy), 1, 1),), is_basetype=False,
    ),
)  # fmt: skip
