"""What is a fault of a run of minipy, and what is none."""

from __future__ import annotations

import pytest

from helpers.programs.program_nursery import Nursery
from helpers.programs.program_runner import ENVIRONMENT, THREADS, Configuration, Program, Run, faults, findings
from minipy.lab.program_expectations import Expectations, parse

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


def test_words_about_no_findings_are_none() -> None:
    assert findings("audit: 12 objects, no findings\n") == findings("0 findings\n") == []
    assert findings("audit: 1 finding\n") == ["audit: 1 finding"]


def test_a_nursery_ends_a_program_that_hangs_and_runs_the_next() -> None:
    nursery = Nursery((), ENVIRONMENT, limit_s=0.5)
    assert nursery.run(("-c", "while True: pass"), "").status is None
    assert nursery.run(("-c", "import sys; print(input(), sys.argv); sys.exit(7)", "x"), "next\n") == (
        "next ['-c', 'x']\n", "", 7
    )  # fmt: skip
