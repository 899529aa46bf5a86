"""The bridge: the one table of named, pure functions over plain host values that natives compute with.

What crosses are plain values only: int, bool, float, str, bytes, bytearray, None, and tuples or lists of those. No
guest object goes in, no host object but these comes out, no guest code runs inside. Host exceptions become guest ones
here and nowhere else. A native kernel can offer the same table.
"""

from __future__ import annotations

import _string  # type: ignore[import-not-found]  # the host's own, without stubs
import operator
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from minipy.bridge.checksum_functions import hash_rows
from minipy.bridge.decimal_functions import decimal_rows
from minipy.bridge.host_error_texts import text_of
from minipy.bridge.json_functions import json_rows
from minipy.bridge.math_functions import math_rows
from minipy.bridge.struct_functions import struct_rows
from minipy.errors import InternalError
from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.model.constructors import (
    new_bool,
    new_bytes,
    new_float,
    new_int,
    new_list,
    new_none,
    new_ref,
    new_str,
    new_tuple,
)
from minipy.model.iteration import MAX_ITEMS
from minipy.model.raising import set_error, set_exception
from minipy.sync.points import COMPUTE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

_NUMBER = """__add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __neg__ __pos__ __abs__
    __int__ __float__ __trunc__ __floor__ __ceil__ __round__ __repr__ __format__ as_integer_ratio conjugate"""
_TEXT = """__add__ __mul__ __getitem__ __repr__ capitalize center count endswith expandtabs find index isalnum isalpha
    isascii isdigit islower isspace istitle isupper ljust lower lstrip partition removeprefix removesuffix replace rfind
    rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title upper zfill"""
_OCTETS = "__contains__ decode fromhex hex maketrans translate"
_WHOLE = "__lshift__ __rshift__ __and__ __or__ __xor__ __invert__ bit_length bit_count to_bytes from_bytes"

MAX_SIZE: Final = 2**63 - 1  # beyond it the host itself refuses

# Whose methods cross, and which: found in the table as "int.__add__", "str.upper".
_METHODS: tuple[tuple[type, str], ...] = (
    (int, f"{_NUMBER} {_WHOLE}"),
    (float, f"{_NUMBER} hex fromhex is_integer __getformat__"),
    (str, f"{_TEXT} __mod__ __format__ casefold encode isdecimal isidentifier isnumeric isprintable"),
    (bytes, f"{_TEXT} {_OCTETS}"),
    (bytearray, f"{_TEXT} {_OCTETS}"),
)


def _table() -> dict[str, Callable[..., Any]]:
    rows = {f"{kind.__name__}.{name}": getattr(kind, name) for kind, names in _METHODS for name in names.split()}
    rows.update({kind.__name__: kind for kind in (int, float, str, bytes, bytearray, range)})
    for name in ("center", "ljust", "rjust", "zfill"):
        for kind in ("str", "bytes", "bytearray"):
            rows[f"{kind}.{name}"] = _bounded(rows[f"{kind}.{name}"])
    for kind in ("int", "float", "str"):
        rows[f"{kind}.__format__"] = _bounded_format(rows[f"{kind}.__format__"])
    rows["int.__lshift__"] = _shift_left
    rows.update({"len": len, "getitem": operator.getitem, "bytes.zeros": _bounded(bytes)})
    rows["format.parse"] = parse_format
    rows["format.split"] = split_field
    rows.update({**math_rows(), **json_rows(), **hash_rows(), **struct_rows(), **decimal_rows()})
    rows["slice.indices"] = lambda where, length: where.indices(length)
    return rows


def _bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return `function`, raising MemoryError for an int argument that asks for more than MAX_ITEMS."""

    def bounded(*plain: Any) -> Any:
        if any(type(value) is int and MAX_ITEMS < value <= MAX_SIZE for value in plain):
            raise MemoryError
        return function(*plain)

    return bounded


def _bounded_format(function: Callable[..., str]) -> Callable[..., str]:
    """Return a `__format__`, raising MemoryError for a width or precision above MAX_ITEMS."""

    def bounded(value: Any, spec: Any) -> str:
        if isinstance(spec, str) and len(spec) > 9:
            runs = "".join([c if "0" <= c <= "9" else " " for c in spec]).split()
            if any(len(run) > 9 and MAX_ITEMS < int(run[:20]) <= MAX_SIZE for run in runs):
                raise MemoryError
        return function(value, spec)

    return bounded


def _shift_left(number: int, count: int) -> int:
    """Return `number << count`, raising MemoryError for a result above MAX_ITEMS octets."""
    if number and MAX_ITEMS * 8 < count + number.bit_length() <= MAX_SIZE:
        raise MemoryError
    return number << count


def parse_format(template: str) -> tuple[list[tuple[Any, ...]], str | None]:
    """Return the (literal, field, spec, conversion) of a `format` template up to its first error, and that error."""
    return _until_error(_string.formatter_parser(template))


def split_field(field: str) -> tuple[Any, ...]:
    """Return a field's first name, its (is attribute, name) steps up to the first error, and that error."""
    first, steps = _string.formatter_field_name_split(field)
    return first, *_until_error(steps)


