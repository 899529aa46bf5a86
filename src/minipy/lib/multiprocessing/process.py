"""A function that runs in a process of its own, made by a fork."""

import atexit
import itertools
import os
import signal
import sys
import threading
import time

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

_children = set()
_counter = itertools.count(1)


class BaseProcess:
    """A process; it is started by `start`, in which `run` calls the target."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        count = next(_counter)
        self._identity = _current._identity + (count,)
        self._config = _current._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = _current.name
        self._popen = self._status = self._sentinel = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + "-" + ":".join(str(number) for number in self._identity)
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        if self._popen is not None:
            raise AssertionError("cannot start a process twice")
        if self._parent_pid != os.getpid():
            raise AssertionError("can only start a process object created by current process")
        if _current._config.get("daemon"):
            raise AssertionError("daemonic processes are not allowed to have children")
        _cleanup()
        _flush()
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            code = 1
            try:
                code = self._bootstrap()
            finally:
                _flush()
                os._exit(code)
        os.close(writer)
        self._popen, self._sentinel = pid, reader
        del self._target, self._args, self._kwargs
        _children.add(self)

    def _bootstrap(self):
        global _current, _parent, _children, _counter
        _parent = _ParentProcess(self._parent_name, self._parent_pid, _current)
        _current = self
        _children = set()
        _counter = itertools.count(1)
        self._popen = os.getpid()
        try:
            _at_fork()
            try:
                self.run()
                code = 0
            finally:
                _exit_function()
        except SystemExit as error:
            if error.code is None:
                code = 0
            elif isinstance(error.code, int):
                code = error.code & 0xFF
            else:
                sys.stderr.write(str(error.code) + "\n")
                code = 1
        except:
            import traceback

            code = 1
            sys.stderr.write("Process %s:\n" % self.name)
            traceback.print_exc()
        finally:
            threading._shutdown()
            _flush()
        return code

    def terminate(self):
        self._check_closed()
        self._send(signal.SIGTERM)

    def kill(self):
        self._check_closed()
        self._send(signal.SIGKILL)

    def _send(self, number):
        if self._poll() is None:
            try:
                os.kill(self._popen, number)
            except ProcessLookupError:
                pass

    def _poll(self):
        if self._status is None and self._popen is not None and self._popen != os.getpid():
            try:
                pid, status = os.waitpid(self._popen, os.WNOHANG)
            except ChildProcessError:
                return None
            if pid == self._popen:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status

    def join(self, timeout=None):
        self._check_closed()
        if self._parent_pid != os.getpid():
            raise AssertionError("can only join a child process")
        if self._popen is None:
            raise AssertionError("can only join a started process")
        if self._poll() is None:
            from multiprocessing.connection import wait

            if not wait([self._sentinel], timeout):
                return
            while self._poll() is None:  # its descriptors close a moment before it has ended
                time.sleep(0.001)
        _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        if self._parent_pid != os.getpid():
            raise AssertionError("can only test a child process")
        if self._popen is None:
            return False
        if self._poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        if self._popen is not None and not self._closed:
            if self._poll() is None:
                raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
            os.close(self._sentinel)
            _children.discard(self)
        self._closed = True

    def __del__(self):
        if self._sentinel is not None and not self._closed and self._parent_pid == os.getpid():
            os.close(self._sentinel)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        if not isinstance(name, str):
            raise AssertionError("name must be a string")
        self._name = name

    @property
    def daemon(self):
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        if self._popen is not None:
            raise AssertionError("process has already started")
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return self._config.get("authkey")

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = bytes(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        return None if self._popen is None else self._poll()

    @property
    def ident(self):
        self._check_closed()
        return os.getpid() if self is _current else self._popen

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._sentinel is None:
            raise ValueError("process not started")
        return self._sentinel

    def __repr__(self):
        if self._closed:
            status = "closed"
        elif self is _current:
            status = "started"
        elif self._popen is None:
            status = "initial"
        else:
            status = "started" if self._poll() is None else "stopped"
        shown = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None and not self._closed:
            shown.append(f"pid={self._popen}")
        shown.append(f"parent={self._parent_pid}")
        shown.append(status)
        if status == "stopped":
            names = {0: 0}
            code = self._status
            if code < 0:
                try:
                    code = "-" + signal.Signals(-code).name
                except ValueError:
                    pass
            shown.append(f"exitcode={code}")
        if self.daemon:
            shown.append("daemon")
        return f"<{' '.join(shown)}>"


class Process(BaseProcess):
    pass


class _ParentProcess:
    """The process that has started this one."""

    def __init__(self, name, pid, process):
        self._name = name
        self._pid = pid
        self._config = {}

    name = property(lambda self: self._name)
    pid = ident = property(lambda self: self._pid)

    def is_alive(self):
        return os.getppid() == self._pid


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid = None
        self._popen = self._status = self._sentinel = None
        self._config = {"authkey": os.urandom(32)}
        self._closed = False

    def close(self):
        pass


_current = _MainProcess()
_parent = None
_hooks = []  # called in a new process
_finalizers = []  # called before a process ends


def current_process():
    """Return the Process of this process."""
    return _current


def parent_process():
    """Return what is known of the process that has started this one; None in the first."""
    return _parent


def active_children():
    """Return the processes that this one has started and that have not ended."""
    _cleanup()
    return list(_children)


def _cleanup():
    for process in list(_children):
        if process._poll() is not None:
            _children.discard(process)


def _at_fork():
    _finalizers.clear()
    for hook in _hooks:
        hook()


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError, OSError):
            pass


def _exit_function():
    """At the end of a process: let queues send what they have, end daemons, wait for the other children."""
    for process in active_children():
        if process.daemon:
            process.terminate()
    for process in active_children():
        process.join()
    while _finalizers:
        _finalizers.pop()()


atexit.register(_exit_function)
