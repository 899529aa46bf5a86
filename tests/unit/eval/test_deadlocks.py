"""Deadlocks: found exactly when every thread waits for another one without a limit, and named."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from helpers.engine_in_process import run
from helpers.patience import run_watched
from minipy.config import RunConfig
from minipy.engine.python_engine import PythonEngine
from minipy.engine.result import RunResult
from minipy.eval.guest_threads.deadlocks import Description, Waits, describe
from minipy.eval.observing.observers import observers_by_kind
from minipy.eval.run.shared_run import Run
from minipy.gil import LOCKS
from minipy.gil.breaker import END, PENDING_CALL, Breaker
from minipy.heap.findings import DEADLOCK, Finding
from minipy.program import Program
from minipy.sync.primitives import HostSync

PREAMBLE = "import os, signal, sys, threading, time\nlock = threading.Lock()\nlock.acquire()\n"


def ended(code: str, **choices: Any) -> RunResult:
    """Run a program in this process."""
    refcount = "cas" if choices.get("gil") == "none" else "plain"
    return run(PREAMBLE + code, RunConfig(refcount=refcount, **choices))


def found(code: str, **choices: Any) -> Finding:
    """Return the deadlock that a program ends in."""
    result = ended(code, **choices)
    (finding,) = result.findings
    assert (finding.kind, result.status, result.internal_errors) == (DEADLOCK, 3, ())
    return finding


def places(finding: Finding) -> list[tuple[str, str, int]]:
    """Return which thread waits or has taken something, in which line behind the preamble."""
    lines = PREAMBLE.count("\n")
    return [(role, site.thread, site.lineno - lines) for role, site in finding.sites]


CIRCLE = """\
locks = [threading.Lock() for _ in range(3)]
meeting = threading.Barrier(3)
def take(i):
    with locks[i]:
        meeting.wait()
        with locks[i - 1]: pass
threads = [threading.Thread(target=take, args=(i,)) for i in range(3)]
for thread in threads: thread.start()
threads[0].join()
"""


@pytest.mark.parametrize("gil", LOCKS)
def test_a_circle_is_named_with_its_threads_and_lines(gil: str) -> None:
    finding = found(CIRCLE, gil=gil)
    assert (finding.obj, finding.description) == ("T1 and T3 and T2", "each waits for the next, the last for the first")
    waits = [f"{waiter} waits for the lock made at <program>:4, which {holder} has"
             for waiter, holder in (("T1", "T3"), ("T3", "T2"), ("T2", "T1"))]  # fmt: skip
    assert finding.why == "; ".join([*waits, "main waits for the end of T1."])
    circle = [("waits", "T1", 6), ("taken", "T3", 4), ("waits", "T3", 6), ("taken", "T2", 4), ("waits", "T2", 6),
              ("taken", "T1", 4)]  # fmt: skip
    assert places(finding) == [*circle, ("waits", "main", 9)]


def test_a_thread_can_wait_for_itself() -> None:
    finding = found("lock.acquire()")
    assert (finding.obj, finding.description) == ("main", "it waits for itself")
    assert places(finding) == [("waits", "main", 1), ("taken", "main", 0)]


def test_a_circle_is_no_deadlock_while_a_thread_runs_that_could_release_a_lock() -> None:
    code = """\
locks = [threading.Lock() for _ in range(2)]
meeting = threading.Barrier(3)
def take(i):
    locks[i].acquire()
    meeting.wait()
    locks[i - 1].acquire()
threads = [threading.Thread(target=take, args=(i,)) for i in range(2)]
for thread in threads: thread.start()
meeting.wait()
time.sleep(0.1)
for held in locks: held.release()
for thread in threads: thread.join()
"""
    result = ended(code)
    assert (result.status, result.findings) == (0, ())


@pytest.mark.parametrize("wait, what", [
    ("threading.Event().wait()", "a notification"),
    ("import queue; queue.Queue().get()", "a notification"),
    ("import queue; queue.SimpleQueue().get()", "a notification"),
    ("threading.Semaphore(0).acquire()", "a notification"),
    ("from concurrent.interpreters import create_queue; create_queue().get()", "an item in a queue between interpreters"),
])  # fmt: skip
def test_whoever_waits_for_nobody_in_particular_is_told_what_for(wait: str, what: str) -> None:
    finding = found(wait)
    assert finding.why.removeprefix("main waits for ") == f"{what}."
    assert finding.description == "all threads wait, and nobody is left who could wake one"


def test_the_end_of_the_program_waits_for_a_thread_that_waits_for_the_main_one() -> None:
    finding = found("threading.Thread(target=lock.acquire).start()")
    assert finding.why == "main waits for the end of T1; T1 waits for the lock made at <program>:2, which main has."
    assert finding.description == "each waits for the next, the last for the first"


def test_a_lock_of_a_thread_that_ends_is_found_at_its_end() -> None:
    code = """\
