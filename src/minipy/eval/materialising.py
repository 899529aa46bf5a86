"""Constants of code as guest values: equal ones of a module are one object, as CPython's compiler has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.bytecode.constants import const_key, in_order
from minipy.model.constructors import new_bool, new_bytes, new_float, new_int, new_none, new_ref, new_tuple
from minipy.model.tables.interning import constant_str
from minipy.model.tables.set_slots import copied
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object


def materialise(tstate: ThreadState, const: object, known: dict[object, Object]) -> Object:
    """Return a new reference to the guest value of a constant that is no code object.

    `known` has those that were made before (borrowed), by their keys.
    """
    key = const_key(const)
    if key in known:
        return new_ref(tstate, known[key])
    made = known[key] = _new_value(tstate, const, known)
    return made


def _new_value(tstate: ThreadState, const: object, known: dict[object, Object]) -> Object:
    match const:
        case None:
            return new_none(tstate)
        case bool():
            return new_bool(tstate, const)
        case int():
            return new_int(tstate, const)
        case float():
            return new_float(tstate, const)
        case str():
            return constant_str(tstate, const)
        case bytes():
            return new_bytes(tstate, const)
        case tuple():
            return new_tuple(tstate, [materialise(tstate, item, known) for item in const])
        case frozenset():
            items = new_tuple(tstate, [materialise(tstate, item, known) for item in in_order(const)])
            made = copied(tstate, tstate.types.frozenset, items)
            decref(tstate, items)
            return made
    assert const is Ellipsis
    return new_ref(tstate, tstate.types.ellipsis)
