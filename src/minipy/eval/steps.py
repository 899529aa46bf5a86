"""Step: an instruction of a stream, as the loop takes it.

As written here a step is a row: (handler, oparg, index of the next one, looks up). A compiled interpreter has a class for
each opcode in its place (`specialise/native/step_classes.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Row = tuple[Callable[..., Any], Any, int, bool]
Step = Row


def steps_of(rows: list[Row]) -> list[Step]:
    """Return the steps that do what `rows` say."""
    return rows


def replace_steps(steps: list[Step], rows: list[Row]) -> None:
    """Have a stream do what `rows` say, at once for those who run it."""
    steps[:] = rows


def rows_of(steps: list[Step]) -> list[Row]:
    """Return what `steps` do, to be changed."""
    return list(steps)
