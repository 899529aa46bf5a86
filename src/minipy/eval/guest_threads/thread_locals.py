"""Thread-local objects: a dict of attributes for each thread that has used one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.held_references import owned
from minipy.model.instance_creation import call_bound
from minipy.model.tables.dict_slots import new_dict
from minipy.model.type_lookup import lookup_ref
from minipy.refcount.strategy import decref, incref, let_weak
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from minipy.model.model_thread import ModelThread


class LocalBody:
    """The payload of a thread-local object.

    `by_thread` has the dict of attributes of each thread, by its ident; only that thread puts one there. `args` and
    `kwargs` are what `__init__` gets in each thread. All are owned.
    """

    __slots__ = ("args", "by_thread", "kwargs")

    def __init__(self, args: Sequence[Object], kwargs: Mapping[str, Object]) -> None:
        self.args = args
        self.kwargs = kwargs
        self.by_thread: dict[int, Object] = {}

    def references(self) -> list[Object]:
        """Return what it owns."""
        return [*self.args, *self.kwargs.values(), *self.by_thread.values()]


def names_of(tstate: ModelThread, local: Object) -> Object:
    """Return a new reference to the attributes that the thread has in `local`; its `__init__` runs once for each thread."""
    body: LocalBody = local.value
    with critical_section(tstate, local):
        point(tstate, SLOT_LOAD, local, "by_thread")
        names = body.by_thread.get(tstate.ident)
        if names is not None:
            incref(tstate, names)
            return names
    names = enter_local(tstate, local)
    init = lookup_ref(tstate, local.type, "__init__")
    assert init is not None
    try:
        with owned(tstate, init):
            if init is not tstate.types.object_init:
                decref(tstate, call_bound(tstate, init, local, local.type, body.args, body.kwargs))
    except GuestRaised:
        decref(tstate, names)
        _forget(tstate, local)
        raise
    return names


def enter_local(tstate: ModelThread, local: Object) -> Object:
    """Give the thread an empty dict in `local`; return a new reference to it."""
    names = new_dict(tstate)
    incref(tstate, names)
    with critical_section(tstate, local):
        point(tstate, SLOT_STORE, local, "by_thread")
        local.value.by_thread[tstate.ident] = names
    known = tstate.locals
    if len(known) % 64 == 63:  # most may be gone: nobody else tidies up
        known[:] = [other for other in known if not tstate.counts.is_dead(other)]
    known.append(local)
    let_weak(tstate, local)
    return names


def _forget(tstate: ModelThread, local: Object) -> None:
    """Give up what the thread has in `local`."""
    with critical_section(tstate, local):
        point(tstate, SLOT_STORE, local, "by_thread")
        names = local.value.by_thread.pop(tstate.ident, None)
    if names is not None:
        decref(tstate, names)


def give_up_locals(tstate: ModelThread) -> None:
    """Give up what the thread, which ends, has in all thread-local objects and in its context."""
    while tstate.locals:
        local = tstate.locals.pop()
        if tstate.counts.try_incref(tstate, local):  # else it is gone itself
            with owned(tstate, local):
                _forget(tstate, local)
    context, tstate.context = tstate.context, None
    if context is not None:
        decref(tstate, context)


def clear_local(tstate: ModelThread, local: Object) -> None:
    """Make a thread-local object that nobody can reach give up what it owns."""
    body: LocalBody = local.value
    given_up = body.references()
    body.args, body.kwargs, body.by_thread = (), {}, {}
    for part in given_up:
        decref(tstate, part)
