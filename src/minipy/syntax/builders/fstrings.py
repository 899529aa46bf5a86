"""f-strings: texts, replacement fields and nested format specs, by the rules of Python 3.11."""

from __future__ import annotations

import ast
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from minipy.errors import GuestSyntaxError, InternalError
from minipy.syntax import literals
from minipy.syntax.lexer import tokenize
from minipy.syntax.literals import Quoted

if TYPE_CHECKING:
    from minipy.syntax.builders.string_builder import StringBuilder
    from minipy.syntax.tokens import Tokens

MAX_BRACKETS = 200
CLOSERS = MappingProxyType({")": "(", "]": "[", "}": "{"})
CONVERSIONS = MappingProxyType({"s": 115, "r": 114, "a": 97})
# Up to the next brace; \N{...} is no brace in a text that isn't raw.
RAW_TEXT = re.compile(r"[^{}]*")
ESCAPED_TEXT = re.compile(r"[^{}\\]*(?:\\(?:N\{[^}]*\}?|[^{}]|(?=[{}])|\Z)[^{}\\]*)*", re.DOTALL)
# Characters of an expression that need no look at all.
DULL = re.compile(r"[^\\#'\"(\[{)\]}!=<>:]+")
QUOTE = re.compile(r"'''|\"\"\"|'|\"")
DEPTH_LIMIT = 2  # a format spec may hold fields, whose specs may not


class FString:
    """One f-string token, read from left to right; positions of nodes are those of the whole concatenation."""

    def __init__(self, builder: StringBuilder, quoted: Quoted, token: int, start: int, end: int, kind: str | None) -> None:
        self.builder = builder
        self.text = quoted.body
        self.quoted = quoted
        self.kind = kind
        self.token = token
        self.start, self.end = start, end
        self.position = 0
        tokens = builder.tokens
        self.place_offset = 0
        self.line = tokens.lines[token]
        self.column = tokens.columns[token] + quoted.offset

    def parse(self) -> list[Any]:
        """Return the texts and FormattedValues of the whole token."""
        return self.fields(0)

    def fields(self, depth: int) -> list[Any]:
        """Return texts and fields up to the end, or in a format spec (depth > 0) up to its closing brace."""
        values: list[Any] = []
        pattern = RAW_TEXT if self.quoted.is_raw else ESCAPED_TEXT
        while True:
            found = pattern.match(self.text, self.position)
            assert found is not None
            self.position = found.end()
            brace = self.here()
            is_doubled = depth == 0 and brace != "" and self.text.startswith(brace * 2, self.position)
            if brace == "}" and depth == 0 and not is_doubled:
                raise self.refused("single '}' is not allowed")
            values.append(literals.text_value(found[0], self.quoted.is_raw))
            self.builder.check_escapes(found[0] + brace * found[0].endswith("\\"), self.quoted, self.token)
            if is_doubled:
                values.append(brace)
                self.position += 2
            elif brace == "{":
                values.extend(self.field(depth))
            else:
                return values

    def here(self) -> str:
        return self.text[self.position : self.position + 1]

    def field(self, depth: int) -> list[Any]:
        """Return one replacement field, with the text before it that `=` asks for."""
        if depth >= DEPTH_LIMIT:
            raise self.refused("expressions nested too deeply")
        self.position += 1
        source_start = self.position
        self.skip_expression()
        if not self.here():
            raise self.refused("expecting '}'")
        value = self.expression(source_start, self.position)
        label = self.self_documenting(source_start)
        conversion = self.conversion()
        spec = self.format_spec(depth)
        if self.here() != "}":
            raise self.refused("expecting '}'")
        self.position += 1
        if label is not None and spec is None and conversion == -1:
            conversion = CONVERSIONS["r"]
        node = self.builder.make(ast.FormattedValue, self.start, self.end, value, conversion, spec)
        return [node] if label is None else [label, node]

    def self_documenting(self, source_start: int) -> str | None:
        """Return the field's own text up to and with `=` and the white space after it, or None."""
        if self.here() != "=":
            return None
        self.position += 1
        while self.here() and self.here() in " \t\n\f\r\v":
            self.position += 1
        return self.text[source_start : self.position]

    def conversion(self) -> int:
        if self.here() != "!":
            return -1
        self.position += 1
        letter = self.here()
        if not letter:
            raise self.refused("expecting '}'")
        self.position += 1
        if letter not in CONVERSIONS:
            raise self.refused("invalid conversion character: expected 's', 'r', or 'a'")
        return CONVERSIONS[letter]

    def format_spec(self, depth: int) -> ast.expr | None:
        if self.here() != ":":
            return None
        self.position += 1
        values = self.fields(depth + 1)
        merged = self.builder.merge(values, self.start, self.end, self.kind)
        return self.builder.make(ast.JoinedStr, self.start, self.end, merged)

    # ---- the extent of an expression

    def skip_expression(self) -> None:
        """Move to the character that ends the expression: `!`, `:`, `=` or `}` outside strings and brackets."""
        brackets: list[str] = []
        while character := self.dull_then_character():
            if character in "\\#":
                self.refuse_character(character)
            if character in "'\"":
                self.skip_string()
                continue
            if character in "([{":
                if len(brackets) >= MAX_BRACKETS:
                    raise self.refused("too many nested parenthesis")
                brackets.append(character)
            elif not brackets and character in "!=<>:}":
                if not self.skip_comparison(character):
                    break
                continue
            elif character in ")]}":
                self.close_bracket(brackets, character)
            self.position += 1
        if brackets:
            raise self.refused(f"unmatched '{brackets[-1]}'")

    def dull_then_character(self) -> str:
        if found := DULL.match(self.text, self.position):
            self.position = found.end()
        return self.here()

    def refuse_character(self, character: str) -> None:
        if character == "\\":
            raise self.refusal("f-string expression part cannot include a backslash")
        raise self.refusal("f-string expression part cannot include '#'")

    def skip_string(self) -> None:
        quote = QUOTE.match(self.text, self.position)
        assert quote is not None
        end = self.text.find(quote[0], quote.end())
        backslash = self.text.find("\\", self.position, end if end >= 0 else len(self.text))
        if backslash >= 0:
            self.refuse_character("\\")
        if end < 0:
            raise self.refused("unterminated string")
        self.position = end + len(quote[0])

    def skip_comparison(self, character: str) -> bool:
        """Move past `!=`, `==`, `<=`, `>=`, `<` or `>` and return True; return False at the expression's end."""
        if character in "!=<>" and self.text.startswith("=", self.position + 1):
            self.position += 2
            return True
        if character in "<>":
            self.position += 1
            return True
        return False

    def close_bracket(self, brackets: list[str], closer: str) -> None:
        if not brackets:
            raise self.refused(f"unmatched '{closer}'")
        opener = brackets.pop()
        if opener != CLOSERS[closer]:
            message = f"closing parenthesis '{closer}' does not match opening parenthesis '{opener}'"
            raise self.refused(message)

    # ---- the expression itself

    def expression(self, start: int, end: int) -> ast.expr:
        """Return the node of the source between two offsets."""
        source = self.text[start:end]
        if not source.strip(" \t\n\f\r\v"):
            if self.here() in "!:=":
                raise self.refused(f"expression required before '{self.here()}'")
            raise self.refused("empty expression not allowed")
        self.move_place(start)
        return parse_embedded(self.builder, source, self.token, self.line, self.column)

    def move_place(self, offset: int) -> None:
        """Let `line` and `column` tell the place of `offset`, which only grows."""
        passed = self.text[self.place_offset : offset]
        newline = passed.rfind("\n")
        self.line += passed.count("\n")
        self.column = len(passed[newline + 1 :].encode()) + (self.column if newline < 0 else 0)
        self.place_offset = offset

    def refused(self, message: str) -> GuestSyntaxError:
        return self.refusal(f"f-string: {message}")

    def refusal(self, message: str) -> GuestSyntaxError:
        return self.builder.refused_string(message, self.end)


