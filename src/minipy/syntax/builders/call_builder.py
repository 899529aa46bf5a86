"""Builder methods for call arguments, also those of a class header."""

from __future__ import annotations

import ast
from typing import NamedTuple

from minipy.syntax.builders.shape_builder import ShapeBuilder
from minipy.syntax.node_maker import LOAD, STORE


class BareGenerator(NamedTuple):
    """A generator expression without parentheses of its own, as in `sum(x for x in y)`."""

    node: ast.GeneratorExp
    for_token: int  # its first `for`


Argument = ast.expr | ast.keyword | BareGenerator
WORDS = ("True", "False", "None")


class CallBuilder(ShapeBuilder):
    """Calls: arguments come in any order and are checked and sorted here."""

    def call_empty(self, start: int, end: int, function: ast.expr, opening: int, closing: int) -> ast.expr:
        return self.make(ast.Call, start, end, function, [], [])

    def call(
        self, start: int, end: int, function: ast.expr, opening: int, arguments: list[Argument], closing: int
    ) -> ast.expr:
        return self.make(ast.Call, start, end, function, *self.sort_arguments(arguments, opening, closing))

    def sort_arguments(
        self, arguments: list[Argument], opening: int, closing: int
    ) -> tuple[list[ast.expr], list[ast.keyword]]:
        """Return the positional and the keyword arguments; raises where CPython refuses their order."""
        positional: list[ast.expr] = []
        keywords: list[ast.keyword] = []
        has_double_star = False
        for index, argument in enumerate(arguments):
            if isinstance(argument, BareGenerator):
                positional.append(self.lone_generator(argument, arguments, index, opening, closing))
            elif isinstance(argument, ast.keyword):
                keywords.append(argument)
                has_double_star = has_double_star or argument.arg is None
            else:
                if keywords:
                    self.check_after_keyword(argument, has_double_star, closing)
                positional.append(argument)
        return positional, keywords

    def check_after_keyword(self, argument: ast.expr, has_double_star: bool, closing: int) -> None:
        if isinstance(argument, ast.Starred):
            if has_double_star:
                message = "iterable argument unpacking follows keyword argument unpacking"
                place = argument.lineno, argument.col_offset
                raise self.tokens.refusal_at(message, place, (place[0], place[1] + len("*")))
        elif has_double_star:
            raise self.tokens.refusal("positional argument follows keyword argument unpacking", closing)
        else:
            raise self.tokens.refusal("positional argument follows keyword argument", closing)

    def lone_generator(
        self, generator: BareGenerator, arguments: list[Argument], index: int, opening: int, closing: int
    ) -> ast.expr:
        """Return the generator with the call's parentheses as its own, if it is the only argument."""
        node, tokens = generator.node, self.tokens
        if opening >= 2 and tokens.kinds[opening - 2] == "class":
            raise tokens.refusal("invalid syntax", generator.for_token)
        if len(arguments) > 1 or tokens.kinds[closing - 1] == ",":
            raise self.refused_node("Generator expression must be parenthesized", node)
        node.lineno, node.col_offset = tokens.lines[opening], tokens.columns[opening]
        node.end_lineno, node.end_col_offset = tokens.end_lines[closing], tokens.end_columns[closing]
        return node

    def positional_argument(self, start: int, end: int, value: ast.expr) -> ast.expr:
        return value

    def keyword_argument(self, start: int, end: int, name: ast.expr, equals: int, value: ast.expr) -> ast.keyword:
        if self.texts[start] in WORDS and equals == start + 1:
            raise self.tokens.refusal(f"cannot assign to {self.texts[start]}", start, equals)
        if not isinstance(name, ast.Name) or equals != start + 1:
            message = 'expression cannot contain assignment, perhaps you meant "=="?'
            error = self.refused_node(message, name)
            error.end_offset = self.tokens.refusal(message, equals).end_offset
            raise error
        return self.make(ast.keyword, start, end, name.id, value)

    def star_argument(self, start: int, end: int, star: int, value: ast.expr) -> ast.expr:
        return self.make(ast.Starred, start, end, value, LOAD)

    def double_star_argument(self, start: int, end: int, stars: int, value: ast.expr) -> ast.keyword:
        return self.make(ast.keyword, start, end, None, value)

    def argument_walrus(self, start: int, end: int, target: ast.expr, operator: int, value: ast.expr) -> ast.expr:
        if not isinstance(target, ast.Name) or operator != start + 1:
            raise self.tokens.refusal("invalid syntax", operator)
        target.ctx = STORE
        return self.make(ast.NamedExpr, start, end, target, value)

    def generator_argument(self, start: int, end: int, item: ast.expr, clauses: list[ast.comprehension]) -> BareGenerator:
        node = self.make(ast.GeneratorExp, start, end, item, clauses)
        return BareGenerator(node, self.for_token(start, item))

    def for_token(self, start: int, item: ast.expr) -> int:
        """Return the first token `for` after `item`."""
        tokens = self.tokens
        index = start
        while (tokens.end_lines[index], tokens.end_columns[index]) != (item.end_lineno, item.end_col_offset):
            index += 1
        return tokens.kinds.index("for", index)
