"""Measures what each interpreter lock costs and who waits; prints the tables of docs/locks.md.

    python tests/soak/measure_locks.py [--rounds N] [--python HOST] [--real PYTHON ...] [PART ...]

HOST is a Python that has minipy installed (default: the running one), a PYTHON runs the same programs by itself. Rounds
of all rows are taken in turns, and the median is printed with the smallest and the largest.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

PROGRAMS = Path(__file__).resolve().parents[2] / "programs"
BATTLE = PROGRAMS / "threads" / "battle.py"
CONVOY = PROGRAMS / "io" / "convoy.py"
FROZEN = PROGRAMS / "threads" / "frozen_ctrl_c.py"
LOCKS = ("ticker", "timed", "fair", "priority")
NUMBER = re.compile(r"[0-9]+\.[0-9]+(?= alone| beside)")
Stats = dict[str, Any]
Figures = tuple[float, ...]


def stats_of(host: str, flags: Sequence[str], program: Path, *arguments: str) -> Stats:
    """Run a program; return its statistics."""
    command = [host, "-m", "minipy", "run", "--stats=json", *flags, str(program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    stats: Stats = json.loads(done.stderr.splitlines()[-1])
    stats["output"], stats["errors"] = done.stdout, done.stderr
    return stats


def own_s(stats: Stats) -> float:
    """The program's own time."""
    return float(stats["elapsed_s"] - stats["apart_s"])


def workers(stats: Stats) -> list[Stats]:
    return [thread for thread in stats["threads"] if thread["thread"] != "main"]


def sum_of(stats: Stats, name: str) -> int:
    return sum(thread[name] for thread in workers(stats))


def forced(stats: Stats) -> int:
    return sum(thread["drops"].get("forced", 0) for thread in workers(stats))


def told(values: Sequence[float], form: str = "{:.2f}") -> str:
    """The median of values, with the smallest and the largest."""
    middle, least, most = (form.format(value) for value in (median(values), min(values), max(values)))
    return f"{middle} ({least} to {most})" if least != most else middle


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    for row in (headings, ["---"] * len(headings), *rows):
        print("| " + " | ".join(row) + " |")
    print(flush=True)


def measured(labels: Sequence[Any], rounds: int, measure: Callable[[Any], Figures]) -> dict[Any, list[Figures]]:
    """Measure each row once a round, in turns."""
    found: dict[Any, list[Figures]] = {label: [] for label in labels}
    for _ in range(rounds):
        for label in labels:
            found[label].append(measure(label))
    return found


def row_of(label: Sequence[str], values: Sequence[Figures], forms: Sequence[str]) -> list[str]:
    columns = list(zip(*values, strict=True))
    return [*label, *(told(column, form) for column, form in zip(columns, forms, strict=True))]


def battle(host: str, rounds: int, count: int = 60_000) -> None:
    """Two computing threads at once over the same two one after the other, on one processor and on two."""

    def measure(label: tuple[str, str]) -> Figures:
        flags = ("--poll", "py310", "--gil", label[0], "--cpus", label[1])
        both, serial = (stats_of(host, flags, BATTLE, str(count), mode) for mode in ("together", "serial"))
        ratio, waits = own_s(both) / own_s(serial), sum_of(both, "waits")
        return ratio, forced(both), waits, sum_of(both, "retries") / max(1, waits), sum_of(both, "timed_out")

    labels = [(gil, cpus) for gil in LOCKS for cpus in ("1", "2")]
    found = measured(labels, rounds, measure)
    forms = ("{:.2f}", "{:.0f}", "{:.0f}", "{:.2f}", "{:.0f}")
    print_table(
        ("lock", "processors", "together / serial", "forced drops", "waits", "retries per wait", "time-outs"),
        [row_of(label, values, forms) for label, values in found.items()],
    )


def intervals(host: str, rounds: int, count: int = 60_000) -> None:
    """How often two computing threads are switched, by the interval."""

    def measure(label: tuple[str, str]) -> Figures:
        gil, interval = label
        stats = stats_of(host, ("--poll", "py310", "--gil", gil, "--switch-interval", interval), BATTLE, str(count))
        longest_ms = max(thread["longest_wait_ns"] for thread in workers(stats)) / 1e6
        return forced(stats) / own_s(stats), forced(stats) / own_s(stats) * float(interval), longest_ms

    labels = [(gil, interval) for gil in LOCKS[1:] for interval in ("0.001", "0.005", "0.02")]
    found = measured(labels, rounds, measure)
    print_table(
        ("lock", "interval/s", "forced drops per second", "drops x interval", "longest wait/ms"),
        [row_of(label, values, ("{:.0f}", "{:.2f}", "{:.1f}")) for label, values in found.items()],
    )


