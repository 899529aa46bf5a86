"""Locks and their like that several processes share: tokens in a pipe, of which each process can take one."""

import os
import select
import struct
import threading
import time

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event"]
SEM_VALUE_MAX = 2147483647


class _Tokens:
    """A pipe with as many octets in it as are free. A process that reads one has taken it."""

    def __init__(self, count):
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._reader, False)
        for _ in range(count):
            self.put()

    def __del__(self):
        os.close(self._reader)
        os.close(self._writer)

    def take(self, block=True, timeout=None):
        deadline = None if timeout is None else time.monotonic() + max(timeout, 0)
        while True:
            try:
                os.read(self._reader, 1)
                return True
            except BlockingIOError:
                if not block or (deadline is not None and time.monotonic() >= deadline):
                    return False
            rest = None if deadline is None else max(deadline - time.monotonic(), 0)
            select.select([self._reader], [], [], rest)

    def put(self):
        os.write(self._writer, b"!")

    def is_there(self, timeout=0):
        """Whether there is a token, be it after `timeout` seconds."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            rest = None if deadline is None else max(deadline - time.monotonic(), 0)
            if select.select([self._reader], [], [], rest)[0]:
                return True
            if deadline is not None and time.monotonic() >= deadline:
                return False


class _Number:
    """An int that processes share, in a file that has no name."""

    def __init__(self, value=0):
        self._fd = os.memfd_create("multiprocessing")
        self.set(value)

    def __del__(self):
        os.close(self._fd)

    def get(self):
        return struct.unpack("q", os.pread(self._fd, 8, 0))[0]

    def set(self, value):
        os.pwrite(self._fd, struct.pack("q", value), 0)


def _me():
    return os.getpid(), threading.get_ident()


class Semaphore:
    """A number of places that are free; whoever wants one of none waits."""

    def __init__(self, value=1, *, ctx=None):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._mutex = _Tokens(1)
        self._free = _Number(value)
        self._places = _Tokens(min(value, 1))  # one token while any place is free

    def acquire(self, block=True, timeout=None):
        if not self._places.take(block, timeout):
            return False
        self._mutex.take()
        try:
            rest = self._free.get() - 1
            self._free.set(rest)
            if rest:
                self._places.put()
        finally:
            self._mutex.put()
        return True

    def release(self):
        self._mutex.take()
        try:
            free = self._free.get()
            self._check_release(free)
            self._free.set(free + 1)
            if not free:
                self._places.put()
        finally:
            self._mutex.put()

    def _check_release(self, free):
        if free >= SEM_VALUE_MAX:
            raise ValueError("semaphore or lock released too many times")

    def get_value(self):
        return self._free.get()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self.get_value()})>"


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses to be released more often than it was acquired."""

    def __init__(self, value=1, *, ctx=None):
        super().__init__(value)
        self._most = value

    def _check_release(self, free):
        if free >= self._most:
            raise ValueError("semaphore or lock released too many times")

    def __repr__(self):
        return f"<BoundedSemaphore(value={self.get_value()}, maxvalue={self._most})>"


class Lock:
    """A lock that any process can release."""

    def __init__(self, *, ctx=None):
        self._token = _Tokens(1)

    def acquire(self, block=True, timeout=None):
        return self._token.take(block, timeout)

    def release(self):
        if self._token.is_there():
            raise ValueError("semaphore or lock released too many times")
        self._token.put()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f"<Lock(owner={'None' if self._token.is_there() else 'SomeOtherProcess'})>"


class RLock:
    """A lock that its owner, a thread of one process, can take again."""

    def __init__(self, *, ctx=None):
        self._token = _Tokens(1)
        self._owner = None
        self._count = 0

    def acquire(self, block=True, timeout=None):
        if self._owner == _me():
            self._count += 1
            return True
        if not self._token.take(block, timeout):
            return False
        self._owner = _me()
        self._count = 1
        return True

    def release(self):
        if self._owner != _me():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._token.put()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def _is_owned(self):
        return self._owner == _me()


class Condition:
    """A lock, and processes that wait until another one, holding the lock, wakes them."""

    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._sleeping = Semaphore(0)
        self._woken = Semaphore(0)
        self._wake = Semaphore(0)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self, timeout=None):
        self._sleeping.release()
        times = getattr(self._lock, "_count", 1)
        for _ in range(times):
            self._lock.release()
        try:
            return self._wake.acquire(True, timeout)
        finally:
            self._woken.release()
            for _ in range(times):
                self._lock.acquire()

    def notify(self, n=1):
        while self._woken.acquire(False):  # whose time was over meanwhile
            self._sleeping.acquire(False)
        sleepers = 0
        while sleepers < n and self._sleeping.acquire(False):
            self._wake.release()
            sleepers += 1
        for _ in range(sleepers):
            self._woken.acquire()
        while self._wake.acquire(False):
            pass

    def notify_all(self):
        self.notify(SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        deadline = None if timeout is None else time.monotonic() + timeout
        while not (result := predicate()):
            rest = None if deadline is None else deadline - time.monotonic()
            if rest is not None and rest <= 0:
                break
            self.wait(rest)
        return result


class Event:
    """A flag that processes can wait for."""

    def __init__(self, *, ctx=None):
        self._mutex = _Tokens(1)
        self._flag = _Tokens(0)  # one token while it is set, which nobody takes but `clear`

    def is_set(self):
        return self._flag.is_there()

    def set(self):
        self._mutex.take()
        try:
            if not self._flag.is_there():
                self._flag.put()
        finally:
            self._mutex.put()

    def clear(self):
        self._mutex.take()
        try:
            self._flag.take(False)
        finally:
            self._mutex.put()

    def wait(self, timeout=None):
        return self._flag.is_there(timeout)
