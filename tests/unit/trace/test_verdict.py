"""The verdict: one sentence, by what has cost most."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.made_traces import TraceMaker, battle, convoy, made_trace
from minipy.trace.events import Trace
from minipy.trace.spans import lanes_of
from minipy.trace.verdict import percent, verdict


def verdict_of(maker: TraceMaker, **fields: Any) -> str:
    return sentence(maker.trace(**fields))


def sentence(trace: Trace) -> str:
    return verdict(trace, lanes_of(trace))


def test_the_convoy() -> None:
    assert verdict_of(convoy(10)) == (
        "T2 had the lock 3 % of the time and waited for it 81 % of it, while T1 computed: the convoy."
    )
    assert "convoy" not in verdict_of(convoy(2))  # two rounds are no pattern
    assert "convoy" not in verdict_of(convoy(10, sleep_ns=100_000_000))  # who sleeps most of the time loses little


def test_the_battle() -> None:
    assert verdict_of(battle(40)) == (
        "T1 and T2 computed and had the lock 39 % and 62 % of the time: the battle"
        " (10 switches for 40 drops, 31 wake-ups in vain)."
    )


def test_who_computed_before_does_not_fight() -> None:
    maker = battle(40)
    maker.add("T3", "ACQUIRE").at(3_000_000).add("T3", "RELEASE", "poll").add("T3", "ACQUIRE")
    maker.at(6_000_000).add("T3", "RELEASE", "exit").add("T3", "THREAD_END")
    assert verdict_of(maker).startswith("T1 and T2 computed ")


def test_who_wins_every_time_fights_too() -> None:
    maker = TraceMaker().add("T1", "ACQUIRE").add("T2", "ENTRY").add("T2", "BUSY", partner="T1")
    for _ in range(5):
        maker.at(maker.now_ns + 100).add("T1", "RELEASE", "poll").add("T1", "ENTRY").add("T1", "ACQUIRE")
        maker.add("T2", "RETRY", partner="T1")
    maker.at(600).add("T1", "RELEASE", "exit").add("T1", "THREAD_END").add("T2", "ACQUIRE")
    maker.at(900).add("T2", "RELEASE", "poll").add("T2", "ENTRY").add("T2", "ACQUIRE").at(1200).add("T2", "RELEASE", "exit")
    assert verdict_of(maker) == (
        "T1 and T2 computed and had the lock 100 % and 50 % of the time: the battle"
        " (1 switch for 6 drops, 5 wake-ups in vain)."
    )


def test_forced_switching_is_no_battle() -> None:
    maker = TraceMaker(gil="timed").add("T1", "ACQUIRE").add("T2", "ENTRY").add("T2", "BUSY", partner="T1")
    names = ["T1", "T2"]
    for _ in range(6):
        has, asks = names
        maker.at(maker.now_ns + 5000).add(asks, "DROP_REQUEST", partner=has)
        maker.at(maker.now_ns + 10).add(has, "RELEASE", "poll").add(has, "FORCED_SWITCH_WAIT")
        maker.at(maker.now_ns + 5).add(asks, "ACQUIRE").add(has, "ENTRY").add(has, "BUSY", partner=asks)
        names.reverse()
    assert verdict_of(maker) == (
        "T1 and T2 computed and had the lock 50 % and 50 % of the time: forced switching (6 drops on 6 requests)."
    )


def test_a_lock_held_over_io() -> None:
    lock = "lock made at made.py:4"
    maker = TraceMaker().add("T1", "ACQUIRE").add("T1", "LOCK_GOT", lock)
    maker.add("T1", "RELEASE", "blocking").add("T1", "IO_BEGIN", "recv")
    maker.add("T2", "ACQUIRE").add("T2", "LOCK_WAIT", lock, "T1")
    maker.add("T2", "RELEASE", "blocking").add("T2", "IO_BEGIN", "acquire")
    maker.at(900).add("T1", "IO_END", "recv").add("T1", "ACQUIRE").at(950).add("T1", "LOCK_RELEASED", lock)
    maker.add("T1", "RELEASE", "blocking").add("T2", "IO_END", "acquire").add("T2", "ACQUIRE").add("T2", "LOCK_GOT", lock)
    maker.at(970).add("T1", "IO_BEGIN", "recv").at(990).add("T1", "IO_END", "recv")  # which keeps nobody waiting
    maker.at(1000).add("T2", "RELEASE", "exit").add("T2", "THREAD_END")
    assert verdict_of(maker) == (
        "T2 waited 90 % of the time for the lock made at made.py:4, while T1 had it and was in recv: a lock held over I/O."
    )


def swapping(failures: int) -> TraceMaker:
    maker = TraceMaker(gil="none").add("T1", "ACQUIRE").add("T2", "ACQUIRE")
    for number in range(failures):
        maker.at(maker.now_ns + 10).add("T1", "CAS_FAIL", "Thing main#7", amount=number % 3 + 1)
    return maker.at(1000).add("T1", "RELEASE", "exit").add("T2", "RELEASE", "exit")


def test_without_a_lock() -> None:
    assert verdict_of(swapping(0)) == "No interpreter lock: T1 and T2 ran at once, and no swap of a count failed."
    assert verdict_of(swapping(9)) == (
        "No interpreter lock: T1 and T2 ran at once; 9 swaps of counts failed, up to 3 in a row, most for Thing main#7:"
        " contention."
    )


def test_no_contention() -> None:
    alone = TraceMaker().add("main", "ACQUIRE").at(10).add("main", "RELEASE", "exit")
    assert verdict_of(alone) == "main ran alone."
    alone.add("T1", "ENTRY").at(11).add("T1", "ACQUIRE").at(1000).add("T1", "RELEASE", "exit")
    assert verdict_of(alone) == (
        "No contention for the interpreter lock: T1 waited longest, less than 1 % of its time."
    )


def test_a_finding_comes_before_everything() -> None:
    assert verdict_of(battle(40), findings=("leak: main#4: Thing\n  place", "deadlock")) == (
        "Something went wrong: leak: main#4: Thing (and 1 more)."
    )


def test_nothing_was_recorded() -> None:
    assert sentence(made_trace([])) == "No event was recorded."


@pytest.mark.parametrize(("share", "text"), [(0, "0 %"), (0.004, "less than 1 %"), (0.946, "95 %"), (1, "100 %")])
def test_a_share_is_a_whole_percentage(share: float, text: str) -> None:
    assert percent(share) == text
