"""Seeded bugs: broken versions of the strategies and the owners, each of which exploring finds in few schedules.

`helpers/data/seeded_bugs.txt` is the table: a row of `tests/planted` by its title, what is explored, and after how many
schedules the first one went wrong when the table was made. Here the source is copied, the bug planted, and explored as it is
written; `tests/planted.py` plants the same rows under other tests. The normal run takes every fifth, `MINIPY_SEEDED=all`
all.
"""

from __future__ import annotations

import os
from typing import NamedTuple

import pytest

from helpers.interleaving.seeded_bugs import Copy
from helpers.paths import DATA
from helpers.planted_faults import planted_faults

FAULTS = {fault.title: fault for fault in planted_faults()}
MOST_SCHEDULES = 400
LEAST_BUGS = 20


class Seeded(NamedTuple):
    """A row: `meeting` is an owner and the operation that the main thread does, as "list-get"."""

    schedules: int
    title: str
    meeting: str
    gil: str
    refcount: str


def table() -> list[Seeded]:
    lines = (DATA / "seeded_bugs.txt").read_text(encoding="utf-8").splitlines()
    parts = [[part.strip() for part in line.split("|")] for line in lines if not line.startswith("#")]
    return [Seeded(int(number), title, *explored.split()) for number, title, explored in parts]


BUGS = table()
TRIED = BUGS if os.environ.get("MINIPY_SEEDED") == "all" else BUGS[::5]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(tmp_path_factory.mktemp("seeded"))


@pytest.mark.parametrize("bug", TRIED, ids=lambda bug: bug.title)
def test_exploring_finds(bug: Seeded, copy: Copy) -> None:
    schedules, told = copy.found(FAULTS[bug.title], bug.meeting, bug.gil, bug.refcount, MOST_SCHEDULES)
    assert 0 < schedules <= MOST_SCHEDULES, "no schedule went wrong"
    assert "finding: " in told or "exit status" in told or "Traceback" in told


def test_there_are_enough_bugs_of_different_kinds() -> None:
    assert len({bug.title for bug in BUGS}) >= LEAST_BUGS
    assert len({bug.refcount for bug in BUGS}) >= 4
    assert len({bug.meeting.partition("-")[0] for bug in BUGS}) >= 4
