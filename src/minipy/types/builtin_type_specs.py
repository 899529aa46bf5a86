"""All built-in types but the exceptions, each base before what is derived from it."""

from __future__ import annotations

from typing import Final

from minipy.model.native import TypeSpec
from minipy.types.callables.code_methods import CELL, CODE
from minipy.types.callables.frame_methods import FRAME
from minipy.types.callables.function_methods import FUNCTION, METHOD
from minipy.types.callables.native_methods import (
    BUILTIN_FUNCTION,
    CLASSMETHOD_DESCRIPTOR,
    GETSET_DESCRIPTOR,
    MEMBER_DESCRIPTOR,
    METHOD_DESCRIPTOR,
    METHOD_WRAPPER,
    WRAPPER_DESCRIPTOR,
)
from minipy.types.classes.generic_alias import GENERIC_ALIAS, UNION_TYPE
from minipy.types.classes.module_object import MODULE
from minipy.types.classes.object_object import OBJECT
from minipy.types.classes.property_object import PROPERTY
from minipy.types.classes.static_and_class_methods import CLASSMETHOD, STATICMETHOD
from minipy.types.classes.super_object import SUPER
from minipy.types.classes.type_methods import TYPE
from minipy.types.classes.weakref_object import REFERENCE, WEAK_LINK
from minipy.types.dicts.dict_methods import DICT_SPECS
from minipy.types.dicts.mappingproxy_object import MAPPINGPROXY
from minipy.types.exceptions.traceback_object import TRACEBACK
from minipy.types.iterators.alias_iterator import GENERIC_ALIAS_ITERATOR
from minipy.types.iterators.calling_iterators import CALLABLE_ITERATOR, FILTER, MAP
from minipy.types.iterators.enumerate_object import ENUMERATE
from minipy.types.iterators.generator_methods import GENERATOR
from minipy.types.iterators.sequence_iterators import REVERSED, SEQUENCE_ITERATOR
from minipy.types.iterators.zip_object import ZIP
from minipy.types.lists.list_iterators import LIST_ITERATOR, LIST_REVERSE_ITERATOR
from minipy.types.lists.list_object import LIST
from minipy.types.scalars.bytes_object import BYTES, BYTES_ITERATOR
from minipy.types.scalars.float_object import FLOAT
from minipy.types.scalars.int_object import BOOL, INT
from minipy.types.scalars.singleton_objects import ELLIPSIS_TYPE, NONE_TYPE, NOT_IMPLEMENTED_TYPE
from minipy.types.scalars.str_object import STR, STR_ASCII_ITERATOR, STR_ITERATOR
from minipy.types.sequences.bytearray_object import BYTEARRAY, BYTEARRAY_ITERATOR
from minipy.types.sequences.memoryview_object import MEMORY_ITERATOR, MEMORYVIEW
from minipy.types.sequences.range_object import LONG_RANGE_ITERATOR, RANGE, RANGE_ITERATOR
from minipy.types.sequences.slice_object import SLICE
from minipy.types.sequences.tuple_object import TUPLE, TUPLE_ITERATOR
from minipy.types.sets.set_object import FROZENSET, SET, SET_ITERATOR

SPECS: Final[tuple[TypeSpec, ...]] = (
    OBJECT, TYPE, INT, BOOL, FLOAT, STR, STR_ITERATOR, STR_ASCII_ITERATOR, BYTES, BYTES_ITERATOR, BYTEARRAY,
    BYTEARRAY_ITERATOR, MEMORYVIEW, MEMORY_ITERATOR,
    NONE_TYPE, ELLIPSIS_TYPE, NOT_IMPLEMENTED_TYPE, TUPLE, TUPLE_ITERATOR, LIST, LIST_ITERATOR, LIST_REVERSE_ITERATOR,
    *DICT_SPECS, SET, FROZENSET, SET_ITERATOR, RANGE, RANGE_ITERATOR, SLICE, ENUMERATE, ZIP, MAP, FILTER, REVERSED,
    GENERIC_ALIAS_ITERATOR, CALLABLE_ITERATOR, SEQUENCE_ITERATOR, FUNCTION, METHOD, BUILTIN_FUNCTION, METHOD_DESCRIPTOR,
    WRAPPER_DESCRIPTOR, METHOD_WRAPPER, MEMBER_DESCRIPTOR,
    CLASSMETHOD_DESCRIPTOR, GETSET_DESCRIPTOR, CLASSMETHOD, STATICMETHOD, PROPERTY, SUPER, CELL, CODE, FRAME,
    TRACEBACK, LONG_RANGE_ITERATOR, GENERATOR, MODULE, MAPPINGPROXY, GENERIC_ALIAS, UNION_TYPE, REFERENCE, WEAK_LINK,
)  # fmt: skip
