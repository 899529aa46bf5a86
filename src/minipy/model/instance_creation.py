"""What calling a class does: `__new__`, then `__init__`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.construct import new_ref
from minipy.model.native import call_native
from minipy.model.type_lookup import find, is_subtype, lookup
from minipy.refcount.strategy import decref
from minipy.types.classes.object_object import new_instance

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def instantiate(tstate: ThreadState, type_: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`type.__call__`: create by `__new__`, initialise by `__init__`; return a new reference."""
    types = tstate.types
    if type_ is types.type and (len(args) != 3 or kwargs):
        if len(args) == 1 and not kwargs:
            return new_ref(tstate, args[0].type)
        if len(args) != 3:
            raise tstate.error("TypeError", "type() takes 1 or 3 arguments")
    instance = create(tstate, type_, args, kwargs)
    if not is_subtype(instance.type, type_):
        return instance
    init = lookup(tstate, instance.type, "__init__")
    assert init is not None  # object has one
    try:
        if init is not types.object_init:
            _initialise(tstate, init, instance, args, kwargs)
        elif args or kwargs:
            decref(tstate, call_native(tstate, init.value.native, [instance, *args], kwargs))
    except BaseException:
        decref(tstate, instance)
        raise
    finally:
        decref(tstate, init)
    return instance


def _initialise(
    tstate: ThreadState, init: Object, instance: Object, args: Sequence[Object], kwargs: dict[str, Object]
) -> None:
    tstate.held.append(instance)
    try:
        if init.type is tstate.types.function or init.type is tstate.types.wrapper_descriptor:
            result = tstate.call(init, [instance, *args], kwargs)
        else:
            result = call_bound(tstate, init, instance, instance.type, args, kwargs)
    finally:
        tstate.held.pop()
    kind = result.type
    decref(tstate, result)
    if kind is not tstate.types.none_type:
        raise tstate.error("TypeError", f"__init__() should return None, not '{kind.value.name}'")


def create(tstate: ThreadState, type_: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """Call `__new__` of `type_`; return a new reference."""
    new = find(type_, "__new__")
    assert new is not None  # object has one
    if new is tstate.types.object_new:
        return new_instance(tstate, type_, args, kwargs)
    held = lookup(tstate, type_, "__new__")
    assert held is not None
    try:
        return call_bound(tstate, held, None, type_, [type_, *args], kwargs)
    finally:
        decref(tstate, held)


def call_bound(
    tstate: ThreadState,
    descriptor: Object,
    obj: Object | None,
    type_: Object,
    args: Sequence[Object],
    kwargs: dict[str, Object],
) -> Object:
    """Bind what a look-up on `type_` has found, and call that."""
    bound = tstate.bind(descriptor, obj, type_)
    try:
        return tstate.call(bound, args, kwargs)
    finally:
        decref(tstate, bound)
