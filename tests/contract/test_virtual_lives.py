"""What threads can do, virtual ones can: end, be interrupted, recurse, be a thousand, share interpreters and generators."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from helpers.patience import Watch, run_watched
from helpers.programs.program_nursery import Ended, Nursery
from helpers.programs.program_runner import ENVIRONMENT

FLAGS = ("--threads", "virtual")
MINIPY = (sys.executable, "-m", "minipy", "run", *FLAGS)
LOCKS = (("--gil", "timed"), ("--gil", "none", "--refcount", "cas"))


@pytest.fixture(scope="module", params=LOCKS, ids=lambda flags: flags[1])
def nursery(request: pytest.FixtureRequest) -> Iterator[Nursery]:
    yield Nursery((*FLAGS, "--audit", *request.param), ENVIRONMENT)


def run(nursery: Nursery, code: str, *flags: str) -> Ended:
    return nursery.run((*flags, "-c", code), "")


EXIT_IN_A_THREAD = """
import sys, threading
def leave():
    sys.exit(7)
thread = threading.Thread(target=leave)
thread.start()
thread.join()
print("on")
sys.exit(5)
"""
DAEMONS = """
import threading, time
def daemon():
    with lock:
        while True:
            time.sleep(3600)
def computing():
    while True:
        pass
lock = threading.Lock()
threading.Thread(target=daemon, daemon=True).start()
threading.Thread(target=computing, daemon=True).start()
time.sleep(0.01)
print("end")
"""
SUBINTERPRETERS = """
import threading
from concurrent import interpreters
def work(number):
    interpreter = interpreters.create()
    interpreter.exec(f"import time; time.sleep(0.001); total = sum(range({number})); print(total)")
    interpreter.close()
threads = [threading.Thread(target=work, args=(number,)) for number in (3, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(interpreters.list_all()))
"""
LOCALS = """
import threading
local = threading.local()
seen = []
def work(number):
    local.number = number
    for _ in range(20):
        pass
    seen.append(local.number == number)
threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen, hasattr(local, "number"))
"""
TRACED = """
import threading
events = {}
def trace(frame, event, arg):
    name = threading.current_thread().name
    if frame.f_code.co_name == "work":
        events.setdefault(name, []).append(event)
    return trace
def work():
    x = 1
    return x
threading.settrace(trace)
threads = [threading.Thread(target=work, name=name) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
threading.settrace(None)
print(sorted(events.items()))
"""
GENERATOR = """
import threading
def numbers():
    for number in range(200):
        yield number
source, taken, refused = numbers(), [], []
def take():
    while True:
        try:
            taken.append(next(source))
        except ValueError as error:
            refused.append(str(error))
        except StopIteration:
            break
threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(taken) == list(range(200)), set(refused) <= {"generator already executing"})
"""
DEATHS = """
import threading, weakref
class Thing:
    def __del__(self):
        order.append("del")
order = []
def drop():
    things.pop()
things = [Thing() for _ in range(6)]
references = [weakref.ref(thing, lambda reference: order.append("callback")) for thing in things]
threads = [threading.Thread(target=drop) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order.count("del"), order.count("callback"), things)
"""
RECURSION = """
import threading
depths = []
def down(depth):
    try:
        return down(depth + 1)
    except RecursionError:
        return depth
class Nested:
    def __init__(self):
        self.depth = 0
    def __repr__(self):
        self.depth += 1
        return repr(self)
def work():
    depths.append(down(0) > 900)
    nested = Nested()
    try:
        repr(nested)
    except RecursionError:
        depths.append(nested.depth > 100)
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(depths)
"""
MANY = """
import threading
gate, count = threading.Event(), 0
def work():
    global count
    gate.wait()
    with lock:
        count += 1
lock = threading.Lock()
threads = [threading.Thread(target=work) for _ in range(1000)]
for thread in threads:
    thread.start()
gate.set()
for thread in threads:
    thread.join()
print(count)
"""
PROGRAMS = {
    "exit in a thread": (EXIT_IN_A_THREAD, "on\n", 5),
    "daemons at the end": (DAEMONS, "end\n", 0),
    "thread locals": (LOCALS, "[True, True, True, True] False\n", 0),
    "traced threads": (
        TRACED,
        "[('a', ['call', 'line', 'line', 'return']), ('b', ['call', 'line', 'line', 'return'])]\n",
        0,
    ),
    "a shared generator": (GENERATOR, "True True\n", 0),
    "finalizers and weak references": (DEATHS, "6 6 []\n", 0),
    "recursion in several threads": (RECURSION, "[True, True, True, True, True, True]\n", 0),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_threads_do_what_they_do_on_the_system(nursery: Nursery, name: str) -> None:
    code, stdout, status = PROGRAMS[name]
    for seed in ("1", "2"):
        assert run(nursery, code, "--seed", seed) == Ended(stdout, "", status)


@pytest.mark.parametrize("lock", ["shared", "own"])
def test_interpreters_run_in_virtual_threads(nursery: Nursery, lock: str) -> None:
    for seed in ("1", "2"):
        assert run(nursery, SUBINTERPRETERS, "--interpreter-lock", lock, "--seed", seed) == Ended("3\n3\n1\n", "", 0)


def test_there_can_be_a_thousand_threads(nursery: Nursery) -> None:
    assert nursery.run(("-c", MANY), "") == Ended("1000\n", "", 0)


def test_an_exception_ends_its_thread_alone(nursery: Nursery) -> None:
    code = "import threading; t = threading.Thread(target=lambda: 1 / 0, name='it'); t.start(); t.join(); print('on')"
    ended = run(nursery, code)
    assert (ended.status, ended.stdout) == (0, "on\n")
    assert ended.stderr.startswith("Exception in thread it:\nTraceback") and ended.stderr.endswith("division by zero\n")


ENDLESS = """
import _thread, time
def spin():
    while True: pass
def nap():
    while True: time.sleep(1)
_thread.start_new_thread(spin, ())
_thread.start_new_thread(nap, ())
print("begun", flush=True)
spin()
"""


@pytest.mark.parametrize("lock", LOCKS, ids=lambda flags: flags[1])
@pytest.mark.parametrize("limit", [("--max-steps", "20000"), ("--max-seconds", "1.5")], ids=lambda flags: flags[0])
def test_a_limit_ends_all_threads(limit: tuple[str, str], lock: tuple[str, ...]) -> None:
    ended = run_watched((*MINIPY, *lock, *limit, "-c", ENDLESS), env=ENVIRONMENT)
    assert (ended.returncode, ended.stdout) == (4, "begun\n")
    first, *places = ended.stderr.splitlines()
    assert first == f"minipy: the run has reached {' '.join(limit)}"
    assert sorted(place.split()[0] for place in places) == ["T1", "T2", "main"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda flags: flags[1])
def test_ctrl_c_ends_threads_that_compute(lock: tuple[str, ...]) -> None:
    command = (*MINIPY, *lock, "-c", ENDLESS)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, text=True, env=ENVIRONMENT, **pipes) as child, Watch(child.pid) as watch:  # type: ignore[call-overload]
        assert child.stdout.readline() == "begun\n"
        child.send_signal(signal.SIGINT)
        _, stderr = child.communicate()
    assert not watch.is_hung
    assert (child.returncode, stderr.splitlines()[-1]) == (130, "KeyboardInterrupt")
