"""What every count strategy offers, with `incref` and `decref`, the names the whole interpreter counts by.

`incref(tstate, obj)` and `decref(tstate, obj)` are minipy's Py_INCREF and Py_DECREF. Written here they ask the thread
state for the strategy; in a specialised run the strategy's own body is inlined in their place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from minipy.sync.points import Observed

if TYPE_CHECKING:
    from minipy.sync.primitives import HostSync


class Counted(Protocol):
    """What counting needs of an object: `refcount` is whatever the strategy makes of it."""

    refcount: Any


class CountingThread(Observed, Protocol):
    """What counting needs of a thread state: the run's strategy, and what frees an object whose count is zero."""

    @property
    def counts(self) -> CountStrategy: ...
    @property
    def dealloc(self) -> Callable[[Any, Any], None]: ...


class CountStrategy(Protocol):
    """One way to change reference counts; one per run, shared by all threads.

    `kind` is the flag's value. A count starts at 1, owned by whoever allocates.
    """

    kind: str

    def __init__(self, sync: HostSync) -> None: ...

    def new_count(self) -> Any:
        """Return the representation of a count of 1."""

    def renew_count(self, obj: Counted) -> None:
        """Make the count of a dead object, which nobody else knows any more, 1 again."""

    def read_count(self, obj: Counted) -> int:
        """Return the count of `obj`, as an observer sees it."""

    def incref(self, tstate: CountingThread, obj: Counted) -> None:
        """Add one reference to `obj`, which the caller already holds or borrows."""

    def decref(self, tstate: CountingThread, obj: Counted) -> None:
        """Give up one reference to `obj`; at zero, deallocate it (which may run guest code and switch)."""

    def try_incref(self, tstate: CountingThread, obj: Counted) -> bool:
        """Add one reference unless the count is already zero; for weak references. Return True if added."""


def incref(tstate: CountingThread, obj: Counted) -> None:
    """Add one reference to `obj`."""
    tstate.counts.incref(tstate, obj)


def decref(tstate: CountingThread, obj: Counted) -> None:
    """Give up one reference to `obj`, deallocating it at zero: do this last, when every structure is finished."""
    tstate.counts.decref(tstate, obj)


def dealloc(tstate: CountingThread, obj: Counted) -> None:
    """Free `obj`, whose count has just reached zero; the heap, a later room, says how."""
    tstate.dealloc(tstate, obj)


def new_count(tstate: CountingThread) -> Any:
    """Return the representation of a count of 1."""
    return tstate.counts.new_count()


def renew_count(tstate: CountingThread, obj: Counted) -> None:
    """Make the count of a dead object that is used again 1."""
    tstate.counts.renew_count(obj)


def read_count(tstate: CountingThread, obj: Counted) -> int:
    """Return the count of `obj`."""
    return tstate.counts.read_count(obj)
