"""Counters: what one thread did, for `--stats`."""

from __future__ import annotations


class Counters:
    """One thread's numbers; only that thread changes them."""

    __slots__ = ("count_operations", "drops", "instructions", "longest_streak", "look_ups", "retries", "swap_failures",
                 "swaps", "takes")  # fmt: skip

    def __init__(self) -> None:
        self.instructions = 0
        self.look_ups = 0
        self.takes = 0
        self.drops: dict[str, int] = {}
        self.retries = 0
        self.count_operations = 0
        self.swaps = 0
        self.swap_failures = 0
        self.longest_streak = 0

    def dropped(self, cause: str) -> None:
        """Count a drop of the interpreter lock."""
        self.drops[cause] = self.drops.get(cause, 0) + 1

    def swapped(self, failures: int) -> None:
        """Count one compare-and-swap that succeeded after `failures` that did not."""
        self.count_operations += 1
        self.swaps += failures + 1
        self.swap_failures += failures
        if failures > self.longest_streak:
            self.longest_streak = failures
