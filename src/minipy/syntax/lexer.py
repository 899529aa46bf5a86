"""The lexer: splits source text into tokens by regular expressions, and keeps track of indentation and brackets.

It never raises for bad text: the token list then ends with ERROR, so that a grammar error further up is found first.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

from minipy.errors import GuestSyntaxError
from minipy.syntax import lexer_errors
from minipy.syntax.tokens import DEDENT, END, ERROR, INDENT, KEYWORDS, NAME, NEWLINE, NUMBER, STRING, UNKNOWN, Tokens

MAX_BRACKETS = 200  # CPython's MAXLEVEL
MAX_INDENTS = 100  # CPython's MAXINDENT
TAB_SIZE = 8

AFTER_BACKSLASH = "unexpected character after line continuation character"

DIGITS = "[0-9](?:_?[0-9])*"
TOKEN = re.compile(
    rf"""[ \t\f]*(?:
    (?P<string>(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?(?:'''|\"""|'|"))
  | (?P<name>[A-Za-z_\x80-\U0010ffff][A-Za-z0-9_\x80-\U0010ffff]*)
  | (?P<number>0[xX](?:_?[0-9a-fA-F])+ | 0[oO](?:_?[0-7])+ | 0[bB](?:_?[01])+
      | (?:{DIGITS}(?:\.(?:{DIGITS})?)?|\.{DIGITS})(?:[eE][+-]?{DIGITS})?[jJ]?)
  | (?P<operator>\*\*=? | //=? | >>=? | <<=? | <> | \.\.\. | -> | := | != | [-+*/%&|^=<>@]=? | [()\[\]{{}},:.;~])
  | (?P<newline>(?:\#[^\n]*)?\n)
  | (?P<continuation>\\\n)
  | (?P<unknown>[$?!`])
  )""",
    re.VERBOSE,
)
# The inside of a string, up to its closing quote or as far as it goes without one; compiled at first use.
STRING_BODY = MappingProxyType(
    {
        "'": r"[^'\\\n]*(?:\\.[^'\\\n]*)*",
        '"': r'[^"\\\n]*(?:\\.[^"\\\n]*)*',
        "'''": r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*",
        '"""': r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*',
    }
)
INDENTATION = re.compile(r"(?P<white>[ \t\f]*)(?P<blank>(?:\#[^\n]*)?\n|\Z)?")
CLOSERS = MappingProxyType({")": "(", "]": "[", "}": "{"})


def tokenize(text: str, filename: str, lacks_newline: bool = False) -> Tokens:
    """Return the tokens of `text`, which ends with a newline and has no other line ends than `\\n`."""
    lexer = Lexer(text, filename, lacks_newline)
    lexer.run()
    return lexer.tokens


class Refused(Exception):
    """Ends the lexer's run; carries the error and whether it outranks errors of the grammar."""

    def __init__(self, error: GuestSyntaxError, outranks: bool) -> None:
        super().__init__(error)
        self.error = error
        self.outranks = outranks


class Lexer:
    """One pass over one text. `line_start` is the offset at which line number `line` begins."""

    def __init__(self, text: str, filename: str, lacks_newline: bool) -> None:
        self.text = text
        self.tokens = Tokens(text, filename, lacks_newline)
        self.position = 0
        self.line = 1
        self.line_start = 0
        self.indents = [(0, 0)]  # (column, column if a tab were one wide); the two orders must agree
        self.brackets: list[tuple[str, int, int]] = []  # (bracket, line, offset in the line)

    def run(self) -> None:
        """Fill `tokens`."""
        try:
            self.begin_line()
            self.scan()
        except Refused as refused:
            self.tokens.error = refused.error
            self.tokens.outranks = refused.outranks
            self.emit(ERROR, self.position, self.position)
        if not self.text.isascii():
            columns_to_bytes(self.tokens)

    def scan(self) -> None:
        """Take token after token up to the end of the text."""
        text, match = self.text, TOKEN.match
        while found := match(text, self.position):
            kind = found.lastgroup
            start, end = found.span(kind or 0)
            self.position = end
            if kind == "operator":
                self.take_operator(start, end)
            elif kind == "name":
                self.take_name(start, end)
            elif kind == "newline":
                self.take_newline(start, end)
            elif kind == "string":
                self.take_string(start, end)
            elif kind == "number":
                self.take_number(start, end)
            elif kind == "continuation":
                self.continue_line(end)
            else:
                self.emit(UNKNOWN, start, end)
        self.finish()

    def emit(self, kind: str, start: int, end: int) -> None:
        """Append the token that lies between two offsets in the current line (columns in characters for now)."""
        line, line_start = self.line, self.line_start
        self.tokens.add(kind, self.text[start:end], line, start - line_start, line, end - line_start)

    def take_operator(self, start: int, end: int) -> None:
        text = self.text[start:end]
        if text in CLOSERS:
            self.close_bracket(text, start)
        self.emit(text, start, end)
        if text in "([{":
            if len(self.brackets) >= MAX_BRACKETS:
                raise self.refused("too many nested parentheses", end - 1)
            self.brackets.append((text, self.line, start - self.line_start))

    def close_bracket(self, closer: str, start: int) -> None:
        if not self.brackets:
            raise self.refused(f"unmatched '{closer}'", start)
        opener, line, _ = self.brackets.pop()
        if opener != CLOSERS[closer]:
            place = "" if line == self.line else f" on line {line}"
            message = f"closing parenthesis '{closer}' does not match opening parenthesis '{opener}'{place}"
            raise self.refused(message, start)

    def take_name(self, start: int, end: int) -> None:
        text = self.text[start:end]
        if text in KEYWORDS:
            self.emit(text, start, end)
            return
        self.emit(NAME, start, end)
        if not text.isascii():
            if not text.isidentifier():
                message, offset = lexer_errors.bad_identifier(text)
                raise self.refused(message, start + offset)
            from unicodedata import normalize

            self.tokens.texts[-1] = normalize("NFKC", text)

    def take_string(self, start: int, end: int) -> None:
        """Take the string that opens with the prefix and quote between two offsets."""
        quote = self.text[start:end].lstrip("rRbBfFuU")
        body = string_body(quote).match(self.text, end)
        assert body is not None
        if not self.text.startswith(quote, body.end()):
            raise self.unterminated(quote, start, end, body.end())
        self.position = body.end() + len(quote)
        line, column = self.line, start - self.line_start
        newlines = self.text.count("\n", start, self.position)
        if newlines:
            self.line += newlines
            self.line_start = self.text.rindex("\n", start, self.position) + 1
        token_text = self.text[start : self.position]
        self.tokens.add(STRING, token_text, line, column, self.line, self.position - self.line_start)

    def unterminated(self, quote: str, start: int, end: int, stop: int) -> Refused:
        """Return the refusal of a string that goes up to offset `stop` and isn't closed there."""
        last_line = self.line + self.text.count("\n", end, min(stop, len(self.text) - 1))
        kind = "triple-quoted string" if len(quote) == 3 else "string"
        return self.refused(f"unterminated {kind} literal (detected at line {last_line})", start)

    def take_number(self, start: int, end: int) -> None:
        if trouble := lexer_errors.bad_number(self.text, start, end):
            message, first, last = trouble
            raise self.refused(message, first, last)
        if kind := lexer_errors.number_before_keyword(self.text, start, end):
            refused = self.refused(f"invalid {kind} literal", end - 1)
            self.tokens.warn(len(self.tokens.kinds), "SyntaxWarning", refused.error)
        self.emit(NUMBER, start, end)

    def take_newline(self, start: int, end: int) -> None:
        if not self.brackets:
            self.emit(NEWLINE, start, end - 1)
        self.next_line(end)
        if not self.brackets:
            self.begin_line()

    def next_line(self, position: int) -> None:
        self.position = self.line_start = position
        self.line += 1

    def continue_line(self, end: int) -> None:
        """Go on in the next line after a backslash."""
        if end == len(self.text):
            if self.tokens.lacks_newline:
                raise self.refused(AFTER_BACKSLASH, end - 2, self.line_start - 1, outranks=False)
            raise self.refused("unexpected EOF while parsing", end - 1, self.line_start - 2, outranks=False)
        self.next_line(end)

    def begin_line(self) -> None:
        """Skip blank and comment lines; turn the change of indentation into INDENT and DEDENT tokens."""
        continued = 0  # the indentation before the first backslash counts, tabs as 8 in both orders
        while True:
            found = INDENTATION.match(self.text, self.position)
            assert found is not None
            if found["blank"] is not None:
                if found.end() == len(self.text):
                    self.at_end_of_text()
                    return
                self.next_line(found.end())
                continued = 0
                continue
            self.position = found.end()
            width = measure(found["white"])
            if not self.text.startswith("\\", self.position):
                self.indent_to((continued, continued) if continued else width)
                return
            if not self.text.startswith("\n", self.position + 1):
                raise self.no_token()
            continued = continued or width[0]
            self.continue_line(self.position + 2)

    def at_end_of_text(self) -> None:
        if self.text[self.position :].endswith("\n"):
            self.next_line(len(self.text))
        self.position = self.line_start = len(self.text)

    def indent_to(self, width: tuple[int, int]) -> None:
        column, narrow = width
        old_column, old_narrow = self.indents[-1]
        if column == old_column:
            if narrow != old_narrow:
                raise self.mixed_tabs()
            return
        if column > old_column:
            self.indent(width, narrow > old_narrow)
            return
        count = len(self.indents)
        while column < self.indents[-1][0]:
            self.indents.pop()
        self.check_dedent(width)
        for _ in range(count - len(self.indents)):
            self.emit(DEDENT, self.position, self.position)

    def indent(self, width: tuple[int, int], is_consistent: bool) -> None:
        if len(self.indents) >= MAX_INDENTS:
            raise self.refused("too many levels of indentation", self.position, kind="IndentationError", outranks=False)
        if not is_consistent:
            raise self.mixed_tabs()
        self.indents.append(width)
        self.emit(INDENT, self.line_start, self.position)

    def check_dedent(self, width: tuple[int, int]) -> None:
        column, narrow = self.indents[-1]
        if column != width[0]:
            end = self.text.index("\n", self.position)
            message = "unindent does not match any outer indentation level"
            raise self.refused(message, end, self.line_start - 2, kind="IndentationError", outranks=False)
        if narrow != width[1]:
            raise self.mixed_tabs()

    def mixed_tabs(self) -> Refused:
        message = "inconsistent use of tabs and spaces in indentation"
        return self.refused(message, self.line_start, self.line_start - 1, kind="TabError", outranks=False)

    def finish(self) -> None:
        """End the token list at the end of the text, or at the place that no pattern accepts."""
        if self.position < len(self.text):
            raise self.no_token()
        if self.brackets:
            raise self.never_closed()
        line = max(self.line - 1, 1)  # the end is the end of the last line, as in CPython
        column = len(self.tokens.line_text(line))
        for _ in self.indents[1:]:
            self.tokens.add(DEDENT, "", line, column, line, column)
        self.tokens.add(END, "", line, column, line, column)

    def no_token(self) -> Refused:
        """Return the refusal of the text at the current position, which no pattern accepts."""
        start = self.position
        while self.text[start] in " \t\f":
            start += 1
        if self.text[start] == "\\":
            return self.refused(AFTER_BACKSLASH, start + 1, self.line_start - 1, outranks=False)
        return self.refused(lexer_errors.bad_character(self.text[start]), start)

    def never_closed(self) -> Refused:
        bracket, line, column = self.brackets[-1]
        column = len(self.tokens.line_text(line)[:column].encode())
        error = self.tokens.refusal_at(f"'{bracket}' was never closed", (line, column))
        error.end_offset = 0
        return Refused(error, outranks=False)

    def refused(
        self, message: str, start: int, end: int | None = None, kind: str = "SyntaxError", outranks: bool = True
    ) -> Refused:
        """Return the refusal of the characters from `start` to `end` of the current line."""
        offset = start - self.line_start + 1
        end_offset = offset if end is None else end - self.line_start + 1
        text = self.tokens.line_text(self.line)
        if outranks:  # as CPython's tokenizer has it, before the line's end is read
            text = text.removesuffix("\n")
        filename = self.tokens.filename
        error = GuestSyntaxError(message, filename, self.line, offset, text, self.line, end_offset, kind)
        return Refused(error, outranks)


@cache
def string_body(quote: str) -> re.Pattern[str]:
    """Return the pattern for the inside of a string between `quote`s."""
    return re.compile(STRING_BODY[quote], re.DOTALL)


def measure(white: str) -> tuple[int, int]:
    """Return the width of leading white space with tabs to multiples of 8, and with tabs one wide."""
    column = narrow = 0
    for character in white:
        if character == " ":
            column += 1
            narrow += 1
        elif character == "\t":
            column = (column // TAB_SIZE + 1) * TAB_SIZE
            narrow += 1
        else:  # a form feed starts the line anew
            column = narrow = 0
    return column, narrow


def columns_to_bytes(tokens: Tokens) -> None:
    """Turn the columns from characters into UTF-8 bytes, walking through each line once."""
    lines = tokens.text.split("\n")
    line, character, byte = 0, 0, 0
    for places, columns in ((tokens.lines, tokens.columns), (tokens.end_lines, tokens.end_columns)):
        for index, column in enumerate(columns):
            if places[index] != line or column < character:
                line, character, byte = places[index], 0, 0
            if line <= len(lines):
                byte += len(lines[line - 1][character:column].encode())
            character = column
            columns[index] = byte
