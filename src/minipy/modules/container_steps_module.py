"""_containers: the steps of library code over lists and dicts between which no other thread may come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.heap.slots import read_slot
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import index, truth
from minipy.model.iteration import collect, length_hint
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.model.subscripts import set_item
from minipy.model.tables.hash_table_changes import table_setdefault
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.runtime.native_module import ModuleSpec
from minipy.sync.points import SIZE, SLOT_LOAD, point
from minipy.types.callables.lru_cache_object import LRU_CACHE
from minipy.types.dicts.dict_methods import key_error
from minipy.types.dicts.library_dict_steps import table_count
from minipy.types.dicts.odict_iterator import ODICT_ITERATOR, new_odict_iterator
from minipy.types.dicts.ordered_dict_steps import table_move, table_take_first
from minipy.types.sequences.tuple_getter import TUPLE_GETTER

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _check(tstate: ThreadState, obj: Object, kind: Object) -> None:
    if not is_subtype(obj.type, kind):
        raise set_error(tstate, "TypeError", f"expected a {kind.value.name}, not {obj.type.value.name}")


def dict_move(tstate: ThreadState, dct: Object, key: Object, to_end: Object) -> Object:
    """`dict_move(dict, key, to_end)`: make an entry the youngest or the oldest one; an empty dict asks for no hash."""
    _check(tstate, dct, tstate.types.dict)
    is_to_end = truth(tstate, to_end)
    with critical_section(tstate, dct):
        point(tstate, SLOT_LOAD, dct, SIZE)
        is_empty = not dct.value.used
    if is_empty or (value := table_move(tstate, dct, key, is_to_end)) is None:
        raise key_error(tstate, key)
    decref(tstate, value)
    return new_none(tstate)


def dict_take_first(tstate: ThreadState, dct: Object) -> Object:
    """`dict_take_first(dict)`: remove the oldest entry and return it as (key, value)."""
    _check(tstate, dct, tstate.types.dict)
    taken = table_take_first(tstate, dct)
    if taken is None:
        raise set_error(tstate, "KeyError", "dictionary is empty")
    key, value = taken
    assert value is not None
    return new_tuple(tstate, [key, value])


def odict_iter(tstate: ThreadState, dct: Object, column: Object, step: Object) -> Object:
    """`odict_iter(dict, column, step)`: an iterator over keys, values or (-1) items, forwards (1) or backwards (-1)."""
    _check(tstate, dct, tstate.types.dict)
    return new_odict_iterator(tstate, dct, index(tstate, column), index(tstate, step))


def dict_count(tstate: ThreadState, dct: Object, key: Object) -> Object:
    """`dict_count(dict, key)`: add 1 to what stands there, at first 0; False, nothing done, if that is no int."""
    _check(tstate, dct, tstate.types.dict)
    return new_bool(tstate, table_count(tstate, dct, key))


def dict_make(tstate: ThreadState, dct: Object, key: Object, factory: Object) -> Object:
    """`dict_make(dict, key, factory)`: what the factory gives, which then stands under `key`; KeyError without a factory.

    Between the call of a built-in type and the store no other thread comes.
    """
    types = tstate.types
    _check(tstate, dct, types.dict)
    if factory is types.none:
        raise key_error(tstate, key)
    value = tstate.call(factory, [])
    with owned(tstate, value):
        is_stored_by_dict = lookup_borrowed(dct.type, "__setitem__") is lookup_borrowed(types.dict, "__setitem__")
        if is_stored_by_dict and factory.type is types.type and not factory.value.is_heap_type:
            return table_setdefault(tstate, dct, key, value)
        set_item(tstate, dct, key, value)
        return new_ref(tstate, value)


def length_hint_(tstate: ThreadState, obj: Object, default: Object) -> Object:
    """`length_hint(object, default)`: how many elements the object says it has."""
    return new_int(tstate, length_hint(tstate, obj, index(tstate, default)))


def gives_at_once(tstate: ThreadState, class_: Object, member: Object | None = None) -> Object:
    """`gives_at_once(class[, member])`: its instances' elements are those of a built-in base, or of what a slot holds."""
    at_once = tstate.types.at_once
    if member is None:
        at_once[class_] = at_once[class_.value.layout]
    else:
        place = member.value.native.place
        at_once[class_] = lambda tstate, obj: _of_slot(tstate, obj, place)
    return new_none(tstate)


def _of_slot(tstate: ThreadState, obj: Object, place: int) -> list[Object]:
    assert obj.extra is not None
    holder = read_slot(tstate, obj, obj.extra.members, place)
    assert holder is not None
    with owned(tstate, holder):
        return collect(tstate, holder)


CONTAINER_STEPS: Final = ModuleSpec(
    "_containers",
    (
        Native("gives_at_once", gives_at_once, 1, 2),
        Native("length_hint", length_hint_, 2, 2),
        Native("dict_count", dict_count, 2, 2),
        Native("dict_make", dict_make, 3, 3),
        Native("dict_move", dict_move, 3, 3),
        Native("dict_take_first", dict_take_first, 1, 1),
        Native("odict_iter", odict_iter, 3, 3),
    ),
    lambda tstate: {spec.name: new_ref(tstate, tstate.types.by_name[spec.name]) for spec in (TUPLE_GETTER, LRU_CACHE)},
    (ODICT_ITERATOR, TUPLE_GETTER, LRU_CACHE),
)
