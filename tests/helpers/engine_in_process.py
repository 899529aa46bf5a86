"""Whole runs in the test's own process, with the engine's modules as they are written, so that tests can reach into them.

The program's output goes to the process's streams: use pytest's `capfd`.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from types import ModuleType

from minipy.config import RunConfig
from minipy.engine.result import RunResult
from minipy.gil.lock import InterpreterLock
from minipy.program import Program
from minipy.specialise.native.loading import world_of
from minipy.sync.primitives import HostSync

FILENAME = "<program>"


def run(
    source: str,
    config: RunConfig,
    at_point: Callable[..., None] | None = None,
    is_specialised: bool = False,
    lock: type[InterpreterLock] | None = None,
    sync: HostSync | None = None,
) -> RunResult:
    """Run a program; `at_point` is called at every schedule point (if specialised: with `--gil none` only).

    With `at_point` just one thread runs at a time, until it waits, whatever `config` says: `at_point` alone decides where
    another comes between, by letting go of `tstate.gil`. Otherwise any other object could suffer from a chance meeting.
    `lock` stands in for the one that `config` names, `sync` for the host's threads.
    """
    config = config._replace(specialise=is_specialised)
    load: Callable[[str], ModuleType] = world_of(config).load if is_specialised else importlib.import_module
    engine = load("minipy.engine.python_engine").PythonEngine(Program(FILENAME, source), config, sync=sync)
    interp = engine._interp
    if at_point is not None:
        interp.at_point = interp.main.at_point = at_point
        ticker = load("minipy.gil.ticker").Ticker
        interp.gil = interp.main.gil = ticker(config._replace(check_interval=sys.maxsize), interp.sync, interp.breaker)
    if lock is not None:
        interp.gil = interp.main.gil = lock(config, interp.sync, interp.breaker)
    result: RunResult = engine.run()
    return result


def kinds(result: RunResult) -> list[str]:
    """The kinds of the findings, in order."""
    return [finding.kind for finding in result.findings]
