"""The scheduler: who goes on by default, how waits end, what is recorded, and how a standstill ends."""

from __future__ import annotations

import threading

import pytest

from minipy.explore.policies import NEVER, Replay, RoundRobin
from minipy.explore.schedule_text import unpacked
from minipy.explore.scheduler import EPOCH_NS, INSTRUCTION_NS, Scheduler, VirtualThread
from minipy.explore.virtual_primitives import VirtualCondition, VirtualMutex
from minipy.heap.findings import RunEnded
from unit.explore.toy_threads import Stage, counting


class Default:
    """The policy that leaves everything as it is."""

    models_time = False
    ask_at = NEVER

    def choose(self, scheduler: Scheduler, candidates: list[VirtualThread], kind: int, obj: object) -> int:
        return 0


class At(Default):
    """At one decision, another candidate."""

    def __init__(self, decision: int, index: int) -> None:
        self.ask_at, self._index = decision, index

    def choose(self, scheduler: Scheduler, candidates: list[VirtualThread], kind: int, obj: object) -> int:
        return self._index if scheduler.decisions == self.ask_at else 0


def test_by_default_a_thread_runs_to_its_end_then_the_next_in_order_of_start() -> None:
    stage = Stage(Default())
    assert stage.play(counting, counting) == ["T1 1", "T1 2", "T1 3", "T2 1", "T2 2", "T2 3"]
    assert stage.scheduler.schedule() == "a4", "three points of T1, and the end of main; T2 had no choice"


def test_a_deviation_comes_between_two_points_and_is_recorded() -> None:
    stage = Stage(At(3, 1))
    assert stage.play(counting, counting) == ["T1 1", "T1 2", "T2 1", "T2 2", "T2 3", "T1 3"]
    again = Stage(Replay(unpacked(stage.scheduler.schedule())))
    assert again.play(counting, counting) == stage.notes


def test_the_end_of_a_wait_by_time_is_a_choice_and_moves_the_clock() -> None:
    def sleeper(stage: Stage) -> None:
        stage.scheduler.block("nothing", stage.scheduler.deadline_ns(0.05))
        stage.say((stage.scheduler.now_ns - EPOCH_NS) / 1e9)

    assert Stage(Default()).play(sleeper, counting) == ["T2 1", "T2 2", "T2 3", "T1 0.05"]
    early = Stage(At(2, 1)).play(sleeper, counting)
    assert early[:2] == ["T1 0.05", "T2 1"], "T2 could go on, but may be as slow as it likes"


def test_a_long_wait_expires_when_nobody_can_go_on() -> None:
    def sleeper(stage: Stage) -> None:
        stage.scheduler.block("nothing", stage.scheduler.deadline_ns(1.5))
        stage.say((stage.scheduler.now_ns - EPOCH_NS) / 1e9)

    assert Stage(At(2, 1)).play(sleeper, counting) == ["T2 1", "T2 2", "T2 3", "T1 1.5"]


def test_of_several_waits_the_earliest_deadline_ends_first() -> None:
    def sleeper(seconds: float) -> object:
        def life(stage: Stage) -> None:
            stage.scheduler.block("nothing", stage.scheduler.deadline_ns(seconds))
            stage.say(seconds)

        return life

    assert Stage(Default()).play(sleeper(2), sleeper(1), sleeper(3)) == ["T2 1", "T1 2", "T3 3"]  # type: ignore[arg-type]


def test_instructions_take_virtual_time() -> None:
    scheduler = Scheduler(Default())
    scheduler.pass_time()
    scheduler.pass_time()
    assert scheduler.now_ns == EPOCH_NS + 2 * INSTRUCTION_NS


def test_a_mutex_keeps_others_out_and_a_release_lets_any_of_them_in() -> None:
    stage = Stage(RoundRobin())
    mutex = VirtualMutex(stage.scheduler)
    inside: list[str] = []

    def life(stage: Stage) -> None:
        for _ in range(3):
            with mutex:
                inside.append("in")
                assert len(inside) == 1
                stage.point()
                inside.pop()
            stage.point()
        stage.say("ends")

    assert sorted(stage.play(life, life, life)) == ["T1 ends", "T2 ends", "T3 ends"]


