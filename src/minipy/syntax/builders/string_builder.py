"""The Builder method for string literals: text, bytes and f-strings, side by side."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from minipy.errors import GuestSyntaxError
from minipy.syntax import literals
from minipy.syntax.builders.shape_builder import ShapeBuilder
from minipy.syntax.literals import BadLiteral, Quoted
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
        try:
            if any(part.is_bytes for part in parts):
                return self.make(ast.Constant, start, end, self.joined_bytes(parts, start, end), None)
            if any(part.is_format for part in parts):
                return self.joined_string(parts, tokens, start, end, kind)
            value = "".join(literals.text_value(part.body, part.is_raw) for part in parts)
        except BadLiteral as bad:
            raise self.refused_string(str(bad), end) from None
        return self.make(ast.Constant, start, end, value, kind)

    def joined_bytes(self, parts: list[Quoted], start: int, end: int) -> bytes:
        for index, part in enumerate(parts):
            if part.is_bytes and not part.body.isascii():
                raise self.tokens.refusal("bytes can only contain ASCII literal characters", start + index)
        if not all(part.is_bytes for part in parts):
            raise self.refused_string("cannot mix bytes and nonbytes literals", end)
        return b"".join(literals.bytes_value(part) for part in parts)

    def joined_string(self, parts: list[Quoted], tokens: list[int], start: int, end: int, kind: str | None) -> ast.expr:
        """Return the JoinedStr of the parts; neighbouring texts become one Constant, empty ones vanish."""
        from minipy.syntax.builders.fstrings import FString  # compiles patterns: 2 ms that most texts need not pay

        values: list[Any] = []
        for part, token in zip(parts, tokens, strict=True):
            if part.is_format:
                values.extend(FString(self, part, token, start, end, kind).parse())
            else:
                values.append(literals.text_value(part.body, part.is_raw))
        return self.make(ast.JoinedStr, start, end, self.merge(values, start, end, kind))

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
        return self.tokens.refusal(message, end + 1)