other, is_taken = threading.Lock(), threading.Event()
threading.Thread(target=lambda: (other.acquire(), is_taken.set(), time.sleep(0.05))).start()
is_taken.wait()
other.acquire()"""
    finding = found(code)
    assert finding.why == "main waits for the lock made at <program>:4, which T1 has."


@pytest.mark.parametrize("code", [
    "threading.Thread(target=lambda: (time.sleep(0.1), lock.release()), daemon=True).start()\nlock.acquire()",
    "lock.acquire(timeout=0.1)",
    "threading.Timer(0.1, lock.release).start()\nlock.acquire()",
    "thread = threading.Thread(target=lock.acquire)\nthread.start()\nthread.join(0.1)\nlock.release()",
    "threading.Thread(target=lock.acquire, daemon=True).start()",
], ids=["a daemon sleeps", "a limit", "a timer", "a join with a limit", "a daemon waits at the end"])  # fmt: skip
def test_what_can_still_go_on_is_no_deadlock(code: str) -> None:
    result = ended(code)
    assert (result.status, result.findings) == (0, ())


def test_a_subinterpreter_waits_for_itself_and_nobody_else_is_there() -> None:
    code = "from concurrent import interpreters\ncode = 'import threading; a = threading.Lock(); a.acquire(); a.acquire()'\n"
    finding = found(f"{code}interpreters.create().exec(code)")
    assert (finding.obj, finding.description) == ("i1.main", "it waits for itself")


# --- what may still wake the main thread


def process(code: str, *flags: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own, in which it can have signals."""
    command = [sys.executable, "-m", "minipy", "run", *flags, "-c", PREAMBLE + code]
    done: subprocess.CompletedProcess[str] = run_watched(command)
    return done


RELEASED = "signal.signal(signal.SIGALRM, lambda *args: lock.release())\nsignal.setitimer(signal.ITIMER_REAL, 0.3)\n"


def test_a_handler_that_releases_a_lock_is_waited_for() -> None:
    done = process(f"{RELEASED}lock.acquire()\nprint('on')")
    assert (done.returncode, done.stdout, done.stderr) == (0, "on\n", "")


def test_a_signal_from_another_process_is_waited_for_if_there_is_a_handler() -> None:
    code = ("signal.signal(signal.SIGUSR1, lambda *args: lock.release())\n"
            "if not os.fork():\n    time.sleep(0.3)\n    os.kill(os.getppid(), signal.SIGUSR1)\n    os._exit(0)\n"
            "lock.acquire()\nprint('on')")  # fmt: skip
    done = process(code)
    assert (done.returncode, done.stdout, done.stderr) == (0, "on\n", "")


def test_a_timer_that_ends_the_process_is_waited_for() -> None:
    assert process("signal.setitimer(signal.ITIMER_REAL, 0.3)\nlock.acquire()").returncode == -14


def test_a_timer_that_is_over_is_not() -> None:
    code = "signal.signal(signal.SIGALRM, signal.SIG_IGN)\nsignal.setitimer(signal.ITIMER_REAL, 0.01)\ntime.sleep(0.1)\n"
    done = process(f"{code}lock.acquire()")
    assert done.returncode == 3 and done.stderr.startswith("finding: deadlock: main: it waits for itself\n")


def test_a_handler_that_the_wait_does_not_hear_is_not() -> None:
    done = process("signal.signal(signal.SIGUSR1, lambda *args: lock.release())\nlock.acquire()", "--no-interruptible-waits")
    assert done.returncode == 3 and done.stderr.startswith("finding: deadlock: main: it waits for itself\n")


def test_a_child_that_waits_for_a_thread_which_it_does_not_have_is_told() -> None:
    code = ("lock.release()\nhas_it, is_over = threading.Event(), threading.Event()\n"
            "def hold():\n    with lock:\n        has_it.set(); is_over.wait()\n"
            "threading.Thread(target=hold).start()\nhas_it.wait()\n"
            "pid = os.fork()\n"
            "if not pid: lock.acquire()\n"
            "print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\nis_over.set()\n")  # fmt: skip
    done = process(code)
    assert (done.returncode, done.stdout) == (0, "3\n")
    heading, why, *_ = done.stderr.splitlines()
    assert heading == "finding: deadlock: main: all threads wait, and nobody is left who could wake one"
    assert why.strip() == "main waits for the lock made at <string>:2, which T1 has."


