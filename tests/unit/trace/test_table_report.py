"""The table report: shares, counts, waits and their causes, as the events have them."""

from __future__ import annotations

import re

from helpers.made_traces import TraceMaker, battle, convoy
from minipy.trace.events import Trace
from minipy.trace.table_report import render_table

MS = 1_000_000


def two_threads() -> TraceMaker:
    """T2 asks at 1 ms, times out at 6, is woken in vain at 7, has the lock from 9 on; T1 sleeps from 9 to 12."""
    maker = TraceMaker(gil="timed").add("T1", "THREAD_START", partner="main").add("T1", "ENTRY").add("T1", "ACQUIRE")
    maker.at(1 * MS).add("T2", "THREAD_START", partner="T1").add("T2", "ENTRY", line=9).add("T2", "BUSY", partner="T1")
    maker.at(6 * MS).add("T2", "DROP_REQUEST", partner="T1")
    maker.at(6 * MS + 10).add("T1", "RELEASE", "poll").add("T1", "ENTRY").add("T1", "ACQUIRE")
    maker.at(7 * MS).add("T2", "RETRY", partner="T1")
    maker.at(9 * MS).add("T1", "RELEASE", "blocking").add("T1", "IO_BEGIN", "sleep").add("T2", "ACQUIRE")
    maker.at(11 * MS).add("T2", "RELEASE", "exit").add("T2", "THREAD_END")
    maker.at(12 * MS).add("T1", "IO_END", "sleep").add("T1", "ENTRY").add("T1", "ACQUIRE")
    return maker.at(20 * MS).add("T1", "RELEASE", "exit").add("T1", "THREAD_END")


def tables(trace: Trace) -> list[dict[str, dict[str, str]]]:
    """The tables of a trace: by thread, by heading."""
    found = []
    for part in render_table(trace).split("\n\n"):
        lines = [line for line in part.splitlines() if not line.startswith("waits for")]
        if lines[0].startswith("thread "):
            heading, *rows = (re.split(r"  +", line.strip()) for line in lines)
            found.append({row[0]: dict(zip(heading[1:], row[1:], strict=True)) for row in rows})
    return found


def test_shares_are_of_a_threads_own_life() -> None:
    shares = tables(two_threads().trace())[0]
    assert list(shares["T1"]) == ["holding", "waiting", "blocked", "in I/O", "without"]
    assert list(shares["T1"].values()) == ["85.0 %", "0.0 %", "0.0 %", "15.0 %", "0.0 %"]
    assert (shares["T2"]["holding"], shares["T2"]["waiting"]) == ("20.0 %", "80.0 %")


def test_counts_are_those_of_the_lock() -> None:
    counts = tables(two_threads().trace())[1]
    assert list(counts["T2"].values()) == ["1", "0", "0", "1", "1", "1", "1", "1.00"]
    assert list(counts["T1"].values()) == ["3", "1", "1", "1", "0", "0", "0", "0.00"]
    assert list(counts["T1"]) == ["takes", "poll", "blocking", "exit", "waits", "retries", "requests", "a switch"]


def test_the_first_take_is_no_switch() -> None:
    maker = TraceMaker().add("T1", "ENTRY").add("T1", "RETRY").add("T1", "ACQUIRE").add("T1", "RELEASE", "poll")
    maker.add("T2", "ACQUIRE").add("T2", "RELEASE", "poll").add("T1", "ACQUIRE")
    assert tables(maker.trace())[1]["T1"]["a switch"] == "1.00"


def test_the_longest_wait_has_a_place_and_a_cause() -> None:
    text = render_table(two_threads().trace())
    assert tables(two_threads().trace())[2]["T2"] == {"longest": "8.00 ms", "at": "made.py:9", "gap": "-"}
    assert tables(two_threads().trace())[2]["T1"]["gap"] == "3.00 ms"
    causes = "timed out once, asked T1 to drop; woken once to find it taken again"
    assert f"the longest waits T2 waited 8.00 ms at made.py:9: {causes} " in " ".join(text.split())


def test_what_a_thread_is_blocked_by_has_one_article() -> None:
    maker = TraceMaker().add("T1", "ACQUIRE")
    for name in ("lock made at a.py:1", "the end of T2", "a notification"):
        maker.at(maker.now_ns + 9).add("T1", "LOCK_WAIT", name, "T2").add("T1", "RELEASE", "blocking")
        maker.add("T1", "IO_BEGIN", "acquire").at(maker.now_ns + 900).add("T1", "IO_END", "acquire").add("T1", "ENTRY")
        maker.add("T1", "ACQUIRE").add("T1", "LOCK_GOT", name).add("T1", "LOCK_RELEASED", name)
    lines = [line for line in render_table(maker.trace()).splitlines() if line.startswith("T1 waited")]
    causes = [line.partition(": for ")[2] for line in lines]
    names = ["the lock made at a.py:1", "the end of T2", "a notification"]
    assert sorted(causes) == sorted(f"{name}, which T2 had" for name in names)


def test_waits_are_counted_by_how_long_they_took() -> None:
    maker = TraceMaker()
    for start_ns, end_ns in ((0, 9_999), (9_999, 19_999), (MS, 3 * MS), (4 * MS, 1300 * MS), (1300 * MS, 1300 * MS)):
        maker.at(start_ns).add("T1", "ENTRY").at(end_ns).add("T1", "ACQUIRE").add("T1", "RELEASE", "poll")
    assert list(tables(maker.trace())[3]["T1"].values()) == ["1", "1", "0", "1", "0", "0", "1"]


def test_the_table_is_as_wide_as_a_terminal_and_says_what_its_columns_mean() -> None:
    for trace in (battle(100, threads=3).trace(), convoy(5).trace()):
        lines = render_table(trace).splitlines()
        assert max(map(len, lines)) <= 80
        headings = {word for line in lines if line.startswith("thread  h") for word in re.split("  +", line)[1:]}
        assert headings <= {line.split("  ")[0] for line in lines}


def test_without_an_interpreter_lock_and_for_a_part_of_a_run_it_says_so() -> None:
    maker = TraceMaker(gil="none").add("T1", "ACQUIRE").at(9).add("T1", "RELEASE", "exit")
    assert "There is no interpreter lock" in render_table(maker.trace())
    assert render_table(two_threads().trace(is_complete=False, ended="truncated file")).endswith("partial: truncated file\n")
    assert "partial" not in render_table(two_threads().trace())


def test_an_empty_trace_has_an_empty_table() -> None:
    assert render_table(TraceMaker().trace()).startswith("thread  holding")
