"""Measures two interpreters at once against one after the other; prints the table of docs/performance.md.

    python tests/soak/measure_interpreters.py [--rounds N] [--turns N] [HOST ...]

Each HOST is a Python that has minipy installed (default: the running one). Rounds of all rows are taken in turns, and the
median is printed with the smallest and the largest.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median

PROGRAM = Path(__file__).resolve().parents[2] / "programs" / "interpreters" / "at_once.py"
LOCKS = (("ticker",), ("timed", "--poll", "backedge"), ("none", "--refcount", "cas"))
SHARING = ("shared", "own")


def ratio(host: str, gil: tuple[str, ...], sharing: str, turns: int) -> float:
    """Run the program; return what it prints."""
    flags = ("--gil", *gil, "--interpreter-lock", sharing)
    command = [host, "-m", "minipy", "run", *flags, str(PROGRAM), str(turns)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("hosts", nargs="*", default=[sys.executable], metavar="HOST")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--turns", type=int, default=60_000)
    options = parser.parse_args()
    rows = [(host, gil, sharing) for host in options.hosts for gil in LOCKS for sharing in SHARING]
    found: dict[object, list[float]] = {row: [] for row in rows}
    for _ in range(options.rounds):
        for row in rows:
            found[row].append(ratio(*row, options.turns))
    for host, gil, sharing in rows:
        values = found[host, gil, sharing]
        print(f"{host}  {' '.join(gil):<24} {sharing:<7} {median(values):.2f} ({min(values):.2f} to {max(values):.2f})")


if __name__ == "__main__":
    main()
