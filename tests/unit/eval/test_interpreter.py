"""What one thread asks of all others reaches those that run, those that wait, and those that read."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from minipy.config import RunConfig
from minipy.eval.interpreter import Interpreter
from minipy.gil.breaker import COLLECT, END, SIGNAL
from minipy.sync.primitives import HostSync


class CountedParkers(HostSync):
    """A host whose parkers count their wake-ups."""

    def parker(self) -> Any:
        parker = SimpleNamespace(unparks=0)
        parker.unpark = lambda: setattr(parker, "unparks", parker.unparks + 1)
        parker.close = lambda: setattr(parker, "is_closed", True)
        return parker


@pytest.fixture
def interp() -> Iterator[Interpreter]:
    """An interpreter with three threads."""
    interp = Interpreter(RunConfig(), CountedParkers())
    for _ in range(2):
        interp.new_thread_state(interp.main)
    yield interp


def unparks(interp: Interpreter) -> list[int]:
    return [tstate.parker.unparks for tstate in interp.threads]  # type: ignore[attr-defined]


def test_the_end_is_told_to_every_thread(interp: Interpreter) -> None:
    interp.request_end()
    assert END in interp.breaker.reasons and interp.gil.look_up(interp.main)
    assert unparks(interp) == [1, 1, 1]


def test_what_is_asked_of_the_main_thread_wakes_it_and_no_other(interp: Interpreter) -> None:
    interp.ask_main(SIGNAL)
    assert SIGNAL in interp.breaker.reasons and interp.gil.look_up(interp.main)
    assert unparks(interp) == [1, 0, 0]


def test_whoever_wakes_all_others_need_not_wake_itself(interp: Interpreter) -> None:
    interp.wake_waiters(but=interp.threads[1])
    assert unparks(interp) == [1, 0, 1]


def test_a_thread_that_ends_wakes_the_main_thread(interp: Interpreter) -> None:
    ended = interp.threads[2]
    interp.remove_thread_state(ended)
    assert ended not in interp.threads
    assert interp.main.parker.unparks == 1  # type: ignore[attr-defined]
    assert ended.parker.is_closed  # type: ignore[attr-defined]


def test_a_collection_is_asked_for_once(interp: Interpreter) -> None:
    interp.collect_at = 5
    interp.request_collection()
    assert COLLECT in interp.breaker.reasons and interp.collect_at > 10**6


@pytest.mark.parametrize(
    "config", [RunConfig(), RunConfig(stats="table"), RunConfig(audit=True)], ids=["as usual", "stats", "audit"]
)
def test_a_thread_that_has_ended_is_kept_only_where_it_is_asked_for(config: RunConfig) -> None:
    interp = Interpreter(config, CountedParkers())
    ended = interp.new_thread_state(interp.main)
    interp.remove_thread_state(ended)
    assert interp.finished == ([ended] if config.stats or config.audit else [])
