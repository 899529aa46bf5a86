"""What a context holds: its values by variable, which contexts share until one of them changes.

CPython has an immutable map there, so that a copy takes no time. Here a copy shares the map, both contexts remember that,
and whoever changes a value first takes a map of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.native import TypeSpec
from minipy.refcount.strategy import decref, incref
from minipy.sync.inlining import inlined
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class ContextBody:
    """The payload of a context.

    `map` (owned) is a guest object whose payload is a host dict of variables and values (all owned).
    `is_shared`: other contexts may have this map, too, and it never changes any more. `outer`, while a thread has entered
    this context, is the one (owned) that it returns to.
    """

    __slots__ = ("is_shared", "map", "outer")

    def __init__(self, map: Object, is_shared: bool) -> None:
        self.map = map
        self.is_shared = is_shared
        self.outer: Object | None = None


def context_references(context: Object) -> list[Object]:
    """Return what a context owns."""
    body: ContextBody = context.value
    return [body.map] if body.outer is None else [body.map, body.outer]


def map_references(values: Object) -> list[Object]:
    """Return what a map owns."""
    return [part for entry in values.value.items() for part in entry]


def clear_map(tstate: ThreadState, values: Object) -> None:
    """Empty a map that nobody can reach."""
    given_up = map_references(values)
    values.value = {}
    for part in given_up:
        decref(tstate, part)


def new_map(tstate: ThreadState, values: dict[Object, Object]) -> Object:
    """Return a new reference to a map; all of `values` are stolen."""
    return new_container(tstate, tstate.types.by_name["hamt"], values)


def new_context(tstate: ThreadState) -> Object:
    """Return a new reference to an empty context."""
    return new_container(tstate, tstate.types.by_name["Context"], ContextBody(new_map(tstate, {}), False))


@inlined
def current_context(tstate: ThreadState) -> Object:
    """Return the context that the thread runs in (borrowed)."""
    if tstate.context is None:
        tstate.context = new_context(tstate)
    return tstate.context


@inlined
def shared_map(tstate: ThreadState, context: Object) -> Object:
    """Return a new reference to the map of `context`, which never changes from now on."""
    body: ContextBody = context.value
    with critical_section(tstate, context):
        body.is_shared = True
        point(tstate, SLOT_LOAD, context, None)
        values = body.map
        incref(tstate, values)
    return values


@inlined
def read_variable(tstate: ThreadState, context: Object, variable: Object) -> Object | None:
    """Return a new reference to the value of `variable`, or None if it has none."""
    body: ContextBody = context.value
    with critical_section(tstate, context):
        point(tstate, SLOT_LOAD, context, None)
        value: Object | None = body.map.value.get(variable)
        if value is not None:
            incref(tstate, value)
    return value


def change(tstate: ThreadState, context: Object, variable: Object, value: Object | None) -> Object | None:
    """Let `variable` have `value` (stolen), or none; return the value before, now the caller's, or None."""
    body: ContextBody = context.value
    while True:
        if body.is_shared:
            _take_own_map(tstate, context)
        with critical_section(tstate, context):
            if body.is_shared:
                continue  # another thread has copied it meanwhile
            point(tstate, SLOT_STORE, context, None)
            values: dict[Object, Object] = body.map.value
            old = values.pop(variable, None) if value is None else values.get(variable)
            if value is not None:
                if old is None:
                    incref(tstate, variable)
                values[variable] = value
        if value is None and old is not None:
            decref(tstate, variable)  # which the map had
        return old


def _take_own_map(tstate: ThreadState, context: Object) -> None:
    """Give `context` a copy of its map that it shares with nobody."""
    body: ContextBody = context.value
    shared = shared_map(tstate, context)
    values: dict[Object, Object] = shared.value.copy()
    for variable, value in values.items():
        incref(tstate, variable)
        incref(tstate, value)
    unused = new_map(tstate, values)
    with critical_section(tstate, context):
        if body.map is shared and body.is_shared:
            point(tstate, SLOT_STORE, context, None)
            body.map, unused, body.is_shared = unused, shared, False
    decref(tstate, unused)
    decref(tstate, shared)


MAP: Final = TypeSpec("hamt", references=map_references, clear=clear_map, is_basetype=False)
