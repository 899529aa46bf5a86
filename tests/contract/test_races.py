"""The races that minipy is for: found under the weak choice, absent under the strong one."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from helpers.paths import PROGRAMS, SOAK
from helpers.patience import run_watched
from minipy.config import host_has_gil

# Where threads run in parallel, who drops the lock mostly takes it back before another has woken up: more rounds then.
ROUNDS = 1 if host_has_gil() else 10


def first_number(program: str, count: int, *flags: str) -> int:
    """Run a program with `count` as its argument; return the number that it prints first."""
    command = [sys.executable, "-m", "minipy", "run", *flags, str(PROGRAMS / "threads" / program), str(count)]
    done = run_watched(command)
    assert done.returncode == 0, done.stderr
    return int(done.stdout.split()[0])


def test_adding_and_subtracting_on_a_global_loses_updates() -> None:
    assert any(first_number("race_add_sub.py", 3000 * ROUNDS, "--check-interval", "1") != 0 for _ in range(5))


def test_the_twin_with_a_lock_never_loses_one() -> None:
    assert [first_number("race_add_sub_fixed.py", 300, "--check-interval", "1") for _ in range(5)] == [0] * 5


def test_looking_up_at_back_edges_only_makes_plain_increments_safe() -> None:
    flags = ("--poll", "backedge", "--check-interval", "1")
    assert {first_number("race_plain_increment.py", 500, *flags) for _ in range(20)} == {1000}


def test_a_call_in_between_brings_the_race_back() -> None:
    flags = ("--poll", "backedge", "--check-interval", "1")
    assert any(first_number("race_call_between.py", 2000 * ROUNDS, *flags) != 0 for _ in range(5))


SHARED_OBJECT = """
import sys, threading
class Thing: pass
thing = Thing()
def work():
    for _ in range(int(sys.argv[1])):
        a = thing
        b = a
        del a, b
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
"""


def run_without_lock(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "minipy", "run", "--gil", "none", *arguments]
    return run_watched(command)


DROP_ONE_OBJECT = str(PROGRAMS / "threads" / "race_drop_one_object.py")


def test_plain_counts_without_a_lock_go_wrong_in_every_run_and_the_finding_tells_how() -> None:
    runs = [run_without_lock("--refcount", "plain", DROP_ONE_OBJECT) for _ in range(5)]
    assert [(run.returncode, "finding: " in run.stderr) for run in runs] == [(3, True)] * 5
    leak = next(run.stderr for run in runs if re.search("leak: main#[0-9]+: Thing: ", run.stderr))
    assert re.search(r"T[12] read the count before T[12] wrote it, and wrote it after that", leak)
    for role in ("lost decrement, stored by", "overwritten by"):
        assert re.search(rf"{role}: T[12] at {re.escape(DROP_ONE_OBJECT)}:13 in drop \(CALL_FUNCTION\)\n", leak)


def test_compare_and_swap_counts_never_go_wrong() -> None:
    for _ in range(3):
        for program in (("-c", SHARED_OBJECT, str(2000 * ROUNDS)), (DROP_ONE_OBJECT,)):
            done = run_without_lock("--refcount", "cas", "--audit", *program)
            assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("flags", [(), ("--poll", "backedge"), ("--check-interval", "1000")], ids=str)
def test_a_thread_that_waits_for_the_ticker_is_not_starved(flags: tuple[str, ...]) -> None:
    code = (
        "import threading\ndef spin():\n    while True:\n        pass\n"
        "for _ in range(3):\n    threading.Thread(target=spin, daemon=True).start()\nprint('here')"
    )
    command = [sys.executable, "-m", "minipy", "run", *flags, "-c", code]
    done = run_watched(command)  # it takes a tenth of a second
    assert (done.stdout, done.stderr) == ("here\n", "")


STRESS = str(SOAK / "stress_shared_objects.py")


def run_stress(*flags: str, seed: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "minipy", "run", *flags, STRESS, str(seed), "250"]
    return run_watched(command)


@pytest.mark.parametrize("flags", [["--gil", "none", "--refcount", "cas"], ["--check-interval", "3"]], ids=str)
def test_shared_structures_stay_sound_under_every_sound_configuration(flags: list[str]) -> None:
    for seed in (1, 2):
        done = run_stress(*flags, "--audit", seed=seed)
        assert (done.returncode, done.stdout, done.stderr) == (0, "end\n", ""), done.stderr


@pytest.mark.parametrize(
    "flags",
    [["--refcount", "plain"], ["--refcount", "plain", "--keep-going"], ["--refcount", "cas", "--object-locks", "off"]],
    ids=str,
)
def test_shared_structures_never_break_the_host_under_a_weak_configuration(flags: list[str]) -> None:
    for seed in (1, 2):
        done = run_stress("--gil", "none", *flags, seed=seed)
        assert done.returncode in (0, 3), done.stderr
        assert "InternalError" not in done.stderr and "/eval/" not in done.stderr, done.stderr
