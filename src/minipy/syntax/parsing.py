"""Parsing: from source text to a tree, or to the error that CPython would give."""

from __future__ import annotations

import ast
from types import MappingProxyType
from typing import Any

from minipy.errors import GuestSyntaxError, SourceWarning
from minipy.syntax.builders.tree_builder import Builder
from minipy.syntax.compile_flags import ALLOW_INCOMPLETE_INPUT, DONT_IMPLY_DEDENT
from minipy.syntax.lalr_driver import Parser, TooDeep, Unexpected
from minipy.syntax.lexer import tokenize
from minipy.syntax.parenthesised_with import mark_with_parens
from minipy.syntax.source_text import source_text
from minipy.syntax.text_end import drop_dedents, invalid_syntax, is_open_ended, refusal_here
from minipy.syntax.tokens import DEDENT, Tokens

INDENTATION_MESSAGES = ("unexpected indent", "unexpected unindent")  # CPython reads no further after these
COMPOUND = (ast.If, ast.While, ast.For, ast.Try, ast.TryStar, ast.With, ast.FunctionDef, ast.ClassDef)
STARTS = MappingProxyType({"exec": "file", "eval": "eval_input", "single": "single"})


def parse_source(
    source: str | bytes, filename: str, mode: str, warnings: list[SourceWarning], flags: int = 0
) -> ast.Module | ast.Expression | ast.Interactive:
    """Return the tree of `source` and add to `warnings`; raises GuestSyntaxError and nothing else."""
    text = source_text(source, filename)
    if mode == "exec" or text.endswith("\n"):
        tokens = tokenize(text if text.endswith("\n") else text + "\n", filename)
    else:
        tokens = tokenize(text + "\n", filename, lacks_newline=True)
        if mode == "single" and flags & DONT_IMPLY_DEDENT:
            drop_dedents(tokens)
    try:
        tree: ast.Module | ast.Expression | ast.Interactive = parse_tokens(tokens, STARTS[mode])
        if isinstance(tree, ast.Interactive) and lacks_last_newline(tokens, tree):
            tokens.refused = len(tokens.kinds) - 1
            raise invalid_syntax(tokens, tokens.refused)
    except GuestSyntaxError:
        if flags & ALLOW_INCOMPLETE_INPUT and is_open_ended(tokens, tokens.refused):
            raise refusal_here(tokens, tokens.refused, "incomplete input") from None
        raise
    finally:
        warnings += tokens.warnings_in_order()
    return tree


def lacks_last_newline(tokens: Tokens, tree: ast.Interactive) -> bool:
    """Tell whether a compound statement stands on the last line alone, which at the prompt must be ended by a newline."""
    return tokens.lacks_newline and isinstance(tree.body[-1], COMPOUND) and tokens.kinds[-2] != DEDENT


def parse_tokens(tokens: Tokens, start: str) -> Any:
    """Return the value of `start` for `tokens`; raises GuestSyntaxError."""
    try:
        return new_parser(tokens, start).run()
    except Unexpected as unexpected:
        from minipy.syntax.mistakes.diagnosis import diagnose

        count = len(tokens.warnings)
        tokens.refused = unexpected.index
        error = diagnose(unexpected.parser, unexpected.index)
        del tokens.warnings[count:]  # a diagnosis reads the same tokens again
    except TooDeep as deep:
        raise tokens.refusal("too many nested expressions", deep.index) from None
    except GuestSyntaxError as refused:
        tokens.refused = tokens.furthest
        error = refused
    raise with_text_read(tokens, most_important(tokens, error)) from None


def with_text_read(tokens: Tokens, error: GuestSyntaxError) -> GuestSyntaxError:
    """Return `error`; of a line above the one that CPython has read by then, it shows the text without the newline."""
    if error.text is not None and error.lineno < min(tokens.end_lines[tokens.furthest], tokens.text.count("\n")):
        error.text = error.text.removesuffix("\n")
    return error


def new_parser(tokens: Tokens, start: str) -> Parser:
    """Return the parser that begins with `start`; it parses what stands inside f-strings by `parse_tokens`."""
    mark_with_parens(tokens)
    return Parser(tokens, Builder(tokens, parse_tokens), start)


def most_important(tokens: Tokens, error: GuestSyntaxError) -> GuestSyntaxError:
    """Return the lexer's error instead of `error` where CPython prefers it."""
    lexical = tokens.error
    if lexical is None or error.message in INDENTATION_MESSAGES:
        return error
    is_unclosed = lexical.message.endswith("was never closed") and tokens.lines[tokens.furthest] > lexical.lineno
    return lexical if tokens.outranks or is_unclosed else error
