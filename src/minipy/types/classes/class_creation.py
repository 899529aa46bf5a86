"""How a class statement's namespace becomes a class: `type.__new__`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object, TypeBody
from minipy.heap.slots import swap_slot
from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_none, new_ref
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import repr_text
from minipy.model.native import Getter
from minipy.model.native_object import new_getter
from minipy.model.raising import set_cause, set_context, set_error
from minipy.model.special_methods import bind, bound_method
from minipy.model.tables.dict_slots import dict_get_name, new_dict, put_name, remove_name
from minipy.model.tables.dict_update import update_from_dict
from minipy.model.tables.hash_table import VALUE, table_snapshot
from minipy.model.type_creation import best_base, new_heap_type
from minipy.model.type_lookup import is_subtype, lookup_borrowed
from minipy.refcount.strategy import decref
from minipy.types.classes.class_argument import class_argument
from minipy.types.classes.class_bases import find_mro
from minipy.types.classes.object_object import INSTANCE_DICT, WEAK_REFERENCES
from minipy.types.classes.slot_declarations import SlotNames, add_members, has_items, slot_names

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def type_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`type.__new__(metatype, name, bases, namespace, **kwargs)`: make a class."""
    types = tstate.types
    class_argument(tstate, args, types.type)
    if len(args) != 4:
        raise set_error(tstate, "TypeError", f"type.__new__() takes exactly 3 arguments ({len(args) - 1} given)")
    metatype, name, bases, namespace = args
    for number, (arg, wanted) in enumerate(((name, types.str), (bases, types.tuple), (namespace, types.dict)), 1):
        if not is_subtype(arg.type, wanted):
            actual = arg.type.value.name
            raise set_error(
                tstate, "TypeError", f"type.__new__() argument {number} must be {wanted.value.name}, not {actual}"
            )
    if "\0" in name.value:
        raise set_error(tstate, "ValueError", "type name must not contain null characters")
    _refuse_mro_entries(tstate, bases.value)
    winner = best_metatype(tstate, metatype, bases.value)
    if winner is not metatype and lookup_borrowed(winner, "__new__") is not types.type_new:
        return _new_of(tstate, winner, args, kwargs)
    return _make_class(tstate, winner, args, kwargs)


def _refuse_mro_entries(tstate: ThreadState, bases: Sequence[Object]) -> None:
    for base in bases:
        if not is_subtype(base.type, tstate.types.type):
            entries = attribute_named(tstate, base, "__mro_entries__")
            if entries is not None:
                decref(tstate, entries)
                text = "type() doesn't support MRO entry resolution; use types.new_class()"
                raise set_error(tstate, "TypeError", text)


