"""Whole runs in the test's own process, with the engine's modules as they are written, so that tests can reach into them.

The program's output goes to the process's streams: use pytest's `capfd`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from minipy.config import RunConfig
from minipy.engine.python_engine import PythonEngine
from minipy.engine.result import RunResult
from minipy.gil.ticker import Ticker
from minipy.program import Program

FILENAME = "<program>"


def run(source: str, config: RunConfig, at_point: Callable[..., None] | None = None) -> RunResult:
    """Run a program; `at_point` is called at every schedule point.

    With `at_point` just one thread runs at a time, until it waits, whatever `config` says: `at_point` alone decides where
    another comes between, by letting go of `tstate.gil`. Otherwise any other object could suffer from a chance meeting.
    """
    engine = PythonEngine(Program(FILENAME, source), config._replace(specialise=False))
    interp = engine._interp
    if at_point is not None:
        interp.at_point = interp.main.at_point = at_point
        interp.gil = interp.main.gil = Ticker(config._replace(check_interval=sys.maxsize), interp.sync, interp.breaker)
    return engine.run()


def kinds(result: RunResult) -> list[str]:
    """The kinds of the findings, in order."""
    return [finding.kind for finding in result.findings]
