"""type: the guest's `type`, with class creation; mappingproxy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.objects.attributes import attribute_error, type_find, type_set
from minipy.objects.construct import new_bool, new_list, new_none, new_ref, new_str, new_tuple
from minipy.objects.dict_object import dict_delete, dict_get_name, dict_set_name, new_dict
from minipy.objects.hash_table import KEY, VALUE, table_snapshot
from minipy.objects.native import Getter, Native, TypeSpec
from minipy.objects.object_object import name_text, qualified_name, type_module
from minipy.objects.protocol import call_method
from minipy.objects.type_object import find, is_subtype, lookup, new_heap_type, type_references
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def type_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`type.__new__(metatype, name, bases, namespace, **kwargs)`: make a class."""
    types = tstate.types
    if len(args) != 4:
        raise tstate.error("TypeError", f"type.__new__() takes exactly 3 arguments ({len(args) - 1} given)")
    metatype, name, bases, namespace = args
    for number, (arg, wanted) in enumerate(((name, types.str), (bases, types.tuple), (namespace, types.dict)), 1):
        if not is_subtype(arg.type, wanted):
            actual = arg.type.value.name
            raise tstate.error(
                "TypeError", f"type.__new__() argument {number} must be {wanted.value.name}, not {actual}"
            )
    for base in bases.value:
        if not is_subtype(base.type, types.type):
            raise tstate.error("TypeError", "type() doesn't support MRO entry resolution; use types.new_class()")
    metatype = best_metatype(tstate, metatype, bases.value)
    own = copy_names(tstate, namespace)
    try:
        _add_defaults(tstate, own)
        class_ = new_heap_type(tstate, metatype, name.value, bases.value or [types.object], own)
    finally:
        decref(tstate, own)
    try:
        _finish_class(tstate, class_, kwargs)
    except GuestRaised:
        decref(tstate, class_)
        raise
    return class_


def best_metatype(tstate: ThreadState, metatype: Object, bases: Sequence[Object]) -> Object:
    """Return the most derived of `metatype` and the types of `bases` (borrowed)."""
    for base in bases:
        if is_subtype(metatype, base.type):
            continue
        if not is_subtype(base.type, metatype):
            raise tstate.error(
                "TypeError",
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                "metaclasses of all its bases",
            )
        metatype = base.type
    return metatype


def _add_defaults(tstate: ThreadState, own: Object) -> None:
    """Add what every class has: __module__, __doc__; wrap __new__ and its like as CPython does."""
    _wrap_implicitly(tstate, own)
    index = own.value.index
    if "__module__" not in index and tstate.frame is not None:
        module = dict_get_name(tstate, tstate.frame.globals, "__name__")
        if module is not None:
            _put(tstate, own, "__module__", module)
    if "__doc__" not in index:
        _put(tstate, own, "__doc__", new_none(tstate))
    if "__eq__" in index and "__hash__" not in index:
        _put(tstate, own, "__hash__", new_none(tstate))


def _put(tstate: ThreadState, dct: Object, name: str, value: Object) -> None:
    """Put `value` (stolen) under `name`."""
    key = new_str(tstate, name)
    dict_set_name(tstate, dct, key, value)
    decref(tstate, key)
    decref(tstate, value)


def _remove(tstate: ThreadState, dct: Object, name: str) -> None:
    key = new_str(tstate, name)
    dict_delete(tstate, dct, key)
    decref(tstate, key)


def copy_names(tstate: ThreadState, namespace: Object) -> Object:
    """Return a new reference to a plain dict with the entries of `namespace`."""
    own = new_dict(tstate)
    for key, value in table_snapshot(tstate, namespace):
        assert value is not None
        dict_set_name(tstate, own, key, value)
        decref(tstate, key)
        decref(tstate, value)
    return own


