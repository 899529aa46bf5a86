"""Comparing: one unchanged program under the configurations of several rows."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from minipy.lab.separate_runs import real_run, rehearsed_runs

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.explore.outcomes import Outcome
    from minipy.program import Program


class Row(NamedTuple):
    """One configuration: its name, the flags that it adds, and all choices as (flag without hyphens, value)."""

    name: str
    flags: tuple[str, ...]
    config: RunConfig
    choices: frozenset[tuple[str, str]]


def rows_over(axes: Sequence[tuple[str, Sequence[str]]], make: Callable[[Sequence[str]], RunConfig]) -> list[Row]:
    """Return a row for each combination of the values of `axes` (a flag without hyphens, its values).

    `make` returns the configuration that flags of `minipy run` give. A flag without a value has "yes" and "no".
    """
    rows = []
    for values in product(*(values for _, values in axes)):
        chosen = [*zip((name for name, _ in axes), values, strict=True)]
        flags = tuple(_flag(name, value) for name, value in chosen)
        config = make(flags)
        choices = {(field.replace("_", "-"), str(value)) for field, value in config._asdict().items()}
        name = values[0] if len(axes) == 1 else " ".join(f"{name}={value}" for name, value in chosen)
        rows.append(Row(name, flags, config, frozenset(choices) | frozenset(chosen)))
    return rows


def _flag(name: str, value: str) -> str:
    if value in ("yes", "no"):
        return f"--{name}" if value == "yes" else f"--no-{name}"
    return f"--{name}={value}"


def compare(
    program: Program, stdin: str, rows: Sequence[Row], counts: Sequence[int]
) -> Generator[tuple[int, Outcome], None, None]:
    """Run each row as often as `counts` says; yield the number of the row with each outcome.

    It goes in rounds, so that what slows the machine down meets all rows; a row with virtual threads, which does not depend
    on the machine, has all its seeds, from that of its configuration on, in the first.
    """
    for number in range(max(counts, default=0)):
        for i, (row, count) in enumerate(zip(rows, counts, strict=True)):
            if row.config.is_virtual and number == 0:
                seeds = range(row.config.seed, row.config.seed + count)
                yield from ((i, outcome) for outcome in rehearsed_runs(program, row.config, stdin, seeds))
            elif number < count and not row.config.is_virtual:
                yield i, real_run(program, row.config, stdin, number)
