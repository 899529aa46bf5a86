"""The comments in which a program states what it does are read and matched as they are meant."""

from __future__ import annotations

import pytest

from minipy.lab.program_expectations import BadExpectation, Finding, fits, mismatches, parse


def test_stdout_is_stated_in_the_order_of_the_file() -> None:
    expected = parse("print(1)  # expect: 1\n# expect: 2\nprint(2)\n# expect:\n")
    assert [line.alternatives for line in expected.stdout] == [("1",), ("2",), ("",)]
    assert not list(mismatches(expected, "1\n2\n\n", "", 0))


@pytest.mark.parametrize("stdout", ["", "1\n", "2\n1\n", "1\n2\n3\n", "1\n22\n"])
def test_other_stdout_is_a_mismatch(stdout: str) -> None:
    assert list(mismatches(parse("# expect: 1\n# expect: 2\n"), stdout, "", 0))


def test_a_mismatch_names_the_line_of_its_comment() -> None:
    (problem,) = mismatches(parse("\n\nprint(1)  # expect: 2\n"), "1\n", "", 0)
    assert "line 3" in problem and "expected: 2" in problem and "got:      1" in problem


def test_blanks_at_the_end_of_a_line_do_not_matter_and_others_do() -> None:
    expected = parse("# expect:  a b \n")
    assert not list(mismatches(expected, " a b   \n", "", 0))
    assert list(mismatches(expected, "a b\n", "", 0))


def test_unordered_neighbours_may_change_places_but_not_pass_an_ordered_line() -> None:
    expected = parse("# expect: a\n# expect unordered: b\n# expect unordered: c\n# expect: d\n")
    assert not list(mismatches(expected, "a\nc\nb\nd\n", "", 0))
    assert list(mismatches(expected, "b\na\nc\nd\n", "", 0))
    assert list(mismatches(expected, "a\nb\nb\nd\n", "", 0))


def test_outcomes_are_alternatives_with_stars() -> None:
    expected = parse("# outcomes: 1 | n = *\n")
    assert not list(mismatches(expected, "1\n", "", 0))
    assert not list(mismatches(expected, "n = -7\n", "", 0))
    assert list(mismatches(expected, "2\n", "", 0))


def test_an_error_is_the_last_line_of_stderr_and_status_1() -> None:
    expected = parse("# expect error: TypeError: no\n")
    traceback = 'Traceback (most recent call last):\n  File "x.py", line 1, in f\nTypeError: no\n'
    assert expected.status == 1
    assert not list(mismatches(expected, "", traceback, 1))
    assert list(mismatches(expected, "", traceback, 0))
    assert list(mismatches(expected, "", traceback.replace("no", "yes"), 1))
    assert list(mismatches(expected, "", "", 1))


def test_stderr_lines_come_in_their_order_with_others_between() -> None:
    expected = parse('# expect stderr: File "*x.py", line 1, in f\n# expect stderr: b\n')
    assert not list(mismatches(expected, "", '  File "/p/x.py", line 1, in f\n    f()\nb\n', 0))
    assert list(mismatches(expected, "", 'b\n  File "/p/x.py", line 1, in f\n', 0))


def test_arguments_stdin_flags_and_status_are_read() -> None:
    expected = parse("# args: 5 'a b'\n# stdin: one\n# stdin:\n# flags: --check-interval 1\n# expect exit: 7\n")
    assert expected.args == ("5", "a b")
    assert expected.stdin == "one\n\n"
    assert expected.flags == ("--check-interval", "1")
    assert expected.status == 7


def test_a_finding_names_its_choices() -> None:
    expected = parse("# finding: leak under refcount=plain gil=none\n")
    assert expected.findings == (Finding("leak", frozenset({("refcount", "plain"), ("gil", "none")})),)


def test_a_program_may_not_be_for_some_choices() -> None:
    expected = parse("# not under: threads=virtual gil=none\n# not under: refcount=cas\n")
    virtual = frozenset({("threads", "virtual"), ("gil", "none")})
    assert expected.excluded == (virtual, frozenset({("refcount", "cas")}))


@pytest.mark.parametrize(
    "comment",
    ["#expect: 1", "# expects: 1", "# Expect: 1", "# outcome: 1", "# expect err: x", "# finding: a leak maybe",
     "# not under: virtual",
     "# expect exit: one", "# expect error: A\n# expect exit: 2", "# expect error: A\n# expect error: B"],
)  # fmt: skip
def test_a_comment_that_would_state_nothing_is_refused(comment: str) -> None:
    with pytest.raises(BadExpectation):
        parse(comment)


@pytest.mark.parametrize(
    "pattern, text, is_fit",
    [("*", "", True), ("a*c", "abbc", True), ("a*c", "abb", False), ("a.c", "abc", False), ("(*)", "(1)", True)],
)
def test_a_star_stands_for_any_text(pattern: str, text: str, is_fit: bool) -> None:
    assert fits(pattern, text) is is_fit
