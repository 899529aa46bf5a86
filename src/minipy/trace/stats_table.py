"""The table of `--stats`: what each thread did."""

from __future__ import annotations

from collections.abc import Sequence

from minipy.engine.result import ThreadStats

HEADINGS = ("thread", "instructions", "look-ups", "takes", "drops", "retries", "counts", "swaps", "failed", "longest")


def render_stats(stats: Sequence[ThreadStats]) -> str:
    """Return the counters of all threads as a table, the numbers aligned to the right."""
    rows = [HEADINGS, *(_row(thread) for thread in stats)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEADINGS))]
    return "\n".join("  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows)


def _row(thread: ThreadStats) -> tuple[str, ...]:
    drops = ", ".join(f"{count} {cause}" for cause, count in thread.drops) or "0"
    numbers = (thread.retries, thread.count_operations, thread.swaps, thread.swap_failures, thread.longest_streak)
    first = (thread.instructions, thread.look_ups, thread.takes)
    return (thread.thread, *(str(n) for n in first), drops, *(str(n) for n in numbers))
