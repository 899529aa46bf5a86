"""Policies: who goes on at a decision of the scheduler."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

from minipy.errors import UsageError
from minipy.explore.generator import Generator
from minipy.explore.schedule_text import TOTALS, mark_of
from minipy.sync.points import COUNT_SWAP

if TYPE_CHECKING:
    from minipy.explore.schedule_text import Schedule
    from minipy.explore.scheduler import Scheduler, VirtualThread

NEVER: Final = sys.maxsize
MADE_FOR_OTHERS: Final = "--schedule: made for another program or other flags"
DENSITIES: Final = (2, 8, 32, 128)  # a random walk leaves the running thread once in so many decisions
PATIENCE: Final = 200  # decisions: what others have not changed for so long they will hardly change
MAGNITUDES: Final = 14  # of the decisions of `pct`, in powers of two: nobody knows how many a run will take


class Policy(Protocol):
    """One way to choose.

    While the running thread can go on it is left alone until decision number `ask_at`; where it waits or has ended the
    policy is asked always. `models_time` gives each thread a clock of its own.
    """

    ask_at: int
    models_time: bool

    def choose(self, scheduler: Scheduler, candidates: Sequence[VirtualThread], kind: int, obj: object) -> int:
        """Return the index in `candidates` of who goes on; 0 is the default.

        `kind` and `obj` are those of the point at which the running thread stands, 0 and None if it waits or has ended.
        """


class RandomWalk:
    """Now and then any other thread goes on; how often is drawn once, since some faults need many switches, some few."""

    models_time = False

    def __init__(self, seed: int) -> None:
        self._generator = Generator(seed)
        self._density = DENSITIES[self._generator.below(len(DENSITIES))]
        self.ask_at = self._next(0)

    def choose(self, scheduler: Scheduler, candidates: Sequence[VirtualThread], kind: int, obj: object) -> int:
        """Any, where the running thread waits; else any other."""
        if not kind:
            return self._generator.below(len(candidates))
        self.ask_at = self._next(scheduler.decisions)
        return 1 + self._generator.below(len(candidates) - 1)

    def _next(self, decisions: int) -> int:
        return decisions + 1 + self._generator.below(2 * self._density - 1)


class RoundRobin:
    """At every decision the next thread goes on, in the order of their start."""

    models_time = False
    ask_at = 0

    def choose(self, scheduler: Scheduler, candidates: Sequence[VirtualThread], kind: int, obj: object) -> int:
        """The one that was started next after the running one, or the first."""
        last = scheduler.current.order
        return min(range(len(candidates)), key=lambda index: (candidates[index].order <= last, candidates[index].order))


class Pct:
    """PCT (Burckhardt and others, 2010): threads have random priorities, and the most important goes on.

    At `depth` - 1 random decisions, of the first `decisions` if that is not 0, the running thread becomes the least
    important. So does one whose wait expires: it would otherwise do nothing but wait.
    """

    models_time = False
    ask_at = 0

    def __init__(self, seed: int, depth: int, decisions: int = 0) -> None:
        self._generator = Generator(seed)
        self._priorities: dict[int, int] = {}  # by the thread's order
        self._changes = {self._place(decisions) for _ in range(depth - 1)}
        self._least = 0

    def choose(self, scheduler: Scheduler, candidates: Sequence[VirtualThread], kind: int, obj: object) -> int:
        """The most important."""
        for thread in candidates:
            if thread.order not in self._priorities:
                self._priorities[thread.order] = 1 + self._generator.below(1 << 32)
        if scheduler.decisions in self._changes:
            self._demote(scheduler.current)
        chosen = max(range(len(candidates)), key=lambda index: self._priorities[candidates[index].order])
        if candidates[chosen].deadline_ns is not None:
            self._demote(candidates[chosen])
        return chosen

    def _place(self, decisions: int) -> int:
        """Return a random decision; where nobody knows how many there are, each order of magnitude is as likely."""
        if decisions:
            return 1 + self._generator.below(decisions)
        magnitude = 1 << self._generator.below(MAGNITUDES)
        return magnitude + self._generator.below(magnitude)

    def _demote(self, thread: VirtualThread) -> None:
        self._least -= 1
        self._priorities[thread.order] = self._least


class Clock:
    """Every thread has a processor of its own, on which an instruction takes 100 ns; whose clock is behind goes on."""

    models_time = True
    ask_at = 0

    def choose(self, scheduler: Scheduler, candidates: Sequence[VirtualThread], kind: int, obj: object) -> int:
        """The one whose next step is the earliest."""
        times = [thread.now_ns if thread.deadline_ns is None else thread.deadline_ns for thread in candidates]
        if kind:  # the first one runs, on the scheduler's clock
            times[0] = scheduler.now_ns
        return times.index(min(times))


class Starve(RoundRobin):
    """One thread, when it is about to swap a count that others change all the time, first waits until one has done so.

    So its swap fails as long as the others go on like that: lock-free is not wait-free. Elsewhere they take turns.
    """

    def __init__(self, name: str) -> None:
        self._name = name.lower()
        self._wanted: object = None  # what the starving thread is about to change
        self._is_waiting = False  # for a change of that
        self._waits_until = 0  # the decision at which it has waited enough
        self._changer: VirtualThread | None = None  # of the others, who is about to change it
        self._changed: dict[object, int] = {}  # what the others have changed, at which decision they last did

    def choose(self, scheduler: Scheduler, candidates: Sequence[VirtualThread], kind: int, obj: object) -> int:
        """Any but the starving one while that waits; that, after one change, until it has tried; else the next."""
        running, now = scheduler.current, scheduler.decisions
        if running is self._changer or now > self._waits_until:
            self._is_waiting, self._changer = False, None
        if self._is_starving(running):
            self._look_at(kind, obj, now)
        elif kind == COUNT_SWAP:
            self._note_change(running, obj, now)
        if self._wanted is None:
            return super().choose(scheduler, candidates, kind, obj)
        return next((index for index, thread in enumerate(candidates) if self._is_starving(thread) != self._is_waiting), 0)

    def _is_starving(self, thread: VirtualThread) -> bool:
        return thread.name.lower() == self._name

    def _look_at(self, kind: int, obj: object, now: int) -> None:
        """See what the starving thread is about to do: wait, if it is a swap that can be made to fail."""
        if obj is not self._wanted:
            self._wanted = None
        if kind == COUNT_SWAP and now - self._changed.get(obj, -PATIENCE) < PATIENCE:
            self._wanted, self._is_waiting, self._waits_until = obj, True, now + PATIENCE

    def _note_change(self, running: VirtualThread, obj: object, now: int) -> None:
        self._changed[obj] = now
        if obj is self._wanted:
            self._changer = running  # it goes on: its next point comes after its swap
        if len(self._changed) > PATIENCE:
            self._changed = {known: at for known, at in self._changed.items() if now - at < PATIENCE}


class Replay:
    """A schedule: the deviations of another run, at the same decisions.

    Where they don't fit, `mismatch` says so and the run ends.
    """

    def __init__(self, schedule: Schedule) -> None:
        self.models_time = schedule.models_time
        self.mismatch = ""
        self._total = schedule.total
        self._left = list(reversed(schedule.deviations))
        self.ask_at = self._next()

    def choose(self, scheduler: Scheduler, candidates: Sequence[VirtualThread], kind: int, obj: object) -> int:
        """As in the other run."""
        if scheduler.decisions != self.ask_at:
            return 0
        _, other, mark = self._left.pop()
        self.ask_at = self._next()
        if other + 1 < len(candidates) and mark == mark_of(candidates, kind):
            return other + 1
        self._fail(f"it does not fit at decision {scheduler.decisions}, with {candidates[0].name} running")
        scheduler.end_run()
        return 0

    def check_end(self, scheduler: Scheduler) -> None:
        """Compare the end of the run with that of the other."""
        if self._left:
            self._fail(f"it goes on at decision {self.ask_at}, but the run has ended at decision {scheduler.decisions}")
        elif scheduler.decisions % TOTALS != self._total:
            self._fail(f"the run took {scheduler.decisions} decisions, and the one that it tells of took others")

    def _fail(self, what: str) -> None:
        self.mismatch = self.mismatch or f"{MADE_FOR_OTHERS}: {what}"

    def _next(self) -> int:
        return self._left[-1][0] if self._left else NEVER


def policy_of(text: str, seed: int) -> Policy:
    """Return the policy that `text` names, as "pct:3"; raises UsageError."""
    name, _, argument = text.partition(":")
    if name == "pct":
        numbers = argument.split(":")
        if len(numbers) > 2 or not all(number.isdecimal() and int(number) for number in numbers):
            raise UsageError(f"--policy: 'pct:{argument}' is not like pct:3 or pct:3:100")
        return Pct(seed, *map(int, numbers))
    if name == "starve" and argument:
        return Starve(argument)
    simple: dict[str, Policy] = {"random": RandomWalk(seed), "round-robin": RoundRobin(), "clock": Clock()}
    if name not in simple or argument:
        raise UsageError(f"--policy: '{text}' is none of random, round-robin, pct:DEPTH[:DECISIONS], clock, starve:THREAD")
    return simple[name]
