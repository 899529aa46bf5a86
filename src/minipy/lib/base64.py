"""Bytes as text of 64, 32 or 16 characters."""

from _hash import a2b_base64 as _a2b, b2a_base64 as _b2a

__all__ = ["b64encode", "b64decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode",
           "urlsafe_b64decode", "b32encode", "b32decode", "b16encode", "b16decode", "encodebytes", "decodebytes"]

_LETTERS32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


class _Error(ValueError):
    """The data are not what they should be."""


_Error.__module__ = "binascii"
_Error.__name__ = _Error.__qualname__ = "Error"


def _octets(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}")


def _input(s):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")
    return bytes(s)


def b64encode(s, altchars=None):
    """Return bytes as base64; `altchars` stand for + and /."""
    text = _b2a(_input(s))
    return text if altchars is None else text.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """Return the bytes that base64 stands for."""
    s = _octets(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_octets(altchars), b"+/"))
    is_good, result = _a2b(s, validate)
    if not is_good:
        raise _Error(result)
    return result


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b32encode(s):
    """Return bytes as base32."""
    s = _input(s)
    padding = -len(s) % 5
    out = bytearray()
    padded = s + bytes(padding)
    for i in range(0, len(padded), 5):
        number = int.from_bytes(padded[i : i + 5], "big")
        out += bytes([_LETTERS32[number >> shift & 31] for shift in range(35, -1, -5)])
    if padding:
        missing = {1: 1, 2: 3, 3: 4, 4: 6}[padding]
        out[-missing:] = b"=" * missing
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    """Return the bytes that base32 stands for."""
    s = _octets(s)
    if casefold:
        s = s.upper()
    if len(s) % 8:
        raise _Error("Incorrect padding")
    digits = s.rstrip(b"=")
    missing = len(s) - len(digits)
    if missing not in (0, 1, 3, 4, 6):
        raise _Error("Incorrect padding")
    number = 0
    for digit in digits:
        value = _LETTERS32.find(digit)
        if value < 0:
            raise _Error("Non-base32 digit found")
        number = number << 5 | value
    whole = (number << 5 * missing).to_bytes(len(s) // 8 * 5, "big")
    return whole[: len(whole) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[missing]]


def b16encode(s):
    return _input(s).hex().upper().encode("ascii")


def b16decode(s, casefold=False):
    s = _octets(s)
    if casefold:
        s = s.upper()
    if s.strip(b"0123456789ABCDEF"):
        raise _Error("Non-base16 digit found")
    if len(s) % 2:
        raise _Error("Odd-length string")
    return bytes.fromhex(s.decode("ascii"))


def encodebytes(s):
    """Return bytes as base64 in lines."""
    s = _input(s)
    return b"".join([_b2a(s[i : i + 57]) + b"\n" for i in range(0, len(s), 57)])


def decodebytes(s):
    return b64decode(_input(s))
