"""Locksets: whether each slot that threads share has a lock that all of them hold, for `--checks`; an observer.

As Eraser (Savage et al., 1997): to each slot belong the locks that were held at every access so far. Once two threads have
been there, and one has written, there must be one left. To interpret is to hold the world as a reader, to have stopped it
is to hold it as the writer, so what everybody reads freely may be replaced with the others stopped. This needs no unlucky
moment: a lock that is missing is seen whenever two threads come to the same slot, in whatever order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.errors import InternalError
from minipy.heap.ledger import describe
from minipy.heap.object import Object
from minipy.heap.places import place_of, site_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.sync.primitives import Mutex

WORLD: Final = "world"


class Shared:
    """What is known of one slot: the first to come there, the locks that all held, whether others came and anybody wrote."""

    __slots__ = ("first", "is_shared", "is_written", "locks")

    def __init__(self, first: ThreadState, locks: frozenset[object]) -> None:
        self.first = first
        self.locks = locks
        self.is_shared = False
        self.is_written = False


class Locksets:
    """The slots of all living objects of a run, and the object locks that each thread holds."""

    def __init__(self, mutex: Mutex) -> None:
        self._slots: dict[Object, dict[object, Shared]] = {}
        self._held: dict[ThreadState, frozenset[object]] = {}
        self._stops: dict[ThreadState, int] = {}  # how often over a thread has stopped the world
        self._mutex = mutex  # guards the slots

    def enter(self, tstate: ThreadState, lock: object) -> None:
        """`tstate` acquires a lock: those of objects count here."""
        if isinstance(lock, Object):
            self._held[tstate] = self._held.get(tstate, frozenset()) | {lock}

    def leave(self, tstate: ThreadState, lock: object) -> None:
        """`tstate` releases a lock."""
        if isinstance(lock, Object):
            self._held[tstate] = self._held[tstate] - {lock}

    def stop(self, tstate: ThreadState, change: int) -> None:
        """`tstate` has stopped the world once more (1), or lets it go on (-1)."""
        self._stops[tstate] = self._stops.get(tstate, 0) + change

    def access(self, tstate: ThreadState, owner: Object, slot: object, is_write: bool) -> None:
        """`tstate` touches `slot` of `owner`; raises InternalError if no lock guards it."""
        held = self._held.get(tstate, frozenset())
        if not is_write or self._stops.get(tstate):
            held = held | {WORLD}
        with self._mutex:
            slots = self._slots.setdefault(owner, {})
            shared = slots.setdefault(slot, Shared(tstate, held))
            shared.locks &= held
            shared.is_shared = shared.is_shared or shared.first is not tstate
            shared.is_written = shared.is_written or is_write
            is_bare = shared.is_shared and shared.is_written and not shared.locks
        if is_bare:
            raise InternalError(
                f"slot {slot!r} of {describe(owner)} is touched by {tstate.label} and others, and no lock guards it: "
                f"{site_of(place_of(tstate))}"
            )

    def forget(self, owner: Object) -> None:
        """`owner` dies."""
        self._slots.pop(owner, None)


# The observer of the points.


def locksets_of(tstate: ThreadState) -> Locksets:
    """Return the locksets of the run."""
    locksets = tstate.interp.run.locksets
    assert locksets is not None
    return locksets


def note_read(tstate: ThreadState, kind: int, owner: Object, slot: object) -> None:
    """A slot is about to be read."""
    locksets_of(tstate).access(tstate, owner, slot, False)


def note_write(tstate: ThreadState, kind: int, owner: Object, slot: object) -> None:
    """A slot is about to be written."""
    locksets_of(tstate).access(tstate, owner, slot, True)


def note_lock(tstate: ThreadState, kind: int, lock: object) -> None:
    """A lock is about to be acquired."""
    locksets_of(tstate).enter(tstate, lock)


def note_unlock(tstate: ThreadState, kind: int, lock: object) -> None:
    """A lock is about to be released."""
    locksets_of(tstate).leave(tstate, lock)


def note_stop(tstate: ThreadState, kind: int, lock: object) -> None:
    """The other threads stand still."""
    locksets_of(tstate).stop(tstate, 1)


def note_resume(tstate: ThreadState, kind: int, lock: object) -> None:
    """They are about to go on."""
    locksets_of(tstate).stop(tstate, -1)


def note_death(tstate: ThreadState, kind: int, obj: Object) -> None:
    """An object is about to give up what it owns."""
    locksets_of(tstate).forget(obj)
