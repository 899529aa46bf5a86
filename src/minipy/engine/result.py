"""RunResult: what is left of a run."""

from __future__ import annotations

from typing import NamedTuple

from minipy.heap.findings import Finding, Site

FINDING_STATUS = 3
LIMIT_STATUS = 4


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


class LimitReport(NamedTuple):
    """The limit that ended a run, as its flag, and where each thread stood."""

    flag: str
    positions: tuple[Site, ...]

    def render(self) -> str:
        """Return the report as lines of text."""
        lines = [f"minipy: the run has reached {self.flag}"]
        lines += [f"  {site}" for site in self.positions]
        return "\n".join(lines)


class RunResult(NamedTuple):
    """The outcome of a run: exit status, findings, each thread's counters, errors of minipy itself, the limit reached."""

    status: int
    findings: tuple[Finding, ...]
    stats: tuple[ThreadStats, ...]
    internal_errors: tuple[str, ...]
    limit: LimitReport | None = None
