"""How the built-in types and singletons of an interpreter are made, and types that are added when a module is imported."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from minipy.bridge.documentation_texts import type_doc
from minipy.heap.allocation import new_atom
from minipy.heap.immortals import make_immortal
from minipy.heap.object import NOTHING, Object, TypeBody
from minipy.model.builtin_types import Types
from minipy.model.constructors import new_none, new_str
from minipy.model.native import TypeSpec
from minipy.model.tables.dict_slots import put_name
from minipy.model.type_creation import fill_builtin_type, new_builtin_type
from minipy.model.type_lookup import lookup_borrowed
from minipy.types.builtin_type_specs import SPECS
from minipy.types.classes.generic_alias import CLASS_GETITEM
from minipy.types.classes.object_object import BUILTIN_DICT
from minipy.types.exceptions.exception_groups import GROUP_SPECS
from minipy.types.exceptions.exception_hierarchy import HIERARCHY
from minipy.types.exceptions.exception_methods import exception_spec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

GENERIC_TYPES = frozenset(("list", "dict", "tuple", "set", "frozenset", "enumerate"))  # `list[int]` makes an alias

HIERARCHY_NAMES = frozenset(name for name, _ in HIERARCHY)

# Where the attribute of Types differs from the type's own name.
_ATTRIBUTES = MappingProxyType(
    {
        "NoneType": "none_type",
        "ellipsis": "ellipsis_type",
        "NotImplementedType": "not_implemented_type",
        "builtin_function_or_method": "builtin_function",
        "method-wrapper": "method_wrapper",
        "iterator": "sequence_iterator",
        "TextIOWrapper": "text_stream",
    }
)


def create_types(tstate: ThreadState, more: tuple[TypeSpec, ...]) -> None:
    """Fill `tstate.types`: every built-in type and `more`, then the singletons, then the types' attributes."""
    types = tstate.types
    types.instance_dict = BUILTIN_DICT
    groups = {spec.name: spec for spec in GROUP_SPECS}
    specs = (*SPECS, *more, *[groups.get(name) or exception_spec(name, base) for name, base in HIERARCHY])
    _create_type_objects(tstate, specs)
    _create_singletons(tstate)
    for spec in specs:
        more_methods = (CLASS_GETITEM,) if spec.name in GENERIC_TYPES else ()
        full = spec._replace(class_methods=(*spec.class_methods, *more_methods))
        fill_builtin_type(tstate, types.by_name[spec.name], full)
        _document(tstate, types.by_name[spec.name])
    for attribute, owner, name in (
        ("object_getattribute", types.object, "__getattribute__"),
        ("type_getattribute", types.type, "__getattribute__"),
        ("object_setattr", types.object, "__setattr__"),
        ("object_delattr", types.object, "__delattr__"),
        ("type_setattr", types.type, "__setattr__"),
        ("type_delattr", types.type, "__delattr__"),
        ("object_hash", types.object, "__hash__"),
        ("object_eq", types.object, "__eq__"),
        ("object_new", types.object, "__new__"),
        ("object_init", types.object, "__init__"),
        ("type_new", types.type, "__new__"),
        ("type_call", types.type, "__call__"),
        ("type_mro", types.type, "mro"),
    ):
        setattr(types, attribute, lookup_borrowed(owner, name))
    if tstate.has_immortals:
        singletons = (types.none, types.false, types.true, types.ellipsis, types.not_implemented)
        atoms = (*types.small_ints, *types.characters.values(), *types.octets.values(), types.empty_tuple)
        make_immortal(tstate, (*singletons, *atoms, *types.by_name.values()))


def _document(tstate: ThreadState, type_: Object) -> None:
    """Put what documents a built-in type into its namespace, unless its instances have a `__doc__` of their own."""
    attrs = type_.attrs
    assert attrs is not None
    if "__doc__" not in attrs.value.index:
        text = type_doc(type_.value.qualname)
        put_name(tstate, attrs, "__doc__", new_str(tstate, text) if text is not None else new_none(tstate))


def add_types(tstate: ThreadState, specs: tuple[TypeSpec, ...]) -> None:
    """Add the types of a module that is imported late, unless they are there."""
    types = tstate.types
    with tstate.interp.mutex:
        for spec in specs:
            if spec.name not in types.by_name:
                type_ = new_builtin_type(tstate, spec, types.type, types.by_name[spec.base])
                fill_builtin_type(tstate, type_, spec)
                _document(tstate, type_)
                types.by_name[spec.name] = type_
                _note_kind(tstate, type_, spec)


def _note_kind(tstate: ThreadState, type_: Object, spec: TypeSpec) -> None:
    """Enter a type where operators and iteration look for what is special about it."""
    if spec.at_once is not None:
        tstate.types.at_once[type_] = spec.at_once
    if spec.is_sequence:
        tstate.types.sequences.add(type_)


def _create_type_objects(tstate: ThreadState, specs: tuple[TypeSpec, ...]) -> None:
    """Create all types; `object` and `type` come first and know each other."""
    types = tstate.types
    stand_in = Object(0, NOTHING, TypeBody("type"))  # the metatype until `type` exists
    for spec in specs:
        base = types.by_name[spec.base] if spec.name != "object" else None
        metatype = types.by_name.get("type", stand_in)
        type_ = types.by_name[spec.name] = new_builtin_type(tstate, spec, metatype, base)
        if spec.name in HIERARCHY_NAMES:
            types.exceptions[spec.name] = type_
        elif hasattr(Types, attribute := _ATTRIBUTES.get(spec.name, spec.name)):
            setattr(types, attribute, type_)
        _note_kind(tstate, type_, spec)
    for name in ("object", "type"):
        types.by_name[name].type = types.type
    for name in ("str", "int", "float", "bool", "bytes", "NoneType"):
        types.by_name[name].value.has_host_key = True
    for name in ("str", "int", "float", "bool"):
        types.by_name[name].value.has_host_order = True
    for name in ("int", "float", "str", "bytes"):
        types.by_name[name].value.is_scalar = True
    for name in ("int", "float", "str", "bytes", "tuple", "slice", "method", "builtin_function_or_method"):
        body = types.by_name[name].value
        body.is_tracked, body.is_recycled = False, True


def _create_singletons(tstate: ThreadState) -> None:
    types = tstate.types
    types.none = new_atom(tstate, types.none_type, None)
    types.false = new_atom(tstate, types.bool, False)
    types.true = new_atom(tstate, types.bool, True)
    types.ellipsis = new_atom(tstate, types.ellipsis_type, Ellipsis)
    types.not_implemented = new_atom(tstate, types.not_implemented_type, NotImplemented)
    types.small_ints = [new_atom(tstate, types.int, n) for n in range(-5, 257)]
    types.characters = {char: new_atom(tstate, types.str, char) for char in ("", *map(chr, range(256)))}
    types.octets = {octet: new_atom(tstate, types.bytes, octet) for octet in (b"", *(bytes([n]) for n in range(256)))}
    types.empty_tuple = new_atom(tstate, types.tuple, ())
