"""The ledger: which objects live, where each was allocated, and what has been done to its count.

It is kept when the chosen strategies can go wrong, or when an audit or checks are asked for. Names are (creating thread,
nth allocation), so that a replay names the same objects. Freed objects stay quarantined: their count stays at zero and
their record says who freed them, so that whoever touches them later is caught.

A count that is written by load and store can lose changes; the ledger adds them up on its own, and loses none. So it knows
at every moment what a count must be, and remembers which store made it wrong, and whose change that wrote over.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from minipy.heap.findings import DOUBLE_FREE, LEAK, NEGATIVE_COUNT, TORN_CONTAINER, USE_AFTER_FREE, Finding, Site, Step
from minipy.heap.places import place_of, site_of
from minipy.refcount.strategy import set_count
from minipy.sync.points import COUNT_CHANGED, FINDING, point

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread
    from minipy.heap.object import Object
    from minipy.heap.places import Place
    from minipy.sync.primitives import Mutex

    Change = tuple[Place, int, int, int]  # who stored a count, what it had read, what it added, the references then
    Lost = tuple[Change, Change, int]  # a change, that which wrote over it, and the count just before

WITHOUT_RECORD: Final = "It was made before the ledger was opened."
LEAKS: Final = "The count still holds the reference that {} gave up, so it never reaches zero."
DIES: Final = "The count lacks the reference that {} took, so it reaches zero too early."
TORN: Final = "Two threads were at work on it at the same time, and nothing made one of them wait."
LEFT: Final = "No change of its count was lost: a reference has gone that nobody gave up."
GIVEN_UP_TWICE: Final = (
    "No change of its count was lost: a reference was given up twice, by two threads that had it from one container, "
    "or by an owner that was freed too early."
)


class Record:
    """One object's page: its name, where it was allocated and freed, and the changes of its count.

    `due` is what all changes together make of the count, None before the first. `taken` and `given_up` are the last change
    of each kind. `lost` is how the count became wrong, None while it is right.
    """

    __slots__ = ("allocated", "due", "freed", "given_up", "lost", "name", "taken", "writer")

    def __init__(self, name: str, allocated: Place) -> None:
        self.name = name
        self.allocated = allocated
        self.freed: Place | None = None
        self.due: int | None = None
        self.writer: HeapThread | None = None  # who last stored the count
        self.taken: Change | None = None
        self.given_up: Change | None = None
        self.lost: Lost | None = None


class Ledger:
    """The records of one interpreter; shared by all its threads. The `findings` are the run's."""

    def __init__(self, keep_going: bool, findings: list[Finding], mutex: Mutex) -> None:
        self.live: dict[int, Object] = {}
        self.findings = findings
        self._before_program = sys.maxsize  # how many objects there were
        self._keep_going = keep_going
        self._mutex = mutex  # guards what counts must be

    def open(self, tstate: HeapThread, obj: Object) -> None:
        """Open the record of a new object."""
        tstate.allocations += 1
        obj.record = Record(f"{tstate.label}#{tstate.allocations}", place_of(tstate))
        self.live[id(obj)] = obj

    def begin_program(self) -> None:
        """What is made from now on is the program's."""
        self._before_program = len(self.live)

    def programs_objects(self) -> int:
        """Return how many objects there are that the program has made; some belong to what it has imported."""
        return max(len(self.live) - self._before_program, 0)

    def is_freed(self, obj: Object) -> bool:
        """True if the record of `obj` is closed."""
        return obj.record is not None and obj.record.freed is not None

    def close(self, tstate: HeapThread, obj: Object) -> None:
        """Close the record of an object about to be freed."""
        if obj.record is not None:  # else allocated before the ledger was opened
            obj.record.freed = place_of(tstate)
            self.live.pop(id(obj), None)

    def due(self, obj: Object, count: int) -> int:
        """Return what the count of `obj`, which is `count`, must be."""
        record = obj.record
        return count if record is None or record.due is None else record.due

    def is_programs_own(self, obj: Object) -> bool:
        """True if the program made `obj` itself, and not the library or the interpreter for it."""
        if obj.record is None:
            return False
        _, spot, inside, is_start = obj.record.allocated
        return spot is not None and inside is None and not is_start

    def note_revival(self, obj: Object) -> None:
        """Add the reference that a dead object gets for its finalizer."""
        record = obj.record
        if record is not None and record.due is not None:
            with self._mutex:
                record.due += 1

    def note_store(self, tstate: HeapThread, obj: Object, loaded: int, change: int) -> None:
        """Remember who stores `loaded + change` as a count, and whose change the store destroys if it makes that wrong."""
        record = obj.record
        if record is None:
            return
        place = place_of(tstate)
        with self._mutex:
            due = record.due = (loaded if record.due is None else record.due) + change
        mine = (place, loaded, change, due)
        count = tstate.counts.read_count(obj)  # no call from here to the store: a host with a GIL switches no thread there
        if count != loaded:
            surplus = loaded + change - due
            if not surplus:
                record.lost = None  # two losses have made up for each other
            elif record.lost is None or (surplus > 0) is not (record.lost[1][1] > record.lost[2]):
                other = record.taken if count > loaded else record.given_up
                record.lost = None if other is None else (other, mine, count)
        record.writer = tstate
        if change > 0:
            record.taken = mine
        else:
            record.given_up = mine

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
        """Add a finding about `obj`, with what its record knows: how the count became wrong, if that explains it."""
        record = obj.record
        name, why = "?", WITHOUT_RECORD
        known: tuple[tuple[str, Site], ...] = ()
        steps: tuple[Step, ...] = ()
        if record is not None:
            lost = self._lost(obj, record, kind == LEAK)
            name, why, known = record.name, _why(kind, lost), _sites(record, kind, lost)
            steps = _steps(lost) if lost is not None else ()
        self.findings.append(Finding(kind, name, f"{describe(obj)}: {description}", why, (*known, *sites), steps))

    def _lost(self, obj: Object, record: Record, is_leak: bool) -> Lost | None:
        """Return how the count became wrong, if it is in the direction of the finding."""
        if record.lost is None:
            return None
        surplus = obj.refcount - self.due(obj, obj.refcount)
        return record.lost if surplus and is_leak is (surplus > 0) else None

    def found(self, tstate: HeapThread, kind: str, obj: Object, description: str) -> None:
        """Add a finding at the place where `tstate` stands, and end the run unless it is to go on."""
        self.report(kind, obj, description, ("now", site_of(place_of(tstate))))
        point(tstate, FINDING, kind)
        self.conclude(tstate)

    def conclude(self, tstate: HeapThread) -> None:
        """Let `tstate` end the run because of a finding, unless it is to go on."""
        if not self._keep_going:
            tstate.end_run()


