"""RunResult: what is left of a run."""

from __future__ import annotations

from typing import NamedTuple

from minipy.heap.findings import Finding, Site
from minipy.trace.events import Recording

FINDING_STATUS = 3
LIMIT_STATUS = 4
INTERNAL_ERROR_STATUS = 70  # EX_SOFTWARE


class LockTimes(NamedTuple):
    """How long a thread has held the interpreter lock, waited for it and done without it; a gap is from drop to take."""

    held_ns: int = 0
    waited_ns: int = 0
    without_ns: int = 0
    longest_wait_ns: int = 0
    longest_gap_ns: int = 0


class ThreadStats(NamedTuple):
    """One thread's counters, or the sum of several; `drops` pairs a cause with how often."""

    thread: str
    instructions: int
    look_ups: int
    takes: int
    switches: int  # takes of the lock that another thread had before
    drops: tuple[tuple[str, int], ...]
    waits: int
    retries: int
    timed_out: int
    drop_requests: int
    count_operations: int
    swaps: int
    swap_failures: int
    longest_streak: int
    times: LockTimes = LockTimes()


class RunTimes(NamedTuple):
    """How long a run took, and its processor time; how much of both was not the program's own doing."""

    elapsed_s: float = 0
    apart_s: float = 0
    cpu_s: float = 0
    apart_cpu_s: float = 0


class LimitReport(NamedTuple):
    """The limit that ended a run, as its flag, and where each thread stood."""

    flag: str
    positions: tuple[Site, ...]

    def render(self) -> str:
        """Return the report as lines of text."""
        lines = [f"minipy: the run has reached {self.flag}"]
        lines += [f"  {site}" for site in self.positions]
        return "\n".join(lines)


class EntryReport(NamedTuple):
    """One change of a count: who changed it where, by which path, what was read and written, and the references then."""

    site: Site
    change: int
    path: str
    read: int | None  # None where nothing was
    written: int
    references: int


class AccountReport(NamedTuple):
    """What has been done to the count of one object that `--ledger` has chosen."""

    obj: str  # its name
    description: str
    allocated: Site
    entries: tuple[EntryReport, ...]


class RunResult(NamedTuple):
    """The outcome of a run: exit status, findings, errors of minipy itself, the limit reached, counters and times.

    `stats` has the threads in the order of their start; what they did that is not the program's own is in `apart`.
    `recording` has the events, if any were asked for.
    """

    status: int
    findings: tuple[Finding, ...]
    stats: tuple[ThreadStats, ...]
    internal_errors: tuple[str, ...]
    limit: LimitReport | None = None
    apart: tuple[ThreadStats, ...] = ()
    times: RunTimes = RunTimes()
    accounts: tuple[AccountReport, ...] = ()
    recording: Recording | None = None
