"""Who stops the others declares what it holds, and lets them go on."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from minipy.eval.observing.observers import observers_by_kind
from minipy.heap.object import Object
from minipy.heap.stopping import others_stopped


class Thread(SimpleNamespace):
    """A stand-in for a thread state that is its own interpreter and lock, and remembers what was asked of that."""

    def __init__(self) -> None:
        super().__init__(held=[], calls=[], observers=observers_by_kind(()))
        self.interp = SimpleNamespace(gil=self)

    def stop_world(self, tstate: Any) -> None:
        self.calls.append(("stop", [obj for held in self.held for obj in held]))

    def resume_world(self, tstate: Any) -> None:
        self.calls.append(("resume", [obj for held in self.held for obj in held]))


def test_what_a_stopper_holds_is_declared_while_others_run() -> None:
    tstate: Any = Thread()
    obj = Object(1, None, None)  # type: ignore[arg-type]
    with others_stopped(tstate, obj, None):
        assert tstate.calls == [("stop", [obj])] and tstate.held == []
    assert tstate.calls[1:] == [("resume", [])]


def test_the_others_go_on_after_the_body_however_it_ends() -> None:
    tstate: Any = Thread()
    with pytest.raises(ValueError), others_stopped(tstate):
        raise ValueError
    assert [call for call, _ in tstate.calls] == ["stop", "resume"]