def revive(tstate: HeapThread, obj: Object) -> None:
    """Make the count of a dead object 1 again, for its finalizer."""
    set_count(tstate, obj, 1)
    tstate.ledger.note_revival(obj)
    point(tstate, COUNT_CHANGED, obj, 0, 1)


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
    tstate.ledger.note_store(tstate, obj, count, change)


def note_swap(tstate: HeapThread, kind: int, obj: Object, count: int, change: int) -> None:
    """A swap for `count + change` is about to be attempted."""
    if count <= 0:
        tstate.ledger.found_dead(tstate, obj, count, change)


def note_add(tstate: HeapThread, kind: int, obj: Object, change: int) -> None:
    """`change` is about to be added to a count."""
    count = tstate.counts.read_count(obj)
    if count <= 0:
        tstate.ledger.found_dead(tstate, obj, count, change)


def note_add_locally(tstate: HeapThread, kind: int, obj: Object, count: int, change: int) -> None:
    """`count + change` is about to be stored as the owner's part of a count."""
    if tstate.ledger.is_freed(obj):
        tstate.ledger.found_dead(tstate, obj, count, change)


def note_shared_swap(tstate: HeapThread, kind: int, obj: Object, change: int) -> None:
    """A swap of a count's shared part is about to be attempted; it may change the state alone."""
    if change and tstate.ledger.is_freed(obj):
        tstate.ledger.found_dead(tstate, obj, tstate.counts.read_count(obj), change)


def describe(obj: Object) -> str:
    """Return the type of `obj`, with its value where that is a number or a text."""
    value = obj.value
    name = obj.type.value.name
    if isinstance(value, (int, float, str, bytes)):
        text = repr(value)
        return f"{name} {text if len(text) <= 40 else text[:37] + '...'}"
    return str(name)


def _sites(record: Record, kind: str, lost: Lost | None) -> tuple[tuple[str, Site], ...]:
    """Return the places of a record that a finding shows, each with its role."""
    places = [("allocated", record.allocated)]
    if lost is not None:
        change = "decrement" if kind == LEAK else "increment"
        places += [(f"lost {change}, stored by", lost[0][0]), ("overwritten by", lost[1][0])]
    if record.freed is not None:
        places.append(("freed", record.freed))
    return tuple((role, site_of(place)) for role, place in places)


def _steps(lost: Lost) -> tuple[Step, ...]:
    """Return what the two threads did when a change was lost; who reads first does not matter."""
    winner, loser, count = lost
    reads = [Step(place[0].label, "reads the count", read) for place, read, _, _ in (loser, winner)]
    writes = [
        Step(place[0].label, f"writes it, {'plus' if change > 0 else 'minus'} 1", None, read + change, references)
        for place, read, change, references in (winner, loser)
    ]
    if writes[0].written != count:
        writes.insert(1, Step("", "further changes", None, count))
    return (*reads, *writes)


def _why(kind: str, lost: Lost | None) -> str:
    """Say in a sentence or two what led to a finding."""
    if kind == TORN_CONTAINER:
        return TORN
    if lost is None:
        return LEFT if kind == LEAK else GIVEN_UP_TWICE
    winner, loser = (change[0][0].label for change in lost[:2])
    return (
        f"{loser} read the count before {winner} wrote it, and wrote it after that, which undid what {winner} had done. "
        f"{(LEAKS if kind == LEAK else DIES).format(winner)}"
    )
