"""The contract of all registered interpreter locks, on real threads; and what each adds to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from helpers.hand_over import PATIENCE_S, Stop, finish, in_thread
from helpers.stand_in_thread import stand_in_thread
from minipy.config import RunConfig
from minipy.gil import LOCKS
from minipy.gil.breaker import Breaker
from minipy.sync.points import WAIT
from minipy.sync.primitives import HostSync
from minipy.sync.schedule import host_point

GIVE_WAY = RunConfig().give_way
EXCLUSIVE = [kind for kind in LOCKS if kind != "none"]
every_lock = pytest.mark.parametrize("kind", LOCKS)
every_exclusive_lock = pytest.mark.parametrize("kind", EXCLUSIVE)
pytestmark = pytest.mark.usefixtures("eager_host")


class Threads:
    """A lock, and thread states that know it."""

    def __init__(self, kind: str, interval: int = 100) -> None:
        sync = HostSync()
        self.breaker = Breaker(sync.mutex())
        self.lock = LOCKS[kind](RunConfig(gil=kind, check_interval=interval), sync, self.breaker)

    def new(self, at_point: Callable[..., None] = host_point) -> Any:
        return stand_in_thread(at_point, gil=self.lock)

    def request(self, reason: str) -> None:
        """What the interpreter does to get the attention of running threads."""
        self.breaker.request(reason)
        self.lock.hurry()

    def interpret(self, tstate: Any, step: Callable[[], bool]) -> None:
        """What a thread does: take, look up before each step until `step` says it was the last, drop."""
        self.lock.take(tstate)
        while not step():
            if self.lock.look_up(tstate):
                self.lock.yield_to_others(tstate)
        self.lock.drop(tstate, "exit")


@every_exclusive_lock
def test_only_one_thread_interprets_at_a_time(kind: str) -> None:
    threads = Threads(kind, interval=3)
    inside: list[int] = []
    seen: list[int] = []

    def work(number: int) -> None:
        left = [400]

        def step() -> bool:
            inside.append(number)
            host_point(None, 0, None, None)  # a call: here the host may switch
            seen.append(len(inside))
            inside.remove(number)
            left[0] -= 1
            return left[0] == 0

        threads.interpret(threads.new(), step)

    finish(*[in_thread(lambda number=number: work(number)) for number in range(4)])
    assert seen == [1] * 1600


def test_without_a_lock_two_threads_interpret_at_the_same_time() -> None:
    threads = Threads("none")
    met = threading.Barrier(2)

    def step() -> bool:
        met.wait(PATIENCE_S)  # both stand here, or neither gets on
        return True

    finish(*[in_thread(lambda: threads.interpret(threads.new(), step)) for _ in range(2)])
    assert not met.broken


@every_exclusive_lock
def test_a_waiting_thread_gets_the_lock_when_it_is_dropped(kind: str) -> None:
    threads = Threads(kind)
    stop = Stop(WAIT)
    holder, waiter = threads.new(), threads.new(stop)
    threads.lock.take(holder)
    taken = threading.Event()

    def wait() -> None:
        threads.lock.take(waiter)
        taken.set()
        threads.lock.drop(waiter, "exit")

    thread = in_thread(wait)
    assert stop.arrived.wait(PATIENCE_S) and not taken.is_set()
    stop.go()
    threads.lock.drop(holder, "blocking")
    finish(thread)
    assert (holder.counters.takes, waiter.counters.takes) == (1, 1)
    assert (holder.counters.drops, waiter.counters.drops) == ({"blocking": 1}, {"exit": 1})


@every_lock
def test_a_running_thread_lets_others_in_when_it_looks_up(kind: str) -> None:
    threads = Threads(kind, interval=2)
    others = threading.Event()

    def hog() -> None:
        threads.interpret(threads.new(), others.is_set)

    def visit() -> bool:
        others.set()
        return True

    thread = in_thread(hog)
    finish(in_thread(lambda: threads.interpret(threads.new(), visit)), thread)


@every_lock
def test_a_request_makes_the_next_look_up_true(kind: str) -> None:
    threads = Threads(kind, interval=1000)
    tstate = threads.new()
    threads.lock.take(tstate)
    assert not threads.lock.look_up(tstate)
    threads.request("reason")
    assert threads.lock.look_up(tstate)
    threads.breaker.withdraw("reason")
    threads.lock.yield_to_others(tstate)
    assert not threads.lock.look_up(tstate)
    threads.lock.drop(tstate, "exit")


def test_the_breaker_stays_set_while_a_reason_remains() -> None:
    breaker = Threads("none").breaker
    breaker.request("one")
    breaker.request("two")
    assert breaker.reasons == {"one", "two"}
    breaker.withdraw("one")
    assert breaker.is_set and breaker.reasons == {"two"}
    breaker.withdraw("two")
    breaker.withdraw("never requested")
    assert not breaker.is_set


def test_a_reason_is_served_once() -> None:
    breaker = Threads("none").breaker
    breaker.request("one")
    assert [breaker.withdraw("one") for _ in range(2)] == [True, False]


class Reasons(frozenset[str]):
    """Reasons that must not be read for a change unless a mutex is held."""

    mutex: Any

    def __or__(self, other: Any) -> Any:
        assert self.mutex.locked()
        return super().__or__(other)

    def __sub__(self, other: Any) -> Any:
        assert self.mutex.locked()
        return super().__sub__(other)


def test_reasons_change_with_the_mutex_held() -> None:
    breaker = Threads("none").breaker
    Reasons.mutex = breaker._mutex
    breaker.reasons = Reasons()
    breaker.request("one")
    breaker.reasons = Reasons({"one"})
    breaker.withdraw("one")
    assert not breaker.is_set


@every_lock
def test_in_a_stopped_world_no_other_thread_makes_a_step(kind: str) -> None:
    threads = Threads(kind, interval=5)
    steps = [0, 0]
    is_over = threading.Event()

    def work(number: int) -> None:
        def step() -> bool:
            steps[number] += 1
            return is_over.is_set()

        threads.interpret(threads.new(), step)

    workers = [in_thread(lambda number=number: work(number)) for number in range(2)]
    stopper = threads.new()
    for _ in range(20):
        threads.lock.take(stopper)
        threads.lock.stop_world(stopper)
        before = list(steps)
        for _ in range(50):
            threading.Event().wait(1e-5)  # the host lets the others run, if they can
        assert steps == before
        threads.lock.resume_world(stopper)
        threads.lock.drop(stopper, "exit")
    while not all(steps):
        threading.Event().wait(1e-4)
    is_over.set()
    finish(*workers)


@every_lock
def test_two_threads_that_stop_the_world_at_once_do_so_one_after_the_other(kind: str) -> None:
    threads = Threads(kind, interval=2)
    alone = threading.Lock()
    rounds = [0]

    def work() -> None:
        tstate = threads.new()

        def step() -> bool:
            threads.lock.stop_world(tstate)
            assert alone.acquire(blocking=False)
            rounds[0] += 1
            alone.release()
            threads.lock.resume_world(tstate)
            return rounds[0] >= 200

        threads.interpret(tstate, step)

    finish(*[in_thread(work) for _ in range(3)])
    assert rounds[0] >= 200


def test_who_would_stop_the_world_while_another_does_stands_still_first() -> None:
    threads = Threads("none")
    first, second = threads.new(), threads.new()
    threads.lock.take(first)
    threads.lock.take(second)
    stopping = in_thread(lambda: threads.lock.stop_world(first))
    while not threads.lock.look_up(second):
        stopping.join(0.001)
    waiting = in_thread(lambda: threads.lock.stop_world(second))
    finish(stopping)  # it waits for `second` no longer
    assert waiting.is_alive() and threads.lock._stopper is first  # type: ignore[attr-defined]
    threads.lock.resume_world(first)
    threads.lock.drop(first, "exit")
    finish(waiting)
    assert threads.lock._stopper is second  # type: ignore[attr-defined]


def test_a_world_that_goes_on_is_asked_for_nothing_more() -> None:
    threads = Threads("none")
    first, other = threads.new(), threads.new()
    threads.lock.take(first)
    threads.lock.take(other)
    stopping = in_thread(lambda: threads.lock.stop_world(first))
    while not threads.lock.look_up(other):
        stopping.join(0.001)
    threads.lock.drop(other, "forced")
    finish(stopping)
    threads.lock.resume_world(first)
    assert not threads.lock.look_up(first)


def test_a_thread_that_waits_for_the_stopper_goes_on_with_it() -> None:
    threads = Threads("none")
    stop = Stop(WAIT)
    stopper, other = threads.new(), threads.new(stop)
    threads.lock.take(stopper)
    threads.lock.stop_world(stopper)
    waiting = in_thread(lambda: threads.lock.take(other))
    assert stop.arrived.wait(PATIENCE_S) and not other.counters.takes
    stop.go()
    threads.lock.resume_world(stopper)
    finish(waiting)
    assert other.counters.takes == 1


@every_lock
def test_a_world_stopped_twice_goes_on_when_both_stops_end(kind: str) -> None:
    threads = Threads(kind)
    stop = Stop(WAIT)
    stopper, other = threads.new(), threads.new(stop)
    threads.lock.take(stopper)
    threads.lock.stop_world(stopper)
    threads.lock.stop_world(stopper)
    threads.lock.resume_world(stopper)
    waiting = in_thread(lambda: threads.lock.take(other))
    assert stop.arrived.wait(PATIENCE_S), "the outer stop still holds"
    stop.go()
    threads.lock.resume_world(stopper)
    threads.lock.drop(stopper, "exit")
    finish(waiting)
    assert other.counters.takes == 1


@pytest.mark.parametrize("interval", [1, 7, 100])
def test_the_ticker_fires_at_the_look_up_after_the_interval(interval: int) -> None:
    threads = Threads("ticker", interval)
    tstate = threads.new()
    threads.lock.take(tstate)
    for _ in range(3):
        assert [threads.lock.look_up(tstate) for _ in range(interval + 1)] == [False] * interval + [True]
        threads.lock.yield_to_others(tstate)
    assert tstate.counters.drops == {"forced": 3} and tstate.counters.takes == 4


def test_while_a_request_is_pending_the_ticker_fires_at_every_look_up() -> None:
    """So that a signal's thread, which must win the lock first, has many chances instead of one per interval."""
    threads = Threads("ticker", interval=50)
    tstate = threads.new()
    threads.lock.take(tstate)
    threads.request("signal")
    for _ in range(5):
        assert threads.lock.look_up(tstate)
        threads.lock.yield_to_others(tstate)
    threads.breaker.withdraw("signal")
    assert threads.lock.look_up(tstate)
    threads.lock.yield_to_others(tstate)
    assert not threads.lock.look_up(tstate)


