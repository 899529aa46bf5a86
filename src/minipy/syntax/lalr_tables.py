"""The parser's LALR(1) tables: built from grammar.lark by lark, kept in the user's cache directory.

Building takes lark's import and half a second; loading takes a few milliseconds and no lark.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any, NamedTuple, NoReturn

from minipy.cache import cache_path, read_cache, shipped_path, without_collector, write_cache
from minipy.errors import InternalError

GRAMMAR = os.path.join(os.path.dirname(__file__), "grammar.lark")
STARTS = ("file", "eval_input", "single", "expression", "bit_or", "comprehension_clauses")
FORMAT = 3  # of the tables


class Rule(NamedTuple):
    """One production: `symbol` replaces `size` symbols; `action` names a Builder method ("" hands the only part on)."""

    symbol: str
    size: int
    action: str


class Tables(NamedTuple):
    """LALR(1) tables.

    `states[s]` maps a token kind to a state to shift to (>= 0) or to a rule to reduce by (`~index`), and a rule's
    symbol to the state to go on in. `starts` and `ends` map a start symbol to its first and its accepting state.
    """

    states: list[dict[str, int]]
    rules: list[Rule]
    starts: dict[str, int]
    ends: dict[str, int]


@cache
def load_tables() -> Tables:
    """Return the tables, from the cache file where it fits the grammar, else newly built."""
    with open(GRAMMAR, encoding="utf-8") as file:
        grammar = file.read()
    path, key = cache_path("grammar", "tables"), cache_key(grammar)
    kept = read_cache(path, key) or read_cache(shipped_path("tables"), key)
    if kept is not None:
        states, rules, starts, ends = kept
        return Tables(states, [Rule(*rule) for rule in rules], starts, ends)
    with without_collector():
        tables = build_tables(grammar)
    write_cache(path, key, as_tuples(tables))
    return tables


def ship_tables(path: str) -> None:
    """Keep the tables at `path`, for other places that hold the same grammar."""
    tables = load_tables()
    with open(GRAMMAR, encoding="utf-8") as file:
        write_cache(path, cache_key(file.read()), as_tuples(tables))


def cache_key(grammar: str) -> str:
    """Return what the tables follow from."""
    return f"{FORMAT}\n{grammar}"


def as_tuples(tables: Tables) -> tuple[Any, ...]:
    """Return the tables as tuples and dicts, for the cache."""
    return tables.states, [tuple(rule) for rule in tables.rules], tables.starts, tables.ends


def build_tables(grammar: str) -> Tables:
    """Return the tables that lark computes for `grammar`."""
    lark = make_lark(grammar)
    kinds = {terminal.name: token_kind(terminal) for terminal in lark.terminals}
    table = lark.parser.parser._parse_table
    order = state_order(table)
    numbers: dict[Any, int] = {state: number for number, state in enumerate(order)}
    rules: list[Rule] = []
    states = [
        {kinds.get(name, name): encode(arg, numbers, rules) for name, (_, arg) in sorted(table.states[state].items())}
        for state in order
    ]
    starts = {start: numbers[table.start_states[start]] for start in STARTS}
    return Tables(states, rules, starts, {start: numbers[table.end_states[start]] for start in STARTS})


def state_order(table: Any) -> list[int]:
    """Return lark's states as they are reached from the start symbols; lark numbers them anew in each process."""
    order = [table.start_states[start] for start in STARTS]
    known = set(order)
    for state in order:  # grows on the way
        for _, (_, arg) in sorted(table.states[state].items()):
            if isinstance(arg, int) and arg not in known:
                known.add(arg)
                order.append(arg)
    return order


def make_lark(grammar: str, **options: Any) -> Any:
    """Return lark's own parser object for `grammar`; its lexer is never used."""
    from lark import Lark
    from lark.lexer import Lexer

    class NoLexer(Lexer):
        """Stands where lark wants a lexer; ours feeds our own driver."""

        def __init__(self, configuration: object) -> None:
            pass

        def lex(self, *arguments: object) -> NoReturn:
            raise InternalError("lark's own parser was asked to parse; minipy uses its tables only")

    return Lark(grammar, parser="lalr", lexer=NoLexer, start=list(STARTS), maybe_placeholders=False, **options)


def token_kind(terminal: Any) -> str:
    """Return a keyword's or operator's own text, or the name of a declared terminal."""
    return str(terminal.pattern.value) if terminal.pattern is not None else str(terminal.name)


def encode(arg: Any, numbers: dict[Any, int], rules: list[Rule]) -> int:
    """Return the number of a shift's target state, and for a reduction the complement of its rule's number."""
    if isinstance(arg, int):
        return numbers[arg]
    if arg not in numbers:
        numbers[arg] = len(rules)
        if len(arg.expansion) != 1 and not arg.alias:
            raise InternalError(f"{arg} in grammar.lark hands nothing on: give it an action with `->`")
        rules.append(Rule(str(arg.origin.name), len(arg.expansion), str(arg.alias or "")))
    return ~numbers[arg]
