"""object: what every guest value can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.eval.calls import call
from minipy.heap.identity import address_of, ident_of
from minipy.heap.object import Object
from minipy.heap.stopping import others_stopped
from minipy.heap.weak import weak_references
from minipy.model.attributes import ensure_attrs, generic_find, generic_set, name_text
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str
from minipy.model.host_conversions import index, str_of, truth, unchecked_repr
from minipy.model.instance_creation import new_instance
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import argument_kind
from minipy.model.raising import attribute_error, note_missing, set_error
from minipy.model.recursion_limit import CALLING, recursive_call
from minipy.model.special_methods import call_if_bound
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref, incref
from minipy.types.classes.attribute_names import names_of_instance
from minipy.types.classes.object_sizes import has_same_layout, size_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def object_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    if not args:
        raise set_error(tstate, "TypeError", "object.__new__(): not enough arguments")
    if not is_subtype(args[0].type, tstate.types.type):
        raise set_error(tstate, "TypeError", f"object.__new__(X): X is not a type object ({args[0].type.value.name})")
    return new_instance(tstate, args[0], args[1:], kwargs)


def object_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    types = tstate.types
    type_ = args[0].type
    if len(args) > 1 or kwargs:
        if lookup_borrowed(type_, "__init__") is not types.object_init:
            raise set_error(tstate, "TypeError", "object.__init__() takes exactly one argument (the instance to initialize)")
        if lookup_borrowed(type_, "__new__") is types.object_new:
            raise set_error(
                tstate, "TypeError", f"{type_.value.name}.__init__() takes exactly one argument (the instance to initialize)"
            )
    return new_none(tstate)


def qualified_name(type_: Object) -> str:
    """Return `module.qualname` of a type, without the module for builtins."""
    module = type_module(type_)
    name: str = type_.value.qualname
    return name if module == "builtins" else f"{module}.{name}"


def type_module(type_: Object) -> str:
    """Return the name of the module that defined a type."""
    if type_.value.is_heap_type and type_.attrs is not None:
        entry = type_.attrs.value.index.get("__module__")
        if entry is not None and isinstance(entry[1].value, str):
            return entry[1].value
    module: str = type_.value.module
    return module


def object_repr(tstate: ThreadState, obj: Object) -> Object:
    text = f"<{qualified_name(obj.type)} object at {address_of(tstate, obj)}>"
    return new_str(tstate, text)


def object_eq(tstate: ThreadState, obj: Object, other: Object) -> Object:
    return new_bool(tstate, True) if obj is other else new_ref(tstate, tstate.types.not_implemented)


def object_ne(tstate: ThreadState, obj: Object, other: Object) -> Object:
    """`!=`: what `__eq__` says, turned round."""
    if lookup_borrowed(obj.type, "__eq__") is tstate.types.object_eq:
        return new_bool(tstate, False) if obj is other else new_ref(tstate, tstate.types.not_implemented)
    with recursive_call(tstate, CALLING):  # a class may have this as its `__eq__`
        result = call_if_bound(tstate, obj, "__eq__", other)
    if result is None:
        return new_ref(tstate, tstate.types.not_implemented)
    if result is tstate.types.not_implemented:
        return result
    try:
        return new_bool(tstate, not truth(tstate, result))
    finally:
        decref(tstate, result)


def object_order(tstate: ThreadState, obj: Object, other: Object) -> Object:
    return new_ref(tstate, tstate.types.not_implemented)


def object_hash(tstate: ThreadState, obj: Object) -> Object:
    return new_int(tstate, ident_of(tstate, obj) >> 4)


def object_getattribute(tstate: ThreadState, obj: Object, name: Object) -> Object:
    found = generic_find(tstate, obj, name_text(tstate, name))
    if found is None:
        error = attribute_error(tstate, obj, name.value)
        note_missing(tstate, obj, name)
        raise error
    return found


def object_setattr(tstate: ThreadState, obj: Object, name: Object, value: Object) -> Object:
    _refuse_jump(tstate, obj, "__setattr__")
    name_text(tstate, name)
    generic_set(tstate, obj, name, value)
    return new_none(tstate)


def object_delattr(tstate: ThreadState, obj: Object, name: Object) -> Object:
    _refuse_jump(tstate, obj, "__delattr__")
    name_text(tstate, name)
    generic_set(tstate, obj, name, None)
    return new_none(tstate)


def _refuse_jump(tstate: ThreadState, obj: Object, hook: str) -> None:
    """Raise TypeError where a built-in type between `object` and the object's has a `hook` of its own, as `type` has."""
    built_in = next(base for base in obj.type.value.mro if not base.value.is_heap_type)
    if lookup_borrowed(built_in, hook) is not lookup_borrowed(tstate.types.object, hook):
        raise set_error(tstate, "TypeError", f"can't apply this {hook} to {obj.type.value.name} object")


