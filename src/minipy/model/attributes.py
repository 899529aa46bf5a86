"""Attributes: what `obj.name` reads, writes and deletes, with the descriptor protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_ref, new_str
from minipy.model.held_references import owned, owned_list
from minipy.model.member_slots import write_member
from minipy.model.native_object import new_native
from minipy.model.raising import attribute_error, catch, note_missing, set_error
from minipy.model.special_methods import bind_and_drop, call_unbound, check_receiver, is_data_descriptor
from minipy.model.tables.dict_slots import dict_delete, dict_get, dict_get_name, dict_set_name, new_dict
from minipy.model.type_changes import change_class
from minipy.model.type_lookup import is_subtype, lookup_borrowed, lookup_ref
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def get_attribute(tstate: ModelThread, obj: Object, name: Object) -> Object:
    """Return a new reference to `obj.name`; `name` is a guest str. Raises AttributeError."""
    # The common cases first: an attribute of the instance, and a function of its type, to be bound.
    types = tstate.types
    getter = lookup_borrowed(obj.type, "__getattribute__")
    if getter is types.object_getattribute:
        of_type = lookup_ref(tstate, obj.type, name.value)
        has_host_value = of_type is None or of_type.type is types.function or of_type.type is types.method_descriptor
        own = None
        if has_host_value and obj.attrs is not None:
            own = dict_get_name(tstate, obj.attrs, name.value)
        if has_host_value and own is None and of_type is not None:
            if of_type.type is types.function:
                incref(tstate, obj)
                return new_atom(tstate, types.method, (of_type, obj))  # to which our reference to the function goes
            if of_type.value.owner is obj.type:
                bound = new_native(tstate, of_type.value.native, obj, obj.type)
                decref(tstate, of_type)
                return bound
            return bind_and_drop(tstate, of_type, obj, obj.type)
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


def find_attribute(tstate: ModelThread, obj: Object, name: Object) -> Object | None:
    """As `get_attribute`, but return None where there is no such attribute; errors of guest code still come through."""
    types = tstate.types
    getter = lookup_borrowed(obj.type, "__getattribute__")
    try:
        if getter is types.object_getattribute:
            found = generic_find(tstate, obj, name.value)
        elif getter is types.type_getattribute:
            found = type_find(tstate, obj, name.value)
        elif getter is not None:
            found = _call_hook(tstate, obj, "__getattribute__", name)
        else:  # a metatype has left `object` out of the MRO
            found = None
    except GuestRaised:
        hook = lookup_borrowed(obj.type, "__getattr__")
        if hook is None or not catch(tstate, "AttributeError"):
            raise
        found = None
    if found is None:
        if lookup_borrowed(obj.type, "__getattr__") is not None:
            return _call_hook(tstate, obj, "__getattr__", name)
        if obj.type is types.module and obj.attrs is not None:
            return _module_hook(tstate, obj.attrs, name)
    return found


def get_named_attribute(tstate: ModelThread, obj: Object, name: str) -> Object:
    """As `get_attribute`, for the host str of a name."""
    guest_name = new_str(tstate, name)
    try:
        return get_attribute(tstate, obj, guest_name)
    finally:
        decref(tstate, guest_name)


def attribute_or_none(tstate: ModelThread, obj: Object, name: Object) -> Object | None:
    """Return a new reference to `obj.name`, or None if that is an AttributeError, also one raised by guest code."""
    try:
        return find_attribute(tstate, obj, name)
    except GuestRaised:
        if not catch(tstate, "AttributeError"):
            raise
        return None


def attribute_named(tstate: ModelThread, obj: Object, name: str) -> Object | None:
    """As `attribute_or_none`, for the host str of a name."""
    guest_name = new_str(tstate, name)
    try:
        return attribute_or_none(tstate, obj, guest_name)
    finally:
        decref(tstate, guest_name)


def has_attribute(tstate: ModelThread, obj: Object, name: str) -> bool:
    """True if `attribute_named` finds something."""
    found = attribute_named(tstate, obj, name)
    if found is not None:
        decref(tstate, found)
    return found is not None


def _module_hook(tstate: ModelThread, namespace: Object, name: Object) -> Object | None:
    """Ask a module's own `__getattr__` function, if it has one."""
    function = dict_get_name(tstate, namespace, "__getattr__")
    if function is None:
        return None
    try:
        return tstate.call(function, [name])
    finally:
        decref(tstate, function)


