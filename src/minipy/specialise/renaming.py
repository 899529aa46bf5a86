"""Instances of a function's statements: arguments for parameters, names of their own for local variables, one place."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any, Final

HOME: Final = "home"  # attribute of a name that stands for a global of the body's module: that module


class Instance:
    """One use of a body: `arguments` stand in the place of its parameters, and `suffix` behind its local variables.

    All that is made has the line and columns of `place`, the call that the body replaces.
    """

    def __init__(
        self, arguments: Mapping[str, ast.expr], suffix: str, place: ast.expr, globals_used: frozenset[str], module: str
    ) -> None:
        self._arguments = arguments
        self._suffix = suffix
        self._place = (place.lineno, place.col_offset, place.end_lineno, place.end_col_offset)
        self._globals = globals_used
        self._module = module
        self._assigned: set[str] = set()

    def of(self, node: Any) -> Any:
        """Return a copy of `node`, renamed; what has no parts is the same everywhere, and not copied."""
        kind = node.__class__
        if kind is ast.Name:
            return self._name(node)
        if kind is ast.Assign:
            value = self.of(node.value)  # before the targets: `x = x + 1` reads the x from outside
            return self.placed(ast.Assign([self.of(target) for target in node.targets], value))
        if not node._fields:
            return node
        parts = []
        for field in node._fields:
            part = getattr(node, field, None)
            if part.__class__ is list:
                part = [self.of(item) if isinstance(item, ast.AST) else item for item in part]
            elif isinstance(part, ast.AST):
                part = self.of(part)
            parts.append(part)
        return self.placed(kind(*parts))

    def placed(self, node: Any) -> Any:
        """Return `node`, which stands where the call stood."""
        node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = self._place
        return node

    def _name(self, node: ast.Name) -> Any:
        if node.id in self._arguments:
            argument = self._argument(self._arguments[node.id])
            if isinstance(argument, ast.Name):
                argument.ctx = node.ctx  # the target of `stack += ...`
            return argument
        if node.ctx.__class__ is ast.Store:
            self._assigned.add(node.id)
        if node.id in self._assigned:
            return self.placed(ast.Name(f"_{node.id}{self._suffix}", node.ctx))
        made = self.placed(ast.Name(node.id, node.ctx))
        if node.id in self._globals:
            setattr(made, HOME, self._module)
        return made

    def _argument(self, node: Any) -> Any:
        """Return a copy of an argument, which keeps its own names."""
        if isinstance(node, ast.Attribute):
            return self.placed(ast.Attribute(self._argument(node.value), node.attr, node.ctx))
        if isinstance(node, ast.Constant):
            return self.placed(ast.Constant(node.value))
        if isinstance(node, ast.Call):  # a cast, which only the compiled interpreter has
            return self.placed(ast.Call(node.func, [node.args[0], self._argument(node.args[1])], []))
        made = self.placed(ast.Name(node.id, node.ctx))
        if home := getattr(node, HOME, None):
            setattr(made, HOME, home)
        return made
