"""The Builder method for string literals: text, bytes and f-strings, side by side."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from minipy.errors import GuestSyntaxError
from minipy.syntax import literals
from minipy.syntax.builders.shape_builder import ShapeBuilder
from minipy.syntax.literals import BadLiteral, Quoted
from minipy.syntax.text_end import refusal_here
from minipy.syntax.tokens import Tokens


class StringBuilder(ShapeBuilder):
    """Adjacent literals make one Constant, or one JoinedStr if any of them is an f-string."""

    def __init__(self, tokens: Tokens, parse_tokens: Callable[[Tokens, str], Any]) -> None:
        """Take the parser of the expressions inside f-strings: it builds with a Builder, so it is handed in."""
        super().__init__(tokens)
        self.parse_tokens = parse_tokens

    def strings(self, start: int, end: int, tokens: list[int]) -> ast.expr:
        parts = [Quoted(self.texts[token]) for token in tokens]
        kind = "u" if parts[0].is_u else None
        values: list[Any] = []
        for index, (part, token) in enumerate(zip(parts, tokens, strict=True)):
            if part.is_bytes and not part.body.isascii():
                raise self.tokens.refusal("bytes can only contain ASCII literal characters", token)
            if part.is_bytes != parts[max(index - 1, 0)].is_bytes:
                raise self.refused_string("cannot mix bytes and nonbytes literals", end)
            values += self.joined_values(part, token, start, end, kind)
        if parts[0].is_bytes:
            return self.make(ast.Constant, start, end, b"".join(values), None)
        if any(part.is_format for part in parts):
            return self.make(ast.JoinedStr, start, end, self.merge(values, start, end, kind))
        return self.make(ast.Constant, start, end, "".join(values), kind)

    def joined_values(self, part: Quoted, token: int, start: int, end: int, kind: str | None) -> list[Any]:
        """Return the value of one literal: bytes, a text, or the texts and FormattedValues of an f-string."""
        try:
            if part.is_format:
                from minipy.syntax.builders.fstrings import FString  # compiles patterns: 2 ms that most texts need not pay

                return FString(self, part, token, start, end, kind).parse()
            value = literals.bytes_value(part) if part.is_bytes else literals.text_value(part.body, part.is_raw)
        except BadLiteral as bad:
            raise self.refused_string(str(bad), end) from None
        self.check_escapes(part.body, part, token)
        return [value]

    def check_escapes(self, text: str, part: Quoted, token: int) -> None:
        """Warn of what `text`, of the literal `token`, escapes for nothing."""
        if not part.is_raw and "\\" in text and (message := literals.invalid_escape(text, part.is_bytes)):
            self.tokens.warn(token, "DeprecationWarning", self.tokens.refusal(message, token))

    def merge(self, values: list[Any], start: int, end: int, kind: str | None) -> list[ast.expr]:
        """Return nodes for a list of texts and FormattedValues."""
        merged: list[ast.expr] = []
        pending: list[str] = []
        for value in [*values, None]:
            if isinstance(value, str):
                pending.append(value)
                continue
            if text := "".join(pending):
                merged.append(self.make(ast.Constant, start, end, text, kind))
            pending.clear()
            if value is not None:
                merged.append(value)
        return merged

    def refused_string(self, message: str, end: int) -> GuestSyntaxError:
        """Return an error at the token after the string, where CPython's parser stands by then."""
        return refusal_here(self.tokens, end + 1, message)