def _wrap_implicitly(tstate: ThreadState, own: Object) -> None:
    types = tstate.types
    for name, wrapper in (
        ("__new__", types.staticmethod),
        ("__init_subclass__", types.classmethod),
        ("__class_getitem__", types.classmethod),
    ):
        function = dict_get_name(tstate, own, name)
        if function is None:
            continue
        if function.type is types.function:
            _put(tstate, own, name, new_atom(tstate, wrapper, (function,)))
        else:
            decref(tstate, function)


def _finish_class(tstate: ThreadState, class_: Object, kwargs: dict[str, Object]) -> None:
    """Take the qualified name, call `__set_name__` of the attributes and `__init_subclass__` of the parent."""
    assert class_.attrs is not None
    body = class_.value
    qualname = class_.attrs.value.index.get("__qualname__")
    if qualname is not None:
        body.qualname = qualname[VALUE].value
        _remove(tstate, class_.attrs, "__qualname__")
    cell = dict_get_name(tstate, class_.attrs, "__classcell__")
    if cell is not None:
        _remove(tstate, class_.attrs, "__classcell__")
        incref(tstate, class_)
        old, cell.value[0] = cell.value[0], class_
        if old is not None:
            decref(tstate, old)
        decref(tstate, cell)
    _set_names(tstate, class_)
    _init_subclass(tstate, class_, kwargs)


def _set_names(tstate: ThreadState, class_: Object) -> None:
    assert class_.attrs is not None
    entries = table_snapshot(tstate, class_.attrs)
    parts = [part for entry in entries for part in entry if part is not None]
    with tstate.holding(parts):
        for key, value in entries:
            if value is None or find(value.type, "__set_name__") is None:
                continue
            try:
                result = call_method(tstate, value, "__set_name__", class_, key)
            except GuestRaised:
                raise _set_name_error(tstate, class_, key, value) from None
            if result is not None:
                decref(tstate, result)
    for part in parts:
        decref(tstate, part)


def _set_name_error(tstate: ThreadState, class_: Object, key: Object, value: Object) -> Exception:
    cause = tstate.take_exception()
    kind = value.type.value.name
    error = tstate.error(
        "RuntimeError", f"Error calling __set_name__ on '{kind}' instance '{key.value}' in '{class_.value.name}'"
    )
    assert tstate.exc is not None
    tstate.exc.value.cause = cause
    tstate.exc.value.suppress_context = True
    return error


def _init_subclass(tstate: ThreadState, class_: Object, kwargs: dict[str, Object]) -> None:
    """Call `super(class_, class_).__init_subclass__(**kwargs)`."""
    for base in class_.value.mro[1:]:
        entry = base.attrs.value.index.get("__init_subclass__")
        if entry is not None:
            bound = tstate.bind(entry[VALUE], class_, class_.type)
            if entry[VALUE].type is tstate.types.classmethod_descriptor:
                decref(tstate, bound)
                if kwargs:
                    text = f"{class_.value.name}.__init_subclass__() takes no keyword arguments"
                    raise tstate.error("TypeError", text)
                return
            if entry[VALUE].type is tstate.types.classmethod:
                decref(tstate, bound)
                bound = tstate.bind(entry[VALUE].value[0], class_, class_.type)
            try:
                decref(tstate, tstate.call(bound, [], kwargs))
            finally:
                decref(tstate, bound)
            return


def type_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_none(tstate)


