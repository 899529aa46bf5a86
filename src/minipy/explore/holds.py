"""Holds: which thread had the interpreter lock for how many instructions, as a trace of real threads tells it; replayed.

Under an interpreter lock a program does what it does because of that alone: instructions run one after another, and a hold
says whose. So a run of real threads can be repeated with virtual ones, if nothing comes from outside.

The text is a line "holds", then a line with thread and number for each hold. Those of the first one count from the start of
the interpreter on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from minipy.errors import UsageError
from minipy.explore.policies import MADE_FOR_OTHERS
from minipy.sync.points import LOCK_ACQUIRE, LOOK_UP, WAIT, WAKE

if TYPE_CHECKING:
    from minipy.explore.scheduler import Scheduler, VirtualThread
    from minipy.trace.events import Trace

    Hold = tuple[str, int]  # thread, instructions

TITLE: Final = "holds"
ENOUGH: Final = 2  # a wait for a lock that has changed hands meanwhile asks nobody to drop it; the next one does


def holds_of(trace: Trace) -> list[Hold]:
    """Return the holds of a trace; raises UsageError if that does not have them all."""
    refuse_without_lock(str(trace.choices["gil"]))
    if trace.dropped:
        raise UsageError("--to-schedule: events are missing; give a larger --max-events")
    holds = [(event.thread, event.amount) for event in trace.events if event.kind == "RELEASE"]
    if not holds or any(instructions < 0 for _, instructions in holds):
        raise UsageError("--to-schedule: the trace has no instructions of holds; record it with this flag")
    return holds


def refuse_without_lock(gil: str) -> None:
    """Raise UsageError if there is no lock to hold."""
    if gil == "none":
        raise UsageError("--to-schedule: with --gil none, threads do not take turns")


def text_of_holds(holds: Iterable[Hold]) -> str:
    """Return the text of `holds`."""
    return "".join((f"{TITLE}\n", *(f"{thread} {instructions}\n" for thread, instructions in holds)))


def parsed_holds(text: str) -> list[Hold]:
    """Return the holds that a text tells; raises UsageError."""
    holds = []
    for number, line in enumerate(text.splitlines()[1:], 2):
        thread, _, instructions = line.partition(" ")
        if not thread or not instructions.isdecimal():
            raise UsageError(f"--schedule: line {number}, '{line}', is not like 'T1 101'")
        holds.append((thread, int(instructions)))
    return holds


def _is_at_lock(kind: int, obj: object) -> bool:
    """True at a point where another may have the interpreter lock soon.

    Who is let in too early waits for a lock that is taken, and others may be in front of it then. Before a look-up that is
    of use if nothing but the end of such a wait makes the holder drop the lock: if that has no countdown.
    """
    ticks = getattr(obj, "ticks", None)  # which interpreter locks have
    return ticks is not None and (kind in (LOCK_ACQUIRE, WAKE, WAIT) or (kind == LOOK_UP and ticks < 0))


class HoldReplay:
    """Policy: the thread whose hold it is goes on; while it can't, as it waits for the lock, the others do.

    Where the run does not fit, `mismatch` says so and the run ends.
    """

    models_time = False
    ask_at = 0

    def __init__(self, holds: Iterable[Hold]) -> None:
        grouped = groupby((hold for hold in holds if hold[1]), key=lambda hold: hold[0])
        self._turns = [(thread, sum(count for _, count in group)) for thread, group in grouped]  # the next at the end
        self._turns.reverse()
        self._thread, self._left = "", 0  # whose turn it is, for how many more instructions
        self._passed = 0
        self._waits = 0  # of the thread whose turn it is, since the last instruction
        self.mismatch = ""

    def choose(self, scheduler: Scheduler, candidates: Sequence[VirtualThread], kind: int, obj: object) -> int:
        """Whose turn it is; while that waits, having done what it can, who has run last, or else any that need not wait."""
        if self.mismatch or (kind and not _is_at_lock(kind, obj)):
            return 0
        ready, wanted = scheduler.ready, self._wanted()
        if scheduler.current.name == wanted and scheduler.current not in ready:
            self._waits += 1
        places = {thread.name: place for place, thread in enumerate(candidates) if thread in ready or self._waits < ENOUGH}
        if wanted in places:
            return places[wanted]
        able = [thread.name for thread in candidates if thread in ready]
        return places[self._thread if self._thread in able else able[0]] if able else 0

    def counting(self, scheduler: Scheduler) -> Callable[[], None]:
        """Return what is called before each instruction, in place of the scheduler's `pass_time`."""

        def pass_time() -> None:
            self._count(scheduler)
            scheduler.pass_time()

        return pass_time

    def check_end(self, scheduler: Scheduler) -> None:
        """Find out whether the run has ended before the holds have."""
        if self._left or self._turns:
            self._fail(f"it has ended after {self._passed} instructions, when {self._wanted()} was to go on")

    def _wanted(self) -> str:
        """Return the thread that runs the next instruction, "" after the last."""
        if self._left:
            return self._thread
        return self._turns[-1][0] if self._turns else ""

    def _count(self, scheduler: Scheduler) -> None:
        running, wanted = scheduler.current.name, self._wanted()
        if running != wanted:
            if not self.mismatch:
                self._fail(f"{running} runs instruction {self._passed}, and it was {wanted or 'nobody'} then")
                scheduler.end_run()
            return
        if not self._left:
            self._thread, self._left = self._turns.pop()
        self._left -= 1
        self._passed += 1
        self._waits = 0

    def _fail(self, what: str) -> None:
        self.mismatch = self.mismatch or f"{MADE_FOR_OTHERS}: {what}"
