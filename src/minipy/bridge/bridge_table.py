"""The bridge: the one table of named, pure functions over host values that natives compute with.

No guest code runs inside. A native kernel can offer the same table.
"""

from __future__ import annotations

import _string  # type: ignore[import-not-found]  # the host's own, without stubs
import operator
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any, Final

from minipy.bridge.checksum_functions import hash_rows
from minipy.bridge.decimal_functions import decimal_rows
from minipy.bridge.json_functions import json_rows
from minipy.bridge.math_functions import math_rows
from minipy.bridge.struct_functions import struct_rows
from minipy.model.iteration import MAX_ITEMS

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

    def bounded(*values: Any) -> Any:
        if any(type(value) is int and MAX_ITEMS < value <= MAX_SIZE for value in values):
            raise MemoryError
        return function(*values)

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
