"""The counters of the interpreter lock: each moment of a thread is spent holding it, waiting for it or without it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from helpers.stand_in_thread import stand_in_thread
from minipy.sync.points import DROP, ENTRY, TAKE, point


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now_ns = 1_000

    def monotonic_ns(self) -> int:
        return self.now_ns


@pytest.fixture
def clock() -> Clock:
    return Clock()


START = ((10, ENTRY, ()), (12, TAKE, ()))
END = ((70, ENTRY, ()), (75, TAKE, ()), (80, DROP, ("exit",)))


def live(clock: Clock, *steps: tuple[int, int, tuple[str, ...]]) -> Any:
    """Let a stand-in pass points at the given times; return its counters."""
    tstate = stand_in_thread(sync=clock)
    for now_ns, kind, details in steps:
        clock.now_ns = now_ns
        point(tstate, kind, SimpleNamespace(is_exclusive=False), *details)
    return tstate.counters


def test_who_blocks_is_without_the_lock_until_it_asks_again(clock: Clock) -> None:
    counters = live(clock, *START, (20, DROP, ("sleep",)), *END)
    assert (counters.held_ns, counters.waited_ns, counters.without_ns) == (8 + 5, 2 + 5, 50)
    assert (counters.longest_wait_ns, counters.longest_gap_ns) == (5, 55)


def test_who_was_made_to_drop_the_lock_waits_from_then_on(clock: Clock) -> None:
    counters = live(clock, *START, (20, DROP, ("forced",)), *END)
    assert (counters.held_ns, counters.waited_ns, counters.without_ns) == (8 + 5, 2 + 55, 0)
    assert (counters.longest_wait_ns, counters.longest_gap_ns) == (55, 55)
