"""Doubtful code: what CPython's compiler warns of, since it can hardly be meant."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from minipy.compiler.codegen import Codegen

# The types of the values that expressions certainly have; of a constant it is that of its value.
TYPES: Final[Mapping[type, str]] = MappingProxyType(
    {
        ast.Tuple: "tuple",
        ast.List: "list",
        ast.ListComp: "list",
        ast.Dict: "dict",
        ast.DictComp: "dict",
        ast.Set: "set",
        ast.SetComp: "set",
        ast.GeneratorExp: "generator",
        ast.Lambda: "function",
        ast.JoinedStr: "str",
        ast.FormattedValue: "str",
    }
)
NO_SEQUENCES: Final = ("NoneType", "bool", "ellipsis", "float", "frozenset", "function", "generator", "int", "set")
SEQUENCES: Final = ("bytes", "list", "str", "tuple")
INDEXES: Final = ("", "bool", "int")  # or it isn't known
SINGLETONS: Final = (None, True, False, ...)
MISSED_COMMA: Final = "; perhaps you missed a comma?"


def inferred_type(node: ast.expr) -> str:
    """Return the name of the type of an expression's value, "" where that depends."""
    return type(node.value).__name__ if isinstance(node, ast.Constant) else TYPES.get(type(node), "")


def check_use(c: Codegen, node: ast.expr, operand: ast.expr) -> None:
    """Warn of the call or subscript `node` of an `operand` that can't be called, or not be subscripted so."""
    kind = inferred_type(operand)
    if not kind:
        return
    if isinstance(node, ast.Call) and kind != "function":
        c.warn(f"'{kind}' object is not callable{MISSED_COMMA}", node)
    elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
        index = inferred_type(node.slice)
        if kind in NO_SEQUENCES:
            c.warn(f"'{kind}' object is not subscriptable{MISSED_COMMA}", node)
        elif kind in SEQUENCES and index not in INDEXES:
            c.warn(f"{kind} indices must be integers or slices, not {index}{MISSED_COMMA}", node)


def check_comparison(c: Codegen, node: ast.Compare) -> None:
    """Warn of the first `is` beside a literal."""
    operands = (node.left, *node.comparators)
    for i, operator in enumerate(node.ops):
        if isinstance(operator, ast.Is | ast.IsNot) and any(is_literal(operand) for operand in operands[i : i + 2]):
            words = ("is", "==") if isinstance(operator, ast.Is) else ("is not", "!=")
            c.warn('"{}" with a literal. Did you mean "{}"?'.format(*words), node)
            return


def is_literal(node: ast.expr) -> bool:
    """Say whether a node is a constant of which there may be several objects."""
    return isinstance(node, ast.Constant) and not any(node.value is singleton for singleton in SINGLETONS)


def check_assertion(c: Codegen, node: ast.Assert) -> None:
    """Warn of a test that is a tuple."""
    test = node.test
    if (isinstance(test, ast.Tuple) and test.elts) or (
        isinstance(test, ast.Constant) and isinstance(test.value, tuple) and test.value
    ):
        c.warn("assertion is always true, perhaps remove parentheses?", node)
