"""The parser's LALR(1) tables: built from grammar.lark by lark, kept in the user's cache directory.

Building takes lark's import and half a second; loading takes a few milliseconds and no lark.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from functools import cache
from typing import Any, NamedTuple, NoReturn

from minipy.errors import InternalError

GRAMMAR = os.path.join(os.path.dirname(__file__), "grammar.lark")
STARTS = ("file", "eval_input", "single", "expression", "bit_or", "comprehension_clauses")
FORMAT = 2  # of the cache file


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
    path = cache_path(grammar)
    tables = read_cache(path)
    if tables is None:
        tables = build_tables(grammar)
        write_cache(path, tables)
    return tables


def cache_path(grammar: str) -> str:
    """Return the cache file's path; its name changes with the grammar, this file's format and the host's marshal."""
    directory = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    key = f"{FORMAT}-{sys.implementation.cache_tag}-{zlib.crc32(grammar.encode()):08x}-{len(grammar)}"
    return os.path.join(directory, "minipy", f"grammar-{key}.tables")


def read_cache(path: str) -> Tables | None:
    """Return the tables kept at `path`, or None where there is no such file or it is damaged."""
    try:
        with open(path, "rb") as file:
            content = file.read()
        if int.from_bytes(content[:4], "little") != zlib.crc32(content[4:]):
            return None
        states, rules, starts, ends = marshal.loads(content[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return Tables(states, [Rule(*rule) for rule in rules], starts, ends)


def write_cache(path: str, tables: Tables) -> None:
    """Keep the tables at `path`; a directory that can't be written to is no error."""
    payload = marshal.dumps((tables.states, [tuple(rule) for rule in tables.rules], tables.starts, tables.ends))
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(zlib.crc32(payload).to_bytes(4, "little") + payload)
        os.replace(temporary, path)
    except OSError:
        return


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
