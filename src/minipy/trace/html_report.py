"""html: a timeline that opens in a browser, in one file that needs nothing else; or two, at the same scale."""

from __future__ import annotations

import base64
import html
import json
import re
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from minipy.config import RunConfig, flag_text
from minipy.trace.causes import cause_of
from minipy.trace.spans import BLOCKED, IN_IO, RUNNING, STATES, WAITING, Lane, lanes_of
from minipy.trace.verdict import percent, verdict

if TYPE_CHECKING:
    from minipy.trace.events import Event, Trace

SCRIPTS: Final = ("model", "surface", "theme", "drawing", "marks", "picture", "panel", "reading", "source", "search",
                  "controls", "page")  # fmt: skip
MARKS: Final = ("FINDING", "SIGNAL", "DROP_REQUEST", "RETRY", "CAS_FAIL", "MERGE", "DEALLOC")  # drawn where they happen


def render_page(trace: Trace) -> str:
    """Return the page of one trace."""
    return _page([trace])


def render_versus(trace: Trace, other: Trace) -> str:
    """Return a page with two traces beside each other, at the same scale."""
    return _page([trace, other])


def _page(traces: Sequence[Trace]) -> str:
    folder = files("minipy.trace") / "page"
    parts = {
        "title": html.escape(" and ".join(trace.program for trace in traces)),
        "style": (folder / "page.css").read_text("utf-8"),
        "data": "".join(_data(f"trace-{number}", trace) for number, trace in enumerate(traces)),
        "script": '"use strict";\n' + "\n".join((folder / f"{name}.js").read_text("utf-8") for name in SCRIPTS),
    }
    pieces = re.split(r"\{\{(\w+)\}\}", (folder / "page.html").read_text("utf-8"))
    pieces[1::2] = [parts[name] for name in pieces[1::2]]
    return "".join(pieces)


def _data(name: str, trace: Trace) -> str:
    """Return the elements that hold a trace: what the page knows of it, and its columns of numbers."""
    lanes = lanes_of(trace)
    numbers = Columns(trace, lanes)
    header = {
        "program": trace.program,
        "verdict": verdict(trace, lanes),
        "choices": _flags(trace),
        "caption": _caption(trace),
        "partial": _partial(trace),
        "clock": trace.clock,
        "hasLock": trace.choices.get("gil") != "none",
        "states": STATES,
        "marks": MARKS,
        "sources": trace.sources,
        "end": max((lane.end_ns for lane in lanes), default=0),
        "lanes": [_lane_header(trace, lane) for lane in lanes],
        "shares": _shares(lanes),
        **numbers.header(),
    }
    text = json.dumps(header, separators=(",", ":")).replace("<", "\\u003c")  # no text of a program ends the element
    columns = base64.b64encode(zlib.compress(numbers.packed(), 6)).decode()
    return (
        f'<script type="application/json" id="{name}">{text}</script>\n'
        f'<script type="text/plain" id="{name}-columns">{columns}</script>\n'
    )


def _lane_header(trace: Trace, lane: Lane) -> dict[str, Any]:
    """What the page knows of a lane beside its spans; `lock` is the interpreter whose lock it asks for, if each has one."""
    interpreter, dot, _ = lane.thread.partition(".")
    has_own = bool(dot) and interpreter.startswith("i") and trace.choices.get("interpreter_lock") == "own"
    return {"thread": lane.thread, "parent": lane.parent, "lock": interpreter if has_own else "", "end": lane.end_ns,
            "spans": len(lane.spans)}  # fmt: skip


def _caption(trace: Trace) -> str:
    command = " ".join(trace.argv) or trace.program
    return f"{command} · {_flags(trace)} · {len(trace.events):,} events · {trace.host}"


def _flags(trace: Trace) -> str:
    """Return the flags of the run that are not the default, and which interpreter lock it had."""
    defaults = RunConfig()._asdict()
    return " ".join(
        flag_text(name, value)
        for name, value in trace.choices.items()
        if name == "gil" or value not in (defaults.get(name), [])
    )


