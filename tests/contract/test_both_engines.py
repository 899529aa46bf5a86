"""The compiled interpreter does what the one that is written does: output, messages, findings, statistics, exit status.

Language programs are compared, and those with threads do what their comments say, or have the same outcomes under the same
schedules, with the flags for which `minipy build-fast` has built something here; else all is skipped. Of the language
programs every third is taken, with `MINIPY_PROGRAMS=all` every one.
"""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from itertools import product

import pytest

from helpers.patience import run_watched
from helpers.programs.program_nursery import Ended, Nursery
from helpers.programs.program_runner import (
    ENVIRONMENT,
    Configuration,
    Program,
    faults,
    is_for,
    load,
    program_names,
    report,
    run_minipy,
)
from minipy.cli.flags import read_flags
from minipy.cli.run_command import CHOICES, OBSERVATION, config_of
from minipy.specialise.native.loading import built

STEP = 1 if os.environ.get("MINIPY_PROGRAMS") == "all" else 3
FLAGS = (
    (), ("--audit",), ("--stats",), ("--gil", "none", "--refcount", "cas"), ("--gil", "none", "--refcount", "plain"),
    ("--gil", "timed"),
)  # fmt: skip


def is_built(flags: tuple[str, ...]) -> bool:
    fields, _ = read_flags((*CHOICES, *OBSERVATION), flags, "run")
    return bool(built(config_of(fields)._replace(engine="fast")))


@cache
def nursery(engine: str, flags: tuple[str, ...]) -> Nursery:
    return Nursery(("--engine", engine, *flags), ENVIRONMENT)


def run(engine: str, name: str, flags: tuple[str, ...]) -> Ended:
    program = load(name)
    expected = program.expected
    return nursery(engine, flags).run((*expected.flags, program.path, *expected.args), expected.stdin)


def shown(value: object) -> str:
    """Return how a test's id shows flags and names."""
    return " ".join(value) or "no flags" if isinstance(value, tuple) else str(value)


BUILT = [flags for flags in FLAGS if is_built(flags)]  # where nothing is, pytest skips what follows


def is_deterministic(program: Program, flags: tuple[str, ...]) -> bool:
    """False if counts are lost, or work and waits counted, as threads and processes of a program happen to meet."""
    return not {"plain", "--stats"} & {*flags} or not re.search("thread|popen", program.source, re.IGNORECASE)


@pytest.mark.parametrize("flags, name", list(product(BUILT, program_names("language")[::STEP])), ids=shown)
def test_both_engines_end_alike(flags: tuple[str, ...], name: str) -> None:
    program = load(name)
    if not is_for(program, Configuration(flags)) or not is_deterministic(program, flags):
        pytest.skip("not a program for these flags")
    assert without_times(run("fast", name, flags)) == without_times(run("python", name, flags))


def without_times(ended: Ended) -> Ended:
    """What a program ended with, but for the times, shares and averages that `--stats` tells, and how wide they are."""
    lines = [re.sub(r"[\d,]+\.\d+", "#", " ".join(line.split())) for line in ended.stderr.splitlines()]
    return ended._replace(stderr="\n".join(lines)) if "choices: gil " in ended.stderr else ended


MAY_DEADLOCK = "refcount/two_locks"  # without an interpreter lock, now and then
WITH_THREADS = [name for folder in ("threads", "io", "refcount") for name in program_names(folder) if name != MAY_DEADLOCK]
SAFE = [flags for flags in BUILT if "plain" not in flags]


@pytest.mark.parametrize("flags, name", list(product(SAFE, WITH_THREADS)), ids=shown)
def test_a_program_with_threads_does_what_its_comments_say(flags: tuple[str, ...], name: str) -> None:
    program, configuration = load(name), Configuration(("--engine", "fast", *flags))
    is_hidden = program.expected.error and "--stats" in flags  # the table comes behind the error
    if program.expected.flags or is_hidden or not is_for(program, configuration):
        pytest.skip("not a program for these flags, or one with flags of its own")
    done = run_minipy(program, configuration)
    problem = next(faults(program, configuration, done), None)
    assert problem is None, report(program, configuration, done, str(problem))


EXPLORED = ("refcount/shared_drop", "refcount/each_into_the_other", "threads/dict_insert_race", "threads/bank_transfer")
VIRTUAL = [flags for flags in FLAGS if is_built((*flags, "--threads", "virtual"))]


@pytest.mark.parametrize("flags, name", list(product(VIRTUAL, EXPLORED)), ids=shown)
def test_a_program_is_explored_alike(flags: tuple[str, ...], name: str) -> None:
    """Under the same seeds: the same outcomes and findings, each by the same schedule."""

    def explored(engine: str) -> str:
        command = (sys.executable, "-m", "minipy", "explore", "--seeds", "40", "--engine", engine, *flags, load(name).path)
        return run_watched(command, env=ENVIRONMENT).stdout

    assert explored("fast") == explored("python") != ""


ENDLESS = "import threading, time\ndef hog():\n    while True: pass\n"
HOG = ENDLESS + "threading.Thread(target=hog, daemon=True).start()\n"
HOSTS_LOCK = {
    "a limit is heard": (ENDLESS + "hog()", ("--max-seconds", "0.5"), 4),
    "another thread computes meanwhile": (HOG + "n = 0\nfor i in range(100_000): n += i\nprint(n)", (), 0),
    "a sleeper wakes up": (HOG + "time.sleep(0.01)\nprint('awake')", (), 0),
    "a timed wait ends": (HOG + "print(threading.Event().wait(0.01))", (), 0),
    "a signal is handled": (
        ENDLESS + "import signal, sys\nsignal.signal(signal.SIGALRM, lambda *_: sys.exit(7))\n"
        "signal.setitimer(signal.ITIMER_REAL, 0.05)\nhog()",
        (),
        7,
    ),
}


@pytest.mark.parametrize("flags, case", list(product(BUILT, HOSTS_LOCK)), ids=shown)
def test_compiled_code_gives_up_the_hosts_lock(flags: tuple[str, ...], case: str) -> None:
    """No thread that computes keeps others, limits or signals waiting, though the host's eval loop is never entered."""
    source, more, status = HOSTS_LOCK[case]
    command = (sys.executable, "-m", "minipy", "run", "--engine", "fast", *flags, *more, "-c", source)
    assert run_watched(command, env=ENVIRONMENT).returncode == status
