"""`minipy explore`: its table, what it refuses, and its exit status."""

from __future__ import annotations

import pytest

from minipy.cli.explore_command import main, table
from minipy.cli.main import main as minipy
from minipy.engine.result import LimitReport, RunResult
from minipy.explore.outcomes import Outcome
from minipy.heap.findings import Finding


def outcome(seed: int, stdout: str, schedule: str = "a0", **result: object) -> Outcome:
    fields = {"status": 0, "findings": (), "stats": (), "internal_errors": (), **result}
    return Outcome(seed, schedule, 0, RunResult(**fields), stdout, "")  # type: ignore[arg-type]


def test_outcomes_are_counted_the_most_frequent_first_each_with_its_shortest_schedule() -> None:
    leak = Finding("leak", "main#7", "list: counts 1, but 0 references exist", "", ())
    again = leak._replace(obj="main#8")
    outcomes = [
        outcome(0, "3\n", "a1234"),
        outcome(1, "2\n", "aT1"),
        outcome(2, "3\n", "a12"),
        outcome(3, "2\n", "a" + "9" * 30, status=3, findings=(leak,)),
        outcome(4, "2\n", "a" + "9" * 40, status=3, findings=(again,)),
        outcome(5, "", "a5", status=4, limit=LimitReport("--max-steps 9", ())),
        outcome(6, "", "a6", status=1),
    ]
    assert table(outcomes) == [
        "  runs   seed  schedule  outcome",
        "     2      2  a12       3",
        "     2      3  -         2",
        "                         finding: leak: list: counts 1, but 0 references exist",
        "     1      1  aT1       2",
        "     1      5  a5        limit: --max-steps 9",
        "     1      6  a6        exit status 1",
    ]


def test_only_what_minipy_has_found_is_a_failure(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--seeds", "3", "--jobs", "1", "-c", "import sys; print('ends'); sys.exit(5)"]) == 0
    assert capfd.readouterr().out.splitlines()[1:] == ["     3      0  a0        ends", f"{'':25}exit status 5"]


def test_a_run_that_ends_its_process_has_a_status(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--seeds", "2", "-c", "import os; print('lost'); os._exit(7)"]) == 0
    assert capfd.readouterr().out.splitlines()[1:] == ["     2      0  -         exit status 7"]


def test_what_a_run_writes_by_itself_is_its_output_too(capfd: pytest.CaptureFixture[str]) -> None:
    program = "import os, sys; print('one'); sys.stdout.flush(); os.write(1, b'two\\n'); os.write(2, b'three\\n')"
    assert main(["--seeds", "2", "-c", program]) == 0
    told = capfd.readouterr()
    assert told.out.splitlines()[1:] == ["     2      0  a0        one", f"{'':25}two", f"{'':25}three"]
    assert not told.err
    assert main(["--seeds", "2", "-c", "import os; print('one', flush=True); os.close(1)"]) == 0
    assert capfd.readouterr().out.splitlines()[1:] == ["     2      0  a0        one"]


def test_a_compiled_interpreter_that_is_demanded_must_be_there(capfd: pytest.CaptureFixture[str]) -> None:
    assert minipy(["explore", "--engine", "fast", "--max-int-bits", "77", "-c", "1"]) == 2
    assert "--engine fast: the compiled interpreter is not built for these flags" in capfd.readouterr().err


def test_a_limit_of_time_is_each_runs_own(capfd: pytest.CaptureFixture[str]) -> None:
    program = "import os\nwhile os.urandom(1)[0] < 128: pass\nprint('ends')"
    assert main(["--seeds", "2", "--max-seconds", "1", "-c", "while True: pass"]) == 4
    assert "2      0  a0        limit: --max-seconds 1" in capfd.readouterr().out
    assert main(["--seeds", "4", "-c", program]) == 0


@pytest.mark.parametrize("arguments, told", [
    ([], "needs a FILE"),
    (["--seeds", "0", "-c", "1"], "--seeds: 0 is not positive"),
    (["--policy", "pct", "-c", "1"], "--policy: 'pct:' is not like pct:3"),
    (["--schedule", "a0", "-c", "1"], "unknown flag --schedule"),
])  # fmt: skip
def test_what_makes_no_sense_is_refused(arguments: list[str], told: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert minipy(["explore", *arguments]) == 2
    assert told in capfd.readouterr().err


def test_its_help_names_its_flags(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    text = capfd.readouterr().out
    assert all(flag in text for flag in ("--seeds", "--jobs", "--policy", "--gil", "--max-steps"))
    assert "--show-schedule" not in text
