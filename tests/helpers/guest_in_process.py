"""A guest world in the test's own process: source is run piece by piece, and the heap can be looked at in between.

The thread that makes a `Guest` is its main thread. Everything the guest prints is kept; nothing goes to the process's
streams. After each piece the audit compares all counts with all references.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from tempfile import TemporaryFile
from types import ModuleType, SimpleNamespace
from typing import Any

from minipy.config import RunConfig
from minipy.errors import GuestRaised
from minipy.heap.findings import Finding, RunEnded
from minipy.heap.object import Object
from minipy.specialise.native.loading import world_of
from minipy.sync.primitives import HostSync

PLAIN = RunConfig(audit=True)
CAS = RunConfig(audit=True, gil="none", refcount="cas")
AS_WRITTEN = RunConfig(audit=True, specialise=False)
FILENAME = "<generated>"
NAMES = {
    "minipy.blocking.blocking_streams": ("OutputStream",),
    "minipy.eval.observing.auditing": ("audit_run",),
    "minipy.eval.calls": ("call",),
    "minipy.eval.interpreter": ("Interpreter",),
    "minipy.eval.thread_state": ("attach", "detach"),
    "minipy.types.builtin_type_creation": ("create_types",),
    "minipy.runtime.compiling": ("compile_source",),
    "minipy.runtime.importing": ("run_module_code",),
    "minipy.runtime.runtime_services": ("Runtime",),
    "minipy.runtime.streams.standard_text_stream": ("TEXT_STREAM",),
    "minipy.modules.thread_module": ("LOCK",),
    "minipy.runtime.tracebacks.traceback_text": ("exception_writes",),
    "minipy.heap.slots": ("read_slot", "swap_slot"),
    "minipy.model.attributes": ("set_attribute",),
    "minipy.model.constructors": ("new_float", "new_int", "new_list", "new_ref", "new_str", "new_tuple"),
    "minipy.model.tables.dict_slots": ("dict_delete", "dict_get", "dict_get_name", "dict_set", "dict_set_name", "new_dict"),
    "minipy.model.function_object": ("new_cell",),
    "minipy.model.tables.hash_table_changes": ("table_clear",),
    "minipy.model.list_slots": (
        "drop_all",
        "list_append",
        "list_extend",
        "list_get",
        "list_set",
        "swap_all",
        "take_at",
    ),
    "minipy.model.raising": ("catch", "set_exception"),
    "minipy.refcount.strategy": ("decref", "incref"),
}


class Rooms:
    """The interpreter's modules as a configuration has them: rewritten with its choices, or as they are written."""

    def __init__(self, config: RunConfig) -> None:
        self.load: Callable[[str], ModuleType] = world_of(config).load if config.specialise else importlib.import_module
        self.load("minipy.engine.python_engine")  # and with it all the others
        found = {name: getattr(self.load(module), name) for module, names in NAMES.items() for name in names}
        self.names = SimpleNamespace(**found)
        self.codes: dict[str, Any] = {}  # compiled sources


