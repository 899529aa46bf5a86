"""Assignment targets: an expression becomes one, or is refused in CPython's words."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from minipy.syntax.node_maker import DELETE, STORE, NodeMaker

ASSIGN, DEL = "assign to", "delete"

NAMES: Mapping[type[ast.AST], str] = MappingProxyType(
    {
        ast.Attribute: "attribute",
        ast.Subscript: "subscript",
        ast.Starred: "starred",
        ast.Name: "name",
        ast.List: "list",
        ast.Tuple: "tuple",
        ast.Lambda: "lambda",
        ast.Call: "function call",
        ast.BoolOp: "expression",
        ast.BinOp: "expression",
        ast.UnaryOp: "expression",
        ast.GeneratorExp: "generator expression",
        ast.Yield: "yield expression",
        ast.YieldFrom: "yield expression",
        ast.ListComp: "list comprehension",
        ast.SetComp: "set comprehension",
        ast.DictComp: "dict comprehension",
        ast.Dict: "dict literal",
        ast.Set: "set display",
        ast.JoinedStr: "f-string expression",
        ast.FormattedValue: "f-string expression",
        ast.Compare: "comparison",
        ast.IfExp: "conditional expression",
        ast.NamedExpr: "named expression",
    }
)


def expression_name(node: ast.expr) -> str:
    """Return CPython's name for a kind of expression in messages."""
    if isinstance(node, ast.Constant):
        return "ellipsis" if node.value is ... else str(node.value) if is_word(node.value) else "literal"
    return NAMES[type(node)]


def is_word(value: object) -> bool:
    return value is None or value is True or value is False


def invalid_target(node: ast.expr, verb: str) -> ast.expr | None:
    """Return the first part of `node` that can't be a target, or None."""
    pending = [node]
    while pending:
        part = pending.pop()
        if isinstance(part, (ast.List, ast.Tuple)):
            pending.extend(reversed(part.elts))
        elif isinstance(part, ast.Starred) and verb != DEL:
            pending.append(part.value)
        elif not isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)):
            return part
    return None


def set_target(maker: NodeMaker, node: ast.expr, verb: str) -> None:
    """Turn `node` into a target (context Store, or Del for `del`); raises GuestSyntaxError."""
    if bad := invalid_target(node, verb):
        raise maker.refused_node(f"cannot {verb} {expression_name(bad)}", bad)
    set_context(node, DELETE if verb == DEL else STORE)


def set_context(node: Any, context: ast.expr_context) -> None:
    """Set the context of a target and of its parts."""
    pending = [node]
    while pending:
        part = pending.pop()
        part.ctx = context
        if isinstance(part, (ast.List, ast.Tuple)):
            pending.extend(part.elts)
        elif isinstance(part, ast.Starred):
            pending.append(part.value)
