"""Many schedules of one program: what came of each."""

from __future__ import annotations

import gc
import os
import pickle
import selectors
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from minipy.explore.virtual_sync import VirtualSync
from minipy.specialise.worlds import World

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.engine.result import RunResult
    from minipy.explore.policies import Policy
    from minipy.program import Program

    Receiver = Callable[[RunResult, bytes, bytes], None]


class Outcome(NamedTuple):
    """What came of one run. `schedule` is its text, for a replay; `stdout` and `stderr` are what the program wrote."""

    seed: int
    schedule: str
    result: RunResult
    stdout: str
    stderr: str


class Rehearsals:
    """Runs a program once for each seed, under the policy that `make` gives for it, `jobs` at a time."""

    def __init__(self, program: Program, config: RunConfig, make: Callable[[int], Policy], jobs: int = 0) -> None:
        self._program = program
        self._config = config._replace(threads="virtual")
        self._make = make
        self._jobs = jobs or len(os.sched_getaffinity(0))
        self._running: dict[int, tuple[int, int, bytearray]] = {}  # by the end of a pipe: seed, process, what has come

    def run(self, seeds: Sequence[int]) -> list[Outcome]:
        """Return what came of each, in the order of the seeds. Raises ChildProcessError if a run has crashed."""
        sync = VirtualSync(self._make(seeds[0]), seeds[0])
        outcomes: dict[int, Outcome] = {}

        def split() -> Receiver | None:
            gc.freeze()  # or the host's collector would copy the memory that the processes share
            with selectors.DefaultSelector() as selector:
                for seed in (*seeds, None):
                    while self._running and (seed is None or len(self._running) >= self._jobs):
                        outcomes.update(self._collect(selector))
                    if seed is not None and (writer := self._fork(seed, selector)):
                        sync.follow(self._make(seed), seed)
                        return lambda *outcome: _send(writer, sync.scheduler.schedule(), *outcome)
            return None

        module = World(self._config).load("minipy.engine.rehearsal")
        module.Rehearsal(self._program, self._config, sync, split).run()
        return [outcomes[seed] for seed in seeds]

    def _fork(self, seed: int, selector: selectors.BaseSelector) -> int:
        """Begin a run in a new process; return there the pipe for its outcome, here 0."""
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            return writer
        os.close(writer)
        selector.register(reader, selectors.EVENT_READ)
        self._running[reader] = (seed, pid, bytearray())
        return 0

    def _collect(self, selector: selectors.BaseSelector) -> Iterator[tuple[int, Outcome]]:
        """Read what running processes send; yield the outcomes of those that have ended, by their seeds."""
        for key, _ in selector.select():
            seed, pid, received = self._running[key.fd]
            data = os.read(key.fd, 1 << 16)
            received += data
            if not data:
                selector.unregister(key.fd)
                os.close(key.fd)
                del self._running[key.fd]
                _, status = os.waitpid(pid, 0)
                if not received:
                    raise ChildProcessError(f"the run with seed {seed} has crashed: wait status {status}")
                yield seed, Outcome(seed, *pickle.loads(received))


def _send(writer: int, schedule: str, result: Any, stdout: bytes, stderr: bytes) -> None:
    """Send what came of a run to the first process."""
    texts = (data.decode("utf-8", "backslashreplace") for data in (stdout, stderr))
    with os.fdopen(writer, "wb") as pipe:
        pipe.write(pickle.dumps((schedule, result, *texts)))
