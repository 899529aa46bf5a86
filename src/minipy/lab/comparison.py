"""Comparison: what a comparison has come to, as the reports show it: a table, or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.lab.figures import Figures, figures_of, measures_of, shown
from minipy.trace.columns import Column, legend, table
from minipy.trace.stats_table import carrier_of

if TYPE_CHECKING:
    from minipy.explore.outcomes import Outcome
    from minipy.lab.comparing import Row
    from minipy.lab.verdicts import Judge

WIDTH: Final = 100
SHOWN_OUTCOMES: Final = 3  # of a row, the most frequent
LONGEST_OUTCOME: Final = 40


class Comparison(NamedTuple):
    """A program as it was called, what the rows are over, the rows, the outcomes of each so far, and what is right.

    `partial` says why there are not all outcomes, "" if there are.
    """

    program: str
    axes: Sequence[tuple[str, Sequence[str]]]  # flags without hyphens, and their values
    rows: Sequence[Row]
    outcomes: Sequence[Sequence[Outcome]]
    judge: Judge
    partial: str = ""

    def figures(self) -> list[Figures]:
        """Return the figures of each row."""
        return [figures_of(row, outcomes, self.judge) for row, outcomes in zip(self.rows, self.outcomes, strict=True)]

    @property
    def status(self) -> int:
        """The exit status: 1 if a row is not as stated; where nothing is, the worst of what minipy has found."""
        if self.judge.states_a_run or self.judge.expected.assertions:
            return int(any(row.unmet or row.right not in (None, row.runs) for row in self.figures()))
        return max((outcome.finding_status for outcomes in self.outcomes for outcome in outcomes), default=0)


def render_table(comparison: Comparison) -> str:
    """Return a comparison as lines of text."""
    figures = comparison.figures()
    columns = _columns(figures[0])
    axes = " ".join(name for name, _ in comparison.axes)
    heading, *rows = table(axes, columns, [(row.name, row) for row in figures])
    lines = [comparison.program, f"{heading}  outcomes"]
    lines += [f"{line}  {_outcomes(row)}".rstrip() for line, row in zip(rows, figures, strict=True)]
    lines += [f"{row.name}: {text}" for row in figures for text in row.unmet]
    if comparison.partial:
        lines.append(f"PARTIAL: {comparison.partial}")
    meanings = [(column.heading, column.meaning) for column in columns]
    carriers = dict.fromkeys(carrier_of(row.config) for row in comparison.rows)
    return "\n".join([*lines, "", *legend(meanings, WIDTH), *carriers])


def _columns(first: Figures) -> tuple[Column[Figures], ...]:
    """Return the columns; times are relative to those of the row `first`."""
    return (
        Column("runs", "how often the program ran", lambda row: row.runs),
        Column("right", "how many runs did what is stated", lambda row: "-" if row.right is None else row.right),
        Column(
            "wall", f"time without starting, to that of {first.name}: medians", lambda row: _ratio(row.wall_s, first.wall_s)
        ),
        Column("CPU", "processor time, likewise", lambda row: _ratio(row.cpu_s, first.cpu_s)),
        Column("switches", "in a run: takes of the lock that another thread had", lambda row: _number(row.switches, ".0f")),
        Column("retries", "for each switch: wake-ups in vain", lambda row: _number(row.retries_per_switch, ".2f")),
        Column("failed", "in a run: swaps of counts that failed", lambda row: _number(row.swap_failures, ".0f")),
        Column("wait/ms", "the longest wait for the lock", lambda row: _number(row.longest_wait_ns, ".2f", 1e6)),
    )


def _ratio(value: float | None, base: float | None) -> str:
    return "-" if value is None or not base else f"{value / base:.2f}"


def _number(value: float | None, form: str, unit: float = 1) -> str:
    return "-" if value is None else format(value / unit, form)


def _outcomes(row: Figures) -> str:
    """Return the most frequent outcomes of a row, each with how often it came, and its findings."""
    if row.is_excluded:
        return "(not for this, as its comments say)"
    parts = [_times(text, count) for text, count in row.outcomes[:SHOWN_OUTCOMES]]
    if more := row.outcomes[SHOWN_OUTCOMES:]:
        parts.append(f"{len(more)} more")
    parts += [f"finding: {_times(kind, count)}" for kind, count in row.findings]
    return "; ".join(parts)


def _times(text: str, count: int) -> str:
    text = text if len(text) <= LONGEST_OUTCOME else f"{text[: LONGEST_OUTCOME - 3]}..."
    return f"{text} x{count}" if count > 1 else text


def render_json(comparison: Comparison) -> str:
    """Return a comparison as one JSON object: each row with its figures and its runs."""
    rows = [
        {**figures._asdict(), "outcomes": dict(figures.outcomes), "findings": dict(figures.findings),
         "flags": row.flags, "each": [_run(row, outcome, comparison.judge) for outcome in outcomes]}
        for row, figures, outcomes in zip(comparison.rows, comparison.figures(), comparison.outcomes, strict=True)
    ]  # fmt: skip
    return json.dumps({"program": comparison.program, "partial": comparison.partial, "rows": rows}, indent=2)


def _run(row: Row, outcome: Outcome, judge: Judge) -> dict[str, object]:
    """Return one run; `is_right` is None where nothing is stated."""
    measures = measures_of(row, outcome.result)._asdict() if outcome.has_told else {}
    is_right = judge.is_right(outcome, row.choices) if judge.states_a_run else None
    findings = [finding.kind for finding in outcome.result.findings]
    return {
        "seed": outcome.seed, "schedule": outcome.schedule, "outcome": shown(outcome), "status": outcome.result.status,
        "findings": findings, "is_right": is_right, **measures,
    }  # fmt: skip
