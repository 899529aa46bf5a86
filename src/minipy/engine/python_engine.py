"""The Python engine: from a program's source to the end of its run.

The guest's main thread is a host thread with a large stack. The host's main thread is the signal clerk: it only waits, and
its handler for Ctrl-C asks the eval breaker to deliver a KeyboardInterrupt to the guest's main thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import minipy
from minipy.blocking.allow_threads import allow_threads, check_interrupt
from minipy.config import RunConfig
from minipy.engine.clerk import Clerk
from minipy.engine.exit_status import FLUSH_FAILED_STATUS, INTERRUPTED_STATUS, status_of_exception
from minipy.engine.main_module import run_main
from minipy.engine.module_endings import drop_modules
from minipy.engine.prompt import Prompt
from minipy.engine.result import FINDING_STATUS, LIMIT_STATUS, LimitReport, LockTimes, RunResult, RunTimes, ThreadStats
from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.guest_threads.threads import MAIN_STACK_BYTES
from minipy.eval.interpreter import Interpreter
from minipy.eval.observing.auditing import audit_run
from minipy.eval.observing.counters import counted_apart
from minipy.eval.thread_state import attach, detach
from minipy.eval.tracing import end_tracing
from minipy.heap.findings import RunEnded
from minipy.model.attributes import find_named_attribute
from minipy.model.tables.dict_slots import dict_get_name
from minipy.modules import builtins_module, sys_module  # noqa: F401  # every run has them: loaded with the rest
from minipy.modules.thread_module import LOCK
from minipy.refcount.strategy import decref
from minipy.runtime.runtime_services import Runtime
from minipy.runtime.streams.standard_text_stream import TEXT_STREAM
from minipy.sync.primitives import HostSettings, HostSync
from minipy.types.builtin_type_creation import create_types

if TYPE_CHECKING:
    from minipy.eval.observing.counters import Counters
    from minipy.eval.thread_state import ThreadState
    from minipy.program import Program


class PythonEngine:
    """Runs one program; one at a time per process, since it changes settings of the host interpreter."""

    def __init__(self, program: Program, config: RunConfig, is_terminal: bool = False) -> None:
        self._program = program
        self._config = config
        sync = HostSync()
        self._began_ns = sync.monotonic_ns()
        self._interp = Interpreter(config, sync)
        self._runtime = Runtime(self._interp, program.filename, program.directory, is_terminal)
        self._clerk = Clerk(self._interp)
        self._interp.services = self._runtime
        self._status = 0

    def run(self) -> RunResult:
        """Run the program to its end and return what came of it."""
        interp, config = self._interp, self._config

        def main_thread() -> None:
            try:
                self._guest_main()
            finally:
                self._clerk.end()

        with HostSettings(cpus=config.cpus), interp.sync.deadline(config.max_seconds, self._time_is_up):
            interp.sync.allow_recursion(interp.recursion_limit)
            with self._clerk.interrupts():
                interp.sync.spawn(main_thread, "main", MAIN_STACK_BYTES)
                self._clerk.serve()
        interp.main.parker.close()
        return self._result()

    def _time_is_up(self) -> None:
        """End the run from outside of it."""
        self._interp.limits.reach(f"--max-seconds {self._config.max_seconds:g}")
        self._interp.request_end()

    def _result(self) -> RunResult:
        interp = self._interp
        findings = tuple(interp.ledger.findings)
        status = self._status
        if findings and status == 0:
            status = FINDING_STATUS
        limits, limit = interp.limits, None
        if limits.reached:
            status, limit = LIMIT_STATUS, LimitReport(limits.reached, tuple(limits.positions))
        threads = sorted((*interp.finished, *interp.threads), key=lambda tstate: tstate.ident)
        stats = tuple(_stats_of(tstate.label, tstate.counters) for tstate in threads)
        apart = tuple(_stats_of("", counters) for counters in interp.counted_apart)
        apart_s = sum(counters.elapsed_ns for counters in interp.counted_apart) / 1e9
        times = RunTimes((interp.sync.monotonic_ns() - self._began_ns) / 1e9, apart_s, interp.sync.cpu_time_ns() / 1e9)
        return RunResult(status, findings, stats, tuple(self._runtime.internal_errors), limit, apart, times)

    # --- the life of the guest's main thread

    def _guest_main(self) -> None:
        tstate = self._interp.main
        attach(tstate)
        try:
            with counted_apart(tstate):
                create_types(tstate, (LOCK, TEXT_STREAM))
                self._runtime.create(tstate)
                self._interp.collector.make_permanent()
            self._interp.limits.begin_objects(len(self._interp.ledger.live))
            prompt = Prompt(self._runtime, self._clerk, "" if self._program.is_quiet else self._banner())
            self._status = run_main(tstate, self._program, self._runtime, prompt)
            self._finish(tstate)
        except RunEnded:
            self._interp.limits.note_position(tstate)
            self._end_others(tstate)
        except BaseException as error:
            self._runtime.report_internal_error(tstate, error)
            self._end_others(tstate)
        finally:
            self._flush_quietly()
            if tstate.is_attached:  # an internal error may have come between
                detach(tstate, "exit")

    def _banner(self) -> str:
        """Return what the prompt says first where it is all there is."""
        if self._program.source is not None or self._program.module is not None:
            return ""
        return f"minipy {minipy.__version__} (Python 3.11), --gil {self._config.gil} --refcount {self._config.refcount}"

    # --- the end of the run

    def _finish(self, tstate: ThreadState) -> None:
        """Join threads, end daemons, clear modules, audit."""
        if self._status != INTERRUPTED_STATUS:
            self._call_at_end(tstate, "threading", "_shutdown")
            self._join_threads(tstate)
        self._call_at_end(tstate, "atexit", "_run_exitfuncs")
        self._end_others(tstate)
        tstate.is_finalizing = True
        end_tracing(tstate)
        if not self._runtime.flush_streams(tstate):
            self._status = FLUSH_FAILED_STATUS
        self._flush(tstate)
        if self._interp.collector.is_enabled:
            self._interp.collector.collect(tstate)
        self._interp.collector.is_ending = True
        with counted_apart(tstate):
            drop_modules(tstate, self._runtime)
        self._flush(tstate)
        if self._config.is_audited and not self._runtime.internal_errors:
            audit_run(tstate)

    def _call_at_end(self, tstate: ThreadState, module_name: str, function_name: str) -> None:
        """Call what a module has for the end of the run, if the program has imported it."""
        module = dict_get_name(tstate, self._interp.modules, module_name)
        if module is None:
            return
        function = find_named_attribute(tstate, module, function_name)
        decref(tstate, module)
        if function is None:
            return
        tstate.held.append(function)
        try:
            decref(tstate, call(tstate, function, []))
        except GuestRaised:
            self._status = status_of_exception(tstate, self._runtime)
        finally:
            decref(tstate, tstate.held.pop())  # type: ignore[arg-type]

    def _join_threads(self, tstate: ThreadState) -> None:
        """Wait for all threads that are no daemons."""
        try:
            while any(not other.is_daemon for other in self._interp.threads if other is not tstate):
                with allow_threads(tstate, "join"):
                    tstate.parker.park(None)
                check_interrupt(tstate)
        except GuestRaised:
            self._status = status_of_exception(tstate, self._runtime)

    def _end_others(self, tstate: ThreadState) -> None:
        """Make the remaining threads leave, and wait until they have."""
        interp = self._interp
        tstate.is_finalizing = True
        interp.request_end()
        while len(interp.threads) > 1:
            interp.wake_waiters(but=tstate)
            with allow_threads(tstate, "join"):
                tstate.parker.park(0.1)  # whoever ends wakes this thread; a new wait may have begun meanwhile

    def _flush(self, tstate: ThreadState) -> None:
        try:
            self._runtime.stdout.flush(tstate)
        except BrokenPipeError:
            self._runtime.stdout.discard()  # the reader has had enough
            self._status = self._status or FLUSH_FAILED_STATUS
        except OSError as error:
            self._runtime.write_stderr(tstate, [f"minipy: can't write to standard output: {error.strerror}\n"])
            self._status = self._status or FLUSH_FAILED_STATUS

    def _flush_quietly(self) -> None:
        try:
            self._runtime.stdout.flush_at_exit()
            self._runtime.stderr.flush_at_exit()
        except OSError:
            self._runtime.stdout.discard()


def _stats_of(label: str, counters: Counters) -> ThreadStats:
    counts = {name: getattr(counters, name) for name in ThreadStats._fields if name not in ("thread", "drops", "times")}
    times = LockTimes(*(getattr(counters, name) for name in LockTimes._fields))
    return ThreadStats(thread=label, drops=tuple(sorted(counters.drops.items())), times=times, **counts)
