"""Limits: each ends the run with its name, every thread's place and status 4, whatever the program does about it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from helpers.patience import run_watched
from minipy.config import RunConfig
from minipy.engine.python_engine import PythonEngine
from minipy.eval.observing.limits import Limits
from minipy.program import Program

MINIPY = [sys.executable, "-m", "minipy", "run"]
LIMIT_STATUS = 4
SAFE = ([], ["--gil", "none", "--refcount", "cas"])


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return run_watched([*MINIPY, *arguments], input=stdin, idle_s=600)  # some wait for their limit


def reached(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Check that a limit ended the run; return the report's lines."""
    assert done.returncode == LIMIT_STATUS, done
    _, start, report = done.stderr.partition("minipy: the run has reached ")
    assert start, done
    return [line.strip() for line in report.splitlines()]


@pytest.fixture(scope="module")
def seconds() -> str:
    """A time in which a short program comes to its last line, however busy the machine is: a few times what one takes."""
    began = time.monotonic()
    assert run("-c", "import time, threading").returncode == 0
    return f"{round(4 * (time.monotonic() - began), 1):g}"


REACHED = {
    "steps": (["--max-steps", "5000"], "def f():\n  while True: pass\nf()", "main at <string>:2 in f"),
    "steps, caught": (
        ["--max-steps", "5000"],
        "while True:\n  try:\n    x = 1\n  except BaseException:\n    pass\n  finally:\n    x = 2",
        "main at <string>:",
    ),
    "seconds": (["--max-seconds", "SECONDS"], "while True: pass", "main at <string>:1 in <module>"),
    "seconds, asleep": (["--max-seconds", "SECONDS"], "import time\ntime.sleep(10000)", "main at <string>:2 in <module>"),
    "seconds, waiting": (
        ["--max-seconds", "SECONDS"],
        "import _thread\nlock = _thread.allocate_lock()\nlock.acquire()\nlock.acquire(True, 10000)",
        "main at <string>:4 in <module>",
    ),
    "seconds, at the end": (
        ["--max-seconds", "SECONDS"],
        "class A:\n  def __del__(self):\n    while True: pass\na = A()",
        "main at <string>:3 in A.__del__",
    ),
    "objects": (["--max-objects", "5000"], "a = []\nwhile True: a.append([])", "main at <string>:2 in <module>"),
    "objects, nested": (["--max-objects", "500"], "def f(x): f([x])\nf(1)", "main at <string>:1 in f"),
    "output": (["--max-output", "1000"], "while True: print('x' * 99)", "main at <string>:1 in <module>"),
    "output, stderr": (
        ["--max-output", "1000"],
        "import sys\nwhile True: sys.stderr.write('x' * 99)",
        "main at <string>:2 in <module>",
    ),
    "int bits": (["--max-int-bits", "1000"], "x = 3\nwhile True: x *= x", "main at <string>:2 in <module>"),
    "int bits, power": (["--max-int-bits", "1000"], "x = 10\nx ** 10 ** 10", "main at <string>:2 in <module>"),
    "int bits, shift": (["--max-int-bits", "1000"], "x = 10\nx << 10 ** 9", "main at <string>:2 in <module>"),
    "int bits, round": (["--max-int-bits", "1000"], "x = 10\nround(x, -10 ** 9)", "main at <string>:2 in <module>"),
    "int bits, factorial": (["--max-int-bits", "1000"], "import math\nmath.factorial(10**9)", "main at <string>:2"),
}


@pytest.mark.parametrize("name", REACHED)
def test_a_limit_ends_the_run_and_says_where(name: str, seconds: str) -> None:
    flags, program, place = REACHED[name]
    flags = [flag.replace("SECONDS", seconds) for flag in flags]
    done = run(*flags, "-c", program)
    lines = reached(done)
    assert lines[0] == " ".join(flags)
    assert len(lines) == 2 and lines[1].startswith(place), lines
    assert len(done.stdout) <= 1000


MODEST = "import threading\nx = 2 ** 100\nt = threading.Thread(target=print, args=(x,)); t.start(); t.join()\n"