def test_a_mutex_can_be_tried_and_waited_for_so_long() -> None:
    stage = Stage(Default())
    mutex = VirtualMutex(stage.scheduler)

    def holder(stage: Stage) -> None:
        mutex.acquire()
        stage.scheduler.block("nothing", stage.scheduler.deadline_ns(2))
        mutex.release()

    def other(stage: Stage) -> None:
        stage.say(mutex.acquire(blocking=False))
        stage.say(mutex.acquire(timeout=1))
        stage.say(mutex.acquire(timeout=5))

    assert stage.play(holder, other) == ["T2 False", "T2 False", "T2 True"]
    with pytest.raises(RuntimeError, match="unlocked"):
        VirtualMutex(stage.scheduler).release()


def test_a_condition_wakes_the_longest_waiter_and_says_when_time_ran_out() -> None:
    stage = Stage(Default())
    mutex = VirtualMutex(stage.scheduler)
    condition = VirtualCondition(stage.scheduler, mutex)

    def waiter(stage: Stage) -> None:
        with mutex:
            stage.say(condition.wait(1))

    def notifier(stage: Stage) -> None:
        with mutex:
            condition.notify()

    assert stage.play(waiter, waiter, notifier) == ["T1 True", "T2 False"]


def test_at_a_standstill_the_run_ends_and_that_someone_is_not_woken_is_a_fault() -> None:
    stage = Stage(Default())
    told: list[object] = []
    stage.scheduler.at_end = lambda: told.append(len(stage.scheduler.waiting))
    stage.scheduler.report = told.append

    def stuck(stage: Stage) -> None:
        with pytest.raises(RunEnded):
            stage.scheduler.block("for ever", None)
        stage.say("leaves")

    assert stage.play(stuck, stuck) == ["T1 leaves", "T2 leaves"]
    assert told == [2, "no thread can go on inside of minipy: T1, T2"]


def test_a_standstill_is_over_when_it_wakes_a_thread() -> None:
    stage = Stage(Default())
    stage.scheduler.at_end = lambda: stage.scheduler.wake(stage.scheduler.waiting[0])
    stage.scheduler.report = pytest.fail

    def waiter(stage: Stage) -> None:
        stage.say(stage.scheduler.block("help", None))

    assert stage.play(waiter) == ["T1 True"]


def test_what_host_threads_deliver_is_done_between_two_instructions() -> None:
    stage = Stage(Default())

    def life(stage: Stage) -> None:
        host = threading.Thread(target=stage.scheduler.deliver, args=(lambda: stage.say("delivered"),))
        host.start()
        host.join()
        stage.say("before")
        stage.scheduler.pass_time()
        stage.say("after")

    assert stage.play(life) == ["T1 before", "T1 delivered", "T1 after"]


def test_a_thread_can_wait_for_what_a_host_thread_delivers() -> None:
    stage = Stage(Default())

    def life(stage: Stage) -> None:
        threading.Thread(target=stage.scheduler.deliver, args=(lambda: stage.say("delivered"),)).start()
        stage.scheduler.wait_for_host()
        stage.say("after")

    assert stage.play(life, counting)[:2] == ["T1 delivered", "T1 after"]


def test_giving_way_lets_others_go_first() -> None:
    def polite(stage: Stage) -> None:
        stage.say("before")
        stage.scheduler.give_way()
        stage.say("after")

    assert Stage(Default()).play(polite, counting)[:2] == ["T1 before", "T2 1"]


def test_a_thread_that_passes_no_point_gives_way_now_and_then() -> None:
    def spinner(stage: Stage) -> None:
        while len(stage.notes) < 3:
            stage.scheduler.pass_time()
        stage.say("has seen it")

    assert Stage(Default()).play(spinner, counting) == ["T2 1", "T2 2", "T2 3", "T1 has seen it"]
