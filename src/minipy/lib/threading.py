"""Threads and what they meet on, in the guest language, over the primitives of _thread."""

import sys
import _thread

Lock = _thread.allocate_lock
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
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


class _RLock:
    """A lock that its owner can take again; it is free when released as often as taken."""

    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        owner = self._owner
        state = "locked" if self._block.locked() else "unlocked"
        return f"<{state} threading.RLock object owner={owner} count={self._count} at {hex(id(self))}>"

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = me
            self._count = 1
        return taken

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, kind, value, traceback):
        self.release()

    def _is_owned(self):
        return self._owner == get_ident()


def RLock():
    return _RLock()


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
        self._initialized = True

    def __repr__(self):
        if not getattr(self, "_initialized", False):
            raise AssertionError("Thread.__init__() was not called")
        status = "initial"
        if self._is_started:
            status = "started"
        if self._is_started and not self.is_alive():
            status = "stopped"
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
        self._done.acquire()
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
        except SystemExit:
            pass
        except BaseException:
            _report(self)
        finally:
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
        return self._is_started and not self._is_stopped and self._done.locked()

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._is_started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self._daemonic

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self._name

    def setName(self, name):
        self.name = name


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


currentThread = current_thread


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


activeCount = active_count


class ExceptHookArgs:
    """What `excepthook` is given: the exception and the thread that it ended."""

    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args):
    """Print the exception that ended a thread, as `sys.excepthook` does for the main one."""
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    _thread.print_exception(f"Exception in thread {name}:\n", args.exc_value)


__excepthook__ = excepthook


def _report(thread):
    kind, value, traceback = sys.exc_info()
    try:
        excepthook(ExceptHookArgs((kind, value, traceback, thread)))
    finally:
        del kind, value, traceback


_main = None


def _start_module():
    # current_thread() is asked while the main thread's own object is being made.
    global _main
    _main = Thread.__new__(_MainThread)
    _active[get_ident()] = _main
    _main._daemonic = False
    _main.__init__()


_start_module()
