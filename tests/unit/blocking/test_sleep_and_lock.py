"""The guest's lock and sleep: who is woken, that no wake-up is lost, and that none ends a sleep before its time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from helpers.stand_in_thread import attached
from minipy.blocking import sleep_and_lock
from minipy.blocking.sleep_and_lock import GuestLock, sleep
from minipy.config import RunConfig
from minipy.eval.observing.observers import observers_by_kind
from minipy.heap.findings import RunEnded
from minipy.sync.primitives import HostSync

SECOND_NS = 1_000_000_000


class Interrupted(Exception):
    """What a handler raises; KeyboardInterrupt would end the tests."""


class ScriptedClock(HostSync):
    """A host whose clock stands still but where a script moves it; each reading calls `at_reading`."""

    def __init__(self) -> None:
        self.now_ns = 0
        self.at_reading: Callable[[], None] = lambda: None

    def monotonic_ns(self) -> int:
        self.at_reading()
        return self.now_ns


class ScriptedParker:
    """A parker whose park does what a script says: what other threads do meanwhile. It remembers both of its calls."""

    def __init__(self, *script: Callable[[], object]) -> None:
        self.parks: list[float | None] = []
        self.unparks = 0
        self.is_abandoned = False
        self._script = list(script)

    def park(self, timeout_s: float | None) -> None:
        self.parks.append(timeout_s)
        self._script.pop(0)()

    def unpark(self) -> None:
        self.unparks += 1


class Scene:
    """A lock that `holder` has, with threads to wait for it."""

    def __init__(self) -> None:
        self.sync = ScriptedClock()
        self.lock = GuestLock(self.sync)
        self.holder = self.thread()
        assert self.lock.acquire(self.holder, None)

    def thread(self, *script: Callable[[], object]) -> Any:
        tstate = attached(sync=self.sync)
        tstate.parker = ScriptedParker(*script)
        return tstate

    def queue(self, *tstates: Any) -> None:
        """Let threads wait behind whoever waits already."""
        self.lock._waiters.extend(tstates)


def test_release_wakes_the_first_waiter_only() -> None:
    scene = Scene()
    first, second = scene.thread(), scene.thread()
    scene.queue(first, second)
    assert scene.lock.release(scene.holder)
    assert (first.parker.unparks, second.parker.unparks) == (1, 0)


def test_a_waiter_that_is_woken_has_the_lock_and_leaves_the_queue() -> None:
    scene = Scene()
    waiter = scene.thread(lambda: scene.lock.release(scene.holder))
    assert scene.lock.acquire(waiter, None)
    assert scene.lock.is_locked and not scene.lock._waiters
    assert waiter.parker.parks == [None]


def test_a_waiter_that_wakes_up_too_late_waits_again() -> None:
    scene = Scene()

    def stolen() -> None:
        scene.lock.release(scene.holder)
        scene.lock.acquire(scene.holder, None)

    waiter = scene.thread(stolen, stolen, lambda: scene.lock.release(scene.holder))
    assert scene.lock.acquire(waiter, None)
    assert len(waiter.parker.parks) == 3


def test_a_waiter_waits_for_the_rest_of_its_time() -> None:
    scene = Scene()

    def pass_time() -> None:
        scene.sync.now_ns += SECOND_NS

    waiter = scene.thread(pass_time, pass_time, pass_time)
    assert not scene.lock.acquire(waiter, 3.0)
    assert waiter.parker.parks == [3.0, 2.0, 1.0] and not scene.lock._waiters


def test_the_wake_up_of_a_waiter_whose_time_is_over_goes_to_the_next() -> None:
    """It comes after the last attempt, and before the waiter has left the queue."""
    scene = Scene()
    following = scene.thread()

    def time_is_over() -> None:
        scene.queue(following)
        scene.sync.now_ns = 5 * SECOND_NS
        scene.sync.at_reading = release

    def release() -> None:
        scene.sync.at_reading = lambda: None
        scene.lock.release(scene.holder)

    waiter = scene.thread(time_is_over)
    waiter.observers = observers_by_kind(())  # the counters would read the clock, too
    assert not scene.lock.acquire(waiter, 3.0)
    assert waiter.parker.unparks == 1, "the release has woken it in vain"
    assert following.parker.unparks == 1 and list(scene.lock._waiters) == [following]


def test_the_wake_up_of_a_waiter_that_a_signal_or_the_end_takes_away_goes_to_the_next() -> None:
    scene = Scene()
    following = scene.thread()

    def end() -> None:
        scene.queue(following)
        scene.lock.release(scene.holder)
        waiter.interp.breaker.request("end")

    waiter = scene.thread(end)
    with pytest.raises(RunEnded):
        scene.lock.acquire(waiter, None)
    assert waiter.parker.unparks == 1
    assert following.parker.unparks == 1 and list(scene.lock._waiters) == [following]


def test_an_interrupt_ends_a_wait_and_a_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(tstate: Any) -> None:
        raise Interrupted

    monkeypatch.setattr(sleep_and_lock, "check_interrupt", interrupt)
    scene = Scene()
    waiter = scene.thread(lambda: None, lambda: None)
    with pytest.raises(Interrupted):
        scene.lock.acquire(waiter, None)
    with pytest.raises(Interrupted):
        sleep(waiter, 1.0)
    assert not scene.lock._waiters


def test_a_wait_that_hears_no_signal_goes_on_unless_it_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(tstate: Any) -> None:
        raise Interrupted

    monkeypatch.setattr(sleep_and_lock, "check_interrupt", interrupt)
    scene = Scene()
    waiter = scene.thread(lambda: None, lambda: scene.lock.release(scene.holder), lambda: None)
    waiter.interp.config = RunConfig(interruptible_waits=False)
    assert scene.lock.acquire(waiter, None)
    with pytest.raises(Interrupted):
        scene.lock.acquire(waiter, 1.0)


def test_a_lock_that_is_free_or_not_waited_for_needs_no_queue() -> None:
    scene = Scene()
    assert not scene.lock.acquire(scene.thread(), 0)
    assert scene.lock.release(scene.holder) and not scene.lock.release(scene.holder)
    assert scene.lock.acquire(scene.thread(), 0)


class Guarded(GuestLock):
    """A lock that is looked at, and changes, only while its mutex is held."""

    @property
    def is_locked(self) -> bool:  # type: ignore[override]
        assert self._mutex.locked()  # type: ignore[attr-defined]
        return self._is_locked

    @is_locked.setter
    def is_locked(self, value: bool) -> None:
        assert self._mutex.locked() or not hasattr(self, "_is_locked")  # type: ignore[attr-defined]
        self._is_locked = value


def test_a_lock_changes_hands_with_its_mutex_held() -> None:
    scene = Scene()
    lock = Guarded(scene.sync)
    waiter = scene.thread(lambda: lock.release(scene.holder))
    assert lock.acquire(scene.holder, None) and lock.acquire(waiter, None) and lock.release(waiter)


def test_a_wake_up_does_not_end_a_sleep_before_its_time() -> None:
    scene = Scene()

    def pass_time() -> None:
        scene.sync.now_ns += SECOND_NS

    sleeper = scene.thread(pass_time, lambda: None, pass_time)
    sleep(sleeper, 2.0)
    assert sleeper.parker.parks == [2.0, 1.0, 1.0]


def test_a_sleep_of_no_time_lets_others_in_once() -> None:
    scene = Scene()
    sleeper = scene.thread()
    sleep(sleeper, 0)
    assert sleeper.parker.parks == [] and sleeper.counters.drops == {"sleep": 1} and sleeper.is_attached


def test_the_end_of_the_run_ends_a_sleep() -> None:
    scene = Scene()
    sleeper = scene.thread(lambda: sleeper.interp.breaker.request("end"))
    with pytest.raises(RunEnded):
        sleep(sleeper, 100.0)


def test_who_sleeps_or_waits_does_not_hold_the_interpreter_lock() -> None:
    scene = Scene()
    held: list[bool] = []

    def look() -> None:
        held.append(waiter.is_attached)
        scene.sync.now_ns += 9 * SECOND_NS

    waiter = scene.thread(look, look)
    sleep(waiter, 1.0)
    scene.lock.acquire(waiter, 1.0)
    assert held == [False, False] and waiter.is_attached
