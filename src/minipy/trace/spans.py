"""Spans: what each thread did from when to when, worked out from the events of a trace.

A lane is a thread's life as spans without gaps. What a thread is in, when several things hold at once, is the first of:

- RUNNING: it has the interpreter lock (without one: it interprets);
- WAITING: it has asked for the interpreter lock, or wants it back after a drop at a look-up;
- FORCED: it has dropped the lock on request, and waits until another thread has taken it;
- BLOCKED: it waits for a guest lock, or for the lock of an object (without an interpreter lock it may be "running" then);
- IN_IO: it is in a blocking primitive;
- WITHOUT: none of these, as between a drop and the blocking primitive.

Beside its lane, a thread may hold guest locks, which are spans of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from minipy.trace.events import Event, Trace

RUNNING: Final = "running"
WAITING: Final = "waiting"
FORCED: Final = "forced"
BLOCKED: Final = "blocked"
IN_IO: Final = "in I/O"
WITHOUT: Final = "without"
STATES: Final = (RUNNING, WAITING, FORCED, BLOCKED, IN_IO, WITHOUT)

GUEST_LOCK_WAIT: Final = "acquire"  # the primitive that a thread waits for a guest lock in


class Span(NamedTuple):
    """A thread was in `state` from `start_ns` until `end_ns`.

    `began` and `ended` are the events at its ends; None where the lane ends without one. `name` is that of the lock or
    primitive that the thread waits for or is in. `partner` is the label of another thread: of a wait, who had the lock; of
    RUNNING, who dropped it last before. `requests` counts drop requests: of a wait its own, of RUNNING those that others
    made to it. `retries` are wake-ups in vain.
    """

    state: str
    start_ns: int
    end_ns: int
    began: Event
    ended: Event | None
    name: str
    partner: str
    requests: int
    retries: int

    @property
    def duration_ns(self) -> int:
        """How long it was."""
        return self.end_ns - self.start_ns


class HeldLock(NamedTuple):
    """A thread held the guest lock that is called `name`."""

    name: str
    start_ns: int
    end_ns: int
    began: Event


class Lane(NamedTuple):
    """One thread's life: `spans` without gaps from its first event to its last, and the guest locks that it held."""

    thread: str
    parent: str
    spans: list[Span]
    held_locks: list[HeldLock]
    times_ns: dict[str, int]  # by state

    @property
    def start_ns(self) -> int:
        """When its life begins."""
        return self.spans[0].start_ns if self.spans else 0

    @property
    def end_ns(self) -> int:
        """When it ends."""
        return self.spans[-1].end_ns if self.spans else 0

    @property
    def life_ns(self) -> int:
        """How long its life is."""
        return sum(self.times_ns.values())

    def share(self, state: str) -> float:
        """Return how much of its life it was in `state`, from 0 to 1."""
        return self.times_ns[state] / self.life_ns if self.life_ns else 0.0


def lanes_of(trace: Trace) -> list[Lane]:
    """Work out the lanes of all threads: main, T1, T1.1, T2, ..., T10.

    A life that no event has ended, since the trace is partial or the thread a daemon, lasts until the last event.
    """
    builders: dict[str, _LaneBuilder] = {}
    shared = _Shared(has_interpreter_lock=trace.choices.get("gil") != "none")
    for event in trace.events:
        builder = builders.get(event.thread)
        if builder is None:
            builder = builders[event.thread] = _LaneBuilder(event, shared)
            shared.builders = builders
        builder.see(event)
    end_ns = max((event.time_ns for event in trace.events[-1:]), default=0)
    return [builders[label].finish(max(end_ns, builders[label].since_ns)) for label in sorted(builders, key=_rank)]


def _rank(label: str) -> tuple[bool, list[tuple[int, str]]]:
    """Return what labels are ordered by: the main thread comes first, numbers count as such."""
    parts = re.findall(r"\d+|\D+", label)
    return label != "main", [(int(part), "") if part.isdigit() else (0, part) for part in parts]


class _Shared:
    """What the builders of all lanes know."""

    __slots__ = ("builders", "has_interpreter_lock", "last_dropper")

    def __init__(self, has_interpreter_lock: bool) -> None:
        self.has_interpreter_lock = has_interpreter_lock
        self.last_dropper = ""
        self.builders: dict[str, _LaneBuilder] = {}


