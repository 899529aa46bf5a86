"""The syntax room: from source text to the standard library's `ast` nodes, or to a syntax error with its place.

    text --source_text.py--> str --lexer.py--> Tokens --lalr_driver.py, grammar.lark--> builders/ --> ast.Module
                                                            `--> mistakes/ --> GuestSyntaxError

Importing this package loads nothing more; the first parse does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

if TYPE_CHECKING:
    import ast

    from minipy.errors import GuestSyntaxError

__all__ = ["check_size", "format_syntax_error", "needs_more", "parse"]


@overload
def parse(source: str | bytes, filename: str = ..., mode: Literal["exec"] = ...) -> ast.Module: ...
@overload
def parse(source: str | bytes, filename: str = ..., *, mode: Literal["eval"]) -> ast.Expression: ...
@overload
def parse(source: str | bytes, filename: str = ..., *, mode: Literal["single"]) -> ast.Interactive: ...
@overload
def parse(source: str | bytes, filename: str = ..., mode: str = ...) -> ast.Module | ast.Expression | ast.Interactive: ...
def parse(
    source: str | bytes, filename: str = "<string>", mode: str = "exec"
) -> ast.Module | ast.Expression | ast.Interactive:
    """Return the tree of `source`; `mode` is "exec", "eval" or "single", as in `compile`.

    The tree is what CPython 3.11's `ast.parse` gives, positions included (inside f-strings they are more exact). Raises
    GuestSyntaxError for text that Python 3.11 or minipy refuses, and nothing else.
    """
    from minipy.syntax.parsing import parse_source

    return parse_source(source, filename, mode, [])


def check_size(source: str | bytes, filename: str, most: int) -> None:
    """Refuse a text of more than `most` characters or bytes by a GuestSyntaxError."""
    if len(source) > most:
        from minipy.errors import GuestSyntaxError

        unit = "bytes" if isinstance(source, bytes) else "characters"
        raise GuestSyntaxError(f"source of {len(source)} {unit}, more than --max-source {most} allows", filename, 1, 1)


def needs_more(source: str) -> bool:
    """Tell whether `source` is the valid beginning of something longer, so that a REPL asks for another line."""
    from minipy.syntax.incomplete_source import wants_more

    return wants_more(source)


def format_syntax_error(error: GuestSyntaxError) -> str:
    """Return what CPython prints for `error`: file and line, the source line, carets, kind and message."""
    from minipy.syntax.syntax_error_report import format_syntax_error as format_error

    return format_error(error)
