"""Engines: what runs a program under a configuration."""

from __future__ import annotations

import importlib

from minipy.config import RunConfig
from minipy.engine.result import RunResult
from minipy.program import Program


def run(program: Program, config: RunConfig, is_terminal: bool = False) -> RunResult:
    """Run a program and return what came of it; its output goes to the process's own streams.

    One run at a time per process, since a run changes settings of the host interpreter.
    """
    name = "minipy.engine.python_engine"
    if config.specialise:
        from minipy.specialise.worlds import World

        module = World(config).load(name)
    else:
        module = importlib.import_module(name)
    result: RunResult = module.PythonEngine(program, config, is_terminal).run()
    return result
