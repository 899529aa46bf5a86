"""Places: where a guest thread stands, taken at every change of a count, so cheaply; and what a reader needs of one.

A place is the program's own frame: the running one or, while library code runs, the nearest that has led there. A thread
that runs none of the program's frames stands where it was started.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from minipy.bytecode import opcodes
from minipy.heap.findings import Site
from minipy.program import LIBRARY

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.heap.heap_thread import HeapThread

    Spot = tuple[CodeObject, int]  # code object, index of the instruction
    # Thread, the program's spot, the library's spot that it has led to, whether the first is where the thread was started.
    Place = tuple[HeapThread, Spot | None, Spot | None, bool]


def place_of(tstate: HeapThread) -> Place:
    """Return where a thread stands now."""
    frame, inside = tstate.frame, None
    if frame is not None and frame.code.is_library:
        inside = (frame.code.code, frame.pc - 1)
        while frame is not None and frame.code.is_library:
            frame = frame.back
    if frame is None:
        return tstate, tstate.started_at, inside, True
    return tstate, (frame.code.code, frame.pc - 1), inside, False


def site_of(place: Place) -> Site:
    """Return what a reader needs of a place."""
    tstate, spot, inside, is_start = place
    library = "" if inside is None else f"{os.path.relpath(inside[0].filename, os.path.dirname(LIBRARY))}{_position(inside)}"
    if spot is None:
        return Site(tstate.label, "", 0, "", "", library, is_start)
    code, index = spot
    opcode, _ = list(code.instructions())[max(index, 0)]
    return Site(tstate.label, code.filename, _line(spot), code.qualname, opcodes.by_number[opcode].name, library, is_start)


def _position(spot: Spot) -> str:
    return f":{_line(spot)} in {spot[0].qualname}"


def _line(spot: Spot) -> int:
    code, index = spot
    return code.line_of(max(index, 0))
