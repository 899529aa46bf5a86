"""The contracts of all registered locks and count strategies, on real threads; and what each is meant to get wrong."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from minipy.eval.breaker import Breaker

from hand_over import PATIENCE_S, Stop, finish, in_thread
from minipy.config import RunConfig
from minipy.eval.counters import Counters
from minipy.gil import LOCKS
from minipy.gil.polls import POLLS
from minipy.heap.object import Object
from minipy.refcount import STRATEGIES
from minipy.sync.points import COUNT_LOAD, COUNT_STORE, COUNT_SWAP, WAIT, host_point
from minipy.sync.primitives import HostSync

EXCLUSIVE = [kind for kind in LOCKS if kind != "none"]
every_lock = pytest.mark.parametrize("kind", LOCKS)
every_exclusive_lock = pytest.mark.parametrize("kind", EXCLUSIVE)
every_strategy = pytest.mark.parametrize("kind", STRATEGIES)


@pytest.fixture(autouse=True)
def eager_host() -> Iterator[None]:
    """Let the host switch threads as often as it can."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


# Interpreter locks.


class Threads:
    """A lock, and thread states that know it."""

    def __init__(self, kind: str, interval: int = 100) -> None:
        sync = HostSync()
        self.breaker = Breaker(sync.mutex())
        self.lock = LOCKS[kind](RunConfig(gil=kind, check_interval=interval), sync, self.breaker)

    def new(self, at_point: Callable[..., None] = host_point) -> Any:
        return SimpleNamespace(gil=self.lock, counters=Counters(), at_point=at_point)

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


def test_the_registries_name_their_strategies() -> None:
    assert next(iter(LOCKS)) == RunConfig().gil and next(iter(STRATEGIES)) == RunConfig().refcount
    assert next(iter(POLLS)) == RunConfig().poll
    for registry in (LOCKS, STRATEGIES):
        assert all(strategy.kind == name for name, strategy in registry.items())
        with pytest.raises(TypeError):
            registry["mine"] = object  # type: ignore[index]


def test_a_weak_combination_is_known_as_one() -> None:
    assert RunConfig().is_safe and RunConfig(gil="none", refcount="cas").is_safe
    assert not RunConfig(gil="none").is_safe
    assert not RunConfig(gil="none", refcount="cas", object_locks="off").is_safe


@every_exclusive_lock
def test_only_one_thread_interprets_at_a_time(kind: str) -> None:
    threads = Threads(kind, interval=3)
    inside: list[int] = []
    seen: list[int] = []

    def work(number: int) -> None:
        left = [400]

        def step() -> bool:
            inside.append(number)
            host_point(None, 0, None, None, 0)  # type: ignore[arg-type]  # a call: here the host may switch
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
    breaker.withdraw("one")
    assert breaker.is_set and breaker.reasons == {"two"}
    breaker.withdraw("two")
    breaker.withdraw("never requested")
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


class ScriptedSync(HostSync):
    """A host whose conditions wake a waiter as a script says: too late, the lock having been taken back, or in time."""

    def __init__(self) -> None:
        self.wakes: list[Callable[[], None]] = []

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


# Reference counts.


class Counted:
    """A count strategy, an object counted by it, and thread states that know it."""

    def __init__(self, kind: str) -> None:
        self.counts = STRATEGIES[kind](HostSync())
        self.dead: list[Any] = []
        self.obj = self.fresh()

    def fresh(self) -> Object:
        return Object(self.counts.new_count(), None, None)  # type: ignore[arg-type]

    def new(self, at_point: Callable[..., None] = host_point) -> Any:
        return SimpleNamespace(
            counts=self.counts, at_point=at_point, counters=Counters(), has_counters=True, has_ledger=False,
            dealloc=lambda tstate, obj: self.dead.append(obj),
        )  # fmt: skip

    @property
    def count(self) -> int:
        return self.counts.read_count(self.obj)


@every_strategy
def test_a_count_starts_at_one_and_ends_in_one_deallocation(kind: str) -> None:
    counted = Counted(kind)
    tstate = counted.new()
    assert counted.count == 1
    counted.counts.incref(tstate, counted.obj)
    counted.counts.incref(tstate, counted.obj)
    assert counted.count == 3
    counted.counts.decref(tstate, counted.obj)
    counted.counts.decref(tstate, counted.obj)
    assert (counted.count, counted.dead) == (1, [])
    counted.counts.decref(tstate, counted.obj)
    assert (counted.count, counted.dead) == (0, [counted.obj])


