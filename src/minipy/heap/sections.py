"""Critical sections: the span in which a thread holds an owner's lock, where objects have locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.sync.inlining import inlined
from minipy.sync.points import LOCK_ACQUIRE, LOCK_RELEASE, point

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread
    from minipy.heap.object import Object


class critical_section:
    """`with critical_section(tstate, owner):` the body touches the structure of `owner`, which no other thread does then.

    Inside, no guest code runs, nothing is given up (a decref may deallocate) and no second section is entered. A
    specialised run has `enter_section` and `leave_section` inlined, and nothing where objects have no locks.
    """

    __slots__ = ("_owner", "_tstate")

    def __init__(self, tstate: HeapThread, owner: Object) -> None:
        self._tstate = tstate
        self._owner = owner

    def __enter__(self) -> None:
        enter_section(self._tstate, self._owner)

    def __exit__(self, *exc: object) -> None:
        leave_section(self._tstate, self._owner)


@inlined
def enter_section(tstate: HeapThread, owner: Object) -> None:
    """Take the lock of `owner`, if it has one."""
    if owner.lock is not None:
        point(tstate, LOCK_ACQUIRE, owner)
        owner.lock.acquire()


@inlined
def leave_section(tstate: HeapThread, owner: Object) -> None:
    """Give the lock of `owner` back."""
    if owner.lock is not None:
        point(tstate, LOCK_RELEASE, owner)
        owner.lock.release()
