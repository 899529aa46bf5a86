"""What `--stats` prints: what each thread did, what was not the program's own doing, and what the columns mean."""

from __future__ import annotations

import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from minipy.config import RunConfig, host_has_gil
from minipy.engine.result import LockTimes, RunResult, ThreadStats
from minipy.gil import LOCKS
from minipy.sync.primitives import HOST_SWITCH_INTERVAL_S, available_cpus
from minipy.trace.columns import Column, legend, table

WIDTH: Final = 80
MOST_ROWS: Final = 20  # of threads; what the others did is added up
APART: Final = "minipy"
NO_LOCK: Final = "There is no interpreter lock: to take it is to begin to interpret."


def added(name: str, stats: Iterable[ThreadStats]) -> ThreadStats:
    """Return the sum of counters under a name; what is longest is the longest of all."""
    rows = [*stats]
    drops: Counter[str] = Counter()
    for row in rows:
        drops.update(dict(row.drops))
    counts = {
        field: _sum_or_longest(field, rows) for field in ThreadStats._fields if field not in ("thread", "drops", "times")
    }
    all_times = [row.times for row in rows]
    times = LockTimes(*(_sum_or_longest(field, all_times) for field in LockTimes._fields))
    return ThreadStats(thread=name, drops=tuple(sorted(drops.items())), times=times, **counts)


def _sum_or_longest(field: str, rows: Sequence[ThreadStats | LockTimes]) -> int:
    values = [getattr(row, field) for row in rows]
    return max(values, default=0) if field.startswith("longest") else sum(values)


def _dropped(*causes: str) -> Callable[[ThreadStats], int]:
    return lambda row: sum(count for cause, count in row.drops if cause in causes)


def _blocking(row: ThreadStats) -> int:
    return sum(count for cause, count in row.drops if cause not in ("forced", "exit"))


def _share(field: str) -> Callable[[ThreadStats], str]:
    def share(row: ThreadStats) -> str:
        whole = row.times.held_ns + row.times.waited_ns + row.times.without_ns
        return f"{100 * getattr(row.times, field) / whole:.1f} %" if whole else "-"

    return share


def _milliseconds(field: str) -> Callable[[ThreadStats], str]:
    return lambda row: f"{getattr(row.times, field) / 1e6:.2f}"


WORK: Final[tuple[Column[ThreadStats], ...]] = (
    Column("instructions", "bytecode instructions", lambda row: row.instructions),
    Column("look-ups", "looks whether the eval breaker is set, or the lock's turn over", lambda row: row.look_ups),
    Column("counts", "changes of a reference count", lambda row: row.count_operations),
)
SWAPS: Final[tuple[Column[ThreadStats], ...]] = (
    Column("swaps", "attempts of a compare-and-swap, to change a count", lambda row: row.swaps),
    Column("failed", "those that failed, since another thread was quicker", lambda row: row.swap_failures),
    Column("streak", "how many failed in a row", lambda row: row.longest_streak),
)
LOCK: Final[tuple[Column[ThreadStats], ...]] = (
    Column("takes", "times that the thread took the interpreter lock", lambda row: row.takes),
    Column("poll", "drops of the lock at a look-up, when its turn was over", _dropped("forced")),
    Column("blocking", "drops of the lock for a call that may wait", _blocking),
    Column("exit", "drops of the lock at the thread's end", _dropped("exit")),
    Column("waits", "takes that found the lock taken", lambda row: row.waits),
    Column("retries", "times that it was woken up to find the lock taken again", lambda row: row.retries),
    Column("time-outs", "switch intervals that it waited in vain", lambda row: row.timed_out),
    Column("requests", "times that it asked the holder to drop the lock", lambda row: row.drop_requests),
)
TIME: Final[tuple[Column[ThreadStats], ...]] = (
    Column("holding", "share of its time that it held the lock", _share("held_ns")),
    Column("waiting", "share of its time that it wanted the lock and had it not", _share("waited_ns")),
    Column("without", "share of its time that it was in a blocking call", _share("without_ns")),
    Column("waited", "ms that it has waited for the lock, in all", _milliseconds("waited_ns")),
    Column("longest", "ms of the longest wait", _milliseconds("longest_wait_ns")),
    Column("gap", "ms of the longest time from drop to take", _milliseconds("longest_gap_ns")),
)


