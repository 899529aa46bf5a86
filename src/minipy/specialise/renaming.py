"""Copies of a function's statements, with arguments for parameters and names of their own for its local variables."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)


def copy_of(node: Node) -> Node:
    """Return a copy of a tree: what `copy.deepcopy` does, in a tenth of the time."""
    parts = {}
    for field in (*node._fields, *node._attributes):
        value = getattr(node, field, None)
        if isinstance(value, ast.AST):
            value = copy_of(value)
        elif isinstance(value, list):
            value = [copy_of(item) if isinstance(item, ast.AST) else item for item in value]
        parts[field] = value
    return node.__class__(**parts)


class Renamer(ast.NodeTransformer):
    """Puts arguments in the place of parameters and `suffix` behind the names of local variables."""

    def __init__(self, arguments: Mapping[str, ast.expr], suffix: str) -> None:
        self._arguments = arguments
        self._suffix = suffix
        self._assigned: set[str] = set()

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        node.value = self.visit(node.value)  # before the targets: `x = x + 1` reads the x from outside
        node.targets = [self.visit(target) for target in node.targets]
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self._arguments:
            argument = copy_of(self._arguments[node.id])
            if isinstance(argument, ast.Name):
                argument.ctx = node.ctx  # the target of `stack += ...`
            return argument
        if isinstance(node.ctx, ast.Store):
            self._assigned.add(node.id)
        return ast.Name(f"_{node.id}{self._suffix}" if node.id in self._assigned else node.id, node.ctx)
