"""All built-in types but the exceptions, each base before what is derived from it."""

from __future__ import annotations

from typing import Final

from minipy.objects.bytearray_object import BYTEARRAY, BYTEARRAY_ITERATOR
from minipy.objects.bytes_object import BYTES, BYTES_ITERATOR
from minipy.objects.code_methods import CELL, CODE
from minipy.objects.descriptor_object import CLASSMETHOD, STATICMETHOD
from minipy.objects.dict_methods import DICT_SPECS
from minipy.objects.float_object import FLOAT
from minipy.objects.frame_methods import FRAME
from minipy.objects.function_methods import FUNCTION, METHOD
from minipy.objects.generator_methods import GENERATOR
from minipy.objects.generic_alias import GENERIC_ALIAS, UNION_TYPE
from minipy.objects.int_object import BOOL, INT
from minipy.objects.iterators import CALLABLE_ITERATOR, ENUMERATE, FILTER, MAP, REVERSED, SEQUENCE_ITERATOR, ZIP
from minipy.objects.list_object import LIST, LIST_ITERATOR, LIST_REVERSE_ITERATOR
from minipy.objects.mappingproxy_object import MAPPINGPROXY
from minipy.objects.module_object import MODULE
from minipy.objects.native import TypeSpec
from minipy.objects.native_methods import (
    BUILTIN_FUNCTION,
    CLASSMETHOD_DESCRIPTOR,
    GETSET_DESCRIPTOR,
    MEMBER_DESCRIPTOR,
    METHOD_DESCRIPTOR,
    METHOD_WRAPPER,
    WRAPPER_DESCRIPTOR,
)
from minipy.objects.none_object import ELLIPSIS_TYPE, NONE_TYPE, NOT_IMPLEMENTED_TYPE
from minipy.objects.object_object import OBJECT
from minipy.objects.property_object import PROPERTY
from minipy.objects.range_object import RANGE, RANGE_ITERATOR
from minipy.objects.set_object import FROZENSET, SET, SET_ITERATOR
from minipy.objects.slice_object import SLICE
from minipy.objects.str_object import STR, STR_ASCII_ITERATOR, STR_ITERATOR
from minipy.objects.super_object import SUPER
from minipy.objects.traceback_object import TRACEBACK
from minipy.objects.tuple_object import TUPLE, TUPLE_ITERATOR
from minipy.objects.type_methods import TYPE
from minipy.objects.weakref_object import REFERENCE, WEAK_LINK

SPECS: Final[tuple[TypeSpec, ...]] = (
    OBJECT, TYPE, INT, BOOL, FLOAT, STR, STR_ITERATOR, STR_ASCII_ITERATOR, BYTES, BYTES_ITERATOR, BYTEARRAY,
    BYTEARRAY_ITERATOR,
    NONE_TYPE, ELLIPSIS_TYPE, NOT_IMPLEMENTED_TYPE, TUPLE, TUPLE_ITERATOR, LIST, LIST_ITERATOR, LIST_REVERSE_ITERATOR,
    *DICT_SPECS, SET, FROZENSET, SET_ITERATOR, RANGE, RANGE_ITERATOR, SLICE, ENUMERATE, ZIP, MAP, FILTER, REVERSED,
    CALLABLE_ITERATOR, SEQUENCE_ITERATOR, FUNCTION, METHOD, BUILTIN_FUNCTION, METHOD_DESCRIPTOR,
    WRAPPER_DESCRIPTOR, METHOD_WRAPPER, MEMBER_DESCRIPTOR,
    CLASSMETHOD_DESCRIPTOR, GETSET_DESCRIPTOR, CLASSMETHOD, STATICMETHOD, PROPERTY, SUPER, CELL, CODE, FRAME,
    TRACEBACK, GENERATOR, MODULE, MAPPINGPROXY, GENERIC_ALIAS, UNION_TYPE, REFERENCE, WEAK_LINK,
)  # fmt: skip
