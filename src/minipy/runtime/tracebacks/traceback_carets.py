"""Carets: the source lines that the text of an exception shows, with the marks under them.

The rules under a traceback entry are those of CPython 3.11's `tb_displayline`. Where the marked text is
one binary operation or subscript, `~` marks it and `^` the operator or the brackets. CPython finds these by parsing the
text; here a scan over its tokens is enough, so that no parser has to be loaded for a traceback.
"""

from __future__ import annotations

import re
from keyword import iskeyword
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from minipy.syntax.source_text import cookie, normal_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minipy.bytecode.positions import Position

INDENT: Final = 4
BLANKS: Final = " \t\f"

# What the marked text consists of; a bracket group is one operand or one trailer.
TOKEN: Final = re.compile(
    r"""(?P<blank>[ \t\f]+)
    | (?P<string>[rRbBuUfF]{0,2}(?:'{3}(?s:\\.|.)*?'{3}|"{3}(?s:\\.|.)*?"{3}|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"))
    | (?P<number>0[xXoObB]\w+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?|\.\.\.)
    | (?P<attribute>\.[ \t\f]*[^\W\d]\w*)
    | (?P<name>[^\W\d]\w*)
    | (?P<operator>\*\*|//|<<|>>|[-+*/%@&^|~])
    | (?P<open>[(\[{])
    | (?P<close>[)\]}])
    | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
Token = tuple[str, str, int, int]  # kind, text, start, end

POWER: Final = 7
RANKS: Final = MappingProxyType({
    "|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6, "%": 6, "@": 6, "**": POWER,
})  # fmt: skip
PREFIXES: Final = ("+", "-", "~")
OPERANDS: Final = ("group", "string", "number", "name")
CONSTANTS: Final = ("None", "True", "False")


class SourceFiles:
    """The lines of source files, each file read once; none where `can_read` is false."""

    def __init__(self, can_read: bool = True) -> None:
        self._can_read = can_read
        self._lines: dict[str, list[str]] = {}

    def line(self, filename: str, number: int) -> str | None:
        """Return a line without its end; None for code that came from no file, and where the file has no such line."""
        if filename not in self._lines:
            self._lines[filename] = read_lines(filename) if self._can_read else []
        lines = self._lines[filename]
        return lines[number - 1] if 0 < number <= len(lines) else None


def read_lines(filename: str) -> list[str]:
    """Return the lines of a source file, none if it can't be read; a byte order mark stays, as in CPython's text."""
    if filename.startswith("<") and filename.endswith(">"):
        return []
    try:
        with open(filename, "rb") as file:
            content = file.read()
    except (OSError, ValueError):
        return []
    text = _decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n").split("\n") if text else []


def _decoded(content: bytes) -> str:
    try:
        return content.decode(normal_name(cookie(content)), "replace")
    except LookupError:
        return content.decode("utf-8", "replace")


def shown_source(line: str, position: Position | None) -> str:
    """Return `line` as it stands under a traceback entry, and a line of carets where they say more than the line."""
    start = len(line) - len(line.lstrip(BLANKS))
    carets = caret_line(line, position) if position is not None and min(position) >= 0 else ""
    return f"{' ' * INDENT}{line[start:]}\n{carets}"


def caret_line(line: str, position: Position) -> str:
    """Return the line that marks `position` under the stripped `line`, "" where all of it would be marked."""
    first, last, start_column, end_column = position
    start, end = character_offset(line, start_column), character_offset(line, end_column)
    anchors = None
    if first == last:
        anchors = find_anchors(line[start:end])
    else:
        end = _end_of_text(line)
    indent = len(line) - len(line.lstrip(BLANKS))
    if end - start == len(line) - indent and anchors is None:
        return ""
    left, right = (start + anchors[0], start + anchors[1]) if anchors is not None else (start, end)
    start, end, left, right = (display_width(line, offset) for offset in (start, end, left, right))
    marks = "".join(
        " " if column < start else "^" if left <= column < right else "~" for column in range(indent - INDENT, end)
    )
    return marks + "\n"


def display_width(line: str, offset: int) -> int:
    """Return how many columns the first `offset` characters take where East Asian ones are two columns wide."""
    if line[:offset].isascii():
        return offset
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(character) in "WF" else 1 for character in line[:offset])


def character_offset(line: str, column: int) -> int:
    """Return the offset in characters of a column that counts UTF-8 bytes."""
    if line.isascii():
        return min(column, len(line) + 1)
    return len((line + "\0").encode("utf-8", "surrogatepass")[:column].decode("utf-8", "replace"))


def _end_of_text(line: str) -> int:
    """Return where carets under the first line of several end: before trailing blanks.

    CPython looks at byte i for character i, so that a line beyond ASCII may end early; so does this.
    """
    octets = line.encode("utf-8", "surrogatepass")
    end = len(line)
    while end and octets[end - 1] in b" \t\f":
        end -= 1
    return end


def marked_text(text: str, offset: int, end_offset: int | None) -> str:
    """Return a syntax error's `text`, stripped, with carets under it; `end_offset` None means the end of the text.

    Offsets count characters from 1, and an end that isn't behind `offset` makes one caret. As in CPython 3.11's
    `print_error_text`, what limits the offsets is the length in bytes, and wide characters count as one column.
    """
    octets = text.encode("utf-8", "surrogatepass")
    end = len(octets) if end_offset is None else min(end_offset, len(octets) + 1)
    stripped = octets.lstrip(BLANKS.encode())
    start = offset - 1 - (len(octets) - len(stripped))
    start = min(start, len(stripped.removesuffix(b"\n")))
    while 0 <= (newline := stripped.find(b"\n")) < start:  # leave out the lines before the marked one
        stripped = stripped[newline + 1 :]
        start -= newline + 1
    shown = stripped.removesuffix(b"\n").decode("utf-8", "surrogatepass")
    carets = f"    {' ' * start}{'^' * max(end - offset, 1)}\n" if start >= 0 else ""
    return f"    {shown}\n{carets}"


def find_anchors(segment: str) -> tuple[int, int] | None:
    """Return where the operator or the brackets stand if `segment` is a binary operation or a subscript, else None."""
    operators: list[Token] = []  # the binary ones
    subscript = None  # the brackets at the end of the operand just read
    is_prefixed = False  # the first operand has a unary operator before it
    previous = "operator"  # the kind of token before this one
    for token in outer_tokens(segment):
        kind, text, _, _ = token
        if previous == "operator" and text in PREFIXES:
            is_prefixed |= not operators
            continue
        if not _may_follow(previous, kind, text):
            return None
        if kind == "operator":
            operators.append(token)
        subscript = token if previous != "operator" and text[0] == "[" else None
        previous = kind
    if previous == "operator":
        return None
    if operators:
        return _operator_anchors(segment, operators, is_prefixed)
    return (subscript[2], len(segment)) if subscript is not None and not is_prefixed else None


def _may_follow(previous: str, kind: str, text: str) -> bool:
    """Tell whether a token may follow one of the kind `previous` in an expression of the kinds looked for."""
    if previous == "operator":
        return kind in OPERANDS and (not iskeyword(text) or text in CONSTANTS)
    if kind == "operator":
        return text in RANKS
    return kind == "attribute" or (kind == "group" and text[0] in "([") or previous == kind == "string"


def _operator_anchors(segment: str, operators: list[Token], is_prefixed: bool) -> tuple[int, int] | None:
    """Return the place of the operator that is applied last; None if that is the unary one before `a ** b`."""
    lowest = min(RANKS[text] for _, text, _, _ in operators)
    if lowest == POWER:
        if is_prefixed:
            return None
        _, _, start, end = operators[0]
    else:
        _, _, start, end = [token for token in operators if RANKS[token[1]] == lowest][-1]
    # CPython takes any character that follows at once and isn't yet the right operand for a second one of the operator.
    return start, end + (end - start == 1 and is_parenthesised(segment[end:]))


def is_parenthesised(operand: str) -> bool:
    """Tell whether `operand` begins with, and is nothing but, a parenthesis that is only there to group."""
    if not operand.startswith("("):
        return False
    tokens = list(outer_tokens(operand))
    inside = list(outer_tokens(operand[1 : tokens[0][3] - 1]))
    return len(tokens) == 1 and bool(inside) and not any(text in (",", "for") for _, text, _, _ in inside)


def outer_tokens(segment: str) -> Iterator[Token]:
    """Yield the tokens of `segment` but blanks, with brackets and all between them as one "group"."""
    depth = group_start = 0
    for match in TOKEN.finditer(segment):
        kind = match.lastgroup or ""
        if kind == "open":
            group_start = group_start if depth else match.start()
            depth += 1
        elif kind == "close" and depth:
            depth -= 1
            if depth == 0:
                yield "group", segment[group_start : match.end()], group_start, match.end()
        elif depth == 0 and kind != "blank":
            yield kind, match[0], match.start(), match.end()
    if depth:  # cut off in the middle of an expression
        yield "other", segment[group_start:], group_start, len(segment)
