"""Threads and what they meet on, in the guest language, over the primitives of _thread."""

import sys
import _thread
from _classes import show_as as _show_as
from _struct_sequence import struct_sequence as _struct_sequence
from _synchronization import (
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, RLock, Semaphore, _deprecated,
)

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError",
           "Timer", "ThreadError", "ExceptHookArgs", "excepthook", "local", "stack_size", "get_native_id",
           "settrace", "gettrace", "setprofile", "getprofile"]

Lock = _thread.allocate_lock
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size
local = _thread._local
TIMEOUT_MAX = _thread.TIMEOUT_MAX
ThreadError = RuntimeError

_registry_lock = RLock()  # a trace function may ask for the current thread while that is being entered or left
_active = {}
_limbo = {}  # started, but not yet running
_counter = 0
_trace_hook = None
_profile_hook = None


def _new_name(template):
    global _counter
    with _registry_lock:
        _counter += 1
        return template.format(_counter)


class Thread:
    """A thread of control: `run`, or the target given, called once by `start`."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _new_name("Thread-{}")
            if target is not None:
                try:
                    name += " (" + target.__name__ + ")"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        if daemon and not _thread.daemon_threads_allowed():
            raise RuntimeError("daemon threads are disabled in this (sub)interpreter")
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._tstate_lock = None  # held from `start` until the thread has given everything up
        self._started = Event()
        self._is_stopped = False
        self._initialized = True

    def __repr__(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() was not called")
        status = "initial"
        if self._started.is_set():
            status = "started" if self.is_alive() else "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        with _registry_lock:
            if self._started.is_set() or self in _limbo:
                raise RuntimeError("threads can only be started once")
            _limbo[self] = self
        try:
            self._tstate_lock = done = Lock()
            done.acquire()
            _thread.start_joinable_thread(self._bootstrap, (), done, self._daemonic)
        except Exception:  # after a KeyboardInterrupt it runs
            self._tstate_lock = None
            with _registry_lock:
                del _limbo[self]
            raise
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._bootstrap_inner()

    def _bootstrap_inner(self):
        try:
            self._ident = get_ident()
            self._started.set()
            with _registry_lock:
                _active[self._ident] = self
                del _limbo[self]
            if _trace_hook:
                sys.settrace(_trace_hook)
            if _profile_hook:
                sys.setprofile(_profile_hook)
            try:
                self.run()
            except BaseException:
                _invoke_excepthook(self)
        finally:
            self._delete()

    def _delete(self):
        with _registry_lock:
            del _active[get_ident()]

    def _stop(self):
        self._is_stopped = True
        self._tstate_lock = None

    def _reset_internal_locks(self, is_alive):
        """After a fork: nobody holds what this thread is waited for by, unless it is alive."""
        self._started._at_fork_reinit()
        if is_alive:
            self._tstate_lock = Lock()
            self._tstate_lock.acquire()
        else:
            self._stop()

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is None:
            self._wait_for_tstate_lock()
        else:
            self._wait_for_tstate_lock(timeout=max(timeout, 0))

    def _wait_for_tstate_lock(self, block=True, timeout=-1):
        lock = self._tstate_lock
        if lock is None:  # it is known that the thread has ended
            return
        if not block:
            is_over = not lock.locked()
        elif timeout < 0:
            with lock:  # an interrupt comes before or after it
                is_over = True
        else:
            is_over = lock.acquire(True, timeout)
            if is_over:
                lock.release()
        if is_over:
            self._stop()

    def is_alive(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() not called")
        if self._is_stopped or not self._started.is_set():
            return False
        self._wait_for_tstate_lock(False)
        return not self._is_stopped

    def _check_made(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() not called")

    @property
    def name(self):
        self._check_made()
        return self._name

    @name.setter
    def name(self, name):
        self._check_made()
        self._name = str(name)

    @property
    def ident(self):
        self._check_made()
        return self._ident

    @property
    def native_id(self):
        self._check_made()
        return self._ident

    @property
    def daemon(self):
        self._check_made()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        if daemonic and not _thread.daemon_threads_allowed():
            raise RuntimeError("daemon threads are disabled in this interpreter")
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name):
        _deprecated("setName() is deprecated, set the name attribute instead")
        self.name = name


class Timer(Thread):
    """A thread that waits `interval` seconds before it calls `function`, unless it is cancelled meanwhile."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread that runs the program."""

    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._started.set()
        self._tstate_lock = Lock()
        self._tstate_lock.acquire()
        self._ident = get_ident()
        _active[self._ident] = self


