"""With virtual threads the programs do what their comments say, too: those of threads, and some of the others.

The normal run takes a part of them, by their names, each under one lock and one seed; `MINIPY_VIRTUAL=all` takes all that
virtual threads can run, under each of the locks here and with three seeds.
"""

from __future__ import annotations

import os
from functools import cache
from zlib import crc32

import pytest

from helpers.programs.program_nursery import Nursery
from helpers.programs.program_runner import ENVIRONMENT, Configuration, Run, faults, is_for, load, program_names, report

IS_WHOLE = os.environ.get("MINIPY_VIRTUAL") == "all"
SEEDS = (1, 2, 3) if IS_WHOLE else (1,)
PART = 1 if IS_WHOLE else 24
CONFIGURATIONS = tuple(
    Configuration(("--threads", "virtual", *flags))
    for flags in (("--gil", "ticker"), ("--gil", "timed"), ("--gil", "none", "--refcount", "cas"))
)


def chosen() -> list[str]:
    """The names of every so many programs that virtual threads can run."""
    names = [name for folder in ("threads", "interpreters", "io", "language") for name in program_names(folder)]
    return [name for name in names if is_for(load(name), CONFIGURATIONS[0]) and not load(name).expected.flags][::PART]


@cache
def nursery(configuration: Configuration) -> Nursery:
    return Nursery(configuration.flags, ENVIRONMENT)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", chosen())
def test_a_program_does_with_virtual_threads_what_its_comments_say(name: str, seed: int) -> None:
    program = load(name)
    for configuration in CONFIGURATIONS if IS_WHOLE else (CONFIGURATIONS[crc32(name.encode()) % len(CONFIGURATIONS)],):
        arguments = ("--seed", str(seed), program.path, *program.expected.args)
        ended = nursery(configuration).run(arguments, program.expected.stdin)
        run = Run(("minipy", "run", *configuration.flags, *arguments), *ended)
        problem = next(faults(program, configuration, run), None)
        if problem is not None:
            pytest.fail(report(program, configuration, run, problem), pytrace=False)
