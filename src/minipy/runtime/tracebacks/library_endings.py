"""What follows a traceback as the module `traceback` has it: without suggestions, syntax errors marked in its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.attributes import attribute_named
from minipy.model.held_references import owned
from minipy.model.type_lookup import is_instance
from minipy.runtime.tracebacks.traceback_text import host_attribute, message_text, notes_writes, type_text

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def ending_texts(tstate: ThreadState, exc: Object) -> list[str]:
    """Return the type's name with the text in one piece; the lines of syntax errors and of notes stand apart."""
    if is_instance(exc, tstate.types.exceptions["SyntaxError"]):
        texts = _syntax_error_texts(tstate, exc)
    else:
        message = message_text(tstate, exc)
        texts = [f"{type_text(tstate, exc.type)}{': ' if message else ''}{message}\n"]
    notes = attribute_named(tstate, exc, "__notes__") if exc.attrs is not None else None
    if notes is None:
        return texts
    with owned(tstate, notes):
        return "".join([*texts, *notes_writes(tstate, notes)]).splitlines(keepends=True)


def _syntax_error_texts(tstate: ThreadState, exc: Object) -> list[str]:
    """Return a syntax error's place, its source line with carets, and its type's name with its `msg`."""
    filename, lineno = host_attribute(tstate, exc, "filename"), host_attribute(tstate, exc, "lineno")
    text, offset = host_attribute(tstate, exc, "text"), host_attribute(tstate, exc, "offset")
    message = host_attribute(tstate, exc, "msg") or "<no detail available>"
    place, suffix = [], f" ({filename})" if filename is not None else ""
    if lineno is not None:
        place, suffix = [f'  File "{filename or "<string>"}", line {lineno}\n'], ""
    if isinstance(text, str):
        end = host_attribute(tstate, exc, "end_offset")
        place += marked_lines(text, offset, end) if isinstance(offset, int) else marked_lines(text, 0, 0)
    return [*place, f"{type_text(tstate, exc.type)}: {message}{suffix}\n"]


def marked_lines(text: str, offset: int, end_offset: object) -> list[str]:
    """Return a syntax error's `text`, stripped, and the line of carets under it, if `offset` lies in it.

    Offsets count characters from 1. The carets end where `end_offset` says even if that counts in another line.
    """
    line = text.rstrip("\n")
    stripped = line.lstrip(" \n\f")
    end = end_offset if isinstance(end_offset, int) and end_offset not in (0, -1, offset) else offset + 1
    start = offset - 1 - (len(line) - len(stripped))
    shown = [f"    {stripped}\n"]
    if start >= 0:
        # White space other than blanks (tabs) is kept, so that the carets stand under the text.
        margin = "".join(character if character.isspace() else " " for character in stripped[:start])
        shown.append(f"    {margin}{'^' * (end - offset)}\n")
    return shown
