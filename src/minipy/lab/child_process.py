"""A child process that does a job and tells its parent what came of it, a value at a time."""

from __future__ import annotations

import os
import pickle
import selectors
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Final

from minipy.sync.primitives import HostSync

LENGTH_BYTES: Final = 8  # in front of each value in the pipe
LOOK_S: Final = 0.25  # between two looks whether a silent child is still there
FAILED_STATUS: Final = 70  # EX_SOFTWARE


class ChildProcess:
    """Does `job(tell)` in a new process with a process group of its own, which a terminal's Ctrl-C does not reach.

    `with ChildProcess(job) as child:`; at the end of the body whoever is left of the group is killed. `status` is the exit
    status when `told` has ended (below 0 it is a signal's number), `elapsed_s` for how long there was something to hear.
    """

    def __init__(self, job: Callable[[Callable[[Any], None]], None]) -> None:
        self._reader, writer = os.pipe()
        self.status: int | None = None
        self.elapsed_s = 0.0
        self._pid = os.fork()
        if self._pid == 0:
            os.close(self._reader)
            _do(job, writer)
        os.close(writer)
        with suppress(PermissionError, ProcessLookupError):  # it may be beyond that already
            os.setpgid(self._pid, self._pid)

    def __enter__(self) -> ChildProcess:
        return self

    def __exit__(self, *exc: object) -> None:
        self._kill()
        if self.status is None:
            self._wait(0)
        os.close(self._reader)

    def told(self, silence_s: float) -> Iterator[Any]:
        """Yield what the child tells, until it has ended; one that tells nothing for `silence_s` seconds is killed."""
        sync = HostSync()
        received = bytearray()
        began_ns = heard_ns = sync.monotonic_ns()
        with selectors.DefaultSelector() as selector:
            selector.register(self._reader, selectors.EVENT_READ)
            while self.status is None:
                has_come = self._read(selector, LOOK_S, received)
                now_ns = sync.monotonic_ns()
                self.elapsed_s = (now_ns - began_ns) / 1e9
                if has_come:
                    heard_ns = now_ns
                elif now_ns - heard_ns > silence_s * 1e9:
                    self._kill()
                yield from _values(received)

    def _read(self, selector: selectors.BaseSelector, patience_s: float, received: bytearray) -> bool:
        """Take what is in the pipe, if anything comes; at its end wait for the child. True if there was something."""
        if selector.select(patience_s):
            data = os.read(self._reader, 1 << 16)
            received += data
            if not data:
                self._wait(0)
            return bool(data)
        self._wait(os.WNOHANG)  # a process that it has started may keep the pipe open
        while self.status is not None and selector.select(0) and (data := os.read(self._reader, 1 << 16)):
            received += data
        return False

    def _kill(self) -> None:
        """Kill the child and all that it has started."""
        with suppress(ProcessLookupError):
            os.killpg(self._pid, signal.SIGKILL)

    def _wait(self, options: int) -> None:
        pid, status = os.waitpid(self._pid, options)
        if pid:
            self.status = os.waitstatus_to_exitcode(status)


def _values(received: bytearray) -> Iterator[Any]:
    """Take the values that are complete out of `received`, and yield them."""
    while len(received) >= LENGTH_BYTES:
        end = LENGTH_BYTES + int.from_bytes(received[:LENGTH_BYTES], "big")
        if len(received) < end:
            return
        value = pickle.loads(received[LENGTH_BYTES:end])
        del received[:end]
        yield value


def _do(job: Callable[[Callable[[Any], None]], None], writer: int) -> None:
    """Do the job and end the process."""

    def tell(value: Any) -> None:
        data = pickle.dumps(value)
        with open(writer, "wb", closefd=False) as pipe:
            pipe.write(len(data).to_bytes(LENGTH_BYTES, "big") + data)

    status = FAILED_STATUS
    try:
        os.setpgid(0, 0)  # whoever of the two comes first
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        job(tell)
        status = 0
    except BaseException as error:
        os.write(2, f"minipy: {type(error).__name__}: {error}\n".encode("utf-8", "backslashreplace"))
    finally:
        os._exit(status)
