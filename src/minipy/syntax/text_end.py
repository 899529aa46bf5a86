"""Where a text ends before what it began: what the prompt, `codeop` and CPython's errors make of that."""

from __future__ import annotations

from minipy.errors import GuestSyntaxError
from minipy.syntax.tokens import DEDENT, END, ERROR, INDENT, NEWLINE, Tokens

OPEN_ENDED = ("was never closed", "unexpected EOF while parsing")


def drop_dedents(tokens: Tokens) -> None:
    """Let the blocks that are open at the end of the text stay so."""
    start = end = len(tokens.kinds) - 1
    while start and tokens.kinds[start - 1] == DEDENT:
        start -= 1
    columns = (tokens.columns, tokens.end_columns, tokens.lines, tokens.end_lines, tokens.kinds, tokens.texts)
    for parallel in columns:
        del parallel[start:end]


def is_open_ended(tokens: Tokens, index: int) -> bool:
    """Tell whether token `index`, which was refused, is at the end of the text, or lies in an open bracket or string."""
    if tokens.kinds[index] != ERROR or tokens.error is None:
        return is_at_end(tokens, index)
    message = tokens.error.message
    is_open_string = message.startswith("unterminated" if tokens.lacks_newline else "unterminated triple-quoted")
    return is_open_string or message.endswith(OPEN_ENDED)


def is_at_end(tokens: Tokens, index: int) -> bool:
    """Tell whether nothing of the text follows token `index`, so that CPython has met the end by then."""
    if all(kind in (DEDENT, END) for kind in tokens.kinds[index:]):
        return True
    line, column = tokens.end_lines[index], tokens.end_columns[index]
    return tokens.lacks_newline and line == tokens.text.count("\n") and column == len(tokens.line_text(line).encode())


def refusal_here(tokens: Tokens, index: int, message: str, kind: str = "SyntaxError") -> GuestSyntaxError:
    """Return the error `message` at token `index`; where that has no text, CPython points at the last character read."""
    if tokens.kinds[index] == ERROR:
        return _refusal_of_rest(tokens, message)
    error = tokens.refusal(message, index, kind=kind)
    if tokens.kinds[index] in (INDENT, DEDENT, END) or is_added_newline(tokens, index):
        line, column = tokens.end_lines[index], tokens.end_columns[index]
        error.lineno, error.offset = line, tokens.character(line, column) - 1
        error.end_lineno, error.end_offset = line, -1
        if tokens.text == "\n" and tokens.lacks_newline:  # there is no line at all
            error.lineno = error.end_lineno = 0
    return error


def invalid_syntax(tokens: Tokens, index: int) -> GuestSyntaxError:
    """Return the error at token `index` that CPython has no words for; the end of the text has no column."""
    error = refusal_here(tokens, index, "invalid syntax")
    if tokens.kinds[index] == END or is_added_newline(tokens, index):
        error.offset = error.end_offset = 0
    return error


def _refusal_of_rest(tokens: Tokens, message: str) -> GuestSyntaxError:
    """Return the error `message` where the lexer has given up: at an open string, or at the end of the text."""
    error = tokens.error
    assert error is not None
    line, offset = error.lineno, error.offset
    if not error.message.startswith("unterminated"):
        line = tokens.text.count("\n")
        offset = len(tokens.line_text(line))
    return GuestSyntaxError(message, tokens.filename, line, offset, tokens.line_text(line), line, -1)


def is_added_newline(tokens: Tokens, index: int) -> bool:
    return tokens.lacks_newline and tokens.kinds[index] == NEWLINE and is_at_end(tokens, index)
