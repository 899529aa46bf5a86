"""Ctrl-C stops any guest loop or wait within a second of processor time, and the run ends with status 130."""

from __future__ import annotations

import os
import resource
import select
import signal
import subprocess
import sys

import pytest

from helpers.patience import Watch, processor_s
from helpers.started_program import start

LIMIT_S = 1.0

# While another thread runs, who waits for a lock waits, and is in no deadlock.
RUNNING = "import threading, time\nthreading.Thread(target=time.sleep, args=(100,), daemon=True).start()\n"
WAITS = {
    "a busy loop": "while True:\n    pass",
    "a loop that calls": "def f():\n    pass\nwhile True:\n    f()",
    "sleep": "import time\ntime.sleep(100)",
    "a lock": f"{RUNNING}lock = threading.Lock()\nlock.acquire()\nlock.acquire()",
    "a lock with a timeout": "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire(timeout=100)",
    "join": (
        "import threading, time\nthread = threading.Thread(target=time.sleep, args=(100,))\nthread.start()\nthread.join()"
    ),
    "join of a busy thread": (
        "import threading\ndef spin():\n    while True:\n        pass\n"
        "thread = threading.Thread(target=spin)\nthread.start()\nthread.join()"
    ),
    "join of three busy threads": (
        "import threading\nfound = []\ndef spin():\n    while True:\n        found.append({1: [2]})\n        found.pop()\n"
        "threads = [threading.Thread(target=spin) for _ in range(3)]\nfor thread in threads:\n    thread.start()\n"
        "READY\nthreads[0].join()"
    ),
    "input": "input()",
    "the end of the program": ("import threading, time\nthreading.Thread(target=time.sleep, args=(100,)).start()"),
}
CONFIGURATIONS = {
    "default": (),
    "backedge": ("--poll", "backedge"),
    "none": ("--gil", "none", "--refcount", "cas"),
}


def interrupt(child: subprocess.Popen[bytes]) -> float:
    """Send SIGINT; return the processor time that the child has used from then to its end."""
    ended_s = _of_ended_children()
    before_s = processor_s(child.pid)
    child.send_signal(signal.SIGINT)
    with Watch(child.pid) as watch:
        child.wait()
    assert not watch.is_hung
    return _of_ended_children() - ended_s - before_s


def _of_ended_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("flags", CONFIGURATIONS.values(), ids=CONFIGURATIONS)
@pytest.mark.parametrize("code", WAITS.values(), ids=WAITS)
def test_ctrl_c_ends_the_run_with_status_130(code: str, flags: tuple[str, ...]) -> None:
    child = start(code, flags)
    used_s = interrupt(child)
    _, errors = child.communicate()
    assert child.returncode == 130, errors
    assert errors.rstrip().endswith(b"KeyboardInterrupt"), errors
    assert b"Internal" not in errors
    assert used_s < LIMIT_S


def test_a_guest_can_catch_keyboard_interrupt_and_go_on() -> None:
    child = start("try:\n    READY\n    while True:\n        pass\nexcept KeyboardInterrupt:\n    print('caught')", ())
    interrupt(child)
    output, errors = child.communicate()
    assert (child.returncode, output, errors) == (0, b"caught\n", b"")


def test_finally_blocks_run_after_ctrl_c() -> None:
    child = start("import time\ntry:\n    READY\n    time.sleep(100)\nfinally:\n    print('cleaned up')", ())
    interrupt(child)
    output, _ = child.communicate()
    assert (child.returncode, output) == (130, b"cleaned up\n")


def test_a_second_program_after_a_caught_ctrl_c_keeps_its_locks_usable() -> None:
    code = (
        f"{RUNNING}lock = threading.Lock()\nlock.acquire()\n"
        "try:\n    READY\n    lock.acquire()\nexcept KeyboardInterrupt:\n    lock.release()\n"
        "with lock:\n    print('taken again')"
    )
    child = start(code, ())
    interrupt(child)
    output, errors = child.communicate()
    assert (child.returncode, output, errors) == (0, b"taken again\n", b"")


@pytest.mark.parametrize("delay_ms", range(0, 300, 30))
def test_ctrl_c_while_starting_never_shows_a_traceback_of_the_host(delay_ms: int) -> None:
    """The delay only spreads the moments; every outcome that it can lead to is accepted."""
    child = subprocess.Popen(
        [sys.executable, "-m", "minipy", "run", "-c", "while True:\n    pass"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONFAULTHANDLER": "1"},
    )
    assert child.stderr is not None
    select.select([child.stderr], [], [], delay_ms / 1000)
    while child.poll() is None:
        child.send_signal(signal.SIGINT)
        try:
            child.wait(timeout=1)
        except subprocess.TimeoutExpired:
            continue
    errors = child.stderr.read()
    assert b"minipy/" not in errors and b"InternalError" not in errors, errors.decode()
    if b"Fatal Python error: init_" in errors or b"runpy" in errors:  # the host had not come to minipy yet
        return
    assert child.returncode in (130, -signal.SIGINT), errors
