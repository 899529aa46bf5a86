"""Separate runs: each in a process of its own, with a limit of time, whatever becomes of it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import IO, TYPE_CHECKING, Any, Final

from minipy.engine.result import LIMIT_STATUS, LimitReport, RunResult
from minipy.explore.outcomes import Outcome, unsent_result
from minipy.lab.child_process import ChildProcess

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.program import Program

GRACE_S: Final = 60.0  # beyond the limit of a run, which it keeps itself unless it is deaf: to start, and to end


class Streams:
    """The standard streams of a run, as files: `stdin` is what it reads."""

    def __init__(self, stdin: str) -> None:
        self._stdin = stdin.encode("utf-8", "surrogateescape")
        self._stack = ExitStack()
        self._files: list[IO[bytes]] = []

    def __enter__(self) -> Streams:
        for _ in range(3):
            self._files.append(self._stack.enter_context(tempfile.TemporaryFile()))
        self._files[0].write(self._stdin)
        self._files[0].seek(0)
        return self

    def __exit__(self, *exc: object) -> None:
        self._stack.close()

    def become_standard(self) -> None:
        """Make them the standard streams of this process."""
        for fd, file in enumerate(self._files):
            file.flush()
            os.dup2(file.fileno(), fd)

    def texts(self) -> tuple[str, str]:
        """Return what has been written to standard output and error."""
        texts = []
        for file in self._files[1:]:
            file.seek(0)
            texts.append(file.read().decode("utf-8", "backslashreplace"))
        return texts[0], texts[1]


def real_run(program: Program, config: RunConfig, stdin: str, number: int) -> Outcome:
    """Run a program once, with the threads of the operating system."""
    with Streams(stdin) as streams, ChildProcess(partial(_run, program, config, streams)) as child:
        results = [*child.told(config.max_seconds + GRACE_S)]
        return Outcome(number, "", 0, results[0] if results else _unsent(child, config), *streams.texts())


def rehearsed_runs(program: Program, config: RunConfig, stdin: str, seeds: Sequence[int]) -> Generator[Outcome, None, None]:
    """Run a program once for each seed, with virtual threads; yield the outcomes as they come."""
    with Streams(stdin) as streams, ChildProcess(partial(_rehearse, program, config, streams, seeds)) as child:
        missing = dict.fromkeys(seeds)
        for outcome in child.told(config.max_seconds + GRACE_S):
            del missing[outcome.seed]
            yield outcome
        yield from (Outcome(seed, "", 0, _unsent(child, config), *streams.texts()) for seed in missing)


def write_timeline(program: Program, config: RunConfig, stdin: str, path: str) -> bool:
    """Run a program once more, and write a timeline of what its threads did to `path`; True if that has come about."""
    with Streams(stdin) as streams, ChildProcess(partial(_trace, program, config, streams, path)) as child:
        return any(child.told(config.max_seconds + GRACE_S))


def _unsent(child: ChildProcess, config: RunConfig) -> RunResult:
    """Return what came of a run that could not tell."""
    assert child.status is not None
    result = unsent_result(child.status)
    if child.elapsed_s < config.max_seconds:
        return result
    return result._replace(status=LIMIT_STATUS, limit=LimitReport(f"--max-seconds {config.max_seconds:g}", ()))


def _run(program: Program, config: RunConfig, streams: Streams, tell: Callable[[Any], None]) -> None:
    from minipy.engine import run

    streams.become_standard()
    tell(run(program, config))


def _trace(program: Program, config: RunConfig, streams: Streams, path: str, tell: Callable[[Any], None]) -> None:
    from minipy.engine import run
    from minipy.explore.policies import policy_of
    from minipy.explore.virtual_sync import VirtualSync
    from minipy.trace.events import DEFAULT_GROUPS
    from minipy.trace.formats import render
    from minipy.trace.run_trace import trace_of

    streams.become_standard()
    config = config._replace(stats="", events=DEFAULT_GROUPS)
    sync = VirtualSync(policy_of(config.policy, config.seed), config.seed, config) if config.is_virtual else None
    trace = trace_of(program, config, run(program, config, sync=sync))
    with open(path, "w", encoding="utf-8") as file:
        file.write(render(trace, "html"))
    tell(True)


def _rehearse(
    program: Program, config: RunConfig, streams: Streams, seeds: Sequence[int], tell: Callable[[Any], None]
) -> None:
    from minipy.explore.policies import policy_of
    from minipy.explore.rehearsing import Rehearsals

    streams.become_standard()
    Rehearsals(program, config, partial(policy_of, config.policy)).run(seeds, tell)
