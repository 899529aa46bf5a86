"""Biased counts: who pays for what, who merges, and what can be known of a count in two parts."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from cereggii import AtomicInt64

from helpers.counted import Counted
from helpers.engine_in_process import run
from helpers.hand_over import PATIENCE_S, Stop, finish, in_thread
from minipy.config import RunConfig
from minipy.eval.requests.merges import merge_waiting
from minipy.eval.thread_state import attach
from minipy.gil.breaker import MERGE, Breaker
from minipy.sync.points import LOCK_ACQUIRE, SHARED_SWAP
from minipy.sync.primitives import HostSync


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
    assert counts.is_sole(counted.owner, weak) and not counts.is_sole(other, weak)  # whoever finds it may take another


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
    result = run(DROPPED, RunConfig(gil="none", refcount="biased", audit=True))
    assert (result.status, result.findings, result.internal_errors) == (0, (), ())
    assert capfd.readouterr().out == "250 200 True\n"


def waiting_run() -> tuple[Any, Any, list[str]]:
    """A thread state whose interpreter is asked to merge, another one, and a list of who has merged."""
    merged: list[str] = []
    sync = HostSync()
    interp = SimpleNamespace(
        breaker=Breaker(sync.mutex(), frozenset((MERGE,))), reasons=SimpleNamespace(merge=MERGE), mutex=sync.mutex(),
        counts=SimpleNamespace(merge_waiting=lambda tstate: merged.append(tstate.label)),
    )  # fmt: skip
    one, other = (
        SimpleNamespace(
            label=label, interp=interp, gil=SimpleNamespace(take=id, is_there=True), frame=None, is_attached=True,
            to_merge=[], request_merge=lambda: interp.breaker.request(MERGE),
        )
        for label in ("one", "other")
    )  # fmt: skip
    interp.threads = [one, other]
    return one, other, merged


def test_what_waits_is_not_merged_inside_of_code_that_stands_for_c() -> None:
    """A finalizer that runs in the middle of an RLock's `acquire`, which is C in CPython, would find it half taken."""
    tstate, _, merged = waiting_run()
    tstate.frame = SimpleNamespace(code=SimpleNamespace(stands_for_c=True))
    merge_waiting(tstate)
    assert (merged, tstate.interp.breaker.is_set) == ([], True)
    tstate.frame.code.stands_for_c = False
    merge_waiting(tstate)
    assert (merged, tstate.interp.breaker.is_set) == (["one"], False)


def test_who_is_away_merges_when_it_is_back() -> None:
    one, other, _ = waiting_run()
    one.to_merge.append("an object")
    merge_waiting(other)
    assert one.interp.breaker.is_set  # `one` runs, and will look up
    one.is_attached = False
    merge_waiting(other)
    assert not one.interp.breaker.is_set  # nobody could serve that
    attach(one)
    assert one.interp.breaker.is_set


def test_who_finds_the_owner_in_the_middle_of_a_merge_only_gives_its_reference_up() -> None:
    counted = Counted("biased")
    counts, obj, third = counted.counts, counted.obj, counted.new()
    counts.incref(counted.owner, obj)
    queueing, merging = Stop(LOCK_ACQUIRE), Stop(SHARED_SWAP)
    other = in_thread(lambda: counts.decref(counted.new(queueing), obj))
    assert queueing.arrived.wait(PATIENCE_S)  # marked as queued, but in no queue yet
    counts.incref(third, obj)
    counts.decref(counted.owner, obj)
    counted.owner.at_point = merging
    owner = in_thread(lambda: counts.decref(counted.owner, obj))
    assert merging.arrived.wait(PATIENCE_S)  # no owner any more, and not merged yet
    queueing.go()
    finish(other)
    merging.go()
    finish(owner)
    assert (counted.count, counted.dead) == (0, [obj])


class HookedAtomic:
    """An atomic integer; `hook` is called just after a swap has succeeded."""

    def __init__(self, value: int) -> None:
        self._atomic = AtomicInt64(value)
        self.get, self.set = self._atomic.get, self._atomic.set
        self.hook: Callable[[], None] = lambda: None

    def compare_and_set(self, old: int, new: int) -> bool:
        has_succeeded = self._atomic.compare_and_set(old, new)
        if has_succeeded:
            hook, self.hook = self.hook, lambda: None
            hook()
        return has_succeeded


@pytest.mark.parametrize("is_merge", [True, False])
def test_zero_is_decided_by_what_was_swapped(is_merge: bool) -> None:
    """Another thread gives up the last reference just after this one's swap: it alone has seen the zero."""
    counted = Counted("biased")
    counts, obj, other, third = counted.counts, counted.obj, counted.new(), counted.new()
    obj.refcount.shared = HookedAtomic(0)
    counts.incref(other, obj)
    if not is_merge:
        counts.incref(third, obj)
        counts.decref(counted.owner, obj)
    obj.refcount.shared.hook = lambda: counts.decref(other, obj)
    counts.decref(counted.owner if is_merge else third, obj)
    assert (counted.count, counted.dead) == (0, [obj])
