"""Audits after each step, for `--audit=each-step`: the first instruction after which a count is wrong is named.

Two looks are taken. The counts that have been stored since the last step are compared with what they are due, whatever other
threads are in the middle of. Between two instructions of the program's own, if no other thread is in the middle of one, all
counts are compared with all references that exist, too. Neither lets another thread run, so it changes no schedule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.observing.auditing import roots_of
from minipy.heap.audit import audit, compare_due
from minipy.heap.places import place_of, site_of

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.findings import Finding
    from minipy.heap.object import Object
    from minipy.heap.places import Place


class StepAudits:
    """What has happened since the last look; of a run whose threads take turns."""

    def __init__(self) -> None:
        self._stored: dict[Object, None] = {}  # whose counts have been stored
        self._inside: set[ThreadState] = set()  # who is in the middle of an instruction
        self._last: Place | None = None  # the step that was taken last
        self._number = 0  # of it
        self._has_found = False  # the first one is enough

    def store(self, obj: Object) -> None:
        """A count is stored."""
        self._stored[obj] = None

    def look_up(self, tstate: ThreadState) -> None:
        """`tstate` is between two instructions."""
        self._inside.discard(tstate)

    def step(self, tstate: ThreadState) -> None:
        """`tstate` is about to take a step: look what the one before has left."""
        self._inside.discard(tstate)
        if self._last is not None and not self._has_found and self._count_wrong(tstate):
            self._has_found = True
            self._name_step(self._last, tstate.ledger.findings)
            tstate.ledger.conclude(tstate)
        self._inside.add(tstate)
        self._last = place_of(tstate)
        self._number += 1

    def _count_wrong(self, tstate: ThreadState) -> int:
        """Report every count that is wrong; return how many there are."""
        interp = tstate.interp
        stored, self._stored = [*self._stored], {}
        wrong = compare_due(interp.ledger, stored, interp.counts.read_count)
        frame = tstate.frame
        if wrong or frame is None or frame.code.is_library or not all(map(self._is_in_sight, interp.threads)):
            return wrong
        return audit(interp.ledger, roots_of(interp), interp.counts.read_count)

    def _is_in_sight(self, tstate: ThreadState) -> bool:
        """True if all that a thread holds can be seen: it is between two instructions, and no native has called them."""
        if tstate.frame is None:
            return not tstate.is_attached  # or it is about to begin, or to end
        return tstate.native_depth <= 0 and tstate not in self._inside

    def _name_step(self, place: Place, findings: list[Finding]) -> None:
        """Say in the last finding after which step it was."""
        findings[-1] = findings[-1].with_site(f"after step {self._number}", site_of(place))


# The observer of the points.


def step_audits_of(tstate: ThreadState) -> StepAudits:
    """Return the audits of the run."""
    audits = tstate.interp.run.step_audits
    assert audits is not None
    return audits


def note_stored(tstate: ThreadState, kind: int, obj: Object) -> None:
    """A count is about to be stored."""
    step_audits_of(tstate).store(obj)


def note_boundary(tstate: ThreadState, kind: int, lock: object) -> None:
    """A look-up."""
    step_audits_of(tstate).look_up(tstate)


def audit_step(tstate: ThreadState, kind: int, frame: Frame) -> None:
    """An instruction is about to run."""
    step_audits_of(tstate).step(tstate)
