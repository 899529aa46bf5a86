"""How large the ints are that functions of the bridge would give: asked before they are computed, where ints are limited.

Only functions whose result can be much larger than their operands need a row; all other results are looked at afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.observing.limits import reach_limit

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any, Final


def bits_of_result(name: str, operands: Sequence[Any]) -> int:
    """Return at least how many bits the int has that the function `name` gives for these operands; 0 if it has no row."""
    estimate = _ESTIMATES.get(name)
    if estimate is None or not all(isinstance(value, int) for value in operands):
        return 0
    return estimate(*operands)


def _power(base: int, exponent: int, modulus: int | None = None) -> int:
    if modulus is not None or abs(base) < 2 or exponent <= 0:
        return 0
    return (base.bit_length() - 1) * exponent


def _shifted(number: int, count: int) -> int:
    return number.bit_length() + count if number and count > 0 else 0


def _rounded(number: int, digits: int = 0) -> int:
    """`round(number, -digits)` computes a power of ten first, however small its result is."""
    return 3 * -digits if digits < 0 else 0


def _factorial(number: int) -> int:
    """Of n! at least n/2 factors are n/2 or larger."""
    half = number // 2
    return half * (half.bit_length() - 1) if half > 0 else 0


def _permutations(number: int, taken: int | None = None) -> int:
    """The smallest of the factors is `number - taken + 1`."""
    if taken is None:
        return _factorial(number)
    return taken * ((number - taken + 1).bit_length() - 1) if 0 < taken <= number else 0


def _combinations(number: int, taken: int) -> int:
    """n over k is at least (n / k) ** k, for the smaller k of the two that give the same."""
    taken = min(taken, number - taken)
    return taken * ((number // taken).bit_length() - 1) if taken > 0 else 0


_ESTIMATES: Final[MappingProxyType[str, Callable[..., int]]] = MappingProxyType(
    {
        "int.__pow__": _power,
        "int.__lshift__": _shifted,
        "int.__round__": _rounded,
        "math.factorial": _factorial,
        "math.perm": _permutations,
        "math.comb": _combinations,
    }
)


# The observer of the points, for `--max-int-bits`.


def check_result(tstate: ThreadState, kind: int, name: str, operands: tuple[Any, ...]) -> None:
    """A pure function is about to be called; raises RunEnded if its result would be an int that is too large."""
    if bits_of_result(name, operands) > tstate.interp.config.max_int_bits:
        reach_limit(tstate, "max_int_bits")