def test_the_ticker_starts_its_countdown_anew_before_the_drop() -> None:
    """Afterwards it is the next holder's, who would get a few more look-ups, or fewer."""
    threads = Threads("ticker", interval=50)
    left: list[int] = []
    tstate = threads.new(lambda tstate, kind, obj, slot: left.append(threads.lock.ticks))  # type: ignore[attr-defined]
    threads.lock.take(tstate)
    assert not any(threads.lock.look_up(tstate) for _ in range(20))
    left.clear()
    threads.lock.yield_to_others(tstate)
    assert set(left) == {50}


class ScriptedSync(HostSync):
    """A host whose conditions wake a waiter as a script says: too late, the lock having been taken back, or in time.

    `ways_given` counts how often the host was asked to let woken threads run.
    """

    def __init__(self) -> None:
        self.wakes: list[Callable[[], None]] = []
        self.ways_given = 0

    def give_way(self) -> None:
        self.ways_given += 1

    def condition(self, mutex: Any) -> Any:
        return SimpleNamespace(wait=lambda timeout=None: self.wakes.pop(0)(), notify=lambda: None)


def test_the_ticker_counts_a_waiter_that_wakes_up_too_late() -> None:
    threads = Threads("ticker")
    sync = ScriptedSync()
    lock = LOCKS["ticker"](RunConfig(), sync, threads.breaker)
    hog, waiter = threads.new(), threads.new()

    def in_time() -> None:
        lock._is_locked = False  # type: ignore[attr-defined]  # what drop does with the mutex that the waiter gave up

    lock.take(hog)
    sync.wakes = [lambda: None, lambda: None, in_time]
    lock.take(waiter)
    assert (waiter.counters.retries, waiter.counters.takes) == (2, 1)


def test_every_tenth_forced_drop_of_the_ticker_lasts_until_a_woken_thread_can_run() -> None:
    sync = ScriptedSync()
    threads = Threads("ticker")
    lock = LOCKS["ticker"](RunConfig(), sync, threads.breaker)
    hog = threads.new()
    lock.take(hog)
    for _ in range(3 * GIVE_WAY):
        lock.yield_to_others(hog)
    assert sync.ways_given == 0, "nobody waits"
    lock._waiting = 1  # type: ignore[attr-defined]
    for _ in range(3 * GIVE_WAY):
        lock.yield_to_others(hog)
    assert sync.ways_given == 3


def test_a_drop_that_was_hurried_lasts_until_a_woken_thread_can_run() -> None:
    sync = ScriptedSync()
    threads = Threads("ticker")
    lock = LOCKS["ticker"](RunConfig(), sync, threads.breaker)
    hog = threads.new()
    lock.take(hog)
    lock._waiting = 1  # type: ignore[attr-defined]
    for _ in range(3):
        lock.hurry()
        lock.yield_to_others(hog)
    assert sync.ways_given == 3
