"""Signals from the system to the guest's handlers: in time, none lost, waits go on, and nothing is left behind."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from helpers.paths import PROGRAMS
from helpers.patience import run_watched
from helpers.started_program import start
from minipy.config import RunConfig
from minipy.engine.python_engine import PythonEngine
from minipy.program import Program

CONFIGURATIONS = {
    "ticker": (),
    "backedge": ("--poll", "backedge"),
    "none": ("--gil", "none", "--refcount", "cas"),
}
PREAMBLE = "import os, signal, threading, time\nseen = []\ndef note(number, frame):\n    seen.append(number)\n"


def run(code: str, *flags: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; one that waits for ever is given up."""
    command = [sys.executable, "-m", "minipy", "run", *flags, "-c", PREAMBLE + code]
    done: subprocess.CompletedProcess[str] = run_watched(command, idle_s=5.0)
    return done


@pytest.mark.parametrize("flags", CONFIGURATIONS.values(), ids=CONFIGURATIONS)
def test_a_signal_that_the_main_thread_sends_is_handled_before_its_next_instruction(flags: tuple[str, ...]) -> None:
    code = (
        "signal.signal(signal.SIGUSR1, note)\n"
        "for i in range(300):\n"
        "    os.kill(os.getpid(), signal.SIGUSR1); assert len(seen) == 2 * i + 1, seen\n"
        "    signal.raise_signal(signal.SIGUSR1); assert len(seen) == 2 * i + 2, seen\n"
    )
    done = run(code, *flags)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


WAITS = {
    "sleep": "time.sleep(0.3)",
    "a lock": "lock.acquire(timeout=0.3)",
    "join": "thread.join()",
    "an event": "threading.Event().wait(0.3)",
}


@pytest.mark.parametrize("flags", CONFIGURATIONS.values(), ids=CONFIGURATIONS)
@pytest.mark.parametrize("wait", WAITS.values(), ids=WAITS)
def test_a_wait_goes_on_for_the_rest_of_its_time_after_a_handler(wait: str, flags: tuple[str, ...]) -> None:
    code = (
        "signal.signal(signal.SIGALRM, lambda *args: seen.append(time.monotonic()))\n"
        "lock = threading.Lock(); lock.acquire()\n"
        "thread = threading.Thread(target=time.sleep, args=(0.3,)); thread.start()\n"
        "begin = time.monotonic()\n"
        "signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)\n"
        f"{wait}\n"
        "end = time.monotonic()\n"
        "signal.setitimer(signal.ITIMER_REAL, 0)\n"
        "assert end - begin >= 0.29 and len([moment for moment in seen if moment < end]) >= 2, (end - begin, seen)\n"
    )
    done = run(code, *flags)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_pause_ends_by_a_handled_signal_only() -> None:
    """Each thread that ends wakes the main one."""
    code = (
        "import sys\n"
        "signal.signal(signal.SIGALRM, note)\n"
        "signal.signal(signal.SIGUSR1, signal.SIG_IGN)\n"
        "def wait():\n    signal.pause()\n"
        "def wake():\n"
        "    while sys._current_frames()[threading.main_thread().ident].f_code is not wait.__code__:\n"
        "        time.sleep(0.001)\n"
        "    for _ in range(10):\n"
        "        os.kill(os.getpid(), signal.SIGUSR1)\n"
        "        thread = threading.Thread(target=int); thread.start(); thread.join()\n"
        "    seen.append('sent')\n    signal.alarm(1)\n"
        "threading.Thread(target=wake).start()\nwait()\nprint(seen)\n"
    )
    assert run(code).stdout == "['sent', 14]\n"


@pytest.mark.parametrize("name", ["SIGTERM", "SIGALRM", "SIGUSR1", "SIGHUP"])
def test_a_signal_without_a_handler_ends_the_process_as_the_system_does(name: str) -> None:
    handled, default = (f"signal.signal(signal.{name}, {handler})\n" for handler in ("note", "signal.SIG_DFL"))
    code = handled + default + f"signal.raise_signal(signal.{name})"
    assert run(code).returncode == run(f"os.kill(os.getpid(), signal.{name})").returncode == -signal.Signals[name]


