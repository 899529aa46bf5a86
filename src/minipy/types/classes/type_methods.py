"""type: the guest's `type`, what classes show of themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.bridge.documentation_texts import type_doc
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.attributes import name_text, type_find, type_set
from minipy.model.constructors import new_bool, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import truth
from minipy.model.instance_creation import instantiate
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import attribute_error, set_error
from minipy.model.special_methods import bind_and_drop
from minipy.model.tables.dict_slots import dict_get_name, new_dict
from minipy.model.type_changes import change_class
from minipy.model.type_creation import linearise, type_references
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.types.classes.attribute_names import names_of_class
from minipy.types.classes.class_bases import change_bases, is_derived, living_subtypes
from minipy.types.classes.class_checks import is_instance_plainly, is_subclass_plainly
from minipy.types.classes.class_creation import type_new
from minipy.types.classes.generic_alias import union_of, union_of_reflected
from minipy.types.classes.object_object import qualified_name, type_module

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def type_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    if kwargs and len(args) == 2:
        raise set_error(tstate, "TypeError", "type.__init__() takes no keyword arguments")
    if len(args) not in (2, 4):
        raise set_error(tstate, "TypeError", "type.__init__() takes 1 or 3 arguments")
    return new_none(tstate)


def type_call(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return instantiate(tstate, args[0], args[1:], kwargs)


def type_repr(tstate: ThreadState, type_: Object) -> Object:
    return new_str(tstate, f"<class '{qualified_name(type_)}'>")


def type_getattribute(tstate: ThreadState, type_: Object, name: Object) -> Object:
    found = type_find(tstate, type_, name_text(tstate, name))
    if found is None:
        raise attribute_error(tstate, type_, name.value)
    return found


def type_setattr(tstate: ThreadState, type_: Object, name: Object, value: Object) -> Object:
    name_text(tstate, name)
    type_set(tstate, type_, name, value)
    return new_none(tstate)


def type_delattr(tstate: ThreadState, type_: Object, name: Object) -> Object:
    name_text(tstate, name)
    type_set(tstate, type_, name, None)
    return new_none(tstate)


def type_mro(tstate: ThreadState, type_: Object) -> Object:
    return new_list(tstate, [new_ref(tstate, base) for base in (type_, *linearise(tstate, type_.value.bases))])


def type_subclasses(tstate: ThreadState, type_: Object) -> Object:
    return new_list(tstate, living_subtypes(tstate, type_))


def type_dir(tstate: ThreadState, type_: Object) -> Object:
    return names_of_class(tstate, type_)


def type_prepare(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    return new_dict(tstate)


def type_instancecheck(tstate: ThreadState, type_: Object, obj: Object) -> Object:
    return new_bool(tstate, is_instance_plainly(tstate, obj, type_))


def type_subclasscheck(tstate: ThreadState, type_: Object, other: Object) -> Object:
    return new_bool(tstate, is_subclass_plainly(tstate, other, type_))


def _set_own(tstate: ThreadState, type_: Object, name: str, value: Object) -> None:
    """Put `value` (borrowed) into the namespace of a class."""
    key = new_str(tstate, name)
    with owned(tstate, key):
        change_class(tstate, type_, key, value)


def _refuse_immutable(tstate: ThreadState, type_: Object, name: str) -> None:
    if type_.value.is_sealed or not type_.value.is_heap_type:
        raise set_error(tstate, "TypeError", f"cannot set '{name}' attribute of immutable type '{type_.value.name}'")


def _refuse_change(tstate: ThreadState, type_: Object, value: Object | None, name: str) -> None:
    """Raise TypeError if `type_` is immutable, or if its attribute `name` is to be deleted: `value` is None."""
    _refuse_immutable(tstate, type_, name)
    if value is None:
        raise set_error(tstate, "TypeError", f"cannot delete '{name}' attribute of immutable type '{type_.value.name}'")


def _delete_own(tstate: ThreadState, type_: Object, name: str) -> None:
    """Remove a name from the namespace of a class; AttributeError if it is not there."""
    key = new_str(tstate, name)
    with owned(tstate, key):
        if not change_class(tstate, type_, key, None):
            raise set_error(tstate, "AttributeError", name)


def get_module(tstate: ThreadState, type_: Object) -> Object:
    own = dict_get_name(tstate, type_.attrs, "__module__") if type_.attrs is not None else None
    if own is not None and type_.value.is_heap_type:
        return own
    if own is not None:
        decref(tstate, own)
    return new_str(tstate, type_module(type_))


def set_module(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    _refuse_change(tstate, type_, value, "__module__")
    assert value is not None
    _set_own(tstate, type_, "__module__", value)


def get_name(tstate: ThreadState, type_: Object) -> Object:
    """`__name__`: error messages show some built-in types with their module in front, `__name__` does not."""
    body = type_.value
    return new_str(tstate, body.name if body.is_heap_type and body.module == "builtins" else body.qualname)


def get_flags(tstate: ThreadState, type_: Object) -> Object:
    """`cls.__flags__`, with CPython's bits for what is known here."""
    types, body = tstate.types, type_.value
    flags: int = 1 << 12 | body.is_heap_type << 9 | body.is_basetype << 10 | body.is_abstract << 20
    families = (types.int, types.list, types.tuple, types.bytes, types.str, types.dict)
    for bit, family in enumerate((*families, types.exceptions["BaseException"], types.type), 24):
        flags |= is_subtype(type_, family) << bit
    return new_int(tstate, flags)


