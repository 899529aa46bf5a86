"""Builder methods for expressions."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from minipy.syntax import literals
from minipy.syntax.assignment_targets import expression_name
from minipy.syntax.builders.shape_builder import ShapeBuilder
from minipy.syntax.node_maker import LOAD, STORE

BINARY: Mapping[str, ast.operator] = MappingProxyType(
    {
        "+": ast.Add(),
        "-": ast.Sub(),
        "*": ast.Mult(),
        "/": ast.Div(),
        "//": ast.FloorDiv(),
        "%": ast.Mod(),
        "@": ast.MatMult(),
        "&": ast.BitAnd(),
        "|": ast.BitOr(),
        "^": ast.BitXor(),
        "<<": ast.LShift(),
        ">>": ast.RShift(),
        "**": ast.Pow(),
    }
)
UNARY: Mapping[str, ast.unaryop] = MappingProxyType({"+": ast.UAdd(), "-": ast.USub(), "~": ast.Invert(), "not": ast.Not()})
COMPARISONS: Mapping[str, ast.cmpop] = MappingProxyType(
    {
        "==": ast.Eq(),
        "!=": ast.NotEq(),
        "<": ast.Lt(),
        "<=": ast.LtE(),
        ">": ast.Gt(),
        ">=": ast.GtE(),
        "in": ast.In(),
        "is": ast.Is(),
        "not in": ast.NotIn(),
        "is not": ast.IsNot(),
    }
)
AND, OR = ast.And(), ast.Or()


class ExpressionBuilder(ShapeBuilder):
    """One method for each expression alternative of the grammar."""

    # ---- operators

    def binary(self, start: int, end: int, left: ast.expr, operator: int, right: ast.expr) -> ast.expr:
        return self.make(ast.BinOp, start, end, left, BINARY[self.texts[operator]], right)

    def unary(self, start: int, end: int, operator: int, operand: ast.expr) -> ast.expr:
        return self.make(ast.UnaryOp, start, end, UNARY[self.texts[operator]], operand)

    not_operation = unary

    def boolean_or(self, start: int, end: int, operands: list[ast.expr]) -> ast.expr:
        return self.make(ast.BoolOp, start, end, OR, operands)

    def boolean_and(self, start: int, end: int, operands: list[ast.expr]) -> ast.expr:
        return self.make(ast.BoolOp, start, end, AND, operands)

    def operator_text(self, start: int, end: int, operator: int) -> str:
        return self.texts[operator]

    def not_in_text(self, start: int, end: int, *words: int) -> str:
        return "not in"

    def is_not_text(self, start: int, end: int, *words: int) -> str:
        return "is not"

    def first_comparison(self, start: int, end: int, left: ast.expr, operator: str, right: ast.expr) -> list[Any]:
        return [left, [COMPARISONS[operator]], [right]]

    def more_comparison(self, start: int, end: int, chain: list[Any], operator: str, right: ast.expr) -> list[Any]:
        chain[1].append(COMPARISONS[operator])
        chain[2].append(right)
        return chain

    def compare(self, start: int, end: int, chain: list[Any]) -> ast.expr:
        return self.make(ast.Compare, start, end, *chain)

    def conditional(
        self, start: int, end: int, body: ast.expr, if_: int, test: ast.expr, else_: int, orelse: ast.expr
    ) -> ast.expr:
        return self.make(ast.IfExp, start, end, test, body, orelse)

    def walrus(self, start: int, end: int, target: ast.expr, operator: int, value: ast.expr) -> ast.expr:
        if not isinstance(target, ast.Name) or operator != start + 1:
            message = f"cannot use assignment expressions with {expression_name(target)}"
            raise self.refused_node(message, target)
        target.ctx = STORE
        return self.make(ast.NamedExpr, start, end, target, value)

    def starred(self, start: int, end: int, star: int, value: ast.expr) -> ast.expr:
        return self.make(ast.Starred, start, end, value, LOAD)

    def yield_value(self, start: int, end: int, yield_: int, value: ast.expr | None = None) -> ast.expr:
        return self.make(ast.Yield, start, end, value)

    def yield_from(self, start: int, end: int, yield_: int, from_: int, value: ast.expr) -> ast.expr:
        return self.make(ast.YieldFrom, start, end, value)

    # ---- primaries

    def attribute(self, start: int, end: int, value: ast.expr, dot: int, name: int) -> ast.expr:
        return self.make(ast.Attribute, start, end, value, self.texts[name], LOAD)

    def subscript(self, start: int, end: int, value: ast.expr, opening: int, index: ast.expr, closing: int) -> ast.expr:
        return self.make(ast.Subscript, start, end, value, index, LOAD)

    def subscript_index(self, start: int, end: int, index: ast.expr) -> ast.expr:
        if isinstance(index, ast.Starred):
            return self.make(ast.Tuple, start, end, [index], LOAD)
        return index

    def no_bound(self, start: int, end: int, colon: int) -> None:
        return None

    def bound(self, start: int, end: int, value: ast.expr, colon: int) -> ast.expr:
        return value

    def no_upper_bound(self, start: int, end: int) -> None:
        return None

    def slice_two(self, start: int, end: int, lower: ast.expr | None, upper: ast.expr | None) -> ast.expr:
        return self.make(ast.Slice, start, end, lower, upper, None)

    def slice_three(
        self, start: int, end: int, lower: Any, upper: Any, colon: int, step: ast.expr | None = None
    ) -> ast.expr:
        return self.make(ast.Slice, start, end, lower, upper, step)

    # ---- atoms

    def name(self, start: int, end: int, name: int) -> ast.expr:
        return self.make(ast.Name, start, end, self.texts[name], LOAD)

    def number(self, start: int, end: int, number: int) -> ast.expr:
        try:
            value = literals.number_value(self.texts[number])
        except literals.BadLiteral as bad:
            error = self.tokens.refusal(str(bad), number)
            error.offset = error.end_offset = 0  # CPython gives only the line
            raise error from None
        return self.make(ast.Constant, start, end, value, None)

    def ellipsis(self, start: int, end: int, dots: int) -> ast.expr:
        return self.make(ast.Constant, start, end, ..., None)

    def constant_none(self, start: int, end: int, word: int) -> ast.expr:
        return self.make(ast.Constant, start, end, None, None)

    def constant_true(self, start: int, end: int, word: int) -> ast.expr:
        return self.make(ast.Constant, start, end, True, None)

    def constant_false(self, start: int, end: int, word: int) -> ast.expr:
        return self.make(ast.Constant, start, end, False, None)
