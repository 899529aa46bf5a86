"""Diagnosis of `=` and `:=` in wrong places, and of targets that can't be assigned to."""

from __future__ import annotations

import ast

from minipy.errors import GuestSyntaxError
from minipy.syntax.assignment_targets import expression_name
from minipy.syntax.longest_prefix import longest_prefix
from minipy.syntax.mistakes.parse_failure import Failure
from minipy.syntax.refused_target import is_unparenthesised, maybe_comparison
from minipy.syntax.tokens import NAME


def stray_equals(failure: Failure) -> GuestSyntaxError | None:
    """`=` where a walrus could stand: in a condition, a group, a subscript."""
    if failure.kind != "=" or not (ahead := failure.ahead(":=")):
        return None
    left = ahead.values[-1]
    if not isinstance(left, ast.expr):
        return None
    return maybe_comparison(failure.maker, left, failure.index)


def unfinished_assignment(failure: Failure) -> GuestSyntaxError | None:
    """A target that can't be assigned to, and no value after the `=`."""
    if failure.index and failure.kinds[failure.index - 1] == "=":
        failure.parser.ahead(NAME, failure.index)  # reduces the target, which raises
    return None


def stray_walrus(failure: Failure) -> GuestSyntaxError | None:
    """`:=` in a statement of its own after something that isn't a name."""
    if failure.kind != ":=" or not (ahead := failure.ahead("=")):
        return None
    left, start = ahead.values[-1], ahead.firsts[-1]
    if not isinstance(left, ast.expr) or (start and failure.kinds[start - 1] == "="):
        return None
    if isinstance(left, ast.Tuple) and is_unparenthesised(left):
        left = left.elts[-1]
    is_name = isinstance(left, ast.Name) and failure.kinds[failure.index - 1] != ")"
    if is_name or not longest_prefix(failure.maker, "expression", failure.index + 1):
        return None
    return failure.maker.refused_node(f"cannot use assignment expressions with {expression_name(left)}", left)
