"""The cycle collector: frees objects that only keep each other alive, as CPython's gcmodule.c does.

All mutable objects are registered, and every cycle goes through one of them. What they own, directly or through tuples,
methods and frames, is examined with the world stopped: an object to which more references exist than these objects own
together is held from outside, and so is everything it reaches. The rest is unreachable. Weak references to it are
cleared, their callbacks are called, then the finalizers, each once; what a finalizer made reachable again stays, and
everything else is emptied, so that the counts free it.

There is one generation. What exists before the program starts is permanent: held for ever, never examined.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from minipy.heap.identity import page_of
from minipy.heap.object import Object, references_of
from minipy.heap.stopping import others_stopped
from minipy.heap.weak import call_callbacks, clear_weak
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapInterpreter, HeapThread

GENERATIONS: Final = 3  # which CPython has; here every collection is a full one
THRESHOLD: Final = 700  # CPython's: so many more containers than after the last collection call for one


class Collector:
    """The collector of one run. Only the thread that has set `_is_busy` collects."""

    def __init__(self, interp: HeapInterpreter) -> None:
        self._interp = interp
        self._is_busy = False
        self.is_enabled = interp.config.is_safe  # with wrong counts it would empty what is in use
        self.threshold = THRESHOLD
        self.permanent: dict[int, Object] = {}
        self.collections = 0
        self.collected = 0
        self._size = 0  # how many containers there were after the last collection

    def freeze(self) -> None:
        """Make everything permanent that is registered so far."""
        containers = self._interp.containers
        self.permanent.update(containers)
        containers.clear()
        self._set_limit()

    def _set_limit(self) -> None:
        """Say how many containers call for the next collection: the more there are, the later, or it would take all time."""
        size = self._size = len(self._interp.containers)
        is_due = self.is_enabled and self.threshold > 0
        self._interp.collect_at = size + max(self.threshold, 2 * size) if is_due else sys.maxsize

    def growth(self) -> int:
        """Return how many containers there are more than after the last collection."""
        return max(len(self._interp.containers) - self._size, 0)

    def set_enabled(self, is_enabled: bool) -> None:
        """Let collections begin by themselves, or only when asked for."""
        self.is_enabled = is_enabled
        self._set_limit()

    def set_threshold(self, threshold: int) -> None:
        """Begin a collection when there are `threshold` more containers than after the last; 0: never."""
        self.threshold = threshold
        self._set_limit()

    def collect_if_due(self, tstate: HeapThread) -> None:
        """Collect because of the number of containers."""
        if self.is_enabled:
            self.collect(tstate)

    def collect(self, tstate: HeapThread) -> int:
        """Free all unreachable cycles; return how many unreachable objects there were. 0 if a collection is under way."""
        with self._interp.mutex:
            if self._is_busy:
                return 0
            self._is_busy = True
        try:
            found = self._collect(tstate)
        finally:
            self._is_busy = False
            self._set_limit()
        self.collections += 1
        self.collected += found
        return found

    def _collect(self, tstate: HeapThread) -> int:
        garbage, forgotten = self._take_garbage(tstate)
        namespaces = {id(obj.attrs) for obj in garbage}
        found = sum([1 for obj in garbage if id(obj) not in namespaces])  # CPython has no dict behind most attributes
        call_callbacks(tstate, forgotten)
        if self._finalize_all(tstate, garbage):
            self._spare_resurrected(tstate, garbage)
        for obj in garbage:
            _clear(tstate, obj)
        tstate.held.pop()
        while garbage:
            decref(tstate, garbage.pop())
        return found

    def _take_garbage(self, tstate: HeapThread) -> tuple[list[Object], list[Object]]:
        """Return new references to all unreachable objects, declared, and to weak references whose callbacks are due."""
        with others_stopped(tstate):
            garbage = self._unreachable(self._interp.containers.values(), 0)
            for obj in garbage:
                incref(tstate, obj)
            tstate.held.append(garbage)
            return garbage, _clear_weak_references(tstate, garbage)

    def _finalize_all(self, tstate: HeapThread, garbage: list[Object]) -> bool:
        """Call the finalizers that have not been called; return whether there were any."""
        is_any = False
        for obj in garbage:
            if not obj.type.value.has_finalizer:
                continue
            page = page_of(tstate, obj)
            if not page.is_finalized:
                page.is_finalized = is_any = True
                tstate.call_finalizer(obj)
        return is_any

    def _spare_resurrected(self, tstate: HeapThread, garbage: list[Object]) -> None:
        """Take out of `garbage`, to which the caller holds one reference each, what finalizers made reachable again."""
        with others_stopped(tstate):
            dead = {id(obj) for obj in self._unreachable(garbage, 1)}
        spared = [obj for obj in garbage if id(obj) not in dead]
        garbage[:] = [obj for obj in garbage if id(obj) in dead]
        for obj in spared:
            decref(tstate, obj)

    def _unreachable(self, registered: Iterable[Object], held: int) -> list[Object]:
        """Return what among `registered`, and what these own, is not held from outside (borrowed).

        The caller holds `held` references to each of `registered`.
        """
        objects = list(registered)
        read = self._interp.counts.read_count
        outside = {id(obj): read(obj) - held for obj in objects}
        owned: dict[int, list[Object]] = {}
        permanent = self.permanent
        for obj in objects:  # grows while we go
            children = owned[id(obj)] = [c for c in references_of(obj) if not c.type.value.is_leaf]
            for child in children:
                key = id(child)
                if key in outside:
                    outside[key] -= 1
                elif key not in permanent:
                    outside[key] = read(child) - 1
                    objects.append(child)
        return _not_reached(objects, outside, owned)


def _not_reached(objects: list[Object], outside: dict[int, int], owned: dict[int, list[Object]]) -> list[Object]:
    """Return those of `objects` that no object held from `outside` reaches."""
    waiting = [obj for obj in objects if outside[id(obj)]]  # a negative count is wrong: that object is left alone
    reached = {id(obj) for obj in waiting}
    while waiting:
        for child in owned[id(waiting.pop())]:
            key = id(child)
            if key in owned and key not in reached:
                reached.add(key)
                waiting.append(child)
    return [obj for obj in objects if id(obj) not in reached]


def _clear_weak_references(tstate: HeapThread, garbage: list[Object]) -> list[Object]:
    """Clear the weak references to `garbage`; return new references to those whose callbacks are due."""
    doomed = {id(obj) for obj in garbage}
    due: list[Object] = []
    for obj in garbage:
        if obj.extra is None or obj.extra.weak is None:
            continue
        for reference in clear_weak(tstate, obj):
            if id(reference) in doomed:  # it is garbage itself: nobody waits for the call
                decref(tstate, reference)
            else:
                due.append(reference)
    return due


def _clear(tstate: HeapThread, obj: Object) -> None:
    """Make an unreachable object give up what it owns as far as that can change."""
    body = obj.type.value
    if body.is_heap_type and obj.extra is not None:
        members = obj.extra.members
        for i, value in enumerate(members):
            if value is not None:
                members[i] = None
                decref(tstate, value)
    if body.clear is not None:
        body.clear(tstate, obj)