def object_str(tstate: ThreadState, obj: Object) -> Object:
    """`str(obj)`: what `repr` says, which who has asked will look at."""
    with recursive_call(tstate, CALLING):  # a class may have this as its `__repr__`
        return unchecked_repr(tstate, obj)


def object_format(tstate: ThreadState, obj: Object, spec: Object) -> Object:
    if not is_subtype(spec.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"__format__() argument must be str, not {argument_kind(tstate, spec)}")
    if spec.value:
        raise set_error(tstate, "TypeError", f"unsupported format string passed to {obj.type.value.name}.__format__")
    return str_of(tstate, obj)


def object_init_subclass(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    if len(args) > 1 or kwargs:
        raise set_error(tstate, "TypeError", f"{args[0].value.qualname}.__init_subclass__() takes no keyword arguments")
    return new_none(tstate)


def object_subclasshook(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return new_ref(tstate, tstate.types.not_implemented)


def object_dir(tstate: ThreadState, obj: Object) -> Object:
    return names_of_instance(tstate, obj)


def get_class(tstate: ThreadState, obj: Object) -> Object:
    return new_ref(tstate, obj.type)


def set_class(tstate: ThreadState, obj: Object, value: Object | None) -> None:
    if value is None:
        raise set_error(tstate, "TypeError", "can't delete __class__ attribute")
    if not is_subtype(value.type, tstate.types.type):
        kind = value.type.value.name
        raise set_error(tstate, "TypeError", f"__class__ must be set to a class, not '{kind}' object")
    module = tstate.types.module
    are_modules = is_subtype(obj.type, module) and is_subtype(value, module)
    if not are_modules and not (obj.type.value.is_heap_type and value.value.is_heap_type):
        raise set_error(
            tstate, "TypeError", "__class__ assignment only supported for mutable types or ModuleType subclasses"
        )
    ours, theirs = obj.type.value, value.value
    if not has_same_layout(ours, theirs):
        raise set_error(
            tstate,
            "TypeError",
            f"__class__ assignment: '{value.value.name}' object layout differs from '{obj.type.value.name}'",
        )
    if theirs.is_heap_type:  # only such a type is owned by its instances
        incref(tstate, value)
    with others_stopped(tstate, value if theirs.is_heap_type else None):
        old, obj.type = obj.type, value
    if old.value.is_heap_type:
        decref(tstate, old)


def get_dict(tstate: ThreadState, obj: Object) -> Object:
    return new_ref(tstate, ensure_attrs(tstate, obj))


def set_dict(tstate: ThreadState, obj: Object, value: Object | None) -> None:
    if value is None:
        raise set_error(tstate, "TypeError", "cannot delete __dict__")
    set_instance_dict(tstate, obj, value)


def set_instance_dict(tstate: ThreadState, obj: Object, value: Object | None) -> None:
    """Give `obj` another attribute dict; without one it starts afresh."""
    if value is not None and not is_subtype(value.type, tstate.types.dict):
        raise set_error(tstate, "TypeError", f"__dict__ must be set to a dictionary, not a '{value.type.value.name}'")
    if value is not None:
        incref(tstate, value)
    with others_stopped(tstate, value):
        old, obj.attrs = obj.attrs, value
    if old is not None:
        decref(tstate, old)


def object_sizeof(tstate: ThreadState, obj: Object) -> Object:
    """`obj.__sizeof__()`."""
    return new_int(tstate, size_of(tstate, obj))


def _reducing(tstate: ThreadState, name: str, args: list[Object]) -> Object:
    """Return what a function of the library's module `_reducing` gives, a new reference."""
    none = tstate.types.none
    module = tstate.interp.services.import_name(tstate, "_reducing", none, none, 0)
    assert module.attrs is not None
    function = dict_get_name(tstate, module.attrs, name)
    decref(tstate, module)
    assert function is not None
    try:
        return call(tstate, function, args)
    finally:
        decref(tstate, function)


def object_reduce(tstate: ThreadState, obj: Object) -> Object:
    """`obj.__reduce__()`."""
    zero = new_int(tstate, 0)
    try:
        return _reducing(tstate, "reduce", [obj, zero])
    finally:
        decref(tstate, zero)


def object_reduce_ex(tstate: ThreadState, obj: Object, protocol: Object) -> Object:
    """`obj.__reduce_ex__(protocol)`: what copying calls."""
    number = new_int(tstate, index(tstate, protocol))
    try:
        return _reducing(tstate, "reduce_ex", [obj, number])
    finally:
        decref(tstate, number)


def object_getstate(tstate: ThreadState, obj: Object) -> Object:
    """`obj.__getstate__()`."""
    return _reducing(tstate, "state_of", [obj])


def get_weakref(tstate: ThreadState, obj: Object) -> Object:
    """`obj.__weakref__`: the weak reference that everybody without a callback gets, else the youngest; None without any."""
    living = weak_references(tstate, obj)
    if not living:
        return new_none(tstate)
    chosen = next((reference for reference in living if reference.value.callback is None), living[-1])
    for reference in living:
        if reference is not chosen:
            decref(tstate, reference)
    return chosen


# What a class made by guest code has for its instances, unless `__slots__` leaves it out.
INSTANCE_DICT = Getter("__dict__", get_dict, set_instance_dict)
BUILTIN_DICT = Getter("__dict__", get_dict, set_dict)  # of built-in types whose instances have a dict
WEAK_REFERENCES = Getter("__weakref__", get_weakref)

OBJECT = TypeSpec(
    "object",
    methods=(
        Native("__init__", object_init, 1, -1),
        Native("__repr__", object_repr, 1, 1),
        Native("__str__", object_str, 1, 1),
        Native("__eq__", object_eq, 2, 2),
        Native("__ne__", object_ne, 2, 2),
        Native("__lt__", object_order, 2, 2),
        Native("__le__", object_order, 2, 2),
        Native("__gt__", object_order, 2, 2),
        Native("__ge__", object_order, 2, 2),
        Native("__hash__", object_hash, 1, 1),
        Native("__getattribute__", object_getattribute, 2, 2),
        Native("__setattr__", object_setattr, 3, 3),
        Native("__delattr__", object_delattr, 2, 2),
        Native("__format__", object_format, 2, 2),
        Native("__dir__", object_dir, 1, 1),
        Native("__sizeof__", object_sizeof, 1, 1),
        Native("__reduce__", object_reduce, 1, 1),
        Native("__reduce_ex__", object_reduce_ex, 2, 2),
        Native("__getstate__", object_getstate, 1, 1),
    ),
    getters=(Getter("__class__", get_class, set_class),),
    static=(Native("__new__", object_new, 1, -1),),
    class_methods=(
        Native("__init_subclass__", object_init_subclass, 1, -1),
        Native("__subclasshook__", object_subclasshook, 1, -1),
    ),
)
