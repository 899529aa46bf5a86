"""The table: how each thread shared its time, what it did with the interpreter lock, and why it waited, in words."""

from __future__ import annotations

import os
import textwrap
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from minipy.engine.result import ThreadStats
from minipy.trace.causes import cause_of
from minipy.trace.columns import Column, legend, table
from minipy.trace.spans import BLOCKED, FORCED, IN_IO, RUNNING, WAITING, WITHOUT, Lane, Span, lanes_of
from minipy.trace.stats_table import LOCK, NO_LOCK, WIDTH

if TYPE_CHECKING:
    from minipy.trace.events import Trace

UNSEEN: Final = ("time-outs",)  # columns of `--stats` that no event tells
CAUSES: Final = MappingProxyType({"poll": "forced"})  # what `--stats` calls a cause of a drop, where that differs
BOUNDS_NS: Final = tuple(10**digits for digits in range(4, 10))
BUCKETS: Final = ("<10 us", "<100 us", "<1 ms", "<10 ms", "<100 ms", "<1 s", ">=1 s")
MOST_CAUSES: Final = 10


def render_table(trace: Trace) -> str:
    """Return the tables of a trace, with a legend."""
    lanes = [(lane.thread, lane) for lane in lanes_of(trace)]
    counters = [(stats.thread, stats) for stats in _counters(trace)]
    tables = [
        table("thread", SHARES, lanes),
        table("thread", COUNTS, counters),
        table("thread", WAITS, lanes),
        ["waits for the interpreter lock, by how long they took", *table("thread", HISTOGRAM, lanes)],
        ["the longest waits", *_longest([lane for _, lane in lanes])],
        _legend(trace),
    ]
    text = "\n\n".join("\n".join(lines) for lines in tables)
    return f"{text}\npartial: {trace.ended}\n" if trace.ended else f"{text}\n"


def _counters(trace: Trace) -> list[ThreadStats]:
    """Return what each thread did with the interpreter lock, as `--stats` has it."""
    kinds: dict[str, Counter[str]] = {}
    drops: dict[str, Counter[str]] = {}
    switches: Counter[str] = Counter()
    holder = ""
    for event in trace.events:
        kinds.setdefault(event.thread, Counter())[event.kind] += 1
        if event.kind == "RELEASE":
            drops.setdefault(event.thread, Counter())[CAUSES.get(event.detail, event.detail)] += 1
        elif event.kind == "ACQUIRE":
            switches[event.thread] += holder not in ("", event.thread)
            holder = event.thread
    return [
        ThreadStats(
            thread, 0, 0, takes=count["ACQUIRE"], switches=switches[thread], drops=(*drops.get(thread, Counter()).items(),),
            waits=count["BUSY"], retries=count["RETRY"], timed_out=0, drop_requests=count["DROP_REQUEST"],
            count_operations=0, swaps=0, swap_failures=count["CAS_FAIL"], longest_streak=0,
        )
        for thread, count in kinds.items()
    ]  # fmt: skip


def _per_switch(row: ThreadStats) -> str:
    return f"{row.retries / row.switches:.2f}" if row.switches else "-"


def _share(*states: str) -> Callable[[Lane], str]:
    return lambda lane: f"{100 * sum(map(lane.share, states)):.1f} %"


def _in_state(lane: Lane, state: str) -> list[Span]:
    return [span for span in lane.spans if span.state == state]


def _waits(lane: Lane) -> list[Span]:
    """Return the waits for the interpreter lock; to take one that is free takes no time to speak of."""
    return [span for span in _in_state(lane, WAITING) if span.duration_ns]


def _longest_wait(lane: Lane) -> Span | None:
    return max(_waits(lane), key=lambda span: span.duration_ns, default=None)


def _wait(lane: Lane) -> str:
    span = _longest_wait(lane)
    return _time(span.duration_ns) if span else "-"


def _wait_place(lane: Lane) -> str:
    span = _longest_wait(lane)
    return (span and _place(span)) or "-"


def _gap(lane: Lane) -> str:
    gaps = [after.start_ns - before.end_ns for before, after in pairwise(_in_state(lane, RUNNING))]
    return _time(max(gaps)) if gaps else "-"


def _bucket(number: int) -> Callable[[Lane], int]:
    return lambda lane: sum(bisect_right(BOUNDS_NS, span.duration_ns) == number for span in _waits(lane))


def _time(duration_ns: int) -> str:
    return f"{duration_ns / 1e6:.2f} ms" if duration_ns >= 1e5 else f"{duration_ns / 1e3:.1f} us"


def _place(span: Span) -> str:
    return f"{os.path.basename(span.began.file)}:{span.began.line}" if span.began.file else ""


def _longest(lanes: Sequence[Lane]) -> Iterator[str]:
    """Yield the longest waits of all threads, each with its cause."""
    waits = [(span, lane.thread) for lane in lanes for span in (*_waits(lane), *_in_state(lane, BLOCKED))]
    for span, thread in sorted(waits, key=lambda wait: -wait[0].duration_ns)[:MOST_CAUSES]:
        place, cause = _place(span), cause_of(span)
        text = f"{thread} waited {_time(span.duration_ns)}{place and f' at {place}'}{cause and f': {cause}'}"
        yield from textwrap.wrap(text, WIDTH, subsequent_indent="    ", break_on_hyphens=False)


def _legend(trace: Trace) -> list[str]:
    meanings = [column[:2] for columns in (SHARES, COUNTS, WAITS) for column in columns]
    lines = legend(meanings, WIDTH)
    return [*lines, NO_LOCK] if trace.choices.get("gil") == "none" else lines


SHARES: Final[tuple[Column[Lane], ...]] = (
    Column("holding", "share of its life that it had the interpreter lock", _share(RUNNING)),
    Column("waiting", "share that it wanted the interpreter lock and had it not", _share(WAITING, FORCED)),
    Column("blocked", "share that it waited for a guest lock, or an object's lock", _share(BLOCKED)),
    Column("in I/O", "share that it was in other calls that block", _share(IN_IO)),
    Column("without", "share that it did none of these", _share(WITHOUT)),
)
COUNTS: Final[tuple[Column[ThreadStats], ...]] = (
    *(column for column in LOCK if column.heading not in UNSEEN),
    Column("a switch", "retries for each take of the lock that another thread had before", _per_switch),
)
WAITS: Final[tuple[Column[Lane], ...]] = (
    Column("longest", "its longest wait for the interpreter lock", _wait),
    Column("at", "where that was", _wait_place),
    Column("gap", "the longest time from a drop to its next take", _gap),
)
HISTOGRAM: Final[tuple[Column[Lane], ...]] = tuple(Column(name, "", _bucket(i)) for i, name in enumerate(BUCKETS))