def _call_hook(tstate: ModelThread, obj: Object, hook: str, name: Object) -> Object:
    function = lookup_ref(tstate, obj.type, hook)
    assert function is not None
    try:
        return call_unbound(tstate, function, [obj, name])
    finally:
        decref(tstate, function)


def name_text(tstate: ModelThread, name: Object) -> str:
    """Return an attribute's name as a host str; TypeError if it is no str."""
    if not is_subtype(name.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"attribute name must be string, not '{name.type.value.name}'")
    return str(name.value)


def generic_find(tstate: ModelThread, obj: Object, name: str) -> Object | None:
    """`object.__getattribute__`: data descriptor of the type, then the instance's dict, then the type's attribute."""
    of_type = _find_on_type(tstate, obj.type, name)
    if of_type is not None and is_data_descriptor(tstate, of_type) and lookup_borrowed(of_type.type, "__get__") is not None:
        return bind_and_drop(tstate, of_type, obj, obj.type)
    if obj.attrs is not None:
        own = _find_in_namespace(tstate, obj.attrs, name)
        if own is not None:
            if of_type is not None:
                decref(tstate, of_type)
            return own
    if of_type is not None:
        return bind_and_drop(tstate, of_type, obj, obj.type)
    return None


def _find_on_type(tstate: ModelThread, type_: Object, name: str) -> Object | None:
    """As `lookup_ref`, also where keys have to be asked whether they equal the name; they may change the type meanwhile."""
    if not type_.value.has_guest_keys:
        return lookup_ref(tstate, type_, name)
    mro = [new_ref(tstate, base) for base in type_.value.mro]
    with owned_list(tstate, mro):
        for base in mro:
            assert base.attrs is not None
            found = _find_in_namespace(tstate, base.attrs, name)
            if found is not None:
                return found
    return None


def _find_in_namespace(tstate: ModelThread, namespace: Object, name: str) -> Object | None:
    """Return a new reference to what `namespace` has under `name`, or under a key that says it equals the name; or None."""
    found = dict_get_name(tstate, namespace, name)
    if found is not None or namespace.value.buckets is None:
        return found
    guest_name = new_str(tstate, name)
    with owned(tstate, guest_name):
        return dict_get(tstate, namespace, guest_name)


def type_find(tstate: ModelThread, type_: Object, name: str) -> Object | None:
    """`type.__getattribute__`: data descriptor of the metatype, then the MRO of the type itself, then the metatype."""
    of_meta = lookup_ref(tstate, type_.type, name)
    if of_meta is not None and is_data_descriptor(tstate, of_meta) and lookup_borrowed(of_meta.type, "__get__") is not None:
        return bind_and_drop(tstate, of_meta, type_, type_.type)
    own = _find_on_type(tstate, type_, name)
    if own is not None:
        if of_meta is not None:
            decref(tstate, of_meta)
        return bind_and_drop(tstate, own, None, type_)
    if of_meta is not None:
        return bind_and_drop(tstate, of_meta, type_, type_.type)
    return None


def set_attribute(tstate: ModelThread, obj: Object, name: Object, value: Object | None) -> None:
    """Set `obj.name` to `value` (borrowed), or delete it where `value` is None."""
    hook = "__setattr__" if value is not None else "__delattr__"
    setter = lookup_borrowed(obj.type, hook)
    attrs = obj.attrs
    if attrs is not None and value is not None and setter is tstate.types.object_setattr:
        known = lookup_borrowed(obj.type, name.value)
        if known is None:  # an attribute of the instance that its type knows nothing of
            dict_set_name(tstate, attrs, name, value)
            return
    if setter is tstate.types.object_setattr or setter is tstate.types.object_delattr:
        generic_set(tstate, obj, name, value)
        return
    if setter is tstate.types.type_setattr or setter is tstate.types.type_delattr:
        type_set(tstate, obj, name, value)
        return
    function = lookup_ref(tstate, obj.type, hook)
    if function is None:
        verb = "assign to" if value is not None else "del"
        text = f"'{obj.type.value.name}' object has no attributes ({verb} .{name.value})"
        raise set_error(tstate, "TypeError", text)
    try:
        decref(tstate, call_unbound(tstate, function, [obj, name] if value is None else [obj, name, value]))
    finally:
        decref(tstate, function)


