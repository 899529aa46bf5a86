"""Recordings: the events of a run, made of what its threads have noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.bytecode.disassemble import UNIT
from minipy.eval.observing.recorder import AS_BEFORE, FIELDS
from minipy.trace.events import Event, Recording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minipy.eval.observing.recorder import Recorder, Tape

    Place = tuple[str, int, int]  # file, line, offset
    # Number, time, thread, kind, countdown, check, place, detail, partner, amount.
    Row = tuple[int, int, str, str, int, int, Place, object, str, int]

NOWHERE: Final = ("", 0, -1)


def recording_of(recorder: Recorder) -> Recording:
    """Return all events of a run that is over."""
    tapes = recorder.end()
    rows = sorted(row for tape in tapes for row in _rows(tape))
    return Recording(tuple(_events(rows)), {tape.label: tape.dropped for tape in tapes if tape.dropped})


def _rows(tape: Tape) -> Iterator[Row]:
    """Yield what `tape` holds, event by event, each with its place."""
    entries = iter(tape.entries)
    place = NOWHERE
    for number, time_ns, kind, countdown, check, code, pc, detail, partner, amount in zip(*[entries] * FIELDS, strict=True):
        if pc != AS_BEFORE:
            index = max(pc - 1, 0)  # of the instruction last begun
            place = NOWHERE if code is None else (code.filename, code.line_of(index), index * UNIT)
        yield number, time_ns, tape.label, kind, countdown, check, place, detail, partner, amount


def _events(rows: Iterable[Row]) -> Iterator[Event]:
    """Yield the events of `rows`, which are in order."""
    began_ns = 0
    names = _Names()
    for number, time_ns, label, kind, countdown, check, place, detail, partner, amount in rows:
        began_ns = began_ns or time_ns
        text = detail if isinstance(detail, str) else names.of(detail)
        yield Event(number, time_ns - began_ns, label, kind, countdown, check, *place, text, partner, amount)


class _Names:
    """What events call guest locks: those that would be called the same are numbered, as they come."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}
        self._counts: dict[str, int] = {}

    def of(self, lock: object) -> str:
        """Return the name of a lock, always the same."""
        if id(lock) not in self._names:
            text = str(lock)
            count = self._counts[text] = self._counts.get(text, 0) + 1
            self._names[id(lock)] = text if count == 1 else f"{text} ({count})"
        return self._names[id(lock)]