def render_stats(result: RunResult, config: RunConfig) -> str:
    """Return the counters of all threads as tables, with a legend and the times, at most WIDTH columns wide."""
    apart = added(APART, result.apart)
    shown = result.stats if len(result.stats) <= MOST_ROWS else result.stats[: MOST_ROWS - 1]
    rows = [*shown]
    if others := result.stats[len(shown) :]:
        rows.append(added(f"{len(others)} others", others))
    rows += [apart, added("total", (*result.stats, apart))]
    named = [(row.thread, row) for row in rows]
    tables = [WORK + SWAPS if rows[-1].swaps else WORK, LOCK, TIME]
    lines = [line for columns in tables for line in (*table("thread", columns, named), "")]
    lines += [*_drop_lines(rows), "", *_legend([column for columns in tables for column in columns], config)]
    return "\n".join([*lines, *choice_lines(config), *_time_lines(result)])


def _drop_lines(rows: Sequence[ThreadStats]) -> list[str]:
    """Return for each row in which calls the lock was dropped, the most frequent first."""
    width = max(len(row.thread) for row in rows)
    lines = ["drops of the lock, by call"]
    for row in rows:
        if row.drops:
            causes = ", ".join(f"{name} {count}" for name, count in sorted(row.drops, key=lambda drop: -drop[1]))
            start = f"{row.thread.ljust(width)}  "
            lines += textwrap.wrap(causes, WIDTH, initial_indent=start, subsequent_indent=" " * len(start))
    return lines


def _legend(columns: Sequence[Column[ThreadStats]], config: RunConfig) -> list[str]:
    """Return what the columns and the row that is set apart mean."""
    rows = [*((column.heading, column.meaning) for column in columns)]
    rows += [("forced", "a drop at a look-up"), (APART, "what is not the program: starting, importing the library, leaving")]
    lines = legend(rows, WIDTH)
    if not config.has_interpreter_lock:
        lines.append(NO_LOCK)
    return lines


def choice_lines(config: RunConfig) -> list[str]:
    """Return what waits and hand-overs depend on: the choices of the run, and whose threads its threads are."""
    fields = ("gil", *LOCKS[config.gil].choices, "poll", "refcount")
    chosen = "; ".join(f"{field.replace('_', ' ')} {_told(getattr(config, field))}" for field in fields)
    return [*textwrap.wrap(f"choices: {chosen}", WIDTH), *textwrap.wrap(carrier_of(config), WIDTH)]


def _told(value: object) -> str:
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)


def carrier_of(config: RunConfig) -> str:
    """Return whose threads they are: those of the host, or virtual ones, for which the host makes no difference."""
    if config.is_virtual:
        order = f"schedule {config.schedule}" if config.schedule else f"policy {config.policy}"
        return f"threads: virtual; seed {config.seed}; {order}"
    host = f"CPython {sys.version.split()[0]}, which switches threads every {HOST_SWITCH_INTERVAL_S * 1e6:.0f} us"
    if not host_has_gil():
        host = f"CPython {sys.version.split()[0]} without a GIL"
    cpus = min(config.cpus or sys.maxsize, available_cpus() or sys.maxsize)
    processors = f" on {cpus} processor{'s' * (cpus > 1)}" if cpus < sys.maxsize else ""
    return f"host: {host}{processors}"


def _time_lines(result: RunResult) -> list[str]:
    times = result.times
    return [f"elapsed {times.elapsed_s:.3f} s, {APART} {times.apart_s:.3f} s of it; processor time {times.cpu_s:.3f} s"]
