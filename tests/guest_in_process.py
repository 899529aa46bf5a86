"""A guest world in the test's own process: source is run piece by piece, and the heap can be looked at in between.

The thread that makes a `Guest` is its main thread. Everything the guest prints is kept; nothing goes to the process's
streams. After each piece the audit compares all counts with all references.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from minipy.blocking.streams import OutputStream
from minipy.config import RunConfig
from minipy.errors import GuestRaised
from minipy.eval.interpreter import Interpreter
from minipy.eval.thread_state import ThreadState
from minipy.heap.findings import Finding, RunEnded
from minipy.heap.object import Object
from minipy.modules.importing import compile_source, run_module_code
from minipy.modules.runtime import Runtime
from minipy.modules.stream_object import TEXT_STREAM
from minipy.modules.thread_module import LOCK
from minipy.modules.traceback_text import format_exception
from minipy.objects.construct import new_ref, new_str
from minipy.objects.dict_object import dict_get_name, dict_set_name, new_dict
from minipy.refcount.strategy import decref
from minipy.sync.primitives import HostSync

PLAIN = RunConfig(audit=True, specialise=False)
CAS = RunConfig(audit=True, specialise=False, gil="none", refcount="cas")
FILENAME = "<generated>"


class Captured(OutputStream):
    """A standard stream whose text stays in memory."""

    def __init__(self, sync: HostSync) -> None:
        super().__init__(sync, fd=-1, is_line_buffered=False)
        self.text = ""

    def write(self, tstate: ThreadState, text: str) -> None:
        self.text += text

    def take(self) -> str:
        """Return what was written since the last call."""
        text, self.text = self.text, ""
        return text


@dataclass(frozen=True)
class Outcome:
    """What a piece of source did: what it printed, and the traceback of what it raised, "" if nothing."""

    stdout: str
    traceback: str

    @property
    def last_line(self) -> str:
        """The exception's own line."""
        return self.traceback.rstrip("\n").rpartition("\n")[2]


class Guest:
    """One interpreter with its main thread's state; `close` gives the host's resources back."""

    def __init__(self, config: RunConfig = PLAIN, at_point: Callable[..., None] | None = None) -> None:
        self.interp = Interpreter(config, HostSync())
        self.tstate: ThreadState = self.interp.main
        if at_point is not None:
            self.interp.at_point = self.tstate.at_point = at_point
        self.runtime = Runtime(self.interp, FILENAME, "", is_terminal=False)
        self.stdout = self.runtime.stdout = Captured(self.interp.sync)
        self.stderr = self.runtime.stderr = Captured(self.interp.sync)
        self.interp.services = self.runtime
        self.tstate.gil.take(self.tstate)
        self.tstate.is_attached = True
        self.interp.create_world((LOCK, TEXT_STREAM))
        self.runtime.create(self.tstate)
        self.has_ended = False

    def close(self) -> None:
        """Give the lock and the descriptors back."""
        self.tstate.gil.drop(self.tstate, "exit")
        self.interp.wake_pipe.close()

    @contextmanager
    def namespace(self) -> Iterator[Object]:
        """A fresh namespace for pieces of source, known to the audit; its content is given up at the end."""
        namespace = self.new_namespace()
        try:
            yield namespace
        finally:
            self.drop(namespace)

    def new_namespace(self) -> Object:
        """Return a namespace (declared to the audit until `drop`)."""
        tstate = self.tstate
        namespace = new_dict(tstate)
        self.put(namespace, "__name__", new_str(tstate, "__main__"))
        self.put(namespace, "__builtins__", new_ref(tstate, self.runtime.builtins_module))
        tstate.held.append(namespace)
        return namespace

    def drop(self, namespace: Object) -> None:
        """Give up a namespace with all it holds; does nothing once a finding has ended the run."""
        self.tstate.held.remove(namespace)
        with self._run_may_end():
            decref(self.tstate, namespace)

    def put(self, namespace: Object, name: str, value: Object) -> None:
        """Bind `name` to `value` (stolen)."""
        key = new_str(self.tstate, name)
        dict_set_name(self.tstate, namespace, key, value)
        decref(self.tstate, key)
        decref(self.tstate, value)

    def get(self, namespace: Object, name: str) -> Object:
        """Return the value of `name` (borrowed)."""
        value = dict_get_name(self.tstate, namespace, name)
        assert value is not None, name
        decref(self.tstate, value)
        return value

    def run(self, source: str, namespace: Object, filename: str = FILENAME) -> Outcome:
        """Run a piece of source; an exception that leaves it is dropped after its traceback is written down."""
        traceback = ""
        with self._run_may_end():
            try:
                run_module_code(self.tstate, compile_source(self.tstate, source, filename), namespace)
            except GuestRaised:
                traceback = self._take_traceback()
        return Outcome(self.stdout.take(), traceback)

    def audit(self) -> list[Finding]:
        """Compare all counts with all references; return every finding so far."""
        if not self.has_ended:
            self.interp.audit(self.tstate)
        return self.interp.ledger.findings

    def count_of(self, obj: Object) -> int:
        """Return the reference count of `obj`."""
        return self.interp.counts.read(obj)

    def _take_traceback(self) -> str:
        tstate = self.tstate
        exc = tstate.take_exception()
        tstate.held.append(exc)
        text = format_exception(tstate, exc)
        tstate.held.remove(exc)
        decref(tstate, exc)
        return text

    @contextmanager
    def _run_may_end(self) -> Iterator[None]:
        if self.has_ended:
            return
        try:
            yield
        except RunEnded:
            self.has_ended = True


def call_quietly(guest: Guest, function: Callable[..., Any], *args: Any) -> Any:
    """Return what a native gives, or the exception's last line if the guest raised."""
    try:
        return function(guest.tstate, *args)
    except GuestRaised:
        return guest._take_traceback().rstrip("\n").rpartition("\n")[2]
