"""Spans: a thread's life from its events, without gaps; what led to each span, in words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from helpers.made_traces import TraceMaker, battle, convoy, made_trace
from minipy.trace.causes import cause_of
from minipy.trace.spans import BLOCKED, FORCED, IN_IO, RUNNING, WAITING, WITHOUT, Lane, lanes_of


def lane_of(maker: TraceMaker, thread: str = "T1") -> Lane:
    return next(lane for lane in lanes_of(maker.trace()) if lane.thread == thread)


def told(lane: Lane) -> list[tuple[str, int, str]]:
    """State, duration and cause of each span that has a duration."""
    return [(span.state, span.duration_ns, cause_of(span)) for span in lane.spans if span.duration_ns]


@pytest.mark.parametrize("maker", [battle(50, threads=4), convoy(5)], ids=["battle", "convoy"])
def test_a_life_has_no_gaps_and_at_most_one_thread_has_the_lock(maker: TraceMaker) -> None:
    lanes = lanes_of(maker.trace())
    turns = []
    for lane in lanes:
        assert all(left.end_ns == right.start_ns for left, right in pairwise(lane.spans))
        assert lane.life_ns == lane.end_ns - lane.start_ns
        assert lane.times_ns == {
            state: sum(span.duration_ns for span in lane.spans if span.state == state) for state in lane.times_ns
        }
        turns += [(span.start_ns, span.end_ns) for span in lane.spans if span.state == RUNNING]
    turns.sort()
    assert all(left[1] <= right[0] for left, right in pairwise(turns))


def test_a_waiter_times_out_asks_and_is_answered() -> None:
    computing, sleeping = lanes_of(convoy(2).trace())
    assert told(sleeping)[:4] == [
        (WAITING, 5_050_000, "timed out once, asked T1 to drop"),
        (RUNNING, 200_000, "has it from T1; dropped it to block"),
        (IN_IO, 1_020_000, "sleep"),
        (WAITING, 5_050_000, "timed out once, asked T1 to drop"),
    ]
    assert told(computing)[:3] == [
        (RUNNING, 5_020_000, "dropped it at a look-up, asked once"),
        (FORCED, 30_000, "has dropped it on request, until another thread has it"),
        (WAITING, 220_000, "T2 had it"),
    ]


def test_a_waiter_is_woken_in_vain() -> None:
    maker = TraceMaker().add("T1", "ENTRY").add("T1", "BUSY", partner="T2")
    maker.at(10).add("T1", "RETRY", partner="T2").at(20).add("T1", "RETRY", partner="T3").at(25).add("T1", "ACQUIRE")
    (waiting,) = [span for span in lane_of(maker).spans if span.state == WAITING]
    assert (waiting.duration_ns, waiting.retries, waiting.partner) == (25, 2, "T3")
    assert cause_of(waiting) == "woken twice to find it taken again"


def test_a_wait_for_a_guest_lock_is_no_blocking_call() -> None:
    name = "lock made at made.py:4"
    maker = TraceMaker().add("T1", "ACQUIRE").at(5).add("T1", "LOCK_WAIT", name, "T2")
    maker.at(7).add("T1", "RELEASE", "blocking").add("T1", "IO_BEGIN", "acquire")
    maker.at(30).add("T1", "IO_END", "acquire").add("T1", "ENTRY").at(31).add("T1", "ACQUIRE").add("T1", "LOCK_GOT", name)
    maker.at(41).add("T1", "LOCK_RELEASED", name).at(50).add("T1", "RELEASE", "exit")
    lane = lane_of(maker)
    assert told(lane)[:3] == [
        (RUNNING, 7, "dropped it to block"),
        (BLOCKED, 23, f"for the {name}, which T2 had"),
        (WAITING, 1, ""),
    ]
    assert [(held.name, held.start_ns, held.end_ns) for held in lane.held_locks] == [(name, 31, 41)]


@pytest.mark.parametrize("gil", ["ticker", "none"])
def test_an_acquire_that_timed_out_is_over(gil: str) -> None:
    maker = TraceMaker(gil=gil).add("T1", "ACQUIRE").add("T1", "LOCK_WAIT", "lock", "T2")
    maker.add("T1", "RELEASE", "blocking").add("T1", "IO_BEGIN", "acquire").at(10).add("T1", "IO_END", "acquire")
    maker.add("T1", "ENTRY").add("T1", "ACQUIRE").at(20).add("T1", "RELEASE", "blocking").add("T1", "IO_BEGIN", "sleep")
    maker.at(35).add("T1", "IO_END", "sleep").add("T1", "ENTRY").add("T1", "ACQUIRE").at(40).add("T1", "RELEASE", "blocking")
    maker.add("T1", "IO_BEGIN", "acquire").at(47).add("T1", "IO_END", "acquire")  # of another lock
    assert [span[:2] for span in told(lane_of(maker))] == [
        (BLOCKED, 10), (RUNNING, 10), (IN_IO, 15), (RUNNING, 5), (IN_IO, 7),
    ]  # fmt: skip


@pytest.mark.parametrize(("gil", "state"), [("ticker", RUNNING), ("none", BLOCKED)])
def test_who_waits_for_an_objects_lock_runs_only_where_it_has_the_interpreter_lock(gil: str, state: str) -> None:
    maker = TraceMaker(gil=gil).add("T1", "ACQUIRE").at(5).add("T1", "LOCK_WAIT", "list main#12", "T2")
    maker.at(9).add("T1", "LOCK_GOT", "list main#12").at(10).add("T1", "RELEASE", "exit")
    lane = lane_of(maker)
    assert lane.times_ns[state] == (4 if state == BLOCKED else 10)


def test_a_guest_lock_can_be_released_by_another_thread_and_outlives_its_holder() -> None:
    maker = TraceMaker().add("T1", "LOCK_GOT", "lock").add("T1", "LOCK_GOT", "other").add("T2", "ACQUIRE")
    maker.at(10).add("T2", "LOCK_RELEASED", "lock").at(20).add("T1", "THREAD_END")
    maker.at(30).add("T2", "LOCK_RELEASED", "unknown")
    lane = lane_of(maker)
    assert [(held.name, held.start_ns, held.end_ns) for held in lane.held_locks] == [("lock", 0, 10), ("other", 0, 20)]
    assert not lane_of(maker, "T2").held_locks


def test_what_still_lasts_ends_with_the_trace() -> None:
    maker = TraceMaker().add("T1", "ACQUIRE").at(5).add("T2", "ENTRY").at(40).add("T1", "LOCK_GOT", "lock")
    assert told(lane_of(maker)) == [(RUNNING, 40, "")]
    assert told(lane_of(maker, "T2")) == [(WAITING, 35, "")]


def test_a_life_that_ends_is_not_stretched() -> None:
    maker = TraceMaker().add("T1", "ACQUIRE").at(5).add("T1", "RELEASE", "exit").at(7).add("T1", "THREAD_END")
    maker.at(90).add("T2", "ACQUIRE")
    lane = lane_of(maker)
    assert [(span.state, span.duration_ns) for span in lane.spans] == [(RUNNING, 5), (WITHOUT, 2)]


def test_threads_stand_in_the_order_of_their_labels() -> None:
    maker = TraceMaker()
    for label in ("T10", "T2", "i2.T1", "T1.2", "main", "i2.main", "T1"):
        maker.add(label, "ACQUIRE")
    labels = [lane.thread for lane in lanes_of(maker.trace())]
    assert labels == ["main", "T1", "T1.2", "T2", "T10", "i2.T1", "i2.main"]


def test_no_events_are_no_lanes() -> None:
    assert lanes_of(made_trace([])) == []
