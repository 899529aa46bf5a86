"""`minipy compare`: one unchanged program under many configurations, in one table."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext, suppress
from operator import attrgetter
from typing import IO, Any, Final, NamedTuple

from minipy.cli.flags import Flag, as_is, catalogue, flags_help, positive, read_flags, suggestion
from minipy.cli.messages import tell
from minipy.cli.program_source import Named, find_program
from minipy.cli.progress import progress
from minipy.cli.run_command import CHOICES, LIMITS, OBSERVATION, SCHEDULE, config_of, misplaced
from minipy.config import RunConfig
from minipy.eras import ERAS
from minipy.errors import UsageError
from minipy.explore.outcomes import Outcome
from minipy.explore.policies import policy_of
from minipy.lab.comparing import Row, compare, rows_over
from minipy.lab.comparison import Comparison, render_json, render_table
from minipy.lab.comparison_page import render_page
from minipy.lab.figures import shown
from minipy.lab.program_expectations import BadExpectation, Expectations, alternatives, parse
from minipy.lab.separate_runs import write_timeline
from minipy.lab.verdicts import Judge
from minipy.program import Program

REAL_RUNS: Final = 5
SEEDS: Final = 20
MOST_SECONDS: Final = 60.0  # of a run
ALL_ERAS: Final = (("era", tuple(ERAS)),)
STOPPING: Final = (signal.SIGINT, signal.SIGTERM)
SIGNAL_STATUS: Final = 128  # and the signal's number, as shells have it
HERE: Final = ("--seed", "--policy", "--audit", "--checks", "--keep-going")


def axis(name: str, text: str) -> tuple[str, tuple[str, ...]]:
    """Return the flag and its values that "FLAG=VALUE,..." names; "FLAG" alone stands for all of them. Raises UsageError."""
    axis_name, _, values = text.removeprefix("--").partition("=")
    flag = next((flag for flag in CHOICES if flag.name == f"--{axis_name}"), None)
    if flag is None:
        raise UsageError(f"{name}: there is no --{axis_name}{suggestion(axis_name, [flag.name[2:] for flag in CHOICES])}")
    if values:
        return axis_name, tuple(dict.fromkeys(values.split(",")))
    if flag.read is not None:
        raise UsageError(f"{name}: {axis_name} needs values, as in {axis_name}=1,2")
    return axis_name, catalogue(flag.choices) if flag.choices else ("yes", "no")


FLAGS: Final = (
    Flag("--over", "over", "what differs from row to row: values of a flag of minipy run, or all of them (default: era);"
         " repeatable: each with each", read=axis, metavar="FLAG[=VALUE,...]", repeatable=True),
    Flag("--runs", "runs", f"of each row; with virtual threads seeds, from --seed on (default: {REAL_RUNS}; {SEEDS})",
         read=positive, metavar="N"),
    Flag("--expect", "expect", "what is right as the last line of output, in place of the program's comments; * is any text",
         read=as_is, metavar="'ONE | TWO'"),
    Flag("--json", "json", "print JSON", value=True),
    Flag("--html", "html", "write a page with bars, too, and beside it a timeline of each row", read=as_is, metavar="FILE"),
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
    *(flag for flag in (*CHOICES, *SCHEDULE, *OBSERVATION) if flag in CHOICES or flag.name in HERE),
    *LIMITS,
)  # fmt: skip
USAGE: Final = f"""\
usage: minipy compare [FLAGS] FILE [ARGS ...]

Runs one program, unchanged, under each of many configurations, each time in a process of its own, for {MOST_SECONDS:g} s at
most (--max-seconds), and prints what came of it in one table. Comments of the program may state what a run prints
(`# expect: TEXT`, `# outcomes: ONE | TWO`) and what many runs come to (`# must reach: 3`, `# may reach: 2`, `# never: 0`,
each with ` under FLAG=VALUE` where it is not always so); `# args:` are its arguments if there are none here. Ends with
status 1 if a row does not do what is stated; where nothing is, as the worst of its runs for what minipy has found.

