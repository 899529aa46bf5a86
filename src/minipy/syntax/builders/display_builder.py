"""Builder methods for tuples, lists, sets, dicts and comprehensions."""

from __future__ import annotations

import ast
from typing import Any

from minipy.syntax.assignment_targets import ASSIGN, set_target
from minipy.syntax.builders.shape_builder import ShapeBuilder
from minipy.syntax.node_maker import LOAD

Pair = tuple[ast.expr | None, ast.expr]  # None stands for `**`


class DisplayBuilder(ShapeBuilder):
    """One method for each display alternative of the grammar."""

    # ---- tuples and groups

    def tuple_of_one(self, start: int, end: int, item: ast.expr, comma: int) -> ast.expr:
        return self.make(ast.Tuple, start, end, [item], LOAD)

    def tuple_of_many(self, start: int, end: int, items: list[ast.expr], *comma: int) -> ast.expr:
        return self.make(ast.Tuple, start, end, items, LOAD)

    def empty_tuple(self, start: int, end: int, opening: int, closing: int) -> ast.expr:
        return self.make(ast.Tuple, start, end, [], LOAD)

    def paren_tuple_of_one(self, start: int, end: int, opening: int, item: ast.expr, *closing: int) -> ast.expr:
        return self.make(ast.Tuple, start, end, [item], LOAD)

    def paren_tuple(self, start: int, end: int, opening: int, items: list[ast.expr], *closing: int) -> ast.expr:
        return self.make(ast.Tuple, start, end, items, LOAD)

    def group(self, start: int, end: int, opening: int, item: ast.expr, closing: int) -> ast.expr:
        if isinstance(item, ast.Starred):
            raise self.refused_node("cannot use starred expression here", item)
        return item

    # ---- lists, sets, dicts

    def empty_list(self, start: int, end: int, opening: int, closing: int) -> ast.expr:
        return self.make(ast.List, start, end, [], LOAD)

    def list_display(self, start: int, end: int, opening: int, items: list[ast.expr], closing: int) -> ast.expr:
        return self.make(ast.List, start, end, items, LOAD)

    def set_display(self, start: int, end: int, opening: int, items: list[ast.expr], closing: int) -> ast.expr:
        return self.make(ast.Set, start, end, items)

    def empty_dict(self, start: int, end: int, opening: int, closing: int) -> ast.expr:
        return self.make(ast.Dict, start, end, [], [])

    def dict_display(self, start: int, end: int, opening: int, items: list[Pair], closing: int) -> ast.expr:
        return self.make(ast.Dict, start, end, [key for key, _ in items], [value for _, value in items])

    def key_value(self, start: int, end: int, key: ast.expr, colon: int, value: ast.expr) -> Pair:
        return key, value

    def double_star_value(self, start: int, end: int, stars: int, value: ast.expr) -> Pair:
        return None, value

    # ---- comprehensions

    def list_comprehension(self, start: int, end: int, opening: int, item: ast.expr, clauses: Any, closing: int) -> ast.expr:
        self.check_comprehension_item(item)
        return self.make(ast.ListComp, start, end, item, clauses)

    def set_comprehension(self, start: int, end: int, opening: int, item: ast.expr, clauses: Any, closing: int) -> ast.expr:
        self.check_comprehension_item(item)
        return self.make(ast.SetComp, start, end, item, clauses)

    def generator(self, start: int, end: int, opening: int, item: ast.expr, clauses: Any, closing: int) -> ast.expr:
        self.check_comprehension_item(item)
        return self.make(ast.GeneratorExp, start, end, item, clauses)

    def dict_comprehension(self, start: int, end: int, opening: int, item: Pair, clauses: Any, closing: int) -> ast.expr:
        key, value = item
        if key is None:
            raise self.tokens.refusal("dict unpacking cannot be used in dict comprehension", opening + 1)
        return self.make(ast.DictComp, start, end, key, value, clauses)

    def check_comprehension_item(self, item: ast.expr) -> None:
        if isinstance(item, ast.Starred):
            raise self.refused_node("iterable unpacking cannot be used in comprehension", item)

    def comprehension(
        self, start: int, end: int, for_: int, target: ast.expr, in_: int, iterable: ast.expr, conditions: Any = None
    ) -> ast.comprehension:
        return ast.comprehension(target, iterable, conditions or [], 0)

    def comprehension_if(self, start: int, end: int, if_: int, condition: ast.expr) -> ast.expr:
        return condition

    def for_target(self, start: int, end: int, target: ast.expr) -> ast.expr:
        set_target(self, target, ASSIGN)
        return target
