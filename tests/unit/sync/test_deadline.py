"""The deadline: whoever does not hear of it is ended with the process, and nobody else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

BODY = """
import os, signal, threading
from minipy.sync import deadline
deadline.GRACE_S = {grace}
is_up = threading.Event()
with deadline.Deadline({seconds}, is_up.set):
    {body}
assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
"""


def status(body: str, seconds: float = 0.1, grace: float = 0.2) -> int:
    """Return the exit status of a process that does `body` under a deadline."""
    return subprocess.run([sys.executable, "-c", BODY.format(**locals())], check=False).returncode


def test_one_long_step_of_the_host_is_ended() -> None:
    assert status("10 ** 10 ** 7 % 7") == -signal.SIGPROF


def test_a_wait_that_nobody_can_end_is_ended(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert status(f"open({str(tmp_path / 'pipe')!r})") == -signal.SIGALRM


def test_who_hears_of_it_is_left_to_that() -> None:
    assert status("is_up.wait()", grace=60) == 0


def test_who_is_in_time_has_no_deadline_any_more() -> None:
    assert status("assert not is_up.is_set()", seconds=60) == 0
