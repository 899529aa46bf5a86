"""_containers: the steps of `collections.deque` and `OrderedDict` between which no other thread may come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.constructors import new_bool, new_int, new_none, new_tuple
from minipy.model.host_conversions import index, truth
from minipy.model.iteration import MAX_ITEMS
from minipy.model.native import Native
from minipy.model.raising import set_error, set_exception
from minipy.model.type_lookup import is_subtype
from minipy.runtime.native_module import ModuleSpec
from minipy.types.dicts.dict_methods import key_error
from minipy.types.dicts.odict_iterator import ODICT_ITERATOR, new_odict_iterator
from minipy.types.dicts.ordered_dict_steps import table_move, table_take_first
from minipy.types.lists.deque_steps import push, repeat, rotate
from minipy.types.lists.list_search import candidate, remove_plainly

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _check(tstate: ThreadState, obj: Object, kind: Object) -> None:
    if not is_subtype(obj.type, kind):
        raise set_error(tstate, "TypeError", f"expected a {kind.value.name}, not {obj.type.value.name}")


def dict_move(tstate: ThreadState, dct: Object, key: Object, to_end: Object) -> Object:
    """`dict_move(dict, key, to_end)`: make an entry the youngest or the oldest one."""
    _check(tstate, dct, tstate.types.dict)
    if not table_move(tstate, dct, key, truth(tstate, to_end)):
        raise key_error(tstate, key)
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


def list_push(tstate: ThreadState, lst: Object, item: Object, limit: Object, is_left: Object) -> Object:
    """`list_push(list, item, limit, is_left)`: add at one end; what is beyond `limit` falls off the other."""
    _check(tstate, lst, tstate.types.list)
    push(tstate, lst, item, max(index(tstate, limit), 0), truth(tstate, is_left))
    return new_none(tstate)


def list_rotate(tstate: ThreadState, lst: Object, steps: Object) -> Object:
    """`list_rotate(list, steps)`: move elements from the end to the front."""
    _check(tstate, lst, tstate.types.list)
    rotate(tstate, lst, index(tstate, steps))
    return new_none(tstate)


def list_repeat(tstate: ThreadState, lst: Object, times: Object, limit: Object) -> Object:
    """`list_repeat(list, times, limit)`: as `list *= times`, of which the last `limit` elements stay (None: all)."""
    _check(tstate, lst, tstate.types.list)
    most = MAX_ITEMS if limit is tstate.types.none else index(tstate, limit)
    count = max(index(tstate, times), 0)
    if lst.value.size * count > MAX_ITEMS:
        raise set_exception(tstate, tstate.types.exceptions["MemoryError"])
    repeat(tstate, lst, count, max(most, 0))
    return new_none(tstate)


def list_candidate(tstate: ThreadState, lst: Object, value: Object, start: Object, stop: Object) -> Object:
    """`list_candidate(list, value, start, stop)`: the first position of what may be equal to `value`, or -1."""
    _check(tstate, lst, tstate.types.list)
    first, last = index(tstate, start), index(tstate, stop)
    with critical_section(tstate, lst):
        position = candidate(tstate, lst, value, first, last)
    return new_int(tstate, position)


def list_remove_plainly(tstate: ThreadState, lst: Object, value: Object) -> Object:
    """`list_remove_plainly(list, value)`: remove it in one step; False: it is not there; None: guest code is to say."""
    _check(tstate, lst, tstate.types.list)
    is_removed = remove_plainly(tstate, lst, value)
    return new_bool(tstate, is_removed) if is_removed is not None else new_none(tstate)


CONTAINER_STEPS: Final = ModuleSpec(
    "_containers",
    (
        Native("dict_move", dict_move, 3, 3),
        Native("dict_take_first", dict_take_first, 1, 1),
        Native("odict_iter", odict_iter, 3, 3),
        Native("list_push", list_push, 4, 4),
        Native("list_rotate", list_rotate, 2, 2),
        Native("list_repeat", list_repeat, 3, 3),
        Native("list_candidate", list_candidate, 4, 4),
        Native("list_remove_plainly", list_remove_plainly, 2, 2),
    ),
    types=(ODICT_ITERATOR,),
)
