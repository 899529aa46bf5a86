"""Chrome: a trace as the JSON that Perfetto (ui.perfetto.dev) and chrome://tracing open.

Each thread is a track: its life, in it what it was in ("running", "waiting", "in I/O", ...), and instants. The first track
shows who had the interpreter lock. Arrows lead from the drop of the lock to the take by another thread, and from a drop
request to the drop. Guest locks that a thread holds are spans beside its track, which may overlap. Times are microseconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from minipy.trace.causes import cause_of
from minipy.trace.spans import RUNNING, Lane, lanes_of

if TYPE_CHECKING:
    from minipy.trace.events import Event, Trace

    Record = dict[str, Any]

PROCESS: Final = 1
OWNER_TRACK: Final = 1  # the threads' tracks follow
INSTANTS: Final = ("RETRY", "CAS_FAIL", "MERGE", "SIGNAL", "FINDING")
HAND_OVER: Final = "hand-over"
REQUEST: Final = "drop request"


def render_chrome(trace: Trace) -> str:
    """Return the JSON, a line for each record."""
    lanes = lanes_of(trace)
    tracks = {lane.thread: OWNER_TRACK + 1 + i for i, lane in enumerate(lanes)}
    records = [*_names(trace, tracks), *_owners(trace, lanes), *_flows(trace, tracks), *_instants(trace, tracks)]
    for lane in lanes:
        records += _lane(lane, tracks[lane.thread])
    told = {"minipy": trace.minipy, "argv": trace.argv, "choices": trace.choices, "host": trace.host, "clock": trace.clock,
            "status": trace.status, "findings": trace.findings, "partial": trace.ended}  # fmt: skip
    lines = ",\n".join(json.dumps(record) for record in records)
    return f'{{"displayTimeUnit": "ns", "otherData": {json.dumps(told)}, "traceEvents": [\n{lines}\n]}}\n'


def _names(trace: Trace, tracks: dict[str, int]) -> Iterator[Record]:
    """Name the process and the tracks, which keep their order."""
    partial = f" (partial: {trace.ended})" if trace.ended else ""
    yield _record("M", PROCESS, 0, name="process_name", args={"name": f"minipy {' '.join(trace.argv)}{partial}"})
    names = {"interpreter lock": OWNER_TRACK, **tracks} if _has_lock(trace) else tracks
    for name, track in names.items():
        yield _record("M", track, 0, name="thread_name", args={"name": name})
        yield _record("M", track, 0, name="thread_sort_index", args={"sort_index": track})


def _has_lock(trace: Trace) -> bool:
    return trace.choices.get("gil") != "none"


def _record(phase: str, track: int, time_ns: int, **more: Any) -> Record:
    return {"ph": phase, "pid": PROCESS, "tid": track, "ts": time_ns / 1000, **more}


def _span(track: int, start_ns: int, end_ns: int, name: str, **more: Any) -> Record:
    return _record("X", track, start_ns, dur=(end_ns - start_ns) / 1000, name=name, **more)


def _lane(lane: Lane, track: int) -> Iterator[Record]:
    """Yield a thread's life, the spans in it, and beside it the guest locks that it held."""
    yield _span(track, lane.start_ns, lane.end_ns, lane.thread, cat="life", args={"parent": lane.parent})
    for span in lane.spans:
        name = f"{span.state}: {span.name}" if span.name else span.state
        args = {"cause": cause_of(span), "place": _place(span.began), "check": span.began.check}
        yield _span(track, span.start_ns, span.end_ns, name, cat="state", args=args)
    for number, held in enumerate(lane.held_locks):
        pair = {"cat": "guest lock", "name": held.name, "id": f"{track}.{number}"}
        yield _record("b", track, held.start_ns, args={"place": _place(held.began)}, **pair)
        yield _record("e", track, held.end_ns, **pair)


def _place(event: Event) -> str:
    return f"{event.file}:{event.line}" if event.file else ""


def _owners(trace: Trace, lanes: Iterable[Lane]) -> Iterator[Record]:
    """Yield who had the interpreter lock."""
    if _has_lock(trace):
        for lane in lanes:
            for span in lane.spans:
                if span.state == RUNNING:
                    yield _span(OWNER_TRACK, span.start_ns, span.end_ns, lane.thread, cat="owner")


def _instants(trace: Trace, tracks: dict[str, int]) -> Iterator[Record]:
    """Yield what takes no time: look-ups that found something to do, wake-ups in vain, swaps that failed, ..."""
    checks: dict[str, int] = {}
    for event in trace.events:
        track = tracks[event.thread]
        if event.kind in INSTANTS:
            args = {"detail": event.detail, "partner": event.partner, "amount": event.amount, "place": _place(event)}
            yield _record("i", track, event.time_ns, name=event.kind, s="t", cat="instant", args=args)
        elif event.kind == "RELEASE" and event.check != checks.get(event.thread, 0):
            args = {"check": event.check, "countdown": event.countdown, "place": _place(event)}
            yield _record("i", track, event.time_ns, name="look-up", s="t", cat="instant", args=args)
        checks[event.thread] = event.check


def _flows(trace: Trace, tracks: dict[str, int]) -> Iterator[Record]:
    """Yield both ends of each arrow; an end belongs to the span that it lies in, so it lies a nanosecond before its end."""
    numbers = count(1)
    dropped: Event | None = None
    requests: dict[str, list[Event]] = {}  # by the label of whom they are made to
    for event in trace.events:
        if event.kind == "RELEASE":
            for request in requests.pop(event.thread, ()):
                yield from _arrow(next(numbers), REQUEST, request, request.time_ns, event, event.time_ns - 1, tracks)
            dropped = event
        elif event.kind == "ACQUIRE":
            if dropped is not None and dropped.thread != event.thread and _has_lock(trace):
                yield from _arrow(next(numbers), HAND_OVER, dropped, dropped.time_ns - 1, event, event.time_ns, tracks)
            dropped = None
        elif event.kind == "DROP_REQUEST" and event.partner:
            requests.setdefault(event.partner, []).append(event)


def _arrow(
    number: int, name: str, start: Event, start_ns: int, end: Event, end_ns: int, tracks: dict[str, int]
) -> Iterator[Record]:
    pair = {"name": name, "cat": "arrow", "id": number}
    yield _record("s", tracks[start.thread], start_ns, **pair)
    yield _record("f", tracks[end.thread], end_ns, bp="e", **pair)
