"""Builder methods for function and class definitions, decorators and lambdas."""

from __future__ import annotations

import ast
from typing import Any

from minipy.syntax.builders.call_builder import CallBuilder
from minipy.syntax.builders.parameter_builder import ParameterBuilder, no_parameters

Block = list[ast.stmt]
Definition = ast.FunctionDef | ast.ClassDef


class DefinitionBuilder(CallBuilder, ParameterBuilder):
    """One method for each shape of header."""

    def decorator(self, start: int, end: int, at: int, value: ast.expr, newline: int) -> ast.expr:
        return value

    def decorated(self, start: int, end: int, decorators: list[ast.expr], definition: Definition) -> ast.stmt:
        definition.decorator_list = decorators
        return definition

    def function(self, start: int, end: int, def_: int, name: int, *rest: Any) -> ast.stmt:
        return self.make_function(start, end, name, no_parameters(), None, rest[-1])

    def function_with_parameters(
        self, start: int, end: int, def_: int, name: int, opening: int, parameters: ast.arguments, *rest: Any
    ) -> ast.stmt:
        return self.make_function(start, end, name, parameters, None, rest[-1])

    def function_returning(self, start: int, end: int, def_: int, name: int, *rest: Any) -> ast.stmt:
        returns, _, body = rest[-3:]
        return self.make_function(start, end, name, no_parameters(), returns, body)

    def function_full(
        self, start: int, end: int, def_: int, name: int, opening: int, parameters: ast.arguments, *rest: Any
    ) -> ast.stmt:
        returns, _, body = rest[-3:]
        return self.make_function(start, end, name, parameters, returns, body)

    def make_function(
        self, start: int, end: int, name: int, parameters: ast.arguments, returns: ast.expr | None, body: Block
    ) -> ast.stmt:
        return self.make_block(ast.FunctionDef, start, end, self.texts[name], parameters, body, [], returns, None)

    def class_bare(self, start: int, end: int, class_: int, name: int, *rest: Any) -> ast.stmt:
        body = rest[-1]
        return self.make_block(ast.ClassDef, start, end, self.texts[name], [], [], body, [])

    class_empty = class_bare

    def class_full(
        self, start: int, end: int, class_: int, name: int, opening: int, arguments: Any, closing: int, *rest: Any
    ) -> ast.stmt:
        body = rest[-1]
        bases, keywords = self.sort_arguments(arguments, opening, closing)
        return self.make_block(ast.ClassDef, start, end, self.texts[name], bases, keywords, body, [])

    def lambda_bare(self, start: int, end: int, lambda_: int, colon: int, body: ast.expr) -> ast.expr:
        return self.make(ast.Lambda, start, end, no_parameters(), body)

    def lambda_full(
        self, start: int, end: int, lambda_: int, parameters: ast.arguments, colon: int, body: ast.expr
    ) -> ast.expr:
        return self.make(ast.Lambda, start, end, parameters, body)
