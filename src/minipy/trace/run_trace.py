"""The trace of a run: its events with what a reader must know of the run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import minipy
from minipy.trace.events import VERSION, Event, Trace

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.engine.result import RunResult
    from minipy.program import Program

CHOICES: Final = (
    "gil", "poll", "poll_exempt", "refcount", "immortal", "object_locks", "interpreter_lock", "threads", "seed", "policy",
    "check_interval", "give_way", "switch_interval", "forced_switching", "lock_from_start", "interruptible_waits", "cpus",
)  # fmt: skip
INTERRUPTED_STATUS: Final = 130


def trace_of(program: Program, config: RunConfig, result: RunResult) -> Trace:
    """Return the trace of a run whose configuration has asked for events."""
    assert result.recording is not None
    events, dropped = result.recording
    ended = "; ".join(_missing(config, result))
    return Trace(
        VERSION, minipy.__version__, program.filename or f"-m {program.module}", config.argv,
        {name: getattr(config, name) for name in CHOICES}, _host(), "virtual" if config.is_virtual else "monotonic",
        _sources(program, events), events, dropped, result.status,
        tuple(finding.render() for finding in result.findings), not ended, ended,
    )  # fmt: skip


def _missing(config: RunConfig, result: RunResult) -> Iterable[str]:
    """Yield what has cut the program or its trace off."""
    if result.limit is not None:
        yield f"the run has reached {result.limit.flag}"
    elif result.status == INTERRUPTED_STATUS:
        yield "interrupted"
    if result.recording is not None and result.recording.dropped:
        yield f"complete up to event {config.max_events}, {sum(result.recording.dropped.values())} more are not kept"


def _host() -> str:
    version = ".".join(map(str, sys.version_info[:3]))
    system = os.uname()
    return f"{sys.implementation.name} {version}, {system.sysname} {system.machine}"


def _sources(program: Program, events: Iterable[Event]) -> dict[str, str]:
    """Return the texts of the program and of the files that events are in; what can't be read is left out."""
    texts = {}
    for name in dict.fromkeys((program.filename, *(event.file for event in events))):
        source = program.source if name == program.filename else _read(name)
        if source is not None:
            texts[name] = source if isinstance(source, str) else source.decode("utf-8", "replace")
    return texts


def _read(name: str) -> bytes | None:
    try:
        with open(name, "rb") as file:
            return file.read()
    except OSError:
        return None
