"""Accounts: `--ledger` shows each change of a chosen object's count, by which path, and where one is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from helpers.engine_in_process import run
from helpers.patience import run_watched
from helpers.small_process import rehearsed
from minipy.cli.flags import counted
from minipy.config import RunConfig
from minipy.engine.result import AccountReport, EntryReport
from minipy.errors import UsageError
from minipy.explore.outcomes import Outcome
from minipy.explore.policies import policy_of
from minipy.heap.findings import Site
from minipy.program import Program
from minipy.refcount import STRATEGIES
from minipy.trace.account_table import AROUND, NONE, render_accounts

ONE_THREAD = """\
class Thing:
    def __del__(self):
        kept.append(self)
kept = []
thing = Thing()
other = thing
del thing, other
"""
PATHS = {
    "plain": "load, store", "global-lock": "lock", "object-lock": "lock", "atomic": "atomic add", "cas": "swap",
    "biased": "local",
}  # fmt: skip

BORROWERS = """\
import _thread
def borrow(done):
    for _ in range(20):
        alias = shared
    del alias
    done.release()
shared = [1]
locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for lock in locks:
    _thread.start_new_thread(borrow, (lock,))
for lock in locks:
    lock.acquire()
del shared
"""
SHARED = 7


def borrowed(refcount: str, seeds: int = 20) -> list[Outcome]:
    config = RunConfig(gil="none", refcount=refcount, threads="virtual", ledger=(str(SHARED),))
    return rehearsed(Program("borrow.py", BORROWERS), config, partial(policy_of, "random"), range(seeds))


def paths(outcomes: list[Outcome]) -> set[str]:
    return {entry.path for outcome in outcomes for account in outcome.result.accounts for entry in account.entries}


@pytest.mark.parametrize("kind", PATHS)
def test_every_change_is_entered_with_its_path_and_the_references_then(kind: str) -> None:
    accounts = run(ONE_THREAD, RunConfig(refcount=kind, ledger=("5",))).accounts
    (account,) = (account for account in accounts if account.description == "Thing")
    entries = account.entries
    assert account.allocated.lineno == 5 and entries[0].path == "new" and entries[-1].path == "freed"
    assert {entry.path for entry in entries} == {"new", PATHS[kind], "revived", "freed"}
    assert all(entry.written == entry.references for entry in entries)
    assert [entry.read for entry in entries[1:-1]] == [entry.written for entry in entries[:-2]]
    assert entries[-2].written == 0 and sum(entry.change for entry in entries) == 0


def test_each_strategy_has_its_words() -> None:
    assert set(PATHS) == set(STRATEGIES)


def test_who_makes_an_object_by_name_gets_the_same_one() -> None:
    name = run(ONE_THREAD, RunConfig(ledger=("5",))).accounts[0].obj
    (account,) = run(ONE_THREAD, RunConfig(ledger=(name,))).accounts
    assert account.obj == name and account.allocated.lineno == 5


def test_a_loss_is_marked_at_the_step_that_undoes_the_others() -> None:
    lossy = [outcome for outcome in borrowed("plain") if "is lost" in render_accounts(outcome.result.accounts)]
    assert lossy
    for outcome in lossy:
        (line,) = [line for line in render_accounts(outcome.result.accounts).split("\n") if "is lost" in line][:1]
        written, references = line.partition("  <-")[0].split()[-2:]
        lost = "decrement" if int(written) > int(references) else "increment"
        assert line.endswith(f"<- another thread's {lost} is lost")


def test_swaps_show_their_retries_and_lose_nothing() -> None:
    outcomes = borrowed("cas")
    assert {"swap", "swap, retry 1"} <= paths(outcomes)
    assert not any("is lost" in render_accounts(outcome.result.accounts) for outcome in outcomes)


def test_a_wait_for_the_lock_of_counts_is_told() -> None:
    assert {"lock", "lock, after a wait"} <= paths(borrowed("global-lock"))


def test_a_count_in_two_parts_is_entered_as_their_sum() -> None:
    outcomes = borrowed("biased")
    assert {"local", "shared swap"} <= paths(outcomes)
    assert not any("is lost" in render_accounts(outcome.result.accounts) for outcome in outcomes)


def test_sections_are_no_locks_of_counts() -> None:
    assert not any("lock" in path for path in paths(borrowed("atomic")))


def entry(read: int, change: int, references: int) -> EntryReport:
    return EntryReport(Site("T1", "a.py", 3, "f", "POP_TOP"), change, "load, store", read, read + change, references)


def test_of_a_long_account_ends_and_losses_are_shown() -> None:
    entries = [entry(1, 1, 2), entry(2, -1, 1)] * 50
    entries[60] = entry(0, 1, 2)  # what it has read is not there any more
    entries[61:] = [entry(1, 1, 3), entry(2, -1, 2)] * 20
    lines = render_accounts((AccountReport("main#1", "Thing", entries[0].site, tuple(entries)),)).split("\n")
    assert sum("is lost" in line for line in lines) == 1
    more = [int(line.split()[1]) for line in lines if line.startswith("  ... ")]
    assert len(more) == 2 and sum(more) + len(lines) - 2 - 3 == len(entries)
    assert len(lines) == 3 + 2 * AROUND + AROUND + 2


def test_who_names_nothing_is_told(tmp_path: Path) -> None:
    done = run_watched([sys.executable, "-m", "minipy", "run", "--ledger", "main#999999", "-c", "pass"])
    assert (done.returncode, done.stderr) == (0, f"{NONE}\n")


@pytest.mark.parametrize("text", ["", "x", "a.py", "#3", "T1#x", "T1#", "a.py:x"])
def test_an_object_is_a_name_or_a_line(text: str) -> None:
    with pytest.raises(UsageError, match="--ledger"):
        counted("--ledger", text)


@pytest.mark.parametrize("text", ["T1#12", "T1.2#3", "7", "a.py:7", "i1.main#4"])
def test_names_and_lines_are_taken(text: str) -> None:
    assert counted("--ledger", text) == text


def test_all_that_is_told_can_be_json(tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text(ONE_THREAD + "raise SystemExit(5)\n")
    flags = ["--json", "--stats", "--ledger", f"{path.name}:5"]
    done: subprocess.CompletedProcess[str] = run_watched([sys.executable, "-m", "minipy", "run", *flags, str(path)])
    told = json.loads(done.stderr)
    assert (done.returncode, told["status"], told["findings"]) == (5, 5, [])
    assert told["ledger"][0]["entries"][0]["path"] == "new" and told["stats"]["threads"][0]["thread"] == "main"
