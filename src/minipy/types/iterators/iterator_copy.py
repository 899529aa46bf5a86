"""How the iterators over sequences and over other iterators are copied: `__reduce__` and `__setstate__`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import owned
from minipy.model.host_conversions import index, truth
from minipy.model.iteration import collect
from minipy.model.native import Native
from minipy.model.tables.dict_slots import dict_get_name
from minipy.refcount.strategy import incref
from minipy.sync.points import SLOT_LOAD, SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.iterator_body import IteratorBody
    from minipy.types.iterators.composed_iterator_body import ManyBody
    from minipy.types.iterators.table_iterator_body import TableIteratorBody


def call_of_iter(tstate: ThreadState, *args: Object, state: Object | None = None) -> Object:
    """Return (iter, args) with the state, if any, for `__reduce__`; steals all."""
    return _call_of(tstate, "iter", *args, state=state)


def _call_of(tstate: ThreadState, name: str, *args: Object, state: Object | None = None) -> Object:
    """As `call_of_iter`, for any built-in function."""
    function = dict_get_name(tstate, tstate.interp.builtins, name)
    parts = [new_none(tstate) if function is None else function, new_tuple(tstate, list(args))]
    return new_tuple(tstate, parts if state is None else [*parts, state])


def iterator_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`iterator.__reduce__()`: a call of iter, and the position."""
    body: IteratorBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "position")
        source, position = body.source, body.position
        if source is not None:
            incref(tstate, source)
    if source is None:
        return call_of_iter(tstate, _nothing(tstate, iterator.type.value.name))
    return call_of_iter(tstate, source, state=new_int(tstate, position))


def _nothing(tstate: ThreadState, kind: str) -> Object:
    """Return what an exhausted iterator of a kind seems to run over, a new reference."""
    if kind.startswith("str"):
        return new_str(tstate, "")
    return new_list(tstate, []) if kind.startswith("list") else new_tuple(tstate, [])


def iterator_set_state(tstate: ThreadState, iterator: Object, state: Object) -> Object:
    """`iterator.__setstate__(position)`."""
    position = max(index(tstate, state), 0)
    body: IteratorBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_STORE, iterator, "position")
        if body.source is not None:
            body.position = position
    return new_none(tstate)


COPY_METHODS: Final = (
    Native("__reduce__", iterator_reduce, 1, 1),
    Native("__setstate__", iterator_set_state, 2, 2),
)


def reversed_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`__reduce__()` of `reversed(sequence)`: its type, the sequence and the position; exhausted, an empty one."""
    body: IteratorBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "position")
        source, position = body.source, body.position
        if source is not None:
            incref(tstate, source)
    is_list = iterator.type is tstate.types.by_name["list_reverseiterator"]
    if source is None:
        nothing = _nothing(tstate, iterator.type.value.name)
        return call_of_iter(tstate, nothing) if is_list else _call_of_type(tstate, iterator, nothing)
    if is_list:
        return _call_of(tstate, "reversed", source, state=new_int(tstate, position))
    return _call_of_type(tstate, iterator, source, state=new_int(tstate, position))


def rest_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`__reduce__()` of an iterator over a dict or set: a call of iter, with a list of what is left."""
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "position")
        body: TableIteratorBody = iterator.value.twin()
        if body.source is not None:
            incref(tstate, body.source)
    twin = new_container(tstate, iterator.type, body)
    with owned(tstate, twin):
        return call_of_iter(tstate, new_list(tstate, collect(tstate, twin)))


def _call_of_type(tstate: ThreadState, iterator: Object, *args: Object, state: Object | None = None) -> Object:
    """Return (type, args) with the state, if any, for `__reduce__`; steals `args` and `state`."""
    parts = [new_ref(tstate, iterator.type), new_tuple(tstate, list(args))]
    return new_tuple(tstate, parts if state is None else [*parts, state])


def enumerate_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`enumerate.__reduce__()`: its type, the iterator and the next number."""
    body: ManyBody = iterator.value
    count = new_int(tstate, body.count)
    return _call_of_type(tstate, iterator, new_ref(tstate, body.sources[0]), count)


def function_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`__reduce__()` of map and filter: the type, the function and the iterators."""
    body: ManyBody = iterator.value
    assert body.function is not None
    return _call_of_type(tstate, iterator, *[new_ref(tstate, part) for part in (body.function, *body.sources)])


def zip_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`zip.__reduce__()`: its type, the iterators, and True as the state if all must be equally long."""
    body: ManyBody = iterator.value
    sources = [new_ref(tstate, source) for source in body.sources]
    return _call_of_type(tstate, iterator, *sources, state=new_bool(tstate, True) if body.strict else None)


def zip_set_state(tstate: ThreadState, iterator: Object, state: Object) -> Object:
    """`zip.__setstate__(strict)`."""
    iterator.value.strict = truth(tstate, state)
    return new_none(tstate)


def callable_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`__reduce__()` of `iter(function, sentinel)`: that call, or one with an empty tuple once exhausted."""
    body: ManyBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "function")
        parts = [new_ref(tstate, part) for part in (body.function, *body.sources) if part is not None]
    return call_of_iter(tstate, *(parts or [new_tuple(tstate, [])]))


REVERSED_COPY: Final = (
    Native("__reduce__", reversed_reduce, 1, 1),
    Native("__setstate__", iterator_set_state, 2, 2),
)
ZIP_COPY: Final = (Native("__reduce__", zip_reduce, 1, 1), Native("__setstate__", zip_set_state, 2, 2))
REST_REDUCE: Final = Native("__reduce__", rest_reduce, 1, 1)
ENUMERATE_REDUCE: Final = Native("__reduce__", enumerate_reduce, 1, 1)
MAP_REDUCE: Final = Native("__reduce__", function_reduce, 1, 1)
CALLABLE_REDUCE: Final = Native("__reduce__", callable_reduce, 1, 1)
