"""Queues between interpreters: they hold host values, and whoever waits for one does so without the interpreter lock."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from minipy.blocking.sleep_and_lock import Patience
from minipy.eval.guest_threads.deadlocks import Description
from minipy.sync.points import WAKE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.sync.primitives import HostSync

REMOVED: Final = 1  # what becomes of an item whose interpreter has ended: CPython's UNBOUND_REMOVE


class Item(NamedTuple):
    """What an interpreter has put, and what becomes of it when that ends; `is_bound` until then."""

    value: Any
    owner: int
    unbound: int
    is_bound: bool = True


class InterpreterQueue:
    """One queue; `maxsize` 0 or less is no limit. `references` are the guest objects that stand for it.

    Every change wakes all who wait, and owes them nothing: each looks again.
    """

    def __init__(self, sync: HostSync, maxsize: int, unbound: int) -> None:
        self.maxsize = maxsize
        self.unbound = unbound
        self.references = 0
        self._mutex = sync.mutex()  # guards what follows
        self._items: deque[Item] = deque()
        self._waiters: list[ThreadState] = []

    def __len__(self) -> int:
        return len(self._items)

    def is_full(self) -> bool:
        """True if `put` would wait."""
        return 0 < self.maxsize <= len(self._items)

    def put(self, tstate: ThreadState, item: Item, timeout_s: float | None) -> bool:
        """Add `item`, waiting at most so long for room (None: for ever); return False if there was none."""

        def attempt() -> bool | None:
            if self.is_full():
                return None
            self._items.append(item)
            self._wake_waiters(tstate)
            return True

        return bool(self._wait_for(tstate, attempt, timeout_s, "put"))

    def get(self, tstate: ThreadState, timeout_s: float | None) -> Item | None:
        """Take the oldest item out, waiting at most so long for one (None: for ever); return None if there was none."""

        def attempt() -> Item | None:
            if not self._items:
                return None
            item = self._items.popleft()
            self._wake_waiters(tstate)
            return item

        found: Item | None = self._wait_for(tstate, attempt, timeout_s, "get")
        return found

    def unbind(self, owner: int) -> None:
        """The interpreter `owner` has ended: its items are what they were to become then."""
        with self._mutex:
            left = [item._replace(value=None, is_bound=False) if item.owner == owner else item for item in self._items]
            self._items = deque(item for item in left if item.is_bound or item.unbound != REMOVED)
            for waiter in self._waiters:
                waiter.parker.unpark()

    def begin_process(self, sync: HostSync) -> None:
        """After a fork: nobody waits here."""
        self._mutex, self._waiters = sync.mutex(), []

    def _wait_for(self, tstate: ThreadState, attempt: Callable[[], Any], timeout_s: float | None, cause: str) -> Any:
        """Return what `attempt`, called with the mutex held, returns that is not None; None if time runs out."""
        patience = Patience(tstate, _Change(self, cause), timeout_s, cause)
        with self._mutex:
            self._waiters.append(tstate)  # before the first attempt: a change that comes between wakes it
        try:
            while True:
                with self._mutex:
                    found = attempt()
                if found is not None:
                    return found
                if not patience.wait():
                    return None
        finally:
            with self._mutex:
                self._waiters.remove(tstate)

    def _wake_waiters(self, tstate: ThreadState) -> None:
        point(tstate, WAKE, self)
        for waiter in self._waiters:
            if waiter is not tstate:
                waiter.parker.unpark()


class _Change:
    """What a thread waits for at a queue: room to put something, or something to get."""

    __slots__ = ("_is_put", "_queue")

    def __init__(self, queue: InterpreterQueue, cause: str) -> None:
        self._queue = queue
        self._is_put = cause == "put"

    def has_come(self) -> bool:
        """True if it can try again."""
        return not self._queue.is_full() if self._is_put else len(self._queue) > 0

    def description(self) -> Description:
        """Return what it is; any thread may bring it."""
        return Description(f"{'room' if self._is_put else 'an item'} in a queue between interpreters")


class InterpreterQueues:
    """All queues of a run, by id."""

    def __init__(self, sync: HostSync) -> None:
        self._sync = sync
        self._mutex = sync.mutex()
        self._by_id: dict[int, InterpreterQueue] = {}
        self._made = 0

    def create(self, maxsize: int, unbound: int) -> int:
        """Make a queue; return its id, which counts from 1."""
        with self._mutex:
            self._made += 1
            self._by_id[self._made] = InterpreterQueue(self._sync, maxsize, unbound)
            return self._made

    def find(self, number: int) -> InterpreterQueue | None:
        """Return the queue with this id."""
        return self._by_id.get(number)

    def known(self) -> list[tuple[int, InterpreterQueue]]:
        """Return all queues, with their ids."""
        with self._mutex:
            return list(self._by_id.items())

    def begin_process(self) -> None:
        """After a fork: go on with the queues as they are, and mutexes that nobody holds."""
        self._mutex = self._sync.mutex()
        for _, queue in self.known():
            queue.begin_process(self._sync)

    def bind(self, number: int, change: int) -> bool:
        """Count one guest object more or less (`change`) that stands for a queue; with the last the queue goes."""
        with self._mutex:
            queue = self._by_id.get(number)
            if queue is None:
                return False
            queue.references += change
            if queue.references <= 0:
                del self._by_id[number]
            return True
