"""The cycle collector: frees objects that only keep each other alive, as CPython's gcmodule.c does.

All mutable objects are registered, and every cycle goes through one of them. What they own, directly or through tuples,
methods and frames, is examined with the world stopped (`reachability`). Weak references to what is unreachable are
cleared, their callbacks are called, then the finalizers, each once; what a finalizer made reachable again stays, and
everything else is emptied, so that the counts free it.

There are two generations: what is young has been registered since the last collection, and what survives one is old. Most
collections examine the young ones only. What exists before the program starts is permanent: held for ever, never examined.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Protocol

from minipy.heap.identity import page_of
from minipy.heap.object import Object
from minipy.heap.reachability import sort_out
from minipy.heap.stopping import others_stopped
from minipy.heap.weak import call_callbacks, clear_weak
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapInterpreter, HeapThread

GENERATIONS: Final = 3  # which CPython has; here the first two are the young
OLDEST: Final = GENERATIONS - 1
THRESHOLDS: Final = (700, 10, 10)  # CPython's
FULL_AFTER: Final = 10  # so many times the threshold must become old before a full collection
DEBUG_SAVEALL: Final = 32


class Watcher(Protocol):
    """Who is told of collections: the gc module, once it is there."""

    def note(self, tstate: HeapThread, phase: str, generation: int, found: int) -> None:
        """A collection starts or stops."""

    def save(self, tstate: HeapThread, garbage: list[Object]) -> None:
        """Keep what would be freed (borrowed)."""

    def references(self) -> list[Object]:
        """Return what the watcher owns."""


class Collector:
    """The collector of one run. Only the thread that has set `_is_busy` collects.

    A collection is due when there are more young containers than the first of `thresholds`; while collections find
    nothing, and the program has not set the thresholds, the next comes later each time.
    """

    def __init__(self, interp: HeapInterpreter) -> None:
        self._interp = interp
        self._is_busy = False
        self.is_enabled = interp.config.is_safe  # with wrong counts it would empty what is in use
        self.thresholds = THRESHOLDS
        self.old: dict[int, Object] = {}
        self.frozen: dict[int, Object] = {}
        self.permanent: dict[int, Object] = {}
        self.statistics = [[0, 0] for _ in range(GENERATIONS)]  # collections, and what they collected
        self.debug = 0
        self.watcher: Watcher | None = None
        self.is_ending = False  # the watcher is told no more
        self._patience = 1  # how many times the threshold the next collection waits for
        self._full_at = 0  # as many old containers call for a full collection

    # --- what is registered

    def registered(self) -> Iterator[Object]:
        """Yield all containers, permanent ones apart, the oldest first."""
        yield from self.old.values()
        yield from self._interp.containers.values()

    def is_tracked(self, obj: Object) -> bool:
        """True if `obj` is registered, permanent ones included."""
        key = id(obj)
        return any(key in known for known in (self._interp.containers, self.old, self.frozen, self.permanent))

    def forget(self, obj: Object) -> None:
        """Take an object that dies, and is not young, out of the register."""
        if self.old.pop(id(obj), None) is None:
            self.frozen.pop(id(obj), None)

    def make_permanent(self) -> None:
        """Make everything permanent that is registered so far."""
        self.permanent.update(self._interp.containers)
        self._interp.containers.clear()
        self._set_limits()

    def freeze(self) -> None:
        """Examine nothing any more that is registered so far."""
        self.frozen.update((id(obj), obj) for obj in self.registered())
        self.old.clear()
        self._interp.containers.clear()

    def unfreeze(self) -> None:
        """Examine again what has been frozen."""
        self.old.update(self.frozen)
        self.frozen.clear()

    def roots(self) -> list[Object]:
        """Return what the collector owns."""
        return self.watcher.references() if self.watcher is not None else []

    # --- when it collects

    def _set_limits(self) -> None:
        """Say how many containers call for the next collection: the more there are, the later, or it would take all time."""
        threshold = self.thresholds[0]
        self._full_at = len(self.old) + max(FULL_AFTER * threshold, 2 * len(self.old))
        self._set_young_limit()

    def _set_young_limit(self) -> None:
        threshold = self.thresholds[0]
        self._interp.collect_at = self._patience * threshold if self.is_enabled and threshold > 0 else sys.maxsize

    def set_enabled(self, is_enabled: bool) -> None:
        """Let collections begin by themselves, or only when asked for."""
        self.is_enabled = is_enabled
        self._set_young_limit()

    def set_thresholds(self, thresholds: tuple[int, int, int]) -> None:
        """Collect when there are as many young containers as the first of `thresholds` says; 0: never."""
        self.thresholds = thresholds
        self._patience = 1
        self._set_limits()

    def collect_if_due(self, tstate: HeapThread) -> None:
        """Collect because of the number of containers: all of them if many have become old."""
        if self.is_enabled:
            is_full = len(self.old) + len(self._interp.containers) > self._full_at
            found = self.collect(tstate, OLDEST if is_full else 0)
            may_wait = not found and self.thresholds == THRESHOLDS and self._patience * THRESHOLDS[0] < len(self.old)
            self._patience = 2 * self._patience if may_wait else 1
            self._set_young_limit()

    # --- how it collects

    def collect(self, tstate: HeapThread, generation: int = OLDEST) -> int:
        """Free unreachable cycles; return how many objects that was. 0 if a collection is under way."""
        with self._interp.mutex:
            if self._is_busy:
                return 0
            self._is_busy = True
        try:
            self._tell(tstate, "start", generation, 0)
            found = self._collect(tstate, generation)
            row = self.statistics[generation]
            row[:] = row[0] + 1, row[1] + found
            self._tell(tstate, "stop", generation, found)
        finally:
            self._is_busy = False
            if generation == OLDEST:
                self._set_limits()
            else:
                self._set_young_limit()
        return found

    def _tell(self, tstate: HeapThread, phase: str, generation: int, found: int) -> None:
        if self.watcher is not None and not self.is_ending:
            self.watcher.note(tstate, phase, generation, found)

    def _collect(self, tstate: HeapThread, generation: int) -> int:
        garbage, forgotten = self._take_garbage(tstate, generation)
        call_callbacks(tstate, forgotten)
        if self._finalize_all(tstate, garbage):
            self._spare_resurrected(tstate, garbage)
        namespaces = {id(obj.attrs) for obj in garbage}
        found = sum([1 for obj in garbage if id(obj) not in namespaces])  # CPython has no dict behind most attributes
        if self.debug & DEBUG_SAVEALL and self.watcher is not None:
            self.watcher.save(tstate, [obj for obj in garbage if id(obj) not in namespaces])
        else:
            for obj in garbage:
                _clear(tstate, obj)
        tstate.held.pop()
        while garbage:
            decref(tstate, garbage.pop())
        return found

    def _take_garbage(self, tstate: HeapThread, generation: int) -> tuple[list[Object], list[Object]]:
        """Return new references to all unreachable objects, declared, and to weak references whose callbacks are due.

        What has been examined is old now.
        """
        young, old = self._interp.containers, self.old
        with others_stopped(tstate):
            examined = dict(young)
            if generation == OLDEST:
                examined = {**old, **examined}
                old.clear()
            young.clear()
            reached, garbage = sort_out(list(examined.values()), 0, self._interp.counts.read_count, self._others())
            old.update([(id(obj), obj) for obj in (*reached, *garbage) if id(obj) in examined])
            for obj in garbage:
                incref(tstate, obj)
            tstate.held.append(garbage)
            return garbage, _clear_weak_references(tstate, garbage)

    def _others(self) -> tuple[dict[int, Object], ...]:
        """Return what is not examined but as garbage."""
        return self.old, self.frozen, self.permanent

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
        outside = (self._interp.containers, *self._others())
        with others_stopped(tstate):
            dead = {id(obj) for obj in sort_out(garbage, 1, self._interp.counts.read_count, outside)[1]}
        spared = [obj for obj in garbage if id(obj) not in dead]
        garbage[:] = [obj for obj in garbage if id(obj) in dead]
        for obj in spared:
            decref(tstate, obj)


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
