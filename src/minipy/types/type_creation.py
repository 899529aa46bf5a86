"""Types: the built-in types and singletons of one interpreter, by name."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object, TypeBody
from minipy.model.native import Getter, TypeSpec
from minipy.model.raising import HIERARCHY
from minipy.model.type_lookup import fill_builtin_type, find, new_builtin_type
from minipy.types.all_types import SPECS
from minipy.types.classes.generic_alias import CLASS_GETITEM
from minipy.types.classes.object_object import BUILTIN_DICT
from minipy.types.exceptions.exception_methods import exception_spec

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class Named:
    """The attributes of Types: types, singletons, and the natives that attribute look-up and hashing recognise."""

    __slots__ = ()

    # The types that natives and instructions name.
    object: Object
    type: Object
    int: Object
    bool: Object
    float: Object
    str: Object
    bytes: Object
    bytearray: Object
    tuple: Object
    list: Object
    dict: Object
    set: Object
    frozenset: Object
    range: Object
    slice: Object
    none_type: Object
    ellipsis_type: Object
    not_implemented_type: Object
    function: Object
    method: Object
    builtin_function: Object
    method_descriptor: Object
    classmethod_descriptor: Object
    getset_descriptor: Object
    member_descriptor: Object
    wrapper_descriptor: Object
    method_wrapper: Object
    property: Object
    classmethod: Object
    staticmethod: Object
    super: Object
    cell: Object
    code: Object
    frame: Object
    traceback: Object
    generator: Object
    module: Object
    sequence_iterator: Object
    mappingproxy: Object
    lock: Object
    text_stream: Object
    # Singletons.
    none: Object
    true: Object
    false: Object
    ellipsis: Object
    not_implemented: Object
    # The natives that attribute look-up and hashing recognise, borrowed from their types.
    object_getattribute: Object
    type_getattribute: Object
    object_setattr: Object
    object_delattr: Object
    type_setattr: Object
    type_delattr: Object
    object_hash: Object
    object_eq: Object
    object_new: Object
    object_init: Object
    type_new: Object
    type_call: Object
    type_mro: Object


class Types(Named):
    """The built-in types, each owned once by this table; exceptions are in `exceptions`, by name."""

    # Slots make the names above cheap to read; the other types stand in the dict.
    __slots__ = (*Named.__annotations__, "__dict__", "by_name", "exceptions", "sequences", "small_ints")

    def __init__(self) -> None:
        self.exceptions: dict[str, Object] = {}
        self.by_name: dict[str, Object] = {}
        self.sequences: frozenset[Object] = frozenset()
        self.small_ints: list[Object] = []
        self.instance_dict: Getter = BUILTIN_DICT

    def is_identity_hashed(self, kind: Object) -> bool:
        """True if instances of `kind` are equal only to themselves and hash by identity."""
        return find(kind, "__hash__") is self.object_hash and find(kind, "__eq__") is self.object_eq

    def roots(self) -> Iterator[Object]:
        """Yield every reference that this table owns."""
        yield from self.by_name.values()
        yield from (self.none, self.true, self.false, self.ellipsis, self.not_implemented)
        yield from self.small_ints


GENERIC_TYPES = frozenset(("list", "dict", "tuple", "set", "frozenset", "enumerate"))  # `list[int]` makes an alias

HIERARCHY_NAMES = frozenset(name for name, _ in HIERARCHY)

# Where the attribute of Types differs from the type's own name.
_ATTRIBUTES = MappingProxyType({
    "NoneType": "none_type",
    "ellipsis": "ellipsis_type",
    "NotImplementedType": "not_implemented_type",
    "builtin_function_or_method": "builtin_function",
    "method-wrapper": "method_wrapper",
    "iterator": "sequence_iterator",
    "TextIOWrapper": "text_stream",
})


def create_types(tstate: ThreadState, more: tuple[TypeSpec, ...]) -> None:
    """Fill `tstate.types`: every built-in type and `more`, then the singletons, then the types' attributes."""
    types = tstate.types
    specs = (*SPECS, *more, *(exception_spec(name, base) for name, base in HIERARCHY))
    _create_type_objects(tstate, specs)
    _create_singletons(tstate)
    for spec in specs:
        more_methods = (CLASS_GETITEM,) if spec.name in GENERIC_TYPES else ()
        full = spec._replace(class_methods=(*spec.class_methods, *more_methods))
        fill_builtin_type(tstate, types.by_name[spec.name], full)
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
        setattr(types, attribute, find(owner, name))


def add_types(tstate: ThreadState, specs: tuple[TypeSpec, ...]) -> None:
    """Add the types of a module that is imported late, unless they are there."""
    types = tstate.types
    with tstate.interp.mutex:
        for spec in specs:
            if spec.name not in types.by_name:
                type_ = new_builtin_type(tstate, spec, types.type, types.by_name[spec.base])
                fill_builtin_type(tstate, type_, spec)
                types.by_name[spec.name] = type_


def _create_type_objects(tstate: ThreadState, specs: tuple[TypeSpec, ...]) -> None:
    """Create all types; `object` and `type` come first and know each other."""
    types = tstate.types
    stand_in = Object(0, None, TypeBody("type"))  # type: ignore[arg-type]  # the metatype until `type` exists
    for spec in specs:
        base = types.by_name[spec.base] if spec.name != "object" else None
        metatype = types.by_name.get("type", stand_in)
        type_ = types.by_name[spec.name] = new_builtin_type(tstate, spec, metatype, base)
        if spec.name in HIERARCHY_NAMES:
            types.exceptions[spec.name] = type_
        else:
            setattr(types, _ATTRIBUTES.get(spec.name, spec.name), type_)
    for name in ("object", "type"):
        types.by_name[name].type = types.type
    for name in ("str", "int", "float", "bool", "bytes", "NoneType"):
        types.by_name[name].value.has_plain_key = True
    for name in ("str", "int", "float", "bool"):
        types.by_name[name].value.has_plain_order = True
    for name in ("int", "float", "str", "bytes"):
        types.by_name[name].value.is_scalar = True
    for name in ("int", "float", "str", "bytes", "tuple", "slice", "method", "builtin_function_or_method"):
        types.by_name[name].value.is_tracked = False
    types.sequences = frozenset(types.by_name[n] for n in ("str", "bytes", "bytearray", "tuple", "list"))


def _create_singletons(tstate: ThreadState) -> None:
    types = tstate.types
    types.none = new_atom(tstate, types.none_type, None)
    types.false = new_atom(tstate, types.bool, False)
    types.true = new_atom(tstate, types.bool, True)
    types.ellipsis = new_atom(tstate, types.ellipsis_type, Ellipsis)
    types.not_implemented = new_atom(tstate, types.not_implemented_type, NotImplemented)
    types.small_ints = [new_atom(tstate, types.int, n) for n in range(-5, 257)]
