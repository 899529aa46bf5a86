"""What a program leaves behind on the default path, with no ledger: run three times in one guest, it must not add up.

What only the first run makes stays for good, as modules and caches do. After the second and the third run the namespace is
dropped and cycles are collected; then as many guest objects must be alive, and as many registered, and none may be dead.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from typing import Any, NamedTuple

from helpers.guest_in_process import Guest, Rooms
from helpers.paths import ROOT
from helpers.programs.program_runner import Program
from minipy.config import RunConfig
from minipy.heap.object import Object

STACK_BYTES = 512 * 2**20


class Left(NamedTuple):
    """What is there after a run: objects that count references, registered containers, and those of them that are dead.

    Frames are kept to be used again, as many as have run at once: what they would hold on to counts, they do not.
    """

    alive: int
    registered: int
    dead: int


def what_is_left(rooms: Rooms, program: Program) -> list[Left]:
    """Run `program` three times in one guest; return what is left after the second and the third time."""
    found: list[Left] = []
    gc.freeze()  # so that only what the guest makes is looked through

    def runs() -> None:
        guest = Guest(RunConfig(), rooms=rooms)
        try:
            for number in range(3):
                _run(guest, program)
                if number:
                    found.append(_measured(guest))
        finally:
            guest.close()

    _on_a_large_stack(runs)
    gc.unfreeze()
    return found


def _on_a_large_stack(function: Any) -> None:
    limit, size = sys.getrecursionlimit(), threading.stack_size(STACK_BYTES)
    sys.setrecursionlimit(200_000)
    try:
        thread = threading.Thread(target=function)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(limit)


def _run(guest: Guest, program: Program) -> None:
    namespace = guest.new_namespace()
    guest.put(namespace, "__file__", guest.rooms.names.new_str(guest.tstate, str(ROOT / program.path)))
    guest.run(program.source, namespace, program.path)
    guest.drop(namespace)
    guest.interp.collector.collect(guest.tstate)
    guest.interp.collector.collect(guest.tstate)  # what finalizers have left


def _measured(guest: Guest) -> Left:
    counts, frame = guest.interp.counts, guest.tstate.types.frame
    registered = list(guest.interp.collector.registered())
    dead = sum(counts.read_count(obj) <= 0 for obj in registered)
    alive = sum(obj.type is not frame and counts.read_count(obj) > 0 for obj in _guest_objects())
    return Left(alive, len(registered), dead)


def _guest_objects() -> Iterator[Any]:
    gc.collect()
    return (obj for obj in gc.get_objects() if isinstance(obj, Object))