def _until_error(parts: Iterator[Any]) -> tuple[list[Any], str | None]:
    found: list[Any] = []
    try:
        found.extend(parts)  # what came before the error stays
    except ValueError as error:
        return found, str(error)
    return found, None


TABLE: Final = MappingProxyType(_table())

# What a pure function may raise; anything else is a fault of ours and stays a host exception.
HOST_ERRORS: Final = (ArithmeticError, ValueError, TypeError, LookupError, MemoryError, RecursionError)


def cross(tstate: ThreadState, name: str, *plain: Any, **keywords: Any) -> Any:
    """Return the plain result of the table's function `name`; its exceptions are raised as guest ones."""
    point(tstate, COMPUTE, name, plain)
    try:
        return TABLE[name](*plain, **keywords)
    except HOST_ERRORS as error:
        raise error_of(tstate, name, error) from None


def error_of(tstate: ThreadState, name: str, error: Exception) -> Exception:
    """As `guest_error`, with CPython 3.11's text where that of the host's function `name` may be a later one."""
    text = text_of(name, error)
    if text is not None:
        error.args = (text,)
    return guest_error(tstate, error)


def guest_error(tstate: ThreadState, error: Exception) -> Exception:
    """Return what to raise for a host exception: a guest exception of the same type and text."""
    kind = next(c.__name__ for c in type(error).__mro__ if c.__name__ in tstate.types.exceptions)
    if isinstance(error, UnicodeDecodeError | UnicodeEncodeError | UnicodeTranslateError):
        args = [from_plain(tstate, part) for part in error.args]
        return set_exception(tstate, tstate.types.exceptions[kind], *args)
    if all(isinstance(part, int | str) for part in error.args):
        return set_exception(tstate, tstate.types.exceptions[kind], *[from_plain(tstate, part) for part in error.args])
    return set_error(tstate, kind, str(error))


def to_plain(tstate: ThreadState, obj: Object) -> Any:
    """Return the host value of a guest object (borrowed); a stand-in for one that has none."""
    types = tstate.types
    if obj.type.value.layout is types.tuple:
        return tuple([_leaf(tstate, item) for item in obj.value])
    return _leaf(tstate, obj)


def _leaf(tstate: ThreadState, obj: Object) -> Any:
    if is_plain(tstate, obj):
        return obj.value
    if obj.type.value.layout is tstate.types.bytearray:
        with critical_section(tstate, obj):
            return bytearray(obj.value)
    return stand_in(obj)


def is_plain(tstate: ThreadState, obj: Object) -> bool:
    """True if the payload of `obj` is an immutable host value (also in an instance of a guest subclass)."""
    layout = obj.type.value.layout
    return layout is not None and bool(layout.value.has_plain_key)


def stand_in(obj: Object) -> object:
    """Return a host object whose type has the name of the guest type and nothing else: for the host's error texts."""
    name = obj.type.value.name.encode("utf-8", "replace").decode().replace("\0", "?")
    return type(name, (), {})()


def from_plain(tstate: ThreadState, value: Any) -> Object:
    """Return a new reference to a guest object with the plain host value `value`."""
    constructor = _CONSTRUCTORS.get(type(value))
    if constructor is None:
        raise InternalError(f"a host {type(value).__name__} came over the bridge; only plain values may")
    return constructor(tstate, value)


def _from_sequence(tstate: ThreadState, values: Sequence[Any]) -> Object:
    items = [from_plain(tstate, value) for value in values]
    return new_list(tstate, items) if isinstance(values, list) else new_tuple(tstate, items)


def new_bytearray(tstate: ThreadState, value: bytearray) -> Object:
    """Return a new reference to a bytearray, which takes the host bytearray over."""
    return new_container(tstate, tstate.types.bytearray, value)


def not_implemented(tstate: ThreadState, _value: Any = None) -> Object:
    """Return a new reference to NotImplemented."""
    return new_ref(tstate, tstate.types.not_implemented)


_CONSTRUCTORS: Final[MappingProxyType[type, Callable[[ThreadState, Any], Object]]] = MappingProxyType(
    {
        str: new_str,
        int: new_int,
        bool: new_bool,
        float: new_float,
        bytes: new_bytes,
        bytearray: new_bytearray,
        type(None): lambda tstate, _: new_none(tstate),
        type(NotImplemented): not_implemented,
        tuple: _from_sequence,
        list: _from_sequence,
    }
)
