"""Special methods: found on the type of an object, bound by the descriptor protocol, and called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.heap.slots import read_slot
from minipy.model.constructors import new_ref
from minipy.model.function_object import new_bound_method
from minipy.model.held_references import owned
from minipy.model.member_slots import read_member
from minipy.model.native import NO_KEYWORDS, Native, call_native
from minipy.model.native_object import new_method_wrapper, new_native
from minipy.model.raising import attribute_error, catch, set_error
from minipy.model.recursion_limit import CALLING, recursive_call
from minipy.model.type_lookup import lookup_borrowed, lookup_ref
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def call_method(tstate: ModelThread, obj: Object, name: str, *args: Object) -> Object | None:
    """Call the method `name` of the type of `obj`; return its result, or None if the type has none."""
    native = find_native(tstate, obj.type, name)
    if native is not None:
        return call_native(tstate, native, (obj, *args), NO_KEYWORDS)
    return call_guest_method(tstate, obj, name, *args)


def call_guest_method(tstate: ModelThread, obj: Object, name: str, *args: Object) -> Object | None:
    """As `call_method`, where no native does it: what the type has is called as any other object."""
    function = lookup_ref(tstate, obj.type, name)
    if function is None:
        return None
    tstate.held.append(function)
    try:
        return call_unbound(tstate, function, [obj, *args])
    finally:
        tstate.held.pop()
        decref(tstate, function)


@inlined
def find_native(tstate: ModelThread, type_: Object, name: str) -> Native | None:
    """Return the native that does `name` for instances of `type_`, or None: guest code does, or nothing.

    It is borrowed and lives as long as the type: the method table of this type, or of one that it derives from, has it.
    """
    native = None
    function: Any = lookup_borrowed(type_, name)
    kind = function.type if function is not None else None
    if kind is tstate.types.wrapper_descriptor or kind is tstate.types.method_descriptor:
        owner = function.value.owner
        if owner is type_ or owner in type_.value.mro:
            native = function.value.native
    return native


def call_unbound(tstate: ModelThread, function: Object, args: Sequence[Object]) -> Object:
    """Call what a type lookup found with self in front, bound unless it is a function or a slot wrapper."""
    types = tstate.types
    kind = function.type
    if kind is types.function or kind is types.wrapper_descriptor:
        return tstate.call(function, args)
    if kind is types.none:
        raise set_error(tstate, "TypeError", "'NoneType' object is not callable")
    return _call_and_drop(tstate, bind(tstate, function, args[0], args[0].type), args[1:])


def _call_and_drop(tstate: ModelThread, function: Object, args: Sequence[Object]) -> Object:
    """Call `function` (stolen)."""
    try:
        return tstate.call(function, args)
    finally:
        decref(tstate, function)


def call_if_bound(tstate: ModelThread, obj: Object, name: str, *args: Object) -> Object | None:
    """As `call_method`, but also None where binding the method raises, as a property may.

    CPython's slots for comparisons, `hash`, `iter` and `repr` forget that error, whatever it is.
    """
    types = tstate.types
    function = lookup_borrowed(obj.type, name)
    if function is None or function.type is types.function or function.type is types.wrapper_descriptor:
        return call_method(tstate, obj, name, *args)
    bound = bound_or_none(tstate, obj, name)
    return None if bound is None else _call_and_drop(tstate, bound, args)


def bound_method(tstate: ModelThread, obj: Object, name: str) -> Object | None:
    """Return a new reference to the special method `name` of `obj`, bound, or None if its type has none."""
    found = lookup_ref(tstate, obj.type, name)
    return None if found is None else bind_and_drop(tstate, found, obj, obj.type)


def bound_or_none(tstate: ModelThread, obj: Object, name: str) -> Object | None:
    """As `bound_method`, but None also where binding raises."""
    try:
        return bound_method(tstate, obj, name)
    except GuestRaised:
        catch(tstate, "BaseException")
        return None


def special_method(tstate: ModelThread, obj: Object, name: str, hint: str) -> Object:
    """Return a new reference to the method `name` of a context manager, bound."""
    method = bound_method(tstate, obj, name)
    if method is None:
        text = f"'{obj.type.value.name}' object does not support the context manager protocol{hint}"
        raise set_error(tstate, "TypeError", text)
    return method


def bind_and_drop(tstate: ModelThread, descriptor: Object, obj: Object | None, type_: Object) -> Object:
    """Bind `descriptor` (stolen) and return a new reference to the result."""
    try:
        return bind(tstate, descriptor, obj, type_)
    finally:
        decref(tstate, descriptor)


def is_data_descriptor(tstate: ModelThread, descriptor: Object) -> bool:
    """True if `descriptor` also decides what assignment does."""
    types = tstate.types
    kind = descriptor.type
    if kind is types.function or kind is types.method_descriptor:
        return False
    if kind is types.getset_descriptor or kind is types.property or kind is types.member_descriptor:
        return True
    return lookup_borrowed(kind, "__set__") is not None or lookup_borrowed(kind, "__delete__") is not None


def bind(tstate: ModelThread, descriptor: Object, obj: Object | None, type_: Object) -> Object:
    """Return a new reference to what `descriptor`, found on `type_`, gives for `obj` (None: for the type itself)."""
    types = tstate.types
    kind = descriptor.type
    if kind is types.function:
        if obj is not None:
            return new_bound_method(tstate, descriptor, obj)
    elif kind is types.method_descriptor:
        if obj is not None:
            if obj.type is not descriptor.value.owner:
                check_receiver(tstate, descriptor, obj)
            return new_native(tstate, descriptor.value.native, obj, descriptor.value.owner)
    elif kind is types.getset_descriptor:
        if obj is not None:
            check_receiver(tstate, descriptor, obj)
            getter: Object = descriptor.value.native.get(tstate, obj)
            return getter
    elif kind is types.member_descriptor:
        if obj is not None:
            return _member(tstate, descriptor, obj)
    elif kind is types.wrapper_descriptor:
        if obj is not None:
            check_receiver(tstate, descriptor, obj)
            return new_method_wrapper(tstate, descriptor, obj)
    elif kind is types.classmethod_descriptor:
        return new_native(tstate, descriptor.value.native, type_, descriptor.value.owner)
    elif kind is types.staticmethod:
        return wrapped_by(tstate, descriptor)
    elif kind is types.property and obj is not None:
        return _property_value(tstate, descriptor, obj)
    elif kind is types.classmethod:
        return bind_to_class(tstate, wrapped_by(tstate, descriptor), type_)
    else:
        return _bind_by_get(tstate, descriptor, obj, type_)
    return new_ref(tstate, descriptor)


def _property_value(tstate: ModelThread, prop: Object, obj: Object) -> Object:
    getter = read_slot(tstate, prop, prop.value.parts, 0)
    if getter is None:  # its own `__get__` says what is wrong
        return _bind_by_get(tstate, prop, obj, obj.type)
    tstate.held.append(getter)
    try:
        return tstate.call(getter, [obj])
    finally:
        tstate.held.pop()
        decref(tstate, getter)


def check_receiver(tstate: ModelThread, descriptor: Object, obj: Object) -> None:
    """Raise TypeError unless `obj` is an instance of the type in whose method table `descriptor` stands."""
    owner = descriptor.value.owner
    if obj.type is not owner and owner not in obj.type.value.mro:
        name, kind = descriptor.value.native.name, obj.type.value.name
        text = f"descriptor '{name}' for '{owner.value.name}' objects doesn't apply to a '{kind}' object"
        raise set_error(tstate, "TypeError", text)


def _member(tstate: ModelThread, descriptor: Object, obj: Object) -> Object:
    check_receiver(tstate, descriptor, obj)
    value = read_member(tstate, descriptor, obj)
    if value is None:
        raise attribute_error(tstate, obj, descriptor.value.native.name)
    return value


def wrapped_by(tstate: ModelThread, wrapper: Object) -> Object:
    """Return a new reference to what a staticmethod or classmethod wraps."""
    wrapped = read_slot(tstate, wrapper, wrapper.value, 0)
    assert wrapped is not None  # it is None of the guest's where nothing was given
    return wrapped


def bind_to_class(tstate: ModelThread, wrapped: Object, type_: Object) -> Object:
    """Return a new reference to what the classmethod around `wrapped` (stolen) gives for `type_`."""
    if wrapped.type is not tstate.types.function and lookup_borrowed(wrapped.type, "__get__") is not None:
        with owned(tstate, wrapped), recursive_call(tstate, CALLING):
            return bind(tstate, wrapped, type_, type_)
    return new_atom(tstate, tstate.types.method, (wrapped, new_ref(tstate, type_)))


def _bind_by_get(tstate: ModelThread, descriptor: Object, obj: Object | None, type_: Object) -> Object:
    """Ask the descriptor's own `__get__`, if it has one, which is not bound in turn."""
    get = lookup_ref(tstate, descriptor.type, "__get__")
    if get is None:
        return new_ref(tstate, descriptor)
    try:
        return tstate.call(get, [descriptor, obj if obj is not None else tstate.types.none, type_])
    finally:
        decref(tstate, get)
