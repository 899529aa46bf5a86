"""Every program in the folders of `programs` named below does what its comments say, on minipy and on CPython.

One test per program and interpreter: `pytest tests/programs/test_programs.py -k 'minipy and bank_transfer'` runs one
program under all its configurations, `-k cpython` runs the comments against CPython (3.11 hosts only: its texts are stored),
those of every third program. Of the language programs a quarter runs with an audit, a quarter so without a lock.
MINIPY_PROGRAMS=all runs everything.
"""

from __future__ import annotations

import os
import sys
import zlib

import pytest

from helpers.programs.program_runner import (
    LANGUAGE,
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

NAMES = {folder: program_names(folder) for folder in ("language", "threads", "io", "refcount")}
ALL = [name for names in NAMES.values() for name in names]
IS_WHOLE = os.environ.get("MINIPY_PROGRAMS") == "all"
ASKED = ALL if IS_WHOLE else ALL[::3]  # of CPython
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
    default, *audited = LANGUAGE
    number = zlib.crc32(name.encode()) % (2 * len(audited))
    check_on_minipy(name, LANGUAGE if IS_WHOLE else (default, *audited[number : number + 1]))


@pytest.mark.parametrize("name", NAMES["threads"] + NAMES["io"] + NAMES["refcount"])
def test_minipy_runs_a_threads_program_as_its_comments_say(name: str) -> None:
    has_children = any(word in load(name).source for word in ("fork", "multiprocessing"))
    # One that a finding ends leaves its parent waiting for ever.
    check_on_minipy(name, tuple(choice for choice in THREADS if not (choice.is_weak and has_children)))


@is_oracle
@pytest.mark.parametrize("name", ASKED)
def test_cpython_agrees_with_the_comments(name: str) -> None:
    program = load(name)
    for module in program.expected.needs:
        pytest.importorskip(module)
    run = run_cpython(program)
    if program.waits_for_ever:
        assert run.status is None, "CPython doesn't hang"
        return
    assert run.status is not None, "CPython hangs"
    assert not list(mismatches(program.expected, run.stdout, run.stderr, run.status)), run.stderr


@pytest.mark.parametrize("folder, least", [("language", 600), ("threads", 75), ("io", 4), ("refcount", 3)])
def test_there_are_enough_programs(folder: str, least: int) -> None:
    assert len(NAMES[folder]) >= least


@pytest.mark.parametrize("name", ALL)
def test_every_program_opens_with_its_theme_and_states_something(name: str) -> None:
    program = load(name)
    assert program.source.startswith(("# ", "\ufeff# ")), "the first line says what the program is about"
    assert program.expected.stdout or program.expected.error, "it expects nothing"
    assert all(len(line) <= 120 for line in program.source.splitlines() if "# expect" not in line)
