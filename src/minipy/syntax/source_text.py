"""Source text: from bytes or str to a str that the lexer takes."""

from __future__ import annotations

import codecs
import re

from minipy.errors import GuestSyntaxError

COOKIE = rb"[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)"
MAX_COOKIE_LINE = 4096
BLANK = rb"[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)"


def source_text(source: str | bytes, filename: str) -> str:
    """Return the text with `\\n` as its only line end; raises GuestSyntaxError."""
    text = decode(source, filename) if isinstance(source, bytes) else source
    if "\0" in text:
        raise refused_at("source code cannot contain null bytes", filename, text, text.index("\0"))
    if not text.isascii():
        check_encodable(text, filename)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def check_encodable(text: str, filename: str) -> None:
    """Refuse lone surrogates, which no source file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise refused_at(f"(unicode error) {error}", filename, text, error.start) from None


def decode(source: bytes, filename: str) -> str:
    """Return the text of bytes, by their byte order mark or coding cookie, else as UTF-8."""
    has_bom = source.startswith(codecs.BOM_UTF8)
    content = source[3:] if has_bom else source
    name = cookie(content)
    encoding = normal_name(name)
    if has_bom and encoding != "utf-8":
        raise GuestSyntaxError(f"encoding problem: {name} with BOM", filename, 1, 0)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1)
        raise GuestSyntaxError(f"(unicode error) {error}", filename, line, column + 1) from None
    except (LookupError, ValueError):
        raise GuestSyntaxError(f"encoding problem: {name}", filename, 1, 0) from None


def cookie(content: bytes) -> str:
    """Return the encoding that a comment in the first two lines names, else "utf-8"."""
    found = re.match(COOKIE, content)
    if found is None and (blank := re.match(BLANK, content)):
        found = re.match(COOKIE, content[blank.end() : blank.end() + MAX_COOKIE_LINE])
    return found[1].decode("ascii", "replace") if found else "utf-8"


def normal_name(name: str) -> str:
    """Return "utf-8" and "iso-8859-1" for their many spellings, else the name itself."""
    spelling = name[:12].lower().replace("_", "-")
    if spelling == "utf-8" or spelling.startswith("utf-8-"):
        return "utf-8"
    latin = ("latin-1", "iso-8859-1", "iso-latin-1")
    if spelling in latin or spelling.startswith(tuple(f"{alias}-" for alias in latin)):
        return "iso-8859-1"
    return name


def refused_at(message: str, filename: str, text: str, offset: int) -> GuestSyntaxError:
    """Return the error `message` at an offset of a text that the lexer never saw."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    line_start = before.rfind("\n") + 1
    return GuestSyntaxError(message, filename, before.count("\n") + 1, len(before) - line_start + 1)
