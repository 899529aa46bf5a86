"""The scan for cliffs, run by hand: what each operation of a container takes at 1,000, 10,000 and 100,000 elements.

    python tests/soak/scan_containers.py [PART ...]

It runs itself on minipy and on the Python that runs it, and prints for each operation whose name contains a PART what an
element (for operations marked with an asterisk: one call) takes on minipy at the largest size, how many times longer than
on CPython at each size, and what is wrong: the time of an element GROWS, or the ratio is above MOST_TIMES. Exits with 1
if anything is. docs/performance.md has a table.
"""

import json
import os
import sys
import time

SIZES = (1_000, 10_000, 100_000)
MOST_TIMES = 300
MOST_GROWTH = 3  # from the smallest size to the largest, beyond CPython's own
ENOUGH_S = 0.03
ROUNDS = 3
CONSTANT = ": * "  # in the label of an operation whose time should not depend on the size

COMMON = """\
import copy, gc, json, random, re, weakref
from bisect import bisect, insort
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from functools import lru_cache, reduce
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest
from io import StringIO
from itertools import (accumulate, chain, combinations, compress, cycle, groupby, islice, pairwise, permutations, product,
    starmap, takewhile, tee, zip_longest)
from queue import PriorityQueue, Queue, SimpleQueue


class Thing:
    def __init__(self, value):
        self.value = value


class Slotted:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value


def ignore(*args, **kwargs):
    pass


def prepared(n):
    texts = [str(v) for v in range(n)]
    shuffled = list(range(n))
    random.Random(1).shuffle(shuffled)
    return {
        "n": n,
        "texts": texts,
        "shuffled": shuffled,
        "pairs": [(v, -v) for v in range(n)],
        "things": [Thing(v) for v in range(n)],
    }
"""
RUN = """\
def run(number, n, texts, shuffled, pairs, things):
    {setup}
    {first}
    start = clock()
    for _ in range(number):
        {statement}
    return clock() - start
"""


def operations():
    """Yield each operation: its label, what makes its container, and the text of its statement."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "helpers", "data", "container_operations.txt")
    with open(path) as file:
        rows = [line.rstrip("\n").split(" :: ") for line in file if line.strip() and not line.startswith("# ")]
    for name, *lines in rows:
        if name.startswith("## "):
            kind, setup = name[3:], lines[0]
        else:
            yield f"{kind}: {name}", setup, lines


def seconds_of(setup, lines, is_constant, data, names):
    """Return the least seconds that one run of the statement takes; of a short one it is not the first that counts."""
    first = "\n    ".join(lines) if is_constant else "pass"
    exec(RUN.format(setup=setup, first=first, statement="\n        ".join(lines)), names)
    number, taken = 1, names["run"](1, **data)
    while taken < ENOUGH_S / 5:
        number = max(int(number * min(ENOUGH_S / max(taken, 1e-6), 100)), 2 * number)
        taken = names["run"](number, **data)
    return min([taken, *(names["run"](number, **data) for _ in range(ROUNDS - 1))]) / number


def measure(wanted):
    """Print a line of JSON for each operation: its name and its seconds at each size."""
    names = {"clock": time.process_time}
    exec(COMMON, names)
    data = {n: names["prepared"](n) for n in SIZES}
    for label, setup, lines in operations():
        if not wanted or any(part in label for part in wanted):
            row = [seconds_of(setup, lines, CONSTANT in label, data[n], names) for n in SIZES]
            print(json.dumps([label, row]), flush=True)


def lines_of(command, wanted):
    """Start the measurement under `command`; yield its operations as they come."""
    from subprocess import PIPE, Popen  # which minipy has not

    with Popen([*command, __file__, "--measure", *wanted], stdout=PIPE, text=True) as process:
        yield from map(json.loads, process.stdout)
    if process.returncode:
        sys.exit(f"{command[-1]}: exit status {process.returncode}")


def compare(wanted):
    """Measure both; print the table and return the number of faults."""
    faults = 0
    print(f"{'operation':<44} {'ns':>9}" + "".join(f"{n:>9,}" for n in SIZES))
    ours = lines_of([sys.executable, "-m", "minipy", "run"], wanted)
    others = dict(lines_of([sys.executable], wanted))
    for label, row in ours:
        is_constant = CONSTANT in label
        ratios = [mine / theirs for mine, theirs in zip(row, others[label], strict=True)]
        growth = row[-1] / row[0] if is_constant else row[-1] / SIZES[-1] / (row[0] / SIZES[0])
        verdict = ""
        if growth > MOST_GROWTH and ratios[-1] / ratios[0] > MOST_GROWTH:
            verdict = f"GROWS {growth:.0f} times"
        elif max(ratios) > MOST_TIMES:
            verdict = "SLOW"
        faults += bool(verdict)
        nanoseconds = row[-1] * 1e9 / (1 if is_constant else SIZES[-1])
        figures = "".join(f"{ratio:>9.1f}" for ratio in ratios)
        print(f"{label:<44} {nanoseconds:>9,.1f}{figures}  {verdict}".rstrip(), flush=True)
    return faults


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--measure"]:
        measure(arguments[1:])
    else:
        sys.exit(1 if compare(arguments) else 0)
