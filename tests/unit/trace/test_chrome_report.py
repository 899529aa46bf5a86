"""The chrome report: what viewers need of it, and that each record says what the events do."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from helpers.made_traces import TraceMaker, battle, convoy, made_trace
from minipy.trace.chrome_report import HAND_OVER, OWNER_TRACK, REQUEST, render_chrome
from minipy.trace.events import Trace

REQUIRED = {"M": {"name", "args"}, "X": {"name", "dur"}, "i": {"name", "s"}, "s": {"name", "id", "cat"},
            "f": {"name", "id", "cat", "bp"}, "b": {"name", "id", "cat"}, "e": {"name", "id", "cat"}}  # fmt: skip


def records(trace: Trace) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render_chrome(trace))["traceEvents"]
    return found


def tracks(found: list[dict[str, Any]]) -> dict[str, int]:
    return {record["args"]["name"]: record["tid"] for record in found if record["name"] == "thread_name"}


def of(found: list[dict[str, Any]], phase: str, track: int) -> list[dict[str, Any]]:
    return [record for record in found if record["ph"] == phase and record["tid"] == track]


def ends_ns(record: dict[str, Any]) -> tuple[int, int]:
    """The ends of a span in whole nanoseconds, as viewers round them."""
    start_ns = round(record["ts"] * 1000)
    return start_ns, start_ns + round(record["dur"] * 1000)


TRACES = {"battle": battle(200).trace(), "three": battle(50, threads=3).trace(), "convoy": convoy(20).trace()}
every_trace = pytest.mark.parametrize("trace", TRACES.values(), ids=TRACES)


@every_trace
def test_every_record_has_the_fields_of_its_kind(trace: Trace) -> None:
    for record in records(trace):
        assert {"ph", "pid", "tid", "ts"} | REQUIRED[record["ph"]] <= record.keys()
        assert record["ts"] >= 0


@every_trace
def test_spans_of_a_track_nest(trace: Trace) -> None:
    found = records(trace)
    for track in tracks(found).values():
        open_until = [1 << 62]
        for start_ns, end_ns in sorted(map(ends_ns, of(found, "X", track)), key=lambda ends: (ends[0], -ends[1])):
            while open_until[-1] <= start_ns < end_ns or open_until[-1] < start_ns:
                open_until.pop()
            assert end_ns <= open_until[-1]
            open_until.append(end_ns)


@every_trace
def test_an_arrow_leads_from_one_span_to_another(trace: Trace) -> None:
    found = records(trace)
    names = {track: name for name, track in tracks(found).items()}
    arrows = [record for record in found if record["ph"] in "sf"]
    assert arrows and len(arrows) % 2 == 0
    for start, end in zip(arrows[::2], arrows[1::2], strict=True):
        assert (start["ph"], end["ph"], start["id"]) == ("s", "f", end["id"])
        states = []
        for record in (start, end):
            now_ns = round(record["ts"] * 1000)
            inside = [span for span in of(found, "X", record["tid"]) if span["cat"] == "state"]
            states += [span["name"] for span in inside if ends_ns(span)[0] <= now_ns < ends_ns(span)[1]]
        assert states == {HAND_OVER: ["running", "running"], REQUEST: ["waiting", "running"]}[start["name"]]
        assert names[start["tid"]] != names[end["tid"]]


@every_trace
def test_each_hand_over_and_each_request_has_its_arrow(trace: Trace) -> None:
    found = records(trace)
    holders = [event.thread for event in trace.events if event.kind == "ACQUIRE"]
    switches = sum(one != other for one, other in pairwise(holders))
    requests = sum(event.kind == "DROP_REQUEST" for event in trace.events)
    starts = [record["name"] for record in found if record["ph"] == "s"]
    assert (starts.count(HAND_OVER), starts.count(REQUEST)) == (switches, requests)
    assert switches > 10


def test_the_owner_has_a_track_where_there_is_a_lock() -> None:
    found = records(TRACES["battle"])
    assert tracks(found)["interpreter lock"] == OWNER_TRACK
    owners = of(found, "X", OWNER_TRACK)
    assert {record["name"] for record in owners} == {"T1", "T2"}
    ends = sorted(map(ends_ns, owners))
    assert all(one[1] <= other[0] for one, other in pairwise(ends))
    maker = TraceMaker(gil="none").add("T1", "ACQUIRE").add("T2", "ACQUIRE").at(9).add("T2", "RELEASE", "exit")
    assert list(tracks(records(maker.trace()))) == ["T1", "T2"]


def test_what_takes_no_time_is_an_instant() -> None:
    maker = TraceMaker(gil="none").add("T1", "ACQUIRE").at(3500).add("T1", "CAS_FAIL", "list", amount=2, line=7)
    maker.at(4000).add("T1", "SIGNAL", "SIGINT").add("T1", "RELEASE", "exit")
    found = records(maker.trace())
    instants = [(record["name"], record["ts"], record["args"]["detail"]) for record in found if record["ph"] == "i"]
    assert instants == [("CAS_FAIL", 3.5, "list"), ("SIGNAL", 4.0, "SIGINT")]
    retries = [record for record in records(TRACES["battle"]) if record["name"] == "RETRY"]
    assert len(retries) == sum(event.kind == "RETRY" for event in TRACES["battle"].events)


def test_a_look_up_is_seen_where_a_thread_has_handled_the_breaker() -> None:
    maker = TraceMaker().add("T1", "ACQUIRE").at(10).add("T1", "RELEASE", "poll").at(20).add("T1", "ACQUIRE")
    maker.at(30).add("T1", "RELEASE", "blocking")
    events = [event._replace(check=1 if event.time_ns else 0) for event in maker.events]
    found = records(made_trace(events))
    assert [record["ts"] for record in found if record["name"] == "look-up"] == [0.01]


def test_guest_locks_are_spans_beside_the_track_which_may_overlap() -> None:
    maker = TraceMaker().add("T1", "ACQUIRE").at(1).add("T1", "LOCK_GOT", "lock a").at(2).add("T1", "LOCK_GOT", "lock b")
    maker.at(3).add("T1", "LOCK_RELEASED", "lock a").at(4).add("T1", "LOCK_RELEASED", "lock b")
    found = [record for record in records(maker.trace()) if record["ph"] in "be"]
    pairs = [(record["ph"], record["name"], record["ts"] * 1000) for record in found]
    assert pairs == [("b", "lock a", 1), ("e", "lock a", 3), ("b", "lock b", 2), ("e", "lock b", 4)]


def test_a_partial_trace_says_so() -> None:
    text = render_chrome(battle(3).trace(is_complete=False, ended="truncated file"))
    read = json.loads(text)
    assert read["otherData"]["partial"] == "truncated file"
    assert read["traceEvents"][0]["args"]["name"].endswith("(partial: truncated file)")
