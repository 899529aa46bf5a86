"""`minipy soak`: what has to go well for ever, run for a given time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minipy.cli.flags import Flag, flags_help, positive_seconds, read_flags
from minipy.config import RunConfig
from minipy.engine.result import RunResult
from minipy.errors import UsageError
from minipy.program import Program

THREADS: Final = 8
FLAGS: Final = (
    Flag("--locks", "locks", f"{THREADS} threads that share a guest lock, under each interpreter lock", value=True),
    Flag("--refcounts", "refcounts", "threads that share objects without any lock, under each count strategy", value=True),
    Flag("--seconds", "seconds", "in all (default: 60)", read=positive_seconds, metavar="S"),
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
)
USAGE: Final = """\
usage: minipy soak --locks | --refcounts [--seconds S]

Let threads meet for a given time, with --checks, and say how often they did. Ends with status 1 if anything went wrong: a
count that is off, a thread that took a lock that another held, one that hangs.

flags:
"""
PROGRAM: Final = f"""
import sys, threading, time

lock = threading.Lock()
total = 0
counts = [0] * {THREADS}
end = time.monotonic() + float(sys.argv[1])


def work(number):
    global total
    while time.monotonic() < end:
        for _ in range(20):
            with lock:
                before = total
                counts[number] += 1
                total = before + 1


threads = [threading.Thread(target=work, args=(number,)) for number in range({THREADS})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
sys.exit(total != sum(counts) or min(counts) == 0)
"""
ROW: Final = "{:<10}{:>12}{:>10}{:>10}{:>12}{:>16}  {}"


def main(arguments: Sequence[str]) -> int:
    """Run the soak that the flags name; return the exit status."""
    fields, rest = read_flags(FLAGS, arguments, "soak")
    if "help" in fields:
        print(USAGE + flags_help(FLAGS), end="")
        return 0
    if rest or ("locks" in fields) is ("refcounts" in fields):
        raise UsageError("minipy soak takes --locks or --refcounts, and --seconds S")
    seconds = fields.get("seconds", 60)
    if "locks" in fields:
        return soak_locks(seconds)
    from minipy.cli.soak_refcounts import soak_refcounts

    return soak_refcounts(seconds)


def soak_locks(seconds: float) -> int:
    """Give each lock its share of the time; return 1 if anything went wrong."""
    from minipy.engine import run
    from minipy.gil import LOCKS

    print(ROW.format("lock", "instructions", "takes", "forced", "retries", "longest wait/ms", "outcome"))
    worst = 0
    for gil in LOCKS:
        refcount = "cas" if gil == "none" else "plain"
        config = RunConfig(gil=gil, refcount=refcount, stats="table", checks=True, argv=("-c", str(seconds / len(LOCKS))))
        result = run(Program("<soak>", PROGRAM), config)
        worst |= _show(gil, result)
    return worst


def _show(gil: str, result: RunResult) -> int:
    """Print what came of one lock; return 1 if anything went wrong."""
    from minipy.trace.stats_table import added

    total = added("total", result.stats)
    is_wrong = result.status or result.findings or result.internal_errors
    longest = f"{total.times.longest_wait_ns / 1e6:.1f}"
    outcome = "WRONG" if is_wrong else "right"
    forced = dict(total.drops).get("forced", 0)
    print(ROW.format(gil, total.instructions, total.takes, forced, total.retries, longest, outcome), flush=True)
    for text in (*result.internal_errors, *(finding.render() for finding in result.findings)):
        print(text)
    return 1 if is_wrong else 0
