"""Parsing only as far as it goes: the longest expression that stands at a token, for diagnosis."""

from __future__ import annotations

from typing import Any, NamedTuple

from minipy.syntax.lalr_driver import Parser, Unexpected
from minipy.syntax.node_maker import NodeMaker
from minipy.syntax.tokens import END, ERROR

MAX_STEPS_BACK = 8  # tokens given up to find a shorter expression that is complete, as `a` in `a + )`


class Prefix(NamedTuple):
    """A parsed `value` that ends before token `end`."""

    value: Any
    end: int


def longest_prefix(builder: NodeMaker, start: str, index: int) -> Prefix | None:
    """Return the longest `start` at token `index`, made by `builder`; raises the lexer's error where it comes up to that."""
    tokens = builder.tokens
    parser = Parser(tokens, builder, start)
    try:
        return Prefix(parser.run(index), len(tokens.kinds) - 1)
    except Unexpected as unexpected:
        stop = unexpected.index
    if tokens.kinds[stop] == ERROR and tokens.error:
        raise tokens.error
    if complete := parser.ahead(END, stop):
        return Prefix(complete.values[-1], stop)
    for end in range(stop - 1, max(stop - MAX_STEPS_BACK, index), -1):
        if complete := parse_between(builder, start, index, end):
            return Prefix(complete.values[-1], end)
    return None


def parse_between(builder: NodeMaker, start: str, index: int, end: int) -> Parser | None:
    """Return the parser that has accepted exactly the tokens from `index` up to `end`, or None."""
    tokens = builder.tokens
    parser = Parser(tokens, builder, start)
    for place in range(index, end):
        state = parser.reduce_for(tokens.kinds[place], place)
        if state is None:
            return None
        parser.shift(state, place)
    return parser if parser.reduce_for(END, end) is not None else None
