"""What counting needs of an object, and of a thread state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from minipy.sync.points import Observed

if TYPE_CHECKING:
    from minipy.refcount.strategy import CountStrategy


Count = TypeVar("Count")


class Counted(Protocol[Count]):
    """An object: `refcount` is whatever the strategy makes of it."""

    refcount: Count


class CountingThread(Observed, Protocol):
    """A thread state: the run's strategy, and what frees an object whose count is zero.

    `to_merge` has the objects that wait for this thread to merge their counts (a reference to each), or is None once it
    counts no more. `has_immortals` says whether some counts never change.
    """

    has_immortals: bool
    to_merge: list[Any] | None

    @property
    def counts(self) -> CountStrategy: ...
    @property
    def dealloc(self) -> Callable[[Any, Any], None]: ...
    def request_merge(self) -> None:
        """Have the thread merge what waits for it, soon."""
