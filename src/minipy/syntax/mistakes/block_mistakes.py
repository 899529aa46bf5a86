"""Diagnosis of statement headers and blocks: missing colons, indents and handlers."""

from __future__ import annotations

from typing import Any

from minipy.errors import GuestSyntaxError
from minipy.syntax.longest_prefix import longest_prefix
from minipy.syntax.mistakes.list_mistakes import up_to
from minipy.syntax.mistakes.parse_failure import Failure
from minipy.syntax.node_maker import LAYOUT
from minipy.syntax.tokens import INDENT, NAME, NEWLINE

HEADERS = ("if", "elif", "else", "while", "for", "try", "except", "finally", "with", "class", "def")
ALWAYS_COLON = ("def", "try", "else", "finally")  # CPython asks for their colon whatever stands there


def missing_parenthesis(failure: Failure) -> GuestSyntaxError | None:
    """`def f:`"""
    return failure.here("expected '('") if failure.ends_with("def", NAME) else None


def missing_colon(failure: Failure) -> GuestSyntaxError | None:
    """A header without its colon."""
    if failure.ends_with("->"):  # CPython leaves it out, and finds no colon
        return failure.tokens.refusal("expected ':'", failure.index - 1)
    if failure.kind == ":" or not failure.ahead(":"):
        return None
    word = innermost_word(failure, (*HEADERS, "lambda"))
    if word is None or failure.kinds[word] == "lambda":
        return None
    if not is_header_end(failure, word):
        return None
    if failure.kind == NEWLINE or failure.kinds[word] in ALWAYS_COLON:
        return failure.here("expected ':'")
    return None


def is_header_end(failure: Failure, word: int) -> bool:
    """Tell whether the header that begins with token `word` wants its colon here: the first, outside brackets."""
    if failure.kinds[word] == "else" and failure.kinds[word - 1] not in LAYOUT:
        return False  # of a conditional expression
    has_colon = any(failure.is_token(part, ":") for part in failure.values[failure.values.index(word) :])
    return not has_colon and failure.depth(failure.index - 1) == failure.depth(word)


def innermost_word(failure: Failure, words: tuple[str, ...]) -> int | None:
    """Return the token nearest to the top of the stack that is one of `words`."""
    tokens = (part for part in reversed(failure.values) if type(part) is int)
    return next((token for token in tokens if failure.kinds[token] in words), None)


def missing_block(failure: Failure) -> GuestSyntaxError | None:
    """A header with its colon, and then a line that isn't indented."""
    if not failure.ends_with(":", NEWLINE) or not failure.ahead(INDENT):
        return None
    token = innermost_word(failure, HEADERS)
    if token is None:
        return None
    word, line = failure.kinds[token], failure.tokens.lines[token]
    word += "*" if word == "except" and failure.kinds[token + 1] == "*" else ""
    names = {"def": "function definition", "class": "class definition"}
    header = names.get(word, f"'{word}' statement")
    return failure.here(f"expected an indented block after {header} on line {line}", "IndentationError")


def missing_handler(failure: Failure) -> GuestSyntaxError | None:
    """`try` with neither `except` nor `finally`."""
    ahead = failure.ahead("finally")
    if ahead and len(ahead.values) >= 3 and failure.is_token(ahead.values[-3], "try"):
        return failure.here("expected 'except' or 'finally' block")
    return None


def is_handler_start(failure: Failure, values: list[Any]) -> bool:
    """Tell whether `except` or `except*` is on top of a stack."""
    if failure.is_token(values[-1], "*"):
        values = values[:-1]
    return bool(values) and failure.is_token(values[-1], "except")


def group_handler_without_type(failure: Failure) -> GuestSyntaxError | None:
    """`except*:`"""
    if failure.kind in (":", NEWLINE) and failure.ends_with("except", "*"):
        return failure.here("expected one or more exception types")
    return None


def both_kinds_of_handlers(failure: Failure) -> GuestSyntaxError | None:
    """`except` after `except*`, or the other way round."""
    has_star = failure.kind == "*"
    if not failure.ends_with("except"):
        return None
    end = failure.index + has_star
    if has_star or failure.kind != ":":
        kind = longest_prefix(failure.maker, "eval_input", end)
        end = kind.end if kind else end
        end += 2 if failure.kinds[end] == "as" else 0
    if failure.kinds[end] != ":":
        return None
    message = "cannot have both 'except' and 'except*' on the same 'try'"
    return failure.tokens.refusal(message, failure.index - 1, failure.index if has_star else None)


def several_exceptions(failure: Failure) -> GuestSyntaxError | None:
    """`except A, B:`"""
    if failure.kind != "," or len(failure.values) < 2 or not (ahead := failure.ahead("as")):
        return None
    kind = ahead.values[-1]
    if not is_handler_start(failure, ahead.values[:-1]):
        return None
    rest = longest_prefix(failure.maker, "eval_input", failure.index + 1)
    if rest is None:
        return None
    end = rest.end + 2 if failure.kinds[rest.end] == "as" else rest.end
    if failure.kinds[end] != ":":
        return None
    error = failure.maker.refused_node("multiple exception types must be parenthesized", kind)
    return up_to(failure, error, end)


BLOCK_CHECKS = (
    several_exceptions,
    group_handler_without_type,
    both_kinds_of_handlers,
    missing_parenthesis,
    missing_colon,
    missing_block,
    missing_handler,
)
