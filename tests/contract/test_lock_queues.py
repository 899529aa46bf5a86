"""Who gets the interpreter lock next, and how often a waiter can be passed over: what each lock adds to the contract."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from helpers.hand_over import PATIENCE_S, Stop, finish, in_thread
from helpers.stand_in_thread import stand_in_thread
from minipy.config import RunConfig
from minipy.gil import LOCKS
from minipy.gil.breaker import DROP_REQUEST, Breaker
from minipy.gil.priority import MOST_GRANTS
from minipy.sync.points import WAIT
from minipy.sync.primitives import HostSync

NEVER_S = 1e6
TIMED = ("timed", "fair", "priority")
every_lock = pytest.mark.parametrize("kind", LOCKS)
every_timed_lock = pytest.mark.parametrize("kind", TIMED)
pytestmark = pytest.mark.usefixtures("eager_host")


class Waiters:
    """A lock that one stand-in holds, and host threads that wait for it; `order` says who got it, one after the other."""

    def __init__(self, kind: str, switch_interval: float = NEVER_S, **choices: Any) -> None:
        sync = HostSync()
        self.breaker = Breaker(sync.mutex())
        config = RunConfig(gil=kind, switch_interval=switch_interval, **choices)
        self.lock: Any = LOCKS[kind](config, sync, self.breaker)
        self.holder = self.new()
        self.order: list[str] = []
        self._threads: list[threading.Thread] = []

    def new(self, at_point: Callable[..., None] = lambda *step: None) -> Any:
        return stand_in_thread(at_point, gil=self.lock)

    def add(self, name: str, take: Callable[[Any], None] | None = None) -> None:
        """Let one more thread wait, behind those that do."""
        stop = Stop(WAIT)
        tstate = self.new(stop)

        def wait() -> None:
            (take or self.lock.take)(tstate)
            self.order.append(name)
            self.lock.drop(tstate, "exit")

        self._threads.append(in_thread(wait))
        assert stop.arrived.wait(PATIENCE_S)
        stop.go()

    def finish(self) -> list[str]:
        finish(*self._threads)
        return self.order


@pytest.mark.parametrize("kind", [kind for kind in LOCKS if kind != "none"])
def test_no_wake_up_is_lost_in_10000_hand_overs(kind: str) -> None:
    """With an interval that never ends: who is not woken by the drop waits for ever."""
    waiters = Waiters(kind)
    left = [10_000]

    def work() -> None:
        tstate = waiters.new()
        while True:
            waiters.lock.take(tstate)
            left[0] -= 1
            waiters.lock.drop(tstate, "blocking")
            if left[0] <= 0:
                return

    finish(*[in_thread(work) for _ in range(3)])
    assert left[0] <= 0


def test_fair_serves_in_the_order_of_arrival() -> None:
    waiters = Waiters("fair")
    waiters.lock.take(waiters.holder)
    for name in "abcdefgh":
        waiters.add(name)
    waiters.lock.drop(waiters.holder, "blocking")
    waiters.lock.take(waiters.holder)  # behind all of them, however quick it is
    assert waiters.finish() == list("abcdefgh")


def test_priority_serves_who_returns_first_but_lets_one_preempted_go_after_its_grants() -> None:
    waiters = Waiters("priority")
    waiters.lock.take(waiters.holder)
    for name in "xyz":
        waiters.add(name, lambda tstate: waiters.lock._take(tstate, waiters.lock._preempted))
    count = 2 * MOST_GRANTS + 3
    for number in range(count):
        waiters.add(f"r{number}")
    waiters.lock.drop(waiters.holder, "blocking")
    returning = [f"r{number}" for number in range(count)]
    turn = MOST_GRANTS
    expected = [*returning[:turn], "x", *returning[turn : 2 * turn], "y", *returning[2 * turn :], "z"]
    assert waiters.finish() == expected


def test_priority_asks_a_computing_holder_at_once_for_who_returns() -> None:
    waiters = Waiters("priority")
    waiters.lock.take(waiters.holder)
    waiters.breaker.request(DROP_REQUEST)
    waiters.lock.yield_to_others(waiters.holder)  # nobody waited: it has the lock again, as one that was made to drop it
    assert not waiters.lock.look_up(waiters.holder)
    waiters.add("io")
    assert waiters.lock.look_up(waiters.holder), "no interval goes by"
    waiters.lock.yield_to_others(waiters.holder)
    assert waiters.finish() == ["io"]


def test_priority_lets_who_returned_keep_the_lock_for_its_interval() -> None:
    waiters = Waiters("priority")
    waiters.lock.take(waiters.holder)
    waiters.add("io")
    assert not waiters.lock.look_up(waiters.holder)
    waiters.lock.drop(waiters.holder, "blocking")
    assert waiters.finish() == ["io"]


def test_priority_leaves_a_turn_that_was_owed_to_who_got_it() -> None:
    waiters = Waiters("priority")
    waiters.lock.take(waiters.holder)
    stop = Stop(WAIT)
    computing = waiters.new(stop)
    took = threading.Event()
    thread = in_thread(lambda: (waiters.lock._take(computing, waiters.lock._preempted), took.set()))
    assert stop.arrived.wait(PATIENCE_S)
    stop.go()
    for number in range(MOST_GRANTS + 2):
        waiters.add(f"r{number}")
    waiters.lock.drop(waiters.holder, "blocking")
    assert took.wait(PATIENCE_S)
    waiters.add("late")
    assert not waiters.lock.look_up(computing), "those who return sit out its interval"
    waiters.lock.drop(computing, "blocking")
    finish(thread)
    assert waiters.finish()[-3:] == [f"r{MOST_GRANTS}", f"r{MOST_GRANTS + 1}", "late"]


@every_timed_lock
def test_a_waiter_requests_a_drop_when_its_interval_is_over(kind: str) -> None:
    waiters = Waiters(kind, switch_interval=0.001)
    waiters.lock.take(waiters.holder)
    waiters.add("waiter")
    while not waiters.lock.look_up(waiters.holder):
        threading.Event().wait(0.001)
    assert waiters.breaker.reasons == {DROP_REQUEST}
    waiters.lock.yield_to_others(waiters.holder)
    assert waiters.finish() == ["waiter"]
    assert not waiters.lock.look_up(waiters.holder), "what is fulfilled is no reason any more"
    assert waiters.holder.counters.drops == {"forced": 1}


@every_timed_lock
def test_no_drop_is_forced_while_nobody_asks(kind: str) -> None:
    waiters = Waiters(kind)
    waiters.lock.take(waiters.holder)
    waiters.add("waiter")
    waiters.breaker.request("another reason")
    waiters.lock.yield_to_others(waiters.holder)
    assert waiters.holder.counters.drops == {}
    waiters.lock.drop(waiters.holder, "blocking")
    assert waiters.finish() == ["waiter"]


class ScriptedSync(HostSync):
    """A host whose conditions end a wait as a script says: True a wake-up, False the end of the interval."""

    def __init__(self) -> None:
        self.waits: list[Callable[[], bool]] = []

    def condition(self, mutex: Any) -> Any:
        class Scripted:
            wait = staticmethod(lambda timeout=None: self.waits.pop(0)())
            notify = notify_all = staticmethod(lambda n=1: None)

        return Scripted()


def scripted(kind: str, *waits: Callable[[Any], bool]) -> tuple[Any, Any, Breaker]:
    """Let a stand-in wait for a lock whose waits end as scripted, each given the lock; return lock, waiter, breaker."""
    sync = ScriptedSync()
    breaker = Breaker(sync.mutex())
    lock: Any = LOCKS[kind](RunConfig(gil=kind), sync, breaker)
    holder, waiter = stand_in_thread(gil=lock), stand_in_thread(gil=lock)
    lock.take(holder)
    sync.waits = [lambda wait=wait: wait(lock) for wait in waits]  # type: ignore[misc]
    lock.take(waiter)
    return lock, waiter, breaker


def switched(lock: Any) -> bool:
    """The interval ends, but meanwhile the lock went to another thread."""
    lock._switches += 1
    return False


def handed(lock: Any) -> bool:
    """The lock is free, or the waiter's."""
    if hasattr(lock, "_is_locked"):
        lock._is_locked = False
    else:
        queue = lock._queue if hasattr(lock, "_queue") else lock._returning
        lock._holder = queue.popleft()[0]
    return True


