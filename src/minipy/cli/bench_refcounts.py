"""`minipy bench --refcount`: what an increment with its decrement costs under each count strategy, in nanoseconds.

Real host threads run a strategy's own body as a specialised run has it, without any point in it. On a host with a GIL two
threads take turns: the time is that of both together.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from minipy.cli.bench_report import machine
from minipy.config import RunConfig
from minipy.specialise.worlds import World
from minipy.sync.crew import run_together
from minipy.sync.primitives import HostSync

ROUNDS: Final = 100_000
ROW: Final = "{:<12}{:>13}{:>16}{:>16}{:>12}"


class PairTimes(NamedTuple):
    """Nanoseconds for each pair, per round: one thread, two on objects of their own, two on one; what these two lost."""

    kind: str
    alone: tuple[float, ...]
    own: tuple[float, ...]
    shared: tuple[float, ...]
    lost: int  # of all changes of the shared count, in all rounds


def measure_pairs(kinds: Sequence[str], rounds: int, tell: Callable[[str], None]) -> list[PairTimes]:
    """Measure each strategy `rounds` times, after one time that is not counted."""
    found = []
    for kind in kinds:
        tell(f"pairs of {kind}")
        pairs = World(RunConfig(refcount=kind)).load("minipy.refcount.pairs")
        results = [_measure(pairs, kind) for _ in range(rounds + 1)][1:]
        alone, own, shared, lost = zip(*results, strict=True)
        found.append(PairTimes(kind, alone, own, shared, sum(lost)))
    tell("")
    return found


def _measure(pairs: Any, kind: str) -> tuple[float, float, float, int]:
    """Measure a strategy once."""
    one = pairs.new_pair_thread(kind, HostSync())
    two = pairs.PairThread(one.counts)
    mine, yours, ours = pairs.new_thing(one), pairs.new_thing(two), pairs.new_thing(one)
    loop_ns = run_together([lambda: pairs.count_nothing(ROUNDS)])
    alone_ns = run_together([lambda: pairs.count_pairs(one, mine, ROUNDS)])
    own_ns = run_together([lambda: pairs.count_pairs(one, mine, ROUNDS), lambda: pairs.count_pairs(two, yours, ROUNDS)])
    shared_ns = run_together([lambda: pairs.count_pairs(one, ours, ROUNDS), lambda: pairs.count_pairs(two, ours, ROUNDS)])
    lost = abs(one.counts.read_count(ours) - pairs.ENOUGH)
    times = ((elapsed_ns - loop_ns) / ROUNDS for elapsed_ns in (alone_ns, own_ns, shared_ns))
    return (*times, lost)


def render_pairs(found: Sequence[PairTimes]) -> str:
    """Return the measurements as lines of text: the median, and the range of the rounds."""
    lines = [ROW.format("refcount", "one thread", "two, own", "two, shared", "off by")]
    for row in found:
        lines.append(ROW.format(row.kind, *(_spread(times) for times in row[1:4]), row.lost))
    lines.append(f"ns for each increment with its decrement, until both threads have done {ROUNDS} each;")
    lines.append(f"median (lowest-highest) of {len(found[0].alone)} rounds; {machine()}")
    return "\n".join(lines)


def _spread(times: Sequence[float]) -> str:
    return f"{statistics.median(times):.0f} ({min(times):.0f}-{max(times):.0f})"
