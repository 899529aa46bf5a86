"""What `--checks` refuses: a lock taken twice, dropped by another thread, guest objects touched without it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from helpers.engine_in_process import run
from minipy.blocking import sleep_and_lock
from minipy.config import RunConfig
from minipy.errors import InternalError
from minipy.eval.observing.observers import observers_by_kind
from minipy.gil import LOCKS
from minipy.gil.breaker import Breaker
from minipy.gil.checks import LockChecks
from minipy.heap.object import Object
from minipy.heap.slots import read_slot
from minipy.refcount import STRATEGIES
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import LOOK_UP, TAKE, point
from minipy.sync.primitives import HostSync

every_lock = pytest.mark.parametrize("kind", LOCKS)


class Thread(SimpleNamespace):
    """A stand-in for a thread state that can be held in a set."""

    __hash__ = object.__hash__


class Threads:
    """A lock that is checked, and thread states that know it."""

    def __init__(self, kind: str) -> None:
        sync = HostSync()
        self.lock = LOCKS[kind](RunConfig(gil=kind), sync, Breaker(sync.mutex()))
        self.counts = STRATEGIES["plain"](sync)
        self._checks = LockChecks(self.lock)

    def new(self, label: str) -> Any:
        observers = observers_by_kind(("checks",))
        return Thread(label=label, lock_checks=self._checks, observers=observers, counts=self.counts, has_immortals=False)

    def thing(self) -> Object:
        thing = Object(self.counts.new_count(self.new("maker")), None, None)  # type: ignore[arg-type]
        thing.refcount = 5
        return thing


@every_lock
def test_a_thread_that_takes_and_drops_is_left_alone(kind: str) -> None:
    threads = Threads(kind)
    tstate = threads.new("T1")
    threads.lock.take(tstate)
    incref(tstate, threads.thing())
    point(tstate, LOOK_UP, threads.lock)
    threads.lock.drop(tstate, "exit")


@every_lock
def test_a_lock_is_taken_by_one_thread_at_a_time(kind: str) -> None:
    """What a broken lock would do: both announce that they have taken it."""
    threads = Threads(kind)
    point(threads.new("T1"), TAKE, threads.lock)
    if not threads.lock.is_exclusive:
        point(threads.new("T2"), TAKE, threads.lock)
        return
    with pytest.raises(InternalError, match="thread T2 takes the interpreter lock that T1 holds"):
        point(threads.new("T2"), TAKE, threads.lock)


@every_lock
def test_a_lock_is_dropped_only_by_who_holds_it(kind: str) -> None:
    threads = Threads(kind)
    threads.lock.take(threads.new("T1"))
    with pytest.raises(InternalError, match="thread T2 drops the interpreter lock that T1 holds"):
        threads.lock.drop(threads.new("T2"), "blocking")


@every_lock
def test_a_lock_that_nobody_holds_is_not_dropped(kind: str) -> None:
    threads = Threads(kind)
    with pytest.raises(InternalError, match="thread T1 drops the interpreter lock that nobody holds"):
        threads.lock.drop(threads.new("T1"), "exit")


@every_lock
@pytest.mark.parametrize("what, step", [
    ("counts a reference", lambda tstate, thing: incref(tstate, thing)),
    ("counts a reference", lambda tstate, thing: decref(tstate, thing)),
    ("touches a guest object", lambda tstate, thing: read_slot(tstate, thing, [None], 0)),
    ("looks up", lambda tstate, thing: point(tstate, LOOK_UP, None)),
])  # fmt: skip
def test_nothing_of_the_guest_is_touched_without_the_lock(kind: str, what: str, step: Any) -> None:
    threads = Threads(kind)
    tstate = threads.new("T1")
    with pytest.raises(InternalError, match=f"thread T1 {what} without the interpreter lock$"):
        step(tstate, threads.thing())
    threads.lock.take(tstate)
    threads.lock.drop(tstate, "read")
    with pytest.raises(InternalError, match=f"T1 {what} without the interpreter lock, which it has dropped for read$"):
        step(tstate, threads.thing())


def test_before_there_is_a_lock_who_is_attached_may_touch_objects() -> None:
    threads = Threads("ticker")
    threads.lock.is_there = False
    tstate = threads.new("T1")
    tstate.is_attached = True
    incref(tstate, threads.thing())
    tstate.is_attached = False
    with pytest.raises(InternalError, match=r"thread T1 counts a reference without the interpreter lock$"):
        incref(tstate, threads.thing())


SLEEP = "import time\ntime.sleep(0)\nprint('slept')\n"


def test_a_primitive_that_counts_while_others_interpret_is_named(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class Careless(sleep_and_lock.allow_threads):
        def __enter__(self) -> None:
            super().__enter__()
            incref(self._tstate, self._tstate.types.none)

    monkeypatch.setattr(sleep_and_lock, "allow_threads", Careless)
    (error,) = run(SLEEP, RunConfig(checks=True)).internal_errors
    assert "thread main counts a reference without the interpreter lock, which it has dropped for sleep" in error
    assert capfd.readouterr().out == ""


def test_a_run_under_checks_gives_what_it_gives_without(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(SLEEP, RunConfig(checks=True)).status == 0
    assert capfd.readouterr().out == "slept\n"
