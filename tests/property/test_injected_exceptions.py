"""An exception at every instruction of many small programs, after which locks, stacks and the audit are right.

In the normal run each ninth instruction of each program raises once with an interpreter lock and plain counts, each
45th without a lock and with swapped counts: in turn something that `except Exception` takes and something that it
does not, just before the instruction does its work. With MINIPY_INJECT=all each raises six times in both: these two
and the host's own MemoryError, before and after the work; there is an audit after each single fault, and whole runs
of the engine meet a fault at each instruction of the program's own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from helpers.guest_in_process import AS_WRITTEN, CAS, FILENAME, PLAIN
from helpers.injection.fault_injection import HOST_ERROR, NO_FAULT, Ending, Fault, Injected, Injector, Sample, read_samples
from helpers.injection.host_endings import host_endings
from helpers.seeded_faults import Function, replace_everywhere
from minipy.config import RunConfig
from minipy.engine.python_engine import PythonEngine
from minipy.engine.result import RunResult
from minipy.eval import unwind
from minipy.program import Program

IS_LONG = os.environ.get("MINIPY_INJECT") == "all"
CAUGHT, UNCAUGHT = "MemoryError", "KeyboardInterrupt"  # by `except Exception`
KINDS = (CAUGHT, UNCAUGHT, HOST_ERROR)
MOST_INSTRUCTIONS = 400
BATCH = 1 if IS_LONG else 50  # faults from one audit to the next
CONFIGS = {"plain": PLAIN, "cas": CAS}
STEP = int(os.environ.get("MINIPY_INJECT_STEP", "9"))
STEPS = {"plain": STEP, "cas": 5 * STEP}  # odd, so that kinds take turns
SAMPLES = read_samples()
EACH_SAMPLE = pytest.mark.parametrize("sample", SAMPLES, ids=[sample.name for sample in SAMPLES])


@pytest.fixture(scope="module", params=CONFIGS)
def injected(request: pytest.FixtureRequest) -> Iterator[Injected]:
    injected = Injected(CONFIGS[request.param])
    yield injected
    injected.close()


def faults_for(count: int, config: str) -> list[Fault]:
    """The faults to try in a program of `count` instructions."""
    if IS_LONG:
        places = range(1, count + 1)
        return [Fault(at, kind, is_late) for is_late in (False, True) for kind in KINDS for at in places]
    return [Fault(at, KINDS[at % 2]) for at in range(1, count + 1, STEPS[config])]


@EACH_SAMPLE
def test_an_exception_at_any_instruction_leaves_everything_right(
    injected: Injected, sample: Sample, request: pytest.FixtureRequest
) -> None:
    allowed = endings(sample)
    ending, count = injected.prepare(sample)
    assert 0 < count <= MOST_INSTRUCTIONS
    assert all(ending in possible for possible in allowed.values())
    faults = faults_for(count, request.node.callspec.params["injected"])
    problems = [
        problem for start in range(0, len(faults), BATCH)
        for problem in problems_of(injected, sample, faults[start : start + BATCH], allowed)
    ]  # fmt: skip
    assert not problems, "\n\n".join([f"{len(problems)} problems", *problems[:5]])


def endings(sample: Sample) -> dict[str, frozenset[Ending]]:
    """The endings that CPython has for the sample, by what is raised; empty on hosts with another version."""
    if sys.version_info[:2] != (3, 11):
        return {}
    caught, uncaught = host_endings(sample, CAUGHT), host_endings(sample, UNCAUGHT)
    return {CAUGHT: caught, UNCAUGHT: uncaught, HOST_ERROR: frozenset(map(without_text, caught))}


def without_text(ending: Ending) -> Ending:
    """What the host raises has no text."""
    return ending._replace(stdout=ending.stdout.replace("'injected'", ""))


def problems_of(injected: Injected, sample: Sample, faults: list[Fault], allowed: dict[str, frozenset[Ending]]) -> list[str]:
    """Run the sample with each of the faults and return all that is wrong; the culprit of a batch is searched for."""
    found = []
    for fault in faults:
        ending, problems = injected.run(sample, fault)
        if injected.has_hit_the_program and allowed and ending not in allowed[fault.kind] and not problems:
            problems = [f"CPython never ends so: {ending}"]
        found += [f"{fault} in {sample.name}: {problem}" for problem in problems]
    left = injected.check()
    if not left or found:
        return found + left
    if len(faults) == 1:
        return [f"{faults[0]} in {sample.name}: {problem}" for problem in left]
    return [problem for fault in faults for problem in problems_of(injected, sample, [fault], allowed)] or left


# Whole runs, with the end of the run behind the fault.


@EACH_SAMPLE
def test_a_run_with_an_exception_ends_properly(sample: Sample, capfd: pytest.CaptureFixture[str]) -> None:
    allowed = {kind: {ending.status for ending in possible} for kind, possible in endings(sample).items()}
    count = run_whole(sample, NO_FAULT, PLAIN)[1]
    for at in range(1, count + 1) if IS_LONG else (count // 2, count // 2 + 1):
        kind, config = ((CAUGHT, CAS), (UNCAUGHT, PLAIN))[at % 2]
        result, _ = run_whole(sample, Fault(at, kind), config)
        assert not result.findings and not result.internal_errors, (at, kind, result)
        assert not allowed or result.status in allowed[kind], (at, kind, result.status)
    assert "finding" not in capfd.readouterr().err


def run_whole(sample: Sample, fault: Fault, config: RunConfig) -> tuple[RunResult, int]:
    """Run a sample with the engine; return also how many instructions were counted."""
    engine = PythonEngine(Program(FILENAME, sample.source), config._replace(specialise=False))
    injector = Injector(engine._interp, import_module, has_libraries=False)
    injector.start(fault)
    try:
        return engine.run(), injector.count
    finally:
        injector.close()


# Seeded faults: what is wrong after an exception is found.


def forgets_a_value(tstate: Any, frame: Any, level: int) -> None:
    while len(frame.stack) > level + 1:
        POP_TO(tstate, frame, level + 1)
    del frame.stack[level:]


def forgets_the_handled(tstate: Any, frame: Any) -> None:
    handled = tstate.handled
    tstate.handled = None
    RESTORE_HANDLED(tstate, frame)
    tstate.handled = handled


POP_TO: Function = unwind.pop_to
RESTORE_HANDLED: Function = unwind.restore_handled


@pytest.mark.parametrize(
    ("function", "fault", "found"),
    [(POP_TO, forgets_a_value, "leak"), (RESTORE_HANDLED, forgets_the_handled, "tstate.handled is")],
)
def test_a_seeded_fault_is_found(monkeypatch: pytest.MonkeyPatch, function: Function, fault: Function, found: str) -> None:
    sample = next(sample for sample in SAMPLES if sample.name == "comprehensions")
    injected = Injected(AS_WRITTEN)
    _, count = injected.prepare(sample)
    replace_everywhere(monkeypatch, function, fault)
    faults = [Fault(at, CAUGHT) for at in range(1, count + 1, count // 3)]
    assert found in "\n".join(problems_of(injected, sample, faults, {}))
    injected.close()
