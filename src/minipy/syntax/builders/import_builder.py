"""Builder methods for the import statements."""

from __future__ import annotations

import ast

from minipy.syntax.builders.shape_builder import ShapeBuilder

Module = tuple[str | None, int]  # dotted name, number of leading dots


class ImportBuilder(ShapeBuilder):
    """`import a.b as c` and `from ..a import b as c`."""

    def import_statement(self, start: int, end: int, word: int, names: list[ast.alias]) -> ast.stmt:
        return self.make(ast.Import, start, end, names)

    def import_from(
        self, start: int, end: int, from_: int, module: Module, import_: int, names: list[ast.alias]
    ) -> ast.stmt:
        return self.make(ast.ImportFrom, start, end, module[0], names, module[1])

    def absolute_module(self, start: int, end: int, name: str) -> Module:
        return name, 0

    def relative_module(self, start: int, end: int, dots: int, name: str | None = None) -> Module:
        return name, dots

    def count_dots(self, start: int, end: int, dot: int) -> int:
        return len(self.texts[dot])  # "..." is one token

    def count_more_dots(self, start: int, end: int, dots: int, dot: int) -> int:
        return dots + len(self.texts[dot])

    def import_star(self, start: int, end: int, star: int) -> list[ast.alias]:
        return [self.make(ast.alias, start, end, "*", None)]

    def import_trailing_comma(self, start: int, end: int, names: list[ast.alias], comma: int) -> list[ast.alias]:
        raise self.tokens.refusal("trailing comma not allowed without surrounding parentheses", comma + 1)

    def import_alias(self, start: int, end: int, name: int) -> ast.alias:
        return self.make(ast.alias, start, end, self.texts[name], None)

    def import_alias_as(self, start: int, end: int, name: int, as_: int, as_name: int) -> ast.alias:
        return self.make(ast.alias, start, end, self.texts[name], self.texts[as_name])

    def dotted_alias(self, start: int, end: int, name: str) -> ast.alias:
        return self.make(ast.alias, start, end, name, None)

    def dotted_alias_as(self, start: int, end: int, name: str, as_: int, as_name: int) -> ast.alias:
        return self.make(ast.alias, start, end, name, self.texts[as_name])

    def name_text(self, start: int, end: int, name: int) -> str:
        return self.texts[name]

    def dotted_text(self, start: int, end: int, left: str, dot: int, name: int) -> str:
        return f"{left}.{self.texts[name]}"
