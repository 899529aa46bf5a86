"""`from __future__ import ...`: which features a module asks for, and where it may ask."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minipy.bytecode.code_object import CO_FUTURE_ANNOTATIONS
from minipy.compiler.tree_nesting import scope_error
from minipy.errors import GuestSyntaxError

if TYPE_CHECKING:
    from minipy.compiler.codegen import Codegen

LONG_SINCE_ALWAYS_ON: Final = frozenset(
    {
        "nested_scopes",
        "generators",
        "division",
        "absolute_import",
        "with_statement",
        "print_function",
        "unicode_literals",
        "generator_stop",
    }
)


def future_flags(tree: ast.AST, filename: str) -> int:
    """Return the code flags of the features that a tree's first statements ask for."""
    flags = 0
    for node in future_imports(getattr(tree, "body", None)):
        for alias in node.names:
            flags |= feature_flag(alias.name, filename, node)
    return flags


def future_imports(body: object) -> Sequence[ast.ImportFrom]:
    """Return the future imports at a body's start; only strings may stand before and between them."""
    found: list[ast.ImportFrom] = []
    for node in body if isinstance(body, list) else ():
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            found.append(node)
        elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)):
            break
    return found


def feature_flag(name: str, filename: str, node: ast.AST) -> int:
    """Return a feature's code flag; raises the guest's SyntaxError if there is no such feature."""
    if name == "annotations":
        return CO_FUTURE_ANNOTATIONS
    if name in LONG_SINCE_ALWAYS_ON:
        return 0
    if name == "braces":
        raise refusal("not a chance", filename, node)
    raise refusal(f"future feature {name} is not defined", filename, node)


def refusal(message: str, filename: str, node: ast.AST) -> GuestSyntaxError:
    """Return the error at a statement's start; CPython gives no end here."""
    error = scope_error(message, filename, node)
    error.end_lineno, error.end_offset = error.lineno, None
    return error


def check_is_early(c: Codegen, node: ast.ImportFrom) -> None:
    """Raise the guest's SyntaxError for a future import that isn't at the module's start."""
    if node.module == "__future__":
        body = getattr(c.units[0].scope.node, "body", None)
        if node not in future_imports(body):
            raise c.error("from __future__ imports must occur at the beginning of the file", node)
