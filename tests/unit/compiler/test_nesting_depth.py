"""Deep and long trees compile or give a SyntaxError: never a host error, never more than seconds."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable

import pytest

from helpers.compiler.compiler_oracle import compile_text
from minipy.bytecode.opcodes import by_number
from minipy.compiler.compiler_passes import compile_module
from minipy.compiler.tree_nesting import MAX_NESTING
from minipy.errors import GuestSyntaxError

PLACE = {"lineno": 1, "col_offset": 0, "end_lineno": 1, "end_col_offset": 1}


def name(identifier: str = "x") -> ast.expr:
    return ast.Name(id=identifier, ctx=ast.Load(), **PLACE)


def nested(depth: int, wrap: Callable[[ast.expr], ast.expr]) -> ast.Module:
    """Return a module with an expression that wraps a name many times; no parser would get that deep."""
    node = name()
    for _ in range(depth):
        node = wrap(node)
    return ast.Module(body=[ast.Expr(value=node, **PLACE)], type_ignores=[])


def negate(node: ast.expr) -> ast.expr:
    return ast.UnaryOp(op=ast.USub(), operand=node, **PLACE)


def add_left(node: ast.expr) -> ast.expr:
    return ast.BinOp(left=node, op=ast.Add(), right=name("y"), **PLACE)


def add_right(node: ast.expr) -> ast.expr:
    return ast.BinOp(left=name("y"), op=ast.Add(), right=node, **PLACE)


def attribute(node: ast.expr) -> ast.expr:
    return ast.Attribute(value=node, attr="a", ctx=ast.Load(), **PLACE)


def call(node: ast.expr) -> ast.expr:
    return ast.Call(func=node, args=[], keywords=[], **PLACE)


def index(node: ast.expr) -> ast.expr:
    return ast.Subscript(value=node, slice=name("i"), ctx=ast.Load(), **PLACE)


def list_display(node: ast.expr) -> ast.expr:
    return ast.List(elts=[node], ctx=ast.Load(), **PLACE)


def lambda_(node: ast.expr) -> ast.expr:
    arguments = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
    return ast.Lambda(args=arguments, body=node, **PLACE)


def conditional(node: ast.expr) -> ast.expr:
    return ast.IfExp(test=node, body=node, orelse=name(), **PLACE)


def invert(node: ast.expr) -> ast.expr:
    return ast.UnaryOp(op=ast.Not(), operand=node, **PLACE)


@pytest.mark.parametrize("wrap", [add_left, attribute, call, index])
def test_chains_to_the_left_have_no_bound(wrap: Callable[[ast.expr], ast.expr]) -> None:
    code = compile_module(nested(10_000, wrap), "f")
    assert len(code) > 10_000
    assert code.stacksize <= 2


@pytest.mark.parametrize("wrap", [negate, add_right, list_display, lambda_, invert])
def test_other_nesting_is_refused_beyond_the_bound(wrap: Callable[[ast.expr], ast.expr]) -> None:
    with pytest.raises(GuestSyntaxError, match="too many nested expressions or statements"):
        compile_module(nested(10_000, wrap), "f")


@pytest.mark.parametrize("wrap", [negate, add_right, list_display, lambda_, invert])
def test_nesting_up_to_the_bound_compiles_within_the_hosts_limit(wrap: Callable[[ast.expr], ast.expr]) -> None:
    limit = sys.getrecursionlimit()
    assert compile_module(nested(MAX_NESTING - 5, wrap), "f")
    assert sys.getrecursionlimit() == limit


def test_nesting_error_has_the_place_of_the_node_that_is_too_deep() -> None:
    with pytest.raises(GuestSyntaxError) as caught:
        compile_module(nested(2_000, negate), "f.py")
    error = caught.value
    assert (error.filename, error.lineno, error.offset, error.end_offset) == ("f.py", 1, 1, 2)


def test_a_negated_constant_folds_at_any_depth() -> None:
    tree = nested(10_000, negate)
    leaf = tree.body[0].value
    while isinstance(leaf.operand, ast.UnaryOp):
        leaf = leaf.operand
    leaf.operand = ast.Constant(value=7, **PLACE)
    assert compile_module(tree, "f").consts == (None,)


def test_a_sum_of_10_000_constants_folds() -> None:
    one = ast.Constant(value=1, **PLACE)
    node: ast.expr = one
    for _ in range(9_999):
        node = ast.BinOp(left=node, op=ast.Add(), right=one, **PLACE)
    assert 10_000 in compile_module(ast.Expression(body=node), "f", "eval").consts


def test_3_000_elifs_compile() -> None:
    tree = ast.parse("if x: a\nelse: c")
    node = tree.body[0]
    for _ in range(3_000):
        node.orelse = [ast.If(test=name("y"), body=node.body, orelse=node.orelse, **PLACE)]
        node = node.orelse[0]
    names = [by_number[opcode].name for opcode, _ in compile_module(tree, "f").instructions()]
    assert names.count("POP_JUMP_IF_FALSE") == 3_001


def test_long_flat_code_compiles() -> None:
    source = "\n".join(f"x{i} = [{i}, {{'a': f(x, {i})}}]" for i in range(5_000))
    assert len(compile_module(ast.parse(source), "f").names) == 5_002


def test_recursion_limit_of_the_host_is_put_back() -> None:
    before = sys.getrecursionlimit()
    compile_text("x = [1, *y]")
    assert sys.getrecursionlimit() == before
