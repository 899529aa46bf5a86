"""Runs with virtual threads: seeds, schedules and their replay, under every lock and count strategy."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from helpers.paths import PROGRAMS
from helpers.small_process import rehearsed, replay_of
from minipy.config import RunConfig
from minipy.explore.outcomes import Outcome
from minipy.explore.policies import policy_of
from minipy.gil import LOCKS
from minipy.program import Program
from minipy.refcount import STRATEGIES

SHARED_DROP = "shared_drop.py"
STARVED_SWAP = "starved_swap.py"
CROSSED = "each_into_the_other.py"
INCREMENTS = "three_increments.py"


SCHEDULES = int(os.environ.get("MINIPY_SCHEDULES", "500"))


def shipped(name: str) -> Program:
    path = PROGRAMS / "refcount" / name
    return Program(str(path), path.read_text(encoding="utf-8"), is_file=True, directory=str(path.parent))


def outcomes(program: Program, config: RunConfig, policy: str = "random", seeds: int = 20) -> list[Outcome]:
    """What comes of a program under so many seeds."""
    return rehearsed(program, config, partial(policy_of, policy), range(seeds))


def minipy(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "minipy", "run", "--threads", "virtual", *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def kinds(outcome: Outcome) -> list[str]:
    return [finding.kind for finding in outcome.result.findings]


# One program, many schedules.


@pytest.mark.parametrize("gil", LOCKS)
def test_a_race_of_the_program_is_found_and_each_outcome_replays(gil: str) -> None:
    config = RunConfig(gil=gil, refcount="cas", check_interval=1)
    program = shipped(INCREMENTS)
    found = {outcome.stdout: outcome for outcome in outcomes(program, config, seeds=30)}
    assert {"6\n"} < set(found) <= {"2\n", "3\n", "4\n", "5\n", "6\n"}
    for stdout, outcome in found.items():
        replays = rehearsed(program, config, partial(replay_of, outcome.schedule), range(2))
        assert {(replay.schedule, replay.result.status, replay.stdout) for replay in replays} == {
            (outcome.schedule, 0, stdout)
        }


@pytest.mark.parametrize("refcount", [name for name in STRATEGIES if name != "plain"])
def test_under_a_safe_strategy_nothing_is_found(refcount: str) -> None:
    seeds = SCHEDULES if refcount == "cas" else 30
    found = outcomes(shipped(SHARED_DROP), RunConfig(gil="none", refcount=refcount, audit=True), seeds=seeds)
    assert {(outcome.stdout, outcome.result.status) for outcome in found} == {("[[], []]\n", 0)}


def test_threads_that_add_two_containers_to_each_other_never_wait_for_each_other() -> None:
    found = outcomes(shipped(CROSSED), RunConfig(gil="none", refcount="cas"), seeds=40)
    assert {(outcome.result.status, outcome.result.internal_errors) for outcome in found} == {(0, ())}


IMPORTS = """
import _thread

def load(done):
    for number in range(12):
        module = __import__(f"made_slowly_{number}")
        if not hasattr(module, "last"):
            half_made.append(number)
    done.release()

half_made = []
locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for lock in locks:
    _thread.start_new_thread(load, (lock,))
for lock in locks:
    lock.acquire()
print(half_made)
"""


def test_no_thread_gets_a_module_that_another_is_still_importing(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"made_slowly_{number}.py").write_text("for _ in range(60):\n    pass\nlast = True\n")
    program = Program(str(tmp_path / "main.py"), IMPORTS, is_file=True, directory=str(tmp_path))
    found = outcomes(program, RunConfig(gil="none", refcount="cas"), policy="pct:12:12000", seeds=60)
    assert {(outcome.stdout, outcome.result.status) for outcome in found} == {("[]\n", 0)}


@pytest.mark.parametrize("gil", [name for name in LOCKS if name != "none"])
def test_under_any_lock_plain_counts_lose_nothing(gil: str) -> None:
    found = outcomes(shipped(SHARED_DROP), RunConfig(gil=gil, audit=True), seeds=20)
    assert {(outcome.stdout, outcome.result.status) for outcome in found} == {("[[], []]\n", 0)}


def test_plain_counts_without_a_lock_leak_and_die_too_early() -> None:
    found = [kind for outcome in outcomes(shipped(SHARED_DROP), RunConfig(gil="none"), seeds=60) for kind in kinds(outcome)]
    assert {"leak", "negative-count", "use-after-free"} <= set(found)


def test_a_run_does_what_the_rehearsal_did() -> None:
    flags = ("--gil", "none", "--refcount", "plain", "--show-schedule")
    program = shipped(SHARED_DROP)
    for seed, outcome in enumerate(outcomes(program, RunConfig(gil="none", argv=(program.filename,)), seeds=12)):
        run = minipy(*flags, "--seed", str(seed), program.filename)
        *findings, schedule = run.stderr.splitlines()
        expected = outcome.result.status, outcome.stdout, f"schedule: {outcome.schedule}"
        assert (run.returncode, run.stdout, schedule) == expected
        rendered = [finding.render() for finding in outcome.result.findings]
        assert "\n".join(findings) == "\n".join(rendered)


# The command line.


def test_a_schedule_is_shown_and_followed_from_text_and_file(tmp_path: object) -> None:
    flags = ("--gil", "none", "--refcount", "plain")
    program = str(PROGRAMS / "refcount" / SHARED_DROP)
    first = minipy(*flags, "--policy", "pct:3", "--seed", "5", "--show-schedule", program)
    schedule = first.stderr.splitlines()[-1].removeprefix("schedule: ")
    assert len(schedule) < 20
    replay = minipy(*flags, "--schedule", schedule, "--show-schedule", program)
    assert (replay.stdout, replay.stderr, replay.returncode) == (first.stdout, first.stderr, first.returncode)
    file = tmp_path / "schedule.txt"  # type: ignore[operator]
    file.write_text(schedule + "\n")
    assert minipy(*flags, "--schedule", str(file), program).stdout == first.stdout


DRAWN = """
import random, _thread

