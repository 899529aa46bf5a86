"""Calls, also the call of `__build_class__` that makes a class: positional, keyword and unpacked arguments."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from minipy.compiler.code_unit import Where
from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.codegen_display import build_tuple
from minipy.compiler.codegen_expression import attribute_place

MANY_ARGUMENTS: Final = 30  # from here on CPython 3.11 compiles `a.b(...)` as an ordinary call: matters for its place


def call(c: Codegen, node: ast.Call) -> None:
    """Compile what follows the function of `function(...)`."""
    arguments(c, node.args, node.keywords, 0, call_place(node))


def call_place(node: ast.Call) -> Where:
    """Return a call's place: of a method call over several lines, from the method's name on."""
    count = len(node.args) + len(node.keywords) + bool(node.keywords)
    if not isinstance(node.func, ast.Attribute) or count >= MANY_ARGUMENTS or unpacks(node.args, node.keywords):
        return node
    method = attribute_place(node.func)
    if not isinstance(method, tuple) or method[0] == node.lineno:
        return node
    line, _, column, _ = method
    return (line, node.end_lineno or line, column, -1 if node.end_col_offset is None else node.end_col_offset)


def unpacks(args: Sequence[ast.expr], keywords: Sequence[ast.keyword]) -> bool:
    """Say whether there is a `*` or `**` among the arguments."""
    return any(isinstance(node, ast.Starred) for node in args) or any(keyword.arg is None for keyword in keywords)


def arguments(c: Codegen, args: Sequence[ast.expr], keywords: Sequence[ast.keyword], pushed: int, place: Where) -> None:
    """Compile arguments and the call itself; `pushed` arguments are on the stack already."""
    check_keywords(c, keywords)
    if unpacks(args, keywords):
        unpacked_arguments(c, args, keywords, pushed)
        c.unit.where = place
        c.emit("CALL_FUNCTION_EX", 1 if keywords else 0)
        return
    c.visit_all(args)
    c.visit_all(keyword.value for keyword in keywords)
    c.unit.where = place
    count = pushed + len(args) + len(keywords)
    if keywords:
        c.load_const(tuple(keyword.arg for keyword in keywords))
        c.emit("CALL_FUNCTION_KW", count)
    else:
        c.emit("CALL_FUNCTION", count)


def unpacked_arguments(c: Codegen, args: Sequence[ast.expr], keywords: Sequence[ast.keyword], pushed: int) -> None:
    """Compile arguments among which there is a `*` or `**`: into one tuple and one dict."""
    if pushed == 0 and len(args) == 1 and isinstance(args[0], ast.Starred):
        c.visit(args[0].value)
    else:
        build_tuple(c, args, pushed)
    is_started = False
    start = 0
    for index, keyword in enumerate(keywords):
        if keyword.arg is not None:
            continue
        if start < index:
            named_arguments(c, keywords[start:index], is_started)
        elif not is_started:
            c.emit("BUILD_MAP", 0)
        is_started = True
        start = index + 1
        c.visit(keyword.value)
        c.emit("DICT_MERGE", 1)
    if start < len(keywords):
        named_arguments(c, keywords[start:], is_started)


def named_arguments(c: Codegen, keywords: Sequence[ast.keyword], is_started: bool) -> None:
    """Build a dict of `name=value` arguments, and merge it into the one below it if there is one."""
    if len(keywords) > 1:
        c.visit_all(keyword.value for keyword in keywords)
        c.load_const(tuple(keyword.arg for keyword in keywords))
        c.emit("BUILD_CONST_KEY_MAP", len(keywords))
    else:
        c.load_const(keywords[0].arg)
        c.visit(keywords[0].value)
        c.emit("BUILD_MAP", 1)
    if is_started:
        c.emit("DICT_MERGE", 1)


def check_keywords(c: Codegen, keywords: Sequence[ast.keyword]) -> None:
    """Raise the guest's SyntaxError where a keyword is repeated or `__debug__`."""
    seen: set[str] = set()
    for keyword in keywords:
        if keyword.arg is None:
            continue
        c.check_bindable(keyword.arg)
        if keyword.arg in seen:
            raise c.error(f"keyword argument repeated: {keyword.arg}", keyword)
        seen.add(keyword.arg)


VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType[type, Any]({ast.Call: call})
