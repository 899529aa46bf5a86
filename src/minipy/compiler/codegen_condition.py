"""Conditions: comparisons, and expressions that are only tested, which jump instead of making a value."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.compiler.code_unit import Label
from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.doubtful_code import check_comparison

COMPARE: Final[Mapping[type, tuple[str, int]]] = MappingProxyType(
    {
        ast.Lt: ("COMPARE_OP", 0),
        ast.LtE: ("COMPARE_OP", 1),
        ast.Eq: ("COMPARE_OP", 2),
        ast.NotEq: ("COMPARE_OP", 3),
        ast.Gt: ("COMPARE_OP", 4),
        ast.GtE: ("COMPARE_OP", 5),
        ast.Is: ("IS_OP", 0),
        ast.IsNot: ("IS_OP", 1),
        ast.In: ("CONTAINS_OP", 0),
        ast.NotIn: ("CONTAINS_OP", 1),
    }
)


def compare(c: Codegen, node: ast.Compare) -> None:
    """Compile `a < b < c`: each middle operand is evaluated once and kept below the comparison."""
    check_comparison(c, node)
    c.visit(node.left)
    if len(node.ops) == 1:
        c.visit(node.comparators[0])
        emit_comparison(c, node.ops[0])
        return
    cleanup, end = Label(), Label()
    compare_middle(c, node, "JUMP_IF_FALSE_OR_POP", cleanup)
    c.emit_jump("JUMP_FORWARD", end)
    c.place(cleanup)
    c.emit("ROT_TWO")
    c.emit("POP_TOP")
    c.place(end)


def compare_middle(c: Codegen, node: ast.Compare, jump: str, cleanup: Label) -> None:
    """Compile all comparisons of a chain; all but the last jump to `cleanup` where they fail."""
    for operator, operand in zip(node.ops[:-1], node.comparators[:-1], strict=True):
        c.visit(operand)
        c.emit("DUP_TOP")
        c.emit("ROT_THREE")
        emit_comparison(c, operator)
        c.emit_jump(jump, cleanup)
    c.visit(node.comparators[-1])
    emit_comparison(c, node.ops[-1])


def emit_comparison(c: Codegen, operator: ast.cmpop) -> None:
    """Emit a comparison's instruction."""
    c.emit(*COMPARE[type(operator)])


# --- tests


def jump_if(c: Codegen, node: ast.expr, target: Label, condition: bool) -> None:
    """Compile an expression that is only tested: jump if its truth is `condition`.

    What follows a comparison keeps its place, as in CPython 3.11: so a failed `assert a < b` points at `a < b`.
    """
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        jump_if_not(c, node, target, condition)
    elif isinstance(node, ast.BoolOp):
        jump_if_boolean(c, node, target, condition)
    elif isinstance(node, ast.IfExp):
        jump_if_conditional(c, node, target, condition)
    elif isinstance(node, ast.Compare):
        c.unit.where = node
        jump_if_compare(c, node, target, condition)
    else:
        c.visit(node)
        jump_on(c, condition, target)


def jump_on(c: Codegen, condition: bool, target: Label) -> None:
    """Emit a jump if the value on the stack is true, or if it is false."""
    c.emit_jump("POP_JUMP_IF_TRUE" if condition else "POP_JUMP_IF_FALSE", target)


def jump_if_not(c: Codegen, node: ast.UnaryOp, target: Label, condition: bool) -> None:
    """Compile a test of `not not operand` without recursion."""
    operand: ast.expr = node
    while isinstance(operand, ast.UnaryOp) and isinstance(operand.op, ast.Not):
        operand, condition = operand.operand, not condition
    jump_if(c, operand, target, condition)


def jump_if_boolean(c: Codegen, node: ast.BoolOp, target: Label, condition: bool) -> None:
    """Compile a test of `a and b`, `a or b`: each operand jumps by itself."""
    decisive = isinstance(node.op, ast.Or)  # the truth that decides at once
    early = target if decisive == condition else Label()
    for value in node.values[:-1]:
        jump_if(c, value, early, decisive)
    jump_if(c, node.values[-1], target, condition)
    if early is not target:
        c.place(early)


def jump_if_conditional(c: Codegen, node: ast.IfExp, target: Label, condition: bool) -> None:
    """Compile a test of `body if test else orelse`."""
    otherwise, end = Label(), Label()
    jump_if(c, node.test, otherwise, False)
    jump_if(c, node.body, target, condition)
    c.emit_jump("JUMP_FORWARD", end)
    c.place(otherwise)
    jump_if(c, node.orelse, target, condition)
    c.place(end)


def jump_if_compare(c: Codegen, node: ast.Compare, target: Label, condition: bool) -> None:
    """Compile a test of `a < b < c`."""
    if len(node.ops) == 1:
        c.visit(node)
        jump_on(c, condition, target)
        return
    check_comparison(c, node)
    cleanup, end = Label(), Label()
    c.visit(node.left)
    compare_middle(c, node, "POP_JUMP_IF_FALSE", cleanup)
    jump_on(c, condition, target)
    c.emit_jump("JUMP_FORWARD", end)
    c.place(cleanup)
    c.emit("POP_TOP")
    if not condition:
        c.emit_jump("JUMP_FORWARD", target)
    c.place(end)


VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType[type, Any]({ast.Compare: compare})
