"""What takes the same time however large a container is; tests/soak/scan_containers.py measures all operations."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

MOST_TIMES = 8  # longer, at thirty times the size: what is linear takes 30 times as long
PROGRAM = """\
import json, time
{setup}

def seconds(x):
    least = 1e9
    for _ in range(5):
        start = time.process_time()
        for _ in range(100):
            {statement}
        least = min(least, time.process_time() - start)
    return least

print(json.dumps([seconds(make(2_000)), seconds(make(60_000))]))
"""
OPERATIONS = {
    "slice": ("def make(n): return [*range(n), n]", "x[50:60]"),
    "slice of a list with spare slots": ("def make(n):\n    x = list(range(n)); x.append(1); return x", "x[50:60]"),
    "slice stored": ("def make(n): return list(range(n))", "x[50:60] = x[:10]"),
    "slice deleted at the end": ("def make(n): return list(range(n))", "x.append(1); del x[-1:]"),
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_size_of_a_list_does_not_matter(name: str) -> None:
    setup, statement = OPERATIONS[name]
    small, large = json.loads(printed(PROGRAM.format(setup=setup, statement=statement)))
    assert large < MOST_TIMES * small


def test_what_was_in_a_queue_leaves_no_slots_behind() -> None:
    program = "import sys\nx = [1]\nfor i in range(100):\n    x.insert(0, i); x.pop()\nprint(sys.getsizeof(x))"
    assert int(printed(program)) < 200


def printed(program: str) -> str:
    command = [sys.executable, "-m", "minipy", "-c", program]
    return subprocess.run(command, capture_output=True, text=True, timeout=100).stdout