flags:
"""


def main(arguments: Sequence[str]) -> int:
    """Compare and print; return the exit status."""
    fields, rest = read_flags(FLAGS, arguments, "compare")
    if fields.pop("help", False):
        print(USAGE + flags_help(FLAGS), end="")
        return 0
    if not rest:
        raise UsageError("compare: needs a FILE or -c CODE; see minipy compare --help")
    named = find_program(rest)
    if note := misplaced(named.argv[1:]):
        tell(f"minipy: {note}")
    render = render_json if fields.pop("json", False) else render_table
    page = fields.pop("html", "")
    plan = plan_of(named, fields)
    with writable(page) if page else nullcontext() as stream:
        return _carry_out(plan, render, stream)


class Plan(NamedTuple):
    """What is to be run: the program with its arguments and input, the rows, how often each, and what is right."""

    program: Program
    argv: tuple[str, ...]
    stdin: str
    axes: Sequence[tuple[str, Sequence[str]]]
    rows: Sequence[Row]
    counts: Sequence[int]
    judge: Judge


def plan_of(named: Named, fields: dict[str, Any]) -> Plan:
    """Return what the flags' fields say; raises UsageError."""
    expected = expectations_of(named)
    argv = named.argv if len(named.argv) > 1 else (*named.argv, *expected.args)
    axes, runs = fields.pop("over", ALL_ERAS), fields.pop("runs", 0)
    judge = Judge(expected, alternatives(fields.pop("expect", "")))
    rows = rows_over(axes, lambda flags: row_config(fields, flags, argv))
    counts = [0 if judge.excludes(row.choices) else runs or _usual_runs(row) for row in rows]
    return Plan(named.program, argv, expected.stdin, axes, rows, counts, judge)


def expectations_of(named: Named) -> Expectations:
    """Return what the comments of a program state; one that is malformed is told of, and nothing is stated then."""
    source = named.program.source or ""
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    try:
        return parse(text)
    except BadExpectation as error:
        tell(f"minipy: the comments of {named.argv[0]} state nothing: {error}")
        return Expectations()


def row_config(fields: dict[str, Any], flags: Sequence[str], argv: tuple[str, ...]) -> RunConfig:
    """Return the configuration of a row: `fields` are those of the flags for all rows; raises UsageError."""
    own, _ = read_flags(CHOICES, flags, "compare")
    config = config_of({"max_seconds": MOST_SECONDS, **fields, **own, "stats": "json"}, argv)
    policy_of(config.policy, 0)  # raises here rather than in the runs
    return config


def _usual_runs(row: Row) -> int:
    return SEEDS if row.config.is_virtual else REAL_RUNS


def _carry_out(plan: Plan, render: Callable[[Comparison], str], page: IO[str] | None) -> int:
    """Run everything, and print and write what came of it; return the exit status."""
    outcomes: list[list[Outcome]] = [[] for _ in plan.rows]
    timelines: dict[str, str] = {}
    with stoppable() as stops:
        _run(plan, outcomes)
        if page is not None:
            timelines.update(_timelines(plan, page.name))
    partial = f"{sum(map(len, outcomes))} of {sum(plan.counts)} runs, stopped by {stops[0].name}" if stops else ""
    in_order = [sorted(row, key=attrgetter("seed")) for row in outcomes]  # they have come as their processes ended
    comparison = Comparison(" ".join(plan.argv), plan.axes, plan.rows, in_order, plan.judge, partial)
    print(render(comparison), flush=True)
    if page is not None:
        page.write(render_page(comparison, timelines))
    return SIGNAL_STATUS + stops[0] if stops else comparison.status


@contextmanager
def stoppable() -> Iterator[list[signal.Signals]]:
    """Let Ctrl-C and SIGTERM end the body, and no more than that; the list then has the signal."""
    stops: list[signal.Signals] = []

    def stop(number: int, frame: object) -> None:
        stops.append(signal.Signals(number))
        raise KeyboardInterrupt

    old = [signal.signal(number, stop) for number in STOPPING]
    try:
        with suppress(KeyboardInterrupt):
            yield stops
    finally:
        for number, handler in zip(STOPPING, old, strict=True):
            signal.signal(number, handler)


def _run(plan: Plan, outcomes: list[list[Outcome]]) -> None:
    """Run everything, and note each outcome with its row."""
    with closing(compare(plan.program, plan.stdin, plan.rows, plan.counts)) as runs, progress(sum(plan.counts)) as advance:
        for i, outcome in runs:
            outcomes[i].append(outcome)
            advance(f"{plan.rows[i].name}: {' / '.join(shown(outcome))}")


def _timelines(plan: Plan, page: str) -> Iterator[tuple[str, str]]:
    """Write a timeline of one more run of each row beside `page`; yield the names of row and file."""
    stem = os.path.splitext(page)[0]
    rows = [row for row, count in zip(plan.rows, plan.counts, strict=True) if count]
    with progress(len(rows)) as advance:
        for row in rows:
            path = f"{stem}-{re.sub(r'[^A-Za-z0-9.]+', '-', row.name)}.html"
            if write_timeline(plan.program, row.config, plan.stdin, path):
                yield row.name, os.path.basename(path)
            advance(f"timeline of {row.name}")


def writable(path: str) -> IO[str]:
    """Open a file to write text to; raises UsageError, before anything is measured, where that can't be."""
    try:
        return open(path, "w", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"--html: can't write {path}: {error.strerror}") from None