def set_name(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    _check_mutable(tstate, type_, value, "__name__")
    assert value is not None
    if "\0" in value.value:
        raise set_error(tstate, "ValueError", "type name must not contain null characters")
    type_.value.name = value.value


def set_qualname(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    _check_mutable(tstate, type_, value, "__qualname__")
    assert value is not None
    type_.value.qualname = value.value


def _check_mutable(tstate: ThreadState, type_: Object, value: Object | None, name: str) -> None:
    _refuse_change(tstate, type_, value, name)
    assert value is not None
    if not is_subtype(value.type, tstate.types.str):
        kind = value.type.value.name
        raise set_error(tstate, "TypeError", f"can only assign string to {type_.value.name}.{name}, not '{kind}'")


def get_base(tstate: ThreadState, type_: Object) -> Object:
    base = type_.value.base
    return new_ref(tstate, base) if base is not None else new_none(tstate)


def get_bases(tstate: ThreadState, type_: Object) -> Object:
    return new_tuple(tstate, [new_ref(tstate, base) for base in type_.value.bases])


def set_bases_of(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    """`type.__bases__ = ...`: other bases of the same layout, and new MROs for the class and all derived from it."""
    name = type_.value.name
    _refuse_change(tstate, type_, value, "__bases__")
    assert value is not None
    if not is_subtype(value.type, tstate.types.tuple):
        kind = value.type.value.name
        raise set_error(tstate, "TypeError", f"can only assign tuple to {name}.__bases__, not {kind}")
    if not value.value:
        raise set_error(tstate, "TypeError", f"can only assign non-empty tuple to {name}.__bases__, not ()")
    for base in value.value:
        if not is_subtype(base.type, tstate.types.type):
            kind = base.type.value.name
            raise set_error(tstate, "TypeError", f"{name}.__bases__ must be tuple of classes, not '{kind}'")
        if is_derived(base, type_):
            raise set_error(tstate, "TypeError", "a __bases__ item causes an inheritance cycle")
    change_bases(tstate, type_, value.value)


def get_mro(tstate: ThreadState, type_: Object) -> Object:
    """`cls.__mro__`: None while the class is being made."""
    if not type_.value.mro:
        return new_none(tstate)
    return new_tuple(tstate, [new_ref(tstate, base) for base in type_.value.mro])


def get_type_dict(tstate: ThreadState, type_: Object) -> Object:
    assert type_.attrs is not None
    return new_atom(tstate, tstate.types.mappingproxy, (new_ref(tstate, type_.attrs),))


def get_doc(tstate: ThreadState, type_: Object) -> Object:
    """`cls.__doc__`; that of a built-in type may be hidden behind the attribute of the same name of its instances."""
    text = type_doc(type_.value.qualname) if not type_.value.is_heap_type else None
    if text is not None:
        return new_str(tstate, text)
    found = _own_attribute(tstate, type_, "__doc__")
    return found if found is not None else new_none(tstate)


def _own_attribute(tstate: ThreadState, type_: Object, name: str) -> Object | None:
    """Return a new reference to what the namespace of a class holds under `name`, or the descriptor there gives; or None."""
    own = dict_get_name(tstate, type_.attrs, name) if type_.attrs is not None else None
    return bind_and_drop(tstate, own, None, type_) if own is not None else None


def set_doc(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    _refuse_change(tstate, type_, value, "__doc__")
    assert value is not None
    _set_own(tstate, type_, "__doc__", value)


def get_annotations(tstate: ThreadState, type_: Object) -> Object:
    if not type_.value.is_heap_type:
        raise attribute_error(tstate, type_, "__annotations__")
    own = _own_attribute(tstate, type_, "__annotations__")
    if own is None:
        own = new_dict(tstate)
        with holding(tstate, [own]):
            _set_own(tstate, type_, "__annotations__", own)
    return own


def set_annotations(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    _refuse_immutable(tstate, type_, "__annotations__")
    if value is not None:
        _set_own(tstate, type_, "__annotations__", value)
    else:
        _delete_own(tstate, type_, "__annotations__")


def get_abstract_methods(tstate: ThreadState, type_: Object) -> Object:
    assert type_.attrs is not None
    own = dict_get_name(tstate, type_.attrs, "__abstractmethods__")
    if own is None:
        raise set_error(tstate, "AttributeError", "__abstractmethods__")
    return own


def set_abstract_methods(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    if value is None:
        _delete_own(tstate, type_, "__abstractmethods__")
        type_.value.is_abstract = False
        return
    type_.value.is_abstract = truth(tstate, value)
    _set_own(tstate, type_, "__abstractmethods__", value)


TYPE = TypeSpec(
    "type",
    methods=(
        Native("__init__", type_init, 1, -1),
        Native("__call__", type_call, 1, -1),
        Native("__repr__", type_repr, 1, 1),
        Native("__getattribute__", type_getattribute, 2, 2),
        Native("__setattr__", type_setattr, 3, 3),
        Native("__delattr__", type_delattr, 2, 2),
        Native("mro", type_mro, 1, 1),
        Native("__subclasses__", type_subclasses, 1, 1),
        Native("__instancecheck__", type_instancecheck, 2, 2),
        Native("__subclasscheck__", type_subclasscheck, 2, 2),
        Native("__dir__", type_dir, 1, 1),
        Native("__or__", union_of, 2, 2),
        Native("__ror__", union_of_reflected, 2, 2),
    ),
    getters=(
        Getter("__name__", get_name, set_name),
        Getter("__qualname__", lambda tstate, t: new_str(tstate, t.value.qualname), set_qualname),
        Getter("__module__", get_module, set_module),
        Getter("__base__", get_base, None, True),
        Getter("__bases__", get_bases, set_bases_of),
        Getter("__mro__", get_mro, None, True),
        Getter("__dict__", get_type_dict),
        Getter("__flags__", get_flags, None, True),
        Getter("__doc__", get_doc, set_doc),
        Getter("__annotations__", get_annotations, set_annotations),
        Getter("__abstractmethods__", get_abstract_methods, set_abstract_methods),
    ),
    static=(Native("__new__", type_new, 1, -1),),
    class_methods=(Native("__prepare__", type_prepare, 1, -1),),
    references=type_references,
    has_attrs=True,
)
