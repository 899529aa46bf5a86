"""`minipy compare`: what it runs, what it says of programs that fail, and how it is stopped."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.paths import PROGRAMS
from minipy.cli import compare_command
from minipy.cli.compare_command import axis, main
from minipy.cli.main import main as minipy
from minipy.engine.result import RunResult
from minipy.explore.outcomes import Outcome, unsent_result

RACE = str(PROGRAMS / "threads" / "race_add_sub.py")


def compared(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[Any]]:
    """Compare; return the exit status and the rows."""
    status = minipy(["compare", "--json", *arguments])
    return status, json.loads(capfd.readouterr().out)["rows"]


def test_a_race_is_right_where_nobody_looks_up_between(capfd: pytest.CaptureFixture[str]) -> None:
    flags = ("--over", "check-interval=1,1000000", "--runs", "2", "--expect", "0")
    status, (often, never) = compared(capfd, *flags, RACE, "300")
    assert status == (often["right"] != 2)
    assert (often["name"], often["runs"], often["flags"]) == ("1", 2, ["--check-interval=1"])
    assert never["outcomes"] == {"0": 2} and never["right"] == 2
    assert often["switches"] > never["switches"] > 0
    assert all(run["wall_s"] > 0 and run["cpu_s"] > 0 for row in (often, never) for run in row["each"])


def test_with_virtual_threads_the_seeds_say_who_wakes_up_in_vain(capfd: pytest.CaptureFixture[str]) -> None:
    flags = ("--over", "check-interval=1,1000000", "--runs", "2", "--expect", "0", "--threads", "virtual")
    status, (often, never) = compared(capfd, *flags, RACE, "300")
    assert (status, often["right"], never["right"]) == (1, 0, 2)
    assert often["retries_per_switch"] > never["retries_per_switch"] == 0


FATES = """
import os, sys
print("begins", flush=True)
fate = os.getpid() and int(sys.argv[1])
if fate == 1: sys.exit(5)
if fate == 2: os.kill(os.getpid(), 9)
if fate == 3: os._exit(6)
if fate == 4:
    while True: pass
"""


@pytest.mark.parametrize(
    ("fate", "told", "status"),
    [("1", "exit status 5", 0), ("2", "ended by signal 9 (Killed)", 0), ("3", "exit status 6", 0),
     ("4", "limit: --max-seconds 0.3", 4)],
)  # fmt: skip
def test_a_row_says_how_its_program_has_ended(
    fate: str, told: str, status: int, capfd: pytest.CaptureFixture[str]
) -> None:
    flags = ("--over", "check-interval=100", "--runs", "1", "--max-seconds", "0.3" if fate == "4" else "60")
    found, (row,) = compared(capfd, *flags, "-c", FATES, fate)
    (text,) = row["outcomes"]
    assert (found, text) == (status, f"begins / {told}") or (fate == "4" and text == told)  # it may end before it begins


def test_the_comments_of_a_program_are_its_arguments_input_and_statement(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "program.py"
    program.write_text("# args: 5 'a b'\n# stdin: line\n# never: 7\nimport sys\nprint(input(), sys.argv[1:])\n# expect: x\n")
    flags = ("--over", "check-interval=100", "--runs", "1")
    status, (row,) = compared(capfd, *flags, str(program))
    assert (status, row["right"], row["outcomes"]) == (1, 0, {"line ['5', 'a b']": 1})
    program.write_text("# expected: 3\nprint(3)\n")
    assert minipy(["compare", *flags, str(program)]) == 0
    told = capfd.readouterr()
    assert "line 1" in told.err and " 3" in told.out


def stand_in(count: int, last: int) -> Iterator[tuple[int, Outcome]]:
    """Outcomes of the first row, and then a signal."""
    for number in range(count):
        yield 0, Outcome(number, "", 0, RunResult(0, (), (), ()), "1\n", "")
    os.kill(os.getpid(), last)
    yield 0, Outcome(count, "", 0, RunResult(0, (), (), ()), "late\n", "")


def test_outcomes_stand_in_the_order_of_their_seeds(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def backwards(program: object, stdin: str, rows: object, counts: list[int]) -> Iterator[tuple[int, Outcome]]:
        yield from ((0, Outcome(seed, "", 0, unsent_result(0), f"{seed}\n", "")) for seed in reversed(range(counts[0])))

    monkeypatch.setattr(compare_command, "compare", backwards)
    status, (row,) = compared(capfd, "--threads", "virtual", "--over", "gil=none", "--runs", "3", "-c", "pass")
    assert status == 0
    assert list(row["outcomes"]) == ["0", "1", "2"] and [run["seed"] for run in row["each"]] == [0, 1, 2]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_stops_it_gets_what_is_there(
    number: signal.Signals, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(compare_command, "compare", lambda *run: stand_in(2, number))
    before = signal.getsignal(number)
    assert main(["--over", "check-interval=1,2", "-c", "pass"]) == 128 + number
    told = capfd.readouterr().out
    assert f"PARTIAL: 2 of 10 runs, stopped by {number.name}" in told and "1 x2" in told and "late" not in told
    assert signal.getsignal(number) is before


def test_a_page_that_cannot_be_written_is_refused_before_anything_runs(capfd: pytest.CaptureFixture[str]) -> None:
    assert minipy(["compare", "--html", "/nowhere/page.html", "-c", "1"]) == 2
    told = capfd.readouterr()
    assert "--html: can't write /nowhere/page.html" in told.err and not told.out


def test_an_axis_is_a_flag_and_its_values() -> None:
    assert axis("--over", "gil=timed,ticker,timed") == ("gil", ("timed", "ticker"))
    assert axis("--over", "--threads") == ("threads", ("os", "virtual"))
    assert axis("--over", "refcount")[1][:2] == ("plain", "global-lock")
    assert axis("--over", "forced-switching") == ("forced-switching", ("yes", "no"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "needs a FILE"),
        (["--over", "gill=none", "-c", "1"], "--over: there is no --gill (did you mean gil?)"),
        (["--over", "check-interval", "-c", "1"], "check-interval needs values"),
        (["--over", "gil=tickr", "-c", "1"], "'tickr' is none of ticker"),
        (["--over", "gil=", "--runs", "0", "-c", "1"], "--runs: 0 is not positive"),
        (["--threads", "virtual", "--policy", "pct", "-c", "1"], "--policy: 'pct:' is not like pct:3"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: list[str], told: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert minipy(["compare", *arguments]) == 2
    assert told in capfd.readouterr().err
