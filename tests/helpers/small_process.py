"""A small process beside that of the tests, for what forks often.

A fork copies the tables of a process's memory: of pytest's, which holds what hundreds of tests have loaded, that takes three
times as long as a whole run of a short program.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, ParamSpec, TypeVar

from helpers.paths import ROOT
from minipy.config import RunConfig
from minipy.explore.outcomes import Outcome
from minipy.explore.policies import Policy, Replay
from minipy.explore.rehearsing import Rehearsals
from minipy.explore.schedule_text import unpacked
from minipy.program import Program

P, R = ParamSpec("P"), TypeVar("R")

START = "import sys; sys.path.insert(0, sys.argv.pop(1)); from helpers import small_process; small_process.serve()"


def in_small_process(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what a function of `helpers` or minipy returns there; raises what it raises."""
    process = _process()
    pickle.dump((function, args, kwargs), process.stdin)
    process.stdin.flush()
    is_raised, result = pickle.load(process.stdout)
    if is_raised:
        raise result
    return result  # type: ignore[no-any-return]


@cache
def _process() -> Any:
    """Start it; it ends with this one, which holds the other end of its stdin."""
    command = (sys.executable, "-c", START, str(ROOT / "tests"))
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def serve() -> None:
    """Answer until there are no more calls; nothing else reads what comes in or writes to where answers go."""
    calls, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    while True:
        try:
            function, args, kwargs = pickle.load(calls)
        except EOFError:
            return
        try:
            answer = False, function(*args, **kwargs)
        except Exception as error:
            answer = True, error
        pickle.dump(answer, answers)
        answers.flush()


def rehearsed(program: Program, config: RunConfig, make: Callable[[int], Policy], seeds: Sequence[int]) -> list[Outcome]:
    """Return what came of a program under each seed."""
    return in_small_process(_rehearse, program, config, make, seeds)


def replay_of(schedule: str, seed: int) -> Replay:
    """Return the policy that follows a schedule, whatever the seed."""
    return Replay(unpacked(schedule))


def _rehearse(program: Program, config: RunConfig, make: Callable[[int], Policy], seeds: Sequence[int]) -> list[Outcome]:
    return Rehearsals(program, config, make).run(seeds)
