"""The rows of the bridge for packed binary data: each returns (True, result), or (False, the text of the error)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any


def _answering(function: Callable[..., Any]) -> Callable[..., tuple[bool, Any]]:
    """Return `function`, giving the text of a `struct.error` back instead of raising it."""

    def answer(*plain: Any) -> tuple[bool, Any]:
        try:
            return True, function(*plain)
        except struct.error as error:
            return False, str(error)

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
