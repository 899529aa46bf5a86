"""Bytes as hexadecimal digits or base64, and their checksums."""

from _hash import crc32 as _crc32
from base64 import _Error as Error, b64decode as _b64decode, b64encode as _b64encode

__all__ = ["Error", "hexlify", "unhexlify", "b2a_hex", "a2b_hex", "b2a_base64", "a2b_base64", "crc32"]


def hexlify(data, sep=None, bytes_per_sep=1):
    """Return bytes as hexadecimal digits."""
    text = bytes(data).hex() if sep is None else bytes(data).hex(sep, bytes_per_sep)
    return text.encode("ascii")


def unhexlify(hexstr):
    """Return the bytes that hexadecimal digits stand for."""
    text = hexstr if isinstance(hexstr, str) else bytes(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, *, newline=True):
    return _b64encode(data) + (b"\n" if newline else b"")


def a2b_base64(data, *, strict_mode=False):
    return _b64decode(data, validate=strict_mode)


def crc32(data, crc=0, /):
    return _crc32(bytes(data), crc)
