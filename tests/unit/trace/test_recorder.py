"""What a run records, of real and of virtual threads."""

from __future__ import annotations

from itertools import pairwise

import pytest

from helpers.recorded import TWO_THREADS, told, traced
from minipy.config import RunConfig
from minipy.gil import LOCKS
from minipy.heap.findings import DEADLOCK, LEAK
from minipy.trace.events import KINDS, Event, Trace
from minipy.trace.formats import render

VIRTUAL = RunConfig(threads="virtual", check_interval=20)
CLOCK = VIRTUAL._replace(policy="clock")

# Two threads under `ticker`, each on a processor of its own: an instruction takes 100 ns, a wake-up 5 us.
LOG = """\
thread  countdown    check  event
main           20        0  THREAD_START
main           20        0  ACQUIRE
main           17        0  LOCK_GOT the import of _thread
main           17        0  LOCK_RELEASED the import of _thread
main            5        0  LOCK_GOT lock made at <program>:3
main           20        1  RELEASE poll
main           20        1  ENTRY
main           20        1  ACQUIRE
T1             19        1  THREAD_START (main)
T1             19        1  ENTRY
T1             19        1  BUSY (main)
main           20        2  RELEASE poll
main           20        2  ENTRY
main           20        2  ACQUIRE
main           20        3  RELEASE poll
main           20        3  ENTRY
main           20        3  ACQUIRE
main            8        3  LOCK_WAIT lock made at <program>:3 (main)
main            8        3  RELEASE blocking
main            8        3  IO_BEGIN acquire
T1              8        3  ACQUIRE
T1             20        4  RELEASE poll
T1             20        4  ENTRY
T1             20        4  ACQUIRE
T1             20        5  RELEASE poll
T1             20        5  ENTRY
T1             20        5  ACQUIRE
T1             20        6  RELEASE poll
T1             20        6  ENTRY
T1             20        6  ACQUIRE
T1             18        6  LOCK_RELEASED lock made at <program>:3 (main)
T1             15        6  THREAD_END
T1             15        6  RELEASE exit
main           15        6  IO_END acquire
main           15        6  ENTRY
main           15        6  ACQUIRE
main           15        6  LOCK_GOT lock made at <program>:3
main            0        6  THREAD_END
main            0        6  RELEASE exit
"""


def test_the_log_is_this_to_the_letter() -> None:
    assert render(traced(TWO_THREADS, CLOCK), "log") == LOG


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    first, again, other = (render(traced(TWO_THREADS, VIRTUAL._replace(seed=seed)), "jsonl") for seed in (1, 1, 2))
    assert first == again != other.replace('"seed":2', '"seed":1')


def test_an_event_tells_time_and_place() -> None:
    events = traced(TWO_THREADS, CLOCK).events
    wait = next(event for event in events if event.kind == "LOCK_WAIT")
    assert (wait.file, wait.line, TWO_THREADS.splitlines()[wait.line - 1]) == ("<program>", 16, "done.acquire()")
    release = events[wait.sequence + 1]
    assert (release.kind, release.line, release.offset) == ("RELEASE", 16, wait.offset)
    forced = [event.time_ns for event in events if event.kind == "RELEASE" and event.thread == "T1"]
    assert forced[1] - forced[0] == 21 * 100  # an interval of 20 is a look-up every 21 instructions


def test_an_event_tells_time_and_place_of_the_program() -> None:
    source = "import queue\nitems = queue.Queue()\nitems.put(1)\nitems.get()\n"
    events = traced(source, CLOCK._replace(events=("guest",))).events
    assert [event.line for event in events if event.detail == "lock made at <program>:2"] == [3, 3, 4, 4]
    assert max(event.check for event in events if event.line == 1) == 0  # the import looks closer more than once


