"""Where generated programs take their choices from: hypothesis, which shrinks, or a seed, which is fast."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Choices(Protocol):
    """A source of choices."""

    def number(self, low: int, high: int) -> int:
        """Return an int from `low` to `high`; simpler ones are nearer to `low`."""


class SeededChoices:
    """Choices that a seed determines."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)


class DrawnChoices:
    """Choices that hypothesis draws."""

    def __init__(self, draw: Callable[[st.SearchStrategy[int]], int]) -> None:
        self._draw = draw

    def number(self, low: int, high: int) -> int:
        return self._draw(st.integers(low, high))


def pick(choices: Choices, options: Sequence[T]) -> T:
    """Return one of `options`."""
    return options[choices.number(0, len(options) - 1)]


def chance(choices: Choices, percent: int) -> bool:
    """True in `percent` of 100 cases; False is simpler."""
    return choices.number(0, 99) >= 100 - percent


@st.composite
def generated(draw: Any, make: Callable[[Choices], T]) -> T:
    """What `make` makes of choices that hypothesis draws."""
    return make(DrawnChoices(draw))
