"""A parker loses no wake-up, and keeps at most one."""

from __future__ import annotations

import os
import select
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest

from helpers.hand_over import finish, in_thread
from minipy.sync.parker import Parker
from minipy.sync.primitives import HostSync


class CountedWaits(HostSync):
    """A host whose conditions remember how long each wait might be, and end it at once; meanwhile they do `meanwhile`."""

    def __init__(self, meanwhile: Callable[[], None] = lambda: None) -> None:
        self.waits: list[float | None] = []
        self._meanwhile = meanwhile

    def mutex(self) -> Any:
        return nullcontext()

    def condition(self, mutex: Any) -> Any:
        return SimpleNamespace(wait=self._wait, notify=lambda: None)

    def _wait(self, timeout: float | None) -> None:
        self.waits.append(timeout)
        self._meanwhile()


def test_a_wake_up_that_comes_first_ends_the_next_park() -> None:
    sync = CountedWaits()
    parker = sync.parker()
    parker.unpark()
    parker.park(None)
    assert sync.waits == []


def test_wake_ups_do_not_add_up() -> None:
    sync = CountedWaits()
    parker = sync.parker()
    parker.unpark()
    parker.unpark()
    parker.park(1.5)
    parker.park(2.5)
    assert sync.waits == [2.5]


def test_a_wake_up_during_a_park_is_used_up_by_it() -> None:
    sync = CountedWaits(meanwhile=lambda: parker.unpark())
    parker = sync.parker()
    parker.park(1.5)
    parker.park(2.5)
    assert sync.waits == [1.5, 2.5]


def test_a_sleeping_thread_is_woken() -> None:
    parker = HostSync().parker()
    sleeper = in_thread(lambda: parker.park(None))
    while not parker._woken._waiters:  # type: ignore[attr-defined]  # the thread is on its way
        sleeper.join(0.001)
    parker.unpark()
    finish(sleeper)


def test_a_park_with_a_limit_ends_by_itself() -> None:
    finish(in_thread(lambda: HostSync().parker().park(0.001)))


@pytest.fixture
def parker() -> Iterator[Parker]:
    parker = HostSync().parker()
    yield parker
    parker.close()


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for fd in ends:
        os.close(fd)


def test_a_wait_for_descriptors_says_which_are_ready(parker: Parker, pipe: tuple[int, int]) -> None:
    reader, writer = pipe
    waits = [(reader, select.POLLIN), (writer, select.POLLOUT)]
    assert parker.park_until_ready(waits, None) == [(writer, select.POLLOUT)]
    os.write(writer, b"x")
    assert parker.park_until_ready(waits[:1], None) == [(reader, select.POLLIN)]


def test_a_wait_for_descriptors_ends_when_time_is_up(parker: Parker, pipe: tuple[int, int]) -> None:
    assert parker.park_until_ready([(pipe[0], select.POLLIN)], 0.001) == []
    assert parker.park_until_ready([], 0) == []


def test_a_wait_for_a_descriptor_is_woken(parker: Parker, pipe: tuple[int, int]) -> None:
    found: list[bool] = []
    waiter = in_thread(lambda: found.append(parker.wait_readable(pipe[0])))
    while not parker._is_polling:  # the thread is on its way
        waiter.join(0.001)
    parker.unpark()
    finish(waiter)
    assert found == [False]


def test_a_wake_up_that_comes_first_ends_the_next_wait_for_a_descriptor(parker: Parker, pipe: tuple[int, int]) -> None:
    parker.unpark()
    finish(in_thread(lambda: parker.wait_readable(pipe[0])))


def test_a_wake_up_ends_one_wait_for_a_descriptor(parker: Parker, pipe: tuple[int, int]) -> None:
    test_a_wait_for_a_descriptor_is_woken(parker, pipe)
    os.write(pipe[1], b"x")
    assert parker.wait_readable(pipe[0])
    assert parker._pipe is not None and not select.select([parker._pipe[0]], [], [], 0)[0]


def test_a_wake_up_after_the_pipe_is_closed_goes_nowhere(parker: Parker) -> None:
    parker.park_until_ready([], 0)
    parker.close()
    parker.unpark()
    parker.close()
