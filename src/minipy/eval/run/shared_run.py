"""Run: what all interpreters of one run share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from minipy.eval.guest_threads.deadlocks import Waits
from minipy.eval.observing.limits import Limits
from minipy.heap.findings import Finding

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.observing.accounts import Accounts
    from minipy.eval.observing.counters import Counters
    from minipy.eval.observing.locksets import Locksets
    from minipy.eval.observing.recorder import Recorder
    from minipy.eval.observing.step_audits import StepAudits
    from minipy.eval.observing.updates import Updates
    from minipy.eval.thread_state import ThreadState
    from minipy.gil.lock import InterpreterLock
    from minipy.sync.primitives import HostSync
    from minipy.trace.events import Recording

FIRST_IDENT = 0x7F0000001000
IDENT_STEP = 0x1000


class InterpreterMaker(Protocol):
    """What makes subinterpreters and ends them: the engine, a later room."""

    queues: Any  # blocking.interpreter_queue.InterpreterQueues

    def create(self, tstate: ThreadState) -> Interpreter:
        """Return a new interpreter, in which nothing runs."""

    def end(self, tstate: ThreadState, interp: Interpreter) -> None:
        """Finish a subinterpreter, in which nothing runs and nothing will."""


class Run:
    """One run; the root of everything that is not one interpreter's own.

    `interpreters` are those that are alive, by id, the main one (0) first. `past` has ident, name
    and counters of each thread of those that have ended.
    """

    maker: InterpreterMaker

    def __init__(self, config: RunConfig, sync: HostSync) -> None:
        self.config = config
        self.limits = Limits(config, sync.mutex())
        self.findings: list[Finding] = []
        self.internal_errors: list[str] = []
        self.mutex = sync.mutex()  # guards what follows, and who runs in a subinterpreter
        self.interpreters: dict[int, Interpreter] = {}
        self.past: list[tuple[int, str, Counters]] = []
        self.counted_apart: list[Counters] = []
        self.last_holders: dict[InterpreterLock, ThreadState] = {}  # where takes are counted
        self.thread_count = 1  # of those on a host thread of their own; `main` of a subinterpreter is on that of its caller
        self._interpreters_made = 0
        self.waits = Waits(self, sync.mutex())
        # What begins a new process after a fork, and what ends it when its thread has come to its end; both the engine's.
        self.at_fork: Callable[[ThreadState], None] = lambda tstate: None
        self.leave_process: Callable[[], None] = lambda: None
        self._idents_given = 0
        self.accounts: Accounts | None = None
        self.locksets: Locksets | None = None
        self.updates: Updates | None = None
        self.recorder: Recorder | None = None
        self.step_audits: StepAudits | None = None
        _begin_observing(self, sync)

    def add(self, interp: Interpreter) -> int:
        """Make `interp` known; return its id."""
        with self.mutex:
            number = self._interpreters_made
            self._interpreters_made += 1
            self.interpreters[number] = interp
        return number

    def forget(self, interp: Interpreter) -> None:
        """Keep no more than the counters of `interp`, which has ended."""
        with self.mutex:
            self.interpreters.pop(interp.id, None)
            interp.main.parker.close()
            self.past += [(tstate.ident, tstate.label, tstate.counters) for tstate in (*interp.finished, *interp.threads)]

    def known_interpreters(self) -> list[Interpreter]:
        """Return all interpreters that are alive."""
        with self.mutex:
            return list(self.interpreters.values())

    def new_ident(self) -> int:
        """Return what the guest sees of a new thread state: the numbers come in the order of the starts."""
        with self.mutex:
            self._idents_given += 1
            return FIRST_IDENT + IDENT_STEP * (self._idents_given - 1)

    def begin_process(self, sync: HostSync) -> None:
        """After a fork: this process has one thread, no subinterpreters, and reports nothing that the old one will."""
        self.mutex = sync.mutex()
        self.interpreters = {0: self.interpreters[0]}  # threads of the others may have been anywhere
        self.thread_count = 1
        self.findings.clear()
        self.limits.begin_process(sync.mutex())
        self.waits.begin_process(sync.mutex())
        if self.recorder is not None:
            self.recorder.end()

    def begin_thread(self) -> None:
        """Count one more guest thread; raises the host's RuntimeError, as a host does that can start no more."""
        with self.mutex:
            if 0 < self.config.max_threads <= self.thread_count:
                raise RuntimeError("can't start new thread")
            self.thread_count += 1

    def end_thread(self, tstate: ThreadState) -> None:
        """Count one guest thread less, as `tstate` has ended; the others may be waiting for it."""
        with self.mutex:
            self.thread_count -= 1
        self.waits.look(tstate)

    def recording(self) -> Recording | None:
        """Return the events of the run, which is over, if they were recorded."""
        if self.recorder is None:
            return None
        from minipy.eval.observing.recordings import recording_of

        return recording_of(self.recorder)

    def count_objects(self) -> int:
        """Return how many objects programs have made in all interpreters, which still live."""
        return sum([interp.ledger.programs_objects() for interp in tuple(self.interpreters.values())])


def _begin_observing(run: Run, sync: HostSync) -> None:
    """Make what observers keep for all threads; their modules are imported only where they observe."""
    config = run.config
    if config.ledger:
        from minipy.eval.observing.accounts import Accounts

        run.accounts = Accounts(config.ledger, sync.mutex())
    if config.checks_locksets:
        from minipy.eval.observing.locksets import Locksets

        run.locksets = Locksets(sync.mutex())
    if config.audit_steps:
        from minipy.eval.observing.step_audits import StepAudits

        run.step_audits = StepAudits()
    if config.events:
        from minipy.eval.observing.recorder import Recorder

        run.recorder = Recorder(config, sync)
    if config.loses_updates:
        from minipy.eval.observing.updates import Updates

        run.updates = Updates()
