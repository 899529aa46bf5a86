"""Columns: tables of text, as described by what stands in each column."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

RowType = TypeVar("RowType")
HEADING_WIDTH: Final = 12


class Column(NamedTuple, Generic[RowType]):
    """A column's heading, what it means, and what stands in it for one row."""

    heading: str
    meaning: str
    cell: Callable[[RowType], int | str]


def table(first: str, columns: Sequence[Column[RowType]], rows: Iterable[tuple[str, RowType]]) -> list[str]:
    """Return the lines of a table of named rows, its numbers aligned to the right; `first` is the heading of the names."""
    cells = [[first, *(column.heading for column in columns)]]
    cells += [[name, *(str(column.cell(row)) for column in columns)] for name, row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
    return ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in cells]


def legend(meanings: Iterable[tuple[str, str]], width: int) -> list[str]:
    """Return what headings mean, a line for each; longer ones go on below."""
    indent = " " * (HEADING_WIDTH + 2)
    return [
        line
        for heading, meaning in meanings
        for line in textwrap.wrap(f"{heading:<{HEADING_WIDTH}}  {meaning}", width, subsequent_indent=indent)
    ]
