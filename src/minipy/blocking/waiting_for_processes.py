"""Waiting for child processes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from minipy.blocking.blocking_sockets import wait_until_ready
from minipy.blocking.sleep_and_lock import sleep
from minipy.sync.parker import READABLE

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

TURN_S: Final = 0.002  # how long a thread sleeps before it asks again what no descriptor tells
STOPS: Final = os.WUNTRACED | os.WCONTINUED  # which no descriptor tells


def wait_for_process(tstate: ThreadState, number: int, flags: int) -> tuple[int, int]:
    """Return the number of the process that has ended, and how, as `os.waitpid` does; raises OSError of the host."""
    while (found := os.waitpid(number, flags | os.WNOHANG))[0] == 0 and not flags & os.WNOHANG:
        if number > 0 and not flags & STOPS and hasattr(os, "pidfd_open"):
            _wait_for_end(tstate, number)
        else:
            sleep(tstate, TURN_S)
    return found


def _wait_for_end(tstate: ThreadState, number: int) -> None:
    """Wait until one process, a child of this one, has ended."""
    descriptor = os.pidfd_open(number)
    try:
        wait_until_ready(tstate, "waitpid", [(descriptor, READABLE)], None)
    finally:
        os.close(descriptor)
