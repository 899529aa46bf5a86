"""gc: the cycle collector as the guest asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.heap.cycles import GENERATIONS
from minipy.heap.object import Object, references_of
from minipy.heap.stopping import others_stopped
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.host_conversions import index
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import dict_set, new_dict
from minipy.refcount.strategy import decref, incref
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def gc_collect(tstate: ThreadState, generation: Object | None = None) -> Object:
    """`gc.collect(generation=2)`: free unreachable cycles; return how many objects they had."""
    if generation is not None and not 0 <= index(tstate, generation) < GENERATIONS:
        raise set_error(tstate, "ValueError", "invalid generation")
    return new_int(tstate, tstate.interp.collector.collect(tstate))


def gc_enable(tstate: ThreadState) -> Object:
    """`gc.enable()`."""
    tstate.interp.collector.set_enabled(True)
    return new_none(tstate)


def gc_disable(tstate: ThreadState) -> Object:
    """`gc.disable()`."""
    tstate.interp.collector.set_enabled(False)
    return new_none(tstate)


def gc_isenabled(tstate: ThreadState) -> Object:
    """`gc.isenabled()`."""
    return new_bool(tstate, tstate.interp.collector.is_enabled)


def gc_get_threshold(tstate: ThreadState) -> Object:
    """`gc.get_threshold()`: only the first number means something here."""
    numbers = (tstate.interp.collector.threshold, 10, 10)
    return new_tuple(tstate, [new_int(tstate, number) for number in numbers])


def gc_set_threshold(
    tstate: ThreadState, first: Object, second: Object | None = None, third: Object | None = None
) -> Object:
    """`gc.set_threshold(first[, second[, third]])`: the others are for generations that do not exist here."""
    tstate.interp.collector.set_threshold(index(tstate, first))
    return new_none(tstate)


def gc_get_count(tstate: ThreadState) -> Object:
    """`gc.get_count()`: how many containers there are more than after the last collection."""
    grown = tstate.interp.collector.growth()
    return new_tuple(tstate, [new_int(tstate, number) for number in (grown, 0, 0)])


def gc_get_objects(tstate: ThreadState, generation: Object | None = None) -> Object:
    """`gc.get_objects()`: every object that can close a cycle, but for those made before the program started."""
    found: list[Object] = []
    with others_stopped(tstate):
        for obj in tstate.interp.containers.values():
            incref(tstate, obj)
            found.append(obj)
        return new_list(tstate, found)


def gc_is_tracked(tstate: ThreadState, obj: Object) -> Object:
    """`gc.is_tracked(obj)`."""
    collector = tstate.interp.collector
    return new_bool(tstate, id(obj) in tstate.interp.containers or id(obj) in collector.permanent)


def gc_is_finalized(tstate: ThreadState, obj: Object) -> Object:
    """`gc.is_finalized(obj)`."""
    return new_bool(tstate, obj.extra is not None and obj.extra.is_finalized)


def gc_get_referents(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`gc.get_referents(*objects)`: what these own directly."""
    found: list[Object] = []
    with others_stopped(tstate):
        for obj in args:
            found += [new_ref(tstate, child) for child in references_of(obj)]
    return new_list(tstate, found)


def gc_get_referrers(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`gc.get_referrers(*objects)`: the containers that own one of these directly."""
    wanted = {id(obj) for obj in args}
    found: list[Object] = []
    with others_stopped(tstate):
        for obj in tstate.interp.containers.values():
            if not wanted.isdisjoint([id(child) for child in references_of(obj)]):
                found.append(new_ref(tstate, obj))
    return new_list(tstate, found)


def gc_freeze(tstate: ThreadState) -> Object:
    """`gc.freeze()`: never examine what exists now."""
    with others_stopped(tstate):
        tstate.interp.collector.freeze()
    return new_none(tstate)


def gc_unfreeze(tstate: ThreadState) -> Object:
    """`gc.unfreeze()`: examine everything again."""
    with others_stopped(tstate):
        tstate.interp.collector.permanent.clear()
    return new_none(tstate)


def gc_set_debug(tstate: ThreadState, flags: Object) -> Object:
    """`gc.set_debug(flags)`: the collector tells of nothing, so that only 0 is kept."""
    index(tstate, flags)
    return new_none(tstate)


def gc_get_freeze_count(tstate: ThreadState) -> Object:
    """`gc.get_freeze_count()`."""
    return new_int(tstate, len(tstate.interp.collector.permanent))


def gc_get_stats(tstate: ThreadState) -> Object:
    """`gc.get_stats()`: one dict for each of CPython's generations; all figures are in the last."""
    collector = tstate.interp.collector
    rows = [(0, 0), (0, 0), (collector.collections, collector.collected)]
    return new_list(tstate, [_stats_row(tstate, *row) for row in rows])


def _stats_row(tstate: ThreadState, collections: int, collected: int) -> Object:
    row = new_dict(tstate)
    for name, number in (("collections", collections), ("collected", collected), ("uncollectable", 0)):
        key, value = new_str(tstate, name), new_int(tstate, number)
        dict_set(tstate, row, key, value)
        decref(tstate, key)
        decref(tstate, value)
    return row


def _values(tstate: ThreadState) -> dict[str, Object]:
    names = ("DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE", "DEBUG_SAVEALL", "DEBUG_LEAK")
    flags = {name: new_int(tstate, flag) for name, flag in zip(names, (1, 2, 4, 32, 38), strict=True)}
    return {"garbage": new_list(tstate, []), "callbacks": new_list(tstate, []), **flags}


GC = ModuleSpec(
    "gc",
    (
        Native("get_debug", lambda tstate: new_int(tstate, 0), 0, 0),
        Native("set_debug", gc_set_debug, 1, 1),
        Native("unfreeze", gc_unfreeze, 0, 0),
        Native("collect", gc_collect, 0, 1, ("generation",)),
        Native("enable", gc_enable, 0, 0),
        Native("disable", gc_disable, 0, 0),
        Native("isenabled", gc_isenabled, 0, 0),
        Native("get_threshold", gc_get_threshold, 0, 0),
        Native("set_threshold", gc_set_threshold, 1, 3),
        Native("get_count", gc_get_count, 0, 0),
        Native("get_objects", gc_get_objects, 0, 1, ("generation",)),
        Native("is_tracked", gc_is_tracked, 1, 1),
        Native("is_finalized", gc_is_finalized, 1, 1),
        Native("get_referents", gc_get_referents, 0, -1),
        Native("get_referrers", gc_get_referrers, 0, -1),
        Native("freeze", gc_freeze, 0, 0),
        Native("get_freeze_count", gc_get_freeze_count, 0, 0),
        Native("get_stats", gc_get_stats, 0, 0),
    ),
    _values,
)
