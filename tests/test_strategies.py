"""Contracts that every registered lock and every registered count strategy must keep, on real threads.

Where a race is wanted it is made: a hook at the schedule point between two steps lets the other thread go first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from minipy.config import RunConfig
from minipy.eval.interpreter import Interpreter
from minipy.gil import LOCKS
from minipy.heap.findings import LEAK, NEGATIVE_COUNT, USE_AFTER_FREE
from minipy.heap.object import Object, TypeBody
from minipy.refcount import STRATEGIES
from minipy.refcount.strategy import decref, incref
from minipy.sync import points
from minipy.sync.primitives import HostSync

WAIT_S = 30  # far more than any of these needs: only a hang gets there


def interpreter(**choices: Any) -> Interpreter:
    """Return an interpreter without a guest world."""
    return Interpreter(RunConfig(specialise=False, **choices), HostSync())


def new_object(interp: Interpreter) -> Object:
    """Return an object with a count of 1 and a record, of a type that owns nothing."""
    type_ = Object(None, None, TypeBody("thing"))  # type: ignore[arg-type]
    type_.value.is_leaf = True
    obj = Object(interp.counts.new_count(), type_, None)
    interp.ledger.register(interp.main, obj)
    return obj


def together(*jobs: Callable[[], None]) -> None:
    """Run the jobs on threads of their own, and raise what they raised."""
    errors: list[BaseException] = []

    def run(job: Callable[[], None]) -> None:
        try:
            job()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(job,), daemon=True) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT_S)
        assert not thread.is_alive(), "a thread hangs"
    if errors:
        raise errors[0]


# --- locks


@pytest.mark.parametrize("kind", [kind for kind in LOCKS if kind != "none"])
def test_a_lock_lets_one_thread_interpret_at_a_time(kind: str) -> None:
    interp = interpreter(gil=kind)
    inside: list[str] = []
    seen: list[int] = []

    def job() -> None:
        tstate = interp.new_thread_state(interp.main)
        interp.gil.take(tstate)
        for _ in range(200):
            inside.append(tstate.label)
            seen.append(len(inside))
            inside.remove(tstate.label)
            interp.gil.yield_to_others(tstate)
        interp.gil.drop(tstate, "exit")

    together(job, job, job)
    assert set(seen) == {1} and len(seen) == 600


@pytest.mark.parametrize("kind", LOCKS)
def test_takes_and_drops_balance(kind: str) -> None:
    interp = interpreter(gil=kind)
    tstate = interp.main
    for _ in range(3):
        interp.gil.take(tstate)
        interp.gil.drop(tstate, "blocking")
    assert tstate.counters.takes == 3
    assert tstate.counters.drops == {"blocking": 3}


def test_the_ticker_fires_once_in_a_hundred_and_one_look_ups() -> None:
    interp = interpreter(gil="ticker", check_interval=100)
    tstate = interp.main
    interp.gil.take(tstate)
    fired = []
    for number in range(1, 304):
        if interp.gil.look_up(tstate):
            fired.append(number)
            interp.gil.yield_to_others(tstate)
    assert fired == [101, 202, 303]


@pytest.mark.parametrize("kind", LOCKS)
def test_a_request_is_seen_at_the_next_look_ups(kind: str) -> None:
    interp = interpreter(gil=kind)
    interp.gil.take(interp.main)
    assert not interp.gil.look_up(interp.main)
    interp.breaker.request("test")
    interp.gil.hurry()
    assert any(interp.gil.look_up(interp.main) for _ in range(2))


@pytest.mark.parametrize("kind", LOCKS)
def test_a_stopped_world_stands_still_until_it_is_resumed(kind: str) -> None:
    interp = interpreter(gil=kind)
    steps: list[int] = []
    is_running, may_end = threading.Event(), threading.Event()

    def other() -> None:
        tstate = interp.new_thread_state(interp.main)
        interp.gil.take(tstate)
        while not may_end.is_set():
            steps.append(1)
            is_running.set()
            if interp.gil.look_up(tstate) or kind == "ticker":
                interp.gil.yield_to_others(tstate)
        interp.gil.drop(tstate, "exit")

    def stopper() -> None:
        assert is_running.wait(WAIT_S)
        interp.gil.take(interp.main)
        interp.gil.stop_world(interp.main)
        before = len(steps)
        for _ in range(1000):
            points.host_point(interp.main, points.WAIT, None, None, points.READ)
        assert len(steps) == before
        interp.gil.resume_world(interp.main)
        interp.gil.drop(interp.main, "exit")
        may_end.set()

    together(other, stopper)


# --- counts


@pytest.mark.parametrize("kind", STRATEGIES)
def test_counting_up_and_down(kind: str) -> None:
    interp = interpreter(gil="none", refcount=kind, checks=True)
    tstate, obj = interp.main, new_object(interp)
    assert interp.counts.read(obj) == 1
    incref(tstate, obj)
    incref(tstate, obj)
    assert interp.counts.read(obj) == 3
    for _ in range(3):
        assert obj.record is not None and obj.record.freed is None
        decref(tstate, obj)
    assert obj.record is not None and obj.record.freed is not None
    assert interp.counts.read(obj) == 0


@pytest.mark.parametrize("kind", STRATEGIES)
def test_a_weak_reference_cannot_revive_the_dead(kind: str) -> None:
    interp = interpreter(gil="none", refcount=kind, checks=True)
    tstate, obj = interp.main, new_object(interp)
    assert interp.counts.try_incref(tstate, obj)
    assert interp.counts.read(obj) == 2
    decref(tstate, obj)
    decref(tstate, obj)
    assert not interp.counts.try_incref(tstate, obj)
    assert interp.counts.read(obj) == 0
    interp.counts.renew_count(obj)
    assert interp.counts.read(obj) == 1


@pytest.mark.parametrize("kind", STRATEGIES)
def test_touching_the_dead_is_found(kind: str) -> None:
    interp = interpreter(gil="none", refcount=kind, keep_going=True, checks=True)
    tstate, obj = interp.main, new_object(interp)
    decref(tstate, obj)
    incref(tstate, obj)
    decref(tstate, obj)
    decref(tstate, obj)
    kinds = [finding.kind for finding in interp.ledger.findings]
    assert kinds[0] == USE_AFTER_FREE and NEGATIVE_COUNT in kinds


def test_compare_and_swap_loses_nothing_among_threads() -> None:
    interp = interpreter(gil="none", refcount="cas", stats=True)
    obj = new_object(interp)

    def job() -> None:
        tstate = interp.new_thread_state(interp.main)
        for _ in range(5000):
            incref(tstate, obj)
        for _ in range(4000):
            decref(tstate, obj)

    together(job, job, job)
    assert interp.counts.read(obj) == 1 + 3 * 1000
    assert not interp.ledger.findings


class HandOver:
    """Makes two increments collide: between one thread's load and its store, the other does its whole increment."""

    def __init__(self, interp: Interpreter, kind: int) -> None:
        self._kind = kind
        self._is_armed = True
        self.may_go, self.has_gone = threading.Event(), threading.Event()
        interp.at_point = self.at_point  # type: ignore[assignment]

    def at_point(self, tstate: Any, kind: int, obj: object, slot: object, mode: int) -> None:
        if self._is_armed and kind == self._kind and tstate.is_main:
            self._is_armed = False
            self.may_go.set()
            assert self.has_gone.wait(WAIT_S)


