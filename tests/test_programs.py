"""Every program under `programs/language` and `programs/threads` does what its comments say, on minipy and on CPython.

One test per program and interpreter: `pytest tests/test_programs.py -k 'minipy and bank_transfer'` runs one program
under all its configurations, `-k cpython` runs the comments against CPython (3.11 hosts only: its texts are stored).
"""

from __future__ import annotations

import sys

import pytest

from programs_expectations import BadExpectation, Expectations, Finding, fits, mismatches, parse
from programs_nursery import HANG, Nursery
from programs_runner import (
    ENVIRONMENT,
    LANGUAGE,
    THREADS,
    Configuration,
    Program,
    Run,
    faults,
    findings,
    load,
    program_names,
    report,
    run_cpython,
    run_minipy_under,
)

NAMES = {"language": program_names("language"), "threads": program_names("threads")}
is_oracle = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the stored texts are CPython 3.11's")


def check_on_minipy(name: str, configurations: tuple[Configuration, ...]) -> None:
    program = load(name)
    runs = run_minipy_under(program, configurations)
    for configuration, run in zip(configurations, runs, strict=True):
        problem = next(faults(program, configuration, run), None)
        if problem is not None:
            pytest.fail(report(program, configuration, run, problem), pytrace=False)


@pytest.mark.parametrize("name", NAMES["language"])
def test_minipy_runs_a_language_program_as_its_comments_say(name: str) -> None:
    check_on_minipy(name, LANGUAGE)


@pytest.mark.parametrize("name", NAMES["threads"])
def test_minipy_runs_a_threads_program_as_its_comments_say(name: str) -> None:
    check_on_minipy(name, THREADS)


@is_oracle
@pytest.mark.parametrize("name", NAMES["language"] + NAMES["threads"])
def test_cpython_agrees_with_the_comments(name: str) -> None:
    program = load(name)
    run = run_cpython(program)
    assert run.status is not None, "CPython hangs"
    assert not list(mismatches(program.expected, run.stdout, run.stderr, run.status)), run.stderr


@pytest.mark.parametrize("folder, least", [("language", 600), ("threads", 75)])
def test_there_are_enough_programs(folder: str, least: int) -> None:
    assert len(NAMES[folder]) >= least


@pytest.mark.parametrize("name", NAMES["language"] + NAMES["threads"])
def test_every_program_opens_with_its_theme_and_states_something(name: str) -> None:
    program = load(name)
    assert program.source.startswith(("# ", "\ufeff# ")), "the first line says what the program is about"
    assert program.expected.stdout or program.expected.error, "it expects nothing"
    assert all(len(line) <= 120 for line in program.source.splitlines() if "# expect" not in line)


# The parser and the matcher of the comments.


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


@pytest.mark.parametrize(
    "comment",
    ["#expect: 1", "# expects: 1", "# Expect: 1", "# outcome: 1", "# expect err: x", "# finding: a leak maybe",
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


# What a run of minipy must keep.

PROGRAM = Program("p", "p.py", "", Expectations(error="ValueError: x", status=1))
SOUND, WEAK = Configuration(("--audit",)), THREADS[-1]


def ended(stderr: str, status: int | None = 1) -> Run:
    return Run(("minipy",), "", stderr, status)


def test_the_expected_run_has_no_fault() -> None:
    assert not list(faults(PROGRAM, SOUND, ended("ValueError: x\n")))


@pytest.mark.parametrize(
    "run",
    [ended("ValueError: x", None), ended("ValueError: x", -11), ended("ValueError: x", 0),
     ended("InternalError: minipy's fault\nValueError: x"), ended("Fatal Python error: oops\nValueError: x")],
)  # fmt: skip
def test_a_hang_a_signal_and_a_host_error_are_faults_under_every_configuration(run: Run) -> None:
    assert list(faults(PROGRAM, SOUND, run))
    assert list(faults(PROGRAM, WEAK, run))


def test_a_frame_of_minipy_itself_is_a_fault_and_one_of_a_guest_module_is_not() -> None:
    minipy = pytest.importorskip("minipy").__path__[0]
    assert list(faults(PROGRAM, WEAK, ended(f'  File "{minipy}/eval/loop.py", line 1, in run\nValueError: x')))
    assert not list(faults(PROGRAM, WEAK, ended(f'  File "{minipy}/lib/queue.py", line 1, in get\nValueError: x')))


def test_a_finding_is_a_fault_only_under_a_sound_configuration() -> None:
    run = ended("finding: use-after-free of int 7\n", 3)
    assert list(faults(PROGRAM, SOUND, run))
    assert not list(faults(PROGRAM, WEAK, run))
    assert list(faults(PROGRAM, WEAK, ended("finding: use-after-free of int 7\n", 2)))


def test_a_declared_finding_is_allowed_under_its_choices() -> None:
    declared = Program("p", "p.py", "", Expectations(findings=parse("# finding: leak under gil=none").findings))
    run = ended("finding: leak of list 3\n", 3)
    assert not list(faults(declared, Configuration(("--gil", "none")), run))
    assert list(faults(declared, Configuration(("--audit",)), run))


def test_a_nursery_ends_a_program_that_hangs_and_runs_the_next() -> None:
    nursery = Nursery((), 2.0, ENVIRONMENT)
    assert nursery.run(("-c", "while True: pass"), "").status == HANG
    assert nursery.run(("-c", "import sys; print(input(), sys.argv); sys.exit(7)", "x"), "next\n") == (
        "next ['-c', 'x']\n", "", 7
    )  # fmt: skip


def test_words_about_no_findings_are_none() -> None:
    assert findings("audit: 12 objects, no findings\n") == findings("0 findings\n") == []
    assert findings("audit: 1 finding\n") == ["audit: 1 finding"]
