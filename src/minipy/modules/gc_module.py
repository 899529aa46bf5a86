"""gc: the cycle collector as the guest asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from minipy.eval.finalizers import errors_reported
from minipy.heap.cycles import GENERATIONS, OLDEST
from minipy.heap.object import Object, references_of
from minipy.heap.stopping import others_stopped
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import c_int, index
from minipy.model.list_slots import append_all, list_read
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import new_dict, put_name
from minipy.model.tables.hash_table import KEY, VALUE
from minipy.refcount.strategy import decref
from minipy.runtime.native_module import ModuleSpec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class GcWatcher:
    """The lists `gc.callbacks` and `gc.garbage` (owned), for the collector."""

    def __init__(self, callbacks: Object, garbage: Object) -> None:
        self.callbacks = callbacks
        self.garbage = garbage

    def references(self) -> list[Object]:
        """Return what it owns."""
        return [self.callbacks, self.garbage]

    def save(self, tstate: Any, garbage: list[Object]) -> None:
        """Put what would be freed into `gc.garbage`."""
        append_all(tstate, self.garbage, [new_ref(tstate, obj) for obj in garbage])

    def note(self, tstate: Any, phase: str, generation: int, found: int) -> None:
        """Call all callbacks with the phase and what there is to know of it."""
        position = 0
        while (callback := list_read(tstate, self.callbacks, position)) is not None:
            position += 1
            told = [new_str(tstate, phase), _numbers(tstate, generation=generation, collected=found, uncollectable=0)]
            with owned(tstate, callback, *told), errors_reported(tstate, callback):
                decref(tstate, tstate.call(callback, told))


def gc_collect(tstate: ThreadState, generation: Object | None = None) -> Object:
    """`gc.collect(generation=2)`: free unreachable cycles; return how many objects they had."""
    number = index(tstate, generation) if generation is not None else OLDEST
    if not 0 <= number < GENERATIONS:
        raise set_error(tstate, "ValueError", "invalid generation")
    found = tstate.interp.collector.collect(tstate, number)
    tstate.interp.gil.hurry()  # that took as long as many instructions: it is the others' turn
    return new_int(tstate, found)


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
    return new_tuple(tstate, [new_int(tstate, number) for number in tstate.interp.collector.thresholds])


def gc_set_threshold(
    tstate: ThreadState, first: Object, second: Object | None = None, third: Object | None = None
) -> Object:
    """`gc.set_threshold(first[, second[, third]])`."""
    collector = tstate.interp.collector
    given = [c_int(tstate, number) for number in (first, second, third) if number is not None]
    collector.set_thresholds((*given, *collector.thresholds[len(given) :]))  # type: ignore[arg-type]  # three numbers
    return new_none(tstate)


def gc_get_count(tstate: ThreadState) -> Object:
    """`gc.get_count()`: how many containers have been registered since the last collection."""
    return new_tuple(tstate, [new_int(tstate, number) for number in (len(tstate.interp.containers), 0, 0)])


def gc_get_objects(tstate: ThreadState, generation: Object | None = None) -> Object:
    """`gc.get_objects(generation=None)`: what can close a cycle, but for what was made before the program started."""
    collector = tstate.interp.collector
    number = index(tstate, generation) if generation is not None and generation is not tstate.types.none else None
    if number is not None and number >= GENERATIONS:
        text = f"generation parameter must be less than the number of available generations ({GENERATIONS})"
        raise set_error(tstate, "ValueError", text)
    if number is not None and number < -1:
        raise set_error(tstate, "ValueError", "generation parameter cannot be negative")
    with others_stopped(tstate):
        young, old = tstate.interp.containers.values(), collector.old.values()
        parts = {None: collector.registered(), -1: collector.registered(), 0: young, OLDEST: old}
        found = [new_ref(tstate, obj) for obj in parts.get(number, ())]
    return new_list(tstate, found)


def gc_is_tracked(tstate: ThreadState, obj: Object) -> Object:
    """`gc.is_tracked(obj)`; a dict is tracked, as in CPython, if it holds something that is, or a tuple."""
    is_tracked = tstate.interp.collector.is_tracked
    if obj.type is not tstate.types.dict:
        return new_bool(tstate, is_tracked(obj))
    with others_stopped(tstate):
        held = references_of(obj)
        return new_bool(tstate, any(child.type is tstate.types.tuple or is_tracked(child) for child in held))


def gc_is_finalized(tstate: ThreadState, obj: Object) -> Object:
    """`gc.is_finalized(obj)`."""
    return new_bool(tstate, obj.extra is not None and obj.extra.is_finalized)


def _visited(tstate: ThreadState, obj: Object) -> list[Object]:
    """Return what CPython's collector is told that `obj` owns: of a dict whose keys are all texts only the values.

    Borrowed; as safe as in a critical section, since the caller has stopped the others.
    """
    if obj.type is tstate.types.dict:
        entries = [entry for entry in obj.value.entries if entry is not None]
        if all(entry[KEY].type is tstate.types.str for entry in entries):
            return [entry[VALUE] for entry in entries]
    return references_of(obj)


def gc_get_referents(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`gc.get_referents(*objects)`: what these own directly."""
    found: list[Object] = []
    with others_stopped(tstate):
        for obj in args:
            found += [new_ref(tstate, child) for child in _visited(tstate, obj)]
    return new_list(tstate, found)


