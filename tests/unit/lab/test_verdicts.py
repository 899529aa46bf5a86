"""Verdicts: what comments state of one run and of many is held against the outcomes."""

from __future__ import annotations

import pytest

from minipy.engine.result import LimitReport, RunResult
from minipy.explore.outcomes import Outcome, unsent_result
from minipy.heap.findings import Finding
from minipy.lab.program_expectations import parse
from minipy.lab.verdicts import Judge

NONE = frozenset({("gil", "none"), ("refcount", "plain")})
TIMED = frozenset({("gil", "timed"), ("refcount", "plain"), ("era", "py32")})
LEAK = Finding("leak", "main#7", "list: counts 1, but 0 references exist", "", ())


def outcome(stdout: str, **result: object) -> Outcome:
    fields = {"status": 0, "findings": (), "stats": (), "internal_errors": (), **result}
    return Outcome(0, "", 0, RunResult(**fields), stdout, "")  # type: ignore[arg-type]


def judge(comments: str, *patterns: str) -> Judge:
    return Judge(parse(comments), patterns)


def test_a_run_is_right_if_it_does_what_the_comments_expect() -> None:
    expects = judge("# expect: 1\n# outcomes: 2 | 3\n")
    assert expects.states_a_run
    assert expects.is_right(outcome("1\n3\n"), TIMED)
    assert not expects.is_right(outcome("1\n4\n"), TIMED)
    assert not expects.is_right(outcome("1\n3\n", status=1), TIMED)


def test_what_the_user_expects_is_the_last_line_alone() -> None:
    expects = judge("# expect: 1\n", "4*", "5")
    assert expects.is_right(outcome("7\n44\n"), TIMED)
    assert not expects.is_right(outcome("44\n7\n"), TIMED)
    assert judge("").states_a_run is False and judge("", "5").states_a_run


@pytest.mark.parametrize(
    "result",
    [
        {"internal_errors": ("x",)}, {"limit": LimitReport("--max-seconds 1", ()), "status": 4}, {"findings": (LEAK,)},
        unsent_result(-9)._asdict(),
    ],
)  # fmt: skip
def test_a_run_that_minipy_has_ended_is_not_right(result: dict[str, object]) -> None:
    assert not judge("", "1").is_right(outcome("1\n", **result), TIMED)


def test_a_finding_is_right_where_the_comments_allow_it() -> None:
    allows = judge("# expect: 1\n# finding: leak under gil=none\n")
    ended = outcome("", status=3, findings=(LEAK,))
    assert allows.is_right(ended, NONE)
    assert not allows.is_right(ended, TIMED)


def unmet(comments: str, *lines: str, choices: frozenset[tuple[str, str]] = TIMED) -> list[str]:
    return [*judge(comments).unmet([outcome(f"before\n{line}\n") for line in lines], choices)]


def test_what_must_be_reached_is_reached_by_some_run() -> None:
    assert unmet("# must reach: 3\n# may reach: *\n", "1", "3") == []
    assert unmet("# must reach: 3 | 5\n# may reach: *\n", "1", "3") == ["does not reach 5"]


def test_what_must_never_be_reached_is_reached_by_no_run() -> None:
    assert unmet("# never: 0\n", "1", "10") == []
    assert unmet("# never: 0 | 1*\n", "2", "10", "0") == ["reaches 0", "reaches 1*"]


def test_where_it_is_stated_what_may_be_reached_nothing_else_is() -> None:
    assert unmet("# must reach: 3\n# may reach: 2\n", "3", "2", "3") == []
    assert unmet("# must reach: 3\n# may reach: 2\n", "3", "4") == ["reaches 4, which no comment states"]
    assert unmet("# may reach: 2\n", "") == ["reaches nothing, which no comment states"]


def test_an_assertion_holds_under_its_choices() -> None:
    comments = "# must reach: 3 under gil=none refcount=plain\n# never: 1 under era=py32\n"
    assert unmet(comments, "1") == ["reaches 1"]
    assert unmet(comments, "1", choices=NONE) == ["does not reach 3", "reaches 1, which no comment states"]


def test_a_program_may_be_for_some_choices_only() -> None:
    some = judge("# not under: gil=none refcount=plain\n")
    assert some.excludes(NONE) and not some.excludes(TIMED)


def test_a_misspelt_assertion_is_refused() -> None:
    with pytest.raises(Exception, match="line 1"):
        parse("# must reached: 3\n")
