"""Causes: what led to a span and what happened in it, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from minipy.trace.spans import BLOCKED, FORCED, IN_IO, RUNNING, WAITING, WITHOUT, Span

_DROPS: Final = MappingProxyType({"poll": "dropped it at a look-up", "blocking": "dropped it to block",
                                  "exit": "dropped it at its end"})  # fmt: skip


def cause_of(span: Span) -> str:
    """Return what there is to say of a span beside its state and its duration; "" if nothing."""
    return _CAUSES[span.state](span)


def called(name: str) -> str:
    """Return the name of a lock with its article: "the lock made at race.py:4"; "a notification" has one."""
    return name if name.startswith(("a ", "the ")) else f"the {name}"


def times(count: int) -> str:
    """Return "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def _running(span: Span) -> str:
    parts = [f"has it from {span.partner}"] if span.partner else []
    if span.ended is not None and span.ended.kind == "RELEASE":
        asked = f", asked {times(span.requests)}" if span.requests else ""
        parts.append(_DROPS.get(span.ended.detail, "dropped it") + asked)
    return "; ".join(parts)


def _waiting(span: Span) -> str:
    holder = span.partner or "the holder"
    parts = []
    if span.requests:
        parts.append(f"timed out {times(span.requests)}, asked {holder} to drop")
    if span.retries:
        parts.append(f"woken {times(span.retries)} to find it taken again")
    if not parts and span.partner:
        parts.append(f"{span.partner} had it")
    return "; ".join(parts)


def _forced(span: Span) -> str:
    return "has dropped it on request, until another thread has it"


def _blocked(span: Span) -> str:
    return f"for {called(span.name)}" + (f", which {span.partner} had" if span.partner else "")


def _in_io(span: Span) -> str:
    return span.name


def _without(span: Span) -> str:
    return ""


_CAUSES: Final[Mapping[str, Callable[[Span], str]]] = MappingProxyType({
    RUNNING: _running, WAITING: _waiting, FORCED: _forced, BLOCKED: _blocked, IN_IO: _in_io, WITHOUT: _without,
})  # fmt: skip
