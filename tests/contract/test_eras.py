"""Eras are true to the instruction: a statement loses updates here exactly where it does on the real interpreter."""

from __future__ import annotations

import re
import sys
from random import Random

import pytest

from helpers.engine_in_process import run
from helpers.paths import DATA, PROGRAMS, ROOT
from helpers.patience import run_watched
from minipy.config import RunConfig
from minipy.eras import ERAS
from minipy.explore.policies import policy_of
from minipy.explore.virtual_sync import VirtualSync
from minipy.gil.fair import Fair
from minipy.sync.points import Observed

CELLS = DATA / "era_cells.txt"
MEASURED = ("py27", "py32", "py310", "py311", "py312", "py312")  # the eras of the columns: 2.7, 3.9, 3.10, 3.11, 3.12, 3.13

CHANCE = Random(1)


class AtLookUps(Fair):
    """Hands the lock over at every other look-up, by chance, and is in the queue by then.

    At each of them two threads would keep in step, and could do so without ever meeting between a load and a store.
    """

    def look_up(self, tstate: Observed) -> bool:
        return (bool(self._queue) and CHANCE.random() < 0.5) or self._breaker.is_set

    def yield_to_others(self, tstate: Observed) -> None:
        with self._mutex:
            self._queue.append((tstate, turn := self._sync.condition(self._mutex)))
            self._holder, handed = self._queue.popleft()
            handed.notify()
            while self._holder is not tstate:
                turn.wait()


def measured() -> list[tuple[str, list[str]]]:
    """The rows, each with its wrong runs on the real interpreters."""
    lines = [line for line in CELLS.read_text().splitlines() if line and not line.startswith("#")]
    return [(text.strip(), cells.split()) for text, cells in (line.rsplit(" | ", 1) for line in lines)]


def wrong_runs(era: str, capfd: pytest.CaptureFixture[str]) -> list[int]:
    """Return for each row whether an update was lost, in up to nine runs whose threads meet at their look-ups."""
    program = (DATA / "era_cell.py").read_text()
    config = RunConfig(**{**ERAS[era].fields, "gil": "fair", "refcount": "plain"}, argv=("-", str(CELLS), "12", "9", "1"))
    result = run(program, config, lock=AtLookUps)
    out, err = capfd.readouterr()
    assert (result.status, err) == (0, "")
    return [int(line) for line in out.split()]


@pytest.mark.parametrize("era", dict.fromkeys(MEASURED))
def test_updates_are_lost_where_the_real_interpreter_loses_them(era: str, capfd: pytest.CaptureFixture[str]) -> None:
    here = wrong_runs(era, capfd)
    rows = measured()
    assert len(here) == len(rows) >= 100
    differs = [
        (text, column, cells[column], wrong)
        for (text, cells), wrong in zip(rows, here, strict=True)
        for column, measured_era in enumerate(MEASURED)
        if measured_era == era and cells[column] != "-" and (wrong > 0) != (cells[column] != "0")
    ]
    assert not differs


RACE = (PROGRAMS / "threads" / "race_add_sub.py").read_text()
TABLE = re.compile(r"^(\w+) +(\d+) +(\d+) .*$", re.MULTILINE)  # a row of `minipy compare`: era, runs, how many were right


def race_goes_wrong(era: str, runs: int, capfd: pytest.CaptureFixture[str]) -> bool:
    """Return whether an update is lost in any of some runs whose threads meet wherever this era lets them."""
    config = RunConfig(**ERAS[era].fields, argv=("-", "100"))
    for seed in range(runs):
        if config.has_interpreter_lock:
            run(RACE, config._replace(gil="fair"), lock=AtLookUps)
        else:
            run(RACE, config._replace(threads="virtual"), sync=VirtualSync(policy_of("random", seed), seed))
        if capfd.readouterr().out != "0\n":
            return True
    return False


def table(page: str, after: str) -> list[tuple[str, ...]]:
    return TABLE.findall((ROOT / page).read_text().partition(after)[2])


def test_the_table_of_the_race_has_every_era_and_is_the_readmes() -> None:
    rows = table("docs/comparing.md", "## Why")
    assert [era for era, _, _ in rows] == [*ERAS]
    assert rows == table("README.md", "minipy compare")


@pytest.mark.parametrize("era", ERAS)
def test_the_race_goes_wrong_in_the_eras_that_its_table_says(era: str, capfd: pytest.CaptureFixture[str]) -> None:
    (is_wrong,) = (runs != right for name, runs, right in table("docs/comparing.md", "## Why") if name == era)
    assert race_goes_wrong(era, 30 if is_wrong else 2, capfd) == is_wrong


PLAIN_RACE = str(PROGRAMS / "threads" / "race_plain_increment.py")
LOOPS = 300_000
RUNS = 5


def increments(era: str) -> int:
    """What two threads come to that count to LOOPS each, with the era's own lock and intervals."""
    done = run_watched([sys.executable, "-m", "minipy", "run", "--era", era, PLAIN_RACE, str(LOOPS)])
    assert done.returncode == 0, done.stderr
    return int(done.stdout.split()[0])


def test_the_plain_race_loses_updates_in_2_7() -> None:
    assert any(increments("py27") < 2 * LOOPS for _ in range(5))


def test_the_plain_race_loses_nothing_in_3_10() -> None:
    assert [increments("py310") for _ in range(RUNS)] == [2 * LOOPS] * RUNS


@pytest.mark.parametrize("era", ERAS)
def test_a_program_runs_in_each_era(era: str) -> None:
    code = "import sys, threading\nt = threading.Thread(target=print, args=(1,))\nt.start(); t.join()\n"
    code += "print(sys._is_gil_enabled())"
    done = run_watched([sys.executable, "-m", "minipy", "run", "--era", era, "-c", code])
    assert (done.stdout, done.stderr) == (f"1\n{ERAS[era].fields['gil'] != 'none'}\n", "")
