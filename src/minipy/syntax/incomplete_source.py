"""Whether a text is a valid beginning that wants more lines: what a REPL asks before it runs anything."""

from __future__ import annotations

import ast

from minipy.errors import GuestSyntaxError
from minipy.syntax.lalr_driver import TooDeep, Unexpected
from minipy.syntax.lexer import tokenize
from minipy.syntax.parsing import COMPOUND, new_parser
from minipy.syntax.source_text import source_text
from minipy.syntax.text_end import is_open_ended


def wants_more(source: str) -> bool:
    """Tell whether `source` is valid so far and can't end here; a compound statement ends with an empty line."""
    try:
        text = source_text(source, "<stdin>")
        tokens = tokenize(text if text.endswith("\n") else text + "\n", "<stdin>")
        tree: ast.Module = new_parser(tokens, "file").run()
    except Unexpected as unexpected:
        return is_open_ended(tokens, unexpected.index)
    except (GuestSyntaxError, TooDeep):
        return False
    return bool(tree.body) and isinstance(tree.body[-1], COMPOUND) and not source.endswith("\n")
