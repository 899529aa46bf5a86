"""`minipy trace`: runs a program and shows what its threads did with the interpreter lock, or reads that from a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final

from minipy.cli.flags import Flag, as_is, flags_help, positive, read_flags, words
from minipy.cli.main import OUTPUT_STATUS
from minipy.cli.messages import tell
from minipy.cli.program_source import find_program
from minipy.cli.run_command import CHOICES, LIMITS, OBSERVATION, SCHEDULE, config_of, execute
from minipy.cli.run_report import report
from minipy.errors import UsageError
from minipy.trace.events import DEFAULT_GROUPS, GROUPS
from minipy.trace.formats import FORMATS, render

if TYPE_CHECKING:
    from minipy.trace.events import Trace

TRUNCATED_STATUS: Final = 1
NOT_HERE: Final = ("--json", "--stats", "--stats=json", "--show-schedule")  # further reports, which might mix with the trace
OUTPUT: Final = (
    Flag("--format", "format", "how to show it (default: log)", choices="minipy.trace.formats:FORMATS"),
    Flag("--out", "out", "write it to FILE, not to standard output", read=as_is, metavar="FILE"),
    Flag("--events", "events", f"groups of events: {','.join(GROUPS)} or all (default: all but dealloc)",
         read=lambda name, text: tuple(GROUPS) if text == "all" else words((*GROUPS, "all"))(name, text), metavar="LIST"),
    Flag("--max-events", "max_events", "how many are kept, of all threads together (default: 1000000)", read=positive,
         metavar="N"),
    Flag("--from", "source", "show what --format jsonl has written, instead of running a program", read=as_is,
         metavar="TRACE"),
    Flag("--versus", "versus", "show it beside that trace, at the same scale (with --format html)", read=as_is,
         metavar="TRACE"),
    Flag("--to-schedule", "to_schedule", "write which thread had the lock for how many instructions to FILE, which"
         " minipy run --threads virtual --schedule FILE repeats", read=as_is, metavar="FILE"),
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
)  # fmt: skip
FLAGS: Final = (*OUTPUT, *(flag for flag in (*CHOICES, *SCHEDULE, *OBSERVATION, *LIMITS) if flag.name not in NOT_HERE))
USAGE: Final = """\
usage: minipy trace [FLAGS] FILE [ARGS ...]
       minipy trace [FLAGS] -c CODE [ARGS ...]
       minipy trace [FLAGS] -m MODULE [ARGS ...]
       minipy trace [--format FORMAT] [--out FILE] [--versus TRACE] --from TRACE

Runs a program and shows when each of its threads waited for the interpreter lock, had it, and why it gave it up. Without
--out the trace is standard output, and what the program prints there goes to standard error. The exit status is the
program's. docs/trace-format.md explains the events.

flags:
"""


def main(arguments: Sequence[str]) -> int:
    """Show a trace; return the exit status."""
    fields, rest = read_flags(FLAGS, arguments, "trace")
    if fields.pop("help", False):
        print(USAGE + flags_help(FLAGS), end="")
        return 0
    shown, out, schedule = (fields.pop(name, "") for name in ("format", "out", "to_schedule"))
    shown = shown or ("" if schedule else next(iter(FORMATS)))
    out, schedule = _writable("--out", out), _writable("--to-schedule", schedule)
    other = _read_other(fields.pop("versus", ""), shown)
    if source := fields.pop("source", ""):
        if rest or fields:
            raise UsageError("--from: reads a trace, and runs no program")
        trace = _read(source)
        status = 0 if trace.status is not None else TRUNCATED_STATUS
    else:
        if schedule:
            fields["count_held"] = True
        trace, status = _traced(fields, rest, bool(out) or not shown)
    if not trace.is_complete:
        tell(f"minipy: the trace is partial: {trace.ended}")
    if schedule:
        from minipy.explore.holds import holds_of, text_of_holds

        _write(text_of_holds(holds_of(trace)), schedule)
    if shown:
        _write(render(trace, shown) if other is None else _versus(trace, other), out)
    return status


def _traced(fields: dict[str, Any], rest: list[str], may_print: bool) -> tuple[Trace, int]:
    """Run a program, which `may_print` to standard output; return its trace, and the exit status."""
    if not rest:
        raise UsageError("trace: needs a FILE, -c CODE or -m MODULE; see minipy trace --help")
    from minipy.explore.holds import refuse_without_lock
    from minipy.trace.run_trace import trace_of

    program, argv = find_program(rest)
    config = config_of({"events": DEFAULT_GROUPS, **fields}, argv)
    if config.count_held:
        refuse_without_lock(config.gil)
    with nullcontext() if may_print else _printing_to_stderr():
        result, _ = execute(program, config, is_terminal=False)
    return trace_of(program, config, result), report(result, config)


@contextmanager
def _printing_to_stderr() -> Iterator[None]:
    """Let what is written to the process's standard output go to its standard error."""
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def _read(source: str) -> Trace:
    from minipy.trace.trace_lines import read_lines

    try:
        with open(source, encoding="utf-8") as file:
            return read_lines(file, source)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--from: can't read {source}: {error}") from None


def _read_other(source: str, format_name: str) -> Trace | None:
    """Return the trace that another is to be shown beside, None if none is; raises UsageError."""
    if source and format_name != "html":
        raise UsageError("--versus: needs --format html")
    return _read(source) if source else None


def _versus(trace: Trace, other: Trace) -> str:
    from minipy.trace.html_report import render_versus

    return render_versus(trace, other)


def _writable(flag: str, name: str) -> str:
    """Return the path of a file that can be written, before a program runs in vain; raises UsageError."""
    path = os.path.abspath(name) if name else ""
    try:
        if path:
            with open(path, "wb"):  # what an earlier run has left would be taken for this one's
                pass
    except OSError as error:
        raise UsageError(f"{flag}: can't write {name}: {error.strerror}") from None
    return path


def _write(text: str, path: str) -> None:
    if not path:
        sys.stdout.write(text)
        return
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"can't write {path}: {error.strerror}", OUTPUT_STATUS) from None
