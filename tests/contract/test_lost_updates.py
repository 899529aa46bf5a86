"""Without a lock of the interpreter or of objects, what one thread does to a container can be lost: a finding says so.

With either kind of lock the same programs, in as many orders, lose nothing.
"""

from __future__ import annotations

from functools import partial

import pytest

from helpers.engine_in_process import run
from helpers.small_process import rehearsed
from minipy.config import RunConfig
from minipy.explore.outcomes import Outcome
from minipy.explore.policies import policy_of
from minipy.program import Program

BARE = RunConfig(gil="none", refcount="cas", object_locks="off", threads="virtual")
LOCKED = (BARE._replace(object_locks="on"), BARE._replace(gil="ticker", check_interval=0))
UPDATES = {
    "list.append": "owner.append(name)",
    "list.pop": "owner.pop()",
    "list.insert": "owner.insert(0, name)",
    "list +=": "owner.__iadd__([name])",
    "dict": "table[name, len(table)] = 1",
    "set": "members.add((name, len(members)))",
    "iterator": "next(walk)",
    "enumerate": "next(numbered)",
    "range": "next(steps)",
}
PROGRAM = """\
import _thread
def work(name, done):
    for _ in range(14):
        {update}
    done.release()
owner, table, members = [0] * 60, {{}}, set()
walk, numbered, steps = iter([0] * 60), enumerate(iter(str, None)), iter(range(60))
locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for name, lock in zip("ab", locks):
    _thread.start_new_thread(work, (name, lock))
for lock in locks:
    lock.acquire()
"""
SEEDS = 12


def outcomes(update: str, config: RunConfig) -> list[Outcome]:
    program = Program("update.py", PROGRAM.format(update=update))
    return rehearsed(program, config, partial(policy_of, "random"), range(SEEDS))


@pytest.mark.parametrize("update", UPDATES.values(), ids=UPDATES)
def test_an_update_that_another_thread_overwrites_is_a_finding(update: str) -> None:
    found = [outcome.result.findings[0] for outcome in outcomes(update, BARE) if outcome.result.findings]
    assert found and {finding.kind for finding in found} <= {"lost-update", "torn-container"}
    for finding in found:
        if finding.kind == "lost-update":
            reader, writer, late = finding.steps
            assert reader.thread == late.thread != writer.thread
            assert reader.read is not None and writer.written is not None and late.written == writer.written + 1
            assert reader.read < writer.written
            roles = [role for role, _ in finding.sites]
            assert roles == ["allocated", "lost update, stored by", "overwritten by"]


@pytest.mark.parametrize("config", LOCKED, ids=["object locks", "interpreter lock"])
def test_a_lock_loses_none(config: RunConfig) -> None:
    everything = "\n        ".join(UPDATES.values())
    assert [outcome.result.findings for outcome in outcomes(everything, config)] == [()] * SEEDS


def test_what_the_program_reads_and_writes_in_two_instructions_is_its_own_affair() -> None:
    assert not [outcome for outcome in outcomes("owner[0] = owner[0] + 1", BARE) if outcome.result.findings]


def test_a_thread_may_write_twice_what_it_has_read_once() -> None:
    source = "import heapq\nowner = [1, 2, 3]\nheapq.heappop(owner)\nheapq.heappush(owner, 0)\n"
    assert run(source, BARE._replace(threads="os")).findings == ()


def test_a_finding_tells_who_read_what_and_who_wrote_over_it() -> None:
    found = [outcome.result.findings[0] for outcome in outcomes(UPDATES["list.append"], BARE) if outcome.result.findings]
    text = next(finding for finding in found if finding.kind == "lost-update").render()
    assert "    thread  step                version read  version written\n" in text
    assert "list: slot 'size' is written from version " in text and "So what T" in text and "had done is lost." in text
