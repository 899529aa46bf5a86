"""Exceptions sent from one thread to another: where they wait, and what becomes of those that never arrive."""

from __future__ import annotations

import pytest

from helpers.guest_in_process import AS_WRITTEN, Guest
from minipy.eval.guest_threads.sent_exceptions import send_exception
from minipy.gil.breaker import SENT
from minipy.heap.object import Object

LOOP = "for i in range(1000): pass"
# A thread that waits and ends within one native call, in which it looks for nothing.
ENDS = """
import _thread, ctypes, os, time
end, other = os.pipe()
ident = _thread.start_new_thread(open(end, "rb", 0).read, (1,))
ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_long(ident), ctypes.py_object(ValueError))
os.write(other, b"x")
while _thread._count():
    time.sleep(0)
"""


@pytest.fixture
def guest() -> Guest:
    return Guest(AS_WRITTEN)


def send(guest: Guest, name: str | None, ident: int) -> bool:
    return send_exception(guest.tstate, ident, kind(guest, name) if name is not None else None)


def kind(guest: Guest, name: str) -> Object:
    return guest.tstate.types.exceptions[name]


@pytest.mark.parametrize("last, line", [("OSError", "OSError"), (None, "")])
def test_what_is_sent_takes_the_place_of_what_has_not_arrived(guest: Guest, last: str | None, line: str) -> None:
    namespace = guest.new_namespace()
    guest.run(LOOP, namespace)
    count = guest.count_of(kind(guest, "KeyError"))
    assert send(guest, "KeyError", guest.tstate.ident) and send(guest, last, guest.tstate.ident)
    assert guest.run(LOOP, namespace).last_line == line
    assert guest.run(LOOP, namespace).last_line == ""  # it arrives once
    assert guest.count_of(kind(guest, "KeyError")) == count
    assert guest.findings_text() == ""


def test_what_is_sent_arrives_in_the_thread_that_it_is_sent_to(guest: Guest) -> None:
    namespace = guest.new_namespace()
    other = guest.interp.new_thread_state(guest.tstate)
    assert send(guest, "KeyError", other.ident)
    assert guest.run(LOOP, namespace).last_line == ""
    assert not send(guest, "KeyError", 12345)
    assert guest.findings_text() == ""  # what waits is known to the audit


def test_nobody_looks_any_longer_for_what_a_thread_ended_without(guest: Guest) -> None:
    guest.run(ENDS, guest.new_namespace())
    assert SENT not in guest.interp.breaker.reasons
    assert guest.findings_text() == ""
