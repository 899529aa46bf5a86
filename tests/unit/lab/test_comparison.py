"""A comparison's reports: the figures of each row, as a table, as JSON and as a page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

from minipy.config import RunConfig
from minipy.engine.result import LockTimes, RunResult, RunTimes, ThreadStats
from minipy.explore.outcomes import Outcome, unsent_result
from minipy.heap.findings import Finding
from minipy.lab.comparing import rows_over
from minipy.lab.comparison import Comparison, render_json, render_table
from minipy.lab.comparison_page import render_page
from minipy.lab.program_expectations import parse
from minipy.lab.verdicts import Judge

AXES = (("gil", ("ticker", "none")), ("forced-switching", ("yes", "no")))
LEAK = Finding("leak", "main#7", "list: counts 1, but 0 references exist", "", ())


def stats(thread: str, switches: int, retries: int, failures: int, wait_ms: float) -> ThreadStats:
    times = LockTimes(longest_wait_ns=int(wait_ms * 1e6))
    return ThreadStats(thread, 9, 9, 9, switches, (), 9, retries, 0, 0, 9, 9, failures, 1, times)


def outcome(number: int, stdout: str, wall_s: float, findings: tuple[Finding, ...] = ()) -> Outcome:
    threads = (stats("main", 4, 6, 0, 1.5), stats("T1", 4, 6, 3, 2.5))
    times = RunTimes(elapsed_s=wall_s + 0.5, apart_s=0.5, cpu_s=2 * wall_s + 0.25, apart_cpu_s=0.25)
    return Outcome(number, "", 0, RunResult(3 if findings else 0, findings, threads, (), times=times), stdout, "")


def flagged(flags: object) -> RunConfig:
    return RunConfig(gil="none" if "--gil=none" in flags else "ticker", forced_switching="--forced-switching" in flags)  # type: ignore[operator]


ROWS = rows_over(AXES, flagged)
OUTCOMES = (
    [outcome(0, "1\n", 2.0), outcome(1, "2\n", 2.0), outcome(2, "1\n", 3.0)],
    [outcome(0, "a<b\n", 1.0, (LEAK,)), Outcome(1, "", 0, unsent_result(-9), "", "")],
    [],
    [],
)
JUDGE = Judge(parse("# never: 2\n# not under: gil=none forced-switching=no\n"), ("1",))
COMPARISON = Comparison("p.py 5", AXES, ROWS, OUTCOMES, JUDGE, "5 of 8 runs, stopped by SIGINT")


def test_there_is_a_row_for_each_combination_of_values() -> None:
    assert [row.name for row in ROWS] == [
        "gil=ticker forced-switching=yes", "gil=ticker forced-switching=no", "gil=none forced-switching=yes",
        "gil=none forced-switching=no",
    ]  # fmt: skip
    assert ROWS[1].flags == ("--gil=ticker", "--no-forced-switching")
    assert {("gil", "ticker"), ("forced-switching", "no"), ("check-interval", "100")} <= ROWS[1].choices
    assert [row.name for row in rows_over((("gil", ("ticker", "none")),), flagged)] == ["ticker", "none"]


def test_the_table_has_relative_times_and_what_a_run_does() -> None:
    lines = render_table(COMPARISON).splitlines()
    assert lines[0] == "p.py 5"
    cells = [re.split(r"  +", line.strip()) for line in lines[1:6]]
    assert cells[0][1:] == ["runs", "right", "wall", "CPU", "switches", "retries", "failed", "wait/ms", "outcomes"]
    assert cells[1][1:] == ["3", "2", "1.00", "1.00", "8", "1.50", "3", "2.50", "1 x2; 2"]
    assert cells[2][1:] == ["2", "0", "0.50", "0.50", "8", "1.50", "3", "2.50",
                            "a<b; ended by signal 9 (Killed); finding: leak"]  # fmt: skip
    assert cells[3][1:] == ["0", "0", "-", "-", "-", "-", "-", "-"]
    assert cells[4][-1] == "(not for this, as its comments say)"
    assert lines[6:8] == ["gil=ticker forced-switching=yes: reaches 2", "PARTIAL: 5 of 8 runs, stopped by SIGINT"]
    assert max(map(len, lines)) < 150


def test_without_an_interpreter_lock_nothing_switches_it() -> None:
    none = Comparison("p.py", AXES, ROWS[2:3], [[outcome(0, "1\n", 1.0)]], JUDGE)
    (row,) = none.figures()
    assert (row.wall_s, row.switches, row.retries_per_switch) == (1.0, None, None)


def test_json_has_each_run() -> None:
    read = json.loads(render_json(COMPARISON))
    assert read["partial"] and read["program"] == "p.py 5"
    first, second, *_ = read["rows"]
    assert (first["outcomes"], first["right"], first["unmet"]) == ({"1": 2, "2": 1}, 2, ["reaches 2"])
    assert [run["is_right"] for run in first["each"]] == [True, False, True]
    assert first["each"][0]["wall_s"] == 2.0 and first["each"][0]["switches"] == 8
    assert second["each"][1]["status"] == -9 and "wall_s" not in second["each"][1]


class Page(HTMLParser):
    """Reads which tags are open, what links are there, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.links += [value or "" for name, value in attributes if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_is_one_file_with_a_bar_for_each_figure() -> None:
    text = render_page(COMPARISON, {ROWS[0].name: "first.html"})
    page = Page(text)
    assert not page.open and page.links == ["first.html"]
    assert "a<b" in page.text and "stopped by SIGINT" in page.text and "reaches 2" in page.text
    assert 'style="width:100.0%"' in text and 'style="width:50.0%"' in text  # wall times: 2 s and 1 s


def test_the_exit_status_says_whether_all_rows_do_what_is_stated() -> None:
    right = COMPARISON._replace(outcomes=([OUTCOMES[0][0]], [], [], []))
    assert (COMPARISON.status, right.status) == (1, 0)
    wrong = right._replace(judge=Judge(parse("# never: 1\n")))
    silent = COMPARISON._replace(judge=Judge(parse("")))
    assert (wrong.status, silent.status) == (1, 3)