def _new_of(tstate: ThreadState, winner: Object, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """Leave the making of a class to the metatype `winner` of one of its bases."""
    new = attribute_named(tstate, winner, "__new__")
    assert new is not None
    try:
        return call(tstate, new, [winner, *args[1:]], kwargs)
    finally:
        decref(tstate, new)


def _make_class(tstate: ThreadState, metatype: Object, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
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
    except BaseException:
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
        _add_getter(tstate, class_, INSTANCE_DICT)
    if not body.has_weakrefs and (slots is None or slots.has_weakref) and not has_items(tstate, body.base):
        body.has_weakrefs = True
        _add_getter(tstate, class_, WEAK_REFERENCES)


def _add_getter(tstate: ThreadState, class_: Object, getter: Getter) -> None:
    """Give a new class a computed attribute, unless its namespace has one of that name."""
    assert class_.attrs is not None
    if getter.name not in class_.attrs.value.index:
        put_name(tstate, class_.attrs, getter.name, new_getter(tstate, getter, class_))


def best_metatype(tstate: ThreadState, metatype: Object, bases: Sequence[Object]) -> Object:
    """Return the most derived of `metatype` and the types of `bases` (borrowed)."""
    for base in bases:
        if is_subtype(metatype, base.type):
            continue
        if not is_subtype(base.type, metatype):
            raise set_error(
                tstate,
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
            put_name(tstate, own, "__module__", module)
    qualname = index.get("__qualname__")
    if qualname is not None and not is_subtype(qualname[VALUE].type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"type __qualname__ must be a str, not {qualname[VALUE].type.value.name}")


def _add_late_defaults(tstate: ThreadState, own: Object) -> None:
    """Add what comes last in the namespace of a class: __doc__, and the __hash__ that an __eq__ alone takes away."""
    index = own.value.index
    if "__doc__" not in index:
        put_name(tstate, own, "__doc__", new_none(tstate))
    if "__eq__" in index and "__hash__" not in index:
        put_name(tstate, own, "__hash__", new_none(tstate))


def copy_names(tstate: ThreadState, namespace: Object) -> Object:
    """Return a new reference to a dict with the entries of `namespace`."""
    own = new_dict(tstate)
    with holding(tstate, [own]):
        update_from_dict(tstate, own, namespace)
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
            put_name(tstate, own, name, new_atom(tstate, wrapper, (function,)))
        else:
            decref(tstate, function)


def _finish_class(tstate: ThreadState, class_: Object, kwargs: Mapping[str, Object]) -> None:
    """Take the qualified name, call `__set_name__` of the attributes and `__init_subclass__` of the parent."""
    assert class_.attrs is not None
    body = class_.value
    qualname = class_.attrs.value.index.get("__qualname__")
    if qualname is not None:
        body.qualname = qualname[VALUE].value
        remove_name(tstate, class_.attrs, "__qualname__")
    cell = dict_get_name(tstate, class_.attrs, "__classcell__")
    if cell is not None and cell.type is not tstate.types.cell:
        text = f"__classcell__ must be a nonlocal cell, not {repr_text(tstate, cell.type)}"
        decref(tstate, cell)
        raise set_error(tstate, "TypeError", text)
    if cell is not None:
        remove_name(tstate, class_.attrs, "__classcell__")
        old = swap_slot(tstate, cell, cell.value, 0, new_ref(tstate, class_))
        if old is not None:
            decref(tstate, old)
        decref(tstate, cell)
    find_mro(tstate, class_)
    _set_names(tstate, class_)
    _init_subclass(tstate, class_, kwargs)


def _set_names(tstate: ThreadState, class_: Object) -> None:
    assert class_.attrs is not None
    entries = table_snapshot(tstate, class_.attrs)
    parts = [part for entry in entries for part in entry if part is not None]
    with holding(tstate, parts):
        for key, value in entries:
            if value is not None:
                _set_name(tstate, class_, key, value)
    for part in parts:
        decref(tstate, part)


def _set_name(tstate: ThreadState, class_: Object, key: Object, value: Object) -> None:
    hook = bound_method(tstate, value, "__set_name__")
    if hook is None:
        return
    with owned(tstate, hook):
        try:
            decref(tstate, call(tstate, hook, [class_, key]))
        except GuestRaised:
            raise _set_name_error(tstate, class_, key, value) from None


def _set_name_error(tstate: ThreadState, class_: Object, key: Object, value: Object) -> Exception:
    cause = tstate.take_exception()
    kind = value.type.value.name
    error = set_error(
        tstate, "RuntimeError", f"Error calling __set_name__ on '{kind}' instance '{key.value}' in '{class_.value.name}'"
    )
    assert tstate.exc is not None
    set_context(tstate, tstate.exc, new_ref(tstate, cause))
    set_cause(tstate, tstate.exc, cause)
    return error


def _init_subclass(tstate: ThreadState, class_: Object, kwargs: Mapping[str, Object]) -> None:
    """Call `super(class_, class_).__init_subclass__(**kwargs)`."""
    mro = class_.value.mro
    if class_ not in mro:
        raise set_error(tstate, "TypeError", "super(type, obj): obj must be an instance or subtype of type")
    for base in mro[mro.index(class_) + 1 :]:
        entry = base.attrs.value.index.get("__init_subclass__")
        if entry is None:
            continue
        if entry[VALUE].type is tstate.types.classmethod_descriptor and not kwargs:
            return
        bound = bind(tstate, entry[VALUE], None, class_)
        try:
            decref(tstate, call(tstate, bound, [], kwargs))
        finally:
            decref(tstate, bound)
        return
