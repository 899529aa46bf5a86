"""Builder methods for the statements that fit on one line."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from minipy.syntax.assignment_targets import ASSIGN, DEL, expression_name, invalid_target, set_context, set_target
from minipy.syntax.builders.shape_builder import ShapeBuilder
from minipy.syntax.node_maker import STORE

AUGMENTED: Mapping[str, ast.operator] = MappingProxyType(
    {
        "+=": ast.Add(),
        "-=": ast.Sub(),
        "*=": ast.Mult(),
        "/=": ast.Div(),
        "//=": ast.FloorDiv(),
        "%=": ast.Mod(),
        "@=": ast.MatMult(),
        "&=": ast.BitAnd(),
        "|=": ast.BitOr(),
        "^=": ast.BitXor(),
        "<<=": ast.LShift(),
        ">>=": ast.RShift(),
        "**=": ast.Pow(),
    }
)
AssignTarget = ast.Name | ast.Attribute | ast.Subscript


class SimpleStatementBuilder(ShapeBuilder):
    """One method for each alternative of `simple`."""

    def expression_statement(self, start: int, end: int, value: ast.expr) -> ast.stmt:
        return self.make(ast.Expr, start, end, value)

    # ---- assignments

    def assignment_target(self, start: int, end: int, target: ast.expr, equals: int) -> ast.expr:
        if invalid_target(target, ASSIGN):
            from minipy.syntax.refused_target import refused_target  # as all diagnosis, only for a wrong text

            raise refused_target(self, target, start, equals)
        set_context(target, STORE)
        return target

    def yield_target(self, start: int, end: int, target: ast.expr, equals: int) -> ast.expr:
        raise self.refused_node("assignment to yield expression not possible", target)

    def assign(self, start: int, end: int, targets: list[ast.expr], value: ast.expr) -> ast.stmt:
        return self.make(ast.Assign, start, end, targets, value, None)

    def augmented_assign(self, start: int, end: int, target: ast.expr, operator: int, value: ast.expr) -> ast.stmt:
        if not isinstance(target, AssignTarget):
            message = f"'{expression_name(target)}' is an illegal expression for augmented assignment"
            raise self.refused_node(message, target)
        target.ctx = STORE
        return self.make(ast.AugAssign, start, end, target, AUGMENTED[self.texts[operator]], value)

    def annotation_target(self, start: int, end: int, target: ast.expr, colon: int) -> tuple[ast.expr, int]:
        if isinstance(target, (ast.List, ast.Tuple)):
            message = f"only single target (not {expression_name(target)}) can be annotated"
            is_bare = isinstance(target, ast.Tuple) and self.texts[start] != "("
            raise self.refused_node(message, target.elts[0] if is_bare else target)
        if isinstance(target, ast.Starred):
            raise self.tokens.refusal("invalid syntax", colon)
        if not isinstance(target, AssignTarget):
            raise self.refused_node("illegal target for annotation", target)
        target.ctx = STORE
        is_simple = isinstance(target, ast.Name) and colon == start + 1
        return target, int(is_simple)

    def annotated(
        self,
        start: int,
        end: int,
        target: tuple[ast.expr, int],
        annotation: ast.expr,
        equals: int = 0,
        value: Any = None,
    ) -> ast.stmt:
        return self.make(ast.AnnAssign, start, end, target[0], annotation, value, target[1])

    def delete(self, start: int, end: int, del_: int, targets: list[ast.expr]) -> ast.stmt:
        for target in targets:
            set_target(self, target, DEL)
        return self.make(ast.Delete, start, end, targets)

    # ---- the rest

    def pass_statement(self, start: int, end: int, word: int) -> ast.stmt:
        return self.make(ast.Pass, start, end)

    def break_statement(self, start: int, end: int, word: int) -> ast.stmt:
        return self.make(ast.Break, start, end)

    def continue_statement(self, start: int, end: int, word: int) -> ast.stmt:
        return self.make(ast.Continue, start, end)

    def return_statement(self, start: int, end: int, word: int, value: ast.expr | None = None) -> ast.stmt:
        return self.make(ast.Return, start, end, value)

    def raise_statement(self, start: int, end: int, word: int, exception: ast.expr | None = None) -> ast.stmt:
        return self.make(ast.Raise, start, end, exception, None)

    def raise_from(self, start: int, end: int, word: int, exception: ast.expr, from_: int, cause: ast.expr) -> ast.stmt:
        return self.make(ast.Raise, start, end, exception, cause)

    def global_statement(self, start: int, end: int, word: int, names: list[int]) -> ast.stmt:
        return self.make(ast.Global, start, end, [self.texts[name] for name in names])

    def nonlocal_statement(self, start: int, end: int, word: int, names: list[int]) -> ast.stmt:
        return self.make(ast.Nonlocal, start, end, [self.texts[name] for name in names])

    def assert_statement(self, start: int, end: int, word: int, test: ast.expr) -> ast.stmt:
        return self.make(ast.Assert, start, end, test, None)

    def assert_with_message(
        self, start: int, end: int, word: int, test: ast.expr, comma: int, message: ast.expr
    ) -> ast.stmt:
        return self.make(ast.Assert, start, end, test, message)
