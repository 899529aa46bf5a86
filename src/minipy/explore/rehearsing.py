"""Many schedules of one program: what came of each."""

from __future__ import annotations

import gc
import os
import pickle
import selectors
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from minipy.errors import InternalError
from minipy.explore.outcomes import Outcome, unsent_result
from minipy.explore.virtual_sync import VirtualSync
from minipy.specialise.native.loading import world_of

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.engine.rehearsal import Receiver
    from minipy.explore.policies import Policy
    from minipy.program import Program


class Rehearsals:
    """Runs a program once for each seed, under the policy that `make` gives for it, `jobs` at a time."""

    def __init__(self, program: Program, config: RunConfig, make: Callable[[int], Policy], jobs: int = 0) -> None:
        self._program = program
        self._config = config._replace(threads="virtual")
        self._make = make
        self._jobs = jobs or len(os.sched_getaffinity(0))
        self._running: dict[int, tuple[int, int, bytearray]] = {}  # by the end of a pipe: run, process, what has come

    def run(self, seeds: Sequence[int], tell: Callable[[Outcome], None] = lambda outcome: None) -> list[Outcome]:
        """Return what came of each, in the order of the seeds; `tell` hears of each as soon as it is over."""
        gc.collect()  # the interpreter of other rehearsals is one great cycle, and memory makes forks slow
        sync = VirtualSync(self._make(seeds[0]), seeds[0], self._config)
        outcomes: dict[int, Outcome] = {}
        world = world_of(self._config)

        def split() -> Receiver | None:
            gc.freeze()  # or the host's collector would copy the memory that the processes share
            with selectors.DefaultSelector() as selector:
                for run, seed in enumerate(seeds):
                    policy = self._make(seed)
                    if writer := self._fork(run, selector):
                        sync.follow(policy, seed)
                        return lambda *outcome: _send(writer, world.loaded(), sync, *outcome)
                    collect(selector, self._jobs if outcomes else 1)
                collect(selector, 1)
            return None

        def collect(selector: selectors.BaseSelector, most: int) -> None:
            """Wait until fewer than `most` are running."""
            while len(self._running) >= most:
                for run, modules, *outcome in self._collect(selector):
                    outcomes[run] = Outcome(seeds[run], *outcome)
                    tell(outcomes[run])
                    world.preload(modules)  # or each process would load what the program imports

        module = world.load("minipy.engine.rehearsal")
        result = module.Rehearsal(self._program, self._config, sync, split).run()
        gc.unfreeze()
        if result.internal_errors:
            raise InternalError("\n".join(result.internal_errors))
        return [outcomes[run] for run in range(len(seeds))]

    def _fork(self, run: int, selector: selectors.BaseSelector) -> int:
        """Begin a run in a new process; return there the pipe for its outcome, here 0."""
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            return writer
        os.close(writer)
        selector.register(reader, selectors.EVENT_READ)
        self._running[reader] = (run, pid, bytearray())
        return 0

    def _collect(self, selector: selectors.BaseSelector) -> Iterator[tuple[Any, ...]]:
        """Read what running processes send; yield for each that has ended its number, the modules it loaded, its outcome."""
        for key, _ in selector.select():
            run, pid, received = self._running[key.fd]
            data = os.read(key.fd, 1 << 16)
            received += data
            if not data:
                selector.unregister(key.fd)
                os.close(key.fd)
                del self._running[key.fd]
                _, status = os.waitpid(pid, 0)
                yield run, *(pickle.loads(received) if received else _unsent(os.waitstatus_to_exitcode(status)))


def _unsent(status: int) -> tuple[Any, ...]:
    return [], "", 0, unsent_result(status), "", ""


def _send(writer: int, modules: list[str], sync: VirtualSync, result: Any, stdout: bytes, stderr: bytes) -> None:
    """Send what came of a run to the first process."""
    texts = (data.decode("utf-8", "backslashreplace") for data in (stdout, stderr))
    with os.fdopen(writer, "wb") as pipe:
        pipe.write(pickle.dumps((modules, sync.schedule(), sync.scheduler.switches, result, *texts)))
