"""Builder methods for the grammar's shapes: lists, and parts that are handed on."""

from __future__ import annotations

from typing import Any

from minipy.syntax.node_maker import NodeMaker


class ShapeBuilder(NodeMaker):
    """Lists grow in place: a left-recursive rule of n parts takes n steps."""

    def first(self, start: int, end: int, item: Any) -> list[Any]:
        return [item]

    def append(self, start: int, end: int, items: list[Any], item: Any) -> list[Any]:
        items.append(item)
        return items

    def append_after_comma(self, start: int, end: int, items: list[Any], comma: int, item: Any) -> list[Any]:
        items.append(item)
        return items

    def drop_comma(self, start: int, end: int, items: list[Any], comma: int) -> list[Any]:
        return items

    def first_two(self, start: int, end: int, left: Any, separator: int, right: Any) -> list[Any]:
        return [left, right]

    def extend(self, start: int, end: int, items: list[Any], more: list[Any]) -> list[Any]:
        items.extend(more)
        return items

    def drop_newline(self, start: int, end: int, items: list[Any], *ending: int) -> list[Any]:
        return items

    def parenthesised(self, start: int, end: int, opening: int, item: Any, closing: int) -> Any:
        return item
