"""What the eval breaker asks for is served in order, each reason once, and looked for when its turn comes."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from minipy.errors import GuestRaised
from minipy.eval import pending
from minipy.eval.pending import handle_pending
from minipy.eval.run.shared_lock import OwnReasons
from minipy.gil.breaker import COLLECT, END, SIGNAL, Breaker
from minipy.heap.findings import RunEnded
from minipy.sync.primitives import HostSync


class Scene:
    """An interpreter, which notes what is done; `meanwhile` is what others do when they are let in."""

    def __init__(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        self.done: list[str] = []
        self.breaker = Breaker(HostSync().mutex())
        self.reasons = OwnReasons(0)
        self._meanwhile = meanwhile
        self.collector = self.gil = self
        self.limits = SimpleNamespace(reached="")

    def yield_to_others(self, tstate: Any) -> None:
        self.done.append("yield")
        self._meanwhile()

    def collect_if_due(self, tstate: Any) -> None:
        self.done.append("collect")
        assert COLLECT not in self.breaker.reasons, "another thread would collect, too"

    def handle(self, is_main: bool = True, is_finalizing: bool = False) -> None:
        types = SimpleNamespace(exceptions={"KeyboardInterrupt": None})
        tstate = SimpleNamespace(interp=self, is_main=is_main, is_finalizing=is_finalizing, types=types, frame=None)
        handle_pending(tstate)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pending, "set_exception", lambda tstate, kind: GuestRaised())


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
