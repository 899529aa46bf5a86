"""What the eval breaker asks for is served in order, each reason once, and looked for when its turn comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from minipy.errors import GuestRaised
from minipy.eval.observing.observers import observers_by_kind
from minipy.eval.pending import handle_pending
from minipy.eval.requests import main_thread
from minipy.eval.requests.main_thread import serve_main
from minipy.eval.run.shared_lock import OwnReasons
from minipy.gil.breaker import COLLECT, END, PENDING_CALL, SIGNAL, Breaker
from minipy.heap.findings import RunEnded
from minipy.program import LIBRARY
from minipy.sync.primitives import HostSync


class Scene:
    """An interpreter, which notes what is done; `meanwhile` is what others do when they are let in."""

    def __init__(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        self.done: list[str] = []
        self.breaker = Breaker(HostSync().mutex())
        self.reasons = OwnReasons(0)
        self._meanwhile = meanwhile
        self.collector = self.gil = self.pending_calls = self
        self.limits = SimpleNamespace(reached="")

    def yield_to_others(self, tstate: Any) -> None:
        self.done.append("yield")
        self._meanwhile()

    def collect_if_due(self, tstate: Any) -> None:
        self.done.append("collect")
        assert COLLECT not in self.breaker.reasons, "another thread would collect, too"

    def make(self, tstate: Any) -> None:
        if self.breaker.withdraw(PENDING_CALL):
            self.done.append("call")

    def thread(self, is_main: bool = True, is_finalizing: bool = False, is_c: bool = False, file: str = "") -> Any:
        code = SimpleNamespace(filename=file)
        frame = SimpleNamespace(code=SimpleNamespace(stands_for_c=is_c, code=code))
        facts = {"is_main": is_main, "is_finalizing": is_finalizing}
        return SimpleNamespace(interp=self, frame=frame, observers=observers_by_kind(()), **facts)

    def handle(self, **facts: Any) -> None:
        handle_pending(self.thread(**facts))


@pytest.fixture(autouse=True)
def interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the handler of every signal raise."""

    def handle_signals(tstate: Any) -> None:
        if tstate.interp.breaker.withdraw(SIGNAL):
            raise GuestRaised

    monkeypatch.setattr(main_thread, "handle_signals", handle_signals)


def test_a_run_that_is_over_is_left_before_others_are_let_in() -> None:
    scene = Scene()
    scene.breaker.request(END)
    with pytest.raises(RunEnded):
        scene.handle()
    assert scene.done == []


def test_a_run_that_others_end_meanwhile_is_left_at_once() -> None:
    scene = Scene(lambda: scene.breaker.request(END))
    scene.breaker.request(SIGNAL)
    with pytest.raises(RunEnded):
        scene.handle()


def test_who_finishes_the_run_goes_on_unless_a_limit_is_reached() -> None:
    scene = Scene()
    scene.breaker.request(END)
    scene.handle(is_finalizing=True)
    scene.limits.reached = "--max-seconds 1"
    with pytest.raises(RunEnded):
        scene.handle(is_finalizing=True)


def test_a_signal_is_delivered_once() -> None:
    scene = Scene()
    scene.breaker.request(SIGNAL)
    with pytest.raises(GuestRaised):
        scene.handle()
    scene.handle()
    assert scene.done == ["yield", "yield"] and not scene.breaker.is_set


def test_a_signal_is_the_main_threads() -> None:
    scene = Scene()
    scene.breaker.request(SIGNAL)
    scene.handle(is_main=False)
    assert SIGNAL in scene.breaker.reasons


def test_a_signal_waits_while_code_that_stands_for_c_runs_unless_that_waits_itself() -> None:
    scene = Scene()
    scene.breaker.request(SIGNAL)
    scene.handle(is_c=True)
    assert SIGNAL in scene.breaker.reasons
    with pytest.raises(GuestRaised):
        serve_main(scene.thread(is_c=True))


def test_a_signal_waits_while_a_condition_has_let_go_of_its_lock() -> None:
    [file] = [path for path in Path(LIBRARY).glob("*.py") if "class Condition:" in path.read_text(encoding="utf-8")]
    scene = Scene()
    scene.breaker.request(SIGNAL)
    scene.handle(file=str(file))
    assert SIGNAL in scene.breaker.reasons


def test_signals_come_before_pending_calls_and_those_before_a_collection() -> None:
    scene = Scene()
    for reason in (COLLECT, PENDING_CALL, SIGNAL):
        scene.breaker.request(reason)
    with pytest.raises(GuestRaised):
        scene.handle()
    scene.handle()
    assert scene.done == ["yield", "yield", "call", "collect"]


def test_a_pending_call_is_the_main_threads() -> None:
    scene = Scene()
    scene.breaker.request(PENDING_CALL)
    scene.handle(is_main=False)
    assert scene.done == ["yield"]


def test_a_signal_that_comes_meanwhile_is_delivered_at_once() -> None:
    scene = Scene(lambda: scene.breaker.request(SIGNAL))
    with pytest.raises(GuestRaised):
        scene.handle()


def test_what_others_have_served_meanwhile_is_not_served_again() -> None:
    def serve() -> None:
        scene.breaker.withdraw(COLLECT)
        scene.breaker.withdraw(SIGNAL)

    scene = Scene(serve)
    scene.breaker.request(COLLECT)
    scene.breaker.request(SIGNAL)
    scene.handle()
    assert scene.done == ["yield"]


def test_others_are_let_in_before_a_collection() -> None:
    scene = Scene()
    scene.breaker.request(COLLECT)
    scene.handle()
    assert scene.done == ["yield", "collect"]


def test_a_collection_that_a_signal_comes_before_stays_asked_for() -> None:
    scene = Scene()
    scene.breaker.request(COLLECT)
    scene.breaker.request(SIGNAL)
    with pytest.raises(GuestRaised):
        scene.handle()
    assert scene.done == ["yield"] and scene.breaker.reasons == {COLLECT}
