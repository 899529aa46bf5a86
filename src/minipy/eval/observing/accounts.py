"""Accounts: what has been done to the counts of chosen objects, change by change, for `--ledger`; an observer.

An account is opened when the object is made, and has an entry for each change that has happened: who, where, by which path,
which count was read and written, and how many references there are then. Those are added up here, whatever the count says.
"""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.heap.ledger import describe
from minipy.heap.places import place_of
from minipy.sync.points import COUNT_ADD, COUNT_STORE, COUNT_SWAP, LOCAL_STORE, MERGE, SHARED_SWAP

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.heap.places import Place
    from minipy.sync.primitives import Mutex

NEW: Final = "new"
FREED: Final = "freed"
REVIVED: Final = "revived"  # for its finalizer
LOCK: Final = "lock"
LOCK_WAIT: Final = "lock, after a wait"  # another thread held it
PARTS: Final = MappingProxyType(
    {LOCAL_STORE: "local", SHARED_SWAP: "shared swap", MERGE: "merge"}
)  # of a count in two parts
PATHS: Final = MappingProxyType({COUNT_STORE: "load, store", COUNT_SWAP: "swap", COUNT_ADD: "atomic add", **PARTS})


class Entry(NamedTuple):
    """One change of a count, with the count that was read (None where none was) and written, and the references then."""

    place: Place
    change: int
    path: str
    read: int | None
    written: int
    references: int


class Account:
    """The changes of one object's count, in the order in which they have happened."""

    __slots__ = ("description", "entries", "name", "place", "references")

    def __init__(self, name: str, description: str, place: Place) -> None:
        self.name = name
        self.description = description
        self.place = place  # where it was made
        self.references = 1
        self.entries = [Entry(place, 1, NEW, None, 1, 1)]


class Accounts:
    """The accounts of a run; `chosen` are names as findings print them, lines of the main program, or "FILE:LINE"."""

    def __init__(self, chosen: tuple[str, ...], mutex: Mutex) -> None:
        self.opened: list[Account] = []
        self._by_object: dict[Object, Account] = {}
        self._names = frozenset(choice for choice in chosen if "#" in choice)
        self._lines = [_line(choice) for choice in chosen if "#" not in choice]
        self._paths: dict[ThreadState, str] = {}  # of the change that a thread is at
        self._failures: dict[ThreadState, int] = {}  # of the swap that it attempts
        self._holders: dict[object, ThreadState] = {}  # of the locks that guard counts
        self._wanted: dict[ThreadState, str] = {}  # how it comes by the lock that it asks for
        self._locked: dict[ThreadState, str] = {}  # the same, once it has got a lock that guards counts
        self._mutex = mutex  # guards the accounts

    def is_chosen(self, tstate: ThreadState, name: str, place: Place) -> bool:
        """True if the new object `name`, made at `place`, gets an account."""
        if name in self._names:
            return True
        _, spot, _, is_start = place
        if spot is None or is_start:
            return False
        code, index = spot
        line, main = code.line_of(max(index, 0)), tstate.interp.services.main_filename
        return any(line == wanted and _is_same(file or main, code.filename) for file, wanted in self._lines)

    def open(self, tstate: ThreadState, obj: Object) -> None:
        """Open the account of `obj`, which is new, if it is chosen."""
        place = place_of(tstate)
        if obj.record is not None and self.is_chosen(tstate, obj.record.name, place):
            account = self._by_object[obj] = Account(obj.record.name, describe(obj), place)
            self.opened.append(account)

    def begin(self, tstate: ThreadState, kind: int) -> None:
        """`tstate` is about to change a count, in the way that the point's `kind` tells."""
        self._paths.setdefault(tstate, self._locked.get(tstate) or PATHS[kind])  # a merge is a swap, too

    def retry(self, tstate: ThreadState, failures: int) -> None:
        """The swap of `tstate` has failed."""
        self._failures[tstate] = failures

    def enter(self, tstate: ThreadState, obj: Object, count: int, change: int) -> None:
        """`tstate` has changed the count of `obj`; of a count in two parts the sum is entered."""
        path = self._paths.pop(tstate, REVIVED)
        if path in PARTS.values():
            count = tstate.counts.read_count(obj) - change
        if failures := self._failures.pop(tstate, 0):
            path += f", retry {failures}"
        if not change:
            path += ", state only"
        account = self._by_object.get(obj)
        if account is not None:
            with self._mutex:
                account.references += change
                entry = Entry(place_of(tstate), change, path, count, count + change, account.references)
                account.entries.append(entry)

    def close(self, tstate: ThreadState, obj: Object) -> None:
        """`obj` is about to be freed."""
        account = self._by_object.get(obj)
        if account is not None:
            account.entries.append(Entry(place_of(tstate), 0, FREED, None, 0, account.references))

    def want(self, tstate: ThreadState, lock: object) -> None:
        """`tstate` is about to acquire a lock."""
        self._wanted[tstate] = LOCK_WAIT if lock in self._holders else LOCK

    def lock(self, tstate: ThreadState, lock: object) -> None:
        """`tstate` has acquired a lock that guards counts."""
        self._holders[lock] = tstate
        self._locked[tstate] = self._wanted[tstate]

    def unlock(self, tstate: ThreadState, lock: object) -> None:
        """`tstate` is about to release a lock, perhaps one that guards counts."""
        if self._holders.pop(lock, None) is not None:
            del self._locked[tstate]


# The observer of the points.


def accounts_of(tstate: ThreadState) -> Accounts:
    """Return the accounts of the run."""
    accounts = tstate.interp.run.accounts
    assert accounts is not None
    return accounts


def open_account(tstate: ThreadState, kind: int, obj: Object) -> None:
    """An object has been made."""
    accounts_of(tstate).open(tstate, obj)


def begin_change(tstate: ThreadState, kind: int, obj: Object) -> None:
    """A count is about to be changed."""
    accounts_of(tstate).begin(tstate, kind)


def retry_change(tstate: ThreadState, kind: int, obj: Object, failures: int) -> None:
    """A swap has failed."""
    accounts_of(tstate).retry(tstate, failures)


def enter_change(tstate: ThreadState, kind: int, obj: Object, count: int, change: int) -> None:
    """A count has been changed."""
    accounts_of(tstate).enter(tstate, obj, count, change)


def close_account(tstate: ThreadState, kind: int, obj: Object) -> None:
    """An object is about to give up what it owns."""
    accounts_of(tstate).close(tstate, obj)


def want_lock(tstate: ThreadState, kind: int, lock: object) -> None:
    """A lock is about to be acquired."""
    accounts_of(tstate).want(tstate, lock)


def hold_lock(tstate: ThreadState, kind: int, lock: object) -> None:
    """A lock that guards counts has been acquired."""
    accounts_of(tstate).lock(tstate, lock)


def release_lock(tstate: ThreadState, kind: int, lock: object) -> None:
    """A lock is about to be released."""
    accounts_of(tstate).unlock(tstate, lock)


def _line(choice: str) -> tuple[str, int]:
    """Return the file, "" for the main program, and the line that a choice names."""
    file, _, line = choice.rpartition(":")
    return file, int(line)


def _is_same(file: str, filename: str) -> bool:
    """True if `file` is `filename` or its end."""
    return file == filename or os.path.abspath(filename).endswith(os.sep + file)
