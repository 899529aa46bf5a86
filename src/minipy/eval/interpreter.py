"""Interpreter: what all threads of one run share."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from minipy.eval.observing.limits import Limits
from minipy.eval.observing.observers import observers_by_kind
from minipy.eval.thread_state import ThreadState
from minipy.gil import LOCKS
from minipy.gil.breaker import COLLECT, END, SIGNAL, Breaker
from minipy.gil.checks import LockChecks
from minipy.gil.polls import POLLS
from minipy.heap.cycles import Collector
from minipy.heap.identity import Idents
from minipy.heap.ledger import Ledger
from minipy.heap.meetings import schedule_of
from minipy.model.builtin_types import Types
from minipy.refcount import STRATEGIES

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.eval.observing.counters import Counters
    from minipy.eval.services import Services
    from minipy.heap.object import Object
    from minipy.model.function_object import CodeBody
    from minipy.sync.primitives import HostSync


class Interpreter:
    """The root of all guest state: there is one per run, and nothing of a run lives anywhere else.

    `builtins` and `modules` are guest dicts (owned). `threads` are the live thread states, the main one first.
    `services` is what later rooms provide: streams, imports, printing.
    """

    builtins: Object
    modules: Object
    services: Services

    def __init__(self, config: RunConfig, sync: HostSync) -> None:
        self.config = config
        self.sync = sync
        self.at_point = schedule_of(config)
        self.observers = observers_by_kind(config.observers)
        self.lock_checks = LockChecks()
        self.breaker = Breaker(sync.mutex())
        self.gil = LOCKS[config.gil](config, sync, self.breaker)
        self.counts = STRATEGIES[config.refcount](sync)
        self.poll = POLLS[config.poll]
        self.ledger = Ledger(config.keep_going, sync.mutex())
        self.limits = Limits(config, sync.mutex())
        self.types = Types()
        self.recursion_limit = self.recursion_limit_shown = 1000  # CPython's default; shown: what the program asked for
        self.stack_size_shown = 0  # likewise, for threads
        self.mutex = sync.mutex()  # guards what follows
        self.threads: list[ThreadState] = []
        self.finished: list[ThreadState] = []  # kept for their counters
        self.counted_apart: list[Counters] = []
        self.idents = Idents()
        self.sent: dict[int, Object] = {}  # exceptions (owned) that wait for threads, by their idents
        self.containers: dict[int, Object] = {}  # what can close a cycle and is young, by host identity, the oldest first
        self.collect_at = sys.maxsize  # as many containers call for a collection
        self.collector = Collector(self)
        self.instrumented: list[CodeBody] = []  # the code that announces its instructions, for tracing
        self.main = self.new_thread_state(None, "main")

    def new_thread_state(self, parent: ThreadState | None, label: str = "") -> ThreadState:
        """Return a new, registered thread state; its name says which thread made it, and as which of its children.

        Raises the host's RuntimeError, as a host does that can start no more threads, where the run may have no more.
        """
        if parent is not None:
            parent.children += 1
            label = f"{parent.label}.{parent.children}" if not parent.is_main else f"T{parent.children}"
        with self.mutex:
            if self.config.max_threads and len(self.threads) >= self.config.max_threads:
                raise RuntimeError("can't start new thread")
            ident = 0x7F0000001000 + 0x1000 * len(self.threads + self.finished)
            tstate = ThreadState(self, label, ident)
            self.threads.append(tstate)
        return tstate

    def remove_thread_state(self, tstate: ThreadState) -> None:
        """Forget a thread that has ended, and wake the main thread, which may wait for it."""
        tstate.free_atoms, tstate.free_frames = [], []  # it stays for its counters
        tstate.parker.close()
        with self.mutex:
            self.threads.remove(tstate)
            self.finished.append(tstate)
        self.main.parker.unpark()

    def interrupt(self) -> None:
        """Have a signal delivered: called by the signal clerk on the host's main thread."""
        self.breaker.request(SIGNAL)
        self.gil.hurry()
        self.main.parker.unpark()

    def request_end(self) -> None:
        """Make every thread leave at its next look-up or at the end of its wait."""
        self.breaker.request(END)
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
        self.breaker.request(COLLECT)
        self.gil.hurry()  # CPython collects where the container is made
