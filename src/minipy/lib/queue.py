"""Queues between threads."""

import threading
from _classes import show_as
from _containers import dict_take_first
from collections import deque
from heapq import heappop, heappush
from _time import monotonic as time


class Empty(Exception):
    """`get` found nothing."""


Empty.__module__ = "_queue"


class Full(Exception):
    """`put` found no room."""


class Queue:
    """First in, first out; `maxsize` 0 is no limit."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0

    __class_getitem__ = classmethod(type(list[int]))

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.maxsize > 0:
                _wait_while(self._is_full, self.not_full, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            _wait_while(self._is_empty, self.not_empty, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def _is_full(self):
        return self._qsize() >= self.maxsize

    def _is_empty(self):
        return not self._qsize()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    # What the other kinds of queue do otherwise.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


def _wait_while(is_so, condition, block, timeout, failure):
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
        end = time() + timeout
        while is_so():
            remaining = end - time()
            if remaining <= 0.0:
                raise failure
            condition.wait(remaining)


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without a limit and without `task_done`.

    `put` holds no lock, since a finalizer that runs meanwhile may put as well: each line below is one native step.
    Whoever finds nothing enters a lock of its own among the waiters, looks again, and waits until that lock is
    released. After a wake-up it looks again too; the wake-up of one that gave up goes to the next.
    """

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
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None or not block else time() + timeout
        while True:
            try:
                return self._items.pop(0)
            except IndexError:
                if not block or (end is not None and time() >= end):
                    raise Empty from None
            self._wait(end)

    def _wait(self, end):
        waiter = threading.Lock()
        waiter.acquire()
        self._waiters[waiter] = True
        is_woken = False
        try:
            if not self._items:
                is_woken = waiter.acquire(True, -1 if end is None else max(end - time(), 0))
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
