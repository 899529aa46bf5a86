"""Traces as files: what is written is read back, and what is no trace is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from minipy.errors import UsageError
from minipy.trace.events import VERSION, Event, Trace
from minipy.trace.formats import render
from minipy.trace.trace_lines import read_lines

EVENTS = (
    Event(0, 0, "main", "THREAD_START", 100, 0, "", 0, -1),
    Event(1, 10, "main", "LOCK_WAIT", 99, 0, "a.py", 3, 8, "lock made at a.py:1", "T1"),
    Event(2, 20, "main", "CAS_FAIL", -1, 1, "a.py", 4, 10, "int", "", 3),
)
TRACE = Trace(
    VERSION, "0.1", "a.py", ("a.py", "x"), {"gil": "ticker"}, "here", "virtual", {"a.py": "é\n"}, EVENTS, {"T1": 5}, 3,
    ("finding: leak",), False, "interrupted",
)  # fmt: skip
LINES = render(TRACE, "jsonl").splitlines(keepends=True)


def test_what_is_written_is_read_back() -> None:
    assert read_lines(LINES, "x") == TRACE


def test_the_first_line_names_the_fields_of_the_arrays() -> None:
    header = json.loads(LINES[0])
    assert header["minipy_trace"] == VERSION and tuple(header["fields"]) == Event._fields
    assert [json.loads(line) for line in LINES[1:-1]] == [list(event) for event in EVENTS]


@pytest.mark.parametrize("end", [-1, -2, -3])
def test_a_file_that_ends_early_is_a_partial_trace(end: int) -> None:
    trace = read_lines(LINES[:end], "x")
    assert trace.events == EVENTS[: len(LINES) - 1 + end] and trace.status is None
    assert (trace.is_complete, trace.ended) == (False, "truncated file")


def test_a_line_that_is_cut_off_is_not_there() -> None:
    assert read_lines([*LINES[:3], LINES[3][:20]], "x").events == EVENTS[:2]


def changed(number: int, **parts: Any) -> list[str]:
    return [*LINES[:number], json.dumps(json.loads(LINES[number]) | parts) + "\n", *LINES[number + 1 :]]


@pytest.mark.parametrize("lines, message", [
    ([], "x is no trace that"),
    (["print(1)\n"], "x is no trace that"),
    (['{"fields": []}\n'], "x is no trace that"),
    (["[1, 2]\n"], "x is no trace that"),
    ([LINES[0][:30]], "x is no trace that"),
    (changed(0, minipy_trace=VERSION + 1), f"x is of version {VERSION + 1}, and this minipy knows versions up to {VERSION}"),
    (['{"minipy_trace": 1, "minipy": "0.1"}\n'], "the first line of x lacks program, argv, "),
    ([*LINES[:2], "garbage\n", *LINES[2:]], "line 3 of x is no event"),
    ([*LINES[:2], "[1, 2]\n", *LINES[2:]], "line 3 of x is no event"),
])  # fmt: skip
def test_what_is_no_trace_is_refused(lines: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=f"^--from: {message}"):
        read_lines(lines, "x")


def test_the_log_tells_that_it_is_partial() -> None:
    assert render(TRACE, "log") == (
        "thread  countdown    check  event\n"
        "main          100        0  THREAD_START\n"
        "main           99        0  LOCK_WAIT lock made at a.py:1 (T1)\n"
        "main            -        1  CAS_FAIL int\n"
        "partial: interrupted\n"
    )
