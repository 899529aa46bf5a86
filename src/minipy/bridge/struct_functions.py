"""The rows of the bridge for packed binary data: each returns (True, result), or (False, the text of the error)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

NAMES: Final = MappingProxyType({"'b'": "byte", "'B'": "ubyte", "'h'": "short", "'H'": "ushort", "'i'": "'i'"})


def _text(error: struct.error) -> str:
    """Return the text of an error as CPython 3.11 has it: later hosts say more about an argument out of range."""
    text = str(error)
    code, is_range, bounds = text.partition(" format requires ")
    if not is_range or not code.startswith("'"):
        return text
    return f"{NAMES[code]} format requires {bounds}" if code in NAMES else "argument out of range"


def _answering(function: Callable[..., Any]) -> Callable[..., tuple[bool, Any]]:
    """Return `function`, giving the text of a `struct.error` back instead of raising it."""

    def answer(*values: Any) -> tuple[bool, Any]:
        try:
            return True, function(*values)
        except struct.error as error:
            return False, _text(error)

    return answer


def _pack_into(layout: str | bytes, buffer: bytearray, offset: int, *values: Any) -> bytearray:
    struct.pack_into(layout, buffer, offset, *values)
    return buffer


def _iter_unpack(layout: str | bytes, data: bytes) -> list[tuple[Any, ...]]:
    return list(struct.iter_unpack(layout, data))


def struct_rows() -> dict[str, Callable[..., Any]]:
    """Return the rows."""
    functions: dict[str, Callable[..., Any]] = {
        "pack": struct.pack,
        "pack_into": _pack_into,
        "unpack": struct.unpack,
        "unpack_from": struct.unpack_from,
        "iter_unpack": _iter_unpack,
        "calcsize": struct.calcsize,
    }
    return {f"struct.{name}": _answering(function) for name, function in functions.items()}
