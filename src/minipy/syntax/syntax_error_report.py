"""What CPython prints for a syntax error: file and line, the source line, carets, kind and message."""

from __future__ import annotations

from minipy.errors import GuestSyntaxError


def format_syntax_error(error: GuestSyntaxError) -> str:
    """Return the lines that CPython prints for `error`, each with its newline."""
    place = f'  File "{error.filename}", line {error.lineno}\n'
    return f"{place}{marked_line(error)}{error.kind}: {error.message}\n"


def marked_line(error: GuestSyntaxError) -> str:
    """Return the source line, stripped, with carets under the place; "" where there is no line."""
    if error.text is None:
        return ""
    line = error.text.rstrip("\n")
    stripped = line.lstrip(" \n\f")
    spaces = len(line) - len(stripped)
    start = error.offset - 1 - spaces
    if start < 0:
        return f"    {stripped}\n"
    # White space other than blanks (tabs) is kept, so that the carets stand under the text.
    margin = "".join(character if character.isspace() else " " for character in stripped[:start])
    carets = "^" * max(range_end(error, line) - error.offset, 1)
    return f"    {stripped}\n    {margin}{carets}\n"


def range_end(error: GuestSyntaxError, line: str) -> int:
    """Return the offset after the last character to mark, which is in the error's first line."""
    if error.end_lineno is not None and error.end_lineno > error.lineno:
        return len(line) + 1
    return error.end_offset or 0
