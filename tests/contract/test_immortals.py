"""Immortals: counts that no strategy changes, and that audits and programs see as what they are."""

from __future__ import annotations

import pytest

from helpers.counted import Counted
from helpers.engine_in_process import run
from minipy.config import IMMORTAL_312, IMMORTAL_314, RunConfig
from minipy.refcount import STRATEGIES
from minipy.refcount.strategy import IMMORTAL

every_strategy = pytest.mark.parametrize("kind", STRATEGIES)


@every_strategy
@pytest.mark.parametrize("count", [IMMORTAL_314, IMMORTAL_312])
def test_an_immortal_count_never_changes(kind: str, count: int) -> None:
    counted = Counted(kind, has_immortals=True)
    counted.counts.set_count(counted.owner, counted.obj, count)
    for tstate in (counted.owner, counted.new()):
        counted.counts.incref(tstate, counted.obj)
        assert counted.counts.try_incref(tstate, counted.obj)
        for _ in range(5):
            counted.counts.decref(tstate, counted.obj)
        assert counted.count == count and counted.dead == []
        assert not counted.counts.is_sole(tstate, counted.obj) and not counted.counts.is_dead(counted.obj)
        assert tstate.counters.count_operations == 0


@every_strategy
def test_where_nothing_is_immortal_a_large_count_changes(kind: str) -> None:
    counted = Counted(kind)
    counted.counts.set_count(counted.owner, counted.obj, IMMORTAL)
    counted.counts.incref(counted.owner, counted.obj)
    assert counted.counts.is_dead(counted.obj) is False and tuple_of_parts(counted) == IMMORTAL + 1


def tuple_of_parts(counted: Counted) -> int:
    """The count as its representation has it, immortal or not."""
    cell = counted.obj.refcount
    return int(cell.local) if hasattr(cell, "local") else counted.count


PROGRAM = """
import sys, threading
def f(): return (1.5, ("a", 10 ** 3))
shown = [sys.getrefcount(obj) for obj in (None, True, ..., NotImplemented, 0, 256, int, ValueError, "name", f()[0], f()[1])]
print(set(shown), sys.getrefcount(object()), sys.getrefcount([None] * 10))
threads = [threading.Thread(target=lambda: [None, 5, int] * 10) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


@every_strategy
@pytest.mark.parametrize("count", [IMMORTAL_312, IMMORTAL_314])
def test_a_program_sees_what_is_immortal(kind: str, count: int, capfd: pytest.CaptureFixture[str]) -> None:
    result = run(PROGRAM, RunConfig(refcount=kind, immortal=count, audit=True))
    assert (result.status, result.findings, result.internal_errors) == (0, (), ())
    assert capfd.readouterr().out == f"{{{count}}} 1 1\n"
