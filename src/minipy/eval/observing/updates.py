"""Updates: which slots a thread writes from what it has read, where there are no locks, of the interpreter or of objects.

Each write of a slot makes a new version of it. Within one instruction, which an interpreter lock would make one step, the
version that a thread has read must be the one that it replaces; otherwise the update between is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.findings import LOST_UPDATE, Finding, Step
from minipy.heap.ledger import WITHOUT_RECORD, describe
from minipy.heap.places import place_of, site_of
from minipy.sync.points import FINDING, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.heap.places import Place

LOST: Final = (
    "{loser} read {slot} before {winner} wrote there, and wrote after that what it had made of the older version. "
    "So what {winner} had done is lost."
)


class Versions:
    """The versions of one owner's slots, and who has made each; a write of the whole owner is one of each slot."""

    __slots__ = ("_latest", "_slots", "_total", "_whole")

    def __init__(self) -> None:
        self._slots: dict[object, tuple[int, Place]] = {}
        self._whole = 0
        self._total = 0
        self._latest: Place | None = None  # who has written last, whichever slot

    def of(self, slot: object) -> int:
        """Return the version of `slot`; None is the whole, which any write changes."""
        return self._total if slot is None else self._whole + self._slots.get(slot, (0, None))[0]

    def writer_of(self, slot: object) -> Place:
        """Return who has written `slot` last."""
        _, writer = self._slots.get(slot, (0, self._latest))
        assert writer is not None
        return writer

    def write(self, slot: object, writer: Place) -> None:
        """There is a new version of `slot`."""
        self._total += 1
        self._latest = writer
        if slot is None:
            self._whole += 1
            self._slots = {known: (count, writer) for known, (count, _) in self._slots.items()}
        else:
            count, _ = self._slots.get(slot, (0, None))
            self._slots[slot] = (count + 1, writer)


class Updates:
    """The versions of all slots of a run, and which of them each thread has read in its instruction."""

    def __init__(self) -> None:
        self._versions: dict[Object, Versions] = {}
        self._reads: dict[ThreadState, dict[tuple[Object, object], int]] = {}

    def begin(self, tstate: ThreadState) -> None:
        """`tstate` begins an instruction: what it has read before is the program's own affair."""
        self._reads[tstate] = {}

    def read(self, tstate: ThreadState, owner: Object, slot: object) -> None:
        """`tstate` is about to read `slot` of `owner`."""
        self._reads.setdefault(tstate, {})[owner, slot] = self._of(owner).of(slot)

    def write(self, tstate: ThreadState, owner: Object, slot: object) -> None:
        """`tstate` is about to write `slot` of `owner`: a finding if it has read it, or the whole, in an older version."""
        reads, versions = self._reads.setdefault(tstate, {}), self._of(owner)
        for known in {slot, None}:
            seen = reads.get((owner, known))
            if seen is not None and seen != versions.of(known):
                self._found(tstate, owner, known, seen, versions)
        versions.write(slot, place_of(tstate))
        for known in {slot, None}:
            if (owner, known) in reads:
                reads[owner, known] = versions.of(known)

    def forget(self, owner: Object) -> None:
        """`owner` dies."""
        self._versions.pop(owner, None)

    def _of(self, owner: Object) -> Versions:
        return self._versions.setdefault(owner, Versions())

    def _found(self, tstate: ThreadState, owner: Object, slot: object, seen: int, versions: Versions) -> None:
        winner, loser = site_of(versions.writer_of(slot)), site_of(place_of(tstate))
        name = _name(slot)
        steps = (
            Step(loser.thread, f"reads {name}", seen),
            Step(winner.thread, f"writes {name}", None, versions.of(slot)),
            Step(loser.thread, f"writes {name}", None, versions.of(slot) + 1),
        )
        why = LOST.format(loser=loser.thread, winner=winner.thread, slot=name)
        sites = [("lost update, stored by", winner), ("overwritten by", loser)]
        obj = "?"
        if owner.record is None:
            why = f"{why} {WITHOUT_RECORD}"
        else:
            obj = owner.record.name
            sites.insert(0, ("allocated", site_of(owner.record.allocated)))
        text = f"{describe(owner)}: {name} is written from version {seen}, but it has version {versions.of(slot)}"
        tstate.ledger.findings.append(Finding(LOST_UPDATE, obj, text, why, tuple(sites), steps, "version"))
        point(tstate, FINDING, LOST_UPDATE)
        tstate.ledger.conclude(tstate)


def _name(slot: object) -> str:
    """Return what a finding calls a slot."""
    if slot is None:
        return "the whole"
    return f"slot {slot!r}" if isinstance(slot, (str, int, float, bytes)) else "the slot of a key"


# The observer of the points.


def updates_of(tstate: ThreadState) -> Updates:
    """Return the updates of the run."""
    updates = tstate.interp.run.updates
    assert updates is not None
    return updates


def note_read(tstate: ThreadState, kind: int, owner: Object, slot: object) -> None:
    """A slot is about to be read."""
    updates_of(tstate).read(tstate, owner, slot)


def note_write(tstate: ThreadState, kind: int, owner: Object, slot: object) -> None:
    """A slot is about to be written."""
    updates_of(tstate).write(tstate, owner, slot)


def note_instruction(tstate: ThreadState, kind: int, frame: object) -> None:
    """An instruction is about to run."""
    updates_of(tstate).begin(tstate)


def note_death(tstate: ThreadState, kind: int, obj: Object) -> None:
    """An object is about to give up what it owns."""
    updates_of(tstate).forget(obj)
