"""`minipy doctor` and `minipy soak --refcounts`: what they look at, and that they can find something."""

from __future__ import annotations

from typing import Any

import pytest
from cereggii import AtomicInt64

from minipy.cli import doctor_command, soak_refcounts
from minipy.cli.bench_refcounts import measure_pairs, render_pairs
from minipy.config import RunConfig
from minipy.engine.result import RunResult
from minipy.refcount import STRATEGIES
from minipy.sync.primitives import HostSync

SAFE = [kind for kind in STRATEGIES if RunConfig(gil="none", refcount=kind).is_safe]


def test_the_doctor_finds_all_well_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor_command.main([]) == 0
    out = capsys.readouterr().out
    assert "compare-and-swap" in out and " 0 lost" in out and out.endswith("all is well\n")


class BrokenAtomic:
    """A compare-and-swap that now and then says that it has done what it has not."""

    def __init__(self, value: int) -> None:
        self._atomic = AtomicInt64(value)
        self._calls = AtomicInt64(0)
        self.get = self._atomic.get

    def compare_and_set(self, old: int, new: int) -> bool:
        return self._calls.increment_and_get() % 100 == 0 or self._atomic.compare_and_set(old, new)


def test_the_doctor_sees_a_swap_that_loses_additions(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(HostSync, "atomic", property(lambda sync: BrokenAtomic))
    assert doctor_command.main([]) == 1
    assert capsys.readouterr().out.endswith("not all is well\n")


@pytest.mark.parametrize("kind", SAFE)
def test_counts_are_exact_after_a_short_soak(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert [soak_refcounts._soak(kind, shape, 2, 0.1) for shape in soak_refcounts.SHAPES] == [0, 0, 0], (
        capsys.readouterr().out
    )


@pytest.mark.parametrize("numbers, fault", [([20, 3, 16, 0, 9], "1 not freed"), ([19, 3, 16, 2, 9], "counts"), ([], "exit")])
def test_what_is_wrong_after_a_soak_is_said(numbers: list[int], fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    result: Any = RunResult(0, (), (), ())
    assert soak_refcounts._show("cas", "one", 2, numbers, result) == 1
    assert f"WRONG: {fault}" in capsys.readouterr().out


def test_pairs_are_measured_for_each_strategy() -> None:
    found = measure_pairs(["plain", "biased"], 1, lambda text: None)
    assert [row.kind for row in found] == ["plain", "biased"]
    assert found[1].lost == 0 and "biased" in render_pairs(found)
