"""The Builder: the methods that grammar.lark names, gathered, and the trees' roots."""

from __future__ import annotations

import ast

from minipy.syntax.build_compound import CompoundStatementBuilder
from minipy.syntax.build_definitions import DefinitionBuilder
from minipy.syntax.build_displays import DisplayBuilder
from minipy.syntax.build_expressions import ExpressionBuilder
from minipy.syntax.build_imports import ImportBuilder
from minipy.syntax.build_simple import SimpleStatementBuilder
from minipy.syntax.build_strings import StringBuilder


class Builder(
    SimpleStatementBuilder,
    ImportBuilder,
    CompoundStatementBuilder,
    DefinitionBuilder,
    ExpressionBuilder,
    DisplayBuilder,
    StringBuilder,
):
    """Builds the standard library's `ast` nodes for one token list."""

    def empty_module(self, start: int, end: int) -> ast.Module:
        return ast.Module([], [])

    def module(self, start: int, end: int, body: list[ast.stmt]) -> ast.Module:
        return ast.Module(body, [])

    def eval_expression(self, start: int, end: int, body: ast.expr, *newline: int) -> ast.Expression:
        return ast.Expression(body)

    def interactive(self, start: int, end: int, body: list[ast.stmt]) -> ast.Interactive:
        return ast.Interactive(body)

    def interactive_compound(self, start: int, end: int, statement: ast.stmt) -> ast.Interactive:
        return ast.Interactive([statement])
