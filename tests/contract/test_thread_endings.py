"""Threads: what a run leaves behind on the host, and how threads end with it.

What threads do in the guest's view is in programs/threads.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from helpers.engine_in_process import run
from helpers.hand_over import PATIENCE_S
from helpers.patience import run_watched
from minipy.config import RunConfig
from minipy.gil import LOCKS
from minipy.sync.parker import Parker
from minipy.sync.primitives import HostSync

EVERY_LOCK = [RunConfig(gil=kind, refcount="cas" if kind == "none" else "plain", audit=True) for kind in LOCKS]
every_lock = pytest.mark.parametrize("config", EVERY_LOCK, ids=LOCKS)

BUSY = "def f():\n    while True:\n        pass\n"
ASLEEP = "import time\ndef f():\n    time.sleep(1000)\n"
WAITING = "lock = threading.Lock()\nlock.acquire()\ndef f():\n    lock.acquire()\n"
JOINING = "def f():\n    threading.main_thread().join()\n"
STUBBORN = (
    "import time\ndef f():\n    while True:\n        try:\n            time.sleep(1000)\n        except:\n            pass\n"
)
DAEMONS = {"busy": BUSY, "asleep": ASLEEP, "waiting": WAITING, "joining": JOINING, "stubborn": STUBBORN}


@pytest.fixture
def untouched_host() -> Iterator[None]:
    """Fail if a test leaves a host thread, an open descriptor or another setting behind."""

    def state() -> tuple[Any, ...]:
        descriptors = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
        return sys.getswitchinterval(), sys.getrecursionlimit(), signal.getsignal(signal.SIGINT), descriptors

    before, threads = state(), set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - threads:
        thread.join(PATIENCE_S)
        assert not thread.is_alive(), f"{thread.name} outlives its run"
    assert state() == before


@every_lock
@pytest.mark.parametrize("body", DAEMONS.values(), ids=DAEMONS)
def test_daemon_threads_end_with_the_run(
    body: str, config: RunConfig, untouched_host: None, capfd: pytest.CaptureFixture[str]
) -> None:
    source = f"import threading\n{body}threading.Thread(target=f, daemon=True).start()\nprint('end')\n"
    result = run(source, config)
    assert (result.status, result.findings, result.internal_errors) == (0, (), ())
    assert capfd.readouterr().out == "end\n"


@every_lock
def test_a_run_waits_for_threads_that_are_no_daemons(
    config: RunConfig, untouched_host: None, capfd: pytest.CaptureFixture[str]
) -> None:
    source = (
        "import threading\ndef late():\n    print('late')\n"
        "def f():\n    threading.main_thread().join()\n    threading.Thread(target=late).start()\n"
        "threading.Thread(target=f).start()\nprint('main ends')\n"
    )
    assert run(source, config).status == 0
    assert capfd.readouterr().out == "main ends\nlate\n"


@every_lock
def test_after_an_uncaught_exception_the_run_waits_too(
    config: RunConfig, untouched_host: None, capfd: pytest.CaptureFixture[str]
) -> None:
    source = (
        "import threading\ndef f():\n    threading.main_thread().join()\n    print('finished')\n"
        "threading.Thread(target=f).start()\n1 / 0\n"
    )
    assert run(source, config).status == 1
    captured = capfd.readouterr()
    assert captured.out == "finished\n" and captured.err.endswith("ZeroDivisionError: division by zero\n")


@every_lock
def test_twenty_runs_leave_nothing_behind(config: RunConfig, untouched_host: None) -> None:
    for _ in range(20):
        result = run("import threading\nt = threading.Thread(target=int)\nt.start()\nt.join()\n", config)
        assert (result.status, result.findings) == (0, ())


@every_lock
def test_a_finding_or_an_exit_ends_threads_that_never_would(config: RunConfig, untouched_host: None) -> None:
    source = f"import threading, sys\n{BUSY}threading.Thread(target=f, daemon=True).start()\nsys.exit(5)\n"
    assert run(source, config).status == 5


@every_lock
def test_many_threads_one_after_the_other(config: RunConfig, capfd: pytest.CaptureFixture[str]) -> None:
    source = (
        "import threading\nidents = []\nfor _ in range(60):\n"
        "    t = threading.Thread(target=lambda: idents.append(threading.get_ident()))\n    t.start()\n    t.join()\n"
        "print(len(set(idents)), threading.active_count(), threading.get_ident() in idents)\n"
    )
    assert run(source, config).status == 0
    assert capfd.readouterr().out == "60 1 False\n"


@every_lock
def test_a_host_that_can_start_no_thread_is_an_error_of_the_guest(
    config: RunConfig, untouched_host: None, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    spawn = HostSync.spawn

    def refuse(sync: HostSync, target: Any, name: str, stack_bytes: int) -> None:
        if name != "main":
            raise RuntimeError("can't start new thread")
        spawn(sync, target, name, stack_bytes)

    monkeypatch.setattr(HostSync, "spawn", refuse)
    source = (
        "import threading\nt = threading.Thread(target=print, args=('never',))\n"
        "for _ in range(2):\n    try:\n        t.start()\n    except RuntimeError as error:\n        print(error)\n"
        "print(t.is_alive(), threading.active_count())\n"
    )
    result = run(source, config)
    assert (result.status, result.findings, result.internal_errors) == (0, (), ())
    assert capfd.readouterr().out == "can't start new thread\n" * 2 + "False 1\n"


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the text is CPython 3.11's")
@pytest.mark.parametrize("name", ["", ", name='worker'"])
def test_an_exception_in_a_thread_is_shown_as_by_cpython_and_the_others_go_on(name: str) -> None:
    source = (
        "import threading\ndef work(x):\n    return 1 // x\n"
        f"threads = [threading.Thread(target=work, args=(x,){name}) for x in (1, 0, 2)]\n"
        "for t in threads:\n    t.start()\n    t.join()\nprint([t.is_alive() for t in threads])\n"
    )
    outputs = []
    for command in ([sys.executable], [sys.executable, "-m", "minipy", "run"]):
        done = run_watched([*command, "-c", source])
        lines = done.stderr.splitlines()
        assert lines[1] == "Traceback (most recent call last):"
        outputs.append((done.returncode, done.stdout, lines[0], lines[-2:]))
    assert outputs[0] == outputs[1]


def test_threads_overlap_while_they_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    all_asleep = threading.Barrier(20)

    class Sleeper(Parker):
        """Where a sleep ends when all are asleep."""

        def park(self, timeout_s: float | None) -> None:
            if timeout_s != 10_000:  # one that waits for an end
                return super().park(timeout_s)
            all_asleep.wait(PATIENCE_S)
            clock_ns[0] = 10_000 * 1_000_000_000

    clock_ns = [0]
    monkeypatch.setattr(HostSync, "parker", lambda sync: Sleeper(sync))
    monkeypatch.setattr(HostSync, "monotonic_ns", lambda sync: clock_ns[0])
    source = (
        "import threading, time\nthreads = [threading.Thread(target=time.sleep, args=(10_000,)) for _ in range(20)]\n"
        "for t in threads:\n    t.start()\nfor t in threads:\n    t.join()\n"
    )
    assert run(source, RunConfig()).status == 0 and not all_asleep.broken
