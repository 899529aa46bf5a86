"""Queues between processes: pipes, of which one process at a time reads, and one writes."""

import collections
import sys
import threading
import time
import weakref
from queue import Empty, Full

from multiprocessing import process, reduction
from multiprocessing.connection import Pipe
from multiprocessing.synchronize import Condition, Lock, Semaphore, _Number, _Tokens

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]


class SimpleQueue:
    """A pipe with a lock for each end: `put` waits while the pipe is full."""

    def __init__(self, *, ctx=None):
        self._reader, self._writer = Pipe(duplex=False)
        self._rlock, self._wlock = Lock(), Lock()

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            octets = self._reader.recv_bytes()
        return reduction.loads(octets)

    def put(self, obj):
        octets = reduction.dumps(obj)
        with self._wlock:
            self._writer.send_bytes(octets)


_queues = weakref.WeakSet()


class Queue:
    """A queue whose `put` only waits while it holds as much as it may: a thread of its own sends what was put."""

    def __init__(self, maxsize=0, *, ctx=None):
        self._maxsize = maxsize if maxsize > 0 else 0
        self._reader, self._writer = Pipe(duplex=False)
        self._rlock, self._wlock = Lock(), Lock()
        self._places = Semaphore(self._maxsize) if self._maxsize else None
        self._mutex = _Tokens(1)  # guards the count
        self._count = _Number(0)
        self._closed = False
        self._joins_thread = True
        self._begin()
        _queues.add(self)

    def _begin(self):
        self._notempty = threading.Condition()
        self._buffer = collections.deque()
        self._thread = None

    def _add(self, number):
        self._mutex.take()
        try:
            self._count.set(self._count.get() + number)
        finally:
            self._mutex.put()

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if self._places is not None and not self._places.acquire(block, timeout):
            raise Full
        self._add(1)
        with self._notempty:
            if self._thread is None:
                self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
                self._thread.start()
                process._finalizers.append(self._finish)
            self._buffer.append(obj)
            self._notempty.notify()

    def _feed(self):
        while True:
            with self._notempty:
                while not self._buffer:
                    self._notempty.wait()
                obj = self._buffer.popleft()
            if obj is _END:
                return
            try:
                octets = reduction.dumps(obj)
                with self._wlock:
                    self._writer.send_bytes(octets)
            except BrokenPipeError:
                return
            except Exception as error:
                self._add(-1)
                if self._places is not None:
                    self._places.release()
                self._on_queue_feeder_error(error, obj)

    @staticmethod
    def _on_queue_feeder_error(error, obj):
        import traceback

        traceback.print_exc()

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        deadline = None if timeout is None else time.monotonic() + max(timeout, 0)
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            if not block or timeout is not None:
                rest = max(deadline - time.monotonic(), 0) if block else 0
                if not self._reader.poll(rest):
                    raise Empty
            octets = self._reader.recv_bytes()
        finally:
            self._rlock.release()
        self._add(-1)
        if self._places is not None:
            self._places.release()
        return reduction.loads(octets)

    def qsize(self):
        return self._count.get()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return bool(self._maxsize) and self._places.get_value() == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        with self._notempty:
            if self._thread is not None:
                self._buffer.append(_END)
                self._notempty.notify()

    def join_thread(self):
        if not self._closed:
            raise AssertionError(f"Queue {self!r} not closed")
        if self._thread is not None and self._joins_thread:
            self._thread.join()

    def cancel_join_thread(self):
        self._joins_thread = False

    def _finish(self):
        """At the end of the process: send what is left."""
        if not self._closed:
            self.close()
        self.join_thread()


class JoinableQueue(Queue):
    """A queue that counts what was put and is not yet done with."""

    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize)
        self._unfinished = _Number(0)
        self._cond = Condition()

    def put(self, obj, block=True, timeout=None):
        with self._cond:
            self._unfinished.set(self._unfinished.get() + 1)
        try:
            super().put(obj, block, timeout)
        except:
            self.task_done()
            raise

    def task_done(self):
        with self._cond:
            left = self._unfinished.get() - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            self._unfinished.set(left)
            if not left:
                self._cond.notify_all()

    def join(self):
        with self._cond:
            while self._unfinished.get():
                self._cond.wait()


class _End:
    pass


_END = _End()


def _begin_again():
    """In a new process: nothing is being sent yet."""
    for queue in list(_queues):
        queue._begin()


process._hooks.append(_begin_again)