@every_strategy
def test_a_weak_reference_gets_no_reference_to_a_dead_object(kind: str) -> None:
    counted = Counted(kind)
    tstate = counted.new()
    assert counted.counts.try_incref(tstate, counted.obj) and counted.count == 2
    counted.counts.decref(tstate, counted.obj)
    counted.counts.decref(tstate, counted.obj)
    assert not counted.counts.try_incref(tstate, counted.obj)
    assert (counted.count, counted.dead) == (0, [counted.obj])


@every_strategy
def test_a_dead_object_that_is_used_again_counts_one(kind: str) -> None:
    counted = Counted(kind)
    counted.counts.decref(counted.new(), counted.obj)
    counted.counts.renew_count(counted.obj)
    assert counted.count == 1


@every_strategy
def test_counts_of_different_objects_are_independent(kind: str) -> None:
    counted = Counted(kind)
    other = counted.fresh()
    counted.counts.incref(counted.new(), other)
    assert (counted.count, counted.counts.read_count(other)) == (1, 2)


def count_in_threads(counted: Counted, guard: Any) -> None:
    """Four threads that each take and give up 2,000 references."""

    def work() -> None:
        tstate = counted.new()
        for _ in range(2000):
            with guard:
                counted.counts.incref(tstate, counted.obj)
            with guard:
                counted.counts.decref(tstate, counted.obj)

    finish(*[in_thread(work) for _ in range(4)])


@every_strategy
def test_under_a_lock_no_strategy_loses_a_change(kind: str) -> None:
    counted = Counted(kind)
    count_in_threads(counted, threading.Lock())
    assert (counted.count, counted.dead) == (1, [])


def test_cas_loses_nothing_without_any_lock() -> None:
    counted = Counted("cas")
    count_in_threads(counted, contextlib.nullcontext())
    assert (counted.count, counted.dead) == (1, [])


def test_cas_deallocates_once_however_many_threads_give_up_the_last_references() -> None:
    counted = Counted("cas")
    objects = [counted.fresh() for _ in range(500)]
    tstate = counted.new()
    for obj in objects:
        for _ in range(3):
            counted.counts.incref(tstate, obj)

    def work() -> None:
        tstate = counted.new()
        for obj in objects:
            counted.counts.decref(tstate, obj)

    finish(*[in_thread(work) for _ in range(4)])
    assert sorted(map(id, counted.dead)) == sorted(map(id, objects))


def step_in_the_middle(kind: str, point: int, first: str, then: str) -> tuple[Counted, Any]:
    """A thread begins `first`, stops at `point`; meanwhile another does all of `then`; the first goes on."""
    counted = Counted(kind)
    counted.counts.incref(counted.new(), counted.obj)  # 2 references, one for each thread
    stop = Stop(point)
    tstate = counted.new(stop)
    thread = in_thread(lambda: getattr(counted.counts, first)(tstate, counted.obj))
    assert stop.arrived.wait(PATIENCE_S)
    getattr(counted.counts, then)(counted.new(), counted.obj)
    stop.go()
    finish(thread)
    return counted, tstate


@pytest.mark.parametrize(
    "first, then, count, right",
    [("incref", "incref", 3, 4), ("decref", "decref", 1, 0), ("incref", "decref", 3, 2), ("decref", "incref", 1, 2),
     ("try_incref", "incref", 3, 4)],
)  # fmt: skip
def test_plain_loses_the_change_that_comes_between_load_and_store(
    first: str, then: str, count: int, right: int
) -> None:
    counted, _ = step_in_the_middle("plain", COUNT_STORE, first, then)
    assert counted.count == count != right
    assert counted.dead == []  # two decrements from 2, and nobody has seen the zero: a leak


@pytest.mark.parametrize(
    "first, then, right",
    [("incref", "incref", 4), ("decref", "decref", 0), ("incref", "decref", 2), ("decref", "incref", 2),
     ("try_incref", "incref", 4)],
)  # fmt: skip
def test_cas_begins_anew_when_a_change_comes_between_load_and_swap(first: str, then: str, right: int) -> None:
    counted, tstate = step_in_the_middle("cas", COUNT_SWAP, first, then)
    assert counted.count == right
    assert counted.dead == ([counted.obj] if right == 0 else [])
    if first != "try_incref":
        assert (tstate.counters.swaps, tstate.counters.swap_failures, tstate.counters.longest_streak) == (2, 1, 1)


@every_strategy
def test_a_change_that_comes_before_the_load_is_seen(kind: str) -> None:
    counted, _ = step_in_the_middle(kind, COUNT_LOAD, "incref", "incref")
    assert counted.count == 4


@every_strategy
def test_count_operations_are_counted(kind: str) -> None:
    counted = Counted(kind)
    tstate = counted.new()
    counted.counts.incref(tstate, counted.obj)
    counted.counts.decref(tstate, counted.obj)
    assert tstate.counters.count_operations == 2
