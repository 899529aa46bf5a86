"""Attributes: what `obj.name` reads, writes and deletes, with the descriptor protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.construct import new_ref, new_str
from minipy.model.function_object import new_bound_method
from minipy.model.member_slots import read_member, write_member
from minipy.model.native_object import new_method_wrapper, new_native
from minipy.model.protocol import call_unbound
from minipy.model.raising import note_missing
from minipy.model.tables.dict_slots import dict_delete, dict_get_name, dict_set_name, new_dict
from minipy.model.type_lookup import find, forget_found, is_subtype, lookup, note_finalizer
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def get_attribute(tstate: ThreadState, obj: Object, name: Object) -> Object:
    """Return a new reference to `obj.name`; `name` is a guest str. Raises AttributeError."""
    # The common cases first: an attribute of the instance, and a function of its type, to be bound.
    types = tstate.types
    getter = find(obj.type, "__getattribute__")
    if getter is types.object_getattribute:
        of_type = lookup(tstate, obj.type, name.value)
        is_plain = of_type is None or of_type.type is types.function or of_type.type is types.method_descriptor
        own = None
        if is_plain and obj.attrs is not None:
            own = dict_get_name(tstate, obj.attrs, name.value)
        if is_plain and own is None and of_type is not None:
            if of_type.type is types.function:
                incref(tstate, obj)
                return new_atom(tstate, types.method, (of_type, obj))  # to which our reference to the function goes
            if of_type.value.owner is obj.type:
                bound = new_native(tstate, of_type.value.native, obj, obj.type)
                decref(tstate, of_type)
                return bound
            return _bind_and_drop(tstate, of_type, obj, obj.type)
        if of_type is not None:
            decref(tstate, of_type)
        if own is not None:
            return own
    try:
        found = find_attribute(tstate, obj, name)
        if found is None:
            raise attribute_error(tstate, obj, name.value)
    except GuestRaised:
        note_missing(tstate, obj, name)
        raise
    return found


def find_attribute(tstate: ThreadState, obj: Object, name: Object) -> Object | None:
    """As `get_attribute`, but return None where there is no such attribute; errors of guest code still come through."""
    types = tstate.types
    getter = find(obj.type, "__getattribute__")
    try:
        if getter is types.object_getattribute:
            found = generic_find(tstate, obj, name.value)
        elif getter is types.type_getattribute:
            found = type_find(tstate, obj, name.value)
        else:
            found = _call_hook(tstate, obj, "__getattribute__", name)
    except GuestRaised:
        hook = find(obj.type, "__getattr__")
        if hook is None or not tstate.catch("AttributeError"):
            raise
        found = None
    if found is None:
        if find(obj.type, "__getattr__") is not None:
            return _call_hook(tstate, obj, "__getattr__", name)
        if obj.type is types.module and obj.attrs is not None:
            return _module_hook(tstate, obj.attrs, name)
    return found


def attribute_or_none(tstate: ThreadState, obj: Object, name: Object) -> Object | None:
    """Return a new reference to `obj.name`, or None if that is an AttributeError, also one raised by guest code."""
    try:
        return find_attribute(tstate, obj, name)
    except GuestRaised:
        if not tstate.catch("AttributeError"):
            raise
        return None


def attribute_named(tstate: ThreadState, obj: Object, name: str) -> Object | None:
    """As `attribute_or_none`, for the host str of a name."""
    guest_name = new_str(tstate, name)
    try:
        return attribute_or_none(tstate, obj, guest_name)
    finally:
        decref(tstate, guest_name)


def _module_hook(tstate: ThreadState, namespace: Object, name: Object) -> Object | None:
    """Ask a module's own `__getattr__` function, if it has one."""
    function = dict_get_name(tstate, namespace, "__getattr__")
    if function is None:
        return None
    try:
        return tstate.call(function, [name])
    finally:
        decref(tstate, function)


def _call_hook(tstate: ThreadState, obj: Object, hook: str, name: Object) -> Object:
    function = lookup(tstate, obj.type, hook)
    assert function is not None
    try:
        return call_unbound(tstate, function, [obj, name])
    finally:
        decref(tstate, function)


def name_text(tstate: ThreadState, name: Object) -> str:
    """Return an attribute's name as a host str; TypeError if it is no str."""
    if not is_subtype(name.type, tstate.types.str):
        raise tstate.error("TypeError", f"attribute name must be string, not '{name.type.value.name}'")
    return str(name.value)


def attribute_error(tstate: ThreadState, obj: Object, name: str) -> Exception:
    """Return the AttributeError for `obj.name`, in CPython's words."""
    if obj.type is tstate.types.module:
        shown = module_name(obj)
        start = f"module '{shown}'" if shown is not None else "module"
        return tstate.error("AttributeError", f"{start} has no attribute '{name}'")
    if obj.type is tstate.types.type or tstate.types.type in obj.type.value.mro:
        return tstate.error("AttributeError", f"type object '{obj.value.name}' has no attribute '{name}'")
    return tstate.error("AttributeError", f"'{obj.type.value.name}' object has no attribute '{name}'")


