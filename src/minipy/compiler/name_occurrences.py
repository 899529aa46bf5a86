"""How names occur in scopes: noted one by one, with what CPython's symbol table refuses."""

from __future__ import annotations

import ast

from minipy.compiler.scope import (
    ANNOTATED,
    ASSIGNED,
    CLASS,
    GLOBAL_DECLARED,
    ITERATED,
    MODULE,
    NONLOCAL_DECLARED,
    PARAMETER,
    USED,
    Scope,
    mangle,
)
from minipy.compiler.tree_nesting import scope_error
from minipy.errors import GuestSyntaxError


class NameOccurrences:
    """All scopes so far, with the names that occur in them; `scope` is the current one."""

    def __init__(self, tree: ast.AST, filename: str) -> None:
        self.filename = filename
        self.module = self.scope = Scope(MODULE, "<module>", tree, None, None)
        self.scopes: dict[ast.AST, Scope] = {tree: self.scope}
        self.is_iteration_target = False  # what occurs stands in a comprehension's target

    def enter(self, kind: str, name: str, node: ast.AST, private: str | None) -> Scope:
        """Make a scope inside the current one the current one."""
        scope = Scope(kind, name, node, self.scope, private)
        self.scope.children.append(scope)
        self.scopes[node] = self.scope = scope
        return scope

    def leave(self) -> None:
        """Make the enclosing scope the current one again."""
        assert self.scope.parent is not None
        self.scope = self.scope.parent

    def occurs(self, name: str, how: int, node: ast.AST, scope: Scope | None = None) -> None:
        """Note that a name occurs; raises the guest's SyntaxError where it may not."""
        scope = scope or self.scope
        name = mangle(self.scope.private, name)
        before = scope.occurrences.get(name, 0)
        if how & PARAMETER:
            if before & PARAMETER:
                raise self.error(f"duplicate argument '{name}' in function definition", node)
            scope.parameters.append(name)
        if self.is_iteration_target:
            if before & (GLOBAL_DECLARED | NONLOCAL_DECLARED):
                raise self.error(f"comprehension inner loop cannot rebind assignment expression target '{name}'", node)
            how |= ITERATED
        scope.occurrences[name] = before | how
        if how & GLOBAL_DECLARED:  # `global x` in a function also makes the module's own x explicitly global
            self.module.occurrences[name] = self.module.occurrences.get(name, 0) | how

    def declare(self, name: str, word: str, how: int, node: ast.AST) -> None:
        """Note that a `global` or `nonlocal` statement (`word`) names `name`; raises where it has occurred before."""
        before = self.scope.occurrences.get(mangle(self.scope.private, name), 0)
        if before & PARAMETER:
            raise self.error(f"name '{name}' is parameter and {word}", node)
        if before & USED:
            raise self.error(f"name '{name}' is used prior to {word} declaration", node)
        if before & ANNOTATED:
            raise self.error(f"annotated name '{name}' can't be {word}", node)
        if before & ASSIGNED:
            raise self.error(f"name '{name}' is assigned to before {word} declaration", node)
        self.occurs(name, how, node)
        self.scope.directives.setdefault(mangle(self.scope.private, name), node)

    def bind_outside(self, target: ast.Name) -> None:
        """Bind the target of a `:=` in the nearest scope that is no comprehension."""
        name = mangle(self.scope.private, target.id)
        scope = self.scope
        while scope.comprehension:
            if scope.occurrences.get(name, 0) & ITERATED:
                raise self.error(
                    f"assignment expression cannot rebind comprehension iteration variable '{target.id}'", target
                )
            assert scope.parent is not None
            scope = scope.parent
        if scope.kind == CLASS:
            raise self.error("assignment expression within a comprehension cannot be used in a class body", target)
        is_global = scope.kind == MODULE or scope.occurrences.get(name, 0) & GLOBAL_DECLARED
        self.occurs(target.id, GLOBAL_DECLARED if is_global else NONLOCAL_DECLARED, target)
        self.scope.directives.setdefault(name, target)
        self.occurs(target.id, GLOBAL_DECLARED if scope.kind == MODULE else ASSIGNED, target, scope)

    def error(self, message: str, node: ast.AST) -> GuestSyntaxError:
        """Return the guest's SyntaxError at a node."""
        return scope_error(message, self.filename, node)
