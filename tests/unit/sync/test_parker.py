"""A parker loses no wake-up, and keeps at most one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

from helpers.hand_over import finish, in_thread
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