def collide(refcount: str, kind: int) -> tuple[Interpreter, Object]:
    """Let two threads take a reference to one object at the same time."""
    interp = interpreter(gil="none", refcount=refcount, stats=True)
    hand_over = HandOver(interp, kind)
    interp.main.at_point = interp.at_point
    obj = new_object(interp)
    other = interp.new_thread_state(interp.main)

    def first() -> None:
        incref(interp.main, obj)

    def second() -> None:
        assert hand_over.may_go.wait(WAIT_S)
        incref(other, obj)
        hand_over.has_gone.set()

    together(first, second)
    return interp, obj


def test_plain_counts_lose_an_increment_when_two_loads_meet() -> None:
    interp, obj = collide("plain", points.COUNT_STORE)
    assert interp.counts.read(obj) == 2  # not 3
    assert obj.record is not None and obj.record.lost is not None
    winner, loser, what = obj.record.lost
    assert (winner[0].label, loser[0].label, what) == ("T1", "main", "increment")


def test_compare_and_swap_notices_the_other_and_tries_again() -> None:
    interp, obj = collide("cas", points.COUNT_SWAP)
    assert interp.counts.read(obj) == 3
    assert interp.main.counters.swap_failures == 1
    assert interp.main.counters.longest_streak == 1


def test_a_lost_decrement_is_reported_as_a_leak_by_the_audit() -> None:
    from minipy.heap.audit import audit

    interp, obj = collide("plain", points.COUNT_STORE)
    assert audit(interp.ledger, [obj], interp.counts.read) == 1
    assert interp.ledger.findings[-1].kind == LEAK