@every_timed_lock
def test_who_has_waited_in_vain_asks_unless_the_lock_went_to_another(kind: str) -> None:
    _, waiter, _ = scripted(kind, switched, switched, handed)
    assert (waiter.counters.timed_out, waiter.counters.drop_requests) == (2, 0)
    _, waiter, _ = scripted(kind, lambda lock: False, switched, handed)
    assert (waiter.counters.timed_out, waiter.counters.drop_requests) == (2, 1)


def test_timed_counts_a_waiter_that_is_woken_too_late() -> None:
    _, waiter, breaker = scripted("timed", lambda lock: True, lambda lock: False, handed)
    assert (waiter.counters.retries, waiter.counters.timed_out) == (1, 1)
    assert not breaker.is_set, "the request was fulfilled by its own take"


def test_the_ticker_has_no_bound_on_how_often_a_waiter_is_passed_over() -> None:
    """Nobody is owed the lock: as often as a waiter wakes up, the flag may be set again."""
    _, waiter, _ = scripted("ticker", *[lambda lock: True] * 1000, handed)
    assert (waiter.counters.retries, waiter.counters.takes) == (1000, 1)


def test_timed_counts_its_switches() -> None:
    """By them a waiter sees that the holder is another one than when its interval began."""
    waiters = Waiters("timed")
    others = [waiters.new(), waiters.new()]
    for tstate in (others[0], others[1], others[1], others[0]):
        waiters.lock.take(tstate)
        waiters.lock.drop(tstate, "blocking")
    assert waiters.lock._switches == 3


