"""Diagnosis of dict displays, comprehensions, arguments and parameters."""

from __future__ import annotations

import ast

from minipy.errors import GuestSyntaxError
from minipy.syntax.builders.parameter_builder import Parameter
from minipy.syntax.lalr_driver import Parser
from minipy.syntax.longest_prefix import longest_prefix
from minipy.syntax.mistakes.parse_failure import Failure
from minipy.syntax.tokens import NAME


def dict_key_without_value(failure: Failure) -> GuestSyntaxError | None:
    """`{a: b, c}`"""
    if not (ahead := failure.ahead(":")) or len(ahead.values) < 3:
        return None
    items, comma, key = ahead.values[-3:]
    if not (isinstance(items, list) and isinstance(items[0], tuple) and failure.is_token(comma, ",")):
        return None
    if not isinstance(key, ast.expr):
        return None
    error = failure.maker.refused_node("':' expected after dictionary key", key)
    error.lineno, error.offset, error.end_offset = error.end_lineno or 0, (error.end_offset or 0) - 1, 0
    return error


def double_starred_group(failure: Failure) -> GuestSyntaxError | None:
    """`(**a)`"""
    if failure.kind != "**" or not failure.ends_with("(") or not failure.ahead("yield"):
        return None
    operand = longest_prefix(failure.maker, "expression", failure.index + 1)
    if operand is None or failure.kinds[operand.end] != ")":
        return None
    return failure.here("cannot use double starred expression here")


def dict_value_missing(failure: Failure) -> GuestSyntaxError | None:
    """`{a:}` and `{a: *b}`"""
    if len(failure.values) < 3 or not failure.ends_with(":") or not isinstance(failure.values[-2], ast.expr):
        return None
    before = failure.values[-3]
    if not (failure.is_token(before, "{") or (failure.is_token(before, ",") and failure.ahead("lambda"))):
        return None
    if failure.kind in ("}", ","):
        return failure.tokens.refusal("expression expected after dictionary key and ':'", failure.index - 1)
    if failure.kind == "*" and (value := longest_prefix(failure.maker, "bit_or", failure.index + 1)):
        error = failure.here("cannot use a starred expression in a dictionary value")
        return up_to(failure, error, value.end)
    return None


def up_to(failure: Failure, error: GuestSyntaxError, last: int) -> GuestSyntaxError:
    """Let the range of `error` end with token `last`, the last that CPython had read (its end, without the usual 1)."""
    tokens = failure.tokens
    error.end_lineno = tokens.end_lines[last]
    error.end_offset = tokens.character(error.end_lineno, tokens.end_columns[last]) - 1
    return error


def comprehension_of_two(failure: Failure) -> GuestSyntaxError | None:
    """`[a, b for a in c]`"""
    if failure.kind != "for" or not (ahead := failure.ahead("]") or failure.ahead("}")):
        return None
    if len(ahead.values) < 2 or not isinstance(items := ahead.values[-1], list):
        return None
    if not all(isinstance(item, ast.expr) for item in items):
        return None
    if not longest_prefix(failure.maker, "comprehension_clauses", failure.index):
        return None
    message = "did you forget parentheses around the comprehension target?"
    if len(items) == 1:
        return failure.tokens.refusal(message, ahead.firsts[-1], failure.index - 1)
    return failure.maker.refused_node(message, items[0], items[-1])


def comprehension_argument(failure: Failure) -> GuestSyntaxError | None:
    """`f(a=b for b in c)` and `f(*a for a in b)`"""
    if failure.kind != "for" or not (ahead := failure.ahead(")")):
        return None
    arguments = ahead.values[-1]
    last = arguments[-1] if isinstance(arguments, list) and arguments else None
    if not longest_prefix(failure.maker, "comprehension_clauses", failure.index):
        return None
    if isinstance(last, ast.keyword) and last.arg is not None:
        return keyword_then_for(failure, ahead, last)
    if isinstance(last, ast.Starred) and len(arguments) == 1:
        return failure.maker.refused_node("iterable unpacking cannot be used in comprehension", last)
    return None


def keyword_then_for(failure: Failure, ahead: Parser, keyword: ast.keyword) -> GuestSyntaxError:
    equals = failure.kinds.index("=", ahead.firsts[-1])
    while (failure.tokens.lines[equals], failure.tokens.columns[equals]) < (keyword.lineno, keyword.col_offset):
        equals = failure.kinds.index("=", equals + 1)
    message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    return failure.tokens.refusal(message, equals - 1, equals)


def parameter_default(failure: Failure) -> GuestSyntaxError | None:
    """`def f(a=)`, `def f(*a=1)` and `def f(**a=1)`"""
    if failure.kind in (")", ",") and failure.ends_with(NAME, "=") and is_in_parameters(failure):
        return failure.tokens.refusal("expected default value expression", failure.index - 1)
    if failure.kind != "=" or not (ahead := failure.ahead(",")):
        return None
    parameters = ahead.values[-1]
    last = parameters[-1] if isinstance(parameters, list) and parameters else None
    if isinstance(last, Parameter) and last.arg is not None and last.kind:
        word = "positional" if last.kind == "*" else "keyword"
        return failure.here(f"var-{word} argument cannot have default value")
    return None


def is_in_parameters(failure: Failure) -> bool:
    """Tell whether a function's or lambda's parameters are the innermost list on the stack."""
    for part in reversed(failure.values):
        if type(part) is int and failure.kinds[part] in ("lambda", "def"):
            return True
        if type(part) is int and failure.kinds[part] == "(":
            return failure.kinds[part - 2] == "def"
    return False


def parenthesised_parameter(failure: Failure) -> GuestSyntaxError | None:
    """`def f((a, b))` and `lambda (a): a`"""
    if failure.kind != "(" or not failure.ahead("/") or not failure.ahead("**"):
        return None
    end = failure.index + 1
    while failure.kinds[end] == NAME:
        end += 2 if failure.kinds[end + 1] == "," else 1
    if failure.kinds[end] != ")" or end == failure.index + 1:
        return None
    who = "Lambda expression" if is_lambda(failure) else "Function"
    return failure.tokens.refusal(f"{who} parameters cannot be parenthesized", failure.index, end)


def is_lambda(failure: Failure) -> bool:
    words = (failure.kinds[part] for part in reversed(failure.values) if type(part) is int)
    return next((word == "lambda" for word in words if word in ("lambda", "def")), False)


def slash_then_star(failure: Failure) -> GuestSyntaxError | None:
    """`def f(a, /*, b)`"""
    if failure.kind == "*" and failure.ends_with("/") and failure.ahead(","):
        return failure.here("expected comma between / and *")
    return None


LIST_CHECKS = (
    double_starred_group,
    dict_key_without_value,
    dict_value_missing,
    comprehension_of_two,
    comprehension_argument,
    parameter_default,
    parenthesised_parameter,
    slash_then_star,
)
