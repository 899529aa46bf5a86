"""Rounds of a benchmark: both sides run each program in turns, so that what slows the machine down meets both."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from minipy.errors import MinipyError
from minipy.sync.primitives import HostSync

ENOUGH_S = 0.2
MOST_RUNS = 10


class Candidate(NamedTuple):
    """One side: its name and the command that a program's path is appended to."""

    name: str
    command: tuple[str, ...]


class Row(NamedTuple):
    """One program: per round how many times longer our side takes, each side's median seconds, what went wrong or ""."""

    program: str
    ratios: tuple[float, ...]
    our_s: float
    other_s: float
    fault: str = ""


class Results(NamedTuple):
    """A whole measurement; the start-up seconds are medians, and taken off in `rows`."""

    ours: str
    other: str
    rows: tuple[Row, ...]
    our_start_s: float
    other_start_s: float
    rounds: int
    clock: str

    @property
    def geometric_mean(self) -> float:
        """The geometric mean of the programs' median ratios."""
        medians = [statistics.median(row.ratios) for row in self.rows if row.ratios]
        return statistics.geometric_mean(medians) if medians else 0.0


class Outcome(NamedTuple):
    """One run of one program."""

    seconds: float
    output: bytes
    status: int


def measure(
    ours: Candidate, other: Candidate, programs: Sequence[Path], rounds: int, clock: str, tell: Callable[[str], None]
) -> Results:
    """Run everything `rounds` times, after one run each that is not counted and fills the caches."""
    with tempfile.NamedTemporaryFile(suffix=".py") as empty:
        nothing = Path(empty.name)
        times: dict[Path, list[tuple[float, float]]] = {path: [] for path in programs}
        starts: list[tuple[float, float]] = []
        faults: dict[Path, str] = {}
        for number in range(rounds + 1):
            for path in programs:
                tell(f"round {number} of {rounds}: {path.stem}")
                left, right = run_long_enough(ours, path, clock), run_long_enough(other, path, clock)
                if fault := _fault(left, right):
                    faults[path] = fault
                if number:  # the start-up at this moment: it changes with what else the machine does
                    start = run_long_enough(ours, nothing, clock).seconds, run_long_enough(other, nothing, clock).seconds
                    starts.append(start)
                    times[path].append((left.seconds - start[0], right.seconds - start[1]))
        tell("")
    our_start, other_start = (statistics.median(side) for side in zip(*starts, strict=True))
    rows = tuple(_row(path, times[path], faults.get(path, "")) for path in programs)
    return Results(ours.name, other.name, rows, our_start, other_start, rounds, clock)


def run_long_enough(candidate: Candidate, path: Path, clock: str) -> Outcome:
    """Run one program, a short one several times in a row, as its start-up varies by a millisecond; the time is the mean."""
    outcomes = [run(candidate, path, clock)]
    while sum(outcome.seconds for outcome in outcomes) < ENOUGH_S and len(outcomes) < MOST_RUNS:
        outcomes.append(run(candidate, path, clock))
    return outcomes[-1]._replace(seconds=statistics.mean(outcome.seconds for outcome in outcomes))


def run(candidate: Candidate, path: Path, clock: str) -> Outcome:
    """Run one program; the time is the process's own (user and system), or the wall's."""
    if not path.is_file():
        raise MinipyError(f"no such program: {path}")
    sync = HostSync()
    with tempfile.TemporaryFile() as output:
        started_ns = sync.monotonic_ns()
        process = subprocess.Popen(
            [*candidate.command, str(path)], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        elapsed_s = (sync.monotonic_ns() - started_ns) / 1e9
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        seconds = usage.ru_utime + usage.ru_stime if clock == "cpu" else elapsed_s
        return Outcome(seconds, output.read(), process.returncode)


def _fault(left: Outcome, right: Outcome) -> str:
    if left.status or right.status:
        return f"exit status {left.status or right.status}"
    return "" if left.output == right.output else "the two sides print different texts"


def _row(path: Path, times: list[tuple[float, float]], fault: str) -> Row:
    """Return a program's row from the times without start-up (never below a tenth of a millisecond)."""
    net = [(max(left, 1e-4), max(right, 1e-4)) for left, right in times]
    lefts, rights = zip(*net, strict=True)
    ratios = tuple(left / right for left, right in net)
    return Row(path.stem, ratios, statistics.median(lefts), statistics.median(rights), fault)
