"""`minipy bench`: what it measures, prints and refuses, on tiny programs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.paths import PROGRAMS
from helpers.patience import run_watched
from minipy.cli.bench_report import render_table
from minipy.cli.bench_rounds import Results, Row

BENCHMARKS = PROGRAMS / "bench"
TINY = "total = 0\nfor i in range({}):\n    total += i\nprint(total)\n"


@pytest.fixture
def tiny(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "one.py", tmp_path / "two.py"]
    for number, path in enumerate(paths):
        path.write_text(TINY.format(3000 + number))
    return [str(path) for path in paths]


def bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "minipy", "bench", *arguments]
    return run_watched(command)


def test_it_prints_a_row_for_each_program_and_the_geometric_mean(tiny: list[str]) -> None:
    done = bench("--rounds", "1", *tiny)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines[:4]] == ["program", "one", "two", "geometric"]
    assert "start-up taken off" in lines[-1]


def test_json_holds_what_the_table_shows(tiny: list[str]) -> None:
    done = bench("--json", "--rounds", "2", "--clock", "wall", tiny[0])
    found = json.loads(done.stdout)
    (row,) = found["programs"]
    assert row["program"] == "one" and len(row["ratios"]) == 2 and not row["fault"]
    assert row["min"] <= row["median"] <= row["max"]
    assert found["geometric_mean"] == pytest.approx(row["median"])
    assert found["rounds"] == 2 and found["clock"] == "wall" and found["our_start_s"] > 0


def test_two_configurations_are_compared(tiny: list[str]) -> None:
    done = bench("--json", "--rounds", "1", "--flags", "--poll backedge", "--against", "--no-specialise", tiny[0])
    found = json.loads(done.stdout)
    assert (found["ours"], found["other"]) == ("minipy --poll backedge", "minipy --no-specialise")


def test_a_program_that_differs_or_fails_is_told(tmp_path: Path) -> None:
    path = tmp_path / "differs.py"
    path.write_text("import sys; print(sys.executable)\n")
    done = bench("--rounds", "1", str(path))
    assert done.returncode == 1 and "the two sides print different texts" in done.stdout
    path.write_text("raise SystemExit(3)\n")
    done = bench("--rounds", "1", str(path))
    assert done.returncode == 1 and "exit status 3" in done.stdout


def test_missing_programs_and_wrong_flags_are_refused(tmp_path: Path) -> None:
    assert bench(str(tmp_path / "nosuch.py")).returncode == 2
    assert bench("--clock", "sun").returncode == 2


def test_the_table_shows_medians_and_their_geometric_mean() -> None:
    rows = (Row("a", (1.0, 2.0, 9.0), 0.2, 0.1), Row("b", (8.0,), 0.8, 0.1))
    results = Results("minipy", "cpython", rows, 0.05, 0.01, 3, "cpu")
    assert results.geometric_mean == pytest.approx(4.0)
    table = render_table(results).splitlines()
    assert table[1].split()[1:4] == ["2.0", "1.0", "9.0"]
    assert table[3].split() == ["geometric", "mean", "4.0"]


def test_every_benchmark_prints_what_it_says_on_cpython() -> None:
    names = [path.stem for path in sorted(BENCHMARKS.glob("*.py"))]
    assert len(names) >= 14
    for name in names:
        path = BENCHMARKS / f"{name}.py"
        expected = path.read_text().rpartition("# expect: ")[2]
        done = run_watched([sys.executable, str(path)], check=True)
        assert done.stdout.strip() == expected.strip(), name


@pytest.mark.parametrize("name", ["recursion", "n_queens", "string_building"])
def test_benchmarks_print_the_same_on_minipy(name: str) -> None:
    path = BENCHMARKS / f"{name}.py"
    command = [sys.executable, "-m", "minipy", str(path)]
    done = run_watched(command, check=True)
    assert done.stdout.strip() == path.read_text().rpartition("# expect: ")[2].strip()
