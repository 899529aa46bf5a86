"""The contract of all registered count strategies, on real threads; and what `plain` is meant to get wrong."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Any

import pytest

from helpers.counted import Counted
from helpers.hand_over import PATIENCE_S, Stop, finish, in_thread
from minipy.refcount import STRATEGIES
from minipy.sync.points import COUNT_ADD, COUNT_LOAD, COUNT_STORE, COUNT_SWAP, LOCK_ACQUIRE

every_strong_strategy = pytest.mark.parametrize("kind", [kind for kind in STRATEGIES if kind != "plain"])
every_strategy = pytest.mark.parametrize("kind", STRATEGIES)
pytestmark = pytest.mark.usefixtures("eager_host")


@every_strategy
@pytest.mark.parametrize("is_owner", [True, False], ids=["owner", "other"])
def test_a_count_starts_at_one_and_ends_in_one_deallocation(kind: str, is_owner: bool) -> None:
    counted = Counted(kind)
    tstate = counted.owner if is_owner else counted.new()
    assert counted.count == 1
    counted.counts.incref(tstate, counted.obj)
    counted.counts.incref(tstate, counted.obj)
    assert counted.count == 3
    counted.counts.decref(tstate, counted.obj)
    counted.counts.decref(tstate, counted.obj)
    assert (counted.count, counted.dead) == (1, [])
    counted.counts.decref(tstate, counted.obj)
    counted.settle()
    assert (counted.count, counted.dead) == (0, [counted.obj])


@every_strategy
def test_what_is_deallocated_counts_zero(kind: str) -> None:
    counted = Counted(kind)
    seen: list[int] = []
    counted.owner.dealloc = lambda tstate, obj: seen.append(counted.count)
    counted.counts.decref(counted.owner, counted.obj)
    assert seen == [0]


@every_strategy
def test_the_only_reference_is_known_although_others_may_find_the_object(kind: str) -> None:
    counted = Counted(kind)
    counted.counts.let_weak(counted.owner, counted.obj)
    assert counted.counts.is_sole(counted.owner, counted.obj)
    counted.counts.incref(counted.owner, counted.obj)
    assert not counted.counts.is_sole(counted.owner, counted.obj)


@every_strategy
def test_a_weak_reference_gets_no_reference_to_a_dead_object(kind: str) -> None:
    counted = Counted(kind)
    tstate = counted.new()
    counted.counts.let_weak(counted.owner, counted.obj)
    assert counted.counts.try_incref(tstate, counted.obj) and counted.count == 2
    counted.counts.decref(tstate, counted.obj)
    counted.counts.decref(tstate, counted.obj)
    counted.settle()
    assert not counted.counts.try_incref(tstate, counted.obj)
    assert (counted.count, counted.dead) == (0, [counted.obj])


@every_strategy
def test_a_dead_object_that_is_used_again_counts_one(kind: str) -> None:
    counted = Counted(kind)
    counted.counts.decref(counted.owner, counted.obj)
    tstate = counted.new()
    counted.counts.set_count(tstate, counted.obj, 1)
    assert counted.count == 1 and counted.counts.is_sole(tstate, counted.obj)
    counted.counts.decref(tstate, counted.obj)
    assert counted.dead == [counted.obj, counted.obj]


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


@every_strong_strategy
def test_nothing_is_lost_without_any_lock(kind: str) -> None:
    counted = Counted(kind)
    count_in_threads(counted, contextlib.nullcontext())
    assert (counted.count, counted.dead) == (1, [])


@every_strong_strategy
def test_one_thread_deallocates_however_many_give_up_the_last_references(kind: str) -> None:
    counted = Counted(kind)
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
    counted.settle()
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
def test_plain_loses_the_change_that_comes_between_load_and_store(first: str, then: str, count: int, right: int) -> None:
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


class Cell:
    """An atomic integer, or a plain one in an object's header; `after_change` happens just after each change."""

    def __init__(self, value: int) -> None:
        self._value = value
        self.after_change: list[Callable[[], None]] = []

    def get(self) -> int:
        return self._value

    def set(self, value: int) -> None:
        self._value = value
        if self.after_change:
            self.after_change.pop(0)()

    def increment_and_get(self) -> int:
        value = self._value + 1
        self.set(value)
        return value

    def decrement_and_get(self) -> int:
        value = self._value - 1
        self.set(value)
        return value

    def compare_and_set(self, expected: int, value: int) -> bool:
        is_equal = self._value == expected
        if is_equal:
            self.set(value)
        return is_equal


class HeaderOfCell:
    """An object whose count is such a cell, seen as the strategy sees it."""

    def __init__(self, kind: str, cell: Cell) -> None:
        self._kind = kind
        self._cell = cell

    @property
    def refcount(self) -> Any:
        return self._cell if self._kind in ("cas", "atomic") else self._cell.get()

    @refcount.setter
    def refcount(self, value: int) -> None:
        self._cell.set(value)


