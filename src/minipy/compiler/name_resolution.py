"""From how names occur to what they mean: local, cell, free or global, from the module's scope inwards and back."""

from __future__ import annotations

from minipy.compiler.scope import (
    BOUND,
    CELL,
    CLASS,
    FREE,
    FUNCTION,
    GLOBAL_DECLARED,
    GLOBAL_EXPLICIT,
    GLOBAL_IMPLICIT,
    LOCAL,
    MODULE,
    NONLOCAL_DECLARED,
    Scope,
)
from minipy.compiler.tree_nesting import scope_error


def resolve(scope: Scope, filename: str, bound: frozenset[str] = frozenset()) -> set[str]:
    """Give every name in the scope and the scopes inside it its meaning; return the names free in it.

    `bound` are the names that the enclosing functions bind; a class body's own names are not among them.
    """
    still_bound = assign_meanings(scope, filename, bound)
    visible = still_bound
    if scope.kind == FUNCTION:
        visible = still_bound | {name for name, meaning in scope.meanings.items() if meaning == LOCAL}
    elif scope.kind == CLASS:
        visible = bound | {"__class__"}  # what a class body declares global concerns itself only
    free: set[str] = {name for name, meaning in scope.meanings.items() if meaning == FREE}
    inner: set[str] = set()
    for child in scope.children:
        inner |= resolve(child, filename, visible)
    take_cells(scope, inner)
    pass_through(scope, inner, still_bound)
    return free | inner


def assign_meanings(scope: Scope, filename: str, bound: frozenset[str]) -> frozenset[str]:
    """Give the scope's own names their meanings; return `bound` without what the scope declares global."""
    for name, occurrence in scope.occurrences.items():
        if occurrence & GLOBAL_DECLARED:
            if occurrence & NONLOCAL_DECLARED:
                raise scope_error(f"name '{name}' is nonlocal and global", filename, scope.directives[name])
            scope.meanings[name] = GLOBAL_EXPLICIT
            bound -= {name}
        elif occurrence & NONLOCAL_DECLARED:
            check_nonlocal(scope, filename, name, bound)
            scope.meanings[name] = FREE
        elif occurrence & BOUND:
            scope.meanings[name] = LOCAL
        else:
            scope.meanings[name] = FREE if name in bound else GLOBAL_IMPLICIT
    return bound


def check_nonlocal(scope: Scope, filename: str, name: str, bound: frozenset[str]) -> None:
    """Raise the guest's SyntaxError if `nonlocal name` has nothing to refer to."""
    if scope.kind == MODULE:
        raise scope_error("nonlocal declaration not allowed at module level", filename, scope.directives[name])
    if name not in bound:
        raise scope_error(f"no binding for nonlocal '{name}' found", filename, scope.directives[name])


def take_cells(scope: Scope, inner: set[str]) -> None:
    """Make cells of the locals that inner scopes use, and take those names out of `inner`."""
    if scope.kind == FUNCTION:
        for name in inner & scope.meanings.keys():
            if scope.meanings[name] == LOCAL:
                scope.meanings[name] = CELL
                inner.discard(name)
    elif scope.kind == CLASS and "__class__" in inner:
        scope.has_class_cell = True
        inner.discard("__class__")


def pass_through(scope: Scope, inner: set[str], bound: frozenset[str]) -> None:
    """Make the names that inner scopes need from outside free here too, so that the cells can be handed on."""
    for name in inner:
        if name not in scope.meanings:
            if name in bound:
                scope.meanings[name] = FREE
        elif scope.kind == CLASS and scope.occurrences[name] & (BOUND | GLOBAL_DECLARED):
            scope.free_in_class.add(name)
