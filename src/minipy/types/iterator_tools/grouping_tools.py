"""itertools.groupby: neighbours with the same key, and the iterators over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_none, new_ref, new_tuple
from minipy.model.held_references import holding, owned, owned_list
from minipy.model.iteration import iterate, next_or_none
from minipy.model.native_arguments import argument_kind
from minipy.model.operators import is_equal
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point
from minipy.types.iterator_tools.tool_body import (
    SOURCE,
    call_part,
    holds,
    in_turn,
    named,
    new_tool,
    part,
    positional,
    put_part,
    remade,
    shown_part,
    tool,
    unpack_state,
)
from minipy.types.iterators.iterator_copy import call_of_iter
from minipy.types.iterators.turns import turn

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

FUNCTION: Final = 1  # None: an element is its own key
WANTED: Final = 2  # the key of the group that was given last
KEY: Final = 3  # and VALUE: what has been read and not yet given
VALUE: Final = 4
GROUPS: Final = 0  # of a group: its groupby
GROUP_KEY: Final = 1


def groupby_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`groupby(iterable, key=None)`; the state is the number of the group that was given last."""
    class_, iterable, key = named(tstate, args, kwargs, "groupby", ("iterable", "key"), 1)
    function = new_ref(tstate, key) if key is not None and key is not tstate.types.none else None
    with holding(tstate, [function] if function is not None else []):
        return new_tool(tstate, class_, [iterate(tstate, iterable), function, None, None, None], 0)


def _step(tstate: ThreadState, groupby: Object) -> Object | None:
    """Return the next key and its group."""
    _begin_group(tstate, groupby)
    while _is_within(tstate, groupby):
        if not _read(tstate, groupby):
            return None
    key = shown_part(tstate, groupby, KEY)
    put_part(tstate, groupby, WANTED, new_ref(tstate, key))
    group = _new_group(tstate, tstate.types.by_name["_grouper"], new_ref(tstate, groupby), new_ref(tstate, key))
    return new_tuple(tstate, [key, group])


def _begin_group(tstate: ThreadState, groupby: Object) -> int:
    """Let all groups end that were given so far; return the number of the next."""
    with critical_section(tstate, groupby):
        point(tstate, SLOT_LOAD, groupby, "state")
        number: int = groupby.value.state + 1
        point(tstate, SLOT_STORE, groupby, "state")
        groupby.value.state = number
    return number


def _is_within(tstate: ThreadState, groupby: Object) -> bool:
    """Return whether what was read, if anything, is of the group that was given last, if any."""
    key, wanted = part(tstate, groupby, KEY), part(tstate, groupby, WANTED)
    with owned_list(tstate, [given for given in (key, wanted) if given is not None]):
        return key is None or (wanted is not None and is_equal(tstate, wanted, key))


def _read(tstate: ThreadState, groupby: Object) -> bool:
    """Read the next element and its key; return False where there is none."""
    source = shown_part(tstate, groupby, SOURCE)
    with owned(tstate, source):
        value = next_or_none(tstate, source)
    if value is None:
        return False
    is_key = holds(groupby, FUNCTION, None)
    with holding(tstate, [value]):
        key = new_ref(tstate, value) if is_key else call_part(tstate, groupby, FUNCTION, [value])
    put_part(tstate, groupby, VALUE, value)
    put_part(tstate, groupby, KEY, key)
    return True


def groupby_reduce(tstate: ThreadState, groupby: Object) -> Object:
    """`groupby.__reduce__()`; as the state key and element that were read, and the group's key."""
    state = [part(tstate, groupby, place) for place in (KEY, VALUE, WANTED)]
    found = [given for given in state if given is not None]
    args = [shown_part(tstate, groupby, SOURCE), shown_part(tstate, groupby, FUNCTION)]
    if len(found) == len(state):
        return remade(tstate, groupby, args, new_tuple(tstate, found))
    for given in found:
        decref(tstate, given)
    return remade(tstate, groupby, args)


def groupby_set_state(tstate: ThreadState, groupby: Object, state: Object) -> Object:
    """`groupby.__setstate__((key, element, group's key))`."""
    for place, given in zip((KEY, VALUE, WANTED), unpack_state(tstate, state, 3, 3), strict=True):
        put_part(tstate, groupby, place, new_ref(tstate, given))
    return new_none(tstate)


def group_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`_grouper(groupby, key)`: the group that is gone through now."""
    class_, groupby, key = positional(tstate, "_grouper", args, kwargs, 2, 2)
    if not is_subtype(groupby.type, tstate.types.by_name["groupby"]):
        kind = argument_kind(tstate, groupby)
        raise set_error(tstate, "TypeError", f"_grouper() argument 1 must be itertools.groupby, not {kind}")
    return _new_group(tstate, class_, new_ref(tstate, groupby), new_ref(tstate, key))


def _new_group(tstate: ThreadState, class_: Object, groupby: Object, key: Object) -> Object:
    """Return a new group (the parts stolen); its state is its number."""
    return new_tool(tstate, class_, [groupby, key], _begin_group(tstate, groupby))


def _group_step(tstate: ThreadState, group: Object) -> Object | None:
    """Return the next element of the group, as long as its groupby has not gone on to the next."""
    groupby = part(tstate, group, GROUPS)
    if groupby is None:
        return None
    with owned(tstate, groupby):
        if groupby.lock is None:
            return _next_in_group(tstate, groupby, group)
        with turn(tstate, groupby, "reader"):
            return _next_in_group(tstate, groupby, group)


def _next_in_group(tstate: ThreadState, groupby: Object, group: Object) -> Object | None:
    if groupby.value.state != group.value.state or (holds(groupby, VALUE, None) and not _read(tstate, groupby)):
        return None
    key, wanted = shown_part(tstate, groupby, KEY), shown_part(tstate, group, GROUP_KEY)
    with owned(tstate, key, wanted):
        if not is_equal(tstate, wanted, key):
            return None
    value = part(tstate, groupby, VALUE)
    put_part(tstate, groupby, VALUE, None)
    put_part(tstate, groupby, KEY, None)
    return value


def group_reduce(tstate: ThreadState, group: Object) -> Object:
    """`_grouper.__reduce__()`: nothing is left where its groupby has gone on."""
    groupby = shown_part(tstate, group, GROUPS)
    if groupby.value.state == group.value.state:
        return remade(tstate, group, [groupby, shown_part(tstate, group, GROUP_KEY)])
    decref(tstate, groupby)
    return call_of_iter(tstate, new_tuple(tstate, []))


GROUPING_TOOLS: Final = (
    tool("groupby", groupby_new, in_turn(_step), groupby_reduce, groupby_set_state),
    tool("_grouper", group_new, in_turn(_group_step), group_reduce, is_basetype=False),
)
