"""The log of the talk "Inside the Python GIL" (Beazley, 2009): thread, countdown, number of checks, event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.trace.events import Event, Trace

HEADING = ("thread", "countdown", "check", "event")


def render_log(trace: Trace) -> str:
    """Return one line for each event, and what is missing at the end."""
    width = max((len(event.thread) for event in trace.events), default=0)
    width = max(width, len(HEADING[0]))
    lines = [f"{HEADING[0]:<{width}}  {HEADING[1]}  {HEADING[2]:>7}  {HEADING[3]}"]
    lines += [_line(event, width) for event in trace.events]
    if not trace.is_complete:
        lines.append(f"partial: {trace.ended}")
    return "\n".join(lines) + "\n"


def _line(event: Event, width: int) -> str:
    countdown = event.countdown if event.countdown >= 0 else "-"
    return f"{event.thread:<{width}}  {countdown:>9}  {event.check:>7}  {told(event)}"


def told(event: Event) -> str:
    """Return what happened, with its detail, as "RELEASE poll" or "BUSY: main has it"."""
    text = f"{event.kind} {event.detail}" if event.detail else event.kind
    return f"{text} ({event.partner})" if event.partner else text