def test_what_becomes_of_the_wish_for_the_lock_stands_where_that_was_given_up() -> None:
    events = [event for event in traced(TWO_THREADS, CLOCK).events if event.thread == "main"]
    places = [(event.line, event.offset) for event in events]
    given_up = [number for number, event in enumerate(events) if event.kind == "RELEASE"]
    assert len({places[number] for number in given_up}) > 2
    following = [number for number, event in enumerate(events) if event.kind in ("ENTRY", "ACQUIRE")]
    assert all(places[number] == places[max(n for n in (0, *given_up) if n <= number)] for number in following)


def test_a_lock_that_comes_with_the_first_thread_is_taken_where_that_is_started() -> None:
    events = traced(TWO_THREADS, CLOCK._replace(lock_from_start=False)).events
    entry = next(event for event in events if event.thread == "main" and event.kind == "ENTRY")
    assert TWO_THREADS.splitlines()[entry.line - 1] == "_thread.start_new_thread(work, ())"


def spans(events: tuple[Event, ...]) -> list[tuple[str, int, int]]:
    """Thread, first and last sequence number of each span with the lock."""
    taken: dict[str, int] = {}
    found = []
    for event in events:
        if event.kind == "ACQUIRE":
            assert event.thread not in taken
            taken[event.thread] = event.sequence
        elif event.kind == "RELEASE":
            found.append((event.thread, taken.pop(event.thread), event.sequence))
    assert not taken
    return sorted(found, key=lambda span: span[1])


def check(trace: Trace) -> None:
    """Find out whether a trace is in itself right."""
    events = trace.events
    assert [event.sequence for event in events] == [*range(len(events))] and trace.is_complete
    assert {event.kind for event in events} <= set(KINDS)
    for thread in {event.thread for event in events}:
        own = [event for event in events if event.thread == thread]
        assert [event.time_ns for event in own] == sorted(event.time_ns for event in own)
        assert own[0].kind == "THREAD_START" and told(own[-1]) == (thread, "RELEASE", "exit")


@pytest.mark.parametrize("gil", [name for name in LOCKS if name != "none"])
def test_spans_with_the_lock_never_overlap(gil: str) -> None:
    trace = traced(TWO_THREADS.replace("15", "1500"), RunConfig(gil=gil, switch_interval=0.0002))
    check(trace)
    found = spans(trace.events)
    assert {thread for thread, _, _ in found} == {"main", "T1"}
    assert all(before[2] < after[1] for before, after in pairwise(found))
    times = {event.sequence: event.time_ns for event in trace.events}
    assert all(times[before[2]] <= times[after[1]] for before, after in pairwise(found))


def test_without_a_lock_each_thread_has_spans_of_its_own() -> None:
    trace = traced(TWO_THREADS.replace("15", "1500"), RunConfig(gil="none", refcount="cas", events=("lock", "thread")))
    check(trace)
    assert {thread for thread, _, _ in spans(trace.events)} == {"main", "T1"}
    assert {event.countdown for event in trace.events} == {-1}


def test_a_waiter_asks_the_holder_that_then_waits_for_the_switch() -> None:
    trace = traced(TWO_THREADS.replace("15", "150"), CLOCK._replace(gil="timed", switch_interval=0.00001))
    kinds = [(event.thread, event.kind, event.partner) for event in trace.events if event.kind != "BUSY"]
    start = kinds.index(("T1", "DROP_REQUEST", "main"))
    assert kinds[start + 1 : start + 4] == [
        ("main", "RELEASE", ""), ("main", "FORCED_SWITCH_WAIT", ""), ("T1", "ACQUIRE", ""),
    ]  # fmt: skip


def test_events_that_are_too_many_are_counted_for_their_threads() -> None:
    whole, part = (traced(TWO_THREADS, CLOCK._replace(max_events=most)) for most in (1000, 20))
    assert part.events == whole.events[:20]
    left_out = [event.thread for event in whole.events[20:]]
    assert part.dropped == {"main": left_out.count("main"), "T1": left_out.count("T1")}
    assert not part.is_complete and part.ended == f"complete up to event 20, {len(left_out)} more are not kept"


