"""Child processes: what they tell arrives, and they end, whatever they do."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from typing import Any

import pytest

from minipy.lab.child_process import ChildProcess

PATIENCE_S = 60.0


def told(job: Callable[[Callable[[Any], None]], None], silence_s: float = PATIENCE_S) -> tuple[list[Any], int | None]:
    with ChildProcess(job) as child:
        return [*child.told(silence_s)], child.status


def test_what_a_child_tells_arrives_in_its_order() -> None:
    def job(tell: Callable[[Any], None]) -> None:
        for value in (1, "x" * 200_000, {"three": (3,)}):
            tell(value)

    assert told(job) == ([1, "x" * 200_000, {"three": (3,)}], 0)


def test_values_that_come_together_are_told_apart() -> None:
    def job(tell: Callable[[Any], None]) -> None:
        for value in range(3):
            tell(value)

    with ChildProcess(job) as child:
        os.waitid(os.P_PID, child._pid, os.WEXITED | os.WNOWAIT)  # all are in the pipe now
        assert [*child.told(PATIENCE_S)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("end", "status"),
    [(lambda: os._exit(7), 7), (lambda: os.kill(os.getpid(), signal.SIGKILL), -9), (lambda: 1 / 0, 70)],
)
def test_a_child_that_ends_early_has_told_what_it_has_told(end: Callable[[], Any], status: int) -> None:
    def job(tell: Callable[[Any], None]) -> None:
        tell("before")
        os.close(2)  # where an exception would be shown
        end()

    assert told(job) == (["before"], status)


def test_a_silent_child_is_killed() -> None:
    assert told(lambda tell: time.sleep(PATIENCE_S), silence_s=0.1) == ([], -signal.SIGKILL)


def test_what_a_child_has_started_neither_keeps_its_parent_waiting_nor_outlives_it() -> None:
    reader, writer = os.pipe()

    def job(tell: Callable[[Any], None]) -> None:
        if os.fork() == 0:
            time.sleep(PATIENCE_S)  # with the pipes open
            os._exit(0)
        tell("done")

    began = time.monotonic()
    assert told(job) == (["done"], 0)
    os.close(writer)
    assert os.read(reader, 1) == b""  # nobody else has it open any more
    assert time.monotonic() - began < PATIENCE_S / 2
    os.close(reader)


def test_who_leaves_the_body_early_leaves_no_child() -> None:
    with pytest.raises(KeyError), ChildProcess(lambda tell: time.sleep(PATIENCE_S)) as child:
        raise KeyError
    assert child.status == -signal.SIGKILL
