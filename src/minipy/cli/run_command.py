"""`minipy run`: runs a program under the chosen lock, poll policy and count strategy."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from minipy.cli.source import read_program
from minipy.config import RunConfig
from minipy.engine.result import RunResult
from minipy.gil import LOCKS
from minipy.gil.polls import POLLS
from minipy.refcount import STRATEGIES

INTERNAL_ERROR_STATUS = 70  # EX_SOFTWARE


def main(arguments: Sequence[str]) -> int:
    """Run a program; return the exit status."""
    options = make_parser().parse_args(_split_code(arguments))
    if options.code is not None and options.file is not None:
        options.args.insert(0, options.file)
    program = read_program(None if options.code is not None else options.file, options.code)
    name = "-c" if options.code is not None else options.file
    config = RunConfig(
        gil=options.gil,
        poll=options.poll,
        refcount=options.refcount,
        object_locks=options.object_locks,
        check_interval=options.check_interval,
        argv=(name, *options.args),
        checks=options.checks,
        audit=options.audit,
        audit_lines=tuple(options.audit_at or ()),
        keep_going=options.keep_going,
        stats=options.stats,
        specialise=options.specialise,
    )
    from minipy.engine import run

    result = run(program.source, program.filename, config, os.isatty(1))
    return report(result, config)


def _split_code(arguments: Sequence[str]) -> list[str]:
    """Keep what follows `-c CODE` or FILE from being read as flags of ours: it belongs to the program."""
    return list(arguments)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `minipy run`; strategies come from their catalogues."""
    parser = argparse.ArgumentParser(
        prog="minipy run", description="Run a program under a chosen interpreter lock and reference-count strategy."
    )
    parser.add_argument("-c", dest="code", metavar="CODE", help="the program itself")
    add = parser.add_argument
    add("--gil", choices=LOCKS, default="ticker", help="who may interpret (default: ticker)")
    add("--poll", choices=POLLS, default="instruction", help="which instructions look up (default: instruction)")
    add("--refcount", choices=STRATEGIES, default="plain", help="how a count changes (default: plain)")
    add("--object-locks", choices=("auto", "on", "off"), default="auto",
        help="locks on containers (default: auto: on exactly with --gil none)")  # fmt: skip
    add("--check-interval", type=positive, default=100, metavar="N",
        help="ticker: look-ups between two forced releases (default: 100)")  # fmt: skip
    add("--audit", action="store_true", help="compare every count with the references that exist, at exit")
    add("--audit-at", type=positive, action="append", metavar="LINE", help="audit before this line of FILE; repeatable")
    add("--checks", action="store_true", help="verify minipy's own invariants")
    add("--keep-going", action="store_true", help="go on after a memory finding")
    add("--stats", action="store_true", help="print what each thread did to standard error")
    add("--no-specialise", dest="specialise", action="store_false", help="run the instructions as they are written")
    add("file", nargs="?", metavar="FILE", help="the program's file, '-' for standard input")
    add("args", nargs=argparse.REMAINDER, metavar="ARGS", help="the program's arguments")
    return parser


def positive(text: str) -> int:
    """Return the positive int that a flag's value says."""
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{value} is not positive")
    return value


def report(result: RunResult, config: RunConfig) -> int:
    """Print findings, statistics and minipy's own errors to standard error; return the exit status."""
    out = sys.stderr
    for finding in result.findings:
        print(finding.render(), file=out)
    if config.stats:
        from minipy.trace.stats_table import render_stats

        print(render_stats(result.stats), file=out)
    if result.internal_errors:
        print("minipy: InternalError: this is minipy's fault, not your program's. Please report it with:", file=out)
        for text in result.internal_errors:
            print(text, file=out)
        return INTERNAL_ERROR_STATUS
    return result.status
