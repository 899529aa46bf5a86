"""Every format comes out of what happens with threads: the battle, the convoy, a race, and swaps that fail."""

from __future__ import annotations

import json
from functools import cache
from io import StringIO

import pytest

from helpers.engine_in_process import FILENAME, run
from helpers.paths import PROGRAMS
from minipy.config import RunConfig
from minipy.explore.policies import policy_of
from minipy.explore.virtual_sync import VirtualSync
from minipy.program import Program
from minipy.trace.events import DEFAULT_GROUPS, Trace
from minipy.trace.formats import FORMATS, render
from minipy.trace.run_trace import trace_of
from minipy.trace.trace_lines import read_lines

RACE = (PROGRAMS / "threads" / "race_add_sub.py").read_text()
CONVOY = """
import threading, time
is_over = False
def compute():
    while not is_over: pass
thread = threading.Thread(target=compute)
thread.start()
for _ in range(3): time.sleep(0.001)
is_over = True
thread.join()
"""
SWAPS = (PROGRAMS / "refcount" / "shared_drop.py").read_text()
# name -> program, its argument, choices, and a kind of event that makes it what it is
CASES = {
    "battle": (RACE, "60", {"check_interval": 10}, "RETRY"),
    "convoy": (CONVOY, "", {"gil": "timed", "policy": "clock", "switch_interval": 0.0002}, "DROP_REQUEST"),
    "race": (RACE, "20", {"gil": "none", "refcount": "atomic"}, "THREAD_START"),
    "swap": (SWAPS, "", {"gil": "none", "refcount": "cas"}, "CAS_FAIL"),
}
MOST_SEEDS = 20
every_case = pytest.mark.parametrize("case", CASES)


@cache
def traced(case: str) -> Trace:
    """The trace of a run, under the first seed that shows what the case is about."""
    source, argument, choices, kind = CASES[case]
    fields = {"threads": "virtual", "events": DEFAULT_GROUPS, "argv": ("-", argument), "specialise": False, **choices}
    for seed in range(MOST_SEEDS):
        config = RunConfig(**fields, seed=seed)  # type: ignore[arg-type]
        result = run(source, config, sync=VirtualSync(policy_of(config.policy, seed), seed))
        trace = trace_of(Program(FILENAME, source), config, result)
        if any(event.kind == kind for event in trace.events):
            return trace
    raise AssertionError(f"no seed below {MOST_SEEDS} shows a {kind}")


@every_case
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_comes_out_of_a_run_and_of_its_file(case: str, name: str) -> None:
    trace = traced(case)
    text = render(trace, name)
    assert text and text == render(read_lines(StringIO(render(trace, "jsonl")), "lines"), name)


@every_case
def test_each_format_has_what_it_is_for(case: str) -> None:
    trace = traced(case)
    threads = {event.thread for event in trace.events}
    assert len(threads) >= 2
    assert len(render(trace, "log").splitlines()) == len(trace.events) + 1
    table = render(trace, "table")
    assert threads <= {line.split()[0] for line in table.splitlines() if line}
    assert max(map(len, table.splitlines())) <= 80
    records = json.loads(render(trace, "chrome"))["traceEvents"]
    assert threads <= {record["args"]["name"] for record in records if record["name"] == "thread_name"}
    page = render(trace, "html")
    assert page.lstrip().lower().startswith("<!doctype html>") and page.rstrip().endswith("</html>")
    assert len(render(trace, "jsonl").splitlines()) == len(trace.events) + 2
