"""Comprehensions and generator expressions: each is a function called at once with the first iterator."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.compiler.code_unit import Label
from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.codegen_condition import jump_if
from minipy.compiler.codegen_function import make_closure
from minipy.compiler.scope_builder import COMPREHENSIONS, Comprehension

# What builds the result, and what adds an item to it.
BUILDING: Final[Mapping[type, tuple[str, str]]] = MappingProxyType(
    {
        ast.ListComp: ("BUILD_LIST", "LIST_APPEND"),
        ast.SetComp: ("BUILD_SET", "SET_ADD"),
        ast.DictComp: ("BUILD_MAP", "MAP_ADD"),
    }
)


def comprehension(c: Codegen, node: Comprehension) -> None:
    """Compile a comprehension: make its function, call it with the first iterator."""
    if any(generator.is_async for generator in node.generators):
        raise c.error("asynchronous comprehensions are not supported by minipy", node)
    unit = c.enter_unit(node, "comprehension", COMPREHENSIONS[type(node)][0], node.lineno, node)
    unit.argcount = 1
    if type(node) in BUILDING:
        c.emit(BUILDING[type(node)][0], 0)
    loop(c, node, 0, 1)
    if type(node) in BUILDING:
        c.emit("RETURN_VALUE")
    code = c.leave_unit()
    make_closure(c, code, 0)
    c.visit(node.generators[0].iter)
    c.emit("GET_ITER")
    c.emit("CALL_FUNCTION", 1)


def loop(c: Codegen, node: Comprehension, index: int, depth: int) -> None:
    """Compile a comprehension's `for` number `index` and those inside it; the result lies `depth` deep."""
    generator = node.generators[index]
    start, skip, anchor = Label(), Label(), Label()
    loops = enter_iterable(c, generator.iter, index)
    if loops:
        depth += 1
        c.place(start)
        c.emit_jump("FOR_ITER", anchor)
    c.visit(generator.target)
    for condition in generator.ifs:
        jump_if(c, condition, skip, False)
    if index + 1 < len(node.generators):
        loop(c, node, index + 1, depth)
    else:
        add_item(c, node, depth)
    c.place(skip)
    if loops:
        c.emit_jump("JUMP_ABSOLUTE", start)
        c.place(anchor)


def enter_iterable(c: Codegen, iterable: ast.expr, index: int) -> bool:
    """Push the iterator and return True; of an inner `for x in [value]` push only the value and return False."""
    if index == 0:
        c.emit("LOAD_FAST", 0)
        return True
    if isinstance(iterable, (ast.List, ast.Tuple)) and len(iterable.elts) == 1:
        item = iterable.elts[0]
        if not isinstance(item, ast.Starred):
            c.visit(item)
            return False
    c.visit(iterable)
    c.emit("GET_ITER")
    return True


def add_item(c: Codegen, node: Comprehension, depth: int) -> None:
    """Compile the item, and add it to the result or yield it."""
    if isinstance(node, ast.DictComp):
        c.visit(node.key)
        c.visit(node.value)
    else:
        c.visit(node.elt)
    if isinstance(node, ast.GeneratorExp):
        c.emit("YIELD_VALUE")
        c.emit("POP_TOP")
    else:
        c.emit(BUILDING[type(node)][1], depth)


VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType[type, Any](dict.fromkeys(COMPREHENSIONS, comprehension))
