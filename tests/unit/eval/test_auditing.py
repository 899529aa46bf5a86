"""The audit knows every place where a reference can be, and sees it when one is counted and not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from helpers.guest_in_process import AS_WRITTEN, Guest
from minipy.model.held_references import all_declared

PLACES: dict[str, Callable[[Any, Any], None]] = {
    "a host variable": lambda guest, obj: guest.tstate.held.append(obj),
    "a host list": lambda guest, obj: guest.tstate.held.append([obj]),
    "what has died": lambda guest, obj: guest.tstate.dying.append([obj]),
    "what propagates": lambda guest, obj: setattr(guest.tstate, "exc", obj),
    "what is handled": lambda guest, obj: setattr(guest.tstate, "handled", obj),
    "what is handled outside": lambda guest, obj: guest.tstate.outer_handled.extend([None, obj]),
    "what has returned": lambda guest, obj: setattr(guest.tstate, "result", obj),
    "another thread": lambda guest, obj: guest.interp.new_thread_state(guest.tstate).held.append(obj),
    "a thread that has ended": lambda guest, obj: end_with(guest, obj),
}


def end_with(guest: Any, obj: Any) -> None:
    tstate = guest.interp.new_thread_state(guest.tstate)
    tstate.held.append(obj)
    guest.interp.remove_thread_state(tstate)


@pytest.fixture
def guest() -> Iterator[Guest]:
    guest = Guest(AS_WRITTEN)
    yield guest
    guest.close()


@pytest.mark.parametrize("place", PLACES)
def test_a_reference_is_found_wherever_it_is(guest: Guest, place: str) -> None:
    obj = guest.rooms.names.new_list(guest.tstate, [])
    assert "leak" in guest.findings_text(), "a count without a reference"
    guest.interp.ledger.findings.clear()
    PLACES[place](guest, obj)
    assert guest.findings_text() == ""


def test_a_reference_that_is_not_counted_is_found(guest: Guest) -> None:
    obj = guest.rooms.names.new_list(guest.tstate, [])
    guest.tstate.held.extend([obj, obj])
    assert "negative-count" in guest.findings_text()


def test_who_has_declared_all_it_holds_counts_again_afterwards(guest: Guest) -> None:
    """Only where all references are in sight does an audit look for them; the ledger knows of no difference here."""
    guest.rooms.names.new_list(guest.tstate, [])
    guest.tstate.native_depth = 1
    with all_declared(guest.tstate):
        assert guest.findings_text() != ""
    guest.interp.ledger.findings.clear()
    assert guest.findings_text() == ""


def test_while_a_native_waits_nobody_looks_for_references(guest: Guest) -> None:
    other = guest.interp.new_thread_state(guest.tstate)
    other.frame = SimpleNamespace(back=None)  # type: ignore[assignment]
    guest.rooms.names.new_list(guest.tstate, [])
    assert not other.is_attached and guest.findings_text() == ""
    other.frame = None
    assert guest.findings_text() != ""


def test_the_world_stands_still_meanwhile(guest: Guest, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    lock: Any = type(guest.interp.gil)
    monkeypatch.setattr(lock, "stop_world", lambda lock, tstate: calls.append("stop"))
    monkeypatch.setattr(lock, "resume_world", lambda lock, tstate: calls.append("resume"))
    counts: Any = type(guest.interp.counts)
    read = counts.read_count
    monkeypatch.setattr(counts, "read_count", lambda strategy, obj: calls.append("read") or read(strategy, obj))
    guest.audit()
    assert (calls[0], calls[-1]) == ("stop", "resume") and set(calls[1:-1]) == {"read"}
