"""The text of exceptions of which some are groups: each member stands in a frame of its own, with its chain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.heap.fields import read_field
from minipy.model.constructors import new_ref
from minipy.model.held_references import owned, owned_list
from minipy.refcount.strategy import decref
from minipy.types.exceptions.exception_groups import is_group, members_of

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object

HEADING: Final = "Traceback (most recent call last):\n"
CAUSE: Final = "\nThe above exception was the direct cause of the following exception:\n\n"
CONTEXT: Final = "\nDuring handling of the above exception, another exception occurred:\n\n"
INDENT: Final = 4
MEMBERS_SHOWN: Final = 15
MOST_DEPTH: Final = 10


class Frame:
    """How deep inside of groups the text stands, which exceptions were met, and if the innermost frame needs its end."""

    def __init__(self) -> None:
        self.depth = 0
        self.needs_end = False
        self.seen: set[Object] = set()

    def put(self, text: str, margin: str = "|") -> str:
        """Return `text` with each line in its place."""
        start = self.indent() + (f"{margin} " if self.depth else "")
        return "".join([start + line for line in text.splitlines(keepends=True)])

    def indent(self) -> str:
        """Return what stands before the margin."""
        return "  " * self.depth


class Parts(NamedTuple):
    """How the text of one exception is had: the entries of its traceback, and what follows them, in pieces.

    With `is_chained` what led to an exception comes before it. With `is_written` the pieces are those in which CPython
    writes what nobody caught: an empty one, for the margin, before each line.
    """

    entries: Callable[[Object], list[str]]
    ending: Callable[[Object], list[str]]
    is_chained: bool = True
    is_written: bool = False

    def put(self, frame: Frame, texts: list[str], margin: str = "|") -> list[str]:
        """Return `texts` with each line in its place."""
        if not self.is_written:
            return [frame.put(text, margin) for text in texts]
        return [frame.put("".join(texts), margin)] if frame.depth else texts


def line_writes(text: str) -> list[str]:
    """Return the pieces in which CPython writes lines of text."""
    return [piece for line in text.splitlines(keepends=True) for piece in ("", line)]


def source_writes(text: str) -> list[str]:
    """Return the pieces in which CPython writes a source line, and the carets under it."""
    shown, _, carets = text.partition("\n")
    return ["", shown[:INDENT], shown[INDENT:], "\n", *(["", *carets] if carets else [])]


def exception_pieces(tstate: ThreadState, exc: Object, parts: Parts, frame: Frame) -> Iterator[str]:
    """Yield what is printed for `exc` (borrowed), the exceptions that led to it first."""
    links, joints = _chain_of(tstate, exc, frame.seen)
    with owned_list(tstate, links):
        for link, joint in zip(reversed(links), reversed(joints), strict=True):
            if link is exc or parts.is_chained:
                yield from _link_pieces(tstate, link, parts, frame)
                if joint:
                    yield from parts.put(frame, line_writes(joint) if parts.is_written else [joint])


def _chain_of(tstate: ThreadState, exc: Object, seen: set[Object]) -> tuple[list[Object], list[str]]:
    """Return new references to `exc` and what led to it, up to what was `seen`, and what is printed after each of them."""
    links, joints = [new_ref(tstate, exc)], [""]
    seen.add(exc)
    while True:
        earlier, joint = read_field(tstate, links[-1], "cause"), CAUSE
        if earlier is None and not links[-1].value.suppress_context:
            earlier, joint = read_field(tstate, links[-1], "context"), CONTEXT
        if earlier is None:
            return links, joints
        if earlier in seen:
            decref(tstate, earlier)
            return links, joints
        seen.add(earlier)
        links.append(earlier)
        joints.append(joint)


def _link_pieces(tstate: ThreadState, exc: Object, parts: Parts, frame: Frame) -> Iterator[str]:
    """Yield what is printed for one exception, and for its members."""
    is_split = is_group(tstate, exc)
    if is_split and frame.depth > MOST_DEPTH:
        yield frame.put(f"... (max_group_depth is {MOST_DEPTH})\n")
        return
    is_outermost = is_split and not frame.depth
    frame.depth += is_outermost
    if entries := parts.entries(exc):
        heading = f"Exception Group {HEADING}" if is_split else HEADING
        yield from parts.put(frame, ["", heading] if parts.is_written else [heading], "+" if is_outermost else "|")
        yield from parts.put(frame, entries)
    yield from parts.put(frame, parts.ending(exc))
    if is_split:
        members = members_of(tstate, exc)
        with owned(tstate, members):
            yield from _member_pieces(tstate, members.value, parts, frame)
    frame.depth -= is_outermost


def _member_pieces(tstate: ThreadState, members: tuple[Object, ...], parts: Parts, frame: Frame) -> Iterator[str]:
    """Yield the frames of a group's members; of those beyond the last that is shown, only how many there are."""
    frame.needs_end = False
    shown, more = members[:MEMBERS_SHOWN], len(members) - MEMBERS_SHOWN
    for number, member in enumerate(shown, 1):
        frame.needs_end = number == len(members)
        yield _title(frame, str(number))
        frame.depth += 1
        yield from exception_pieces(tstate, member, parts, frame)
        yield from _end(frame)
        frame.depth -= 1
    if more > 0:
        frame.needs_end = True
        yield _title(frame, "...")
        frame.depth += 1
        yield frame.put(f"and {more} more exception{'s' * (more > 1)}\n")
        yield from _end(frame)
        frame.depth -= 1


def _title(frame: Frame, title: str) -> str:
    return f"{frame.indent()}{'+-' if title == '1' else '  '}+---------------- {title} ----------------\n"


def _end(frame: Frame) -> Iterator[str]:
    """Yield the line that ends a frame, unless that of an inner group has ended it too."""
    if frame.needs_end:
        yield frame.indent() + "+------------------------------------\n"
        frame.needs_end = False
