"""Whole runs in the test's own process, with the engine's modules as they are written, so that tests can reach into them.

The program's output goes to the process's streams: use pytest's `capfd`.
"""

from __future__ import annotations

from collections.abc import Callable

from minipy.config import RunConfig
from minipy.engine.python_engine import PythonEngine
from minipy.engine.result import RunResult
from minipy.program import Program

FILENAME = "<program>"


def run(source: str, config: RunConfig, at_point: Callable[..., None] | None = None) -> RunResult:
    """Run a program; `at_point` is called at every schedule point."""
    engine = PythonEngine(Program(FILENAME, source), config._replace(specialise=False))
    if at_point is not None:
        engine._interp.at_point = engine._interp.main.at_point = at_point
    return engine.run()


def kinds(result: RunResult) -> list[str]:
    """The kinds of the findings, in order."""
    return [finding.kind for finding in result.findings]