def _partial(trace: Trace) -> str:
    """Say what is missing of a trace, "" if nothing is."""
    if trace.is_complete:
        return ""
    counts = ", ".join(f"{count:,} of {thread}" for thread, count in trace.dropped.items())
    return f"This trace is partial: {trace.ended}{f' ({counts})' if counts else ''}."


def _shares(lanes: Iterable[Lane]) -> list[list[str]]:
    """Return a table of texts: what each thread did with its life."""
    rows = [["thread", "has the lock", "waits for it", "other locks", "blocking calls", "its life"]]
    for lane in lanes:
        shares = [percent(lane.share(state)).replace("less than ", "<") for state in (RUNNING, WAITING, BLOCKED, IN_IO)]
        rows.append([lane.thread, *shares, f"{lane.life_ns / 1e6:,.2f} ms"])
    return rows


class Strings:
    """Texts by number, each once."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """Return the number of `text`."""
        return self.numbers.setdefault(text, len(self.numbers))


class Columns:
    """A trace as columns of numbers, as the page's model reads them: of events, of spans, of guest locks held."""

    def __init__(self, trace: Trace, lanes: Sequence[Lane]) -> None:
        self.strings, self.kinds = Strings(), Strings()
        self.threads = {lane.thread: number for number, lane in enumerate(lanes)}
        self.places = {event.sequence: place for place, event in enumerate(trace.events)}
        self.columns: dict[str, array[Any]] = {}
        self._add_events(trace.events)
        self._add_spans(lanes)
        self._add_locks(lanes)

    def header(self) -> dict[str, Any]:
        """Return what the numbers stand for, and each column's name, type and length."""
        columns = [(name, values.typecode, len(values)) for name, values in self.columns.items()]
        return {"strings": [*self.strings.numbers], "kinds": [*self.kinds.numbers], "columns": columns}

    def packed(self) -> bytes:
        """Return the columns' bytes, little-endian, each column at a multiple of 8."""
        parts = []
        for values in self.columns.values():
            if sys.byteorder == "big":
                values.byteswap()
            data = values.tobytes()
            parts.append(data + bytes(-len(data) % 8))
        return b"".join(parts)

    def _add(self, name: str, values: Iterable[float]) -> None:
        numbers = array("d", values)
        whole = not numbers or -(2**31) <= min(numbers) <= max(numbers) < 2**31
        self.columns[name] = array("i", map(int, numbers)) if whole else numbers

    def _add_events(self, events: Sequence[Event]) -> None:
        text = self.strings.number
        self.columns["time"] = array("d", _differences(event.time_ns for event in events))
        self._add("thread", (self.threads[event.thread] for event in events))
        self._add("kind", (self.kinds.number(event.kind) for event in events))
        for name in ("detail", "partner", "file"):
            self._add(name, (text(getattr(event, name)) for event in events))
        for name in ("countdown", "check", "line", "offset", "amount"):
            self._add(name, (getattr(event, name) for event in events))

    def _add_spans(self, lanes: Sequence[Lane]) -> None:
        spans = [span for lane in lanes for span in lane.spans]
        self._add("span_event", (self.places[span.began.sequence] for span in spans))
        self._add("span_state", (STATES.index(span.state) for span in spans))
        self._add("span_cause", (self.strings.number(cause_of(span)) for span in spans))

    def _add_locks(self, lanes: Sequence[Lane]) -> None:
        held = [(number, lock) for number, lane in enumerate(lanes) for lock in lane.held_locks]
        self._add("lock_lane", (number for number, _ in held))
        self._add("lock_event", (self.places[lock.began.sequence] for _, lock in held))
        self.columns["lock_end"] = array("d", (lock.end_ns for _, lock in held))
        self._add("lock_name", (self.strings.number(lock.name) for _, lock in held))


def _differences(times_ns: Iterable[int]) -> Iterator[int]:
    """Yield how much each time is after the one before: small numbers, which pack well."""
    last_ns = 0
    for time_ns in times_ns:
        yield time_ns - last_ns
        last_ns = time_ns
