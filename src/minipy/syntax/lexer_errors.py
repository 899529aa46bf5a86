"""What is wrong with text that the lexer's patterns refuse: CPython's words and places."""

from __future__ import annotations

from types import MappingProxyType

AFTER_NUMBER = ("and", "else", "for", "if", "in", "is", "not", "or")  # `1if x else y` is valid, oddly
DECIMAL_DIGITS = frozenset("0123456789")
SIGNS = frozenset("+-")
BASES = MappingProxyType({"x": "hexadecimal", "o": "octal", "b": "binary"})
LEADING_ZEROS = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"

Trouble = tuple[str, int, int]  # message, first offset, offset of the end of the range


def bad_identifier(text: str) -> tuple[str, int]:
    """Return the message for the first character that can't stand in a name, and its offset in `text`."""
    offset = next(i for i, character in enumerate(text) if not ("_" + character if i else character).isidentifier())
    return bad_character(text[offset]), offset


def bad_character(character: str) -> str:
    """Return the message for a character that starts no token."""
    if character.isprintable():
        return f"invalid character '{character}' (U+{ord(character):04X})"
    return f"invalid non-printable character U+{ord(character):04X}"


def bad_number(text: str, start: int, end: int) -> Trouble | None:
    """Return what is wrong with the number at `start`, of which a pattern accepted the text up to `end`."""
    number = text[start:end]
    letter = number[1:2].lower()
    if letter in BASES:
        return bad_based_digits(text, end, BASES[letter], True)
    letter = text[end : end + 1].lower()
    if number == "0" and letter in BASES:
        return bad_based_digits(text, end + 1, BASES[letter], False)
    is_old_octal = number[0] == "0" and number.replace("_", "").isdigit() and number.strip("0_")
    if is_old_octal and letter not in ("_", "e"):
        return LEADING_ZEROS, start, start + leading_zeros(number)
    if trouble := bad_tail(text, end, "imaginary" if number[-1] in "jJ" else "decimal"):
        return trouble
    if is_old_octal:
        return LEADING_ZEROS, start, start + leading_zeros(number)
    if number[-1] in "jJ":
        return "minipy does not support complex literals", start, end
    return None


def leading_zeros(number: str) -> int:
    """Return how many characters of `number` come before its first other digit."""
    return len(number) - len(number.lstrip("0_"))


def number_before_keyword(text: str, start: int, end: int) -> str | None:
    """Return the kind of the number between two offsets if a keyword follows at once: valid, but not for long."""
    if not text.startswith(AFTER_NUMBER, end):
        return None
    return BASES.get(text[start:end][1:2].lower(), "decimal")


def bad_based_digits(text: str, end: int, base: str, has_digits: bool) -> Trouble | None:
    """Return what is wrong after the valid part of a number written with 0x, 0o or 0b."""
    following = end + 1 if text.startswith("_", end) else end
    character = text[following : following + 1]
    if character in DECIMAL_DIGITS and base != "hexadecimal":
        return f"invalid digit '{character}' in {base} literal", following, following
    if following > end or not has_digits:
        return f"invalid {base} literal", following - 1, following - 1
    return bad_tail(text, end, base)


def bad_tail(text: str, end: int, name: str) -> Trouble | None:
    """Refuse a letter, digit or underscore right after a number, unless it begins a keyword."""
    following = text[end : end + 1]
    if not is_name_character(following) or text.startswith(AFTER_NUMBER, end):
        return None
    place = end - 1
    if following == "_" and text[end - 1] in DECIMAL_DIGITS:
        place = end
    elif following in "eE" and text[end + 1 : end + 2] in SIGNS:
        place = end + 1
    return f"invalid {name} literal", place, place


def is_name_character(character: str) -> bool:
    """Tell whether an ASCII character can stand in a name."""
    return character.isascii() and (character.isalnum() or character == "_")
