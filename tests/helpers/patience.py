"""Patience: when to give up on what does not end, on a machine however busy.

What hangs either computes for ever, and uses processor time, or waits for ever, and uses none. So a limit is one of
processor time, with another for how long a process may use none at all; what is only slow gets some, and goes on. (Where
the host does not tell what a process has used, the clock has to do.)
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

LIMIT_S = 60.0  # of processor time; what a test runs takes a few seconds at most
IDLE_S = 20.0  # of the clock, without processor time
NOTHING_S = 0.03  # who only looks whether it may go on uses as much meanwhile
GLANCE_S = 0.25  # between two looks
HAS_PROC = os.path.exists("/proc/self/stat")


class Patience:
    """Says whether to give up on a process.

    `used_s` tells how many seconds of processor time it has used so far, `is_asleep` whether it only waits.
    """

    def __init__(
        self, used_s: Callable[[], float], is_asleep: Callable[[], bool], limit_s: float = LIMIT_S, idle_s: float = IDLE_S
    ) -> None:
        self._used_s = used_s
        self._is_asleep = is_asleep
        self._most_s = used_s() + limit_s
        self._idle_s = idle_s
        self._marked = (used_s(), time.monotonic())

    def is_over(self) -> bool:
        used_s, now_s = self._used_s(), time.monotonic()
        if used_s - self._marked[0] > NOTHING_S or not self._is_asleep():
            self._marked = (used_s, now_s)
        return used_s > self._most_s or now_s - self._marked[1] > self._idle_s


def own_patience() -> Patience:
    """Return the patience with what other threads of this process do."""
    return Patience(time.process_time, lambda: True)


def patience_with(pid: int, limit_s: float = LIMIT_S, idle_s: float = IDLE_S) -> Patience:
    """Return the patience with another process."""
    return Patience(lambda: processor_s(pid), lambda: is_asleep(pid), limit_s, idle_s)


def processor_s(pid: int) -> float:
    """Return the processor time that a process and its children have used, in seconds."""
    if not HAS_PROC:
        return time.monotonic()
    own = [sum(map(int, fields[11:15])) for fields in _status(f"/proc/{pid}/stat")]  # utime, stime, cutime, cstime
    return sum(own) / os.sysconf("SC_CLK_TCK") + sum(map(processor_s, _children(pid)))


def is_asleep(pid: int) -> bool:
    """True if all threads of a process and of its children wait; where the host does not tell, it may be so."""
    states = {fields[0] for task in _tasks(pid) for fields in _status(f"{task}/stat")}
    return states <= {"S"} and all(map(is_asleep, _children(pid)))


def _children(pid: int) -> list[int]:
    return [int(child) for task in _tasks(pid) for child in _text(f"{task}/children").split()]


def _tasks(pid: int) -> list[str]:
    try:
        return [f"/proc/{pid}/task/{task}" for task in os.listdir(f"/proc/{pid}/task")]
    except OSError:  # it has just ended
        return []


def _status(path: str) -> list[list[str]]:
    """Return the fields behind the name in a `stat` of /proc; nothing if the process has just ended."""
    text = _text(path)
    return [text.rpartition(")")[2].split()] if text else []


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def _kill(pid: int) -> None:
    """End a process and its children, which could keep the ends of its pipes."""
    children = _children(pid)
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    for child in children:
        _kill(child)


class Watch:
    """`with Watch(pid) as watch:` kills a child that hangs; the body waits for its end. `is_hung` tells afterwards."""

    def __init__(self, pid: int, limit_s: float = LIMIT_S, idle_s: float = IDLE_S) -> None:
        self._pid = pid
        self._patience = patience_with(pid, limit_s, idle_s)
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self.is_hung = False

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *exc: object) -> None:
        self._is_over.set()
        self._thread.join()
        if kind is not None:  # nobody waits for it any more
            _kill(self._pid)

    def _look(self) -> None:
        while not self._is_over.wait(GLANCE_S):
            if self._patience.is_over():
                self.is_hung = True
                _kill(self._pid)
                return


class Hung(AssertionError):
    """A process hangs; it has been killed."""

    def __init__(self, command: Sequence[str], stdout: Any, stderr: Any) -> None:
        super().__init__(f"{command} hangs: {stdout!r} {stderr!r}")
        self.stdout = stdout
        self.stderr = stderr


def run_watched(
    command: Sequence[str],
    input: Any = None,
    limit_s: float = LIMIT_S,
    idle_s: float = IDLE_S,
    check: bool = False,
    **options: Any,
) -> subprocess.CompletedProcess[Any]:
    """As `subprocess.run`, with the output captured as text if `options` say nothing else; raises Hung."""
    options = {"text": True, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    if input is not None:
        options["stdin"] = subprocess.PIPE
    with subprocess.Popen(command, **options) as child, Watch(child.pid, limit_s, idle_s) as watch:
        stdout, stderr = child.communicate(input)
    if watch.is_hung:
        raise Hung(command, stdout, stderr)
    done = subprocess.CompletedProcess(command, child.returncode, stdout, stderr)
    if check:
        done.check_returncode()
    return done
