"""The ledger: which objects live, where each was allocated, who changed its count last.

It is kept when the chosen strategies can go wrong, or when an audit or checks are asked for. Names are (creating thread,
nth allocation), so that a replay names the same objects. Freed objects stay quarantined: their count stays at zero and
their record says who freed them, so that whoever touches them later is caught.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from minipy.bytecode import opcodes
from minipy.heap.findings import DOUBLE_FREE, NEGATIVE_COUNT, USE_AFTER_FREE, Finding, Site

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object

    Place = tuple[ThreadState, CodeObject | None, int]  # thread, code object, index of the instruction


class Record:
    """One object's page: its name, where it was allocated and freed, and the first two count changes that collided."""

    __slots__ = ("allocated", "freed", "lost", "name", "writer")

    def __init__(self, name: str, allocated: Place) -> None:
        self.name = name
        self.allocated = allocated
        self.freed: Place | None = None
        self.writer: Place | None = None
        self.lost: tuple[Place, Place, str] | None = None


class Ledger:
    """The records of one run; shared by all threads."""

    def __init__(self, keep_going: bool) -> None:
        self.most_live = sys.maxsize  # objects; one more ends the run
        self.live: dict[int, Object] = {}
        self.findings: list[Finding] = []
        self._keep_going = keep_going

    def register(self, tstate: ThreadState, obj: Object) -> None:
        """Open the record of a new object."""
        tstate.allocations += 1
        obj.record = Record(f"{tstate.label}#{tstate.allocations}", tstate.place())
        self.live[id(obj)] = obj
        if len(self.live) > self.most_live:
            self.most_live = sys.maxsize
            tstate.reach_limit("max_objects")

    def free(self, tstate: ThreadState, obj: Object) -> bool:
        """Close the record of an object about to be freed; return False if it was freed before (a finding)."""
        record = obj.record
        if record is None:  # allocated before the ledger was opened
            return True
        if record.freed is not None:
            self._found(tstate, DOUBLE_FREE, obj, "freed a second time")
            return False
        record.freed = tstate.place()
        self.live.pop(id(obj), None)
        return True

    def note_store(self, tstate: ThreadState, obj: Object, loaded: int, change: int) -> None:
        """Remember who stores a plain count, and that the store destroys another thread's if it does."""
        record = obj.record
        if record is None:
            return
        place = tstate.place()
        if obj.refcount != loaded and record.lost is None and record.writer is not None:
            record.lost = (record.writer, place, "increment" if obj.refcount > loaded else "decrement")
        record.writer = place

    def found_incref_of_dead(self, tstate: ThreadState, obj: Object, count: int) -> None:
        """Report that `tstate` takes a reference to an object whose count is `count` <= 0."""
        self._found(tstate, USE_AFTER_FREE, obj, f"a reference is taken at count {count}")

    def found_decref_of_dead(self, tstate: ThreadState, obj: Object, count: int) -> None:
        """Report that `tstate` gives up a reference that the count no longer holds."""
        self._found(tstate, NEGATIVE_COUNT, obj, f"a reference is given up at count {count}")

    def report(self, kind: str, obj: Object, description: str, *sites: tuple[str, Site]) -> None:
        """Add a finding about `obj`, with what its record knows."""
        record = obj.record
        known: list[tuple[str, Site]] = []
        if record is not None:
            known.append(("allocated", site_of(record.allocated)))
            if record.lost is not None:
                winner, loser, what = record.lost
                known.append((f"lost {what}, stored by", site_of(winner)))
                known.append(("overwritten by", site_of(loser)))
            if record.freed is not None:
                known.append(("freed", site_of(record.freed)))
        name = record.name if record is not None else "?"
        self.findings.append(Finding(kind, name, f"{describe(obj)}: {description}", (*known, *sites)))

    def _found(self, tstate: ThreadState, kind: str, obj: Object, description: str) -> None:
        self.report(kind, obj, description, ("now", site_of(tstate.place())))
        if not self._keep_going:
            tstate.end_run()


def describe(obj: Object) -> str:
    """Return the type of `obj`, with its value where that is plain."""
    value = obj.value
    name = obj.type.value.name
    if isinstance(value, (int, float, str, bytes)):
        text = repr(value)
        return f"{name} {text if len(text) <= 40 else text[:37] + '...'}"
    return str(name)


def site_of(place: Place) -> Site:
    """Return what a reader needs of a place."""
    tstate, code, index = place
    if code is None:
        return Site(tstate.label, "<minipy>", 0, "<start or end of the thread>", "-")
    index = max(index, 0)
    opcode, _ = list(code.instructions())[index]
    return Site(tstate.label, code.filename, code.line_of(index), code.qualname, opcodes.by_number[opcode].name)
