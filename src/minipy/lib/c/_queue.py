"""SimpleQueue, and how the other queues wait (part of queue)."""

from _classes import show_as
from _containers import dict_take_first
from _thread import _allocate_notice
from _time import monotonic


class Empty(Exception):
    """`get` found nothing."""


def wait_while(is_so, condition, block, timeout, failure):
    """Wait on `condition` while `is_so()`; raise `failure` when that takes longer than allowed."""
    if not block:
        if is_so():
            raise failure
    elif timeout is None:
        while is_so():
            condition.wait()
    elif timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    else:
        end = monotonic() + timeout
        while is_so():
            remaining = end - monotonic()
            if remaining <= 0.0:
                raise failure
            condition.wait(remaining)


class SimpleQueue:
    """First in, first out, without a limit and without `task_done`.

    `put` holds no lock, since a finalizer that runs meanwhile may put as well: each line below is one native step.
    Whoever finds nothing enters a lock of its own among the waiters, looks again, and waits until that lock is
    released. After a wake-up it looks again too; the wake-up of one that gave up goes to the next.
    """

    __slots__ = ("_items", "_waiters", "__weakref__")

    def __init__(self):
        self._items = []
        self._waiters = {}  # locks, in the order in which they came

    __class_getitem__ = classmethod(type(list[int]))

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        if self._waiters:
            self._wake()

    def _wake(self):
        try:
            waiter, _ = dict_take_first(self._waiters)
        except KeyError:
            return
        waiter.release()

    def get(self, block=True, timeout=None):
        end = None
        if block and timeout is not None:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            end = monotonic() + timeout
        while True:
            try:
                return self._items.pop(0)
            except IndexError:
                if not block or (end is not None and monotonic() >= end):
                    raise Empty from None
            self._wait(end)

    def _wait(self, end):
        waiter = _allocate_notice()
        self._waiters[waiter] = True
        is_woken = False
        try:
            if not self._items:
                is_woken = waiter.acquire(True, -1 if end is None else max(end - monotonic(), 0))
        finally:
            if not is_woken and self._waiters.pop(waiter, False) is False and self._items:
                self._wake()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)


show_as("_queue.SimpleQueue", SimpleQueue)
