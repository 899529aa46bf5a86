"""What threads meet on, over plain locks: the classes of `threading` that know nothing of Thread."""

from _rlock import RLock as _RLock
from _thread import LockType, _allocate_notice, allocate_lock as Lock, get_ident
from _time import monotonic as _time


def _deprecated(text):
    """Warn of an old name, as seen from its caller."""
    import warnings

    warnings.warn(text, DeprecationWarning, stacklevel=3)


def RLock():
    return _RLock()


class Condition:
    """A lock, and threads that wait until another one, holding the lock, wakes them."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if isinstance(lock, LockType):
            self._is_owned = lock.locked
        else:
            for name in ("_release_save", "_acquire_restore", "_is_owned"):
                if hasattr(lock, name):
                    setattr(self, name, getattr(lock, name))
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._waiters.clear()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _allocate_notice()
        self._waiters.append(waiter)
        state = self._release_save()
        is_woken = False
        try:
            if timeout is None:
                is_woken = waiter.acquire()
            elif timeout > 0:
                is_woken = waiter.acquire(True, timeout)
            else:
                is_woken = waiter.acquire(False)
            return is_woken
        finally:
            self._acquire_restore(state)
            if not is_woken and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        end = None
        result = predicate()
        while not result:
            if timeout is not None:
                if end is None:
                    end = _time() + timeout
                elif end - _time() <= 0:
                    break
                self.wait(end - _time())
            else:
                self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            self._waiters.pop(0).release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated("notifyAll() is deprecated, use notify_all() instead")
        self.notify_all()


class Semaphore:
    """A number of permits; `acquire` waits while there is none."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f"<{_class_name(self)} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while not self._value:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    elif end - _time() <= 0:
                        return False
                    self._cond.wait(end - _time())
                else:
                    self._cond.wait()
            self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._add(n)
            self._cond.notify(n)

    def _add(self, n):
        self._value += n

    def __exit__(self, kind, value, traceback):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses to be released more often than it was taken."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f"<{_class_name(self)} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def _add(self, n):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def __repr__(self):
        return f"<{_class_name(self)} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated("isSet() is deprecated, use is_set() instead")
        return self.is_set()

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout)


def _class_name(obj):
    cls = type(obj)
    return f"{cls.__module__}.{cls.__qualname__}"


class BrokenBarrierError(RuntimeError):
    """A barrier will not open any more, or was reset."""


_FILLING, _DRAINING, _RESETTING, _BROKEN = "filling", "draining", "resetting", "broken"


class Barrier:
    """Holds threads until `parties` of them have come; then all go on, and it can be used again."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0  # threads inside `wait`

    def __repr__(self):
        name = _class_name(self)
        if self.broken:
            return f"<{name} at {id(self):#x}: broken>"
        return f"<{name} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (_DRAINING, _RESETTING):
                self._cond.wait()
            if self._state is _BROKEN:
                raise BrokenBarrierError
            place = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._open()
                else:
                    self._wait(timeout)
                return place
            finally:
                self._count -= 1
                if not self._count and self._state in (_DRAINING, _RESETTING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
            self._state = _DRAINING
            self._cond.notify_all()
        except BaseException:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state is not _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state is not _DRAINING:
            raise BrokenBarrierError

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if not self._count:
                self._state = _FILLING
            elif self._state in (_FILLING, _BROKEN):
                self._state = _RESETTING
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state is _FILLING else 0

    @property
    def broken(self):
        return self._state is _BROKEN


for _class in (Condition, Semaphore, BoundedSemaphore, Event, BrokenBarrierError, Barrier):
    _class.__module__ = "threading"
del _class