def count(steps):
    for _ in range(steps):
        pass

number = random.randrange(1000)
_thread.start_new_thread(count, (number % 7,))
print(number)
"""


def test_a_schedule_brings_the_seed_of_the_random_numbers() -> None:
    flags = ("--gil", "none", "--refcount", "cas", "--show-schedule")
    first = minipy(*flags, "--seed", "5", "-c", DRAWN)
    schedule = first.stderr.split()[-1]
    assert schedule.endswith(".5")
    replay = minipy(*flags, "--schedule", schedule, "-c", DRAWN)
    assert (replay.stdout, replay.stderr) == (first.stdout, first.stderr)
    other = minipy(*flags, "--seed", "6", "--schedule", schedule, "-c", DRAWN)
    assert "--seed 6: the schedule was made with --seed 5" in other.stderr


def test_a_schedule_of_another_program_is_refused_with_the_place() -> None:
    flags = ("--gil", "none", "--refcount", "cas")
    shown = minipy(*flags, "--seed", "7", "--show-schedule", str(PROGRAMS / "refcount" / SHARED_DROP)).stderr
    wrong = minipy(*flags, "--schedule", shown.split()[-1], str(PROGRAMS / "refcount" / INCREMENTS))
    assert wrong.returncode == 2
    assert re.search("^minipy: --schedule: made for another program or other flags: .* decision [0-9]+", wrong.stderr)


@pytest.mark.parametrize("flags, told", [
    (("--policy", "pct:0"), "--policy: 'pct:0' is not like pct:3"),
    (("--policy", "randm"), "--policy: 'randm' is none of random, round-robin"),
    (("--schedule", "?"), "--schedule: '?' is no schedule"),
    (("--seed", "-1"), "--seed: -1 is negative"),
])  # fmt: skip
def test_bad_values_are_refused(flags: tuple[str, str], told: str) -> None:
    run = minipy(*flags, "-c", "print('runs')")
    assert (run.returncode, run.stdout) == (2, "")
    assert told in run.stderr


def test_flags_of_the_schedule_need_virtual_threads() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "minipy", "run", "--seed", "3", "-c", "print(1)"], capture_output=True, text=True, check=False
    )
    assert run.stdout == "1\n"
    assert "--seed has no effect without --threads virtual" in run.stderr


# Lock-free is not wait-free.


@pytest.mark.parametrize("refcount, least, most", [("cas", 1000, 100_000), ("atomic", 0, 0)])
def test_a_swap_can_fail_for_ever_and_an_atomic_addition_never_does(refcount: str, least: int, most: int) -> None:
    run = minipy("--gil", "none", "--refcount", refcount, "--policy", "starve:T3", "--stats",
                 str(PROGRAMS / "refcount" / STARVED_SWAP))  # fmt: skip
    assert run.stdout == "all have ended\n"
    rows = [line.split() for line in run.stderr.splitlines()]
    header = rows[0]
    streaks = {row[0]: int(row[header.index("streak")]) if "streak" in header else 0 for row in rows[1:5]}
    assert least <= streaks["T3"] <= most
    assert max(streaks["T1"], streaks["T2"]) <= 3, "the others progress"


# Deadlocks.


@pytest.mark.parametrize("gil", LOCKS)
def test_a_deadlock_is_found_at_once_and_names_the_circle(gil: str) -> None:
    config = RunConfig(gil=gil, refcount="cas", check_interval=1)
    found: list[Outcome] = []
    while {outcome.result.status for outcome in found} != {0, 3}:
        assert len(found) < 120
        seeds = range(len(found), len(found) + 15)
        found += rehearsed(shipped("two_locks.py"), config, partial(policy_of, "random"), seeds)
    stuck = next(outcome for outcome in found if outcome.result.findings)
    assert kinds(stuck) == ["deadlock"]
    finding = stuck.result.findings[0]
    assert (finding.obj, finding.description) == ("T1 and T2", "each waits for the next, the last for the first")
    assert {site.lineno for role, site in finding.sites if site.thread != "main"} == {7, 8}
