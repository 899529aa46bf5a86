"""The Python engine: from a program's source to the end of its run.

The guest's main thread is a host thread with a large stack. The host's main thread is the signal clerk: it only waits, and
its handler for Ctrl-C asks the eval breaker to deliver a KeyboardInterrupt to the guest's main thread.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import minipy
from minipy.config import RunConfig
from minipy.engine.clerk import Clerk
from minipy.engine.exit_status import INTERRUPTED_STATUS, TERMINATED_STATUS
from minipy.engine.interpreter_life import InterpreterLife
from minipy.engine.main_module import run_main
from minipy.engine.prompt import Prompt
from minipy.engine.result import (
    FINDING_STATUS,
    INTERNAL_ERROR_STATUS,
    LIMIT_STATUS,
    AccountReport,
    EntryReport,
    LimitReport,
    LockTimes,
    RunResult,
    RunTimes,
    ThreadStats,
)
from minipy.engine.subinterpreters import Subinterpreters
from minipy.eval.guest_threads.threads import MAIN_STACK_BYTES
from minipy.eval.interpreter import Interpreter
from minipy.eval.thread_state import attach, detach
from minipy.heap.findings import RunEnded
from minipy.heap.places import site_of
from minipy.modules import builtins_module, sys_module  # noqa: F401  # every run has them: loaded with the rest
from minipy.runtime.runtime_services import Runtime
from minipy.sync.points import THREAD_END, THREAD_START, point
from minipy.sync.primitives import HostSettings, HostSync

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minipy.eval.observing.accounts import Account
    from minipy.eval.observing.counters import Counters
    from minipy.eval.thread_state import ThreadState
    from minipy.program import Program

TERMINATION: Final = "the end that SIGTERM asks for"


class PythonEngine:
    """Runs one program; one at a time per process, since it changes settings of the host interpreter."""

    def __init__(self, program: Program, config: RunConfig, is_terminal: bool = False, sync: HostSync | None = None) -> None:
        self._program = program
        self._config = config
        sync = sync if sync is not None else HostSync()
        self._began_ns, self._began_cpu_ns = sync.monotonic_ns(), sync.cpu_time_ns()
        self._interp = Interpreter(config, sync)
        self._runtime = Runtime(self._interp, program.filename, program.directory, is_terminal)
        self._clerk = Clerk(self._interp)
        self._is_fork = False
        self._deadline = sync.deadline(config.max_seconds, self._time_is_up)
        self._interp.run.at_fork = self._begin_process
        self._interp.run.leave_process = self._leave_process
        sync.begin_run(self._interp.request_end, self._interp.run.internal_errors.append)
        self._interp.run.waits.is_watched = not program.has_prompt
        self._life = InterpreterLife(self._interp, self._runtime)
        self._subinterpreters = self._interp.run.maker = Subinterpreters(self._runtime, sync)

    def run(self) -> RunResult:
        """Run the program to its end and return what came of it."""
        interp, config = self._interp, self._config

        def main_thread() -> None:
            try:
                self._guest_main()
            finally:
                if self._is_fork:
                    self._leave_process()
                self._clerk.end()

        with HostSettings(cpus=config.cpus, zone="UTC0" if config.is_virtual else ""), self._deadline:
            interp.sync.allow_recursion(interp.recursion_limit)
            with self._clerk.signals_taken(), self._trace_kept():
                interp.sync.spawn(main_thread, "main", MAIN_STACK_BYTES)
                self._clerk.serve()
            interp.sync.end_run()
        return self._result()

    # --- a process that the program has forked

    def _begin_process(self, tstate: ThreadState) -> None:
        self._is_fork = True
        self._clerk.begin_process()
        self._deadline.begin_process()
        self._subinterpreters.queues.begin_process()

    def _leave_process(self) -> None:
        """End a forked process, after telling on standard error what the first process would."""
        self._flush_quietly()
        result = self._result()
        told = [finding.render() for finding in result.findings]
        if result.limit is not None:
            told.append(result.limit.render())
        for text in (*told, *result.internal_errors):
            os.write(2, f"{text}\n".encode("utf-8", "backslashreplace"))
        os._exit(INTERNAL_ERROR_STATUS if result.internal_errors else result.status)

    def _time_is_up(self) -> None:
        self._end_from_outside(f"--max-seconds {self._config.max_seconds:g}")

    def _end_from_outside(self, limit: str) -> None:
        """End the run because of a limit that is not the guest's threads' to watch."""
        self._interp.limits.reach(limit)
        self._interp.sync.deliver(self._interp.request_end)

    @contextmanager
    def _trace_kept(self) -> Iterator[None]:
        """Let SIGTERM end the run and not the process, where events are recorded and the guest leaves it to the system."""
        if not self._config.events or not self._interp.sync.is_host_main() or signal.getsignal(signal.SIGTERM):
            yield
            return
        signal.signal(signal.SIGTERM, lambda number, frame: self._end_from_outside(TERMINATION))
        try:
            yield
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)

    def _result(self) -> RunResult:
        interp = self._interp
        run = interp.run
        findings = tuple(run.findings)
        status = self._life.status
        if findings and (status == 0 or self._config.json):
            status = FINDING_STATUS
        limits, limit = interp.limits, None
        if limits.reached:
            status = TERMINATED_STATUS if limits.reached == TERMINATION else LIMIT_STATUS
            limit = LimitReport(limits.reached, tuple(limits.positions))
        for known in run.known_interpreters():
            run.forget(known)
        stats = tuple(_stats_of(label, counters) for _, label, counters in sorted(run.past, key=lambda row: row[0]))
        apart = tuple(_stats_of("", counters) for counters in run.counted_apart)
        times = RunTimes(*(nanoseconds / 1e9 for nanoseconds in self._times_ns()))
        accounts = tuple(_account_of(account) for account in (run.accounts.opened if run.accounts is not None else ()))
        errors = tuple(run.internal_errors)
        return RunResult(status, findings, stats, errors, limit, apart, times, accounts, run.recording())

    def _times_ns(self) -> tuple[int, int, int, int]:
        sync, apart = self._interp.sync, self._interp.run.counted_apart
        elapsed_ns, cpu_ns = sync.monotonic_ns() - self._began_ns, sync.cpu_time_ns() - self._began_cpu_ns
        return elapsed_ns, sum(part.elapsed_ns for part in apart), cpu_ns, sum(part.cpu_ns for part in apart)

    # --- the life of the guest's main thread

    def _guest_main(self) -> None:
        tstate = self._interp.main
        attach(tstate)
        try:
            self._life.begin(tstate)
            point(tstate, THREAD_START, None)
            prompt = Prompt(self._runtime, self._clerk, "" if self._program.is_quiet else self._banner())
            self._play(tstate, prompt)
        except RunEnded:
            self._interp.limits.note_position(tstate)
            self._life.end_others(tstate)
        except BaseException as error:
            self._runtime.report_internal_error(tstate, error)
            self._life.end_others(tstate)
        finally:
            self._flush_quietly()
            point(tstate, THREAD_END, None)
            if tstate.is_attached:  # an internal error may have come between
                detach(tstate, "exit")

    def _play(self, tstate: ThreadState, prompt: Prompt) -> None:
        self._life.status = run_main(tstate, self._program, self._runtime, prompt)
        self._finish(tstate)

    def _banner(self) -> str:
        """Return what the prompt says first where it is all there is."""
        if self._program.source is not None or self._program.module is not None:
            return ""
        return f"minipy {minipy.__version__} (Python 3.11), --gil {self._config.gil} --refcount {self._config.refcount}"

    # --- the end of the run

    def _finish(self, tstate: ThreadState) -> None:
        """Join threads, end subinterpreters and daemons, clear modules, audit."""
        life = self._life
        if life.status != INTERRUPTED_STATUS:
            life.join(tstate)
        life.call_exit_functions(tstate)
        self._subinterpreters.end_all(tstate)
        life.end_others(tstate)
        life.clear(tstate)

    def _flush_quietly(self) -> None:
        try:
            self._runtime.stdout.flush_at_exit()
            self._runtime.stderr.flush_at_exit()
        except OSError:
            self._runtime.stdout.discard()


def _account_of(account: Account) -> AccountReport:
    entries = tuple(EntryReport(site_of(entry.place), *entry[1:]) for entry in account.entries)
    return AccountReport(account.name, account.description, site_of(account.place), entries)


def _stats_of(label: str, counters: Counters) -> ThreadStats:
    counts = {name: getattr(counters, name) for name in ThreadStats._fields if name not in ("thread", "drops", "times")}
    times = LockTimes(*(getattr(counters, name) for name in LockTimes._fields))
    return ThreadStats(thread=label, drops=tuple(sorted(counters.drops.items())), times=times, **counts)
