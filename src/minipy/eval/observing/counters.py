"""Counters: what each thread did, for `--stats`; an observer of the points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class Counters:
    """One thread's numbers; only that thread changes them.

    A swap is one attempt of a compare-and-swap; `longest_streak` is how often one failed in a row.
    """

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


def count_change(tstate: ThreadState, kind: int, obj: object) -> None:
    """A reference count is changed by load and store."""
    tstate.counters.count_operations += 1


def count_swap(tstate: ThreadState, kind: int, obj: object) -> None:
    """A reference count is about to be swapped."""
    tstate.counters.count_operations += 1
    tstate.counters.swaps += 1


def count_failure(tstate: ThreadState, kind: int, obj: object, failures: int) -> None:
    """The swap has failed, and changed nothing."""
    counters = tstate.counters
    counters.count_operations -= 1
    counters.swap_failures += 1
    counters.longest_streak = max(counters.longest_streak, failures)


def count_instruction(tstate: ThreadState, kind: int, frame: object) -> None:
    """An instruction is about to run."""
    tstate.counters.instructions += 1


def count_look_up(tstate: ThreadState, kind: int, lock: object) -> None:
    """A look-up."""
    tstate.counters.look_ups += 1


def count_take(tstate: ThreadState, kind: int, lock: object) -> None:
    """The interpreter lock has been taken."""
    tstate.counters.takes += 1


def count_drop(tstate: ThreadState, kind: int, lock: object, cause: str) -> None:
    """The interpreter lock is dropped."""
    drops = tstate.counters.drops
    drops[cause] = drops.get(cause, 0) + 1


def count_retry(tstate: ThreadState, kind: int, lock: object) -> None:
    """A thread was woken in vain."""
    tstate.counters.retries += 1
