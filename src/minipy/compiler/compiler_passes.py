"""The compiler's passes in order: future imports, constant folding, scopes, code."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from minipy.bytecode.code_object import CodeObject
from minipy.compiler import (
    codegen_call,
    codegen_compound,
    codegen_comprehension,
    codegen_condition,
    codegen_display,
    codegen_expression,
    codegen_function,
    codegen_statement,
)
from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.codegen_function import body_with_docstring, has_annotations
from minipy.compiler.constant_folding import fold_constants
from minipy.compiler.future_imports import future_flags
from minipy.compiler.scope_builder import build_scopes
from minipy.compiler.tree_nesting import deep_host_stack, too_deep
from minipy.errors import InternalError, SourceWarning

VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType(
    {
        **codegen_expression.VISITORS,
        **codegen_condition.VISITORS,
        **codegen_display.VISITORS,
        **codegen_call.VISITORS,
        **codegen_comprehension.VISITORS,
        **codegen_function.VISITORS,
        **codegen_statement.VISITORS,
        **codegen_compound.VISITORS,
    }
)


def compile_module(
    tree: ast.AST, filename: str, mode: str = "exec", flags: int = 0, optimize: int = 0,
    warnings: list[SourceWarning] | None = None,
) -> CodeObject:  # fmt: skip
    """Return the code object of an ast.Module ("exec"), ast.Expression ("eval") or ast.Interactive ("single").

    The tree is changed (constants are folded). `flags` are future flags that the caller's own code has, as for the
    guest's `exec`. `optimize` is the level: 1 leaves asserts out, 2 docstrings too. `warnings` takes what the code
    warns of. Raises GuestSyntaxError for what CPython's compiler refuses and for what minipy doesn't support.
    """
    if type(tree) is not MODES.get(mode):
        raise InternalError(f"mode {mode!r} doesn't go with a tree of type {type(tree).__name__}")
    try:
        with deep_host_stack():
            return compile_tree(tree, filename, flags, optimize, warnings if warnings is not None else [])
    except RecursionError as error:
        raise too_deep(filename, tree) from error


def compile_tree(tree: ast.AST, filename: str, flags: int, optimize: int, warnings: list[SourceWarning]) -> CodeObject:
    """Run the passes over a tree."""
    flags |= future_flags(tree, filename)
    has_text_annotations = flags != 0
    fold_constants(tree, has_text_annotations, is_debug=optimize == 0)
    scopes = build_scopes(tree, filename, has_text_annotations)
    codegen = Codegen(filename, scopes, flags, optimize, VISITORS, warnings)
    body = getattr(tree, "body", None)
    first = body[0] if isinstance(body, list) and body else tree
    codegen.enter_unit(tree, "module", "<module>", 1, first)
    if isinstance(tree, ast.Expression):
        codegen.visit(tree.body)
        return codegen.leave_unit(returns_none=False)
    if isinstance(tree, ast.Interactive):
        codegen.is_interactive = True
        if has_annotations(tree.body):
            codegen.emit("SETUP_ANNOTATIONS")
        codegen.visit_body(tree.body)
    elif isinstance(tree, ast.Module):
        body_with_docstring(codegen, tree.body)
    return codegen.leave_unit()


MODES: Final[Mapping[str, type[ast.AST]]] = MappingProxyType(
    {"exec": ast.Module, "eval": ast.Expression, "single": ast.Interactive}
)