def type_call(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return tstate.instantiate(args[0], args[1:], kwargs)


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
    return new_list(tstate, [new_ref(tstate, base) for base in type_.value.mro])


def type_subclasses(tstate: ThreadState, type_: Object) -> Object:
    return new_list(tstate, [new_ref(tstate, subtype) for subtype in type_.value.subtypes])


def type_instancecheck(tstate: ThreadState, type_: Object, obj: Object) -> Object:
    return new_bool(tstate, is_subtype(obj.type, type_))


def type_subclasscheck(tstate: ThreadState, type_: Object, other: Object) -> Object:
    if not is_subtype(other.type, tstate.types.type):
        raise tstate.error("TypeError", "issubclass() arg 1 must be a class")
    return new_bool(tstate, is_subtype(other, type_))



def get_module(tstate: ThreadState, type_: Object) -> Object:
    return new_str(tstate, type_module(type_))


def set_module(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    if value is not None and type_.attrs is not None:
        incref(tstate, value)
        _put(tstate, type_.attrs, "__module__", value)


def set_name(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    _check_mutable(tstate, type_, value, "__name__")
    assert value is not None
    type_.value.name = value.value


def set_qualname(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    _check_mutable(tstate, type_, value, "__qualname__")
    assert value is not None
    type_.value.qualname = value.value


def _check_mutable(tstate: ThreadState, type_: Object, value: Object | None, name: str) -> None:
    if not type_.value.is_heap_type:
        raise tstate.error("TypeError", f"cannot set '{name}' attribute of immutable type '{type_.value.name}'")
    if value is None:
        raise tstate.error("TypeError", f"cannot delete '{name}' attribute of immutable type '{type_.value.name}'")
    if not is_subtype(value.type, tstate.types.str):
        kind = value.type.value.name
        raise tstate.error("TypeError", f"can only assign string to {type_.value.name}.{name}, not '{kind}'")


def get_base(tstate: ThreadState, type_: Object) -> Object:
    base = type_.value.base
    return new_ref(tstate, base) if base is not None else new_none(tstate)


def get_bases(tstate: ThreadState, type_: Object) -> Object:
    return new_tuple(tstate, [new_ref(tstate, base) for base in type_.value.bases])


def get_mro(tstate: ThreadState, type_: Object) -> Object:
    return new_tuple(tstate, [new_ref(tstate, base) for base in type_.value.mro])


def get_type_dict(tstate: ThreadState, type_: Object) -> Object:
    assert type_.attrs is not None
    return new_atom(tstate, tstate.types.mappingproxy, (new_ref(tstate, type_.attrs),))


def get_doc(tstate: ThreadState, type_: Object) -> Object:
    found = lookup(tstate, type_, "__doc__") if type_.value.is_heap_type else None
    return found if found is not None else new_none(tstate)


def set_doc(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    if value is not None and type_.attrs is not None and type_.value.is_heap_type:
        incref(tstate, value)
        _put(tstate, type_.attrs, "__doc__", value)


def get_annotations(tstate: ThreadState, type_: Object) -> Object:
    if type_.attrs is None or not type_.value.is_heap_type:
        raise attribute_error(tstate, type_, "__annotations__")
    own = dict_get_name(tstate, type_.attrs, "__annotations__")
    if own is None:
        own = new_dict(tstate)
        _put(tstate, type_.attrs, "__annotations__", new_ref(tstate, own))
    return own


def set_annotations(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    if value is not None and type_.attrs is not None:
        incref(tstate, value)
        _put(tstate, type_.attrs, "__annotations__", value)


def get_abstract_methods(tstate: ThreadState, type_: Object) -> Object:
    assert type_.attrs is not None
    own = dict_get_name(tstate, type_.attrs, "__abstractmethods__")
    if own is None:
        raise attribute_error(tstate, type_, "__abstractmethods__")
    return own


def set_abstract_methods(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    if value is not None and type_.attrs is not None:
        type_.value.abstract_methods = tuple(
            sorted(entry[KEY].value for entry in value.value.entries if entry is not None)
        )
        incref(tstate, value)
        _put(tstate, type_.attrs, "__abstractmethods__", value)


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
    ),
    getters=(
        Getter("__name__", lambda tstate, t: new_str(tstate, t.value.name), set_name),
        Getter("__qualname__", lambda tstate, t: new_str(tstate, t.value.qualname), set_qualname),
        Getter("__module__", get_module, set_module),
        Getter("__base__", get_base),
        Getter("__bases__", get_bases),
        Getter("__mro__", get_mro),
        Getter("__dict__", get_type_dict),
        Getter("__doc__", get_doc, set_doc),
        Getter("__annotations__", get_annotations, set_annotations),
        Getter("__abstractmethods__", get_abstract_methods, set_abstract_methods),
    ),
    static=(Native("__new__", type_new, 1, -1),),
    references=type_references,
)
