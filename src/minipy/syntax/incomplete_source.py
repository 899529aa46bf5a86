"""Whether a text is a valid beginning that wants more lines: what a REPL asks before it runs anything."""

from __future__ import annotations

import ast

from minipy.errors import GuestSyntaxError
from minipy.syntax.lalr_driver import TooDeep, Unexpected
from minipy.syntax.lexer import tokenize
from minipy.syntax.parsing import new_parser
from minipy.syntax.source_text import source_text
from minipy.syntax.tokens import DEDENT, END, ERROR, Tokens

COMPOUND = (ast.If, ast.While, ast.For, ast.Try, ast.With, ast.FunctionDef, ast.ClassDef)
OPEN_ENDED = ("was never closed", "unexpected EOF while parsing")


def wants_more(source: str) -> bool:
    """Tell whether `source` is valid so far and can't end here; a compound statement ends with an empty line."""
    try:
        tokens = tokenize(source_text(source, "<stdin>"), "<stdin>")
        tree: ast.Module = new_parser(tokens, "file").run()
    except Unexpected as unexpected:
        return is_at_end(tokens, unexpected.index)
    except (GuestSyntaxError, TooDeep):
        return False
    return bool(tree.body) and isinstance(tree.body[-1], COMPOUND) and not source.endswith("\n")


def is_at_end(tokens: Tokens, index: int) -> bool:
    """Tell whether the token that the grammar refused is the end of the text, or lies in an open bracket or string."""
    if tokens.kinds[index] == ERROR and tokens.error:
        message = tokens.error.message
        return message.endswith(OPEN_ENDED) or message.startswith("unterminated triple-quoted")
    return all(kind in (DEDENT, END) for kind in tokens.kinds[index:])
