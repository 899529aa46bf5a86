"""Outcome: what came of one run of many, and what of it tells it from others."""

from __future__ import annotations

import signal
from typing import Final, NamedTuple

from minipy.engine.result import INTERNAL_ERROR_STATUS, RunResult

LINES: Final = 3  # of standard output, its last, that tell one outcome from another


class Outcome(NamedTuple):
    """What came of one run. `schedule` is its text, for a replay; `stdout` and `stderr` are what the program wrote.

    With real threads there is no schedule, and `seed` is the number of the run.
    """

    seed: int
    schedule: str
    switches: int
    result: RunResult
    stdout: str
    stderr: str

    @property
    def has_told(self) -> bool:
        """True if the run has come to its end in minipy: its process has not been ended by `os._exit` or a signal."""
        return bool(self.result.stats)

    @property
    def last_line(self) -> str:
        """The last line of standard output, "" if there is none."""
        return (self.stdout.splitlines() or [""])[-1].rstrip()

    @property
    def finding_status(self) -> int:
        """What a run means for the exit status of many: only what minipy itself has found."""
        result = self.result
        if result.internal_errors:
            return INTERNAL_ERROR_STATUS
        return result.status if result.findings or result.limit else 0


def unsent_result(status: int) -> RunResult:
    """Return what comes of a run whose process has ended before it could tell, by `os._exit` or a signal (below 0)."""
    return RunResult(status, (), (), ())


def printed(outcome: Outcome) -> list[str]:
    """Return the last lines that a program has printed."""
    return [*outcome.stdout.splitlines()[-LINES:], *outcome.stderr.splitlines()[-1:]]


def found(result: RunResult) -> list[str]:
    """Return what was found, without the names of objects."""
    return [f"finding: {finding.kind}: {finding.description}" for finding in result.findings]


def ended(outcome: Outcome) -> list[str]:
    """Return how a run has ended, if not as usual."""
    result = outcome.result
    lines = ["minipy: InternalError" for _ in result.internal_errors]
    if result.limit is not None:
        lines.append(f"limit: {result.limit.flag}")
    elif result.status < 0:
        lines.append(f"ended by signal {-result.status} ({signal.strsignal(-result.status)})")
    elif result.status and not result.findings:
        lines.append(f"exit status {result.status}")
    return lines
