"""Mutex, condition, atomic integer, thread and clock, as real threads have them.

Everything above receives these through one `HostSync` object and never imports `threading` or `time` itself, so that
another implementation can be handed in.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from minipy.sync.bell import Bell
from minipy.sync.deadline import Deadline
from minipy.sync.parker import Parker


class Mutex(Protocol):
    """A lock that one thread holds at a time; used in `with`, or by `acquire` and `release`."""

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool: ...
    def release(self) -> None: ...
    def __enter__(self) -> bool: ...
    def __exit__(self, kind: Any, value: Any, traceback: Any, /) -> None: ...


class Condition(Protocol):
    """A condition variable over a mutex: `wait` releases the mutex while it waits."""

    def wait(self, timeout: float | None = None) -> bool: ...
    def notify(self, n: int = 1) -> None: ...
    def notify_all(self) -> None: ...


class AtomicInteger(Protocol):
    """A 64-bit integer that is read and changed in one step."""

    def get(self) -> int: ...
    def set(self, value: int, /) -> None: ...
    def compare_and_set(self, expected: int, value: int, /) -> bool: ...
    def increment_and_get(self) -> int: ...
    def decrement_and_get(self) -> int: ...


class HostSync:
    """The host's own threads, locks, atomics and clocks.

    `pass_time` is called before each instruction where time is counted in instructions; for the host it passes by itself.
    `monotonic_ns` are nanoseconds of a clock that never goes back.
    """

    pass_time: Callable[[], None] = staticmethod(lambda: None)
    monotonic_ns = staticmethod(time.monotonic_ns)

    def mutex(self) -> Mutex:
        """Return a new, free mutex."""
        return threading.Lock()

    def condition(self, mutex: Mutex) -> Condition:
        """Return a new condition over `mutex`."""
        return threading.Condition(mutex)  # type: ignore[arg-type]

    @property
    def at_point(self) -> Callable[[Any, int, object, object], None] | None:
        """What decides at every schedule point who goes first; None where the system does."""
        return None

    @property
    def atomic(self) -> Callable[[int], AtomicInteger]:
        """What makes an atomic integer of a value, changed by C11 atomics on every host."""
        from cereggii import AtomicInt64  # takes 4 ms, and only some strategies need it

        make: Callable[[int], AtomicInteger] = AtomicInt64
        return make

    def parker(self) -> Parker:
        """Return a new parker."""
        return Parker(self)

    def epoll(self, flags: int) -> select.epoll:
        """Return a new epoll object, where the host's system has such."""
        return select.epoll(flags=flags)

    def deliver(self, job: Callable[[], None]) -> None:
        """Do `job` for a thread of the host that runs no guest thread: it touches what guest threads do."""
        job()

    def begin_run(self, end: Callable[[], None], report: Callable[[str], None]) -> None:
        """Nothing to do: real threads are not watched."""

    def end_run(self) -> None:
        """Nothing to do: real threads that are left end with the process."""

    def bell(self) -> Bell:
        """Return a new bell."""
        return Bell(self)

    def ident_of(self, name: str) -> int | None:
        """Return the host's number of a thread that `spawn` has given this name, None if it has ended."""
        return next((thread.ident for thread in threading.enumerate() if thread.name == name), None)

    @contextmanager
    def signals_blocked(self) -> Iterator[None]:
        """Let signals to the calling thread wait until the body has ended, also in a process that it forks."""
        old = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, old)

    def is_host_main(self) -> bool:
        """True on the thread where alone the host runs its handlers of signals."""
        return threading.current_thread() is threading.main_thread()

    def spawn(self, target: Callable[[], None], name: str, stack_bytes: int) -> None:
        """Start a host thread that runs `target`; it never keeps the host process alive by itself."""
        previous = threading.stack_size(stack_bytes)
        try:
            threading.Thread(target=target, name=name, daemon=True).start()
        finally:
            threading.stack_size(previous)

    def deadline(self, seconds: float, expire: Callable[[], None]) -> Deadline:
        """Return what calls `expire` on a thread of its own if the body takes longer than `seconds` (0: for ever)."""
        return Deadline(seconds, expire)

    def time_ns(self) -> int:
        """Nanoseconds since the epoch."""
        return time.time_ns()

    def cpu_time_ns(self) -> int:
        """Nanoseconds of processor time that this process has used."""
        return time.process_time_ns()

    def thread_time_ns(self) -> int:
        """Nanoseconds of processor time that the calling thread has used."""
        return time.thread_time_ns()

    def process_times(self) -> tuple[float, ...]:
        """What `os.times` tells of this process and its children, in seconds."""
        return tuple(os.times())

    def clock_ns(self, clock: int) -> int:
        """Nanoseconds of a clock of the system, by its number."""
        return time.clock_gettime_ns(clock)

    def clock_resolution(self, clock: int) -> float:
        """A clock's resolution in seconds."""
        return time.clock_getres(clock)

    def entropy(self, count: int) -> bytes:
        """Return `count` random bytes of the system's."""
        return os.urandom(count)

    def give_way(self) -> None:
        """Let threads that have been woken run: take a pause of some 70 us, and let the host's GIL go where it has one."""
        time.sleep(0)

    def allow_recursion(self, guest_limit: int) -> None:
        """Let the host recurse as deep as `guest_limit` nested eval loops need."""
        sys.setrecursionlimit(max(sys.getrecursionlimit(), guest_limit * HOST_FRAMES_PER_LOOP + 10_000))


