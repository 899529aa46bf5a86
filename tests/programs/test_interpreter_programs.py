"""Every program under `programs/interpreters` does what its comments say, with one lock and with a lock each.

CPython has `concurrent.interpreters` since 3.14: the comments are compared with it on such hosts only. In the normal run
each program meets the default and every third of the other configurations; MINIPY_PROGRAMS=all runs it under all.
"""

from __future__ import annotations

import os
import sys

import pytest

from helpers.programs.program_runner import (
    THREADS,
    Configuration,
    faults,
    load,
    program_names,
    report,
    run_cpython,
    run_minipy_under,
)
from minipy.lab.program_expectations import mismatches

NAMES = program_names("interpreters")
IS_WHOLE = os.environ.get("MINIPY_PROGRAMS") == "all"
PART = 3
OWN = ("--interpreter-lock", "own")
CONFIGURATIONS = (
    *THREADS,
    Configuration((*OWN, "--audit", "--checks")),
    Configuration((*OWN, "--gil", "timed", "--poll", "backedge", "--checks")),
    Configuration((*OWN, "--gil", "none", "--refcount", "cas", "--checks")),
    Configuration(("--no-specialise", "--checks", "--audit")),
)
has_interpreters = pytest.mark.skipif(sys.version_info < (3, 14), reason="the host has no concurrent.interpreters")


@pytest.mark.parametrize("name", NAMES)
def test_minipy_runs_an_interpreters_program_as_its_comments_say(name: str) -> None:
    program = load(name)
    default, *others = CONFIGURATIONS
    configurations = (default, *(others if IS_WHOLE else others[NAMES.index(name) % PART :: PART]))
    for configuration, run in zip(configurations, run_minipy_under(program, configurations), strict=True):
        problem = next(faults(program, configuration, run), None)
        if problem is not None:
            pytest.fail(report(program, configuration, run, problem), pytrace=False)


@has_interpreters
@pytest.mark.parametrize("name", NAMES)
def test_cpython_agrees_with_the_comments(name: str) -> None:
    program = load(name)
    run = run_cpython(program)
    assert not list(mismatches(program.expected, run.stdout, run.stderr, run.status)), run.stderr


def test_there_are_enough_programs() -> None:
    assert len(NAMES) >= 11
