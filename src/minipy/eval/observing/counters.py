"""Counters: what each thread did, for `--stats`; an observer of the points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class Counters:
    """One thread's numbers; only that thread changes them.

    A swap is one attempt of a compare-and-swap; `longest_streak` is how often one failed in a row. `is_apart` marks what
    is not the program's own doing; that has taken `elapsed_ns`.
    """

    __slots__ = ("count_operations", "drops", "elapsed_ns", "instructions", "is_apart", "longest_streak", "look_ups",
                 "retries", "swap_failures", "swaps", "takes")  # fmt: skip

    def __init__(self, is_apart: bool = False) -> None:
        self.is_apart = is_apart
        self.elapsed_ns = 0
        self.instructions = 0
        self.look_ups = 0
        self.takes = 0
        self.drops: dict[str, int] = {}
        self.retries = 0
        self.count_operations = 0
        self.swaps = 0
        self.swap_failures = 0
        self.longest_streak = 0


class counted_apart:
    """`with counted_apart(tstate):` what the thread does is not the program's own: starting, importing the library."""

    __slots__ = ("_began_ns", "_outer", "_tstate")

    def __init__(self, tstate: ThreadState) -> None:
        self._tstate = tstate

    def __enter__(self) -> None:
        tstate = self._tstate
        self._outer = tstate.counters
        if not self._outer.is_apart:
            tstate.counters = Counters(is_apart=True)
            tstate.interp.counted_apart.append(tstate.counters)
            self._began_ns = tstate.sync.monotonic_ns()

    def __exit__(self, *exc: object) -> None:
        tstate = self._tstate
        if not self._outer.is_apart:
            tstate.counters.elapsed_ns = tstate.sync.monotonic_ns() - self._began_ns
            tstate.counters = self._outer


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
