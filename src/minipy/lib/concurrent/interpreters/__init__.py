"""Interpreters in one process: each has its own modules, types and objects; values cross from one to another by copy."""

import threading
import weakref
from types import SimpleNamespace

import _interpreters
from _interpreters import InterpreterError, InterpreterNotFoundError, NotShareableError, is_shareable

from ._queues import Queue, QueueEmpty, QueueFull
from ._queues import create as create_queue

__all__ = [
    "get_current", "get_main", "create", "list_all", "is_shareable",
    "Interpreter",
    "InterpreterError", "InterpreterNotFoundError", "ExecutionFailed",
    "NotShareableError",
    "create_queue", "Queue", "QueueEmpty", "QueueFull",
]  # fmt: skip

_WHENCE = {_interpreters.WHENCE_RUNTIME: "runtime init", _interpreters.WHENCE_STDLIB: "_interpreters module"}


def _described(failure):
    """Return what is known of an exception, by name."""
    name, qualname, module, msg, formatted, errdisplay = failure
    kind = SimpleNamespace(__name__=name, __qualname__=qualname, __module__=module)
    return SimpleNamespace(type=kind, msg=msg, formatted=formatted, errdisplay=errdisplay)


class ExecutionFailed(InterpreterError):
    """An exception has ended what ran in an interpreter; `excinfo` is what is known of it."""

    def __init__(self, excinfo):
        msg = excinfo.formatted
        if not msg:
            has_both = excinfo.type and excinfo.msg
            msg = f"{excinfo.type.__name__}: {excinfo.msg}" if has_both else excinfo.type.__name__ or excinfo.msg
        super().__init__(msg)
        self.excinfo = excinfo

    def __str__(self):
        try:
            display = self.excinfo.errdisplay
        except Exception:
            return super().__str__()
        return f"{super().__str__()}\n\nUncaught in the interpreter:\n\n{display}"


def create():
    """Return a new interpreter, in which nothing runs."""
    return Interpreter(_interpreters.create(), _ownsref=True)


def list_all():
    """Return all interpreters."""
    return [Interpreter(id, _whence=whence) for id, whence in _interpreters.list_all()]


def get_current():
    """Return the interpreter that runs this."""
    id, whence = _interpreters.get_current()
    return Interpreter(id, _whence=whence)


def get_main():
    """Return the interpreter that runs the program."""
    id, whence = _interpreters.get_main()
    return Interpreter(id, _whence=whence)


_known = weakref.WeakValueDictionary()


class Interpreter:
    """An interpreter, by its id: there is one object for each.

    With the last object of those that `create` has made, the interpreter ends.
    """

    def __new__(cls, id, /, _whence=None, _ownsref=None):
        if not isinstance(id, int):
            raise TypeError(f"id must be an int, got {id!r}")
        id = int(id)
        if _whence is None:
            _whence = _interpreters.WHENCE_STDLIB if _ownsref else _interpreters.whence(id)
        if _ownsref is None:
            _ownsref = _whence == _interpreters.WHENCE_STDLIB
        self = _known.get(id)
        if self is None:
            self = super().__new__(cls)
            self._id = id
            self._whence = _whence
            self._ownsref = _ownsref
            _known[id] = self
            if _ownsref:
                _interpreters.incref(id)
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.id})"

    def __hash__(self):
        return hash(self._id)

    def __del__(self):
        self._decref()

    def __reduce__(self):
        return type(self), (self._id,)

    # The defaults are there even when the module's names are not any more.
    def _decref(self, *, _decref=_interpreters.decref, _gone=InterpreterNotFoundError):
        if self._ownsref:
            self._ownsref = False
            try:
                _decref(self._id)
            except _gone:
                pass

    @property
    def id(self):
        return self._id

    @property
    def whence(self):
        return _WHENCE[self._whence]

    def is_running(self):
        """Return whether a thread runs something in the interpreter."""
        return _interpreters.is_running(self._id)

    def close(self):
        """End the interpreter; InterpreterError if something runs in it."""
        return _interpreters.destroy(self._id)

    def prepare_main(self, ns=None, /, **kwargs):
        """Bind copies of these values, which must be shareable, in `__main__` of the interpreter."""
        ns = dict(ns, **kwargs) if ns is not None else kwargs
        failure = _interpreters.set___main___attrs(self._id, ns)
        if failure is not None:
            raise ExecutionFailed(_described(failure))

    def exec(self, code, /):
        """Run a source text, or a function without arguments, in `__main__` of the interpreter, and wait for its end."""
        failure = _interpreters.exec(self._id, code)
        if failure is not None:
            raise ExecutionFailed(_described(failure))

    def _call(self, callable, args, kwargs):
        result, failure = _interpreters.call(self._id, callable, args, kwargs)
        if failure is not None:
            raise ExecutionFailed(_described(failure))
        return result

    def call(self, callable, /, *args, **kwargs):
        """Call a copy of `callable` in the interpreter, with copies of the arguments; return a copy of the result."""
        return self._call(callable, args, kwargs)

    def call_in_thread(self, callable, /, *args, **kwargs):
        """Return a new thread that makes the call; nobody gets its result."""
        thread = threading.Thread(target=self._call, args=(callable, args, kwargs))
        thread.start()
        return thread
