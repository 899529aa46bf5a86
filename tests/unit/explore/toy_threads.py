"""Toy threads for a scheduler: each a function that passes points and says what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from minipy.explore.policies import Policy
from minipy.explore.scheduler import Scheduler
from minipy.sync.points import COUNT_LOAD

Life = Callable[["Stage"], None]


class Stage:
    """A scheduler with its threads' notes: what they have said, in order."""

    def __init__(self, policy: Policy) -> None:
        self.scheduler = Scheduler(policy)
        self.notes: list[str] = []

    def point(self, kind: int = COUNT_LOAD, obj: object = None) -> None:
        """Pass a point."""
        self.scheduler.at_point(None, kind, obj, None)

    def say(self, what: Any) -> None:
        """Note `what`, and pass a point."""
        self.notes.append(f"{self.scheduler.current.name} {what}")
        self.point()

    def play(self, *lives: Life) -> list[str]:
        """Run threads T1, T2, ... that live so, started by one that then ends; return their notes."""

        def main() -> None:
            for number, life in enumerate(lives, 1):
                self.scheduler.start(lambda life=life: life(self), f"T{number}")  # type: ignore[misc]

        self.scheduler.run(main, "main")
        return self.notes


def counting(stage: Stage) -> None:
    """A thread that counts to three."""
    for number in (1, 2, 3):
        stage.say(number)
