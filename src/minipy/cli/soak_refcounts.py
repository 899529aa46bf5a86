"""`minipy soak --refcounts`: real threads that share objects without any lock, under each strategy that is right there.

At the end each count must be what it was, and each object that was dropped must have been freed, once.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from itertools import product
from typing import Final

from minipy.config import RunConfig
from minipy.engine.result import RunResult
from minipy.program import Program

THREADS: Final = (1, 2, 4, 8)
SHAPES: Final = ("one", "list", "many")
PROGRAM: Final = """
import gc, sys, threading, time

shape, number, seconds, path = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
made, dropped = [], []  # lists, not numbers: an owner frees what others have dropped at any look-up, also amid a `+=`
rounds = 0


class Thing:
    def __init__(self):
        made.append(None)

    def __del__(self):
        dropped.append(None)


def one(mine):
    mine[:] = [shared[0]] * 8  # all count the same object
    mine.clear()


def some(mine):
    for place in range(len(shared)):  # threads put into the list what others have just taken out
        mine.append(shared[place])
        shared[place - 1] = mine[-1]
    mine.clear()


def many(mine):
    shared[rounds % len(shared)] = Thing()  # whoever finds it there drops it, or the next to come
    mine.append(shared[rounds * 7 % len(shared)])
    if len(mine) > 4:
        mine.clear()


def work():
    global rounds
    mine, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        for _ in range(10):
            step(mine)
        rounds += 1


step = {"one": one, "list": some, "many": many}[shape]
shared = [Thing() for _ in range(1 if shape == "one" else 16)]
threads = [threading.Thread(target=work) for _ in range(number)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
threads.clear()
del thread
left = list({id(thing): thing for thing in shared}.values())
held = [sum(thing is other for other in shared) for thing in left]
end = time.monotonic() + 20
while len(made) - len(dropped) != len(left) and time.monotonic() < end:
    pass  # what threads have dropped last, others may still be about to free
off = [sys.getrefcount(left[place]) - 2 - held[place] for place in range(len(left))]
with open(path, "w") as file:
    print(len(made), len(dropped), len(left), sum(map(abs, off)), rounds * 10, file=file)
"""
ROW: Final = "{:<12}{:<6}{:>8}{:>12}{:>10}{:>10}{:>8}  {}"


def soak_refcounts(seconds: float) -> int:
    """Give each strategy, shape and number of threads its share of the time; return 1 if anything went wrong."""
    from minipy.refcount import STRATEGIES

    print(ROW.format("refcount", "shape", "threads", "steps", "made", "freed", "off by", "outcome"))
    kinds = [kind for kind in STRATEGIES if RunConfig(gil="none", refcount=kind).is_safe]
    cases = list(product(kinds, SHAPES, THREADS))
    return max([_soak(kind, shape, threads, seconds / len(cases)) for kind, shape, threads in cases])


def _soak(kind: str, shape: str, threads: int, seconds: float) -> int:
    from minipy.engine import run

    descriptor, path = tempfile.mkstemp(prefix="minipy-soak-")
    os.close(descriptor)
    try:
        argv = ("-c", shape, str(threads), str(seconds), path)
        result = run(Program("<soak>", PROGRAM), RunConfig(gil="none", refcount=kind, argv=argv))
        with open(path, encoding="utf-8") as file:
            numbers = [int(word) for word in file.read().split()]
    finally:
        os.unlink(path)
    return _show(kind, shape, threads, numbers, result)


def _show(kind: str, shape: str, threads: int, numbers: list[int], result: RunResult) -> int:
    """Print what came of one case; return 1 if anything went wrong."""
    faults = list(_faults(numbers, result))
    made, dropped, _, off, steps = numbers or [0] * 5
    print(
        ROW.format(kind, shape, threads, steps, made, dropped, off, "WRONG: " + ", ".join(faults) if faults else "right"),
        flush=True,
    )
    return 1 if faults else 0


def _faults(numbers: list[int], result: RunResult) -> Iterator[str]:
    if result.status or result.findings or result.internal_errors or not numbers:
        yield f"exit status {result.status}"
        yield from (*result.internal_errors, *(finding.render() for finding in result.findings))
    else:
        made, dropped, left, off, _ = numbers
        if off:
            yield "counts"
        if made - dropped != left:
            yield f"{made - dropped - left} not freed"
