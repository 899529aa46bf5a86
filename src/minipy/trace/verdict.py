"""The verdict: what a trace shows, in one sentence worked out from its spans.

Each pattern says how much of a thread's life it has cost; the one that has cost most is the verdict. Shares are of the
life of the thread that they are told of.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.trace.causes import called
from minipy.trace.spans import BLOCKED, FORCED, GUEST_LOCK_WAIT, IN_IO, RUNNING, WAITING, Lane, Span

if TYPE_CHECKING:
    from minipy.trace.events import Trace

LEAST_SHARE: Final = 0.2  # of a life: what costs less is no pattern
LEAST_ROUNDS: Final = 3  # what happens less often is no pattern


class Pattern(NamedTuple):
    """Something that a trace shows, and the share of a life that it has cost."""

    cost: float
    sentence: str


def verdict(trace: Trace, lanes: Sequence[Lane]) -> str:
    """Return the sentence; `lanes` are those of `trace`."""
    if trace.findings:
        more = len(trace.findings) - 1
        return f"Something went wrong: {trace.findings[0].splitlines()[0]}{f' (and {more} more)' if more else ''}."
    if not lanes:
        return "No event was recorded."
    patterns = [*_lock_over_io(lanes)]
    if trace.choices.get("gil") == "none":
        patterns += _no_lock(trace, lanes)
    else:
        patterns += [*_convoys(lanes), *_battle(lanes), _calm(lanes)]
    return max(patterns, key=lambda pattern: pattern.cost).sentence


def percent(share: float) -> str:
    """Return a share of 1 as a whole percentage; what is below one is no 0 %."""
    return "less than 1 %" if 0 < share < 0.01 else f"{100 * share:.0f} %"


def _number(count: int, noun: str, ending: str = "s") -> str:
    return f"{count:,} {noun}{'' if count == 1 else ending}"


def _listed(words: Sequence[str]) -> str:
    """Return "a", "a and b", "a, b and c"; of many, how many more."""
    shown = [*words[:3], f"{len(words) - 3} more"] if len(words) > 4 else [*words]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _spans(lane: Lane, state: str) -> list[Span]:
    return [span for span in lane.spans if span.state == state]


def _convoys(lanes: Sequence[Lane]) -> Iterator[Pattern]:
    """A thread that blocks often, and waits for the lock longer than it has it, each time that it comes back."""
    for lane in lanes:
        calls = [span for span in _spans(lane, IN_IO) if span.name != GUEST_LOCK_WAIT]
        has, waits = lane.share(RUNNING), lane.share(WAITING)
        if len(calls) < LEAST_ROUNDS or waits < LEAST_SHARE or waits < 2 * has:
            continue
        holders = Counter(span.partner for span in _spans(lane, WAITING) if span.partner)
        if holders:
            holder = holders.most_common(1)[0][0]
            shares = f"had the lock {percent(has)} of the time and waited for it {percent(waits)} of it"
            yield Pattern(waits, f"{lane.thread} {shares}, while {holder} computed: the convoy.")


def _battle(lanes: Sequence[Lane]) -> Iterator[Pattern]:
    """Threads that compute at the same time, and drop the lock only when they must."""
    fighters = _fighters([lane for lane in lanes if lane.share(RUNNING) >= LEAST_SHARE and _forced_drops(lane)])
    if len(fighters) < 2:
        return
    shares = _listed([percent(lane.share(RUNNING)) for lane in fighters])
    head = f"{_listed([lane.thread for lane in fighters])} computed and had the lock {shares} of the time: "
    drops, retries = sum(map(_forced_drops, fighters)), sum(span.retries for lane in fighters for span in lane.spans)
    requests = sum(span.requests for lane in fighters for span in _spans(lane, WAITING))
    switches = sum(1 for lane in fighters for span in _spans(lane, RUNNING) if span.partner)
    if any(lane.times_ns[FORCED] for lane in fighters):
        tail = f"forced switching ({_number(drops, 'drop')} on {_number(requests, 'request')})."
    else:
        counts = f"{_number(switches, 'switch', 'es')} for {_number(drops, 'drop')}, {_number(retries, 'wake-up')} in vain"
        tail = f"the battle ({counts})."
    yield Pattern(max(map(_waited, fighters)), head + tail)


def _fighters(computing: Sequence[Lane]) -> list[Lane]:
    """Return those that waited, and those that they waited for."""
    names = set()
    for lane in computing:
        if _waited(lane) < LEAST_SHARE:
            continue
        names.add(lane.thread)
        waits_ns: Counter[str] = Counter()
        for span in _spans(lane, WAITING):
            waits_ns[span.partner] += span.duration_ns
        names |= {holder for holder, wait_ns in waits_ns.items() if wait_ns >= LEAST_SHARE * waits_ns.total()}
    return [lane for lane in computing if lane.thread in names]


def _waited(lane: Lane) -> float:
    return lane.share(WAITING) + lane.share(FORCED)


def _forced_drops(lane: Lane) -> int:
    return sum(1 for span in _spans(lane, RUNNING) if span.ended is not None and span.ended.detail == "poll")


def _lock_over_io(lanes: Sequence[Lane]) -> Iterator[Pattern]:
    """A thread that waits for a guest lock whose holder is in a blocking call meanwhile."""
    by_name = {lane.thread: lane for lane in lanes}
    for lane in lanes:
        lost: Counter[tuple[str, str, str]] = Counter()  # the lock, who had it, in which primitive
        for span in _spans(lane, BLOCKED):
            if span.partner in by_name:
                for call in _overlapping(by_name[span.partner], span):
                    both_ns = min(call.end_ns, span.end_ns) - max(call.start_ns, span.start_ns)
                    lost[span.name, span.partner, call.name] += both_ns
        share = sum(lost.values()) / (lane.life_ns or 1)
        if share >= LEAST_SHARE:
            (name, holder, primitive), _ = lost.most_common(1)[0]
            tail = f"{called(name)}, while {holder} had it and was in {primitive}: a lock held over I/O."
            yield Pattern(share, f"{lane.thread} waited {percent(share)} of the time for {tail}")


def _overlapping(holder: Lane, span: Span) -> Iterator[Span]:
    """Yield the blocking calls of `holder` that were going on during `span`."""
    first = bisect_right(holder.spans, span.start_ns, key=lambda other: other.end_ns)
    for other in holder.spans[first:]:
        if other.start_ns >= span.end_ns:
            return
        if other.state == IN_IO and other.name != GUEST_LOCK_WAIT:
            yield other


def _calm(lanes: Sequence[Lane]) -> Pattern:
    """Nothing of note: who has waited most."""
    if len(lanes) == 1:
        return Pattern(0.0, f"{lanes[0].thread} ran alone.")
    lane = max(lanes, key=_waited)
    if _waited(lane) < LEAST_SHARE:
        longest = f"{lane.thread} waited longest, {percent(_waited(lane))} of its time"
        return Pattern(0.0, f"No contention for the interpreter lock: {longest}.")
    has, waits = percent(lane.share(RUNNING)), percent(_waited(lane))
    return Pattern(LEAST_SHARE / 2, f"{lane.thread} had the lock {has} of the time and waited for it {waits} of it.")


def _no_lock(trace: Trace, lanes: Sequence[Lane]) -> Iterator[Pattern]:
    """Without an interpreter lock: what threads did to each other's swaps."""
    failures = [event for event in trace.events if event.kind == "CAS_FAIL"]
    runners = [lane.thread for lane in lanes if lane.share(RUNNING) >= LEAST_SHARE]
    head = f"No interpreter lock: {_listed(runners or [lanes[0].thread])} ran at once"
    if not failures:
        yield Pattern(0.0, f"{head}, and no swap of a count failed.")
        return
    where, _ = Counter(event.detail for event in failures).most_common(1)[0]
    streak = max(event.amount for event in failures)
    tail = f"{_number(len(failures), 'swap')} of counts failed, up to {streak:,} in a row, most for {where}: contention."
    yield Pattern(LEAST_SHARE / 2, f"{head}; {tail}")
