"""Interpreter: what all threads of one interpreter share."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from minipy.eval.observing.observers import observers_by_kind
from minipy.eval.requests.pending_calls import PendingCalls
from minipy.eval.requests.signals import Signals
from minipy.eval.run.shared_lock import OwnReasons, lock_of
from minipy.eval.run.shared_run import Run
from minipy.eval.thread_state import ThreadState
from minipy.gil.breaker import END
from minipy.gil.polls import POLLS
from minipy.heap.cycles import Collector
from minipy.heap.identity import Idents
from minipy.heap.ledger import Ledger
from minipy.heap.meetings import schedule_of
from minipy.model.builtin_types import Types
from minipy.refcount import STRATEGIES

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.eval.services import Services
    from minipy.heap.object import Object
    from minipy.model.function_object import CodeBody
    from minipy.sync.primitives import HostSync


class Interpreter:
    """The root of all guest state; what several interpreters of a run share is in `run`.

    `builtins` and `modules` are guest dicts (owned). `threads` are the live thread states, the main one first.
    `services` is what later rooms provide: streams, imports, printing. A subinterpreter has a `creator`; a lock that it
    shares with that has one eval breaker, so what only one of them can serve is requested by reasons of its own.
    """

    builtins: Object
    modules: Object
    services: Services

    def __init__(self, config: RunConfig, sync: HostSync, creator: Interpreter | None = None) -> None:
        self.config = config
        self.sync = sync
        self.run: Run = creator.run if creator is not None else Run(config, sync)
        self.limits = self.run.limits
        self.at_point = sync.at_point or schedule_of(config)
        self.observers = observers_by_kind(config.observers)
        self.gil, self.breaker, self.lock_checks = lock_of(config, sync, creator)
        self.counts = STRATEGIES[config.refcount](sync)
        self.poll = POLLS[config.poll]
        self.ledger = Ledger(config.keep_going, self.run.findings, sync.mutex())
        self.types = Types()
        self.recursion_limit = self.recursion_limit_shown = 1000  # CPython's default; shown: what the program asked for
        self.stack_size_shown = 0  # likewise, for threads
        self.mutex = sync.mutex()  # guards what follows
        self.threads: list[ThreadState] = []
        self.finished: list[ThreadState] = []  # those that have ended: kept for statistics and audits
        self.forsaken: list[ThreadState] = []  # left behind by a fork: nobody runs them, but they keep what they hold
        self.idents = Idents()
        self.sent: dict[int, Object] = {}  # exceptions (owned) that wait for threads, by their idents
        self.containers: dict[int, Object] = {}  # what can close a cycle and is young, by host identity, the oldest first
        self.collect_at = sys.maxsize  # as many containers call for a collection
        self.collector = Collector(self)
        self.instrumented: list[CodeBody] = []  # the code that announces its instructions, for tracing
        self.id = self.run.add(self)
        self.is_running = creator is None  # a thread runs `__main__` or is called from another interpreter
        self.references = 0  # guest objects that stand for it
        self.reasons = OwnReasons(self.id)
        self.signals: Signals = Signals(self) if creator is None else creator.signals
        self.pending_calls = PendingCalls(self)
        self.main = self.new_thread_state(None, f"i{self.id}.main" if self.id else "main")

    def new_thread_state(self, parent: ThreadState | None, label: str = "") -> ThreadState:
        """Return a new, registered thread state; its name says which thread made it, and as which of its children.

        Raises the host's RuntimeError, as a host does that can start no more threads, where the run may have no more.
        """
        if parent is not None:
            self.run.begin_thread()
            parent.children += 1
            label = f"{parent.label}.{parent.children}".replace("main.", "T")
        tstate = ThreadState(self, label, self.run.new_ident())
        with self.mutex:
            self.threads.append(tstate)
        return tstate

    def remove_thread_state(self, tstate: ThreadState) -> None:
        """Forget a thread that has ended, and wake the main thread, which may wait for it."""
        tstate.free_atoms, tstate.free_frames = [], []  # it may be kept
        tstate.parker.close()
        with self.mutex:
            self.threads.remove(tstate)
            if self.config.keeps_threads:
                self.finished.append(tstate)
        self.run.end_thread(tstate)
        self.main.parker.unpark()

    def ask_main(self, reason: str) -> None:
        """Have the main thread look up, or end its wait."""
        self.breaker.request(reason)
        self.gil.hurry()
        self.main.parker.unpark()

    def request_end(self) -> None:
        """Make every thread of the run leave at its next look-up or at the end of its wait."""
        for interp in self.run.known_interpreters():
            interp.end_threads(END)

    def end_threads(self, reason: str) -> None:
        """Make every thread leave, for one of the reasons to."""
        self.breaker.request(reason)
        self.gil.hurry()
        self.wake_waiters()

    def wake_waiters(self, but: ThreadState | None = None) -> None:
        """End the current or next wait of every thread, except one."""
        with self.mutex:
            threads = list(self.threads)
        for tstate in threads:
            if tstate is not but:
                tstate.parker.unpark()

    def request_collection(self) -> None:
        """Have reference cycles collected at the next look-up that finds the eval breaker set."""
        self.collect_at = sys.maxsize  # once is enough
        self.breaker.request(self.reasons.collect)
        self.gil.hurry()  # CPython collects where the container is made
