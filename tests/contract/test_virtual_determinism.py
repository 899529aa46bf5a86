"""With virtual threads the same seed gives the same bytes, whatever the host, its hash seed, its caches, its time zone.

Compared are standard output, standard error with statistics and schedule, findings and exit status of programs that are
chosen by their names, half of them with threads. `MINIPY_VIRTUAL=all` takes 200 of them and five seeds, and
`MINIPY_SECOND_HOST=/path/to/python`, a Python that minipy is installed for, compares with that one, too.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from itertools import zip_longest
from pathlib import Path
from zlib import crc32

import pytest

from helpers.patience import run_watched
from helpers.programs.program_nursery import Ended, Nursery
from helpers.programs.program_runner import ENVIRONMENT, Configuration, Program, is_for, load, program_names

IS_WHOLE = os.environ.get("MINIPY_VIRTUAL") == "all"
SECOND_HOST = os.environ.get("MINIPY_SECOND_HOST", "")
THREADS, LANGUAGE = ("threads", "interpreters", "refcount"), ("language",)
SEEDS = ("1", "2", "3", "4", "5") if IS_WHOLE else ("1",)
COUNT = 200 if IS_WHOLE else 6
VIRTUAL = ("--threads", "virtual", "--show-schedule", "--stats")
CONFIGURATIONS = (
    ("--gil", "ticker", "--check-interval", "3"),
    ("--gil", "none", "--refcount", "plain"),
    ("--gil", "none", "--refcount", "cas", "--audit"),
    ("--gil", "timed", "--switch-interval", "0.00001"),
)
ELSEWHERE = {**ENVIRONMENT, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}  # one digit, as there: such strings are shared
HOSTS = ("elsewhere", "not specialised", "a second host")


def chosen() -> list[str]:
    """The names of the first programs that virtual threads can run, in an order that has nothing to do with them."""
    pairs = zip_longest(*(_shuffled(folders) for folders in (THREADS, LANGUAGE)))
    return [name for pair in pairs for name in pair if name is not None][:COUNT]


def _shuffled(folders: tuple[str, ...]) -> list[str]:
    names = sorted((name for folder in folders for name in program_names(folder)), key=lambda name: crc32(name.encode()))
    return [name for name in names if is_for(load(name), Configuration(("--threads", "virtual")))]


@cache
def nursery(host: str, flags: tuple[str, ...]) -> Nursery:
    """Return the nursery of a host by its description, "" being the one that is compared with."""
    if host == "not specialised":
        flags = (*flags, "--no-specialise")
    environment = ELSEWHERE if host == "elsewhere" else ENVIRONMENT
    return Nursery((*VIRTUAL, *flags), environment, host=SECOND_HOST if host == "a second host" else sys.executable)


@cache
def reference(name: str, flags: tuple[str, ...], seed: str) -> Ended:
    return run("", load(name), flags, seed)


def run(host: str, program: Program, flags: tuple[str, ...], seed: str) -> Ended:
    expected = program.expected
    arguments = ("--seed", seed, *expected.flags, program.path, *expected.args)
    return nursery(host, flags).run(arguments, expected.stdin)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", chosen())
@pytest.mark.parametrize("host", HOSTS)
def test_the_same_seed_gives_the_same_bytes(host: str, name: str, seed: str) -> None:
    if host == "a second host" and not SECOND_HOST:
        pytest.skip("MINIPY_SECOND_HOST names no second host")
    flags = CONFIGURATIONS[crc32(f"{name} {seed}".encode()) // 7 % (len(CONFIGURATIONS) if IS_WHOLE else 2)]
    if host == "not specialised" and flags[1] != "none":
        pytest.skip("as it is written the interpreter can be cut at counts under a lock, too: other points, other schedules")
    assert run(host, load(name), flags, seed) == reference(name, flags, seed), flags


def test_cold_caches_change_nothing(tmp_path: Path) -> None:
    """What is compiled now and what comes from the cache take the same instructions and points."""
    program = "import _thread, bisect\n_thread.start_new_thread(print, (bisect,))\nfor _ in range(99): pass"
    command = (sys.executable, "-m", "minipy", "run", *VIRTUAL, "--gil", "none", "--refcount", "cas", "-c", program)
    environment = {**ENVIRONMENT, "XDG_CACHE_HOME": str(tmp_path)}
    cold, warm = (run_watched(command, env=environment, cwd=tmp_path) for _ in range(2))
    assert "bisect" in cold.stdout and (cold.stdout, cold.stderr) == (warm.stdout, warm.stderr)
