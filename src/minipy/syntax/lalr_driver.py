"""The LALR(1) driver: walks the tables over the tokens and calls a Builder method at each reduction.

It keeps its own stack, so that no nesting in the text can overflow the host's.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from minipy.errors import GuestSyntaxError
from minipy.syntax.lalr_tables import load_tables
from minipy.syntax.tokens import END, Tokens

MAX_STACK = 6000  # symbols; CPython's parser gives up at 6000 nested rules


class Unexpected(Exception):
    """The grammar can't go on at token `index`; `parser` is the driver as it stands there."""

    def __init__(self, parser: Parser, index: int) -> None:
        super().__init__(index)
        self.parser = parser
        self.index = index


class TooDeep(Exception):
    """The text nests deeper than MAX_STACK at token `index`."""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


class Parser:
    """One parse of `tokens` from a start symbol; `builder` has a method for each action of the grammar.

    An action gets the indices of the first and the last token of its rule and the values of the rule's parts; a token's
    value is its index.
    """

    def __init__(self, tokens: Tokens, builder: Any, start: str) -> None:
        self.tables = load_tables()
        self.tokens = tokens
        self.builder = builder
        self.start = start
        self.states = [self.tables.starts[start]]
        self.end_state = self.tables.ends[start]
        self.values: list[Any] = []
        self.firsts: list[int] = []  # the first token of each value
        self.actions = bind_actions(builder.__class__)

    def run(self, index: int = 0) -> Any:
        """Parse from token `index` to END and return the start symbol's value; raises Unexpected.

        `tokens.furthest` tells, after an exception, how far it looked.
        """
        kinds, table, states = self.tokens.kinds, self.tables.states, self.states
        values, firsts = self.values, self.firsts
        while True:
            kind = kinds[index]
            move = table[states[-1]].get(kind)
            if move is None:
                self.tokens.furthest = max(self.tokens.furthest, index)
                raise Unexpected(self, index)
            if move < 0:
                try:
                    self.reduce(move, index)
                except GuestSyntaxError:
                    self.tokens.furthest = max(self.tokens.furthest, index)
                    raise
                if states[-1] == self.end_state and kind == END:
                    return values[-1]
                continue
            states.append(move)  # as `shift` does
            values.append(index)
            firsts.append(index)
            if len(states) > MAX_STACK:
                raise TooDeep(index)
            index += 1

    def ahead(self, kind: str, index: int) -> Parser | None:
        """Return a copy of this parser, ready to shift a `kind` that might stand at `index`, or None if it can't."""
        copy = Parser(self.tokens, self.builder, self.start)
        copy.states, copy.values, copy.firsts = self.states[:], self.values[:], self.firsts[:]
        return copy if copy.reduce_for(kind, index) is not None else None

    def reduce_for(self, kind: str, index: int) -> int | None:
        """Make all reductions before a `kind` at `index`; return the state to shift to, None if it can't come."""
        table, states = self.tables.states, self.states
        while not (kind == END and states[-1] == self.end_state):
            move = table[states[-1]].get(kind)
            if move is None or move >= 0:
                return move
            self.reduce(move, index)
        return self.end_state

    def shift(self, state: int, index: int) -> None:
        """Push token `index`."""
        self.states.append(state)
        self.values.append(index)
        self.firsts.append(index)

    def reduce(self, move: int, index: int) -> None:
        """Replace the parts of rule `~move`, the last of which ends before token `index`, by the rule's value."""
        size, symbol, action = self.actions[~move]
        states, values, firsts = self.states, self.values, self.firsts
        if size == 0:
            firsts.append(index)
            values.append(action(self.builder, index, index - 1))
        else:
            first = firsts[-size]
            if action is not None:
                values[-size:] = [action(self.builder, first, index - 1, *values[-size:])]
            del states[-size:], firsts[-size:]
            firsts.append(first)
        states.append(self.tables.states[states[-1]][symbol])


@cache
def bind_actions(builder: Any) -> list[tuple[int, str, Any]]:
    """Return (size, symbol, function of the class `builder` or None) for each rule."""
    return [(rule.size, rule.symbol, getattr(builder, rule.action) if rule.action else None) for rule in load_tables().rules]