def set_named_attribute(tstate: ModelThread, obj: Object, name: str, value: Object) -> None:
    """As `set_attribute`, for the host str of a name."""
    guest_name = new_str(tstate, name)
    try:
        set_attribute(tstate, obj, guest_name, value)
    finally:
        decref(tstate, guest_name)


def generic_set(tstate: ModelThread, obj: Object, name: Object, value: Object | None) -> None:
    """`object.__setattr__` and `object.__delattr__`."""
    of_type = lookup_ref(tstate, obj.type, name.value)
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
        raise set_error(tstate, "AttributeError", f"'{obj.type.value.name}' object has no attribute '{name.value}'")


def _no_attrs(tstate: ModelThread, obj: Object, name: str, is_on_type: bool) -> Exception:
    if is_on_type:
        return set_error(tstate, "AttributeError", f"'{obj.type.value.name}' object attribute '{name}' is read-only")
    return attribute_error(tstate, obj, name)


def ensure_attrs(tstate: ModelThread, obj: Object) -> Object:
    """Return the dict of `obj`'s attributes (borrowed), made on first use."""
    if obj.attrs is None:
        fresh: Object | None = new_dict(tstate)
        with critical_section(tstate, obj):
            point(tstate, SLOT_STORE, obj, "attrs")
            if obj.attrs is None:
                obj.attrs, fresh = fresh, None
        if fresh is not None:  # another thread was quicker
            decref(tstate, fresh)
    assert obj.attrs is not None
    return obj.attrs


def set_through_descriptor(tstate: ModelThread, descriptor: Object, obj: Object, name: str, value: Object | None) -> None:
    """Let the data descriptor found under `name` do the assignment, or the deletion where `value` is None."""
    if descriptor.type is tstate.types.getset_descriptor:
        check_receiver(tstate, descriptor, obj)
        getter = descriptor.value.native
        if getter.set is None:
            type_name = descriptor.value.owner.value.name
            if getter.is_member:
                raise set_error(tstate, "AttributeError", "readonly attribute")
            raise set_error(tstate, "AttributeError", f"attribute '{name}' of '{type_name}' objects is not writable")
        getter.set(tstate, obj, value)
        return
    if descriptor.type is tstate.types.member_descriptor:
        check_receiver(tstate, descriptor, obj)
        if not write_member(tstate, descriptor, obj, value):
            raise set_error(tstate, "AttributeError", name)
        return
    hook = "__set__" if value is not None else "__delete__"
    function = lookup_ref(tstate, descriptor.type, hook)
    if function is None:
        raise set_error(tstate, "AttributeError", hook)
    try:
        decref(tstate, call_unbound(tstate, function, [descriptor, obj] if value is None else [descriptor, obj, value]))
    finally:
        decref(tstate, function)


def type_set(tstate: ModelThread, type_: Object, name: Object, value: Object | None) -> None:
    """`type.__setattr__` and `type.__delattr__`."""
    if type_.value.is_sealed or not type_.value.is_heap_type:
        text = f"cannot set '{name.value}' attribute of immutable type '{type_.value.name}'"
        raise set_error(tstate, "TypeError", text)
    of_meta = lookup_ref(tstate, type_.type, name.value)
    if of_meta is not None:
        try:
            if is_data_descriptor(tstate, of_meta):
                set_through_descriptor(tstate, of_meta, type_, name.value, value)
                return
        finally:
            decref(tstate, of_meta)
    if not change_class(tstate, type_, name, value):
        raise attribute_error(tstate, type_, name.value)
