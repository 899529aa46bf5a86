"""The Builder: the methods that grammar.lark names, gathered, and the trees' roots."""

from __future__ import annotations

import ast

from minipy.syntax.builders.compound_statement_builder import CompoundStatementBuilder
from minipy.syntax.builders.definition_builder import DefinitionBuilder
from minipy.syntax.builders.display_builder import DisplayBuilder
from minipy.syntax.builders.expression_builder import ExpressionBuilder
from minipy.syntax.builders.import_builder import ImportBuilder
from minipy.syntax.builders.simple_statement_builder import SimpleStatementBuilder
from minipy.syntax.builders.string_builder import StringBuilder


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
