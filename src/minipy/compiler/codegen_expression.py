"""Expressions except calls, comparisons, displays and comprehensions: operators, names, f-strings, yield."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from minipy.compiler.code_unit import Label, Where
from minipy.compiler.codegen import Codegen, Visitor
from minipy.compiler.codegen_condition import jump_if
from minipy.compiler.scope import FUNCTION

BINARY: Final[Mapping[type, str]] = MappingProxyType(
    {
        ast.Add: "ADD",
        ast.Sub: "SUBTRACT",
        ast.Mult: "MULTIPLY",
        ast.MatMult: "MATRIX_MULTIPLY",
        ast.Div: "TRUE_DIVIDE",
        ast.FloorDiv: "FLOOR_DIVIDE",
        ast.Mod: "MODULO",
        ast.Pow: "POWER",
        ast.LShift: "LSHIFT",
        ast.RShift: "RSHIFT",
        ast.BitAnd: "AND",
        ast.BitOr: "OR",
        ast.BitXor: "XOR",
    }
)
UNARY: Final[Mapping[type, str]] = MappingProxyType(
    {
        ast.UAdd: "UNARY_POSITIVE",
        ast.USub: "UNARY_NEGATIVE",
        ast.Not: "UNARY_NOT",
        ast.Invert: "UNARY_INVERT",
    }
)
CONVERSION_FLAGS: Final[Mapping[int, int]] = MappingProxyType({-1: 0, ord("s"): 1, ord("r"): 2, ord("a"): 3})
HAVE_SPEC: Final = 4


def constant(c: Codegen, node: ast.Constant) -> None:
    """Load a constant."""
    if isinstance(node.value, complex):
        raise c.error("complex numbers are not supported by minipy", node)
    c.load_const(node.value)


def name(c: Codegen, node: ast.Name) -> None:
    """Load, store or delete a variable."""
    if isinstance(node.ctx, ast.Load):
        c.load_name(node.id)
    elif isinstance(node.ctx, ast.Store):
        c.store_name(node.id)
    else:
        c.delete_name(node.id)


# --- operators


def binary(c: Codegen, node: ast.BinOp) -> None:
    """Compile what follows the left operand of `left + right`."""
    c.visit(node.right)
    c.emit(f"BINARY_{BINARY[type(node.op)]}")


def unary(c: Codegen, node: ast.UnaryOp) -> None:
    """Compile `-operand`."""
    c.visit(node.operand)
    c.emit(UNARY[type(node.op)])


def boolean(c: Codegen, node: ast.BoolOp) -> None:
    """Compile `a and b and c`: jump to the end as soon as the value is decided."""
    jump = "JUMP_IF_FALSE_OR_POP" if isinstance(node.op, ast.And) else "JUMP_IF_TRUE_OR_POP"
    end = Label()
    for value in node.values[:-1]:
        c.visit(value)
        c.emit_jump(jump, end)
    c.visit(node.values[-1])
    c.place(end)


def conditional(c: Codegen, node: ast.IfExp) -> None:
    """Compile `body if test else orelse`."""
    otherwise, end = Label(), Label()
    jump_if(c, node.test, otherwise, False)
    c.visit(node.body)
    c.emit_jump("JUMP_FORWARD", end)
    c.place(otherwise)
    c.visit(node.orelse)
    c.place(end)


def walrus(c: Codegen, node: ast.NamedExpr) -> None:
    """Compile `target := value`."""
    c.visit(node.value)
    c.emit("DUP_TOP")
    c.visit(node.target)


# --- attributes and subscripts


def attribute(c: Codegen, node: ast.Attribute) -> None:
    """Compile what follows the owner of `owner.name`."""
    c.unit.where = attribute_place(node)
    if isinstance(node.ctx, ast.Load):
        c.emit_name("LOAD_ATTR", node.attr)
    elif isinstance(node.ctx, ast.Store):
        c.check_bindable(node.attr)
        c.emit_name("STORE_ATTR", node.attr)
    else:
        c.emit_name("DELETE_ATTR", node.attr)


def attribute_place(node: ast.Attribute) -> Where:
    """Return an attribute's place: in `owner.name` over several lines, the name's line."""
    if node.lineno == node.end_lineno or node.end_lineno is None or node.end_col_offset is None:
        return node
    column = max(node.end_col_offset - len(node.attr), -1)
    return (node.end_lineno, node.end_lineno, column, node.end_col_offset)


def subscript(c: Codegen, node: ast.Subscript) -> None:
    """Compile what follows the container of `container[index]`."""
    c.visit(node.slice)
    if isinstance(node.ctx, ast.Load):
        c.emit("BINARY_SUBSCR")
    elif isinstance(node.ctx, ast.Store):
        c.emit("STORE_SUBSCR")
    else:
        c.emit("DELETE_SUBSCR")


def slice_(c: Codegen, node: ast.Slice) -> None:
    """Compile `lower:upper:step`."""
    for bound in (node.lower, node.upper):
        if bound is None:
            c.load_const(None)
        else:
            c.visit(bound)
    if node.step is not None:
        c.visit(node.step)
    c.emit("BUILD_SLICE", 2 if node.step is None else 3)


# --- f-strings


def joined_string(c: Codegen, node: ast.JoinedStr) -> None:
    """Compile an f-string."""
    c.visit_all(node.values)
    if len(node.values) != 1:
        c.emit("BUILD_STRING", len(node.values))


def formatted_value(c: Codegen, node: ast.FormattedValue) -> None:
    """Compile `{value!conversion:spec}` in an f-string."""
    c.visit(node.value)
    flags = CONVERSION_FLAGS[node.conversion]
    if node.format_spec is not None:
        c.visit(node.format_spec)
        flags |= HAVE_SPEC
    c.emit("FORMAT_VALUE", flags)


# --- generators


def yield_(c: Codegen, node: ast.Yield) -> None:
    """Compile `yield value`."""
    check_in_function(c, "'yield' outside function")
    if node.value is None:
        c.load_const(None)
    else:
        c.visit(node.value)
    c.emit("YIELD_VALUE")


def yield_from(c: Codegen, node: ast.YieldFrom) -> None:
    """Compile `yield from value`."""
    check_in_function(c, "'yield' outside function")
    c.visit(node.value)
    c.emit("GET_YIELD_FROM_ITER")
    c.load_const(None)
    c.emit("YIELD_FROM")


def check_in_function(c: Codegen, message: str) -> None:
    """Raise the guest's SyntaxError outside functions."""
    if c.unit.scope.kind != FUNCTION:
        raise c.error(message)


VISITORS: Final[Mapping[type, Visitor]] = MappingProxyType[type, Any](
    {
        ast.Constant: constant,
        ast.Name: name,
        ast.BinOp: binary,
        ast.UnaryOp: unary,
        ast.BoolOp: boolean,
        ast.IfExp: conditional,
        ast.NamedExpr: walrus,
        ast.Attribute: attribute,
        ast.Subscript: subscript,
        ast.Slice: slice_,
        ast.JoinedStr: joined_string,
        ast.FormattedValue: formatted_value,
        ast.Yield: yield_,
        ast.YieldFrom: yield_from,
    }
)