class Captured:
    """A standard stream of the guest whose text goes to a file that has no name."""

    def __init__(self, output_stream: Callable[..., Any], sync: HostSync) -> None:
        self._file = TemporaryFile()  # noqa: SIM115
        self.stream = output_stream(sync, fd=self._file.fileno(), is_line_buffered=False)

    def take(self) -> str:
        """Return what has come since the last time."""
        self.stream.flush_at_exit()
        self._file.seek(0)
        text = self._file.read().decode()
        self._file.seek(0)
        self._file.truncate()
        return text

    def close(self) -> None:
        self._file.close()


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

    def __init__(
        self,
        config: RunConfig = PLAIN,
        at_point: Callable[..., None] | None = None,
        rooms: Rooms | None = None,
        sync: HostSync | None = None,
    ) -> None:
        self.rooms = rooms if rooms is not None else Rooms(config)
        names = self.rooms.names
        self.interp = names.Interpreter(config, sync if sync is not None else HostSync())
        self.tstate = self.interp.main
        if at_point is not None:
            self.interp.at_point = self.tstate.at_point = at_point
        self.runtime = names.Runtime(self.interp, FILENAME, "", is_terminal=False)
        self.stdout, self.stderr = (Captured(names.OutputStream, self.interp.sync) for _ in range(2))
        self.runtime.stdout, self.runtime.stderr = self.stdout.stream, self.stderr.stream
        self.interp.services = self.runtime
        names.attach(self.tstate)
        names.create_types(self.tstate, (names.LOCK, names.TEXT_STREAM))
        self.runtime.create(self.tstate)
        self.has_ended = False

    def close(self) -> None:
        """Give the lock and the descriptors back."""
        self.tstate.gil.drop(self.tstate, "exit")
        self.tstate.parker.close()
        self.stdout.close()
        self.stderr.close()

    def new_namespace(self) -> Object:
        """Return a namespace, declared to the audit until `drop`."""
        tstate, names = self.tstate, self.rooms.names
        namespace: Object = names.new_dict(tstate)
        self.put(namespace, "__name__", names.new_str(tstate, "__main__"))
        self.put(namespace, "__builtins__", names.new_ref(tstate, self.runtime.builtins_module))
        tstate.held.append(namespace)
        return namespace

    def drop(self, namespace: Object) -> None:
        """Give up all that a namespace holds, the oldest first, and then the namespace itself."""
        try:
            self.rooms.names.table_clear(self.tstate, namespace)
            self.tstate.held.remove(namespace)
            self.rooms.names.decref(self.tstate, namespace)
        except RunEnded:
            self.has_ended = True

    def put(self, namespace: Object, name: str, value: Object) -> None:
        """Bind `name` to `value` (stolen)."""
        names = self.rooms.names
        key = names.new_str(self.tstate, name)
        names.dict_set_name(self.tstate, namespace, key, value)
        names.decref(self.tstate, key)
        names.decref(self.tstate, value)

    def get(self, namespace: Object, name: str) -> Object:
        """Return the value of `name` (borrowed)."""
        value: Object | None = self.rooms.names.dict_get_name(self.tstate, namespace, name)
        assert value is not None, name
        self.rooms.names.decref(self.tstate, value)
        return value

    def run(self, source: str, namespace: Object, filename: str = FILENAME) -> Outcome:
        """Run a piece of source; an exception that leaves it is dropped after its traceback is written down."""
        try:
            traceback = self._run(source, namespace, filename)
        except RunEnded:
            self.has_ended = True
            traceback = "a finding has ended the run"
        return Outcome(self.stdout.take(), traceback)

    def _run(self, source: str, namespace: Object, filename: str) -> str:
        if self.has_ended:
            raise RunEnded
        try:
            self.rooms.names.run_module_code(self.tstate, self._compile(source, filename), namespace)
        except GuestRaised:
            return self.take_traceback()
        return ""

    def _compile(self, source: str, filename: str) -> Any:
        codes = self.rooms.codes
        if source not in codes:
            if len(codes) > 2000:
                codes.clear()
            codes[source] = self.rooms.names.compile_source(self.tstate, source, filename)
        return codes[source]

    def audit(self) -> list[Finding]:
        """Compare all counts with all references; return every finding so far."""
        if not self.has_ended:
            self.rooms.names.audit_run(self.tstate)
        findings: list[Finding] = self.interp.ledger.findings
        return findings

    def findings_text(self) -> str:
        """Return the first findings as text, "" if there is none."""
        return "\n".join(finding.render() for finding in self.audit()[:3])

    def count_of(self, obj: Object) -> int:
        """Return the reference count of `obj`."""
        count: int = self.interp.counts.read_count(obj)
        return count

    def take_traceback(self) -> str:
        """Drop the exception that has just been raised; return its traceback."""
        tstate, names = self.tstate, self.rooms.names
        exc = tstate.take_exception()
        tstate.held.append(exc)
        text = "".join(names.exception_writes(tstate, exc))
        tstate.held.remove(exc)
        names.decref(tstate, exc)
        return text
