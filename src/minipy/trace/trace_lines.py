"""A trace as JSON Lines: a header, one array for each event, a footer; written, and read back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from minipy.errors import UsageError
from minipy.trace.events import VERSION, Event, Trace

MARK: Final = "minipy_trace"  # whose value is the version
HEADER: Final = ("minipy", "program", "argv", "choices", "host", "clock", "sources")
FOOTER: Final = ("dropped", "status", "findings", "is_complete", "ended")


def render_lines(trace: Trace) -> str:
    """Return the lines of a trace."""
    header = {MARK: trace.version, "fields": Event._fields} | {name: getattr(trace, name) for name in HEADER}
    footer = {name: getattr(trace, name) for name in FOOTER}
    encode = json.JSONEncoder(separators=(",", ":")).encode
    return "".join(f"{encode(line)}\n" for line in (header, *trace.events, footer))


def read_lines(lines: Iterable[str], name: str) -> Trace:
    """Return the trace that the lines of the file `name` tell; raises UsageError if they are none.

    Where the end is missing the trace is incomplete.
    """
    reader = _whole(lines)
    header = _header(next(reader, None), name)
    events: list[Event] = []
    footer: dict[str, Any] = {"dropped": {}, "status": None, "findings": [], "is_complete": False, "ended": "truncated file"}
    for number, line in enumerate(reader, 2):
        if isinstance(line, dict) and line.keys() == footer.keys():
            footer = line
            break
        if not isinstance(line, list) or len(line) != len(Event._fields):
            raise UsageError(f"--from: line {number} of {name} is no event")
        events.append(Event(*line))
    fields = {key: header[key] for key in HEADER} | footer | {"events": tuple(events)}
    fields |= {"argv": tuple(header["argv"]), "findings": tuple(footer["findings"])}
    return Trace(version=header[MARK], **fields)


def _whole(lines: Iterable[str]) -> Iterator[Any]:
    """Yield what each line says; None for one that is no JSON. A last line that is cut off is not there."""
    for line in lines:
        try:
            yield json.loads(line)
        except ValueError:
            if line.endswith("\n"):
                yield None


def _header(line: Any, name: str) -> dict[str, Any]:
    if not isinstance(line, dict) or not isinstance(line.get(MARK), int):
        raise UsageError(f"--from: {name} is no trace that minipy trace --format jsonl has written")
    if line[MARK] > VERSION:
        raise UsageError(f"--from: {name} is of version {line[MARK]}, and this minipy knows versions up to {VERSION}")
    if missing := [key for key in HEADER if key not in line]:
        raise UsageError(f"--from: the first line of {name} lacks {', '.join(missing)}")
    return line
