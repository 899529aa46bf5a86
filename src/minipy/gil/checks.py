"""Checks of the interpreter lock's own rules, for `--checks`: an observer of the points.

A thread takes the lock only if it doesn't hold it, drops it only if it does, and no other holds it then (unless there is
no lock). In between, and only there, it looks up, touches guest objects and counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.errors import InternalError

if TYPE_CHECKING:
    from minipy.gil.lock import InterpreterLock


class LockChecks:
    """Who holds an interpreter lock, changed only by those who do; and why each of the others dropped it.

    Before there is a lock, it is as if whoever is attached held it.
    """

    __slots__ = ("_causes", "_holders", "_lock")

    def __init__(self, lock: InterpreterLock) -> None:
        self._lock = lock
        self._holders: set[Any] = set()
        self._causes: dict[Any, str] = {}

    def forget(self) -> None:
        """After a fork: nobody holds the lock."""
        self._holders = set()

    def take(self, tstate: Any, lock: InterpreterLock) -> None:
        """`tstate` has taken the lock."""
        if self._holders and lock.is_exclusive:
            raise InternalError(f"thread {tstate.label} takes the interpreter lock that {self._names()} holds")
        self._holders.add(tstate)

    def drop(self, tstate: Any, cause: str) -> None:
        """`tstate` drops the lock because of `cause`: the name of a call that may wait, or "forced" or "exit"."""
        if tstate not in self._holders:
            raise InternalError(f"thread {tstate.label} drops the interpreter lock that {self._names()} holds")
        self._holders.remove(tstate)
        self._causes[tstate] = cause

    def hand_over(self, tstate: Any, successor: Any) -> None:
        """The host thread of `tstate` goes on as `successor`, in another interpreter that shares the lock."""
        if tstate in self._holders:
            self._holders.remove(tstate)
            self._holders.add(successor)

    def touch(self, tstate: Any, what: str) -> None:
        """`tstate` does `what`, for which it must hold the lock."""
        if not (tstate in self._holders if self._lock.is_there else tstate.is_attached):
            dropped = f", which it has dropped for {self._causes[tstate]}" if tstate in self._causes else ""
            raise InternalError(f"thread {tstate.label} {what} without the interpreter lock{dropped}")

    def _names(self) -> str:
        return " and ".join(sorted(tstate.label for tstate in self._holders)) or "nobody"


# The observer of the points.


def check_take(tstate: Any, kind: int, lock: InterpreterLock) -> None:
    """The lock has been taken."""
    tstate.lock_checks.take(tstate, lock)


def check_drop(tstate: Any, kind: int, lock: InterpreterLock, cause: str) -> None:
    """The lock is about to be dropped."""
    tstate.lock_checks.drop(tstate, cause)


def check_look_up(tstate: Any, kind: int, lock: InterpreterLock) -> None:
    """A look-up."""
    tstate.lock_checks.touch(tstate, "looks up")


def check_count(tstate: Any, kind: int, obj: object) -> None:
    """A reference count is about to be read."""
    tstate.lock_checks.touch(tstate, "counts a reference")


def check_slot(tstate: Any, kind: int, obj: object) -> None:
    """A slot or a field is about to be touched."""
    tstate.lock_checks.touch(tstate, "touches a guest object")


def check_alloc(tstate: Any, kind: int, obj: object) -> None:
    """An object has been made."""
    tstate.lock_checks.touch(tstate, "makes a guest object")
