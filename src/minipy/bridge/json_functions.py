"""The rows of the bridge for JSON: strings as they stand in a document, and the white space."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

SPACES: Final = frozenset(" \t\n\r")


def _scan_string(text: str, position: int, is_strict: bool) -> tuple[str, int, bool]:
    """Return (the string, the position after it, True), or (what is wrong, where, False).

    `position` is the one after the opening quote.
    """
    from json import decoder  # only programs that use JSON pay for it

    try:
        found, end = decoder.scanstring(text, position, is_strict)  # type: ignore[attr-defined]
    except decoder.JSONDecodeError as error:
        return error.msg, error.pos, False
    return found, end, True


def skip(text: str, position: int) -> int:
    """Return the first position at or after `position` that holds no white space."""
    while text[position : position + 1] in SPACES:
        position += 1
    return position


def _quote(text: str, is_ascii: bool) -> str:
    """Return `text` between double quotes, with escapes."""
    from json.encoder import encode_basestring, encode_basestring_ascii

    return str(encode_basestring_ascii(text) if is_ascii else encode_basestring(text))


def json_rows() -> dict[str, Callable[..., Any]]:
    """Return the rows."""
    return {
        "json.scan_string": _scan_string,
        "json.skip": skip,
        "json.quote": _quote,
    }
