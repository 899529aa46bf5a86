"""What calling a class does: `__new__`, then `__init__`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.held_references import owned, owned_list
from minipy.model.iteration import collect
from minipy.model.native import call_native
from minipy.model.raising import set_error
from minipy.model.special_methods import bind
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.type_lookup import is_subtype, lookup_borrowed, lookup_ref
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def instantiate(tstate: ModelThread, type_: Object, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`type.__call__`: create by `__new__`, initialise by `__init__`; return a new reference."""
    types = tstate.types
    if type_ is types.type and (len(args) != 3 or kwargs):
        if len(args) == 1 and not kwargs:
            return new_ref(tstate, args[0].type)
        if len(args) != 3:
            raise set_error(tstate, "TypeError", "type() takes 1 or 3 arguments")
    instance = create(tstate, type_, args, kwargs)
    if not is_subtype(instance.type, type_):
        return instance
    init = lookup_ref(tstate, instance.type, "__init__")
    if init is None:  # a metatype has left `object` out of the MRO
        return instance
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
    tstate: ModelThread, init: Object, instance: Object, args: Sequence[Object], kwargs: Mapping[str, Object]
) -> None:
    tstate.held.append(instance)
    try:
        if init.type is tstate.types.function or init.type is tstate.types.wrapper_descriptor:
            result = tstate.call(init, [instance, *args], kwargs)
        else:
            result = call_bound(tstate, init, instance, instance.type, args, kwargs)
    finally:
        tstate.held.pop()
    check_init(tstate, result)


@inlined
def check_init(tstate: ModelThread, result: Object) -> None:
    """Give up what an `__init__` has returned; TypeError unless that is None."""
    name = result.type.value.name
    decref(tstate, result)
    if result is not tstate.types.none:
        raise set_error(tstate, "TypeError", f"__init__() should return None, not '{name}'")


def create(tstate: ModelThread, type_: Object, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """Call `__new__` of `type_`; return a new reference."""
    new = lookup_borrowed(type_, "__new__")
    if new is None:  # a metatype has left `object` out of the MRO, or is just finding one
        raise set_error(tstate, "TypeError", f"cannot create '{type_.value.name}' instances")
    if new is tstate.types.object_new:
        if type_.value.layout is type_ and type_ is not tstate.types.object:
            raise set_error(tstate, "TypeError", f"cannot create '{type_.value.name}' instances")
        return new_instance(tstate, type_, args, kwargs)
    held = lookup_ref(tstate, type_, "__new__")
    assert held is not None
    try:
        return call_bound(tstate, held, None, type_, [type_, *args], kwargs)
    finally:
        decref(tstate, held)


def call_bound(
    tstate: ModelThread,
    descriptor: Object,
    obj: Object | None,
    type_: Object,
    args: Sequence[Object],
    kwargs: Mapping[str, Object],
) -> Object:
    """Bind what a look-up on `type_` has found, and call that."""
    bound = bind(tstate, descriptor, obj, type_)
    try:
        return tstate.call(bound, args, kwargs)
    finally:
        decref(tstate, bound)


def new_instance(tstate: ModelThread, type_: Object, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`object.__new__`: return a new reference to an instance of `type_`; extra arguments are for `__init__`."""
    types = tstate.types
    if args or kwargs:
        if lookup_borrowed(type_, "__new__") is not types.object_new:
            raise set_error(tstate, "TypeError", "object.__new__() takes exactly one argument (the type to instantiate)")
        if lookup_borrowed(type_, "__init__") is types.object_init:
            raise set_error(tstate, "TypeError", f"{type_.value.name}() takes no arguments")
    if type_.value.layout is not types.object:
        raise unsafe_new(tstate, types.object, type_)
    if type_.value.is_abstract:
        raise set_error(tstate, "TypeError", _abstract_text(tstate, type_))
    return new_container(tstate, type_, None)


def _abstract_text(tstate: ModelThread, type_: Object) -> str:
    """Return the error's text; raises where `__abstractmethods__` holds no names."""
    assert type_.attrs is not None
    given = dict_get_name(tstate, type_.attrs, "__abstractmethods__")
    assert given is not None
    with owned(tstate, given):
        methods = collect(tstate, given)
    with owned_list(tstate, methods):
        for number, name in enumerate(methods):
            if not is_subtype(name.type, tstate.types.str):
                text = f"sequence item {number}: expected str instance, {name.type.value.name} found"
                raise set_error(tstate, "TypeError", text)
        names = sorted([name.value for name in methods])
    plural = "s" if len(names) > 1 else ""
    return f"Can't instantiate abstract class {type_.value.name} with abstract method{plural} {', '.join(names)}"


def unsafe_new(tstate: ModelThread, base: Object, class_: Object) -> Exception:
    """Return the TypeError for `base.__new__(class_)` where instances of the two have different layouts."""
    maker = class_
    while (new := lookup_borrowed(maker, "__new__")) is not None and new.type is not tstate.types.builtin_function:
        maker = maker.value.base
    text = f"{base.value.name}.__new__({class_.value.name}) is not safe, use {maker.value.name}.__new__()"
    return set_error(tstate, "TypeError", text)