def test_only_the_groups_asked_for_are_recorded() -> None:
    trace = traced(TWO_THREADS, CLOCK._replace(events=("io", "thread")))
    assert [told(event)[:2] for event in trace.events] == [
        ("main", "THREAD_START"), ("T1", "THREAD_START"), ("main", "IO_BEGIN"), ("T1", "THREAD_END"), ("main", "IO_END"),
        ("main", "THREAD_END"),
    ]  # fmt: skip


def test_the_death_of_objects_is_recorded_on_demand() -> None:
    source = "class Thing: pass\nthing = Thing()\nthing = None\n"
    deaths = [event for event in traced(source, CLOCK._replace(events=("dealloc",))).events if event.detail == "Thing"]
    assert [event.line for event in deaths] == [3]
    named = traced(source, CLOCK._replace(events=("dealloc",), audit=True)).events
    assert [event.detail.split("#")[0] for event in named if event.line == 3] == ["Thing main"]


def test_failed_swaps_are_recorded_with_how_many_there_were_in_a_row() -> None:
    config = RunConfig(threads="virtual", gil="none", refcount="cas", policy="starve:t1", events=("counts",))
    source = TWO_THREADS.replace("        pass", "        done").replace("    pass\ndone", "    done\ndone")
    failures = [event for event in traced(source.replace("15", "40"), config).events if event.kind == "CAS_FAIL"]
    assert {event.thread for event in failures} == {"T1"}
    assert [event.amount for event in failures][:3] == [1, 2, 3]


def test_a_signal_and_a_finding_are_events() -> None:
    source = """\
import _thread, signal
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    lock = _thread.allocate_lock()
    lock.acquire()
    lock.acquire()
"""
    events = traced(source, RunConfig()).events
    assert [(event.line, event.detail) for event in events if event.kind == "SIGNAL"] == [(3, "SIGINT")]
    assert [(event.line, event.detail) for event in events if event.kind == "FINDING"] == [(7, DEADLOCK)]


def test_what_only_the_audit_finds_is_an_event_of_the_end() -> None:
    source = TWO_THREADS.replace("        pass", "        done").replace("    pass\ndone", "    done\ndone")
    trace = traced(source, RunConfig(threads="virtual", gil="none", seed=4))
    findings = [event for event in trace.events if event.kind == "FINDING"]
    assert [(event.thread, event.file, event.detail) for event in findings] == [("main", "", LEAK)]
    assert trace.findings[0].startswith("finding: leak: ")


def test_locks_that_are_made_in_one_place_have_names_of_their_own() -> None:
    source = "import _thread\nlocks = [_thread.allocate_lock() for _ in range(2)]\nfor lock in locks: lock.acquire()\n"
    names = [event.detail for event in traced(source, RunConfig()).events if event.kind == "LOCK_GOT"]
    assert names[-2:] == ["lock made at <program>:2", "lock made at <program>:2 (2)"]


def test_what_a_forked_process_does_is_not_recorded() -> None:
    source = "import os, time\npid = os.fork()\nif pid == 0:\n    time.sleep(0)\n    os._exit(0)\nos.waitpid(pid, 0)\n"
    trace = traced(source, RunConfig())
    check(trace)
    assert {event.detail for event in trace.events if event.kind == "IO_BEGIN"} == {"waitpid"}


def test_a_visit_to_another_interpreter_hands_the_lock_over() -> None:
    source = """\
import _interpreters
interp = _interpreters.create()
_interpreters.exec(interp, "for _ in range(100): pass")
"""
    events = traced(source, RunConfig()).events
    spans(events)
    handed = [event.sequence for event in events if told(event) == ("main", "RELEASE", "interpreter")]
    assert handed and all(told(events[place + 1]) == ("i1.main", "ACQUIRE", "") for place in handed)
