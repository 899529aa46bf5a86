"""The Python engine: from a program's source to the end of its run.

The guest's main thread is a host thread with a large stack. The host's main thread is the signal clerk: it only waits, and
its handler for Ctrl-C asks the eval breaker to deliver a KeyboardInterrupt to the guest's main thread.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.config import RunConfig
from minipy.engine.result import FINDING_STATUS, RunResult, ThreadStats
from minipy.errors import GuestRaised
from minipy.eval.interpreter import Interpreter
from minipy.eval.threads import MAIN_STACK_BYTES
from minipy.heap.findings import RunEnded
from minipy.heap.object import Object
from minipy.modules.importing import compile_source, register, run_module_code
from minipy.modules.runtime import Runtime
from minipy.modules.stream_object import TEXT_STREAM
from minipy.modules.thread_module import LOCK
from minipy.objects.construct import new_ref, new_str
from minipy.objects.dict_object import dict_get_name, dict_set
from minipy.objects.hash_table import table_clear, table_snapshot
from minipy.objects.module_object import module_set, new_module
from minipy.objects.protocol import str_text
from minipy.objects.type_object import is_instance
from minipy.refcount.strategy import decref
from minipy.sync.primitives import HostSettings, HostSync

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

INTERRUPTED_STATUS = 130  # 128 + SIGINT, as a shell reports it


class PythonEngine:
    """Runs one program; one at a time per process, since it changes settings of the host interpreter."""

    def __init__(self, source: str | bytes, filename: str, config: RunConfig, is_terminal: bool = False) -> None:
        self._source = source
        self._filename = filename
        self._config = config
        self._interp = Interpreter(config, HostSync())
        directory = os.path.dirname(os.path.abspath(filename)) if os.path.exists(filename) else ""
        self._runtime = Runtime(self._interp, filename, directory, is_terminal)
        self._interp.services = self._runtime
        self._status = 0

    def run(self) -> RunResult:
        """Run the program to its end and return what came of it."""
        interp = self._interp
        main_ended = interp.sync.parker()
        ended = [False]

        def main_thread() -> None:
            try:
                self._guest_main()
            finally:
                ended[0] = True
                main_ended.unpark()

        with HostSettings(), _interrupts_go_to(interp.interrupt):
            interp.sync.allow_recursion(interp.recursion_limit)
            interp.sync.spawn(main_thread, "main", MAIN_STACK_BYTES)
            while not ended[0]:
                main_ended.park(None)
        interp.wake_pipe.close()
        return self._result()

    def _result(self) -> RunResult:
        interp = self._interp
        findings = tuple(interp.ledger.findings)
        status = self._status
        if findings and status == 0:
            status = FINDING_STATUS
        stats = tuple(_stats_of(tstate) for tstate in (*interp.finished, *interp.threads))
        return RunResult(status, findings, stats, tuple(self._runtime.internal_errors))

    # --- the life of the guest's main thread

    def _guest_main(self) -> None:
        tstate = self._interp.main
        tstate.gil.take(tstate)
        tstate.is_attached = True
        try:
            self._interp.create_world((LOCK, TEXT_STREAM))
            self._runtime.create(tstate)
            self._interp.collector.freeze()
            self._status = self._run_main(tstate)
            self._finish(tstate)
        except RunEnded:
            self._end_others(tstate)
        except BaseException as error:
            self._runtime.report_internal_error(tstate, error)
            self._end_others(tstate)
        finally:
            self._flush_quietly()
            tstate.is_attached = False
            tstate.gil.drop(tstate, "exit")

    def _run_main(self, tstate: ThreadState) -> int:
        """Run the program as `__main__`; return its exit status."""
        module = new_module(tstate, "__main__")
        if os.path.exists(self._filename):
            module_set(tstate, module, "__file__", new_str(tstate, self._filename))
        module_set(tstate, module, "__builtins__", new_ref(tstate, self._runtime.builtins_module))
        register(tstate, "__main__", module)
        assert module.attrs is not None
        namespace = new_ref(tstate, module.attrs)
        decref(tstate, module)
        try:
            code = compile_source(tstate, self._source, self._filename)
            run_module_code(tstate, code, namespace)
            return 0
        except GuestRaised:
            return self._status_of_exception(tstate)
        finally:
            decref(tstate, namespace)

    def _status_of_exception(self, tstate: ThreadState) -> int:
        """Show the exception that ended the program, and return the exit status that it means."""
        exc = tstate.exc
        assert exc is not None
        exceptions = tstate.types.exceptions
        if is_instance(exc, exceptions["SystemExit"]):
            return self._status_of_exit(tstate)
        is_interrupt = is_instance(exc, exceptions["KeyboardInterrupt"])
        self._runtime.report_exception(tstate)
        return INTERRUPTED_STATUS if is_interrupt else 1

    def _status_of_exit(self, tstate: ThreadState) -> int:
        exc = tstate.take_exception()
        code = tstate.find_attribute(exc, "code")
        decref(tstate, exc)
        assert code is not None
        try:
            if code is tstate.types.none:
                return 0
            if is_instance(code, tstate.types.int):
                return int(code.value) & 0xFF
            self._runtime.write_stderr(tstate, str_text(tstate, code) + "\n")
            return 1
        except GuestRaised:
            decref(tstate, tstate.take_exception())
            return 1
        finally:
            decref(tstate, code)

    # --- the end of the run

    def _finish(self, tstate: ThreadState) -> None:
        """Join threads, end daemons, clear modules, audit."""
        if self._status != INTERRUPTED_STATUS:
            self._call_at_end(tstate, "threading", "_shutdown")
            self._join_threads(tstate)
        self._call_at_end(tstate, "atexit", "_run_exitfuncs")
        self._end_others(tstate)
        tstate.is_finalizing = True
        self._flush(tstate)
        self._interp.collector.collect(tstate)
        self._clear_modules(tstate)
        self._interp.collector.collect(tstate)
        self._flush(tstate)
        if self._config.has_ledger and not self._runtime.internal_errors:
            self._interp.audit(tstate)

    def _call_at_end(self, tstate: ThreadState, module_name: str, function_name: str) -> None:
        """Call what a module has for the end of the run, if the program has imported it."""
        module = dict_get_name(tstate, self._interp.modules, module_name)
        if module is None:
            return
        function = tstate.find_attribute(module, function_name)
        decref(tstate, module)
        if function is None:
            return
        tstate.held.append(function)
        try:
            decref(tstate, tstate.call(function, []))
        except GuestRaised:
            self._status = self._status_of_exception(tstate)
        finally:
            decref(tstate, tstate.held.pop())  # type: ignore[arg-type]

    def _join_threads(self, tstate: ThreadState) -> None:
        """Wait for all threads that are no daemons."""
        try:
            while any(not other.is_daemon for other in self._interp.threads if other is not tstate):
                with allow_threads(tstate):
                    tstate.parker.park(None)
                check_interrupt(tstate)
        except GuestRaised:
            self._status = self._status_of_exception(tstate)

    def _end_others(self, tstate: ThreadState) -> None:
        """Make the remaining threads leave, and wait until they have."""
        interp = self._interp
        tstate.is_finalizing = True
        while len(interp.threads) > 1:
            interp.request_end()
            with allow_threads(tstate):
                tstate.parker.park(1.0)

    def _flush(self, tstate: ThreadState) -> None:
        try:
            self._runtime.stdout.flush(tstate)
        except BrokenPipeError:
            self._runtime.stdout.discard()  # the reader has had enough
        except OSError as error:
            self._runtime.write_stderr(tstate, f"minipy: can't write to standard output: {error.strerror}\n")
            self._status = self._status or 120  # CPython's status for a failed flush at exit

    def _flush_quietly(self) -> None:
        try:
            self._runtime.stdout.flush_at_exit()
            self._runtime.stderr.flush_at_exit()
        except OSError:
            self._runtime.stdout.discard()

    def _clear_modules(self, tstate: ThreadState) -> None:
        """Empty `__main__`, then the other modules, the youngest first; `sys` and `builtins` stay usable to the end."""
        modules = self._interp.modules
        entries = [(key, value) for key, value in table_snapshot(tstate, modules) if value is not None]
        by_name = {key.value: value for key, value in entries}
        order = ["__main__", *(name for name in reversed(by_name) if name not in ("__main__", "sys", "builtins"))]
        for name in order:
            module = by_name.get(name)
            if module is not None and module.type is tstate.types.module and module.attrs is not None:
                _clear_namespace(tstate, module.attrs)
        table_clear(tstate, modules)
        for name in ("sys", "builtins"):
            register(tstate, name, by_name[name])
        for key, value in entries:
            decref(tstate, key)
            decref(tstate, value)


def _clear_namespace(tstate: ThreadState, namespace: Object) -> None:
    """Bind every name of a module to None: those with one leading underscore first, as CPython does."""
    entries = [(key, value) for key, value in table_snapshot(tstate, namespace) if value is not None]
    for _, value in entries:
        decref(tstate, value)
    for is_private in (True, False):
        for key, _ in entries:
            name = key.value
            if name != "__builtins__" and (name.startswith("_") and not name.startswith("__")) == is_private:
                dict_set(tstate, namespace, key, tstate.types.none)
    for key, _ in entries:
        decref(tstate, key)


def _stats_of(tstate: ThreadState) -> ThreadStats:
    counters = tstate.counters
    return ThreadStats(
        tstate.label, counters.instructions, counters.look_ups, counters.takes, tuple(sorted(counters.drops.items())),
        counters.retries, counters.count_operations, counters.swaps, counters.swap_failures, counters.longest_streak,
    )  # fmt: skip


@contextmanager
def _interrupts_go_to(interrupt: Callable[[], None]) -> Iterator[None]:
    """Call `interrupt` for each SIGINT, where the host lets us: on its main thread."""
    try:
        previous = signal.signal(signal.SIGINT, lambda number, frame: interrupt())
    except ValueError:  # not the host's main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)

