"""Biased counts: who pays for what, who merges, and what can be known of a count in two parts."""

from __future__ import annotations

from typing import Any

from helpers.counted import Counted
from helpers.engine_in_process import run
from minipy.config import RunConfig


def test_the_owner_counts_without_a_swap_and_others_with_one() -> None:
    counted = Counted("biased")
    other = counted.new()
    for tstate in (counted.owner, other):
        counted.counts.incref(tstate, counted.obj)
        counted.counts.decref(tstate, counted.obj)
    assert (counted.owner.counters.swaps, counted.owner.counters.count_operations) == (0, 2)
    assert (other.counters.swaps, other.counters.count_operations) == (2, 2)


def test_the_owner_is_asked_to_merge_what_another_gives_up_last() -> None:
    counted = Counted("biased")
    asked: list[str] = []
    counted.owner.request_merge = lambda: asked.append("owner")
    counted.counts.decref(counted.new(), counted.obj)
    assert (asked, counted.owner.to_merge, counted.count, counted.dead) == (["owner"], [counted.obj], 1, [])
    counted.settle()
    assert (counted.owner.to_merge, counted.count, counted.dead) == ([], 0, [counted.obj])


def test_others_merge_for_an_owner_that_has_ended() -> None:
    counted = Counted("biased")
    counted.counts.end_thread(counted.owner, counted.new())
    counted.counts.decref(counted.new(), counted.obj)
    assert (counted.count, counted.dead) == (0, [counted.obj])


def test_what_waits_for_a_thread_that_ends_waits_for_its_heir() -> None:
    counted = Counted("biased")
    heir = counted.new()
    asked: list[str] = []
    heir.request_merge = lambda: asked.append("heir")
    counted.counts.decref(counted.new(), counted.obj)
    counted.counts.end_thread(counted.owner, heir)
    assert (asked, heir.to_merge, counted.owner.to_merge) == (["heir"], [counted.obj], None)
    counted.counts.merge_waiting(heir)
    assert counted.dead == [counted.obj]


def test_who_holds_none_gets_none_of_what_the_owner_may_free() -> None:
    counted = Counted("biased")
    assert not counted.counts.try_incref(counted.new(), counted.obj)  # nobody has told the owner
    counted.counts.let_weak(counted.owner, counted.obj)
    assert counted.counts.try_incref(counted.new(), counted.obj)


def test_a_reference_is_the_only_one_in_a_part_that_nobody_else_changes() -> None:
    counted = Counted("biased")
    counts, other = counted.counts, counted.new()
    assert counts.is_sole(counted.owner, counted.obj) and not counts.is_sole(other, counted.obj)
    counts.incref(other, counted.obj)
    assert not counts.is_sole(counted.owner, counted.obj) and not counts.is_sole(other, counted.obj)
    counts.decref(counted.owner, counted.obj)  # merged
    assert counts.is_sole(other, counted.obj) and counts.is_sole(counted.owner, counted.obj)
    counts.let_weak(other, counted.obj)
    weak = counted.fresh()
    counts.let_weak(counted.owner, weak)
    assert not counts.is_sole(counted.owner, weak)  # somebody may be about to take another


def test_a_count_is_dead_only_when_both_parts_are() -> None:
    counted = Counted("biased")
    other = counted.new()
    counted.counts.incref(other, counted.obj)
    counted.counts.decref(counted.owner, counted.obj)
    assert not counted.counts.is_dead(counted.obj)
    counted.counts.decref(other, counted.obj)
    assert counted.counts.is_dead(counted.obj) and counted.dead == [counted.obj]


DROPPED = """
import threading, weakref
class Thing:
    def __del__(self): dropped.append(threading.current_thread() is threading.main_thread())
dropped = []
shared = [Thing() for _ in range(200)]
weak = [weakref.ref(thing) for thing in shared]
threads = [threading.Thread(target=lambda: [shared.pop() for _ in range(50)]) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
gone = sum(reference() is None for reference in weak)
made = []
thread = threading.Thread(target=lambda: made.extend(Thing() for _ in range(50)))
thread.start()
thread.join()
made.clear()
while len(dropped) < 250: pass  # joined, the thread may not have left its queue to this one yet
print(len(dropped), gone, dropped[-1])
"""


def test_what_threads_drop_of_each_other_is_freed(capfd: Any) -> None:
    for is_specialised in (False, True):
        config = RunConfig(gil="none", refcount="biased", audit=True, checks=True)
        result = run(DROPPED, config, is_specialised=is_specialised)
        assert (result.status, result.findings, result.internal_errors) == (0, (), ())
        assert capfd.readouterr().out == "250 200 True\n"