def parse_embedded(builder: StringBuilder, source: str, token: int, line: int, column: int) -> ast.expr:
    """Return the node of an expression that stands at a place in the f-string `token`; raises GuestSyntaxError."""
    tokens = builder.tokens
    inner = tokenize(f"({source})\n", tokens.filename)  # the parentheses let it span lines
    move_tokens(inner, line, column - 1)
    try:
        node: ast.expr = builder.parse_tokens(inner, "eval_input").body
    except GuestSyntaxError:
        raise error_inside(builder, source, line) from None
    finally:
        for warning in inner.warnings_in_order():
            move_error(warning.error, line)
            tokens.warn(token, warning.category, warning.error)
    return node


def error_inside(builder: StringBuilder, source: str, line: int) -> GuestSyntaxError:
    """Return the error of an expression that stands in `line`: CPython shows it as a text of its own, with parentheses."""
    inner = tokenize(f"({source})\n", builder.tokens.filename)
    try:
        builder.parse_tokens(inner, "eval_input")
    except GuestSyntaxError as error:
        is_deeper = error.text is not None and error.text.rstrip("\n") not in inner.text.split("\n")
        if not is_deeper and error is not inner.error:
            error.message = f"f-string: {error.message}"
            offsets_in_bytes(error)
        move_error(error, line)
        return error
    raise InternalError("an expression that was refused is accepted now")


def offsets_in_bytes(error: GuestSyntaxError) -> None:
    """Let offsets count bytes, as CPython's do in an expression's own text."""
    text = error.text or ""
    error.offset = len(text[: error.offset - 1].encode()) + 1
    if error.end_offset and error.end_lineno == error.lineno:
        error.end_offset = len(text[: error.end_offset - 1].encode()) + 1


def move_tokens(inner: Tokens, line: int, column: int) -> None:
    """Let the tokens of an expression stand at a place of the whole text."""
    for lines, columns in ((inner.lines, inner.columns), (inner.end_lines, inner.end_columns)):
        for index, inner_line in enumerate(lines):
            lines[index] += line - 1
            if inner_line == 1:
                columns[index] += column


def move_error(error: GuestSyntaxError, line: int) -> None:
    """Let an error in an expression's own text be about `line` of the whole text and those below."""
    error.lineno += line - 1
    if error.end_lineno is not None:
        error.end_lineno += line - 1
