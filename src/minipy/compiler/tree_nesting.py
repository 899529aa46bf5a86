"""How deep a tree may nest: the passes recurse, so depth is counted and bounded, and host stack is made for it.

Chains that grow to the left (`a + b + c`, `a.b.c`, `f()()`) and `elif` chains are walked in loops and don't count.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final

from minipy.errors import GuestSyntaxError

MAX_NESTING: Final = 1_000  # levels; CPython's own bound depends on its C stack
HOST_FRAMES: Final = 20_000  # a level takes up to six host frames; since Python 3.11 they take no C stack

# The field that holds the left operand of a chain's node.
LEFT_OPERAND: Final = MappingProxyType({ast.BinOp: "left", ast.Attribute: "value", ast.Call: "func", ast.Subscript: "value"})
LEAF_FIELDS: Final = frozenset({"ctx", "op", "ops"})  # hold nodes without a place and without children


@contextmanager
def deep_host_stack() -> Iterator[None]:
    """Raise the host's recursion limit to what MAX_NESTING levels need, and put it back."""
    before = sys.getrecursionlimit()
    if before < HOST_FRAMES:
        sys.setrecursionlimit(HOST_FRAMES)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def left_chain(node: ast.expr) -> tuple[list[ast.expr], ast.expr]:
    """Return a chain's nodes, outermost first, and the operand at its very left; the list is empty if it is none."""
    chain: list[ast.expr] = []
    while (field := LEFT_OPERAND.get(type(node))) is not None:
        chain.append(node)
        node = getattr(node, field)
    return chain, node


def syntax_error(message: str, filename: str, node: ast.AST) -> GuestSyntaxError:
    """Return the error at the node's place, with CPython's count of columns (UTF-8 bytes, from 1)."""
    end_column = getattr(node, "end_col_offset", None)
    return GuestSyntaxError(
        message,
        filename,
        getattr(node, "lineno", 1),
        getattr(node, "col_offset", 0) + 1,
        end_lineno=getattr(node, "end_lineno", None),
        end_offset=None if end_column is None else end_column + 1,
    )


def scope_error(message: str, filename: str, node: ast.AST) -> GuestSyntaxError:
    """As `syntax_error`, for what CPython refuses before it makes code."""
    error = syntax_error(message, filename, node)
    error.has_place_beside = True
    return error


def too_deep(filename: str, node: ast.AST) -> GuestSyntaxError:
    """Return the error for a tree that nests deeper than MAX_NESTING."""
    return syntax_error("too many nested expressions or statements", filename, node)