def test_a_handler_that_raises_does_so_where_the_main_thread_stands() -> None:
    code = (
        "def stop(number, frame):\n    raise TimeoutError(frame.f_code.co_name)\n"
        "signal.signal(signal.SIGALRM, stop)\nsignal.setitimer(signal.ITIMER_REAL, 0.05)\n"
        "def wait():\n    time.sleep(100)\n"
        "try:\n    wait()\nexcept TimeoutError as error:\n    print(error)\n"
    )
    assert run(code).stdout == "wait\n"


def test_ctrl_c_reaches_the_programs_own_handler() -> None:
    code = "import signal, time\nsignal.signal(2, lambda *args: print('handled', flush=True))\nREADY\ntime.sleep(1)"
    child = start(code, ())
    child.send_signal(signal.SIGINT)
    output, errors = child.communicate()
    assert (child.returncode, output, errors) == (0, b"handled\n", b"")


def test_who_starts_minipy_with_ctrl_c_ignored_has_it_ignored() -> None:
    command = [sys.executable, "-m", "minipy", "-c", PREAMBLE + "print(signal.getsignal(2)); os.kill(os.getpid(), 2)"]
    ignore = lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)  # noqa: E731
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=ignore)
    assert (done.returncode, done.stdout) == (0, "1\n")


def test_after_a_run_everything_is_as_it_was_before() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGUSR1, signal.SIGTERM)]
    code = PREAMBLE + "for number in (2, 10, 15): signal.signal(number, note)\n"
    code += "signal.setitimer(signal.ITIMER_VIRTUAL, 100)\n"
    for _ in range(2):
        assert PythonEngine(Program("<program>", code), RunConfig(audit=True)).run().status == 0
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGUSR1, signal.SIGTERM)] == before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0) and signal.set_wakeup_fd(-1) == -1


@pytest.mark.parametrize("era, is_at_once", [("py27", False), ("py32", True), ("py310", True), ("py312", True)])
def test_only_in_2_7_a_handler_waits_for_the_end_of_a_thread_that_is_joined(era: str, is_at_once: bool) -> None:
    program = str(PROGRAMS / "threads" / "frozen_ctrl_c.py")
    turns = "100000000" if is_at_once else "5000"
    done = run_watched([sys.executable, "-m", "minipy", "run", "--era", era, program, turns])
    assert (done.stdout, done.stderr) == (f"handled while the thread computed: {is_at_once}\n", "")


def test_under_an_uninterruptible_join_the_interpreter_looks_up_at_every_instruction() -> None:
    """The frozen Ctrl-C: the handler can't run, and so the request for it stands at each look-up of the other thread."""
    code = PREAMBLE + (
        "signal.signal(signal.SIGINT, note)\n"
        "def work():\n    for _ in range(1000): pass\n    os.kill(os.getpid(), signal.SIGINT)\n"
        "    for _ in range(20_000): pass\n"
        "thread = threading.Thread(target=work)\nthread.start()\nthread.join()\nassert seen == [2]\n"
    )
    shares = []
    for waits in (True, False):
        result = PythonEngine(Program("<program>", code), RunConfig(stats=True, interruptible_waits=waits)).run()
        worker = result.stats[1]
        shares.append(100 * dict(worker.drops)["forced"] / worker.instructions)
    assert shares[0] < 10 and shares[1] > 50, shares


def test_a_handler_cannot_read_the_stream_that_it_has_interrupted_a_read_of() -> None:
    code = (
        "reader, writer = os.pipe()\nstream = open(reader, 'rb')\n"
        "def read(number, frame):\n"
        "    try:\n        stream.read(1)\n"
        "    except RuntimeError as error:\n        print(str(error)[:41])\n"
        "    os.write(writer, b'x')\n"
        "signal.signal(signal.SIGALRM, read)\nsignal.setitimer(signal.ITIMER_REAL, 0.05)\nprint(stream.read(1))\n"
    )
    assert run(code).stdout == "reentrant call inside <_io.BufferedReader\nb'x'\n"