class _LaneBuilder:
    """What is known of one thread while its events go by."""

    __slots__ = ("began", "blocked_by", "blocked_in", "blocked_on", "has_asked", "has_ended", "has_lock", "held",
                 "is_forced", "name", "parent", "partner", "primitives", "released", "requests", "retries", "shared",
                 "since_ns", "spans", "state", "thread", "times_ns")  # fmt: skip

    def __init__(self, first: Event, shared: _Shared) -> None:
        self.thread, self.shared = first.thread, shared
        self.parent = first.partner if first.kind == "THREAD_START" else ""
        self.has_lock = self.has_asked = self.is_forced = self.has_ended = False
        self.blocked_on = self.blocked_by = ""  # a lock's name, and who has it
        self.blocked_in = ""  # an object's lock is waited for outside of primitives
        self.primitives: list[str] = []
        self.spans: list[Span] = []
        self.times_ns = dict.fromkeys(STATES, 0)
        self.held: dict[str, list[Event]] = {}
        self.released: list[HeldLock] = []
        self.state = RUNNING if first.kind == "RELEASE" else WITHOUT
        self.since_ns, self.began = first.time_ns, first
        self.name, self.partner, self.requests, self.retries = "", "", 0, 0

    def see(self, event: Event) -> None:
        """Take note of the thread's next event."""
        change = _CHANGES.get(event.kind)
        if change is None:
            return
        change(self, event)
        state = self._state()
        if state != self.state or event.kind == "THREAD_END":
            self._close(event.time_ns, event)
            self.state, self.began = state, event
            self._begin()

    def finish(self, end_ns: int) -> Lane:
        """Return the lane; what still lasts ends at `end_ns`."""
        if not self.has_ended:
            self._close(end_ns, None)
        for name, events in self.held.items():
            self.released += [HeldLock(name, event.time_ns, self.since_ns, event) for event in events]
        self.released.sort(key=lambda lock: lock.start_ns)
        return Lane(self.thread, self.parent, self.spans, self.released, self.times_ns)

    def _state(self) -> str:
        primitive = self.primitives[-1] if self.primitives else ""
        is_blocked = self.blocked_on and self.blocked_in == primitive
        if self.has_lock and (self.shared.has_interpreter_lock or not is_blocked):
            return RUNNING
        if self.has_asked:
            return WAITING
        if self.is_forced:
            return FORCED
        if is_blocked:
            return BLOCKED
        return IN_IO if self.primitives else WITHOUT

    def _close(self, now_ns: int, event: Event | None) -> None:
        duration_ns = now_ns - self.since_ns
        if duration_ns or self.state != WITHOUT:
            self.times_ns[self.state] += duration_ns
            facts = (self.name, self.partner, self.requests, self.retries)
            self.spans.append(Span(self.state, self.since_ns, now_ns, self.began, event, *facts))
        self.since_ns = now_ns

    def _begin(self) -> None:
        self.name = self.partner = ""
        self.requests = self.retries = 0
        if self.state == RUNNING and self.shared.last_dropper != self.thread:
            self.partner = self.shared.last_dropper
        elif self.state == BLOCKED:
            self.name, self.partner = self.blocked_on, self.blocked_by
        elif self.state == IN_IO:
            self.name = self.primitives[-1]

    # One method for each kind of event that changes what the thread is in.

    def _asks(self, event: Event) -> None:
        self.has_asked, self.is_forced = True, False

    def _finds_it_taken(self, event: Event) -> None:
        self.partner = event.partner or self.partner
        self.retries += event.kind == "RETRY"

    def _requests_drop(self, event: Event) -> None:
        self.requests += 1
        self.partner = event.partner or self.partner
        holder = self.shared.builders.get(event.partner)
        if holder is not None and holder.state == RUNNING:
            holder.requests += 1

    def _takes(self, event: Event) -> None:
        self.has_lock, self.has_asked, self.is_forced = True, False, False

    def _drops(self, event: Event) -> None:
        self.has_lock, self.has_asked = False, event.detail == "poll"
        self.shared.last_dropper = self.thread

    def _waits_for_switch(self, event: Event) -> None:
        self.is_forced, self.has_asked = True, False

    def _enters_primitive(self, event: Event) -> None:
        self.primitives.append(event.detail)
        self.blocked_in = event.detail
        if event.detail != GUEST_LOCK_WAIT:
            self.blocked_on = ""  # an acquire that timed out

    def _leaves_primitive(self, event: Event) -> None:
        if self.primitives:
            self.primitives.pop()

    def _waits_for_lock(self, event: Event) -> None:
        self.blocked_on, self.blocked_by, self.blocked_in = event.detail, event.partner, ""

    def _gets_lock(self, event: Event) -> None:
        self.blocked_on = ""
        self.held.setdefault(event.detail, []).append(event)

    def _gives_lock_up(self, event: Event) -> None:
        """A guest lock may be released by a thread that does not hold it."""
        builders = self.shared.builders.values()
        holder = next((one for one in (self, *builders) if one.held.get(event.detail)), None)
        if holder is not None:
            began = holder.held[event.detail].pop()
            holder.released.append(HeldLock(event.detail, began.time_ns, event.time_ns, began))

    def _ends(self, event: Event) -> None:
        self.has_ended = True


_CHANGES: Final[Mapping[str, Callable[[_LaneBuilder, Event], None]]] = MappingProxyType({
    "ENTRY": _LaneBuilder._asks,
    "BUSY": _LaneBuilder._finds_it_taken,
    "RETRY": _LaneBuilder._finds_it_taken,
    "ACQUIRE": _LaneBuilder._takes,
    "RELEASE": _LaneBuilder._drops,
    "DROP_REQUEST": _LaneBuilder._requests_drop,
    "FORCED_SWITCH_WAIT": _LaneBuilder._waits_for_switch,
    "IO_BEGIN": _LaneBuilder._enters_primitive,
    "IO_END": _LaneBuilder._leaves_primitive,
    "LOCK_WAIT": _LaneBuilder._waits_for_lock,
    "LOCK_GOT": _LaneBuilder._gets_lock,
    "LOCK_RELEASED": _LaneBuilder._gives_lock_up,
    "THREAD_END": _LaneBuilder._ends,
})  # fmt: skip
