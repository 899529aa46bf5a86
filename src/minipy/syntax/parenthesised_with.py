"""Parenthesised with-items: tells `with (a, b):` (two items) from `with (a, b) as c:` (a tuple).

LALR(1) can't tell before the closing parenthesis, so the opening one is marked here.
"""

from __future__ import annotations

from minipy.syntax.tokens import WITH_PAREN, Tokens


def mark_with_parens(tokens: Tokens) -> None:
    """Change the kind of each "(" that opens with-items to WITH_PAREN."""
    kinds = tokens.kinds
    if "with" not in kinds:
        return
    for index, kind in enumerate(kinds):
        if kind == "with" and kinds[index + 1] == "(" and opens_items(kinds, index + 1):
            kinds[index + 1] = WITH_PAREN


def opens_items(kinds: list[str], opening: int) -> bool:
    """Tell whether the parenthesis at `opening` holds a list of with-items and a colon follows it."""
    depth = 0
    in_lambda = False
    is_item_start = False
    for index in range(opening, len(kinds)):
        kind = kinds[index]
        if kind in ("(", "[", "{"):
            depth += 1
        elif kind in (")", "]", "}"):
            depth -= 1
            if depth == 0:
                return kinds[index + 1] == ":" and index > opening + 1
        elif depth == 1 and kind == "as":
            return True
        elif depth == 1 and (kind in ("for", ":=") or (is_item_start and kind in ("*", "yield"))):
            return False
        if depth == 1:
            in_lambda = kind == "lambda" or (in_lambda and kind != ":")
        is_item_start = (index == opening or kind == ",") and depth == 1 and not in_lambda
    return False
