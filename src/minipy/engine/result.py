"""RunResult: what is left of a run."""

from __future__ import annotations

from typing import NamedTuple

from minipy.heap.findings import Finding

FINDING_STATUS = 3


class ThreadStats(NamedTuple):
    """One thread's counters; `drops` pairs a cause with how often."""

    thread: str
    instructions: int
    look_ups: int
    takes: int
    drops: tuple[tuple[str, int], ...]
    retries: int
    count_operations: int
    swaps: int
    swap_failures: int
    longest_streak: int


class RunResult(NamedTuple):
    """The outcome of a run: the exit status, findings, each thread's counters, and errors of minipy itself."""

    status: int
    findings: tuple[Finding, ...]
    stats: tuple[ThreadStats, ...]
    internal_errors: tuple[str, ...]
