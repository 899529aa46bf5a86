"""A fork: the child has one thread, which is the main one, and works, whatever the others were doing."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from helpers.paths import ROOT
from helpers.patience import run_watched

IDLE_S = 5.0  # a fork that goes wrong leaves processes that wait for each other
PREAMBLE = """
import os, signal, sys, threading, time
def status_of(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
"""
LOCKS = {
    "ticker": (), "timed": ("--gil", "timed"), "fair": ("--gil", "fair"), "priority": ("--gil", "priority"),
    "none": ("--gil", "none", "--refcount", "cas"),
}  # fmt: skip


def run(code: str, *flags: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; what hangs is given up, with its children."""
    command = [sys.executable, "-m", "minipy", "run", *flags, "-c", PREAMBLE + code]
    done: subprocess.CompletedProcess[str] = run_watched(command, idle_s=IDLE_S)
    return done


@pytest.mark.parametrize("flags", LOCKS.values(), ids=LOCKS)
def test_a_child_has_one_thread_which_is_the_main_one(flags: tuple[str, ...]) -> None:
    code = (
        "ended = threading.Event()\n"
        "def spin():\n    while not ended.is_set(): pass\n"
        "threads = [threading.Thread(target=target) for target in (spin, ended.wait, lambda: time.sleep(0.2))]\n"
        "for thread in threads: thread.start()\n"
        "def work():\n"
        "    pid = os.fork()\n"
        "    if pid == 0:\n"
        "        for thread in threads: thread.join()\n"
        "        signal.signal(signal.SIGUSR1, signal.SIG_IGN)\n"
        "        print(threading.active_count(), threading.main_thread() is threading.current_thread(), flush=True)\n"
        "        sys.exit(1)\n"
        "    print(status_of(pid))\n"
        "thread = threading.Thread(target=work)\nthread.start()\nthread.join()\nended.set()\n"
    )
    done = run(code, "--checks", *flags)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 True\n0\n", "")


def test_a_child_handles_signals() -> None:
    code = (
        "pid = os.fork()\n"
        "if pid == 0:\n"
        "    signal.signal(signal.SIGALRM, lambda *args: sys.exit(7))\n"
        "    signal.setitimer(signal.ITIMER_REAL, 0.01)\n"
        "    time.sleep(2)\n"
        "print(status_of(pid))\n"
    )
    assert run(code).stdout == "7\n"


def test_a_signal_that_waits_in_the_parent_does_not_wait_in_the_child() -> None:
    code = (
        "seen = []\nsignal.signal(signal.SIGUSR1, lambda *args: seen.append(os.getpid()))\n"
        "def work():\n"
        "    time.sleep(0.5)\n"
        "    os.kill(os.getpid(), signal.SIGUSR1); time.sleep(0.1)\n"  # the main thread waits, and hears no signal
        "    pid = os.fork()\n"
        "    if pid == 0:\n        os._exit(len(seen))\n"
        "    print(status_of(pid))\n"
        "thread = threading.Thread(target=work)\nthread.start()\nthread.join()\nprint(len(seen))\n"
    )
    assert run(code, "--no-interruptible-waits").stdout == "0\n1\n"


def test_a_lock_that_other_threads_wait_for_can_be_used_in_a_child() -> None:
    code = (
        "lock = threading.Lock()\nlock.acquire()\n"
        "def want():\n    with lock: pass\n"
        "wanting = threading.Thread(target=want)\nwanting.start()\ntime.sleep(0.1)\n"
        "pid = os.fork()\n"
        "if pid == 0:\n"
        "    other = threading.Thread(target=want)\n    other.start()\n    time.sleep(0.1)\n    lock.release()\n"
        "    other.join(5)\n    os._exit(other.is_alive())\n"
        "print(status_of(pid))\nlock.release()\n"
    )
    assert run(code).stdout == "0\n"


@pytest.mark.parametrize("kind", ["ticker", "timed", "none"])
def test_a_child_works_though_another_thread_holds_every_mutex(kind: str) -> None:
    """The mutexes that are held for a moment only are held there, by whoever asks the system for the fork."""
    command = [sys.executable, "-m", "helpers.fork_with_mutexes_held", kind]
    paths = os.pathsep.join((str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")))
    done = run_watched(command, idle_s=IDLE_S, env={**os.environ, "PYTHONPATH": paths})
    assert (done.returncode, done.stdout, done.stderr) == (0, "a thread\n5\n", "")


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="the system must tell of the end of a process")
def test_who_waits_for_one_process_sleeps_until_its_end() -> None:
    code = "pid = os.fork()\nif pid == 0:\n    time.sleep(0.3)\n    os._exit(6)\nprint(status_of(pid))\n"
    done = run(code, "--stats=json")
    assert done.stdout == "6\n"
    drops = json.loads(done.stderr)["total"]["drops"]
    assert drops["waitpid"] == 1 and "sleep" not in drops


def test_a_wait_for_a_process_hears_signals_and_goes_on() -> None:
    code = (
        "signal.signal(signal.SIGALRM, lambda *args: print('heard', flush=True))\n"
        "pid = os.fork()\nif pid == 0:\n    time.sleep(0.5)\n    os._exit(6)\n"
        "signal.setitimer(signal.ITIMER_REAL, 0.1)\nprint(status_of(pid))\n"
    )
    assert run(code).stdout == "heard\n6\n"


def test_a_child_tells_of_its_own_findings_only_and_its_end_is_not_the_parents() -> None:
    code = "pid = os.fork()\nif pid == 0:\n    raise ValueError('in the child')\nprint(status_of(pid))\n"
    done = run(code, "--audit", "--stats")
    assert done.stdout == "1\n" and done.stderr.count("ValueError: in the child") == 1
    assert done.stderr.count("drops of the lock, by call") == 1


def test_a_child_keeps_to_the_limits() -> None:
    code = "pid = os.fork()\nif pid == 0:\n    while True: pass\nprint(status_of(pid), flush=True)\n"
    done = run(code, "--max-seconds", "1")
    assert done.returncode == 4 or done.stdout == "4\n", done
    assert run("os.fork()", "--deny", "processes").stderr.endswith("refused by --deny processes: 'fork'\n")
