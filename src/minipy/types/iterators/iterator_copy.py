"""How the iterators over sequences are copied: `__reduce__` and `__setstate__`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.constructors import new_int, new_list, new_none, new_tuple
from minipy.model.host_conversions import index
from minipy.model.native import Native
from minipy.model.tables.dict_slots import dict_get_name
from minipy.refcount.strategy import incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.model.iterator_body import IteratorBody


def call_of_iter(tstate: ThreadState, source: Object, *state: Object) -> Object:
    """Return (iter, (source,), *state) for `__reduce__`; steals all."""
    function = dict_get_name(tstate, tstate.interp.builtins, "iter")
    args = new_tuple(tstate, [source])
    parts = [new_none(tstate) if function is None else function, args, *state]
    return new_tuple(tstate, parts)


def iterator_reduce(tstate: ThreadState, iterator: Object) -> Object:
    """`iterator.__reduce__()`: a call of iter, and the position."""
    body: IteratorBody = iterator.value
    with critical_section(tstate, iterator):
        source, position = body.source, body.position
        if source is not None:
            incref(tstate, source)
    if source is None:
        return call_of_iter(tstate, new_list(tstate, []))
    return call_of_iter(tstate, source, new_int(tstate, position))


def iterator_set_state(tstate: ThreadState, iterator: Object, state: Object) -> Object:
    """`iterator.__setstate__(position)`."""
    position = max(index(tstate, state), 0)
    body: IteratorBody = iterator.value
    with critical_section(tstate, iterator):
        if body.source is not None:
            body.position = position
    return new_none(tstate)


COPY_METHODS: Final = (
    Native("__reduce__", iterator_reduce, 1, 1),
    Native("__setstate__", iterator_set_state, 2, 2),
)