def test_forced_switching_waits_until_another_thread_has_taken_the_lock() -> None:
    waiters = Waiters("timed")
    stop = Stop(WAIT)
    hog = waiters.new(stop)
    waiters.lock.take(hog)
    waiters.add("waiter")
    waiters.breaker.request(DROP_REQUEST)
    hogging = in_thread(lambda: waiters.lock.yield_to_others(hog))
    assert stop.arrived.wait(PATIENCE_S) and hog.counters.takes == 1
    stop.go()
    assert waiters.finish() == ["waiter"]
    finish(hogging)
    assert hog.counters.takes == 2


def test_forced_switching_ends_with_the_switch_though_another_request_stands() -> None:
    waiters = Waiters("timed")
    stop = Stop(WAIT)
    hog, next_holder = waiters.new(stop), waiters.new()
    waiters.lock.take(hog)
    waiters.breaker.request(DROP_REQUEST)
    dropping = in_thread(lambda: waiters.lock.drop(hog, "blocking"))
    assert stop.arrived.wait(PATIENCE_S)
    stop.go()
    waiters.lock.take(next_holder)
    waiters.breaker.request(DROP_REQUEST)  # by a third thread
    finish(dropping)


def test_without_forced_switching_a_drop_waits_for_nobody() -> None:
    waiters = Waiters("timed", forced_switching=False)
    waiters.lock.take(waiters.holder)
    waiters.breaker.request(DROP_REQUEST)
    waiters.lock.yield_to_others(waiters.holder)
    assert waiters.holder.counters.takes == 2


def test_a_thread_that_ends_waits_for_no_switch() -> None:
    waiters = Waiters("timed")
    waiters.lock.take(waiters.holder)
    waiters.breaker.request(DROP_REQUEST)
    finish(in_thread(lambda: waiters.lock.drop(waiters.holder, "exit")))


@every_lock
def test_a_program_changes_the_intervals(kind: str) -> None:
    waiters = Waiters(kind, switch_interval=0.25, check_interval=7)
    assert (waiters.lock.intervals.check, waiters.lock.intervals.switch_s) == (7, 0.25)
    waiters.lock.intervals.check = 0
    waiters.lock.intervals.switch_s = 1e-6
    if kind == "ticker":
        waiters.lock.take(waiters.holder)
        for _ in range(8):
            waiters.lock.look_up(waiters.holder)
        waiters.lock.yield_to_others(waiters.holder)
        assert waiters.lock.look_up(waiters.holder)
