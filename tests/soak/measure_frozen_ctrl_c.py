"""Measures how long a SIGINT waits for its handler while the main thread joins one that computes; a table of docs/locks.md.

    python tests/soak/measure_frozen_ctrl_c.py [--rounds N] [--turns N] [ERA ...]

Rounds of all rows are taken in turns, and the median is printed with the smallest and the largest.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from measure_locks import Figures, measured, print_table, row_of, stats_of

PROGRAM = Path(__file__).resolve().parents[2] / "programs" / "threads" / "frozen_ctrl_c.py"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("eras", nargs="*", default=["py27", "py310", "py312"], metavar="ERA")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--turns", type=int, default=200_000, help="most that the thread computes")
    options = parser.parse_args()

    def measure(label: tuple[str, str]) -> Figures:
        stats = stats_of(sys.executable, ("--era", label[0]), PROGRAM, label[1], "times")
        thread = stats["threads"][1]
        waited_ms = float(stats["output"].split()[-2])
        per_100 = 100 / thread["instructions"]
        return waited_ms, thread["instructions"], per_100 * thread["look_ups"], per_100 * thread["drops"].get("forced", 0)

    labels = [(era, str(turns)) for era in options.eras for turns in (options.turns // 10, options.turns)]
    found = measured(labels, options.rounds, measure)
    headings = ["era", "turns", "handled after/ms", "the thread's instructions", "look-ups per 100", "forced drops per 100"]
    print_table(headings, [row_of(label, found[label], ("{:.1f}", "{:.0f}", "{:.1f}", "{:.1f}")) for label in labels])


if __name__ == "__main__":
    main()
