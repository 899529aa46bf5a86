"""Weak references: what knows an object without keeping it alive.

An object lists its weak references on its `extra` page, and each of them points back; neither owns the other. The list
is touched with the interpreter's mutex held. A reference that has died stays in the list until somebody tidies up:
`try_incref` tells it from a living one, as it tells a dead object from a living one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.fields import take_field
from minipy.heap.object import Extra, Object
from minipy.heap.sections import critical_section
from minipy.refcount.strategy import decref, let_weak
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread


class WeakBody:
    """The payload of a weak reference: what it refers to (borrowed, None once cleared), and what to call then (owned).

    `hash` is the hash of what it refers to, once somebody asked.
    """

    __slots__ = ("callback", "hash", "target")

    def __init__(self, target: Object, callback: Object | None) -> None:
        self.target: Object | None = target
        self.callback = callback
        self.hash: int | None = None


def add_weak(tstate: HeapThread, target: Object, reference: Object) -> None:
    """List `reference` (borrowed) among the weak references to `target`."""
    let_weak(tstate, target)
    let_weak(tstate, reference)
    with tstate.interp.mutex:
        if target.extra is None:
            target.extra = Extra()
        known = target.extra.weak
        if known is None:
            target.extra.weak = [reference]
            return
        if len(known) % 16 == 15:  # most may be dead: nobody else tidies up
            known[:] = [other for other in known if not tstate.counts.is_dead(other)]
        known.append(reference)


def weak_references(tstate: HeapThread, target: Object) -> list[Object]:
    """Return new references to the living weak references to `target`, the youngest first."""
    with tstate.interp.mutex:
        known = target.extra.weak if target.extra is not None else None
        return [other for other in reversed(known or ()) if tstate.counts.try_incref(tstate, other)]


def target_of(tstate: HeapThread, reference: Object) -> Object | None:
    """Return a new reference to what `reference` refers to, or None if that is gone."""
    with critical_section(tstate, reference):
        point(tstate, SLOT_LOAD, reference, "target")
        target: Object | None = reference.value.target
        is_alive = target is not None and tstate.counts.try_incref(tstate, target)
    return target if is_alive else None


def clear_weak(tstate: HeapThread, target: Object) -> list[Object]:
    """Make all weak references to `target` forget it; return new references to the living ones with a callback.

    They come in the order in which CPython calls them: the youngest first.
    """
    assert target.extra is not None
    with tstate.interp.mutex:
        known, target.extra.weak = target.extra.weak or (), None
    waiting: list[Object] = []
    for reference in reversed(known):
        if not tstate.counts.try_incref(tstate, reference):
            continue
        with critical_section(tstate, reference):
            point(tstate, SLOT_STORE, reference, "target")
            reference.value.target = None
        waiting.append(reference)
    return _with_callback(tstate, waiting)


def _with_callback(tstate: HeapThread, references: list[Object]) -> list[Object]:
    waiting = [reference for reference in references if reference.value.callback is not None]
    for reference in references:
        if reference.value.callback is None:
            decref(tstate, reference)
    return waiting


def call_callbacks(tstate: HeapThread, references: list[Object]) -> None:
    """Call the callbacks of cleared `references` (stolen), each with its reference, once."""
    if not references:
        return
    tstate.held.append(references)
    was_dying, tstate.is_dying = tstate.is_dying, False  # what a callback frees is freed before it returns
    try:
        for reference in references:
            callback = take_field(tstate, reference, "callback")
            if callback is not None:
                tstate.call_ignoring_errors(callback, reference)
                decref(tstate, callback)
    finally:
        tstate.is_dying = was_dying
        tstate.held.pop()
    while references:
        decref(tstate, references.pop())
