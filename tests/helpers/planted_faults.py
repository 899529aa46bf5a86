"""Planted faults: the rows of `tests/planted`, each a fault of the source that named tests must catch.

A row is a paragraph: what breaks, the place (a file below `src/minipy`, then, if the text is not the only one of its kind
there, the function), the change as a diff shows it, and the tests below `tests/`, where a program's name stands for the
test that runs it. Lines that begin with `#` are comments.

    a wake-up that comes before the park is forgotten
    sync/parker.py Parker.unpark
    -            self._has_permit = True
    +            self._has_permit = False
    caught by unit/sync/test_parker.py::test_a_wake_up_that_comes_first_ends_the_next_park
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

from helpers.paths import ROOT

ROWS = ROOT / "tests" / "planted"
CAUGHT_BY = "caught by "
PROGRAM_TESTS = "programs/test_programs.py::test_minipy_runs_a_{}_program_as_its_comments_say[{}]"


class BadRow(Exception):
    """A row that cannot be read, or whose text no longer stands in the source once."""


class PlantedFault(NamedTuple):
    """One row of a table; `file` is a path below `src/minipy`, `function` may be empty, `tests` are names below `tests/`."""

    table: str
    title: str
    file: str
    function: str
    old: str
    new: str
    tests: tuple[str, ...]

    def planted(self, source: str) -> str:
        """Return the text of `file` with the fault in it; raises BadRow unless the old text stands there exactly once."""
        start, end = _span(source, self.function) if self.function else (0, len(source))
        part = source[start:end]
        if part.count(self.old) != 1:
            raise BadRow(f"{self.title}: the old text stands {part.count(self.old)} times in {self.file} {self.function}")
        return source[:start] + part.replace(self.old, self.new) + source[end:]


def _span(source: str, name: str) -> tuple[int, int]:
    """Return where a function begins and ends; "Class.method" names a method."""
    node: ast.AST = ast.parse(source)
    for part in name.split("."):
        found = [child for child in ast.iter_child_nodes(node) if getattr(child, "name", None) == part]
        if len(found) != 1:
            raise BadRow(f"{name} is defined {len(found)} times")
        node = found[0]
    lines = source.splitlines(keepends=True)
    first, last = node.lineno - 1, node.end_lineno  # type: ignore[attr-defined]
    return len("".join(lines[:first])), len("".join(lines[:last]))


def planted_faults() -> list[PlantedFault]:
    """Read all rows of all files."""
    return [row for path in sorted(ROWS.glob("*.txt")) for row in parsed(path)]


def parsed(path: Path) -> list[PlantedFault]:
    """Read the rows of one file."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    paragraphs = "\n".join(lines).split("\n\n")
    return [_row(path.name, paragraph.strip("\n").split("\n")) for paragraph in paragraphs if paragraph.strip()]


def _row(table: str, lines: list[str]) -> PlantedFault:
    title, place, *rest = lines
    change = [line for line in rest if line[:1] in ("-", "+", " ")]
    tests = tuple(_test(line.removeprefix(CAUGHT_BY)) for line in rest if line.startswith(CAUGHT_BY))
    if not change or not tests or len(change) + len(tests) != len(rest):
        raise BadRow(f"{title}: a row is title, place, change, and the tests that catch it")
    file, _, function = place.partition(" ")
    old = "".join(f"{line[1:]}\n" for line in change if line[0] != "+")
    new = "".join(f"{line[1:]}\n" for line in change if line[0] != "-")
    return PlantedFault(table, title, file, function, old, new, tests)


def _test(name: str) -> str:
    folder = name.partition("/")[0]
    kind = {"language": "language", "threads": "threads", "io": "threads"}.get(folder)
    return PROGRAM_TESTS.format(kind, name) if kind else name
