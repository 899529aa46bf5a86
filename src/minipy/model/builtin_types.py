"""Types: the built-in types and singletons of one interpreter, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from minipy.heap.object import Object
from minipy.model.native import Getter
from minipy.model.tables.intern_table import InternTable
from minipy.model.type_lookup import lookup_borrowed


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
    memoryview: Object
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
    instance_dict: Getter  # of `__dict__`, where a built-in type's instances have one


class Types(Named):
    """The built-in types, each owned once by this table: `by_name` has all of them, `exceptions` the exceptions.

    `at_once` has for types whose instances are iterated without guest code what returns new references to all elements, as
    they are at one moment.
    """

    __slots__ = (*Named.__annotations__, "at_once", "by_name", "characters", "empty_tuple", "exceptions",
                 "interned", "octets", "sequences", "small_ints")  # fmt: skip

    def __init__(self) -> None:
        self.exceptions: dict[str, Object] = {}
        self.by_name: dict[str, Object] = {}
        self.at_once: dict[Object, Callable[[Any, Object], list[Object]]] = {}
        self.sequences: set[Object] = set()
        self.small_ints: list[Object] = []
        self.characters: dict[str, Object] = {}
        self.octets: dict[bytes, Object] = {}
        self.empty_tuple: Object
        self.interned = InternTable()

    def is_identity_hashed(self, kind: Object) -> bool:
        """True if instances of `kind` are equal only to themselves and hash by identity."""
        return lookup_borrowed(kind, "__hash__") is self.object_hash and lookup_borrowed(kind, "__eq__") is self.object_eq

    def roots(self) -> Iterator[Object]:
        """Yield every reference that this table owns."""
        yield from self.by_name.values()
        yield from (self.none, self.true, self.false, self.ellipsis, self.not_implemented)
        yield from (*self.small_ints, *self.characters.values(), *self.octets.values(), self.empty_tuple)
