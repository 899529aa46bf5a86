"""Tokens of one source text, as parallel lists: what the lexer fills and the parser reads."""

from __future__ import annotations

from operator import itemgetter

from minipy.errors import GuestSyntaxError, SourceWarning

NAME = "NAME"
NUMBER = "NUMBER"
STRING = "STRING"
NEWLINE = "NEWLINE"
INDENT = "INDENT"
DEDENT = "DEDENT"
WITH_PAREN = "WITH_PAREN"  # the "(" that opens parenthesised with-items
END = "$END"  # lark's name for the end of input
UNKNOWN = "UNKNOWN"  # a character like `$` that no rule accepts
ERROR = "ERROR"  # the text can't be split into tokens from here on: `Tokens.error` says why

KEYWORDS = frozenset(
    {"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del"}
    | {"elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal"}
    | {"not", "or", "pass", "raise", "return", "try", "while", "with", "yield"}
)


class Tokens:
    """The tokens of `text`; the i-th token has kind `kinds[i]`, text `texts[i]` and so on.

    A keyword's or operator's kind is its own text. Lines count from 1; columns count from 0 in UTF-8 bytes, as `ast`
    does. The last token is END or, where the text is refused, ERROR with `error` set. `outranks` tells whether that
    error is reported even if the grammar refuses an earlier token (CPython looks through the whole text then).
    `furthest` is the last token that a parser looked at before it gave up, `refused` the one it gave up at. `warnings`
    are those of lexer and builder.
    `lacks_newline`: the newline at the end of `text` was added, which CPython does for whole modules only.
    """

    __slots__ = (
        "columns",
        "end_columns",
        "end_lines",
        "error",
        "filename",
        "furthest",
        "kinds",
        "lacks_newline",
        "lines",
        "outranks",
        "refused",
        "text",
        "texts",
        "warnings",
    )

    def __init__(self, text: str, filename: str, lacks_newline: bool) -> None:
        self.text = text
        self.filename = filename
        self.lacks_newline = lacks_newline
        self.kinds: list[str] = []
        self.texts: list[str] = []
        self.lines: list[int] = []
        self.columns: list[int] = []
        self.end_lines: list[int] = []
        self.end_columns: list[int] = []
        self.error: GuestSyntaxError | None = None
        self.outranks = False
        self.furthest = self.refused = 0
        self.warnings: list[tuple[int, SourceWarning]] = []  # with the token that each is about

    def add(self, kind: str, text: str, line: int, column: int, end_line: int, end_column: int) -> None:
        """Append one token."""
        self.kinds.append(kind)
        self.texts.append(text)
        self.lines.append(line)
        self.columns.append(column)
        self.end_lines.append(end_line)
        self.end_columns.append(end_column)

    def warn(self, index: int, category: str, error: GuestSyntaxError) -> None:
        """Note a warning about token `index`."""
        self.warnings.append((index, SourceWarning(category, error)))

    def warnings_in_order(self) -> list[SourceWarning]:
        """Return the warnings in the order of the text."""
        return [warning for _, warning in sorted(self.warnings, key=itemgetter(0))]

    def line_text(self, line: int) -> str:
        """Return the source line with the newline that it has ("" past the end)."""
        lines = self.text.split("\n")
        if not 0 < line < len(lines):
            return ""
        return lines[line - 1] + "\n" * (line < len(lines) - 1 or not self.lacks_newline)

    def character(self, line: int, column: int) -> int:
        """Return the 1-based character offset of byte `column` in `line`."""
        return len(self.line_text(line).encode()[:column].decode(errors="ignore")) + 1

    def refusal(self, message: str, start: int, end: int | None = None, kind: str = "SyntaxError") -> GuestSyntaxError:
        """Return the error `message` for the tokens from `start` to `end` (the same token if None)."""
        last = start if end is None else end
        return self.refusal_at(
            message, (self.lines[start], self.columns[start]), (self.end_lines[last], self.end_columns[last]), kind
        )

    def refusal_at(
        self, message: str, start: tuple[int, int], end: tuple[int, int] | None = None, kind: str = "SyntaxError"
    ) -> GuestSyntaxError:
        """Return the error `message` for the text between two (line, byte column) places."""
        line, column = start
        end_line, end_column = end or start
        text = self.line_text(line)
        if end_line > line:  # as in CPython, which counts in the first line alone
            text = text.removesuffix("\n")
            end_column = min(end_column, len(text.encode()))
        return GuestSyntaxError(
            message,
            self.filename,
            line,
            self.character(line, column),
            text,
            end_line,
            self.character(line, end_column),
            kind,
        )
