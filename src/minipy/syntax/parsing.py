"""Parsing: from source text to a tree, or to the error that CPython would give."""

from __future__ import annotations

import ast
from types import MappingProxyType
from typing import Any

from minipy.errors import GuestSyntaxError
from minipy.syntax.builders.tree_builder import Builder
from minipy.syntax.lalr_driver import Parser, TooDeep, Unexpected
from minipy.syntax.lexer import tokenize
from minipy.syntax.parenthesised_with import mark_with_parens
from minipy.syntax.source_text import source_text
from minipy.syntax.tokens import Tokens

INDENTATION_MESSAGES = ("unexpected indent", "unexpected unindent")  # CPython reads no further after these
STARTS = MappingProxyType({"exec": "file", "eval": "eval_input", "single": "single"})


def parse_source(source: str | bytes, filename: str, mode: str) -> ast.Module | ast.Expression | ast.Interactive:
    """Return the tree of `source`; raises GuestSyntaxError and nothing else."""
    tokens = tokenize(source_text(source, filename), filename)
    tree: ast.Module | ast.Expression | ast.Interactive = parse_tokens(tokens, STARTS[mode])
    return tree


def parse_tokens(tokens: Tokens, start: str) -> Any:
    """Return the value of `start` for `tokens`; raises GuestSyntaxError."""
    try:
        return new_parser(tokens, start).run()
    except Unexpected as unexpected:
        from minipy.syntax.mistakes.diagnosis import diagnose

        error = diagnose(unexpected.parser, unexpected.index)
    except TooDeep as deep:
        raise tokens.refusal("too many nested expressions", deep.index) from None
    except GuestSyntaxError as refused:
        error = refused
    raise most_important(tokens, error) from None


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
