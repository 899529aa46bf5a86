"""An object counted by a strategy, with stand-ins for the threads that count it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from helpers.stand_in_thread import stand_in_thread
from minipy.heap.object import Object
from minipy.refcount import STRATEGIES
from minipy.sync.primitives import HostSync
from minipy.sync.schedule import host_point


class Counted:
    """A count strategy, an object counted by it, and thread states that know it; `owner` has made the object."""

    def __init__(self, kind: str, has_immortals: bool = False) -> None:
        self.counts = STRATEGIES[kind](HostSync())
        self.dead: list[Any] = []
        self._has_immortals = has_immortals
        self.owner = self.new()
        self.obj = self.fresh()

    def fresh(self) -> Object:
        return Object(self.counts.new_count(self.owner), None, None)  # type: ignore[arg-type]

    def new(self, at_point: Callable[..., None] = host_point) -> Any:
        return stand_in_thread(
            at_point, counts=self.counts, dealloc=lambda tstate, obj: self.dead.append(obj),
            has_immortals=self._has_immortals,
        )  # fmt: skip

    def settle(self) -> None:
        """Have the owner do what the others have left to it."""
        self.counts.merge_waiting(self.owner)

    @property
    def count(self) -> int:
        return self.counts.read_count(self.obj)
