"""Traces made by hand: events for tests of what reads them, without a run."""

from __future__ import annotations

import random
from typing import Any

from minipy.trace.events import Event, Trace

SOURCE = "".join(f"line {number}\n" for number in range(1, 21))
FILE = "made.py"


class TraceMaker:
    """Collects events; `at` says when the next ones happen."""

    def __init__(self, **choices: Any) -> None:
        self.choices = {"gil": "ticker", **choices}
        self.events: list[Event] = []
        self.now_ns = 0

    def at(self, now_ns: int) -> TraceMaker:
        """Let the next events happen at `now_ns`."""
        self.now_ns = now_ns
        return self

    def add(
        self, thread: str, kind: str, detail: str = "", partner: str = "", line: int = 1, amount: int = -1
    ) -> TraceMaker:
        """Add an event of `thread`."""
        place = (FILE, line, 2 * line) if line else ("", 0, -1)
        self.events.append(Event(len(self.events), self.now_ns, thread, kind, 100, 0, *place, detail, partner, amount))
        return self

    def trace(self, **fields: Any) -> Trace:
        """Return the trace."""
        return made_trace(self.events, choices=self.choices, **fields)


def made_trace(events: list[Event], choices: dict[str, Any] | None = None, **fields: Any) -> Trace:
    """Return a trace of `events`; `fields` replace what a complete run of made.py would have."""
    whole: dict[str, Any] = {
        "version": 1, "minipy": "0", "program": FILE, "argv": (), "choices": choices or {"gil": "ticker"},
        "host": "made by hand", "clock": "virtual", "sources": {FILE: SOURCE}, "events": tuple(events), "dropped": {},
        "status": 0, "findings": (), "is_complete": True, "ended": "",
    }  # fmt: skip
    return Trace(**{**whole, **fields})


def battle(switches: int, threads: int = 2, hold_ns: int = 10_000, seed: int = 0) -> TraceMaker:
    """Threads that only compute; who drops the lock takes it back, until one of them wins it."""
    chance = random.Random(seed)
    maker = TraceMaker()
    names = [f"T{number}" for number in range(1, threads + 1)]
    for name in names:
        maker.add(name, "THREAD_START", partner="main").add(name, "ENTRY")
    holder = names[0]
    maker.add(holder, "ACQUIRE")
    for name in names[1:]:
        maker.add(name, "BUSY", partner=holder)
    for _ in range(switches):
        maker.at(maker.now_ns + hold_ns + chance.randrange(hold_ns))
        maker.add(holder, "RELEASE", "poll", line=chance.randrange(1, 21)).add(holder, "ENTRY")
        other = chance.choice([name for name in names if name != holder])
        if chance.random() < 0.3:
            maker.at(maker.now_ns + 50).add(other, "ACQUIRE").add(holder, "BUSY", partner=other)
            holder = other
        else:
            maker.at(maker.now_ns + 50).add(holder, "ACQUIRE").add(other, "RETRY", partner=holder)
    maker.at(maker.now_ns + hold_ns).add(holder, "RELEASE", "exit").add(holder, "THREAD_END")
    for name in names:
        if name != holder:
            maker.add(name, "ACQUIRE").at(maker.now_ns + hold_ns).add(name, "RELEASE", "exit").add(name, "THREAD_END")
    return maker


def convoy(rounds: int, compute_ns: int = 5_000_000, sleep_ns: int = 1_000_000) -> TraceMaker:
    """T1 computes; T2 sleeps, and must time out and ask for the lock whenever it comes back."""
    maker = TraceMaker(gil="timed")
    maker.add("T1", "THREAD_START", partner="main").add("T1", "ENTRY").add("T1", "ACQUIRE")
    maker.add("T2", "THREAD_START", partner="main", line=9).add("T2", "ENTRY", line=9)
    maker.add("T2", "BUSY", partner="T1", line=9)
    for _ in range(rounds):
        maker.at(maker.now_ns + compute_ns).add("T2", "DROP_REQUEST", partner="T1", line=9)
        maker.at(maker.now_ns + 20_000).add("T1", "RELEASE", "poll", line=3).add("T1", "FORCED_SWITCH_WAIT", line=3)
        maker.at(maker.now_ns + 30_000).add("T2", "ACQUIRE", line=9).add("T1", "ENTRY", line=3)
        maker.add("T1", "BUSY", partner="T2", line=3)
        maker.at(maker.now_ns + 200_000).add("T2", "RELEASE", "blocking", line=9).add("T2", "IO_BEGIN", "sleep", line=9)
        maker.at(maker.now_ns + 20_000).add("T1", "ACQUIRE", line=3)
        maker.at(maker.now_ns + sleep_ns).add("T2", "IO_END", "sleep", line=9).add("T2", "ENTRY", line=9)
        maker.add("T2", "BUSY", partner="T1", line=9)
    maker.at(maker.now_ns + 10_000).add("T1", "RELEASE", "exit", line=4).add("T1", "THREAD_END", line=4)
    maker.add("T2", "ACQUIRE", line=9).at(maker.now_ns + 10_000).add("T2", "RELEASE", "exit", line=10)
    return maker.add("T2", "THREAD_END", line=10)
