"""What `--stats` prints: what each thread did, what was not the program's own doing, and what the columns mean."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from minipy.config import RunConfig
from minipy.engine.result import RunResult, ThreadStats

WIDTH: Final = 80
MOST_ROWS: Final = 20  # of threads; what the others did is added up
COLUMNS: Final = (
    ("instructions", "bytecode instructions"),
    ("look-ups", "looks whether the eval breaker is set, or the lock's turn over"),
    ("takes", "times that the thread took the interpreter lock"),
    ("drops", "times that it dropped it (forced: its turn was over)"),
    ("retries", "times that it was woken up to find the lock taken again"),
    ("counts", "changes of a reference count"),
)
SWAP_COLUMNS: Final = (
    ("swaps", "attempts of a compare-and-swap, to change a count"),
    ("failed", "those that failed, since another thread was quicker"),
    ("longest", "how many failed in a row"),
)
APART: Final = "minipy"


def render_stats(result: RunResult, config: RunConfig) -> str:
    """Return the counters of all threads as tables, with a legend and the times, at most WIDTH columns wide."""
    apart = added(APART, result.apart)
    shown = result.stats if len(result.stats) <= MOST_ROWS else result.stats[: MOST_ROWS - 1]
    rows = [*shown]
    if others := result.stats[len(shown) :]:
        rows.append(added(f"{len(others)} others", others))
    rows += [apart, added("total", (*result.stats, apart))]
    lines = _table([name for name, _ in COLUMNS], rows, _numbers)
    has_swaps = rows[-1].swaps > 0
    if has_swaps:
        lines += ["", *_table([name for name, _ in SWAP_COLUMNS], rows, _swap_numbers)]
    lines += ["", *_drop_lines(rows), "", *_legend(COLUMNS + SWAP_COLUMNS if has_swaps else COLUMNS, config)]
    return "\n".join([*lines, *_time_lines(result)])


def added(name: str, stats: Iterable[ThreadStats]) -> ThreadStats:
    """Return the sum of counters under a name; the longest streak is the longest of all."""
    rows = [*stats]
    drops: Counter[str] = Counter()
    for row in rows:
        drops.update(dict(row.drops))
    sums = {
        field: sum(getattr(row, field) for row in rows)
        for field in ThreadStats._fields
        if field not in ("thread", "drops", "longest_streak")
    }
    longest = max((row.longest_streak for row in rows), default=0)
    return ThreadStats(thread=name, drops=tuple(sorted(drops.items())), longest_streak=longest, **sums)


def _numbers(row: ThreadStats) -> tuple[int, ...]:
    drops = sum(count for _, count in row.drops)
    return row.instructions, row.look_ups, row.takes, drops, row.retries, row.count_operations


def _swap_numbers(row: ThreadStats) -> tuple[int, ...]:
    return row.swaps, row.swap_failures, row.longest_streak


def _table(headings: list[str], rows: Sequence[ThreadStats], numbers: Callable[[ThreadStats], tuple[int, ...]]) -> list[str]:
    """Return the lines of a table, its numbers aligned to the right."""
    cells = [["thread", *headings], *([row.thread, *map(str, numbers(row))] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
    return ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in cells]


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


def _legend(columns: Sequence[tuple[str, str]], config: RunConfig) -> list[str]:
    """Return what the columns and the row that is set apart mean."""
    rows = [*columns, (APART, "what is not the program: starting, importing the library, leaving")]
    lines = [f"{name:<12}  {meaning}" for name, meaning in rows]
    if not config.has_interpreter_lock:
        lines.append("There is no interpreter lock: to take it is to begin to interpret.")
    return lines


def _time_lines(result: RunResult) -> list[str]:
    times = result.times
    return [f"elapsed {times.elapsed_s:.3f} s, {APART} {times.apart_s:.3f} s of it; processor time {times.cpu_s:.3f} s"]
