"""Pairs: an increment and a decrement, over and over, to see what a strategy costs.

As written here each step asks the strategy and whoever observes; in a specialised world it is the strategy's own body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from minipy.refcount import STRATEGIES
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.sync.primitives import HostSync


ENOUGH: Final = 1 << 20  # whatever is lost, the count does not come near to zero, where an object would be freed


class CountedThing:
    """An object that is nothing but its count."""

    __slots__ = ("refcount",)

    def __init__(self, refcount: Any) -> None:
        self.refcount = refcount


class PairThread:
    """A thread state, as far as counting goes; nothing observes it, and nothing is ever freed."""

    __slots__ = ("counts", "has_immortals", "observers", "to_merge")

    def __init__(self, counts: Any) -> None:
        self.counts = counts
        self.observers: tuple[Any, ...] = ((),) * 64  # more than there are kinds of points
        self.has_immortals = False
        self.to_merge: list[Any] | None = []

    def at_point(self, *step: object) -> None:
        """Let nobody go first."""

    def dealloc(self, tstate: object, obj: object) -> None:
        """Free nothing: the maker's reference stays."""

    def request_merge(self) -> None:
        """Ask for nothing: whoever wants to merge does so at the end."""


def new_pair_thread(kind: str, sync: HostSync) -> PairThread:
    """Return a thread state that counts by the strategy `kind`."""
    return PairThread(STRATEGIES[kind](sync))


def new_thing(tstate: PairThread) -> CountedThing:
    """Return an object that `tstate` has made, with a count of ENOUGH."""
    thing = CountedThing(tstate.counts.new_count(tstate))
    tstate.counts.set_count(tstate, thing, ENOUGH)
    return thing


def count_pairs(tstate: PairThread, obj: CountedThing, rounds: int) -> None:
    """Take a reference and give it up, `rounds` times."""
    for _ in range(rounds):
        incref(tstate, obj)
        decref(tstate, obj)


def count_nothing(rounds: int) -> None:
    """Do the same without counting: what the loop itself takes."""
    for _ in range(rounds):
        pass
