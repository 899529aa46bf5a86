"""The two parts of a biased count, and what becomes of the shared one: a number, shifted by two bits that are a state.

The states and who changes them are told in `biased`. Each change is a function from the old word to the new one, tried by
compare-and-swap until no other thread came between; a word that stays as it was means that there was nothing to do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minipy.sync.points import COUNT_CHANGED, COUNT_LOAD, SHARED_SWAP, SWAP_FAIL, point

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import AtomicInteger

DEFAULT, WEAKREFS, QUEUED, MERGED = range(4)  # the states; as a word, each with a number of zero
SHIFT: Final = 2
ONE: Final = 1 << SHIFT
STATE: Final = ONE - 1


class BiasedCount:
    """A count in two parts: `local` is changed by `owner` alone, and zero where that is None; `shared` is a word."""

    __slots__ = ("local", "owner", "shared")

    def __init__(self, owner: CountingThread, shared: AtomicInteger) -> None:
        self.owner: CountingThread | None = owner
        self.local = 1
        self.shared = shared


def swap(
    tstate: CountingThread, obj: Counted[BiasedCount], renewed: Callable[[int], int], change: int, moved: int = 0
) -> tuple[int, int]:  # fmt: skip
    """Take a reference in the shared part of `obj` (`change` is 1), give one up (-1), or change its state (0).

    Return the old word and the new one; `moved` of the latter is from the owner's part.
    """
    cell = obj.refcount.shared
    failures = 0
    while True:
        point(tstate, COUNT_LOAD, obj)
        old = cell.get()
        new = renewed(old)
        point(tstate, SHARED_SWAP, obj, change if new != old else 0)
        if cell.compare_and_set(old, new):
            count = (old >> SHIFT) + moved
            point(tstate, COUNT_CHANGED, obj, count, (new >> SHIFT) - count)
            return old, new
        failures += 1
        point(tstate, SWAP_FAIL, obj, failures)


def taken(shared: int) -> int:
    """One reference more, by who holds one."""
    return shared + ONE


def taken_weakly(shared: int) -> int:
    """One reference more, by who holds none: not of the dead, nor of what the owner may free without a swap."""
    return shared if shared in (DEFAULT, MERGED) else shared + ONE


def given_up(shared: int) -> int:
    """One reference less; where there is no number to take it from, it is left to the queue."""
    return QUEUED if shared in (DEFAULT, WEAKREFS) else shared - ONE


def weakly_known(shared: int) -> int:
    """Others may look for the object who hold no reference."""
    return shared if shared & STATE else shared | WEAKREFS


def merged_with(number: int) -> Callable[[int], int]:
    """Return the change that adds `number` and ends the owner's part."""
    return lambda shared: (shared >> SHIFT) + number << SHIFT | MERGED
