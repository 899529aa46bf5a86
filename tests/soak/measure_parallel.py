"""Measures what two computing guest threads take together, against the same threads one after the other.

    python tests/soak/measure_parallel.py [--rounds N] [FLAGS ...]

FLAGS are those of `minipy run` (default: --gil none --refcount biased --immortal), for which `minipy build-fast` must have
been done. On a host without a GIL 0.5 is the best that two processors can give, on others 1. Wall time; each round is a
process, and what it says the best of three.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median

PROGRAM = """
import _thread, sys, time

def work(n, done):
    total = i = 0
    while i < n:
        total = total + i % 7
        i = i + 1
    done.release()

def measure(n, together):
    locks = [_thread.allocate_lock() for _ in range(2)]
    began = time.perf_counter()
    for lock in locks:
        lock.acquire()
        _thread.start_new_thread(work, (n, lock))
        if not together:
            lock.acquire()
            lock.release()
    if together:
        for lock in locks:
            lock.acquire()
    return time.perf_counter() - began

n = int(sys.argv[1])
measure(n // 10, True)
one, two = (min(measure(n, together) for _ in range(3)) for together in (False, True))
print(two / one)
"""
DEFAULT = ("--gil", "none", "--refcount", "biased", "--immortal")
LENGTHS = {"python": 60_000, "fast": 300_000}


def of_threads(engine: str, flags: tuple[str, ...]) -> float:
    """Return what one process says, with two guest threads in it."""
    command = (sys.executable, "-m", "minipy", "run", "--engine", engine, *flags, "-c", PROGRAM, str(LENGTHS[engine]))
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def of_processes() -> float:
    """Return the same for two processes of the host that share nothing: what the machine can give at the moment."""
    command = (sys.executable, "-c", "for i in range(3_000_000): i % 7")
    began = time.perf_counter()
    for _ in range(2):
        subprocess.run(command, check=True)
    one = time.perf_counter() - began
    began = time.perf_counter()
    for running in [subprocess.Popen(command) for _ in range(2)]:
        running.wait()
    return (time.perf_counter() - began) / one


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    options, flags = parser.parse_known_args()
    chosen = tuple(flags) or DEFAULT
    rows: dict[str, Callable[[], float]] = {
        "two processes": of_processes,
        "two threads": partial(of_threads, "python", chosen),
        "two threads, compiled": partial(of_threads, "fast", chosen),
    }
    found: dict[str, list[float]] = {name: [] for name in rows}
    for _ in range(options.rounds):
        for name, measure in rows.items():
            found[name].append(measure())
    for name, ratios in found.items():
        print(f"| {name} | {median(ratios):.2f} | {min(ratios):.2f} | {max(ratios):.2f} |")


if __name__ == "__main__":
    main()
