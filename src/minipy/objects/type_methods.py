"""type: the guest's `type`, with class creation; mappingproxy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object, TypeBody
from minipy.heap.slots import critical_section
from minipy.objects.attributes import attribute_error, type_find, type_set
from minipy.objects.construct import new_bool, new_list, new_none, new_ref, new_str, new_tuple
from minipy.objects.dict_object import dict_delete, dict_get_name, dict_set_name, new_dict
from minipy.objects.exception_object import set_cause, set_context
from minipy.objects.generic_alias import union_of, union_of_reflected
from minipy.objects.hash_table import KEY, VALUE, table_snapshot
from minipy.objects.introspection import names_of
from minipy.objects.member_object import SlotNames, add_members, has_items, slot_names
from minipy.objects.native import Getter, Native, TypeSpec
from minipy.objects.native_object import new_getter
from minipy.objects.object_object import INSTANCE_DICT, WEAK_REFERENCES, name_text, qualified_name, type_module
from minipy.objects.protocol import call_method, collect
from minipy.objects.type_object import (
    best_base,
    find,
    forget_found,
    is_subtype,
    linearise,
    lookup,
    new_heap_type,
    note_finalizer,
    set_bases,
    type_references,
)
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def type_new(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """`type.__new__(metatype, name, bases, namespace, **kwargs)`: make a class."""
    types = tstate.types
    if not args:
        raise tstate.error("TypeError", "type.__new__(): not enough arguments")
    if not is_subtype(args[0].type, types.type):
        raise tstate.error("TypeError", f"type.__new__(X): X is not a type object ({args[0].type.value.name})")
    if not is_subtype(args[0], types.type):
        kind = args[0].value.name
        raise tstate.error("TypeError", f"type.__new__({kind}): {kind} is not a subtype of type")
    if len(args) != 4:
        raise tstate.error("TypeError", f"type.__new__() takes exactly 3 arguments ({len(args) - 1} given)")
    metatype, name, bases, namespace = args
    for number, (arg, wanted) in enumerate(((name, types.str), (bases, types.tuple), (namespace, types.dict)), 1):
        if not is_subtype(arg.type, wanted):
            actual = arg.type.value.name
            raise tstate.error(
                "TypeError", f"type.__new__() argument {number} must be {wanted.value.name}, not {actual}"
            )
    _refuse_mro_entries(tstate, bases.value)
    winner = best_metatype(tstate, metatype, bases.value)
    if winner is not metatype and find(winner, "__new__") is not types.type_new:
        return _new_of(tstate, winner, args, kwargs)
    return _make_class(tstate, winner, args, kwargs)


def _refuse_mro_entries(tstate: ThreadState, bases: Sequence[Object]) -> None:
    for base in bases:
        if not is_subtype(base.type, tstate.types.type):
            entries = tstate.find_attribute(base, "__mro_entries__")
            if entries is not None:
                decref(tstate, entries)
                text = "type() doesn't support MRO entry resolution; use types.new_class()"
                raise tstate.error("TypeError", text)


def _new_of(tstate: ThreadState, winner: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    """Leave the making of a class to the metatype `winner` of one of its bases."""
    new = tstate.find_attribute(winner, "__new__")
    assert new is not None
    try:
        return tstate.call(new, [winner, *args[1:]], kwargs)
    finally:
        decref(tstate, new)


def _make_class(tstate: ThreadState, metatype: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    _, name, given_bases, namespace = args
    bases = given_bases.value or (tstate.types.object,)
    base = best_base(tstate, bases)
    own = copy_names(tstate, namespace)
    try:
        slots = _slots(tstate, own, name.value, base)
        _add_defaults(tstate, own)
        class_ = new_heap_type(tstate, metatype, name.value, bases, base, own)
    finally:
        decref(tstate, own)  # the class has it now
    try:
        _add_members(tstate, class_, slots)
        _add_late_defaults(tstate, own)
        _finish_class(tstate, class_, kwargs)
    except GuestRaised:
        decref(tstate, class_)
        raise
    return class_


def _slots(tstate: ThreadState, own: Object, name: str, base: Object) -> SlotNames | None:
    """Return what the `__slots__` of a namespace asks for, None if there are none."""
    slots = dict_get_name(tstate, own, "__slots__")
    if slots is None:
        return None
    try:
        return slot_names(tstate, slots, name, own, base)
    finally:
        decref(tstate, slots)


def _add_members(tstate: ThreadState, class_: Object, slots: SlotNames | None) -> None:
    """Give the instances of a new class what its `__slots__` asks for: members, a dict; without any, always a dict."""
    body: TypeBody = class_.value
    assert class_.attrs is not None and body.base is not None
    if slots is not None:
        add_members(tstate, class_, slots.members)
    if not body.base.value.has_attrs and (slots is None or slots.has_dict or body.has_attrs):
        body.has_attrs = True
        _put(tstate, class_.attrs, "__dict__", new_getter(tstate, INSTANCE_DICT, class_))
    if not body.has_weakrefs and (slots is None or slots.has_weakref) and not has_items(tstate, body.base):
        body.has_weakrefs = True
        _put(tstate, class_.attrs, "__weakref__", new_getter(tstate, WEAK_REFERENCES, class_))


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
    """Add what every class has: __module__; wrap __new__ and its like as CPython does."""
    _wrap_implicitly(tstate, own)
    index = own.value.index
    if "__module__" not in index and tstate.frame is not None:
        module = dict_get_name(tstate, tstate.frame.globals, "__name__")
        if module is not None:
            _put(tstate, own, "__module__", module)
    qualname = index.get("__qualname__")
    if qualname is not None and not is_subtype(qualname[VALUE].type, tstate.types.str):
        raise tstate.error("TypeError", f"type __qualname__ must be a str, not {qualname[VALUE].type.value.name}")


def _add_late_defaults(tstate: ThreadState, own: Object) -> None:
    """Add what comes last in the namespace of a class: __doc__, and the __hash__ that an __eq__ alone takes away."""
    index = own.value.index
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
    _custom_mro(tstate, class_)
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


def _custom_mro(tstate: ThreadState, class_: Object) -> None:
    """Take the MRO from the `mro` of the metatype, if that is not the usual one."""
    if find(class_.type, "mro") is tstate.types.type_mro:
        return
    answer = call_method(tstate, class_, "mro")
    assert answer is not None
    mro = collect(tstate, answer)
    decref(tstate, answer)
    for base in mro:
        decref(tstate, base)  # the bases and the class itself keep them
    class_.value.mro = mro
    class_.value.found.clear()


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
    set_context(tstate, tstate.exc, new_ref(tstate, cause))
    set_cause(tstate, tstate.exc, cause)
    return error


def _init_subclass(tstate: ThreadState, class_: Object, kwargs: dict[str, Object]) -> None:
    """Call `super(class_, class_).__init_subclass__(**kwargs)`."""
    for base in class_.value.mro[1:]:
        entry = base.attrs.value.index.get("__init_subclass__")
        if entry is None:
            continue
        if entry[VALUE].type is tstate.types.classmethod_descriptor and not kwargs:
            return
        bound = tstate.bind(entry[VALUE], None, class_)
        try:
            decref(tstate, tstate.call(bound, [], kwargs))
        finally:
            decref(tstate, bound)
        return


def type_init(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    if kwargs and len(args) == 2:
        raise tstate.error("TypeError", "type.__init__() takes no keyword arguments")
    if len(args) not in (2, 4):
        raise tstate.error("TypeError", "type.__init__() takes 1 or 3 arguments")
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
    with critical_section(tstate, tstate.types.type):
        living = [subtype for subtype in type_.value.subtypes if tstate.counts.try_incref(tstate, subtype)]
    return new_list(tstate, living)


def type_dir(tstate: ThreadState, type_: Object) -> Object:
    return names_of(tstate, type_)


def type_prepare(tstate: ThreadState, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
    return new_dict(tstate)


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


def set_bases_of(tstate: ThreadState, type_: Object, value: Object | None) -> None:
    """`type.__bases__ = ...`: other bases of the same layout, and new MROs for the class and all derived from it."""
    name = type_.value.name
    if not type_.value.is_heap_type:
        raise tstate.error("TypeError", f"cannot set '__bases__' attribute of immutable type '{name}'")
    if value is None:
        raise tstate.error("TypeError", f"cannot delete '__bases__' attribute of type '{name}'")
    if not is_subtype(value.type, tstate.types.tuple):
        kind = value.type.value.name
        raise tstate.error("TypeError", f"can only assign tuple to {name}.__bases__, not {kind}")
    if not value.value:
        raise tstate.error("TypeError", f"can only assign non-empty tuple to {name}.__bases__, not ()")
    for base in value.value:
        if not is_subtype(base.type, tstate.types.type):
            kind = base.type.value.name
            raise tstate.error("TypeError", f"{name}.__bases__ must be tuple of classes, not '{kind}'")
        if is_subtype(base, type_):
            raise tstate.error("TypeError", "a __bases__ item causes an inheritance cycle")
    _change_bases(tstate, type_, value.value)


def _change_bases(tstate: ThreadState, type_: Object, bases: Sequence[Object]) -> None:
    body: TypeBody = type_.value
    base = best_base(tstate, bases)
    if base.value.solid is not body.base.value.solid or base.value.has_attrs > body.has_attrs:  # type: ignore[union-attr]
        old_name = body.base.value.name  # type: ignore[union-attr]
        text = f"__bases__ assignment: '{base.value.name}' object layout differs from '{old_name}'"
        raise tstate.error("TypeError", text)
    mro = [type_, *linearise(tstate, bases)]
    old = body.bases
    for parent in old:
        parent.value.subtypes.remove(type_)
    set_bases(tstate, type_, base, list(bases), mro)
    for subtype in body.subtypes:
        if tstate.counts.read(subtype) > 0:
            subtype.value.mro = [subtype, *linearise(tstate, subtype.value.bases)]
    with critical_section(tstate, tstate.types.type):
        forget_found(type_)
        note_finalizer(type_)
    for parent in old:
        decref(tstate, parent)


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
        Native("__dir__", type_dir, 1, 1),
        Native("__or__", union_of, 2, 2),
        Native("__ror__", union_of_reflected, 2, 2),
    ),
    getters=(
        Getter("__name__", lambda tstate, t: new_str(tstate, t.value.name), set_name),
        Getter("__qualname__", lambda tstate, t: new_str(tstate, t.value.qualname), set_qualname),
        Getter("__module__", get_module, set_module),
        Getter("__base__", get_base),
        Getter("__bases__", get_bases, set_bases_of),
        Getter("__mro__", get_mro),
        Getter("__dict__", get_type_dict),
        Getter("__doc__", get_doc, set_doc),
        Getter("__annotations__", get_annotations, set_annotations),
        Getter("__abstractmethods__", get_abstract_methods, set_abstract_methods),
    ),
    static=(Native("__new__", type_new, 1, -1),),
    class_methods=(Native("__prepare__", type_prepare, 1, -1),),
    references=type_references,
)
