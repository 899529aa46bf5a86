"""`minipy compare`: one unchanged program under many configurations, in one table."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from contextlib import closing, nullcontext
from typing import IO, Any, Final

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
from minipy.lab.verdicts import Judge

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
    Flag("--html", "html", "write a page with bars, too", read=as_is, metavar="FILE"),
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
    return _compare(named, fields)


def _compare(named: Named, fields: dict[str, Any]) -> int:
    """Compare as the flags' fields say; return the exit status."""
    expected = expectations_of(named)
    if len(named.argv) == 1:
        named = named._replace(argv=(*named.argv, *expected.args))
    axes, runs = fields.pop("over", ALL_ERAS), fields.pop("runs", 0)
    judge = Judge(expected, alternatives(fields.pop("expect", "")))
    render = render_json if fields.pop("json", False) else render_table
    page = fields.pop("html", "")
    rows = rows_over(axes, lambda flags: row_config(fields, flags, named.argv))
    counts = [0 if judge.excludes(row.choices) else runs or _usual_runs(row) for row in rows]
    outcomes: list[list[Outcome]] = [[] for _ in rows]
    with writable(page) if page else nullcontext() as stream:
        stopped_by = _measure(named, expected.stdin, rows, counts, outcomes)
        partial = f"{sum(map(len, outcomes))} of {sum(counts)} runs, stopped by {stopped_by.name}" if stopped_by else ""
        comparison = Comparison(" ".join(named.argv), axes, rows, outcomes, judge, partial)
        print(render(comparison), flush=True)
        if stream is not None:
            stream.write(render_page(comparison, {}))
    return SIGNAL_STATUS + stopped_by if stopped_by else comparison.status


def writable(path: str) -> IO[str]:
    """Open a file to write text to; raises UsageError, before anything is measured, where that can't be."""
    try:
        return open(path, "w", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"--html: can't write {path}: {error.strerror}") from None


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


def _measure(
    named: Named, stdin: str, rows: Sequence[Row], counts: Sequence[int], outcomes: list[list[Outcome]]
) -> signal.Signals | None:
    """Run everything, and note each outcome with its row; return the signal that has put an end to it, if any."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt(number)

    old = [signal.signal(number, stop) for number in STOPPING]
    try:
        with closing(compare(named.program, stdin, rows, counts)) as runs, progress(sum(counts)) as advance:
            for i, outcome in runs:
                outcomes[i].append(outcome)
                advance(f"{rows[i].name}: {' / '.join(shown(outcome))}")
    except KeyboardInterrupt as interrupt:
        return signal.Signals(interrupt.args[0])
    finally:
        for number, handler in zip(STOPPING, old, strict=True):
            signal.signal(number, handler)
    return None
