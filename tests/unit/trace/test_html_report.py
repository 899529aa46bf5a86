"""The page's file: one that needs nothing else, with every number of the trace in it."""

from __future__ import annotations

import base64
import json
import re
import zlib
from array import array
from importlib.resources import files
from itertools import accumulate
from typing import Any

import pytest

from helpers.made_traces import TraceMaker, battle, convoy
from minipy.trace.causes import cause_of
from minipy.trace.events import GROUPS
from minipy.trace.html_report import MARKS, SCRIPTS, render_page, render_versus
from minipy.trace.spans import STATES, lanes_of

MOST_LINES = 350


def read_back(page: str, name: str = "trace-0") -> tuple[dict[str, Any], dict[str, array[Any]]]:
    """The header and the columns of a page's trace, as the page's own model reads them."""
    header = json.loads(re.findall(rf'<script type="application/json" id="{name}">(.*?)</script>', page)[0])
    packed = re.findall(rf'id="{name}-columns">(.*?)</script>', page)[0]
    data, offset, columns = zlib.decompress(base64.b64decode(packed)), 0, {}
    for name, code, length in header["columns"]:
        columns[name] = array(code)
        columns[name].frombytes(data[offset : offset + length * columns[name].itemsize])
        offset += -(-length * columns[name].itemsize // 8) * 8
    assert offset == len(data)
    return header, columns


@pytest.mark.parametrize("maker", [battle(30), convoy(3)], ids=["battle", "convoy"])
def test_every_event_and_span_is_in_the_page(maker: TraceMaker) -> None:
    trace = maker.trace()
    header, columns = read_back(render_page(trace))
    text = header["strings"].__getitem__
    assert [*accumulate(columns["time"])] == [event.time_ns for event in trace.events]
    for name in ("countdown", "check", "line", "offset", "amount"):
        assert [*columns[name]] == [getattr(event, name) for event in trace.events]
    for name in ("file", "detail", "partner"):
        assert [*map(text, columns[name])] == [getattr(event, name) for event in trace.events]
    assert [header["kinds"][kind] for kind in columns["kind"]] == [event.kind for event in trace.events]
    lanes = lanes_of(trace)
    spans = [span for lane in lanes for span in lane.spans]
    assert [(lane["thread"], lane["spans"], lane["end"]) for lane in header["lanes"]] == [
        (lane.thread, len(lane.spans), lane.end_ns) for lane in lanes
    ]
    assert [header["lanes"][thread]["thread"] for thread in columns["thread"]] == [event.thread for event in trace.events]
    assert [STATES[state] for state in columns["span_state"]] == [span.state for span in spans]
    assert [trace.events[place] for place in columns["span_event"]] == [span.began for span in spans]
    assert [*map(text, columns["span_cause"])] == [cause_of(span) for span in spans]


def test_events_that_were_not_recorded_leave_gaps_in_the_sequence_only() -> None:
    trace = convoy(2).trace()
    kept = tuple(event._replace(sequence=3 * event.sequence) for event in trace.events)
    assert read_back(render_page(trace._replace(events=kept))) == read_back(render_page(trace))


def test_guest_locks_that_were_held_are_in_the_page() -> None:
    maker = TraceMaker().add("T1", "ACQUIRE").at(3).add("T1", "LOCK_GOT", "lock").at(9).add("T1", "LOCK_RELEASED", "lock")
    header, columns = read_back(render_page(maker.trace()))
    (place,) = columns["lock_event"]
    assert (columns["lock_lane"][0], place, columns["lock_end"][0]) == (0, 1, 9)
    assert header["strings"][columns["lock_name"][0]] == "lock"


def test_numbers_beyond_32_bits_are_kept() -> None:
    maker = TraceMaker().add("T1", "ACQUIRE").at(2**40).add("T1", "RELEASE", "exit", amount=2**40)
    _, columns = read_back(render_page(maker.trace()))
    assert (columns["time"][1], columns["amount"][1]) == (2**40, 2**40)


def test_the_page_loads_nothing() -> None:
    page = render_page(battle(3).trace())
    assert re.findall(r"https?://[^\"'\s]+", page) == ["http://www.w3.org/2000/svg"]  # the name of SVG's elements
    assert not re.search(r"<(link|img|iframe)\b|\bsrc=|@import|\burl\((?!#)", page)
    assert "default-src 'none'" in page


def test_no_text_of_a_program_ends_the_data() -> None:
    evil = "</script><b>&amp;{{script}}"
    page = render_page(battle(3).trace(program=evil, sources={"made.py": evil}))
    header, _ = read_back(page)
    assert header["program"] == header["sources"]["made.py"] == evil
    assert page.count("</script>") == 3 and "<title>&lt;/script&gt;" in page


def test_what_is_missing_is_said() -> None:
    maker = battle(3)
    assert read_back(render_page(maker.trace()))[0]["partial"] == ""
    header, _ = read_back(render_page(maker.trace(is_complete=False, ended="interrupted", dropped={"T1": 7})))
    assert header["partial"] == "This trace is partial: interrupted (7 of T1)."


def test_interpreters_with_a_lock_each_have_an_owners_lane_each() -> None:
    maker = TraceMaker(interpreter_lock="own").add("main", "ACQUIRE").add("i2.main", "ACQUIRE").add("i2.T1", "ENTRY")
    assert [lane["lock"] for lane in read_back(render_page(maker.trace()))[0]["lanes"]] == ["", "i2", "i2"]
    maker.choices["interpreter_lock"] = "shared"
    assert [lane["lock"] for lane in read_back(render_page(maker.trace()))[0]["lanes"]] == ["", "", ""]


def test_the_caption_has_the_flags_that_are_not_the_default() -> None:
    maker = TraceMaker(gil="timed", refcount="plain", forced_switching=False, immortal=3, poll_exempt=[])
    assert read_back(render_page(maker.trace()))[0]["choices"] == "--gil timed --no-forced-switching --immortal"


def test_two_traces_share_a_page() -> None:
    page = render_versus(battle(3).trace(), convoy(3).trace())
    assert [read_back(page, name)[0]["choices"] for name in ("trace-0", "trace-1")] == ["--gil ticker", "--gil timed"]


def test_a_trace_without_events_is_a_page_too() -> None:
    header, columns = read_back(render_page(TraceMaker().trace()))
    assert header["verdict"] == "No event was recorded." and not columns["kind"]


def test_marks_are_kinds_of_events() -> None:
    assert set(MARKS) <= {kind for kinds in GROUPS.values() for kind in kinds}


def test_the_files_of_the_page_are_all_used_and_short() -> None:
    folder = files("minipy.trace") / "page"
    lengths = {file.name: len(file.read_text("utf-8").splitlines()) for file in folder.iterdir()}
    assert lengths.keys() == {"page.html", "page.css", *(f"{name}.js" for name in SCRIPTS)}
    assert max(lengths.values()) <= MOST_LINES
