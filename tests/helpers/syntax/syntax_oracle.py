"""CPython as the oracle of the syntax tests: its trees and its errors, in a form to compare with ours."""

from __future__ import annotations

import ast
import sys
import warnings

from minipy.errors import GuestSyntaxError
from minipy.runtime.compiling import compile_text
from minipy.syntax import parse

IS_3_11 = sys.version_info[:2] == (3, 11)
PLACES = ("lineno", "col_offset", "end_lineno", "end_col_offset")

Outcome = tuple[str, str, int | None, int | None]  # kind, message, line, offset
ACCEPTED: Outcome = ("accepted", "", None, None)


def dump(tree: ast.AST) -> str:
    """Return the tree with all positions except those inside f-strings, where CPython's are known to be wrong."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            drop_inner_places(node)
    return ast.dump(tree, include_attributes=True)


def drop_inner_places(joined: ast.JoinedStr) -> None:
    for inner in ast.walk(joined):
        if inner is not joined:
            for name in PLACES:
                if hasattr(inner, name):
                    setattr(inner, name, 0)


def cpython_tree(source: str | bytes, mode: str = "exec") -> ast.AST:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(source, mode=mode)


def cpython_outcome(source: str) -> Outcome:
    """Return what the host's parser says about `source`."""
    try:
        cpython_tree(source)
    except SyntaxError as error:
        return type(error).__name__, str(error.msg), error.lineno, error.offset
    except ValueError:
        return "SyntaxError", "source code cannot contain null bytes", None, None
    return ACCEPTED


def minipy_outcome(source: str) -> Outcome:
    """Return what minipy's parser says about `source`; any other exception than its own passes through."""
    try:
        parse(source)
    except GuestSyntaxError as error:
        assert error.lineno >= 1
        return error.kind, error.message, error.lineno, error.offset
    return ACCEPTED


Attributes = tuple[object, ...] | None  # kind, message, place, text, how many arguments; None: accepted


def cpython_attributes(source: str, mode: str = "exec", flags: int = 0) -> Attributes:
    """Return all that the host's SyntaxError about `source` says."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, "f", mode, flags, dont_inherit=True)
        except SyntaxError as error:
            place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
            return type(error).__name__, error.msg, *place, error.text, len(error.args)
    return None


def minipy_attributes(source: str, mode: str = "exec", flags: int = 0) -> Attributes:
    """Return what minipy's error about `source` says, in the same form."""
    try:
        compile_text(source, "f", mode, len(source), flags)
    except GuestSyntaxError as error:
        place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        return error.kind, error.message, *place, error.text, 1 if error.has_place_beside else 2
    return None


def is_unsupported(tree: ast.AST) -> bool:
    """Tell whether a tree has something that minipy leaves out on purpose."""
    left_out = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await, ast.Match)
    return any(
        isinstance(node, left_out)
        or (isinstance(node, ast.Constant) and isinstance(node.value, complex))
        or (isinstance(node, ast.comprehension) and bool(node.is_async))
        for node in ast.walk(tree)
    )