def module_name(module: Object) -> str | None:
    """Return a module's `__name__` if that is a str."""
    entry = module.attrs.value.index.get("__name__") if module.attrs is not None else None
    return entry[1].value if entry is not None and isinstance(entry[1].value, str) else None


def generic_find(tstate: ThreadState, obj: Object, name: str) -> Object | None:
    """`object.__getattribute__`: data descriptor of the type, then the instance's dict, then the type's attribute."""
    of_type = lookup(tstate, obj.type, name)
    if of_type is not None and is_data_descriptor(tstate, of_type) and find(of_type.type, "__get__") is not None:
        return _bind_and_drop(tstate, of_type, obj, obj.type)
    if obj.attrs is not None:
        own = dict_get_name(tstate, obj.attrs, name)
        if own is not None:
            if of_type is not None:
                decref(tstate, of_type)
            return own
    if of_type is not None:
        return _bind_and_drop(tstate, of_type, obj, obj.type)
    return None


def type_find(tstate: ThreadState, type_: Object, name: str) -> Object | None:
    """`type.__getattribute__`: data descriptor of the metatype, then the MRO of the type itself, then the metatype."""
    of_meta = lookup(tstate, type_.type, name)
    if of_meta is not None and is_data_descriptor(tstate, of_meta) and find(of_meta.type, "__get__") is not None:
        return _bind_and_drop(tstate, of_meta, type_, type_.type)
    own = lookup(tstate, type_, name)
    if own is not None:
        if of_meta is not None:
            decref(tstate, of_meta)
        return _bind_and_drop(tstate, own, None, type_)
    if of_meta is not None:
        return _bind_and_drop(tstate, of_meta, type_, type_.type)
    return None


def _bind_and_drop(tstate: ThreadState, descriptor: Object, obj: Object | None, type_: Object) -> Object:
    """Bind `descriptor` (stolen) and return a new reference to the result."""
    try:
        return bind(tstate, descriptor, obj, type_)
    finally:
        decref(tstate, descriptor)


def is_data_descriptor(tstate: ThreadState, descriptor: Object) -> bool:
    """True if `descriptor` also decides what assignment does."""
    types = tstate.types
    kind = descriptor.type
    if kind is types.function or kind is types.method_descriptor:
        return False
    if kind is types.getset_descriptor or kind is types.property or kind is types.member_descriptor:
        return True
    return find(kind, "__set__") is not None or find(kind, "__delete__") is not None


def bind(tstate: ThreadState, descriptor: Object, obj: Object | None, type_: Object) -> Object:
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
        return new_ref(tstate, descriptor.value[0])
    elif kind is types.property and obj is not None and descriptor.value.parts[0] is not None:
        return tstate.call(descriptor.value.parts[0], [obj])
    elif kind is types.classmethod:
        return bind_to_class(tstate, descriptor.value[0], type_)
    else:
        return _bind_by_get(tstate, descriptor, obj, type_)
    return new_ref(tstate, descriptor)


def check_receiver(tstate: ThreadState, descriptor: Object, obj: Object) -> None:
    """Raise TypeError unless `obj` is an instance of the type in whose method table `descriptor` stands."""
    owner = descriptor.value.owner
    if obj.type is not owner and owner not in obj.type.value.mro:
        name, kind = descriptor.value.native.name, obj.type.value.name
        text = f"descriptor '{name}' for '{owner.value.name}' objects doesn't apply to a '{kind}' object"
        raise tstate.error("TypeError", text)


def _member(tstate: ThreadState, descriptor: Object, obj: Object) -> Object:
    check_receiver(tstate, descriptor, obj)
    value = read_member(tstate, descriptor, obj)
    if value is None:
        raise attribute_error(tstate, obj, descriptor.value.native.name)
    return value


def bind_to_class(tstate: ThreadState, wrapped: Object, type_: Object) -> Object:
    """Return a new reference to what the classmethod around `wrapped` gives for `type_`."""
    if wrapped.type is not tstate.types.function and find(wrapped.type, "__get__") is not None:
        return bind(tstate, wrapped, type_, type_)
    return new_bound_method(tstate, wrapped, type_)


def _bind_by_get(tstate: ThreadState, descriptor: Object, obj: Object | None, type_: Object) -> Object:
    """Ask the descriptor's own `__get__`, if it has one."""
    get = lookup(tstate, descriptor.type, "__get__")
    if get is None:
        return new_ref(tstate, descriptor)
    try:
        return call_unbound(tstate, get, [descriptor, obj if obj is not None else tstate.types.none, type_])
    finally:
        decref(tstate, get)