def test_a_program_within_all_limits_runs_as_usual() -> None:
    done = run(
        "--max-steps", "100000", "--max-seconds", "3000", "--max-objects", "100000", "--max-threads", "2",
        "--max-output", "100", "--max-int-bits", "101", "--deny", "files,net,processes", "--audit", "-c", MODEST,
    )  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == (f"{2**100}\n", "", 0)


def test_the_step_limit_is_exact_for_one_thread() -> None:
    stats = run("--stats", "-c", "x = 1\ny = 2\n")
    steps = stats.stderr.splitlines()[1].split()[1]
    assert run("--max-steps", steps, "-c", "x = 1\ny = 2\n").returncode == 0
    assert run("--max-steps", str(int(steps) - 1), "-c", "x = 1\ny = 2\n").returncode == LIMIT_STATUS


THREADS = """\
import threading, time
lock = threading.Lock()
lock.acquire()

def spin():
    while True:
        pass

def wait():
    with lock:
        pass

threads = [threading.Thread(target=target) for target in (wait, lambda: time.sleep(10000), spin)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


@pytest.mark.parametrize("flags", SAFE, ids=["ticker", "none"])
@pytest.mark.parametrize("limit", ["--max-seconds SECONDS", "--max-steps 300000"])
def test_every_threads_place_is_told(flags: list[str], limit: str, seconds: str, tmp_path: Path) -> None:
    limit = limit.replace("SECONDS", seconds)
    program = tmp_path / "threads.py"
    program.write_text(THREADS)
    lines = reached(run(*flags, *limit.split(), str(program)))
    assert lines[0] == limit
    places = dict(line.split(" at ") for line in lines[1:])
    assert places["T3"] in (f"{program}:6 in spin", f"{program}:7 in spin")
    assert set(places) == {"main", "T1", "T2", "T3"}


@pytest.mark.parametrize("flags", SAFE, ids=["ticker", "none"])
def test_threads_beyond_the_limit_cannot_be_started(flags: list[str]) -> None:
    program = (
        "import threading\n"
        "hold = threading.Event()\n"
        "started = 0\n"
        "try:\n"
        "  for i in range(10):\n"
        "    threading.Thread(target=hold.wait).start()\n"
        "    started += 1\n"
        "except RuntimeError as error:\n"
        "  print(started, error)\n"
        "hold.set()\n"
    )
    done = run(*flags, "--audit", "--max-threads", "4", "-c", program)
    assert (done.stdout, done.stderr, done.returncode) == ("3 can't start new thread\n", "", 0)


def test_an_executor_that_cannot_start_a_thread_waits_for_none() -> None:
    program = (
        "from concurrent.futures import ThreadPoolExecutor, thread\n"
        "with ThreadPoolExecutor(2) as executor:\n"
        "  try:\n"
        "    executor.submit(print, 'never')\n"
        "  except RuntimeError as error:\n"
        "    print(error, len(thread._threads_queues))\n"
    )
    done = run("--audit", "--max-threads", "1", "-c", program)
    assert (done.stdout, done.stderr, done.returncode) == ("can't start new thread 0\n", "", 0)


@pytest.mark.parametrize(("gil", "refcount"), [("ticker", "plain"), ("none", "cas")])
def test_no_lock_is_held_afterwards(gil: str, refcount: str) -> None:
    config = RunConfig(gil=gil, refcount=refcount, max_steps=20_000, specialise=False)
    engine = PythonEngine(Program("<string>", THREADS + "\n" * 3), config)
    result = engine.run()
    assert result.limit is not None and result.status == LIMIT_STATUS
    interp = engine._interp
    assert not interp.mutex.locked() and len(interp.threads) == 1
    interp.gil.take(interp.main)  # returns, as nobody holds it
    interp.gil.drop(interp.main, "test")


def test_denied_primitives_raise_permission_error(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_text("content")
    name = repr(str(path))
    program = f"import os\nfor f in (open, os.listdir):\n try: f({name})\n except PermissionError as e: print(e)"
    done = run("--deny", "files,net", "--audit", "-c", program)
    assert done.stdout == f"[Errno 1] refused by --deny files: {str(path)!r}\n" * 2
    assert (done.stderr, done.returncode) == ("", 0)
    assert run("-c", f"print(open({str(path)!r}).read())").stdout == "content\n"


def test_sockets_are_denied() -> None:
    program = (
        "import socket\nfor call in (socket.socket, socket.socketpair, lambda: socket.getaddrinfo('localhost', 80),\n"
        "             lambda: socket.create_server(('127.0.0.1', 0)), lambda: socket.create_connection(('127.0.0.1', 1))):\n"
        "    try: call()\n    except PermissionError as error: print(error)\nprint(socket.gethostname() != '')"
    )
    lines = run("--deny", "net", "-c", program).stdout.splitlines()
    denied = ["socket", str(int(socket.AF_UNIX)), "localhost", "socket", "127.0.0.1"]
    assert lines == [*(f"[Errno 1] refused by --deny net: {subject!r}" for subject in denied), "True"]


def test_imports_are_not_denied(tmp_path: Path) -> None:
    (tmp_path / "beside.py").write_text("VALUE = 1\n")
    (tmp_path / "program.py").write_text("import beside, heapq; print(beside.VALUE)\n")
    assert run("--deny", "files", str(tmp_path / "program.py")).stdout == "1\n"


def test_the_first_limit_that_is_reached_is_told() -> None:
    limits = Limits(RunConfig(), threading.Lock())
    limits.reach("--max-steps 1")
    limits.reach("--max-seconds 1")
    assert limits.reached == "--max-steps 1"


def test_a_limit_counts_without_specialisation_too() -> None:
    assert reached(run("--no-specialise", "--max-steps", "500", "-c", "while True: pass"))[0] == "--max-steps 500"


HOSTILE = {
    "a huge str": "x = 'x' * 10**12",
    "a huge list": "x = [0] * 10**12",
    "a huge width": "x = '%1000000000000d' % 5",
    "a huge shift": "x = 1; x << 10**12",
    "a huge join": "x = ('x' * 10**7).join(['y'] * 10**6)",
    "a huge translation": "x = ('x' * 10**6).translate({120: 'y' * 10**7})",
    "repr": "class A:\n  def __repr__(self): return repr(self)\nrepr(A())",
    "eq": "class A:\n  def __eq__(self, other): return [self] == [other]\nA() == A()",
    "sort keys": "def key(x): return sorted([1], key=key)\nkey(1)",
    "del": "class A:\n  def __del__(self): A()\nA()\nraise RecursionError('end')",
    "no recursion limit": "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()",
    "no recursion limit in natives": (
        "import sys\nsys.setrecursionlimit(10**9)\nclass A:\n  def __repr__(self): return repr(self)\nrepr(A())"
    ),
    "no recursion limit in a thread": (
        "import sys, threading\nsys.setrecursionlimit(10**9)\nclass A:\n  def __repr__(self): return repr(self)\n"
        "def f():\n  try: repr(A())\n  except RecursionError: print('recursion')\n"
        "t = threading.Thread(target=f); t.start(); t.join()\nraise RecursionError('end')"
    ),
    "nested tuples": "import sys\nt = ()\nfor i in range(200000): t = (t,)\ndel t\nraise MemoryError('freed')",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_programs_end_in_a_guest_error(name: str) -> None:
    command = ["bash", "-c", 'ulimit -v 12000000; exec "$@"', "bash", *MINIPY, "-c", HOSTILE[name]]
    done = run_watched(command)
    assert done.returncode == 1, done.stderr[-2000:]
    assert done.stderr.splitlines()[-1].split(":")[0] in ("MemoryError", "RecursionError")
    assert "InternalError" not in done.stderr


def test_the_recursion_limit_asked_for_is_shown() -> None:
    program = "import sys\nsys.setrecursionlimit(10**9); print(sys.getrecursionlimit())\nsys.setrecursionlimit(2**31)"
    done = run("-c", program)
    assert done.stdout == "1000000000\n"
    assert done.stderr.endswith("OverflowError: Python int too large to convert to C int\n")
