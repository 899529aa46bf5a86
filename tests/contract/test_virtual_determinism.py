"""With virtual threads the same seed gives the same bytes, whatever the host, its hash seed, the caches or the directory.

Compared are standard output, standard error with statistics and schedule, findings and exit status, of programs chosen by
their names. `MINIPY_VIRTUAL=all` takes 200 of them and five seeds, and `MINIPY_SECOND_HOST=/path/to/python`, a host that
minipy is installed for, compares with that one, too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest

from helpers.programs.program_nursery import Ended, Nursery
from helpers.programs.program_runner import ENVIRONMENT, Configuration, Program, is_for, load, program_names

IS_WHOLE = os.environ.get("MINIPY_VIRTUAL") == "all"
SECOND_HOST = os.environ.get("MINIPY_SECOND_HOST", "")
FOLDERS = ("language", "threads", "interpreters", "refcount")
SEEDS = ("1", "2", "3", "4", "5") if IS_WHOLE else ("1",)
COUNT = 200 if IS_WHOLE else 8
OBSERVED = ("--show-schedule", "--stats")
CONFIGURATIONS = (
    ("--gil", "ticker", "--check-interval", "3"),
    ("--gil", "none", "--refcount", "plain"),
    ("--gil", "none", "--refcount", "cas", "--audit"),
    ("--gil", "timed", "--switch-interval", "0.00001"),
)
HOSTS = ("another hash seed, cold caches", "not specialised", "a second host")


def chosen() -> list[str]:
    """The names of as many programs that virtual threads can run, in an order that has nothing to do with them."""
    names = sorted((name for folder in FOLDERS for name in program_names(folder)), key=lambda name: crc32(name.encode()))
    virtual = Configuration(("--threads", "virtual"))
    return [name for name in names if is_for(load(name), virtual)][:COUNT]


@cache
def nursery(host: str, flags: tuple[str, ...], cache_home: str) -> Nursery:
    """Return the nursery of a host by its description, "" being the one that is compared with."""
    environment = dict(ENVIRONMENT)
    if host == HOSTS[0]:
        environment |= {"PYTHONHASHSEED": "4242", "XDG_CACHE_HOME": cache_home, "TZ": "Asia/Tokyo"}
    if host == HOSTS[1]:
        flags = (*flags, "--no-specialise")
    executable = SECOND_HOST if host == HOSTS[2] else sys.executable
    return Nursery(("--threads", "virtual", *flags, *OBSERVED), environment, host=executable)


@pytest.fixture(scope="module")
def cold(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield tmp_path_factory.mktemp("cache")


def run(host: str, program: Program, flags: tuple[str, ...], seed: str, cold: Path) -> Ended:
    expected = program.expected
    arguments = ("--seed", seed, *expected.flags, program.path, *expected.args)
    return nursery(host, flags, str(cold)).run(arguments, expected.stdin)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", chosen())
@pytest.mark.parametrize("host", HOSTS)
def test_the_same_seed_gives_the_same_bytes(host: str, name: str, seed: str, cold: Path) -> None:
    if host == HOSTS[2] and not SECOND_HOST:
        pytest.skip("MINIPY_SECOND_HOST names no second host")
    program = load(name)
    flags = CONFIGURATIONS[crc32(f"{name} {seed}".encode()) // 7 % (len(CONFIGURATIONS) if IS_WHOLE else 2)]
    assert run(host, program, flags, seed, cold) == run("", program, flags, seed, cold), flags