def test_at_the_prompt_the_user_can_end_a_wait() -> None:
    for has_prompt in (False, True):
        engine = PythonEngine(Program("<program>", "", has_prompt=has_prompt), RunConfig())
        assert engine._interp.run.waits.is_watched != has_prompt


# --- step by step


class Thing:
    """What somebody waits for; it comes when it is told to."""

    is_here = False

    def has_come(self) -> bool:
        return self.is_here

    def description(self) -> Description:
        return Description("something")


class Table:
    """A run with two threads; `ends` counts how often its end was asked for."""

    def __init__(self) -> None:
        sync = HostSync()
        self.ends = 0
        self.thread_count = 2
        self.findings: list[Finding] = []
        self.breaker = Breaker(sync.mutex())
        self.signals = SimpleNamespace(may_wake=lambda: False)
        self.interpreters = {0: self}
        self.waits = Waits(self, sync.mutex())  # type: ignore[arg-type]
        self.first, self.second = (SimpleThread(number) for number in (1, 2))

    def request_end(self) -> None:
        self.ends += 1


class SimpleThread:
    """A thread that stands nowhere."""

    frame = started_at = None
    observers = observers_by_kind(())

    def __init__(self, number: int) -> None:
        self.ident = number
        self.label = f"T{number}"


def test_the_last_thread_that_begins_to_wait_finds_it_once() -> None:
    table = Table()
    table.waits.enter(table.first, Thing())  # type: ignore[arg-type]
    assert (table.ends, table.findings) == (0, [])
    table.waits.enter(table.second, Thing())  # type: ignore[arg-type]
    table.waits.look(table.second)  # type: ignore[arg-type]
    assert table.ends == len(table.findings) == 1 and table.findings[0].obj == "T1 and T2"


def test_what_has_come_is_not_waited_for_though_its_waiter_has_not_run_yet() -> None:
    table, thing = Table(), Thing()
    table.waits.enter(table.first, thing)  # type: ignore[arg-type]
    thing.is_here = True
    table.waits.enter(table.second, Thing())  # type: ignore[arg-type]
    assert not table.findings


def test_who_has_waited_does_not_wait() -> None:
    table = Table()
    table.waits.enter(table.first, Thing())  # type: ignore[arg-type]
    table.waits.leave(table.first)  # type: ignore[arg-type]
    table.waits.enter(table.second, Thing())  # type: ignore[arg-type]
    assert not table.findings


def test_the_others_wait_for_ever_when_the_last_that_ran_has_ended() -> None:
    table = Table()
    table.waits.enter(table.first, Thing())  # type: ignore[arg-type]
    table.thread_count = 1
    table.waits.look(table.second)  # type: ignore[arg-type]
    assert len(table.findings) == 1


def test_a_run_looks_when_one_thread_less_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    table, looks = Run(RunConfig(), HostSync()), []
    table.begin_thread()
    monkeypatch.setattr(table.waits, "look", lambda tstate: looks.append(table.thread_count))
    table.end_thread(SimpleThread(1))  # type: ignore[arg-type]
    assert looks == [1]


@pytest.mark.parametrize("reason", [END, PENDING_CALL])
def test_a_run_that_ends_or_a_call_that_is_pending_goes_on(reason: str) -> None:
    table = Table()
    table.breaker.request(reason)
    for tstate in (table.first, table.second):
        table.waits.enter(tstate, Thing())  # type: ignore[arg-type]
    assert not table.findings


def test_a_circle_is_told_wherever_it_is_entered() -> None:
    first, second, third = (SimpleThread(number) for number in (1, 2, 3))

    def waits_for(thread: SimpleThread) -> Any:
        return SimpleNamespace(description=lambda: Description(f"{thread.label} to end", thread))  # type: ignore[arg-type]

    waits: Any = {first: waits_for(third), second: waits_for(third), third: waits_for(second)}
    finding = describe(waits)
    assert finding.obj == "T3 and T2"
    assert finding.why == "T3 waits for T2 to end; T2 waits for T3 to end; T1 waits for T3 to end."
