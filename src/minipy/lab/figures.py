"""Figures: what the runs of one row of a comparison add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import mean, median
from typing import TYPE_CHECKING, NamedTuple

from minipy.explore.outcomes import Outcome, ended, printed
from minipy.trace.stats_table import added

if TYPE_CHECKING:
    from minipy.engine.result import RunResult
    from minipy.lab.comparing import Row
    from minipy.lab.verdicts import Judge


class Measures(NamedTuple):
    """What the counters of a run say of the program alone.

    `switches` and `retries` are None without an interpreter lock; times are None with virtual threads that no clock
    schedules: there a wait can end at any step.
    """

    wall_s: float | None
    cpu_s: float | None
    switches: int | None
    retries: int | None
    swap_failures: int
    longest_wait_ns: int | None


class Figures(NamedTuple):
    """A row's outcomes and findings, the most frequent first, how many runs were right (None: nothing states what is).

    `unmet` are the assertions that it contradicts. Times are medians, counts are means for each run, or None where no run
    has come to its end; the wait is the longest of all.
    """

    name: str
    is_excluded: bool
    runs: int
    outcomes: tuple[tuple[str, int], ...]
    findings: tuple[tuple[str, int], ...]
    right: int | None
    unmet: tuple[str, ...]
    wall_s: float | None
    cpu_s: float | None
    switches: float | None
    retries_per_switch: float | None
    swap_failures: float | None
    longest_wait_ns: float | None


def figures_of(row: Row, outcomes: Sequence[Outcome], judge: Judge) -> Figures:
    """Return the figures of a row."""
    measured = [measures_of(row, outcome.result) for outcome in outcomes if outcome.has_told]
    wall_s, cpu_s, switches, retries, swap_failures, waits_ns = (_known(name, measured) for name in Measures._fields)
    return Figures(
        row.name,
        judge.excludes(row.choices),
        len(outcomes),
        _counted(" / ".join(shown(outcome)) for outcome in outcomes),
        _counted(finding.kind for outcome in outcomes for finding in outcome.result.findings),
        sum(judge.is_right(outcome, row.choices) for outcome in outcomes) if judge.states_a_run else None,
        tuple(judge.unmet(outcomes, row.choices)) if outcomes else (),
        median(wall_s) if wall_s else None,
        median(cpu_s) if cpu_s else None,
        mean(switches) if switches else None,
        sum(retries) / sum(switches) if sum(switches) else None,
        mean(swap_failures) if swap_failures else None,
        max(waits_ns) if waits_ns else None,
    )


def _known(name: str, measured: Sequence[Measures]) -> list[float]:
    return [value for run in measured if (value := getattr(run, name)) is not None]


def measures_of(row: Row, result: RunResult) -> Measures:
    """Return what a run has taken, without what was not the program's own doing."""
    total, times = added("", result.stats), result.times
    has_lock = row.config.has_interpreter_lock
    has_clock = not row.config.is_virtual or row.config.policy == "clock"
    return Measures(
        wall_s=times.elapsed_s - times.apart_s if has_clock else None,
        cpu_s=times.cpu_s - times.apart_cpu_s if has_clock else None,
        switches=total.switches if has_lock else None,
        retries=total.retries if has_lock else None,
        swap_failures=total.swap_failures,
        longest_wait_ns=total.times.longest_wait_ns if has_clock else None,
    )


def shown(outcome: Outcome) -> list[str]:
    """Return what tells an outcome from others, without findings."""
    return [*printed(outcome), *ended(outcome)] or ["(nothing printed)"]


def _counted(texts: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(texts).most_common())
