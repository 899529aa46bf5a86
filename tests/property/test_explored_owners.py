"""Two or three threads at one owner under hundreds of schedules: nothing is found under safe choices, everything without.

In the normal run each configuration sees 500 schedules, spread over its share of the owners; with `MINIPY_SCHEDULES=20000`
every configuration sees that many, and every owner.
"""

from __future__ import annotations

import os

import pytest

from helpers.interleaving.explored_owner import complaint, explore, replayed
from helpers.interleaving.owner import Owner, owners
from helpers.small_process import in_small_process
from minipy.config import RunConfig
from minipy.gil import LOCKS
from minipy.refcount import STRATEGIES

SCHEDULES = int(os.environ.get("MINIPY_SCHEDULES", "500"))
IS_WHOLE = "MINIPY_SCHEDULES" in os.environ
OWNERS = [owner for owner in owners() if "pipe(" not in owner.source()]  # virtual threads have none
SAFE = [
    *(RunConfig(gil="none", refcount=name) for name in STRATEGIES if name != "plain"),
    *(RunConfig(gil=name) for name in LOCKS if name != "none"),
]
PART = 1 if IS_WHOLE else 2 * len(SAFE)  # each configuration sees one owner of so many
SHARES = [(config, owner) for number, config in enumerate(SAFE) for owner in OWNERS[number % PART :: PART]]


def name_of(value: object) -> str:
    return f"{value.gil} {value.refcount}" if isinstance(value, RunConfig) else getattr(value, "name", str(value))


@pytest.mark.timeout(1800 + SCHEDULES)
@pytest.mark.parametrize("config, owner", SHARES, ids=name_of)
def test_under_safe_choices_no_schedule_finds_anything(config: RunConfig, owner: Owner) -> None:
    count = -(-SCHEDULES // len(OWNERS[SAFE.index(config) % PART :: PART]))
    found = [complaint(outcome) for outcome in in_small_process(explore, owner, config, range(count))]
    assert not list(filter(None, found))


WEAK = RunConfig(gil="none", refcount="plain", keep_going=True)


def test_without_a_lock_findings_of_every_memory_kind_appear_and_replay() -> None:
    wanted = {"use-after-free", "double-free", "negative-count", "leak"}
    seen: set[str] = set()
    for owner in OWNERS:
        for outcome in in_small_process(explore, owner, WEAK, range(40)):
            new = {finding.kind for finding in outcome.result.findings} & wanted - seen
            if new:
                seen |= new
                assert in_small_process(replayed, owner, WEAK, outcome, times=10) == [outcome] * 10
        if seen == wanted:
            return
    pytest.fail(f"only {seen} appeared")
