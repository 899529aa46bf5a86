"""`minipy bench`: how much longer programs take than on the host's Python, or than under another configuration."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from minipy.cli.bench_report import render_json, render_table
from minipy.cli.bench_rounds import Candidate, measure
from minipy.cli.flags import Flag, flags_help, positive, read_flags, words
from minipy.cli.progress import print_progress
from minipy.cli.run_command import CHOICES, LIMITS, OBSERVATION
from minipy.errors import UsageError


def strategies(name: str, text: str) -> tuple[str, ...]:
    """Return the count strategies that the value of flag `name` says: one, or "all"; raises UsageError."""
    from minipy.refcount import STRATEGIES

    return tuple(STRATEGIES) if text == "all" else words(tuple(STRATEGIES))(name, text)


FLAGS: Final = (
    Flag("--rounds", "rounds", "how often each program runs on each side (default: 5)", read=positive, metavar="N"),
    Flag("--clock", "clock", "processor time of the process, or wall time (default: cpu)", choices="cpu|wall"),
    Flag("--flags", "flags", "flags of minipy run", read=lambda name, text: text, metavar='"FLAGS"'),
    Flag("--engine", "engine", "of minipy: as written, or compiled (default: auto)", choices="auto|python|fast"),
    Flag("--against", "against", "compare with minipy under these flags instead of with the host's Python",
         read=lambda name, text: text, metavar='"FLAGS"'),
    Flag("--refcount", "refcount", "instead of programs, increments and decrements under one count strategy, or all of them",
         read=strategies, metavar="all|NAME"),
    Flag("--json", "json", "print JSON", value=True),
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
)  # fmt: skip
USAGE: Final = """\
usage: minipy bench [FLAGS] [PROGRAMS ...]
       minipy bench --refcount all|NAME [--rounds N]

Runs each program on minipy and on the host's Python in turns, takes off what an empty program takes, and prints how many
times longer minipy takes: median, minimum and maximum over the rounds, and the geometric mean of the medians. Without
PROGRAMS it runs minipy's own (programs/bench in its source). What both sides print must be the same.

"""


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return the exit status: 1 if a program fails or both sides print different texts."""
    fields, programs = read_flags(FLAGS, arguments, "bench")
    if "help" in fields:
        print(USAGE + flags_help(FLAGS), end="")
        return 0
    if "refcount" in fields:
        return bench_refcounts(fields["refcount"], fields.get("rounds", 5))
    engine = f"--engine {fields['engine']} " if "engine" in fields else ""
    ours = minipy_under(engine + fields.get("flags", ""))
    other = minipy_under(fields["against"]) if "against" in fields else host()
    paths = [Path(name) for name in programs] or bench_programs()
    results = measure(ours, other, paths, fields.get("rounds", 5), fields.get("clock", "cpu"), print_progress)
    print((render_json if "json" in fields else render_table)(results))
    return 1 if any(row.fault for row in results.rows) else 0


def bench_refcounts(kinds: Sequence[str], rounds: int) -> int:
    """Measure count strategies, and print."""
    from minipy.cli.bench_refcounts import measure_pairs, render_pairs

    print(render_pairs(measure_pairs(kinds, rounds, print_progress)))
    return 0


def minipy_under(flags: str) -> Candidate:
    """Return minipy with flags of `minipy run`, as they would be typed; raises UsageError."""
    try:
        typed = shlex.split(flags)
    except ValueError as error:  # a quotation mark that is not closed
        raise UsageError(f"{flags!r} are no flags: {error}") from None
    rest = read_flags((*CHOICES, *OBSERVATION, *LIMITS), typed, "run")[1]
    if rest:
        raise UsageError(f"{flags!r} are more than flags: {rest[0]}")
    return Candidate(f"minipy {flags}".strip(), (sys.executable, "-m", "minipy", "run", *typed))


def host() -> Candidate:
    """Return the Python that runs minipy."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Candidate(f"{sys.implementation.name} {version}", (sys.executable,))


def bench_programs() -> list[Path]:
    """Return the benchmark programs, of the checkout that this is or that an installed minipy brings; raises UsageError."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package.parents[1] / "programs" / "bench", package / "shipped" / "bench"):
        if found := sorted(folder.glob("*.py")):
            return found
    raise UsageError("this installation has no benchmark programs: name the programs to run")
