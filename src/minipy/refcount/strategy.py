"""What every count strategy offers, with `incref` and `decref`, the names the whole interpreter counts by.

`incref(tstate, obj)` and `decref(tstate, obj)` are minipy's Py_INCREF and Py_DECREF. Written here they ask the thread
state for the strategy; a specialised run has the strategy's own body written in their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.sync.primitives import HostSync


class CountStrategy(Protocol):
    """One way to change reference counts; one per run, shared by all threads.

    `kind` is the flag's value. A count starts at 1, owned by whoever allocates.
    """

    kind: str

    def __init__(self, sync: HostSync) -> None: ...

    def new_count(self) -> Any:
        """Return the representation of a count of 1."""

    def renew_count(self, obj: Object) -> None:
        """Make the count of a dead object, which nobody else knows any more, 1 again."""

    def read_count(self, obj: Object) -> int:
        """Return the count of `obj`, as an observer sees it."""

    def incref(self, tstate: ThreadState, obj: Object) -> None:
        """Add one reference to `obj`, which the caller already holds or borrows."""

    def decref(self, tstate: ThreadState, obj: Object) -> None:
        """Give up one reference to `obj`; at zero, deallocate it (which may run guest code and switch)."""

    def try_incref(self, tstate: ThreadState, obj: Object) -> bool:
        """Add one reference unless the count is already zero; for weak references. Return True if added."""


def incref(tstate: ThreadState, obj: Object) -> None:
    """Add one reference to `obj`."""
    tstate.counts.incref(tstate, obj)


def decref(tstate: ThreadState, obj: Object) -> None:
    """Give up one reference to `obj`, deallocating it at zero: do this last, when every structure is finished."""
    tstate.counts.decref(tstate, obj)


def dealloc(tstate: ThreadState, obj: Object) -> None:
    """Free `obj`, whose count has just reached zero; the heap, a later room, says how."""
    tstate.dealloc(tstate, obj)


def new_count(tstate: ThreadState) -> Any:
    """Return the representation of a count of 1."""
    return tstate.counts.new_count()


def renew_count(tstate: ThreadState, obj: Object) -> None:
    """Make the count of a dead object that is used again 1."""
    tstate.counts.renew_count(obj)


def read_count(tstate: ThreadState, obj: Object) -> int:
    """Return the count of `obj`."""
    return tstate.counts.read_count(obj)