def set_attribute(tstate: ThreadState, obj: Object, name: Object, value: Object | None) -> None:
    """Set `obj.name` to `value` (borrowed), or delete it where `value` is None."""
    hook = "__setattr__" if value is not None else "__delattr__"
    setter = find(obj.type, hook)
    attrs = obj.attrs
    if attrs is not None and value is not None and setter is tstate.types.object_setattr:
        known = find(obj.type, name.value)
        if known is None:  # an attribute of the instance that its type knows nothing of
            dict_set_name(tstate, attrs, name, value)
            return
    if setter is tstate.types.object_setattr or setter is tstate.types.object_delattr:
        generic_set(tstate, obj, name, value)
        return
    if setter is tstate.types.type_setattr or setter is tstate.types.type_delattr:
        type_set(tstate, obj, name, value)
        return
    function = lookup(tstate, obj.type, hook)
    assert function is not None
    try:
        decref(tstate, call_unbound(tstate, function, [obj, name] if value is None else [obj, name, value]))
    finally:
        decref(tstate, function)


def generic_set(tstate: ThreadState, obj: Object, name: Object, value: Object | None) -> None:
    """`object.__setattr__` and `object.__delattr__`."""
    of_type = lookup(tstate, obj.type, name.value)
    if of_type is not None:
        try:
            if is_data_descriptor(tstate, of_type):
                set_through_descriptor(tstate, of_type, obj, name.value, value)
                return
        finally:
            decref(tstate, of_type)
    if not obj.type.value.has_attrs:
        raise _no_attrs(tstate, obj, name.value, of_type is not None)
    if value is not None:
        dict_set_name(tstate, ensure_attrs(tstate, obj), name, value)
    elif obj.attrs is None or not dict_delete(tstate, obj.attrs, name):
        raise attribute_error(tstate, obj, name.value)


def _no_attrs(tstate: ThreadState, obj: Object, name: str, is_on_type: bool) -> Exception:
    if is_on_type:
        return tstate.error("AttributeError", f"'{obj.type.value.name}' object attribute '{name}' is read-only")
    return attribute_error(tstate, obj, name)


def ensure_attrs(tstate: ThreadState, obj: Object) -> Object:
    """Return the dict of `obj`'s attributes (borrowed), made on first use."""
    if obj.attrs is None:
        fresh: Object | None = new_dict(tstate)
        with critical_section(tstate, obj):
            if obj.attrs is None:
                obj.attrs, fresh = fresh, None
        if fresh is not None:  # another thread was quicker
            decref(tstate, fresh)
    assert obj.attrs is not None
    return obj.attrs


def set_through_descriptor(
    tstate: ThreadState, descriptor: Object, obj: Object, name: str, value: Object | None
) -> None:
    """Let the data descriptor found under `name` do the assignment, or the deletion where `value` is None."""
    if descriptor.type is tstate.types.getset_descriptor:
        check_receiver(tstate, descriptor, obj)
        getter = descriptor.value.native
        if getter.set is None:
            type_name = descriptor.value.owner.value.name
            if getter.is_member:
                raise tstate.error("AttributeError", "readonly attribute")
            raise tstate.error("AttributeError", f"attribute '{name}' of '{type_name}' objects is not writable")
        getter.set(tstate, obj, value)
        return
    if descriptor.type is tstate.types.member_descriptor:
        check_receiver(tstate, descriptor, obj)
        if not write_member(tstate, descriptor, obj, value):
            raise tstate.error("AttributeError", name)
        return
    hook = "__set__" if value is not None else "__delete__"
    function = lookup(tstate, descriptor.type, hook)
    if function is None:
        raise tstate.error("AttributeError", hook)
    try:
        decref(tstate, call_unbound(tstate, function, [descriptor, obj] if value is None else [descriptor, obj, value]))
    finally:
        decref(tstate, function)


def type_set(tstate: ThreadState, type_: Object, name: Object, value: Object | None) -> None:
    """`type.__setattr__` and `type.__delattr__`."""
    if not type_.value.is_heap_type:
        text = f"cannot set '{name.value}' attribute of immutable type '{type_.value.name}'"
        raise tstate.error("TypeError", text)
    of_meta = lookup(tstate, type_.type, name.value)
    if of_meta is not None:
        try:
            if is_data_descriptor(tstate, of_meta):
                set_through_descriptor(tstate, of_meta, type_, name.value, value)
                return
        finally:
            decref(tstate, of_meta)
    attrs = type_.attrs
    assert attrs is not None
    old = dict_get_name(tstate, attrs, name.value)  # its last reference may only go once nobody can find it any more
    try:
        if value is not None:
            dict_set_name(tstate, attrs, name, value)
        elif not dict_delete(tstate, attrs, name):
            raise attribute_error(tstate, type_, name.value)
    finally:
        with critical_section(tstate, tstate.types.type):
            forget_found(type_)
            if name.value == "__del__":
                note_finalizer(type_)
        if old is not None:
            decref(tstate, old)