def available_cpus() -> int:
    """Return how many processors `HostSettings` can choose from; 0 where the host can't choose."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 0


HOST_SWITCH_INTERVAL_S = 10e-6
HOST_FRAMES_PER_LOOP = 24  # evaluate, instruction, protocol, call, native, ... with a margin


class HostSettings:
    """The host interpreter's settings for the length of a run: `with HostSettings(...)` puts the old ones back.

    A host with a GIL switches threads every 5 ms at its default; 10 us keeps that from showing through the guest's lock.
    The host's cycle collector finds next to nothing, since the guest's breaks the cycles; at its default it takes half of
    the time of a program that makes 100,000 objects. Threads started meanwhile run on `cpus` processors (0: on all), in the
    time zone `zone`, as TZ names it ("": in the system's).
    """

    def __init__(
        self,
        switch_interval_s: float = HOST_SWITCH_INTERVAL_S,
        collect_after: int = 50_000,
        cpus: int = 0,
        zone: str = "",
    ) -> None:
        self._switch_interval_s = switch_interval_s
        self._collect_after = collect_after
        self._cpus = cpus
        self._zone = zone

    def __enter__(self) -> None:
        self._old = (sys.getrecursionlimit(), sys.getswitchinterval(), gc.get_threshold(), gc.isenabled())
        sys.setswitchinterval(HOST_SWITCH_INTERVAL_S)
        gc.set_threshold(self._collect_after, *self._old[2][1:])
        gc.enable()
        if self._cpus:
            self._old_cpus = os.sched_getaffinity(0)
            os.sched_setaffinity(0, sorted(self._old_cpus)[: self._cpus])
        if self._zone:
            self._old_zone = os.environ.get("TZ")
            _enter_zone(self._zone)

    def __exit__(self, *exc: object) -> None:
        sys.setrecursionlimit(self._old[0])
        sys.setswitchinterval(self._old[1])
        gc.set_threshold(*self._old[2])
        if self._cpus:
            os.sched_setaffinity(0, self._old_cpus)
        if self._zone:
            _enter_zone(self._old_zone)
        if not self._old[3]:
            gc.disable()


def _enter_zone(zone: str | None) -> None:
    """Let the host's dates be of a time zone, of the system's if None."""
    if zone is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = zone
    time.tzset()
