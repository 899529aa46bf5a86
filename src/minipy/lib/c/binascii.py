"""Bytes as hexadecimal digits or base64, and their checksums."""

from _arguments import index, octets
from _classes import built_in
from _hash import a2b_base64 as _a2b, b2a_base64 as _b2a, crc32 as _crc32


class Error(ValueError):
    """The data are not what they should be."""


class Incomplete(Exception):
    """The data break off."""


def _ascii(data):
    """Return the bytes of data that may be text."""
    if not isinstance(data, str):
        return octets(data, "argument should be bytes, buffer or ASCII string, not {!r}")
    try:
        return data.encode("ascii")
    except UnicodeEncodeError:
        raise ValueError("string argument should contain only ASCII characters") from None


_missing = object()


def _hexlified(data, sep, bytes_per_sep):
    text = octets(data).hex() if sep is _missing else octets(data).hex(sep, bytes_per_sep)
    return text.encode("ascii")


@built_in
def hexlify(data, sep=_missing, bytes_per_sep=1):
    """Return bytes as hexadecimal digits."""
    return _hexlified(data, sep, bytes_per_sep)


@built_in
def b2a_hex(data, sep=_missing, bytes_per_sep=1):
    """Return bytes as hexadecimal digits."""
    return _hexlified(data, sep, bytes_per_sep)


def _unhexlified(hexstr):
    text = _ascii(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        if not text.isalnum() and text:
            raise ValueError
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


@built_in
def unhexlify(hexstr, /):
    """Return the bytes that hexadecimal digits stand for."""
    return _unhexlified(hexstr)


@built_in
def a2b_hex(hexstr, /):
    """Return the bytes that hexadecimal digits stand for."""
    return _unhexlified(hexstr)


@built_in
def b2a_base64(data, /, *, newline=True):
    """Return bytes as a line of base64."""
    return _b2a(octets(data)) + (b"\n" if newline else b"")


@built_in
def a2b_base64(data, /, *, strict_mode=False):
    """Return the bytes that base64 stands for."""
    is_good, result = _a2b(_ascii(data), bool(strict_mode))
    if not is_good:
        raise Error(result)
    return result


@built_in
def crc32(data, crc=0, /):
    """Return the checksum of bytes, going on from that of those before."""
    return _crc32(octets(data), index(crc))


@built_in
def crc_hqx(data, crc, /):
    """Return the 16-bit checksum of bytes, going on from that of those before."""
    crc = index(crc) & 0xFFFF
    for octet in octets(data):
        crc ^= octet << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc
