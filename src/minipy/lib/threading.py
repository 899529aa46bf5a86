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
           "gettrace", "getprofile"]

Lock = _thread.allocate_lock
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size
TIMEOUT_MAX = _thread.TIMEOUT_MAX
ThreadError = RuntimeError

_registry_lock = Lock()
_active = {}
_counter = 0


def _new_name(template):
    global _counter
    with _registry_lock:
        _counter += 1
        return template.format(_counter)


class Thread:
    """A thread of control: `run`, or the target given, called once by `start`."""

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
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._done = Lock()
        self._is_started = False
        self._is_stopped = False
        self._began = Lock()
        self._locals = {}  # of each `local` that this thread has used, by its id: the dict {ident: attributes}
        self._initialized = True

    def __repr__(self):
        if not getattr(self, "_initialized", False):
            raise AssertionError("Thread.__init__() was not called")
        status = "initial"
        if self._ident is not None:
            status = "started" if self.is_alive() else "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not getattr(self, "_initialized", False):
            raise RuntimeError("thread.__init__() not called")
        with _registry_lock:
            if self._is_started:
                raise RuntimeError("threads can only be started once")
            self._is_started = True
        self._done.acquire()  # before `_ident` is there, which is_alive asks for
        self._began.acquire()
        try:
            _thread.start_joinable_thread(self._bootstrap, (), self._done, self._daemonic)
        except BaseException:
            self._is_started = False
            self._began.release()
            self._done.release()
            raise
        with self._began:  # until the thread has entered itself in the list
            pass

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = get_ident()
        with _registry_lock:
            _active[self._ident] = self
        self._began.release()
        try:
            self.run()
        except BaseException:
            _report(self)
        finally:
            for by_thread in self._locals.copy().values():
                by_thread.pop(self._ident, None)
            self._locals.clear()
            with _registry_lock:
                _active.pop(self._ident, None)

    def join(self, timeout=None):
        if not getattr(self, "_initialized", False):
            raise RuntimeError("Thread.__init__() not called")
        if not self._is_started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is None:
            taken = self._done.acquire()
        else:
            taken = self._done.acquire(True, max(timeout, 0))
        if taken:
            self._is_stopped = True
            self._done.release()

    def is_alive(self):
        if not getattr(self, "_initialized", False):
            raise AssertionError("Thread.__init__() not called")
        if self._is_stopped or self._ident is None:
            return False
        if not self._done.locked():  # a join would lock it for a moment again
            self._is_stopped = True
        return not self._is_stopped

    def _check_made(self):
        if not getattr(self, "_initialized", False):
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
        if not getattr(self, "_initialized", False):
            raise RuntimeError("Thread.__init__() not called")
        if self._is_started:
            raise RuntimeError("cannot set daemon status of active thread")
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
        self._is_started = True
        self._done.acquire()
        self._ident = get_ident()
        _active[self._ident] = self


class _DummyThread(Thread):
    """A thread that was started without this module."""

    def __init__(self):
        Thread.__init__(self, name=_new_name("Dummy-{}"), daemon=True)
        self._is_started = True
        self._done.acquire()
        self._ident = get_ident()
        with _registry_lock:
            _active[self._ident] = self

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
        return list(_active.values())


def active_count():
    """Return how many threads are alive."""
    with _registry_lock:
        return len(_active)


def activeCount():
    _deprecated("activeCount() is deprecated, use active_count() instead")
    return active_count()


def gettrace():
    """Return the trace function of new threads: there is none."""
    return None


getprofile = gettrace


class local:
    """An object whose attributes every thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__getattribute__(self, "__dict__")[" state"] = ({}, args, kwargs)
        _own_names(self, is_new=True)
        return self

    def __getattribute__(self, name):
        names = _own_names(self)
        if name == "__dict__":
            return names
        if name in names:
            return names[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is not local or name.startswith("__"):
                raise
            raise AttributeError(f"'_thread._local' object has no attribute '{name}'") from None

    def __setattr__(self, name, value):
        if name == "__dict__":
            kind = "_thread._local" if type(self) is local else type(self).__name__
            raise AttributeError(f"{kind!r} object attribute '__dict__' is read-only")
        descriptor = getattr(type(self), name, None)
        if hasattr(type(descriptor), "__set__"):
            object.__setattr__(self, name, value)
        else:
            _own_names(self)[name] = value

    def __delattr__(self, name):
        names = _own_names(self)
        if name in names:
            del names[name]
        elif hasattr(type(getattr(type(self), name, None)), "__delete__"):
            object.__delattr__(self, name)
        else:
            kind = "_thread._local" if type(self) is local else type(self).__name__
            raise AttributeError(f"'{kind}' object has no attribute '{name}'")

    def __del__(self, _active=_active):  # the global name may be gone at the end
        by_thread = object.__getattribute__(self, "__dict__")[" state"][0]
        for ident in by_thread.copy():
            thread = _active.get(ident)
            if thread is not None:
                thread._locals.pop(id(by_thread), None)
        by_thread.clear()


_show_as("_thread._local", local)


def _own_names(obj, is_new=False):
    """Return the attributes that the thread that asks has in a `local`; its `__init__` runs once per thread."""
    by_thread, args, kwargs = object.__getattribute__(obj, "__dict__")[" state"]
    me = get_ident()
    names = by_thread.get(me)
    if names is None:
        names = by_thread[me] = {}
        current_thread()._locals[id(by_thread)] = by_thread
        if not is_new:
            type(obj).__init__(obj, *args, **kwargs)
    return names


ExceptHookArgs = _struct_sequence("_thread._ExceptHookArgs", ("exc_type", "exc_value", "exc_traceback", "thread"), 4)


def excepthook(args, /):
    """Print the exception that ended a thread, as `sys.excepthook` does for the main one."""
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    _thread.print_exception(f"Exception in thread {name}:\n", args.exc_value)


__excepthook__ = excepthook


def _report(thread):
    try:
        excepthook(ExceptHookArgs((*sys.exc_info(), thread)))
    except Exception as error:
        error.__suppress_context__ = True
        _thread.print_exception("Exception in threading.excepthook:\n", error)


_at_shutdown = []  # (function, args, kwargs) to call when the main thread has ended, before the others are joined


def _register_atexit(func, *args, **kwargs):
    _at_shutdown.append((func, args, kwargs))


def _shutdown():
    """Called by the engine when the main thread has ended."""
    while _at_shutdown:
        func, args, kwargs = _at_shutdown.pop()
        func(*args, **kwargs)
    _main._is_stopped = True
    if _main._done.locked():  # the interactive prompt may come here twice
        _main._done.release()


_main = None


def _start_module():
    # current_thread() is asked while the main thread's own object is being made.
    global _main
    _main = Thread.__new__(_MainThread)
    _active[get_ident()] = _main
    _main._daemonic = False
    _main.__init__()


_start_module()
