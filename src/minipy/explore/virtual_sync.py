"""VirtualSync: the primitives of `sync`, made of virtual threads, a virtual clock and seeded randomness."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from minipy.explore.generator import Generator
from minipy.explore.scheduler import INSTRUCTION_NS, Scheduler
from minipy.explore.virtual_primitives import VirtualCondition, VirtualMutex, VirtualParker
from minipy.specialise.native.loading import native_world_of
from minipy.sync.bell import Bell
from minipy.sync.primitives import HostSync

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.explore.policies import Policy

GRACE_S: Final = 10.0  # for the host thread of all virtual ones, after the run
DAWN_NS: Final = 1_735_689_600_000_000_000  # 2025-01-01: the date at which every virtual run begins
EPOCH_CLOCKS: Final = (0, 11)  # CLOCK_REALTIME and CLOCK_TAI, as Linux numbers them


class VirtualSync(HostSync):
    """What `HostSync` offers, for threads that `scheduler` switches.

    Only what stands outside of the schedule is the host's: the clerk, its bell, and the deadline of the whole run. The
    scheduler of the compiled interpreter that runs `config`, if there is one, is compiled, too.
    """

    def __init__(self, policy: Policy, seed: int, config: RunConfig | None = None) -> None:
        self.scheduler = _scheduler_class(config)(policy)
        self.pass_time = self.scheduler.pass_time
        self._seed = seed
        self._entropy: Generator | None = None  # made when the program first asks for it
        self._is_started = False
        self._running = HostSync().mutex()  # held as long as virtual threads run

    def follow(self, policy: Policy, seed: int) -> None:
        """Let another policy and seed decide from now on; nothing has been decided yet."""
        self.scheduler.follow(policy)
        self._seed = seed

    def schedule(self) -> str:
        """Return the text of the schedule so far."""
        return self.scheduler.schedule(None if self._entropy is None else self._seed)

    @property
    def at_point(self) -> Callable[[Any, int, object, object], None]:
        """The schedule of the run."""
        return self.scheduler.at_point

    def mutex(self) -> VirtualMutex:
        """Return a new, free mutex."""
        return VirtualMutex(self.scheduler)

    def condition(self, mutex: Any) -> VirtualCondition:
        """Return a new condition over `mutex`."""
        return VirtualCondition(self.scheduler, mutex)

    def parker(self) -> VirtualParker:
        """Return a new parker."""
        return VirtualParker(self)

    def bell(self) -> Bell:
        """Return a new bell, which is rung from outside."""
        return Bell(HostSync())

    def spawn(self, target: Callable[[], None], name: str, stack_bytes: int) -> None:
        """Start a virtual thread; the first brings the host thread on which all of them run."""
        if self._is_started:
            self.scheduler.start(target, name)
        else:
            self._is_started = True
            self._running.acquire()
            super().spawn(lambda: self._run(target, name), name, stack_bytes)

    def _run(self, target: Callable[[], None], name: str) -> None:
        try:
            self.scheduler.run(target, name)
        finally:
            self._running.release()

    def end_run(self) -> None:
        """Wait until no virtual thread runs: a host that ends while its thread is in a greenlet would crash."""
        self._running.acquire(timeout=GRACE_S)

    def deliver(self, job: Callable[[], None]) -> None:
        """Have `job` done between two steps of the schedule."""
        self.scheduler.deliver(job)

    def begin_run(self, end: Callable[[], None], report: Callable[[str], None]) -> None:
        """Have `end` called when the run is to end, and `report` with an error of minipy's own."""
        self.scheduler.at_end, self.scheduler.report = end, report

    def give_way(self) -> None:
        """Let threads that have been woken run."""
        self.scheduler.give_way()

    def ident_of(self, name: str) -> int | None:
        """Return None: no thread is one of the host's."""
        return None

    def monotonic_ns(self) -> int:
        """Nanoseconds of virtual time."""
        return self.scheduler.now_ns

    def time_ns(self) -> int:
        """The same since the epoch."""
        return DAWN_NS + self.scheduler.now_ns

    def cpu_time_ns(self) -> int:
        """Virtual time: there is one processor, and it never rests."""
        return self.scheduler.now_ns

    def thread_time_ns(self) -> int:
        """The same."""
        return self.scheduler.now_ns

    def process_times(self) -> tuple[float, ...]:
        """The same: no children, nothing that the system did for it."""
        now_s = self.scheduler.now_ns / 1e9
        return now_s, 0.0, 0.0, 0.0, now_s

    def clock_ns(self, clock: int) -> int:
        """Nanoseconds of virtual time, or of that since the epoch; raises OSError for a clock that there isn't."""
        super().clock_ns(clock)
        return self.time_ns() if clock in EPOCH_CLOCKS else self.scheduler.now_ns

    def clock_resolution(self, clock: int) -> float:
        """The time of an instruction; raises OSError for a clock that there isn't."""
        super().clock_resolution(clock)
        return INSTRUCTION_NS / 1e9

    def entropy(self, count: int) -> bytes:
        """Return `count` bytes that the seed decides."""
        if self._entropy is None:
            self._entropy = Generator(~self._seed)
        return self._entropy.octets(count)


def _scheduler_class(config: RunConfig | None) -> type[Scheduler]:
    world = native_world_of(config) if config is not None and config.specialise else None
    if world is None:
        return Scheduler
    compiled: type[Scheduler] = world.load_alone("minipy.explore.scheduler").Scheduler
    return compiled
