"""Signals and pending calls: each is served once, in order, and none is lost where a handler raises."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helpers.guest_in_process import Guest, Rooms
from minipy.config import RunConfig
from minipy.eval.requests.pending_calls import MOST
from minipy.gil.breaker import PENDING_CALL, SIGNAL

AS_WRITTEN = RunConfig(audit=True, specialise=False)
HANDLERS = """
import _signal
seen = []
def note(number, frame):
    seen.append(number)
def fail(number, frame):
    seen.append(number)
    raise ValueError
"""


@pytest.fixture(scope="module")
def rooms() -> Rooms:
    return Rooms(AS_WRITTEN)


@pytest.fixture
def guest(rooms: Rooms) -> Iterator[Guest]:
    guest = Guest(AS_WRITTEN, rooms=rooms)
    yield guest
    guest.interp.signals.drop_handlers(guest.tstate)
    assert not guest.findings_text()
    guest.close()


def test_signals_are_handled_once_each_the_lowest_number_first(guest: Guest) -> None:
    namespace = guest.new_namespace()
    guest.run(HANDLERS + "for number in (10, 12, 15): _signal.signal(number, note)", namespace)
    for number in (15, 10, 12, 10):
        guest.interp.signals.note(number)
    assert guest.run("print(seen)\nprint(seen)", namespace).stdout == "[10, 12, 15]\n[10, 12, 15]\n"
    assert SIGNAL not in guest.interp.breaker.reasons
    guest.interp.signals.note(12)
    assert guest.run("print(seen)", namespace).stdout == "[10, 12, 15, 12]\n"
    guest.drop(namespace)


def test_a_signal_behind_a_handler_that_raises_is_handled_later(guest: Guest) -> None:
    namespace = guest.new_namespace()
    guest.run(HANDLERS + "_signal.signal(10, fail); _signal.signal(12, note)", namespace)
    guest.interp.signals.note(12)
    guest.interp.signals.note(10)
    assert guest.run("print(seen)", namespace).last_line == "ValueError"
    assert guest.run("print(seen)", namespace).stdout == "[10, 12]\n"
    guest.drop(namespace)


def test_a_signal_whose_handler_was_taken_away_meanwhile_is_told_of(guest: Guest) -> None:
    namespace = guest.new_namespace()
    guest.interp.signals.note(10)
    guest.run("pass", namespace)
    assert guest.stderr.take() == "Exception ignored in:\nOSError: Signal 10 ignored due to race condition\n"
    guest.drop(namespace)


def test_a_pending_call_is_not_made_inside_of_another(guest: Guest) -> None:
    namespace = guest.new_namespace()
    calls: list[str] = []

    def outer(tstate: object) -> None:
        guest.interp.pending_calls.add(lambda tstate: calls.append("second"))
        calls.append("begin")
        guest.interp.pending_calls.make(guest.tstate)
        calls.append("end")

    guest.interp.pending_calls.add(outer)
    guest.run("pass", namespace)
    guest.run("pass", namespace)
    assert calls == ["begin", "end", "second"] and PENDING_CALL not in guest.interp.breaker.reasons
    guest.drop(namespace)


def test_no_more_than_32_pending_calls_wait(guest: Guest) -> None:
    calls: list[int] = []
    added = [guest.interp.pending_calls.add(lambda tstate: calls.append(1)) for _ in range(MOST + 1)]
    assert added == [True] * MOST + [False]
    guest.interp.pending_calls.make(guest.tstate)
    assert len(calls) == MOST
