"""Literals: the value of a number or string token, worked out without the host's evaluator."""

from __future__ import annotations

import re
from types import MappingProxyType

MAX_DIGITS = 4300  # CPython's default limit for decimal integers, since conversion takes quadratic time
BASES = MappingProxyType({"x": 16, "o": 8, "b": 2})
SIMPLE = MappingProxyType(
    {
        "\n": "",
        "\\": "\\",
        "'": "'",
        '"': '"',
        "a": "\a",
        "b": "\b",
        "f": "\f",
        "n": "\n",
        "r": "\r",
        "t": "\t",
        "v": "\v",
    }
)
MAX_OCTAL = 0o377
DIGITS = MappingProxyType({"x": 2, "u": 4, "U": 8})
# Compiled by `re` at first use: few programs start with one.
ESCAPE = r"\\(?:([0-7]{1,3})|([xuU])([0-9a-fA-F]*)|(N)(\{[^}]*\}?)?|((?s:.)))"
BYTES_ESCAPE = r"\\(?:([0-7]{1,3})|(x)([0-9a-fA-F]{0,2})|((?s:.)))"


class BadLiteral(Exception):
    """The literal has no value; the text is CPython's message."""


class Quoted:
    """A string token's parts: prefix flags, and the text between the quotes with its place in the token."""

    __slots__ = ("body", "is_bytes", "is_format", "is_raw", "is_u", "offset")

    def __init__(self, text: str) -> None:
        rest = text.lstrip("rRbBfFuU")
        prefix = text[: len(text) - len(rest)].lower()
        quote_width = 3 if rest.startswith(("'''", '"""')) else 1
        self.is_raw = "r" in prefix
        self.is_bytes = "b" in prefix
        self.is_format = "f" in prefix
        self.is_u = text[0] == "u"
        self.offset = len(prefix) + quote_width
        self.body = text[self.offset : len(text) - quote_width]


def number_value(text: str) -> int | float:
    """Return the value of an int or float literal; raises BadLiteral for too many digits."""
    digits = text.replace("_", "")
    base = BASES.get(digits[1:2].lower())
    if base:
        return int(digits[2:], base)
    if not digits.isdigit():
        return float(digits)
    if len(digits) > MAX_DIGITS and digits.strip("0"):
        raise BadLiteral(
            f"Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {len(digits)} digits;"
            " use sys.set_int_max_str_digits() to increase the limit"
            " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
        )
    return int(digits.lstrip("0") or "0")


def bytes_value(quoted: Quoted) -> bytes:
    """Return the value of a bytes literal; raises BadLiteral."""
    if not quoted.body.isascii():
        raise BadLiteral("bytes can only contain ASCII literal characters")
    if quoted.is_raw or "\\" not in quoted.body:
        return quoted.body.encode("ascii")
    return re.sub(BYTES_ESCAPE, bytes_escape, quoted.body).encode("latin-1")


def bytes_escape(found: re.Match[str]) -> str:
    """Return the character for one escape in a bytes literal."""
    octal, hexadecimal, digits, other = found.groups()
    if octal:
        return chr(int(octal, 8) & 0xFF)
    if hexadecimal:
        if len(digits) < 2:
            raise BadLiteral(f"(value error) invalid \\x escape at position {found.start()}")
        return chr(int(digits, 16))
    return SIMPLE.get(other, found[0])


def text_value(body: str, is_raw: bool) -> str:
    """Return the value of a string literal's text; raises BadLiteral."""
    if is_raw or "\\" not in body:
        return body
    return re.sub(ESCAPE, text_escape, body)


def text_escape(found: re.Match[str]) -> str:
    """Return the character for one escape in a string literal."""
    octal, hexadecimal, digits, named, name, other = found.groups()
    if octal:
        return chr(int(octal, 8))
    if hexadecimal:
        return hexadecimal_escape(found, hexadecimal, digits)
    if named:
        return named_escape(found, name)
    return SIMPLE.get(other, found[0])


def invalid_escape(body: str, is_bytes: bool) -> str | None:
    """Return what CPython warns of in a literal that has a value: the first escape that means nothing, or too much."""
    for found in re.finditer(BYTES_ESCAPE if is_bytes else ESCAPE, body):
        octal, other = found[1], found[found.re.groups]
        if octal and int(octal, 8) > MAX_OCTAL:
            return f"invalid octal escape sequence '\\{octal}'"
        if other and other not in SIMPLE and other.isascii():
            return f"invalid escape sequence '\\{other}'"
    return None


def hexadecimal_escape(found: re.Match[str], letter: str, digits: str) -> str:
    """Return the character for \\x, \\u or \\U and the digits that belong to it, with the surplus digits after it."""
    count = DIGITS[letter]
    if len(digits) < count:
        raise bad_escape(found, len(digits) + 2, f"truncated \\{letter}{'X' * count} escape")
    value = int(digits[:count], 16)
    if value > 0x10FFFF:
        raise bad_escape(found, count + 2, "illegal Unicode character")
    return chr(value) + digits[count:]


def named_escape(found: re.Match[str], name: str | None) -> str:
    """Return the character called `name` (with its braces)."""
    if not name or not name.endswith("}") or len(name) < 3:
        raise bad_escape(found, 2 + len((name or "").rstrip("}")), "malformed \\N character escape")
    from unicodedata import lookup

    try:
        character = lookup(name[1:-1])
    except KeyError:
        character = ""
    if len(character) != 1:  # the host also knows names of sequences
        raise bad_escape(found, len(found[0]), "unknown Unicode character name")
    return character


def bad_escape(found: re.Match[str], length: int, reason: str) -> BadLiteral:
    """Return the error of the escape that `found` matched and that takes up `length` characters."""
    start = sum(1 if character < "\x80" else 10 for character in found.string[: found.start()])
    last = start + length - 1
    return BadLiteral(f"(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{last}: {reason}")
