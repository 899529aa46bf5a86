"""The scheduler of virtual threads: one thread runs at a time, and at every point a policy says who goes on.

Virtual threads are greenlets of one host thread. They run the same code as real ones; where that passes a point, or waits
for a mutex, a condition or a time, the scheduler may let another go on. Everything else happens in one piece, so a run is
a function of the program and of the choices made here.

A choice is made where at least two threads could run: a *decision*. By default the running thread goes on, and when it
waits, the thread that was started first; those whose wait ends by time come last, the earliest deadline first. What a
policy chooses otherwise is a *deviation*; the deviations of a run are its schedule (`schedule_text`).

Time is counted in instructions, and jumps to a deadline when a wait is chosen to expire: others are held up so long, as by a
busy system. That is a tenth of a second at most; what has longer to go expires when nobody can go on. A policy that
`models_time` gives each thread a clock of its own, as if each had a processor.
"""

from __future__ import annotations

from bisect import insort
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from greenlet import greenlet

from minipy.explore.schedule_text import TOTALS, Schedule, mark_of, packed
from minipy.heap.findings import RunEnded
from minipy.sync.primitives import HostSync

if TYPE_CHECKING:
    from minipy.explore.policies import Policy

INSTRUCTION_NS: Final = 100  # of virtual time
WAKE_UP_NS: Final = 5_000  # from a wake-up to the moment where the thread runs, if the policy models time
EPOCH_NS: Final = 1_000_000_000  # what the clock shows at the start; a wait that begins at 0 would look like none
SOON_NS: Final = 100_000_000  # how far ahead a wait may be chosen to expire while others can go on
GLANCE_NS: Final = 100_000  # after so long a thread that has passed no point gives way
ENDED: Final = 0  # the kind of the point at which a thread waits or has ended


class VirtualThread:
    """One virtual thread. `was_woken` says how its last wait ended, `is_doomed` that it leaves at the end of this one."""

    __slots__ = ("deadline_ns", "fiber", "is_doomed", "name", "now_ns", "order", "waits_for", "was_woken")

    def __init__(self, name: str, order: int, life: Callable[[], None], now_ns: int, hub: greenlet) -> None:
        self.name = name
        self.order = order
        self.fiber = greenlet(life, parent=hub)
        self.now_ns = now_ns
        self.deadline_ns: int | None = None  # of the wait at hand
        self.waits_for: object = None  # while it waits
        self.was_woken = False
        self.is_doomed = False


def _order(thread: VirtualThread) -> int:
    return thread.order


def _deadline(thread: VirtualThread) -> tuple[int, int]:
    assert thread.deadline_ns is not None
    return thread.deadline_ns, thread.order


