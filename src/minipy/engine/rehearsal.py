"""Rehearsals: one program run many times, each in a process of its own that begins where the program is about to begin.

What a run costs beside the program (loading minipy, types, builtins) is paid once; whatever a run does to its interpreter,
the others do not see it, and each does to the byte what it would do alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from minipy.engine.python_engine import PythonEngine
from minipy.engine.result import INTERNAL_ERROR_STATUS

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.engine.prompt import Prompt
    from minipy.engine.result import RunResult
    from minipy.eval.thread_state import ThreadState
    from minipy.program import Program
    from minipy.sync.primitives import HostSync

    Receiver = Callable[[RunResult, bytes, bytes], None]  # gets the result, what was written to standard output and error


class Rehearsal(PythonEngine):
    """Runs one program as often as `split` says.

    `split` is called once, when the program is about to begin. For each run it returns in a new process, with what gets
    that run's outcome; in the first process it returns None when all of them are over.
    """

    def __init__(self, program: Program, config: RunConfig, sync: HostSync, split: Callable[[], Receiver | None]) -> None:
        super().__init__(program, config, sync=sync)
        self._split = split
        self._receive: Receiver | None = None
        self._kept: list[int] = []  # descriptors of what a run has written to standard output and error
        self._deadline_of_run, self._deadline = self._deadline, sync.deadline(0, self._time_is_up)  # all runs have no limit

    def _play(self, tstate: ThreadState, prompt: Prompt) -> None:
        self._receive = self._split()
        if self._receive is not None:
            self._is_fork = True
            self._kept = [_keep_output(stream.fd) for stream in (self._runtime.stdout, self._runtime.stderr)]
            self._deadline_of_run.__enter__()  # until the process ends
            super()._play(tstate, prompt)

    def _leave_process(self) -> None:
        """End the process of one run, whatever keeps it from telling how it went."""
        status = INTERNAL_ERROR_STATUS
        try:
            self._flush_quietly()
            assert self._receive is not None
            self._receive(self._result(), *(os.pread(memory, os.fstat(memory).st_size, 0) for memory in self._kept))
            status = 0
        finally:
            os._exit(status)


def _keep_output(fd: int) -> int:
    """Let what this process writes to `fd` go to memory; return the descriptor to read it from."""
    memory = os.memfd_create("output")
    os.dup2(memory, fd)
    return memory
