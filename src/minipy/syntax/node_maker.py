"""Making `ast` nodes: by their `_fields`, so that newer hosts' extra fields get their empty value."""

from __future__ import annotations

import ast
from typing import Any, TypeVar

from minipy.errors import GuestSyntaxError
from minipy.syntax.tokens import DEDENT, INDENT, NEWLINE, Tokens

Node = TypeVar("Node", bound=ast.AST)

LOAD = ast.Load()  # one object each, as in CPython's trees
STORE = ast.Store()
DELETE = ast.Del()
LAYOUT = (NEWLINE, INDENT, DEDENT)


class NodeMaker:
    """Makes nodes for one token list; an action's `start` and `end` are the first and last token of its text."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.texts = tokens.texts

    def make(self, kind: type[Node], start: int, end: int, *fields: object) -> Node:
        """Return a node with `fields` in the order of `_fields`, placed from token `start` to token `end`."""
        tokens = self.tokens
        make: Any = kind  # typeshed gives `ast.AST` itself no place
        made: Node = make(
            *fields,
            lineno=tokens.lines[start],
            col_offset=tokens.columns[start],
            end_lineno=tokens.end_lines[end],
            end_col_offset=tokens.end_columns[end],
        )
        return made

    def make_block(self, kind: type[Node], start: int, end: int, *fields: object) -> Node:
        """Return a node whose text ends with a block: the line ends and dedents after it aren't part of its place."""
        kinds = self.tokens.kinds
        while kinds[end] in LAYOUT:
            end -= 1
        return fill(self.make(kind, start, end, *fields))

    def refused_node(self, message: str, node: Any, last: Any = None) -> GuestSyntaxError:
        """Return the error `message` for the text of `node` (up to the end of `last`)."""
        last = node if last is None else last
        end = (last.end_lineno, last.end_col_offset)
        return self.tokens.refusal_at(message, (node.lineno, node.col_offset), end)


def fill(made: Node) -> Node:
    """Give the fields that this host's class has beyond 3.11's (`type_params`) their empty value."""
    for name in made._fields:
        if not hasattr(made, name):
            setattr(made, name, [])
    return made
