"""Measures the table of tests/helpers/data/era_cells.txt on real interpreters: wrong runs of 5 for each statement.

    python tests/soak/measure_era_cells.py [--loops 300000] PYTHON [PYTHON ...]

Takes about a minute for each interpreter. A 0 where an update can be lost only means that none was: run it again.
"""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "helpers" / "data"
RUNS = 5


def cells(python: str, loops: int) -> list[str]:
    """Return how many runs of each row were wrong on an interpreter."""
    command = [python, str(DATA / "era_cell.py"), str(DATA / "era_cells.txt"), str(loops), str(RUNS), "0"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--loops", type=int, default=300_000)
    parser.add_argument("pythons", nargs="+")
    options = parser.parse_args()
    columns = [cells(python, options.loops) for python in options.pythons]
    lines = [line for line in (DATA / "era_cells.txt").read_text().splitlines() if line and not line.startswith("#")]
    for line, row in zip(lines, zip(*columns, strict=True), strict=True):
        print(f"{line.rsplit(' | ', 1)[0]} | {' '.join(row)}")


main()
