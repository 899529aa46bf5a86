"""Constant folding in the tree, as far as CPython 3.9 folds: `-1`, `2 * 3`, `(1, 2)`, `"abc"[0]`, `x in [1, 2]`.

Folding changes the tree in place and works without recursion: nodes are listed parents first and folded in reverse.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from minipy.compiler.folding_operators import BINARY, UNARY
from minipy.compiler.tree_nesting import LEAF_FIELDS

Place = tuple[ast.AST, str, int]  # a node's parent, the field there, the index in the field's list or -1

INVERSE: Final[Mapping[type, type[ast.cmpop]]] = MappingProxyType(
    {ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}
)


def fold_constants(tree: ast.AST, has_text_annotations: bool, is_debug: bool) -> None:
    """Replace what can be computed now by constants; annotations kept as text stay as they are written.

    `is_debug` is the value of `__debug__`.
    """
    docstring_places = []
    for node, place in reversed(list_nodes(tree, has_text_annotations)):
        folder = FOLDERS.get(type(node))
        if isinstance(node, ast.Name):
            if node.id == "__debug__" and isinstance(node.ctx, ast.Load):
                put(place, constant(is_debug, node))
        elif folder is not None:
            folded = folder(node)
            if folded is not node:
                put(place, folded)
        elif isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and node.body:
            docstring_places.append(node.body[0])
    for statement in docstring_places:
        hide_computed_docstring(statement)


def list_nodes(tree: ast.AST, has_text_annotations: bool) -> list[tuple[ast.AST, Place]]:
    """Return all nodes that may fold or hold a docstring with their places, parents before their children."""
    listed: list[tuple[ast.AST, Place]] = []
    waiting: list[tuple[ast.AST, Place]] = [(tree, (tree, "", -1))]
    skipped = LEAF_FIELDS | {"annotation", "returns"} if has_text_annotations else LEAF_FIELDS
    while waiting:
        entry = waiting.pop()
        node = entry[0]
        if type(node) in INTERESTING:
            listed.append(entry)
        for field in node._fields:
            if field in skipped:
                continue
            value = getattr(node, field, None)
            if isinstance(value, ast.AST):
                waiting.append((value, (node, field, -1)))
            elif isinstance(value, list):
                for index, item in enumerate(value):
                    if isinstance(item, ast.AST):
                        waiting.append((item, (node, field, index)))
    return listed


def put(place: Place, node: ast.AST) -> None:
    """Put a node where the place says."""
    parent, field, index = place
    if index < 0:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def hide_computed_docstring(statement: ast.AST) -> None:
    """Keep `"a" + "b"` at a body's start from becoming a docstring."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        value = statement.value
        if value.kind == COMPUTED and isinstance(value.value, str):
            statement.value = ast.copy_location(ast.JoinedStr(values=[value]), value)


COMPUTED: Final = "computed"  # marks folded constants in `kind`, which nothing reads after parsing


def constant(value: Any, node: ast.expr) -> ast.Constant:
    """Return a node for a folded value, at the place of the node that it replaces."""
    return ast.copy_location(ast.Constant(value=value, kind=COMPUTED), node)


def fold_unary(node: ast.UnaryOp) -> ast.expr:
    """Fold `-1`, and `not a in b` to `a not in b`."""
    operand = node.operand
    if isinstance(operand, ast.Constant):
        return computed(node, UNARY[type(node.op)], operand.value)
    if isinstance(node.op, ast.Not) and isinstance(operand, ast.Compare) and len(operand.ops) == 1:
        inverse = INVERSE.get(type(operand.ops[0]))
        if inverse is not None:
            return ast.copy_location(
                ast.Compare(left=operand.left, ops=[inverse()], comparators=operand.comparators), operand
            )
    return node


def fold_binary(node: ast.BinOp) -> ast.expr:
    """Fold `2 * 3` if the result is small."""
    left, right = node.left, node.right
    function = BINARY.get(type(node.op))
    if function is None or not isinstance(left, ast.Constant) or not isinstance(right, ast.Constant):
        return node
    return computed(node, function, left.value, right.value)


def fold_tuple(node: ast.Tuple) -> ast.expr:
    """Fold `(1, 2)`."""
    if isinstance(node.ctx, ast.Load) and all_constant(node.elts):
        return constant(values_of(node.elts), node)
    return node


def fold_subscript(node: ast.Subscript) -> ast.expr:
    """Fold `"abc"[0]`."""
    value, index = node.value, node.slice
    if isinstance(node.ctx, ast.Load) and isinstance(value, ast.Constant) and isinstance(index, ast.Constant):
        return computed(node, lambda container, key: container[key], value.value, index.value)
    return node


def fold_compare(node: ast.Compare) -> ast.expr:
    """Fold the display on the right of a last `in`."""
    if isinstance(node.ops[-1], (ast.In, ast.NotIn)):
        node.comparators[-1] = fold_display(node.comparators[-1])
    return node


def fold_iterable(node: Any) -> Any:
    """Fold the display that a for loop or comprehension iterates over."""
    node.iter = fold_display(node.iter)
    return node


def fold_display(node: ast.expr) -> ast.expr:
    """Turn a list that is only read into a tuple, and constants into a constant tuple or frozenset."""
    if isinstance(node, ast.List) and all_constant(node.elts):
        return constant(values_of(node.elts), node)
    if isinstance(node, ast.List) and not any(isinstance(item, ast.Starred) for item in node.elts):
        return ast.copy_location(ast.Tuple(elts=node.elts, ctx=node.ctx), node)
    if isinstance(node, ast.Set) and all_constant(node.elts):
        return constant(frozenset(values_of(node.elts)), node)
    return node


def all_constant(nodes: Sequence[ast.expr]) -> bool:
    """Say whether all nodes are constants."""
    return all(isinstance(node, ast.Constant) for node in nodes)


def values_of(nodes: Sequence[ast.expr]) -> tuple[object, ...]:
    """Return the values of constant nodes."""
    return tuple(node.value for node in nodes if isinstance(node, ast.Constant))


def computed(node: ast.expr, function: Callable[..., object], *operands: object) -> ast.expr:
    """Return the function's value as a constant, or the node itself where it fails or gives a complex number."""
    try:
        value = function(*operands)
    except (ArithmeticError, TypeError, ValueError, LookupError, MemoryError):
        return node
    return node if isinstance(value, complex) else constant(value, node)


FOLDERS: Final[Mapping[type, Callable[[Any], ast.AST]]] = MappingProxyType(
    {
        ast.UnaryOp: fold_unary,
        ast.BinOp: fold_binary,
        ast.Tuple: fold_tuple,
        ast.Subscript: fold_subscript,
        ast.Compare: fold_compare,
        ast.For: fold_iterable,
        ast.comprehension: fold_iterable,
    }
)
INTERESTING: Final = frozenset({*FOLDERS, ast.Name, ast.Module, ast.FunctionDef, ast.ClassDef})
