"""No program's memory grows on the default path, where no ledger and no check looks: dead objects leave every register."""

from __future__ import annotations

import os
import zlib

import pytest

from helpers.guest_in_process import Rooms
from helpers.heap.memory_growth import what_is_left
from helpers.programs.program_runner import load, program_names
from minipy.config import RunConfig

# An eighth of the programs, by their names; MINIPY_GROWTH=all takes all of them.
PARTS = 1 if os.environ.get("MINIPY_GROWTH") == "all" else 8
NAMES = [
    name for folder in ("language", "threads") for name in program_names(folder) if zlib.crc32(name.encode()) % PARTS == 0
]
# What a program registers for good: a table of the library, the end of the program, handlers.
KEEPS = ("copyreg.pickle(", "atexit.register(", "sys.modules[", "logging.")
OWN_PROCESS = ("fork", "_exit", "signal.", "subprocess", "multiprocessing")  # what it does to the process
# What each run of these leaves more of, and CPython's, too.
LEFT = {
    "threads/exit_waits_for_threads": "a thread that waits for the end of the main one",
    "threads/main_exception_waits": "a thread that waits for the end of the main one",
    "threads/hundred_threads": "the number of the last thread, once it is no small int any more",
    "threads/hundred_threads_locked": "the number of the last thread, once it is no small int any more",
    "threads/thread_local_lives": "what stands for a thread that asked for itself after its end",
}


@pytest.fixture(scope="module")
def rooms() -> Rooms:
    return Rooms(RunConfig())


@pytest.mark.parametrize("name", NAMES)
def test_a_program_that_is_run_again_leaves_nothing_more(rooms: Rooms, name: str) -> None:
    program = load(name)
    if program.expected.flags or any(word in program.source for word in OWN_PROCESS):
        pytest.skip("it wants a process of its own")
    if program.waits_for_ever:
        pytest.skip("it ends the run")
    if any(call in program.source for call in KEEPS):
        pytest.skip("each run registers something for good")
    if name in LEFT:
        pytest.skip(LEFT[name])
    second, third = what_is_left(rooms, program)
    assert not third.dead, "dead objects are still registered"
    assert third.registered <= second.registered and third.alive <= second.alive