@pytest.mark.parametrize("kind", ["plain", "atomic", "cas"])  # under a lock nobody comes after; `biased` decides otherwise
def test_zero_is_decided_by_what_was_loaded(kind: str) -> None:
    """Another thread gives up the last reference just after this one's change: it alone has seen the zero."""
    counted = Counted(kind)
    cell = Cell(2)
    counted.obj = HeaderOfCell(kind, cell)  # type: ignore[assignment]
    cell.after_change.append(lambda: counted.counts.decref(counted.new(), counted.obj))
    counted.counts.decref(counted.new(), counted.obj)
    assert (counted.count, counted.dead) == (0, [counted.obj])


def test_an_object_that_dies_while_a_weak_reference_asks_stays_dead() -> None:
    counted = Counted("cas")
    stop = Stop(COUNT_SWAP)
    answers: list[bool] = []
    thread = in_thread(lambda: answers.append(counted.counts.try_incref(counted.new(stop), counted.obj)))
    assert stop.arrived.wait(PATIENCE_S)
    counted.counts.decref(counted.new(), counted.obj)
    stop.go()
    finish(thread)
    assert answers == [False] and (counted.count, counted.dead) == (0, [counted.obj])


@pytest.mark.parametrize("operation", ["incref", "decref", "try_incref"])
def test_failures_in_a_row_are_counted(operation: str) -> None:
    counted = Counted("cas")
    left = [3]

    def come_between(tstate: Any, kind: int, obj: Any, slot: Any) -> None:
        if kind == COUNT_SWAP and left[0]:
            left[0] -= 1
            counted.counts.incref(counted.new(), counted.obj)

    tstate = counted.new(come_between)
    getattr(counted.counts, operation)(tstate, counted.obj)
    counters = tstate.counters
    assert (counters.swaps, counters.swap_failures, counters.longest_streak, counters.count_operations) == (4, 3, 3, 1)
    assert counted.count == (3 if operation == "decref" else 5)


@every_strategy
@pytest.mark.parametrize("first, right", [("incref", 4), ("decref", 2), ("try_incref", 4)])
def test_a_change_that_comes_before_the_load_is_seen(kind: str, first: str, right: int) -> None:
    before = {"atomic": COUNT_ADD if first != "try_incref" else COUNT_LOAD}
    before |= dict.fromkeys(("global-lock", "object-lock"), LOCK_ACQUIRE)
    counted, _ = step_in_the_middle(kind, before.get(kind, COUNT_LOAD), first, "incref")
    assert counted.count == right


@pytest.mark.parametrize("kind", ["global-lock", "object-lock"])
@pytest.mark.parametrize("first", ["incref", "decref", "try_incref"])
def test_under_a_lock_no_change_comes_between_load_and_store(kind: str, first: str) -> None:
    counted = Counted(kind)
    counted.counts.incref(counted.new(), counted.obj)
    stop, waits = Stop(COUNT_STORE), Stop(LOCK_ACQUIRE)
    one = in_thread(lambda: getattr(counted.counts, first)(counted.new(stop), counted.obj))
    assert stop.arrived.wait(PATIENCE_S)
    stranger = counted.fresh()
    if kind == "object-lock":  # there, who counts another object does not wait
        counted.counts.incref(counted.new(), stranger)
        stranger = counted.obj
    for other in (counted.obj, stranger):
        two = in_thread(lambda other=other: counted.counts.incref(counted.new(waits), other))  # type: ignore[misc]
        assert waits.arrived.wait(PATIENCE_S)
        waits.go()
        two.join(0.05)
        assert two.is_alive()
    stop.go()
    finish(one, two)
    right = (2 if first == "decref" else 4) + (kind == "object-lock")
    while counted.count != right:
        threading.Event().wait(0.001)


@pytest.mark.parametrize("kind", ["global-lock", "object-lock"])
def test_nothing_is_deallocated_with_a_lock_of_counts_held(kind: str) -> None:
    counted = Counted(kind)
    tstate = counted.new()
    other = counted.fresh() if kind == "global-lock" else counted.obj
    tstate.dealloc = lambda tstate, obj: counted.counts.incref(tstate, other)
    finish(in_thread(lambda: counted.counts.decref(tstate, counted.obj)))
    assert counted.counts.read_count(other) == (2 if kind == "global-lock" else 1)


@every_strategy
def test_count_operations_are_counted(kind: str) -> None:
    counted = Counted(kind)
    tstate = counted.new()
    counted.counts.incref(tstate, counted.obj)
    counted.counts.decref(tstate, counted.obj)
    assert tstate.counters.count_operations == 2
