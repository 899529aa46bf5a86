"""Diagnosis: the words that CPython finds for a place where the grammar can't go on.

Each check looks for one common mistake; the first that recognises its own answers.
"""

from __future__ import annotations

import ast

from minipy.errors import GuestSyntaxError
from minipy.syntax.lalr_driver import Parser
from minipy.syntax.longest_prefix import longest_prefix
from minipy.syntax.mistakes.assignment_mistakes import stray_equals, stray_walrus, unfinished_assignment
from minipy.syntax.mistakes.block_mistakes import BLOCK_CHECKS
from minipy.syntax.mistakes.list_mistakes import LIST_CHECKS
from minipy.syntax.mistakes.parse_failure import Failure
from minipy.syntax.text_end import invalid_syntax
from minipy.syntax.tokens import DEDENT, END, ERROR, INDENT, NAME, NEWLINE, STRING

SOFT_KEYWORDS = ("_", "case", "match")


def diagnose(parser: Parser, index: int) -> GuestSyntaxError:
    """Return the error for the token `index`, which `parser` can't take."""
    failure = Failure(parser, index)
    try:
        for check in CHECKS:
            if error := check(failure):
                return error
    except GuestSyntaxError as error:  # a look ahead came upon it
        return error
    return generic(failure)


def generic(failure: Failure) -> GuestSyntaxError:
    if failure.kind == INDENT:
        return failure.here("unexpected indent", "IndentationError")
    if failure.kind == DEDENT:
        return failure.here("unexpected unindent", "IndentationError")
    return invalid_syntax(failure.tokens, failure.index)


def refused_by_lexer(failure: Failure) -> GuestSyntaxError | None:
    return failure.tokens.error if failure.kind == ERROR else None


def bad_literal(failure: Failure) -> GuestSyntaxError | None:
    """String literals just before, or here, which have no value: CPython works that out before it gives up."""
    end = start = failure.index
    while start and failure.kinds[start - 1] == STRING:
        start -= 1
    while failure.kinds[end] == STRING:
        end += 1
    try:
        if start < end:
            failure.parser.builder.strings(start, end - 1, list(range(start, end)))
    except GuestSyntaxError as error:
        return error
    return None


def unsupported(failure: Failure) -> GuestSyntaxError | None:
    """What Python 3.11 has and minipy has not."""
    if failure.kind in ("async", "await"):
        return failure.here(f"minipy does not support '{failure.kind}'")
    return match_statement(failure)


def match_statement(failure: Failure) -> GuestSyntaxError | None:
    """A line `match ...:` before an indented line `case ...`."""
    kinds, start = failure.kinds, failure.index
    while start and kinds[start - 1] not in (NEWLINE, INDENT, DEDENT):
        start -= 1
    if failure.tokens.texts[start] != "match" or kinds[start] != NAME or NEWLINE not in kinds[start:]:
        return None
    end = kinds.index(NEWLINE, start)
    follows = failure.tokens.texts[end + 2 : end + 3] == ["case"] and kinds[end + 1] == INDENT
    return failure.tokens.refusal("minipy does not support 'match' statements", start) if follows else None


def second_statement(failure: Failure) -> GuestSyntaxError | None:
    """More than one statement where a REPL takes one."""
    if failure.parser.start != "single" or failure.kind == END or not failure.ahead(END):
        return None
    failure.tokens.refused = failure.tokens.furthest = failure.index - 1  # CPython has read no further
    return failure.tokens.refusal("multiple statements found while compiling a single statement", failure.index - 1)


def missing_else(failure: Failure) -> GuestSyntaxError | None:
    """`a if b` with nothing after."""
    if failure.kind in ("else", ":") or not (ahead := failure.ahead("else")):
        return None
    body, if_, test = ahead.values[-3:] if len(ahead.values) >= 3 else (None, None, None)
    if not failure.is_token(if_, "if") or not isinstance(body, ast.expr):
        return None
    assert test is not None
    return failure.maker.refused_node("expected 'else' after 'if' expression", body, test)


def print_statement(failure: Failure) -> GuestSyntaxError | None:
    """`print x`, as in Python 2."""
    ahead = failure.ahead("if")
    name = ahead.values[-1] if ahead else None
    if not isinstance(name, ast.Name) or name.id not in ("print", "exec") or failure.kinds[failure.index - 1] != NAME:
        return None
    rest = longest_prefix(failure.maker, "eval_input", failure.index)
    if rest is None:
        return None
    message = f"Missing parentheses in call to '{name.id}'. Did you mean {name.id}(...)?"
    return failure.maker.refused_node(message, name, rest.value.body)


def missing_comma(failure: Failure) -> GuestSyntaxError | None:
    """Two expressions side by side in brackets."""
    ahead = failure.ahead("if")
    unpacked = failure.ahead("|") if not ahead else None
    stand = ahead or unpacked
    if not stand or not isinstance(left := stand.values[-1], ast.expr):
        return None
    first = stand.firsts[-1]
    before = failure.kinds[first - 1] if first else ""
    is_clause = before in ("in", "if") and failure.depth(first - 1) > 0  # of a comprehension
    if is_clause or (unpacked and before not in ("*", "for")) or is_soft_start(failure, first):
        return None
    right = longest_prefix(failure.maker, "expression", failure.index)
    if right is None or not failure.depth(right.end - 1):
        return None
    return failure.maker.refused_node("invalid syntax. Perhaps you forgot a comma?", left, right.value)


def is_soft_start(failure: Failure, first: int) -> bool:
    """Tell whether an expression begins like a bad string prefix or with a soft keyword."""
    is_prefix = failure.kinds[first] == NAME and failure.kinds[first + 1] == STRING
    return is_prefix or failure.tokens.texts[first] in SOFT_KEYWORDS


CHECKS = (
    refused_by_lexer,
    bad_literal,
    unsupported,
    second_statement,
    unfinished_assignment,
    stray_equals,
    stray_walrus,
    missing_else,
    print_statement,
    *LIST_CHECKS,
    missing_comma,
    *BLOCK_CHECKS,
)
