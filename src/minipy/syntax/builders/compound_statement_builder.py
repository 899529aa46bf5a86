"""Builder methods for the statements that hold blocks."""

from __future__ import annotations

import ast
from typing import Any, NamedTuple

from minipy.syntax.assignment_targets import ASSIGN, set_target
from minipy.syntax.builders.shape_builder import ShapeBuilder

Block = list[ast.stmt]


class Elif(NamedTuple):
    """One `elif` clause; `first` is its first token."""

    first: int
    test: ast.expr
    body: Block


class StarHandlers(list[ast.ExceptHandler]):
    """The `except*` clauses of one statement."""


class CompoundStatementBuilder(ShapeBuilder):
    """One method for each alternative of `compound`, except definitions."""

    def indented_block(self, start: int, end: int, newline: int, indent: int, body: Block, dedent: int) -> Block:
        return body

    def else_part(self, start: int, end: int, else_: int, colon: int, body: Block) -> Block:
        return body

    # ---- if, while, for

    def if_statement(
        self, start: int, end: int, if_: int, test: ast.expr, colon: int, body: Block, orelse: Block | None = None
    ) -> ast.stmt:
        orelse = orelse or []
        return self.make_block(ast.If, start, end, test, body, orelse)

    def elif_part(self, start: int, end: int, elif_: int, test: ast.expr, colon: int, body: Block) -> Elif:
        return Elif(start, test, body)

    def if_with_elifs(
        self,
        start: int,
        end: int,
        if_: int,
        test: ast.expr,
        colon: int,
        body: Block,
        elifs: list[Elif],
        orelse: Block | None = None,
    ) -> ast.stmt:
        """Return the If whose `orelse` holds the next If and so on, built from the last one."""
        orelse = orelse or []
        for first, elif_test, elif_body in reversed(elifs):
            orelse = [self.make_block(ast.If, first, end, elif_test, elif_body, orelse)]
        return self.make_block(ast.If, start, end, test, body, orelse)

    def while_statement(
        self, start: int, end: int, while_: int, test: ast.expr, colon: int, body: Block, orelse: Block | None = None
    ) -> ast.stmt:
        orelse = orelse or []
        return self.make_block(ast.While, start, end, test, body, orelse)

    def for_statement(
        self,
        start: int,
        end: int,
        for_: int,
        target: ast.expr,
        in_: int,
        iterable: ast.expr,
        colon: int,
        body: Block,
        orelse: Block | None = None,
    ) -> ast.stmt:
        orelse = orelse or []
        return self.make_block(ast.For, start, end, target, iterable, body, orelse, None)

    # ---- try

    def try_finally(self, start: int, end: int, try_: int, colon: int, body: Block, *final: Any) -> ast.stmt:
        return self.make_try(start, end, body, [], [], final[-1])

    def try_statement(self, start: int, end: int, try_: int, colon: int, body: Block, handlers: Any) -> ast.stmt:
        return self.make_try(start, end, body, handlers, [], [])

    def try_with_else(
        self, start: int, end: int, try_: int, colon: int, body: Block, handlers: Any, orelse: Block
    ) -> ast.stmt:
        return self.make_try(start, end, body, handlers, orelse, [])

    def try_with_finally(
        self, start: int, end: int, try_: int, colon: int, body: Block, handlers: Any, *final: Any
    ) -> ast.stmt:
        return self.make_try(start, end, body, handlers, [], final[-1])

    def try_with_both(
        self, start: int, end: int, try_: int, colon: int, body: Block, handlers: Any, orelse: Block, *final: Any
    ) -> ast.stmt:
        return self.make_try(start, end, body, handlers, orelse, final[-1])

    def make_try(
        self, start: int, end: int, body: Block, handlers: list[ast.ExceptHandler], orelse: Block, final: Block
    ) -> ast.stmt:
        kind = ast.TryStar if isinstance(handlers, StarHandlers) else ast.Try
        return self.make_block(kind, start, end, body, list(handlers), orelse, final)

    def star_handlers(self, start: int, end: int, handlers: list[ast.ExceptHandler]) -> StarHandlers:
        return StarHandlers(handlers)

    def handler_bare(self, start: int, end: int, except_: int, colon: int, body: Block) -> ast.ExceptHandler:
        return self.make_block(ast.ExceptHandler, start, end, None, None, body)

    def handler_typed(
        self, start: int, end: int, except_: int, kind: ast.expr, colon: int, body: Block
    ) -> ast.ExceptHandler:
        return self.make_block(ast.ExceptHandler, start, end, kind, None, body)

    def handler_named(
        self, start: int, end: int, except_: int, kind: ast.expr, as_: int, name: int, colon: int, body: Block
    ) -> ast.ExceptHandler:
        return self.make_block(ast.ExceptHandler, start, end, kind, self.texts[name], body)

    def star_handler_typed(
        self, start: int, end: int, except_: int, star: int, kind: ast.expr, colon: int, body: Block
    ) -> ast.ExceptHandler:
        return self.handler_typed(start, end, except_, kind, colon, body)

    def star_handler_named(
        self, start: int, end: int, except_: int, star: int, kind: ast.expr, as_: int, name: int, colon: int, body: Block
    ) -> ast.ExceptHandler:
        return self.handler_named(start, end, except_, kind, as_, name, colon, body)

    # ---- with

    def with_bare(self, start: int, end: int, context: ast.expr) -> ast.withitem:
        return ast.withitem(context, None)

    def with_as(self, start: int, end: int, context: ast.expr, as_: int, target: ast.expr) -> ast.withitem:
        set_target(self, target, ASSIGN)
        return ast.withitem(context, target)

    def with_statement(
        self, start: int, end: int, with_: int, items: list[ast.withitem], colon: int, body: Block
    ) -> ast.stmt:
        return self.make_block(ast.With, start, end, items, body, None)

    def with_parenthesised(
        self, start: int, end: int, with_: int, opening: int, items: list[ast.withitem], *rest: Any
    ) -> ast.stmt:
        body = rest[-1]
        return self.make_block(ast.With, start, end, items, body, None)
