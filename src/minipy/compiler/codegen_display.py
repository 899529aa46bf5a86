"""Displays: tuples, lists, sets and dicts with their starred items, and tuples and lists as targets."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.constant_folding import all_constant, values_of


class Building(NamedTuple):
    """The opcodes that build a sequence."""

    build: str
    add: str
    extend: str


LIST: Final = Building("BUILD_LIST", "LIST_APPEND", "LIST_EXTEND")
SET: Final = Building("BUILD_SET", "SET_ADD", "SET_UPDATE")


def tuple_(c: Codegen, node: ast.Tuple) -> None:
    """Build a tuple, or unpack into its items, or delete them."""
    if isinstance(node.ctx, ast.Load):
        build_tuple(c, node.elts, 0)
    else:
        take_apart(c, node)


def list_(c: Codegen, node: ast.List) -> None:
    """Build a list, or unpack into its items, or delete them."""
    if not isinstance(node.ctx, ast.Load):
        take_apart(c, node)
    elif is_long_constant(node.elts):
        c.emit("BUILD_LIST", 0)
        c.load_const(values_of(node.elts))
        c.emit("LIST_EXTEND", 1)
    else:
        build(c, node.elts, 0, LIST)


def set_(c: Codegen, node: ast.Set) -> None:
    """Build a set."""
    if is_long_constant(node.elts):
        c.emit("BUILD_SET", 0)
        c.load_const(frozenset(values_of(node.elts)))
        c.emit("SET_UPDATE", 1)
    else:
        build(c, node.elts, 0, SET)


def is_long_constant(nodes: Sequence[ast.expr]) -> bool:
    """Say whether a display is built from one constant: more than two items, all constant."""
    return len(nodes) > 2 and all_constant(nodes)


def build_tuple(c: Codegen, nodes: Sequence[ast.expr], pushed: int) -> None:
    """Build a tuple of the `pushed` values on the stack and the items."""
    if pushed == 0 and is_long_constant(nodes):
        c.load_const(values_of(nodes))
    elif any(isinstance(node, ast.Starred) for node in nodes):
        build(c, nodes, pushed, LIST)
        c.emit("LIST_TO_TUPLE")
    else:
        c.visit_all(nodes)
        c.emit("BUILD_TUPLE", pushed + len(nodes))


def build(c: Codegen, nodes: Sequence[ast.expr], pushed: int, how: Building) -> None:
    """Build a list or set of the `pushed` values on the stack and the items; a first starred item starts it."""
    is_started = False
    for index, node in enumerate(nodes):
        if isinstance(node, ast.Starred):
            if not is_started:
                c.emit(how.build, index + pushed)
                is_started = True
            c.visit(node.value)
            c.emit(how.extend, 1)
        else:
            c.visit(node)
            if is_started:
                c.emit(how.add, 1)
    if not is_started:
        c.emit(how.build, len(nodes) + pushed)


# --- dicts


def dict_(c: Codegen, node: ast.Dict) -> None:
    """Build a dict: runs of pairs at once, merged with what `**` unpacks."""
    is_started = False
    start = 0
    for index, key in enumerate(node.keys):
        if key is not None:
            continue
        if start < index:
            build_pairs(c, node, start, index)
            merge(c, is_started)
        elif not is_started:
            c.emit("BUILD_MAP", 0)
        is_started = True
        start = index + 1
        c.visit(node.values[index])
        c.emit("DICT_UPDATE", 1)
    if start < len(node.keys):
        build_pairs(c, node, start, len(node.keys))
        merge(c, is_started)
    elif not is_started:
        c.emit("BUILD_MAP", 0)


def merge(c: Codegen, is_started: bool) -> None:
    """Merge the dict on top into the one below it, if there is one."""
    if is_started:
        c.emit("DICT_UPDATE", 1)


def build_pairs(c: Codegen, node: ast.Dict, start: int, end: int) -> None:
    """Build a dict of some of the display's pairs."""
    keys = [key for key in node.keys[start:end] if key is not None]
    values = node.values[start:end]
    if len(keys) > 1 and all_constant(keys):
        c.visit_all(values)
        c.load_const(values_of(keys))
        c.emit("BUILD_CONST_KEY_MAP", len(keys))
    else:
        for key, value in zip(keys, values, strict=True):
            c.visit(key)
            c.visit(value)
        c.emit("BUILD_MAP", len(keys))


# --- targets


def take_apart(c: Codegen, node: ast.Tuple | ast.List) -> None:
    """Assign the items of the value on the stack to the targets, or delete the targets."""
    if isinstance(node.ctx, ast.Store):
        emit_unpacking(c, node)
    for target in node.elts:
        c.visit(target.value if isinstance(target, ast.Starred) else target)


def emit_unpacking(c: Codegen, node: ast.Tuple | ast.List) -> None:
    """Emit the instruction that puts the items for the targets on the stack."""
    stars = [index for index, target in enumerate(node.elts) if isinstance(target, ast.Starred)]
    if not stars:
        c.emit("UNPACK_SEQUENCE", len(node.elts))
        return
    if len(stars) > 1:
        raise c.error("multiple starred expressions in assignment")
    before = stars[0]
    after = len(node.elts) - before - 1
    if before >= 1 << 8 or after >= 1 << 23:
        raise c.error("too many expressions in star-unpacking assignment")
    c.emit("UNPACK_EX", before + (after << 8))


def starred(c: Codegen, node: ast.Starred) -> None:
    """Refuse a starred expression where none belongs; where one does, the node around it compiles it."""
    if isinstance(node.ctx, ast.Store):
        raise c.error("starred assignment target must be in a list or tuple")
    raise c.error("can't use starred expression here")


VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType[type, Any](
    {
        ast.Tuple: tuple_,
        ast.List: list_,
        ast.Set: set_,
        ast.Dict: dict_,
        ast.Starred: starred,
    }
)