def convoy(host: str, rounds: int, trips: int = 100) -> None:
    """Trips of the main thread, which exchanges bytes with an echo, alone and beside a thread that computes."""

    def measure(label: tuple[str, str]) -> Figures:
        gil, interval = label
        flags = ("--poll", "py310", "--gil", gil) + (("--switch-interval", interval) if gil != "ticker" else ())
        stats = stats_of(host, flags, CONVOY, str(trips))
        alone_ms, beside_ms = (float(number) for number in NUMBER.findall(stats["errors"]))
        main, echo = stats["threads"][:2]
        takes, timed_out = (main[name] + echo[name] for name in ("takes", "timed_out"))
        return alone_ms, beside_ms, takes / (2 * trips), timed_out / trips, main["longest_wait_ns"] / 1e6

    labels = [("ticker", "-"), *((gil, interval) for gil in LOCKS[1:] for interval in ("0.001", "0.005", "0.02"))]
    found = measured(labels, rounds, measure)
    print_table(
        ("lock", "interval/s", "alone/ms", "beside a hog/ms", "takes per trip", "time-outs per trip", "longest wait/ms"),
        [row_of(label, values, ("{:.2f}", "{:.2f}", "{:.1f}", "{:.2f}", "{:.1f}")) for label, values in found.items()],
    )


def give_way(host: str, rounds: int, count: int = 60_000) -> None:
    """What the ticker's pause changes."""

    def measure(label: str) -> Figures:
        stats = stats_of(host, ("--era", "py27", "--give-way", label), BATTLE, str(count))
        waits = sum_of(stats, "waits")
        return 1000 * waits / max(1, forced(stats)), waits / own_s(stats), sum_of(stats, "retries") / max(1, waits)

    found = measured(["0", "1", "5", "10", "20", "50", "200"], rounds, measure)
    print_table(
        ("--give-way", "hand-overs per 1,000 drops", "hand-overs per second", "retries per hand-over"),
        [row_of([label], values, ("{:.0f}", "{:.0f}", "{:.1f}")) for label, values in found.items()],
    )


def real(pythons: Sequence[str], rounds: int) -> None:
    """The same programs on real interpreters: the battle over 2,000,000 steps a thread, and the convoy, where it runs."""

    def seconds(python: str, mode: str) -> float:
        begun = time.monotonic()
        subprocess.run([python, str(BATTLE), "2000000", mode], capture_output=True, check=True)
        return time.monotonic() - begun

    def measure(python: str) -> Figures:
        ratio = seconds(python, "together") / seconds(python, "serial")
        done = subprocess.run([python, str(CONVOY), "100"], capture_output=True, text=True, check=False)
        return (ratio, *(float(number) for number in NUMBER.findall(done.stderr)))

    found = measured(pythons, rounds, measure)
    print_table(
        ("interpreter", "together / serial", "trip alone/ms", "beside a hog/ms"),
        [row_of([label], values, ("{:.2f}", "{:.2f}", "{:.2f}")[: len(values[0])]) for label, values in found.items()],
    )


def frozen(host: str, rounds: int) -> None:
    """How long a SIGINT waits for its handler while the main thread joins one that computes, for so many turns at most."""

    def measure(label: tuple[str, str]) -> Figures:
        stats = stats_of(host, ("--era", label[0]), FROZEN, label[1], "times")
        (thread,) = workers(stats)
        per_100 = 100 / thread["instructions"]
        waited_ms = float(stats["output"].split()[-2])
        return waited_ms, thread["instructions"], per_100 * thread["look_ups"], per_100 * forced(stats)

    labels = [(era, turns) for era in ("py27", "py310", "py312") for turns in ("10000", "100000")]
    found = measured(labels, rounds, measure)
    print_table(
        ("era", "turns", "handled after/ms", "the thread's instructions", "look-ups per 100", "forced drops per 100"),
        [row_of(label, found[label], ("{:.1f}", "{:.0f}", "{:.1f}", "{:.1f}")) for label in labels],
    )


PARTS: dict[str, Callable[[str, int], None]] = {
    "battle": battle, "intervals": intervals, "convoy": convoy, "give-way": give_way, "frozen": frozen,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", default=list(PARTS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--real", nargs="*", default=[])
    options = parser.parse_args()
    for name in options.parts:
        print(f"{name}, {options.rounds} rounds\n")
        PARTS[name](options.python, options.rounds)
    if options.real:
        print(f"real, {options.rounds} rounds\n")
        real(options.real, options.rounds)


main()
