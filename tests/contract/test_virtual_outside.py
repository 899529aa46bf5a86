"""What comes from outside the process is refused where threads are virtual, or the seed decides it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helpers.programs.program_nursery import Ended, Nursery
from helpers.programs.program_runner import ENVIRONMENT
from minipy.config import RunConfig
from minipy.trace.stats_table import choice_lines

REFUSED = "PermissionError: [Errno 1] refused by --threads virtual: "
FAR_AWAY = {**ENVIRONMENT, "PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo"}


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    yield Nursery(("--threads", "virtual"), ENVIRONMENT)


def run(nursery: Nursery, code: str, *flags: str, stdin: str = "") -> Ended:
    return nursery.run((*flags, "-c", code), stdin)


@pytest.mark.parametrize(
    "code, subject",
    [
        ("import os; os.pipe()", "'pipe'"),
        ("import os; os.fork()", "'fork'"),
        ("import os; os.system('true')", "'/bin/sh'"),
        ("import os; os.execv('/bin/true', ['true'])", "'execve'"),
        ("import subprocess; subprocess.run(['true'])", "'true'"),
        ("import multiprocessing; multiprocessing.Process(target=print).start()", "'pipe'"),
        ("import socket; socket.socket()", "'socket'"),
        ("import socket; socket.getaddrinfo('localhost', 80)", "'localhost'"),
        ("import signal; signal.alarm(1)", "'alarm'"),
        ("import signal; signal.pause()", "'pause'"),
        ("import signal; signal.sigwait([signal.SIGUSR1])", "'sigwait'"),
    ],
)
def test_what_waits_for_other_processes_or_the_system_is_refused(nursery: Nursery, code: str, subject: str) -> None:
    ended = run(nursery, code)
    lines = ended.stderr.splitlines()
    assert (ended.status, lines[0], lines[-1]) == (1, "Traceback (most recent call last):", REFUSED + subject)


def test_a_refusal_can_be_caught_and_the_threads_go_on(nursery: Nursery) -> None:
    ended = run(nursery, REFUSED_IN_A_THREAD)
    assert ended == Ended("refused\ndone\n", "", 0)


REFUSED_IN_A_THREAD = """
import select, threading
def wait():
    try:
        select.select([], [], [], 1)
    except BlockingIOError:
        print("refused")
thread = threading.Thread(target=wait)
thread.start()
thread.join()
print("done")
"""


def test_regular_files_and_standard_input_from_one_are_read(nursery: Nursery) -> None:
    code = "import os, sys; print(input(), sys.stdin.read(), open(os.devnull).read(), os.path.exists('README.md'))"
    assert run(nursery, code, stdin="one\ntwo") == Ended("one two  True\n", "", 0)


def test_the_seed_decides_randomness_and_the_program_time(nursery: Nursery) -> None:
    other = Nursery(("--threads", "virtual"), FAR_AWAY)
    first, again, far, third = (
        run(where, FACTS, "--seed", seed) for where, seed in ((nursery, "1"), (nursery, "1"), (other, "1"), (nursery, "2"))
    )
    assert first.status == 0 and first == again == far
    assert not {*first.stdout.splitlines()[:6]} & {*third.stdout.splitlines()[:6]}
    assert first.stdout.splitlines()[6:] == third.stdout.splitlines()[6:]


FACTS = """
import datetime, os, random, secrets, time, uuid
print(random.random())
print(random.Random().getrandbits(64))
print(os.urandom(8))
print(os.getrandom(8))
print(uuid.uuid4())
print(secrets.token_hex())
print(time.localtime(), time.tzname, time.timezone, datetime.datetime.now(), time.mktime((2025, 1, 1, 0, 0, 0, 0, 0, 0)))
print([time.clock_gettime_ns(clock) for clock in range(5)], time.clock_getres(time.CLOCK_MONOTONIC), os.times())
print(time.time_ns(), time.monotonic_ns(), time.perf_counter_ns(), time.process_time_ns(), time.thread_time_ns())
print({"some", "texts", 1, None, (2, "three")}, hash("text"), hash(object()), id(object()))
for text in {"one", "two", "three", "four"}:
    print(text)
print("seven" in {"six", "seven"}, globals().keys())
"""


def test_statistics_name_no_host_where_that_makes_no_difference() -> None:
    config = RunConfig(threads="virtual", seed=7)
    assert choice_lines(config)[-1] == "threads: virtual; seed 7; policy random"
    assert choice_lines(config._replace(schedule="a0"))[-1] == "threads: virtual; seed 7; schedule a0"
    assert choice_lines(RunConfig())[-1].startswith("host: CPython ")
