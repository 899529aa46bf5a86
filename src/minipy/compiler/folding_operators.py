"""The operators that constants are folded with: the host's own, and those that refuse results too large to store."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

# CPython's bounds.
MAX_INT_BITS: Final = 128
MAX_ITEMS: Final = 256  # of a folded tuple
MAX_CHARACTERS: Final = 4096  # of a folded string
MAX_ALL_ITEMS: Final = 1024  # of a folded tuple with the tuples in it


def is_int(value: object) -> bool:
    """Say whether the value is an int (a bool is one)."""
    return isinstance(value, int)


def multiply(left: Any, right: Any) -> object:
    """Return left * right; raises ValueError if the result would be large."""
    if is_int(right) and not is_int(left):
        left, right = right, left
    if is_int(left):
        check_repetition(left, right)
    return left * right


def check_repetition(count: int, value: Any) -> None:
    """Raise ValueError if `count * value` would be large."""
    if is_int(value):
        too_large = count and value and count.bit_length() + value.bit_length() > MAX_INT_BITS
    elif isinstance(value, (tuple, frozenset)):
        too_large = value and not (
            0 <= count <= MAX_ITEMS // len(value) and (not count or count_items(value) <= MAX_ALL_ITEMS // count)
        )
    elif isinstance(value, (str, bytes)):
        too_large = value and not 0 <= count <= MAX_CHARACTERS // len(value)
    else:
        too_large = False
    if too_large:
        raise ValueError("too large to fold")


def count_items(value: object) -> int:
    """Return the number of items in a constant with those of the tuples in it."""
    if isinstance(value, (tuple, frozenset)):
        return len(value) + sum(map(count_items, value))
    return 0


def power(left: Any, right: Any) -> object:
    """Return left ** right; raises ValueError if the result would be large."""
    if is_int(left) and is_int(right) and left and right > 0 and left.bit_length() > MAX_INT_BITS // right:
        raise ValueError("too large to fold")
    return left**right


def shift_left(left: Any, right: Any) -> object:
    """Return left << right; raises ValueError if the result would be large."""
    if is_int(left) and is_int(right) and left and right and left.bit_length() + right > MAX_INT_BITS:
        raise ValueError("too large to fold")
    return left << right


def remainder(left: Any, right: Any) -> object:
    """Return left % right of numbers; formatting is left to run time."""
    if isinstance(left, (str, bytes)):
        raise TypeError("formatting isn't folded")
    return left % right


UNARY: Final[Mapping[type, Callable[[Any], object]]] = MappingProxyType(
    {
        ast.Invert: operator.invert,
        ast.Not: operator.not_,
        ast.UAdd: operator.pos,
        ast.USub: operator.neg,
    }
)

BINARY: Final[Mapping[type, Callable[[Any, Any], object]]] = MappingProxyType(
    {
        ast.Add: operator.add,
        ast.Sub: operator.sub,
        ast.Mult: multiply,
        ast.Div: operator.truediv,
        ast.FloorDiv: operator.floordiv,
        ast.Mod: remainder,
        ast.Pow: power,
        ast.LShift: shift_left,
        ast.RShift: operator.rshift,
        ast.BitOr: operator.or_,
        ast.BitXor: operator.xor,
        ast.BitAnd: operator.and_,
    }
)
