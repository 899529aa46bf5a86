"""The ledger: which objects live, where each was allocated, who changed its count last.

It is kept when the chosen strategies can go wrong, or when an audit or checks are asked for. Names are (creating thread,
nth allocation), so that a replay names the same objects. Freed objects stay quarantined: their count stays at zero and
their record says who freed them, so that whoever touches them later is caught.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.bytecode import opcodes
from minipy.heap.findings import DOUBLE_FREE, NEGATIVE_COUNT, USE_AFTER_FREE, Finding, Site

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.heap.heap_thread import HeapThread
    from minipy.heap.object import Object

    Place = tuple[HeapThread, CodeObject | None, int]  # thread, code object, index of the instruction


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
        self.live: dict[int, Object] = {}
        self.findings: list[Finding] = []
        self._keep_going = keep_going

    def open(self, tstate: HeapThread, obj: Object) -> None:
        """Open the record of a new object."""
        tstate.allocations += 1
        obj.record = Record(f"{tstate.label}#{tstate.allocations}", tstate.place())
        self.live[id(obj)] = obj

    def is_freed(self, obj: Object) -> bool:
        """True if the record of `obj` is closed."""
        return obj.record is not None and obj.record.freed is not None

    def close(self, tstate: HeapThread, obj: Object) -> None:
        """Close the record of an object about to be freed."""
        if obj.record is not None:  # else allocated before the ledger was opened
            obj.record.freed = tstate.place()
            self.live.pop(id(obj), None)

    def note_store(self, tstate: HeapThread, obj: Object, loaded: int) -> None:
        """Remember who stores a count, and that the store destroys another thread's if it does."""
        record = obj.record
        if record is None:
            return
        place = tstate.place()
        if obj.refcount != loaded and record.lost is None and record.writer is not None:
            record.lost = (record.writer, place, "increment" if obj.refcount > loaded else "decrement")
        record.writer = place

    def found_dead(self, tstate: HeapThread, obj: Object, count: int, change: int) -> None:
        """Report that `tstate` takes a reference to, or gives one up of, an object whose count is `count` <= 0."""
        if change > 0:
            self.found(tstate, USE_AFTER_FREE, obj, f"a reference is taken at count {count}")
        else:
            self.found(tstate, NEGATIVE_COUNT, obj, f"a reference is given up at count {count}")

    def found_double_free(self, tstate: HeapThread, obj: Object) -> None:
        """Report that the count of `obj` has reached zero once more."""
        self.found(tstate, DOUBLE_FREE, obj, "freed a second time")

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

    def found(self, tstate: HeapThread, kind: str, obj: Object, description: str) -> None:
        """Add a finding at the place where `tstate` stands, and end the run unless it is to go on."""
        self.report(kind, obj, description, ("now", site_of(tstate.place())))
        if not self._keep_going:
            tstate.end_run()


# The observer of the points.


def note_alloc(tstate: HeapThread, kind: int, obj: Object) -> None:
    """An object has been made."""
    tstate.ledger.open(tstate, obj)


def note_dealloc(tstate: HeapThread, kind: int, obj: Object) -> None:
    """An object is about to give up what it owns."""
    tstate.ledger.close(tstate, obj)


def note_store(tstate: HeapThread, kind: int, obj: Object, count: int, change: int) -> None:
    """`count + change` is about to be stored as a count."""
    if count <= 0:
        tstate.ledger.found_dead(tstate, obj, count, change)
    tstate.ledger.note_store(tstate, obj, count)


def note_swap(tstate: HeapThread, kind: int, obj: Object, count: int, change: int) -> None:
    """A swap for `count + change` is about to be attempted."""
    if count <= 0:
        tstate.ledger.found_dead(tstate, obj, count, change)


def describe(obj: Object) -> str:
    """Return the type of `obj`, with its value where that is a number or a text."""
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
