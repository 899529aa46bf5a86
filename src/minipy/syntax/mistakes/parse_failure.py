"""The place where the grammar can't go on, with what a diagnosis asks about it."""

from __future__ import annotations

from minipy.errors import GuestSyntaxError
from minipy.syntax.lalr_driver import Parser
from minipy.syntax.node_maker import NodeMaker
from minipy.syntax.text_end import refusal_here
from minipy.syntax.tokens import WITH_PAREN

OPENING = ("(", "[", "{", WITH_PAREN)
CLOSING = (")", "]", "}")


class Failure:
    """`parser` stands before token `index` of kind `kind`, for which it has no move."""

    def __init__(self, parser: Parser, index: int) -> None:
        self.parser = parser
        self.index = index
        self.tokens = parser.tokens
        self.kinds = parser.tokens.kinds
        self.kind = self.kinds[index]
        self.maker: NodeMaker = parser.builder
        self.values = parser.values

    def ahead(self, kind: str) -> Parser | None:
        """Return the parser as if a `kind` stood here, the value before it on top; None if it can't stand here."""
        try:
            ahead = self.parser.ahead(kind, self.index)
        except GuestSyntaxError:  # a rule that CPython wouldn't have finished here
            return None
        return ahead if ahead and ahead.values else None

    def ends_with(self, *kinds: str) -> bool:
        """Tell whether the last parts on the stack are the tokens `kinds`."""
        parts = self.values[-len(kinds) :]
        return len(parts) == len(kinds) and all(self.is_token(part, kind) for part, kind in zip(parts, kinds, strict=True))

    def is_token(self, part: object, kind: str) -> bool:
        return type(part) is int and self.kinds[part] == kind

    def depth(self, index: int) -> int:
        """Return how many brackets are open after token `index`."""
        kinds = self.kinds[: index + 1]
        return sum(kind in OPENING for kind in kinds) - sum(kind in CLOSING for kind in kinds)

    def here(self, message: str, kind: str = "SyntaxError") -> GuestSyntaxError:
        """Return the error `message` at this token."""
        return refusal_here(self.tokens, self.index, message, kind)
