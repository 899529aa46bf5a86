"""Engines: what runs a program under a configuration."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from minipy.config import RunConfig
from minipy.engine.result import RunResult
from minipy.program import Program

if TYPE_CHECKING:
    from minipy.sync.primitives import HostSync


def run(program: Program, config: RunConfig, is_terminal: bool = False, sync: HostSync | None = None) -> RunResult:
    """Run a program and return what came of it; its output goes to the process's own streams.

    One run at a time per process, since a run changes settings of the host interpreter. `sync` are its primitives; without,
    the host's own.
    """
    name = "minipy.engine.python_engine"
    if config.specialise:
        from minipy.specialise.native.loading import world_of

        module = world_of(config).load(name)
    else:
        module = importlib.import_module(name)
    result: RunResult = module.PythonEngine(program, config, is_terminal, sync).run()
    return result