class Scheduler:
    """Switches the virtual threads of one run, as `policy` says.

    `current` runs. `ready` are all that could, it included, in the order of their start; `timed` those that wait with a
    deadline, the earliest first; `waiting` those that wait without. `decisions` counts the choices there were, and
    `deviations` has, for each that was not the default, its number, which of the others was chosen, and `mark`.
    """

    current: VirtualThread

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._ask_at = policy.ask_at
        self._hub: greenlet | None = None
        self.now_ns = EPOCH_NS
        self.ready: list[VirtualThread] = []
        self.timed: list[VirtualThread] = []
        self.waiting: list[VirtualThread] = []
        self.started = 0
        self.decisions = 0
        self._glanced_at = 0  # the decision at the last glance
        self._glance_ns = 0  # when the next is due
        self.deviations: list[tuple[int, int, int]] = []
        self.switches = 0
        self.at_end: Callable[[], None] = lambda: None  # called to end the run: wakes those that may leave
        self.report: Callable[[str], None] = lambda text: None  # called when threads wait for each other that can't be woken
        self._inbox: deque[Callable[[], None]] = deque()  # what host threads outside of the schedule want done
        host = HostSync()
        self._inbox_mutex = host.mutex()
        self._inbox_filled = host.condition(self._inbox_mutex)

    def schedule(self, seed: int | None = None) -> str:
        """Return the text of the schedule so far, and of the seed of random bytes if the program has asked for any."""
        return packed(Schedule(tuple(self.deviations), self.decisions % TOTALS, self._policy.models_time, seed))

    def follow(self, policy: Policy) -> None:
        """Let `policy` decide from now on; nothing has been decided yet."""
        self._policy = policy
        self._ask_at = policy.ask_at

    # --- threads

    def start(self, life: Callable[[], None], name: str) -> None:
        """Make a virtual thread that runs `life`; its turn comes when the policy says so."""
        assert self._hub is not None
        thread = VirtualThread(name, self.started, lambda: self._live(thread, life), self.now_ns, self._hub)
        self.started += 1
        self.ready.append(thread)

    def _live(self, thread: VirtualThread, life: Callable[[], None]) -> None:
        try:
            life()
        finally:
            self.ready.remove(thread)

    def run(self, life: Callable[[], None], name: str) -> None:
        """Run `life` as the first virtual thread on the calling host thread, and all that it starts, to their ends."""
        self._hub = greenlet.getcurrent()
        self.start(life, name)
        self.current = self.ready[0]
        while self.ready or self.timed or self.waiting:
            self._go_on_as(self._next())
            self.current.fiber.switch()

    # --- points

    def at_point(self, tstate: Any, kind: int, obj: object, slot: object) -> None:
        """Before a step of the running thread: let the policy say who goes first."""
        if self.timed or len(self.ready) > 1:
            self.decisions += 1
            if self.decisions >= self._ask_at:
                candidates = [self.current, *self._others()]
                if len(candidates) > 1:
                    self._switch_to(self._choice(candidates, kind, obj))

    def give_way(self) -> None:
        """Let another thread that can run go first, if there is one."""
        others = [thread for thread in self.ready if thread is not self.current]
        if others:
            self._switch_to(self._decided([*others, self.current, *self._expiring()]))

    def pass_time(self) -> None:
        """An instruction is about to run."""
        self.now_ns += INSTRUCTION_NS
        if self._inbox or self.now_ns > self._glance_ns:  # here no thread is in the middle of anything
            self._glance()

    def _glance(self) -> None:
        """Do what others want done; a thread that passes no point, as `while True: pass` without a lock, gives way."""
        self._take_in()
        passed, self._glanced_at = self.decisions > self._glanced_at, self.decisions
        self._glance_ns = self.now_ns + GLANCE_NS
        others = [] if passed else self._others()
        if others:
            self._switch_to(self._decided([*others, self.current]))

    def _others(self) -> list[VirtualThread]:
        return [thread for thread in (*self.ready, *self._expiring()) if thread is not self.current]

    def _expiring(self) -> list[VirtualThread]:
        """Return whose waits may expire: soon, or soon after the first, if one must."""
        begin_ns = self.now_ns if self.ready or not self.timed else _deadline(self.timed[0])[0]
        return [thread for thread in self.timed if _deadline(thread)[0] <= begin_ns + SOON_NS]

    def _decided(self, candidates: list[VirtualThread]) -> VirtualThread:
        """Return who goes on where the running thread doesn't: the policy is always asked, if there is a choice."""
        if len(candidates) == 1:
            return candidates[0]
        self.current.now_ns = self.now_ns
        self.decisions += 1
        return self._choice(candidates, ENDED, None)

    def _choice(self, candidates: list[VirtualThread], kind: int, obj: object) -> VirtualThread:
        """Return which of `candidates`, the default first, the policy chooses."""
        index = self._policy.choose(self, candidates, kind, obj)
        self._ask_at = self._policy.ask_at
        if index:
            self.deviations.append((self.decisions, index - 1, mark_of(candidates, kind)))
        return candidates[index]

    def _switch_to(self, thread: VirtualThread) -> None:
        """Let `thread` go on; return when the calling thread is chosen again. Raises RunEnded if that is to leave."""
        caller = self.current
        self._go_on_as(thread)
        if thread is not caller:
            self.switches += 1
            thread.fiber.switch()
        if caller.is_doomed:
            caller.is_doomed = False
            raise RunEnded

    def _go_on_as(self, thread: VirtualThread) -> None:
        """Make `thread` the current one, whose wait has expired if it still waits."""
        self.current.now_ns = self.now_ns
        if self._policy.models_time:
            self.now_ns = thread.now_ns
        if thread.deadline_ns is not None:
            self.timed.remove(thread)
            self.now_ns = max(self.now_ns, thread.deadline_ns)
            thread.deadline_ns = None
            insort(self.ready, thread, key=_order)
        self.current = thread

    # --- waiting

    def deadline_ns(self, timeout_s: float | None) -> int | None:
        """Return when a wait of so many seconds that begins now is over."""
        return None if timeout_s is None else self.now_ns + max(int(timeout_s * 1e9), 0)

    def block(self, waits_for: object, deadline_ns: int | None) -> bool:
        """Let others run until the current thread is woken, or until a time; return False if that has come."""
        thread = self.current
        thread.waits_for, thread.deadline_ns, thread.was_woken = waits_for, deadline_ns, False
        self.ready.remove(thread)
        if deadline_ns is None:
            insort(self.waiting, thread, key=_order)
        else:
            insort(self.timed, thread, key=_deadline)
        self._switch_to(self._next())
        thread.waits_for = None
        return thread.was_woken

    def wake(self, thread: VirtualThread) -> None:
        """End the wait of `thread`, if it waits."""
        if thread.deadline_ns is not None:
            self.timed.remove(thread)
            thread.deadline_ns = None
        elif thread in self.waiting:
            self.waiting.remove(thread)
        else:
            return
        thread.was_woken = True
        thread.now_ns = max(thread.now_ns, self.now_ns + WAKE_UP_NS)
        insort(self.ready, thread, key=_order)

    def _next(self) -> VirtualThread:
        """Return who goes on when the current thread waits or has ended."""
        while not (self.ready or self.timed):
            self._stand_still()
        return self._decided([*self.ready, *self._expiring()])

    def _stand_still(self) -> None:
        """No thread can go on: end the run, and if that wakes nobody, make all of them leave.

        Who waits for a lock of the program is woken by the end. A lock of the interpreter's own is held for moments only, by
        a thread that waits for nothing else: a fault of minipy is at work where all wait for such.
        """
        self._take_in()
        if not self.ready:
            self.at_end()
        if not self.ready:
            names = ", ".join(thread.name for thread in self.waiting)
            self.report(f"no thread can go on inside of minipy: {names}")
            for thread in list(self.waiting):
                thread.is_doomed = True
                self.wake(thread)

    # --- what comes from outside

    def end_run(self) -> None:
        """End the run before the next instruction."""
        self._inbox.append(self.at_end)

    def deliver(self, job: Callable[[], None]) -> None:
        """Have `job` done before the next instruction; called by host threads outside of the schedule."""
        with self._inbox_mutex:
            self._inbox.append(job)
            self._inbox_filled.notify()

    def wait_for_host(self) -> None:
        """Stand still until something has been delivered, and do it."""
        with self._inbox_mutex:
            while not self._inbox:
                self._inbox_filled.wait()
        self._take_in()

    def _take_in(self) -> None:
        while self._inbox:
            self._inbox.popleft()()
