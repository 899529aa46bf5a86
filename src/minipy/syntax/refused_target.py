"""Assignments that CPython refuses: to what can't be a target, or with `=` where a comparison may be meant."""

from __future__ import annotations

import ast

from minipy.errors import GuestSyntaxError
from minipy.syntax.assignment_targets import ASSIGN, expression_name, invalid_target
from minipy.syntax.longest_prefix import longest_prefix
from minipy.syntax.node_maker import LAYOUT, NodeMaker

LOOSE = (ast.BoolOp, ast.Compare, ast.IfExp, ast.Lambda, ast.NamedExpr, ast.Starred)  # looser than `|`
NEVER_COMPARED = (ast.List, ast.Tuple, ast.GeneratorExp)


def refused_target(maker: NodeMaker, target: ast.expr, start: int, equals: int) -> GuestSyntaxError:
    """Return the error for an assignment to `target`, which begins at token `start`."""
    is_first = start == 0 or maker.tokens.kinds[start - 1] != "="
    is_bare_tuple = isinstance(target, ast.Tuple) and is_unparenthesised(target)
    last = target.elts[-1] if isinstance(target, ast.Tuple) and is_bare_tuple else target
    ends_with_comma = maker.tokens.kinds[equals - 1] == ","
    if is_first and not ends_with_comma and (error := maybe_comparison(maker, last, equals)):
        return error
    if not is_first and (error := first_comparison(maker, start)):
        return error
    bad = invalid_target(target, ASSIGN)
    assert bad is not None
    return maker.refused_node(f"cannot {ASSIGN} {expression_name(bad)}", bad)


def first_comparison(maker: NodeMaker, start: int) -> GuestSyntaxError | None:
    """Return the error for the first `=` of the statement around token `start`, where `==` may be meant."""
    kinds = maker.tokens.kinds
    while start and kinds[start - 1] not in (*LAYOUT, ";"):
        start -= 1
    left = longest_prefix(maker, "expression", start)
    return maybe_comparison(maker, left.value, left.end) if left and kinds[left.end] == "=" else None


def is_unparenthesised(node: ast.Tuple) -> bool:
    first = node.elts[0] if node.elts else None
    return first is not None and (first.lineno, first.col_offset) == (node.lineno, node.col_offset)


def maybe_comparison(maker: NodeMaker, left: ast.expr, equals: int) -> GuestSyntaxError | None:
    """Return the error for a single `=` between two operands, where `==` may be meant."""
    kinds, tokens = maker.tokens.kinds, maker.tokens
    end = (tokens.end_lines[equals - 1], tokens.end_columns[equals - 1])
    is_group = end != (left.end_lineno, left.end_col_offset)  # a group's own parentheses are no part of its node
    if isinstance(left, NEVER_COMPARED) or (isinstance(left, LOOSE) and not is_group):
        return None
    if isinstance(left, ast.UnaryOp) and isinstance(left.op, ast.Not) and not is_group:
        return None
    right = longest_prefix(maker, "bit_or", equals + 1)
    if right is None or kinds[right.end] in ("=", ":="):
        return None
    if isinstance(left, ast.Name) and not is_group:
        message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
        return maker.refused_node(message, left, right.value)
    if kinds[equals - 1] in ("True", "False", "None"):
        return None
    message = f"cannot assign to {expression_name(left)} here. Maybe you meant '==' instead of '='?"
    return maker.refused_node(message, left)