def gc_get_referrers(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`gc.get_referrers(*objects)`: the containers, and tuples in them, that own one of these directly."""
    wanted = {id(obj) for obj in args}
    found: list[Object] = []
    with others_stopped(tstate):
        tuples: set[Object] = set()  # which are not registered
        for obj in tstate.interp.collector.registered():
            waiting = [obj]
            while waiting:
                owner = waiting.pop()
                children = _visited(tstate, owner)
                if not wanted.isdisjoint([id(child) for child in children]):
                    found.append(new_ref(tstate, owner))
                new = {child for child in children if child.type is tstate.types.tuple} - tuples
                tuples |= new
                waiting += [child for child in dict.fromkeys(children) if child in new]
    return new_list(tstate, found)


def gc_freeze(tstate: ThreadState) -> Object:
    """`gc.freeze()`: never examine what exists now."""
    with others_stopped(tstate):
        tstate.interp.collector.freeze()
    return new_none(tstate)


def gc_unfreeze(tstate: ThreadState) -> Object:
    """`gc.unfreeze()`: examine everything again."""
    with others_stopped(tstate):
        tstate.interp.collector.unfreeze()
    return new_none(tstate)


def gc_set_debug(tstate: ThreadState, flags: Object) -> Object:
    """`gc.set_debug(flags)`: only DEBUG_SAVEALL makes a difference here."""
    tstate.interp.collector.debug = c_int(tstate, flags)
    return new_none(tstate)


def gc_get_freeze_count(tstate: ThreadState) -> Object:
    """`gc.get_freeze_count()`."""
    return new_int(tstate, len(tstate.interp.collector.frozen))


def gc_get_stats(tstate: ThreadState) -> Object:
    """`gc.get_stats()`: one dict for each of CPython's generations."""
    rows = tstate.interp.collector.statistics
    made = [_numbers(tstate, collections=row[0], collected=row[1], uncollectable=0) for row in rows]
    return new_list(tstate, made)


def _numbers(tstate: ThreadState, **numbers: int) -> Object:
    """Return a new dict of numbers by name."""
    made = new_dict(tstate)
    for name, number in numbers.items():
        put_name(tstate, made, name, new_int(tstate, number))
    return made


def _values(tstate: ThreadState) -> dict[str, Object]:
    names = ("DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE", "DEBUG_SAVEALL", "DEBUG_LEAK")
    flags = {name: new_int(tstate, flag) for name, flag in zip(names, (1, 2, 4, 32, 38), strict=True)}
    callbacks, garbage = new_list(tstate, []), new_list(tstate, [])
    tstate.interp.collector.watcher = GcWatcher(new_ref(tstate, callbacks), new_ref(tstate, garbage))
    return {"garbage": garbage, "callbacks": callbacks, **flags}


GC = ModuleSpec(
    "gc",
    (
        Native("get_debug", lambda tstate: new_int(tstate, tstate.interp.collector.debug), 0, 0),
        Native("set_debug", gc_set_debug, 1, 1),
        Native("unfreeze", gc_unfreeze, 0, 0),
        Native("collect", gc_collect, 0, 1, ("generation",)),
        Native("enable", gc_enable, 0, 0),
        Native("disable", gc_disable, 0, 0),
        Native("isenabled", gc_isenabled, 0, 0),
        Native("get_threshold", gc_get_threshold, 0, 0),
        Native("set_threshold", gc_set_threshold, 1, 3, is_parsed=True),
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
