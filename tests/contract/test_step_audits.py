"""`--audit=each-step`: the first instruction that makes a count wrong is named, and a sound run has none."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import pytest

from helpers.engine_in_process import run
from helpers.patience import run_watched
from helpers.seeded_faults import replace_everywhere
from helpers.small_process import rehearsed
from minipy.config import RunConfig
from minipy.explore.outcomes import Outcome
from minipy.explore.policies import policy_of
from minipy.model import list_slots
from minipy.program import Program
from minipy.refcount.strategy import decref, incref

VIRTUAL = RunConfig(gil="none", threads="virtual", audit_steps=True)
DROP = """\
import _thread
def drop(references, done):
    while references:
        references.pop()
    done.release()
shared = []
owners = [[shared] * 6, [shared] * 6]
del shared
locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for references, lock in zip(owners, locks):
    _thread.start_new_thread(drop, (references, lock))
for lock in locks:
    lock.acquire()
"""


def outcomes(config: RunConfig, seeds: int) -> list[Outcome]:
    return rehearsed(Program("drop.py", DROP), config, partial(policy_of, "random"), range(seeds))


def test_a_loss_is_found_at_the_step_that_made_it() -> None:
    found = [outcome.result.findings[0] for outcome in outcomes(VIRTUAL, 6) if outcome.result.findings]
    told = [finding for finding in found if finding.sites[-1][0].startswith("after step ")]
    assert told
    for finding in told:
        sites = dict(finding.sites)
        loser = sites["overwritten by"]
        assert finding.steps and abs(finding.steps[-1].written - finding.steps[-1].references) >= 1  # type: ignore[operator]
        assert loser.thread in {step.thread for step in finding.steps}


@pytest.mark.parametrize("refcount", ["global-lock", "cas"])
def test_sound_counts_are_right_after_every_step(refcount: str) -> None:
    assert [outcome.result.findings for outcome in outcomes(VIRTUAL._replace(refcount=refcount), 2)] == [()] * 2


APPEND_OWNED = list_slots.append_owned


def append_wrongly(tstate: Any, lst: Any, item: Any) -> None:
    """Takes two references instead of one to the text 'leak', gives one up too many of the text 'dead'."""
    APPEND_OWNED(tstate, lst, item)
    if item.value == "leak":
        incref(tstate, item)
    elif item.value == "dead":
        decref(tstate, item)


@pytest.mark.parametrize("word, kind", [("leak", "leak"), ("dead", "negative-count")])
def test_the_step_after_which_references_are_missing_is_named(
    word: str, kind: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    replace_everywhere(monkeypatch, APPEND_OWNED, append_wrongly)
    source = f"x = []\nword = '{word[:2]}'\nword += '{word[2:]}'\nx.append(word)\nprint('after')\n"
    result = run(source, RunConfig(audit_steps=True))
    finding = result.findings[0]
    role, site = finding.sites[-1]
    assert (finding.kind, site.lineno, site.opcode, site.thread) == (kind, 4, "CALL_FUNCTION", "main")
    assert role.startswith("after step ") and capfd.readouterr().out == ""


def test_real_threads_without_a_lock_have_no_steps() -> None:
    done = run_watched([sys.executable, "-m", "minipy", "run", "--gil", "none", "--audit=each-step", "-c", "pass"])
    assert done.returncode == 2 and "threads must take turns" in done.stderr
