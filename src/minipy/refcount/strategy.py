"""What every count strategy offers, with `incref` and `decref`, the names the whole interpreter counts by.

`incref(tstate, obj)` and `decref(tstate, obj)` are minipy's Py_INCREF and Py_DECREF. Written here they ask the thread
state for the strategy; in a specialised run the strategy's own body is inlined in their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from minipy.config import IMMORTAL_314

if TYPE_CHECKING:
    from minipy.refcount.counting_thread import Counted, CountingThread
    from minipy.sync.primitives import HostSync

IMMORTAL: Final = IMMORTAL_314  # a count from here on never changes (PEP 683)


class CountStrategy(Protocol):
    """One way to change reference counts; one per run, shared by all threads.

    `kind` is the flag's value. A count starts at 1, owned by whoever allocates.
    """

    kind: str

    def __init__(self, sync: HostSync) -> None: ...

    def new_count(self, tstate: CountingThread) -> Any:
        """Return the representation of a count of 1."""

    def set_count(self, tstate: CountingThread, obj: Counted[Any], count: int) -> None:
        """Make the count of an object that nobody else counts `count`: it is used again, or becomes immortal."""

    def read_count(self, obj: Counted[Any]) -> int:
        """Return the count of `obj`, as an observer sees it."""

    def is_sole(self, tstate: CountingThread, obj: Counted[Any]) -> bool:
        """True if the one reference to `obj` is the caller's, so that nobody can take another but from `let_weak`'s."""

    def incref(self, tstate: CountingThread, obj: Counted[Any]) -> None:
        """Add one reference to `obj`, which the caller already holds or borrows."""

    def decref(self, tstate: CountingThread, obj: Counted[Any]) -> None:
        """Give up one reference to `obj`; at zero, deallocate it (which may run guest code and switch)."""

    def try_incref(self, tstate: CountingThread, obj: Counted[Any]) -> bool:
        """Add one reference unless the count is already zero; for what `let_weak` knows. Return True if added."""

    def let_weak(self, tstate: CountingThread, obj: Counted[Any]) -> None:
        """Know that others will find `obj` who hold no reference, and may try to take one."""

    # What most strategies have no need of.

    def is_dead(self, obj: Counted[Any]) -> bool:
        """True if the count of `obj` is zero, whatever others do meanwhile."""
        return self.read_count(obj) <= 0

    def merge_waiting(self, tstate: CountingThread) -> None:
        """Do what others have left to `tstate`."""
        return

    def end_thread(self, tstate: CountingThread, heir: CountingThread) -> None:
        """`tstate` counts no more; what is left to it is the heir's."""
        return


def incref(tstate: CountingThread, obj: Counted[Any]) -> None:
    """Add one reference to `obj`."""
    tstate.counts.incref(tstate, obj)


def decref(tstate: CountingThread, obj: Counted[Any]) -> None:
    """Give up one reference to `obj`, deallocating it at zero: do this last, when every structure is finished."""
    tstate.counts.decref(tstate, obj)


def let_weak(tstate: CountingThread, obj: Counted[Any]) -> None:
    """Let others find `obj` who hold no reference, and may try to take one."""
    tstate.counts.let_weak(tstate, obj)


def dealloc(tstate: CountingThread, obj: Counted[Any]) -> None:
    """Free `obj`, whose count has just reached zero; the heap, a later room, says how."""
    tstate.dealloc(tstate, obj)


def new_count(tstate: CountingThread) -> Any:
    """Return the representation of a count of 1."""
    return tstate.counts.new_count(tstate)


def set_count(tstate: CountingThread, obj: Counted[Any], count: int) -> None:
    """Make the count of an object that nobody else counts `count`."""
    tstate.counts.set_count(tstate, obj, count)


def is_sole(tstate: CountingThread, obj: Counted[Any]) -> bool:
    """True if the one reference to `obj` is the caller's."""
    return tstate.counts.is_sole(tstate, obj)