class _DummyThread(Thread):
    """A thread that was started without this module."""

    def __init__(self):
        Thread.__init__(self, name=_new_name("Dummy-{}"), daemon=_thread.daemon_threads_allowed())
        self._started.set()
        self._ident = get_ident()
        with _registry_lock:
            _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise AssertionError("cannot join a dummy thread")


def current_thread():
    """Return the Thread object of the thread that asks."""
    me = _active.get(get_ident())
    return me if me is not None else _DummyThread()


def currentThread():
    _deprecated("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def main_thread():
    """Return the Thread object of the main thread."""
    return _main


def enumerate():
    """Return a list of all threads that are alive."""
    with _registry_lock:
        return list(_active.values()) + list(_limbo.values())


def active_count():
    """Return how many threads are alive."""
    with _registry_lock:
        return len(_active) + len(_limbo)


def activeCount():
    _deprecated("activeCount() is deprecated, use active_count() instead")
    return active_count()


def settrace(func):
    """Let `func` trace the threads that are started from now on."""
    global _trace_hook
    _trace_hook = func


def gettrace():
    """Return the trace function of new threads, or None."""
    return _trace_hook


def setprofile(func):
    """Let `func` profile the threads that are started from now on."""
    global _profile_hook
    _profile_hook = func


def getprofile():
    """Return the profiler of new threads, or None."""
    return _profile_hook


ExceptHookArgs = _struct_sequence("_thread._ExceptHookArgs", ("exc_type", "exc_value", "exc_traceback", "thread"), 4)


def excepthook(args, /):
    """Print the exception that ended a thread, as `sys.excepthook` does for the main one."""
    if type(args) is not ExceptHookArgs:
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    _thread.print_exception(f"Exception in thread {name}:\n", args.exc_value)


__excepthook__ = excepthook


def _invoke_excepthook(thread):
    try:
        hook = excepthook if excepthook is not None else __excepthook__
        hook(ExceptHookArgs((*sys.exc_info(), thread)))
    except Exception as error:
        error.__suppress_context__ = True
        print("Exception in threading.excepthook:", file=sys.stderr, flush=True)
        sys.excepthook(*sys.exc_info())


_at_shutdown = []  # (function, args, kwargs) to call when the main thread has ended, before the others are joined


def _register_atexit(func, *args, **kwargs):
    _at_shutdown.append((func, args, kwargs))


def _shutdown():
    """Called by the engine when the main thread has ended."""
    while _at_shutdown:
        func, args, kwargs = _at_shutdown.pop()
        func(*args, **kwargs)
    done = _main._tstate_lock
    if done is not None:  # the interactive prompt may come here twice
        done.release()
        _main._stop()


def _after_fork():
    """In a new process: only the thread that has forked is there, and it is the main one."""
    global _registry_lock, _main
    _registry_lock = RLock()
    current = current_thread()
    for thread in {*_active.values(), *_limbo.values()}:
        thread._reset_internal_locks(thread is current)
    _limbo.clear()
    _active.clear()
    _active[get_ident()] = _main = current
    current._daemonic = False


_main = None


def _start_module():
    # current_thread() is asked while the main thread's own object is being made.
    global _main
    _main = Thread.__new__(_MainThread)
    _active[get_ident()] = _main
    _main._daemonic = False
    _main.__init__()


_start_module()
