"""The life of an interpreter: how it begins, and how it ends, alike for the main one and all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.engine.exit_status import FLUSH_FAILED_STATUS, status_of_exception
from minipy.engine.module_endings import drop_modules
from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.guest_threads.deadlocks import Description, waiting
from minipy.eval.observing.auditing import audit_run
from minipy.eval.observing.counters import counted_apart
from minipy.eval.tracing import end_tracing
from minipy.model.attributes import attribute_named
from minipy.model.tables.dict_slots import dict_get_name
from minipy.modules.thread_module import LOCK
from minipy.refcount.strategy import decref
from minipy.runtime.streams.standard_text_stream import TEXT_STREAM
from minipy.types.builtin_type_creation import create_types

if TYPE_CHECKING:
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState
    from minipy.runtime.runtime_services import Runtime


class InterpreterLife:
    """Begins and ends one interpreter, on its thread state `main`; `status` is what the program's exit status becomes."""

    def __init__(self, interp: Interpreter, runtime: Runtime) -> None:
        self._interp = interp
        self._runtime = runtime
        self.status = 0
        interp.services = runtime

    def begin(self, tstate: ThreadState) -> None:
        """Create types, builtins and the table of modules; what is made from then on is the program's."""
        with counted_apart(tstate):
            create_types(tstate, (LOCK, TEXT_STREAM))
            self._runtime.create(tstate)
            self._interp.collector.make_permanent()
        self._interp.ledger.begin_program()

    def join(self, tstate: ThreadState) -> None:
        """Wait for all threads that are no daemons, then call what is registered for the end."""
        self._call_at_end(tstate, "threading", "_shutdown")
        self._join_threads(tstate)

    def call_exit_functions(self, tstate: ThreadState) -> None:
        """Call what `atexit` knows."""
        self._call_at_end(tstate, "atexit", "_run_exitfuncs")

    def end_others(self, tstate: ThreadState) -> None:
        """Make the remaining threads of the interpreter leave, of the whole run if it is the main one, and wait for that."""
        interp = self._interp
        tstate.is_finalizing = True
        interps = [interp]
        if interp.id:
            interp.end_threads(interp.reasons.close)
        else:
            interp.request_end()
            interps = interp.run.known_interpreters()
        while any(len(other.threads) > 1 for other in interps):
            for other in interps:
                other.wake_waiters(but=tstate)
            with allow_threads(tstate, "join"):
                tstate.parker.park(0.1)  # whoever ends wakes this thread; a new wait may have begun meanwhile

    def clear(self, tstate: ThreadState) -> None:
        """Collect, clear the modules, audit."""
        interp = self._interp
        end_tracing(tstate)
        if not self._runtime.flush_streams(tstate):
            self.status = FLUSH_FAILED_STATUS
        self.flush(tstate)
        interp.counts.merge_waiting(tstate)
        if interp.collector.is_enabled:
            interp.collector.collect(tstate)
        interp.collector.is_ending = True
        with counted_apart(tstate):
            drop_modules(tstate, self._runtime)
            if interp.signals.drop_handlers(tstate):
                interp.collector.collect(tstate)
        self.flush(tstate)
        if interp.config.is_audited and not interp.run.internal_errors:
            audit_run(tstate)

    def flush(self, tstate: ThreadState) -> None:
        """Write what is buffered for standard output."""
        try:
            self._runtime.stdout.flush(tstate)
        except BrokenPipeError:
            self._runtime.stdout.discard()  # the reader has had enough
            self.status = self.status or FLUSH_FAILED_STATUS
        except OSError as error:
            self._runtime.write_stderr(tstate, [f"minipy: can't write to standard output: {error.strerror}\n"])
            self.status = self.status or FLUSH_FAILED_STATUS

    def _call_at_end(self, tstate: ThreadState, module_name: str, function_name: str) -> None:
        """Call what a module has for the end of the program, if that has imported it."""
        module = dict_get_name(tstate, self._interp.modules, module_name)
        if module is None:
            return
        function = attribute_named(tstate, module, function_name)
        decref(tstate, module)
        if function is None:
            return
        tstate.held.append(function)
        try:
            decref(tstate, call(tstate, function, []))
        except GuestRaised:
            self.status = status_of_exception(tstate, self._runtime)
        finally:
            decref(tstate, tstate.held.pop())  # type: ignore[arg-type]

    def _join_threads(self, tstate: ThreadState) -> None:
        ends = _EndsOfThreads(tstate)
        try:
            while not ends.has_come():
                with waiting(tstate, ends), allow_threads(tstate, "join"):
                    tstate.parker.park(None)
                if self._interp.config.interruptible_waits:
                    check_interrupt(tstate)
        except GuestRaised:
            self.status = status_of_exception(tstate, self._runtime)


class _EndsOfThreads:
    """What the end of a program waits for: that all threads but its own have ended that are no daemons."""

    def __init__(self, tstate: ThreadState) -> None:
        self._tstate = tstate

    def _remaining(self) -> list[ThreadState]:
        return [other for other in self._tstate.interp.threads if other is not self._tstate and not other.is_daemon]

    def has_come(self) -> bool:
        """True if there are no others."""
        return not self._remaining()

    def description(self) -> Description:
        """Return which there are."""
        others = self._remaining()
        return Description(f"the end of {' and '.join(other.label for other in others)}", others[0])
