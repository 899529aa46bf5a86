"""The rows of the bridge for checksums and for bytes as text; what they need of the host takes long to import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def _sha512(data: bytes) -> bytes:
    import hashlib

    return hashlib.sha512(data).digest()  # only seeds that are text need it


def _pbkdf2(name: str, password: bytes, salt: bytes, iterations: int, size: int | None) -> bytes:
    import hashlib

    return hashlib.pbkdf2_hmac(name, password, salt, iterations, size)


def _scrypt(password: bytes, salt: bytes, n: int, r: int, p: int, most_memory: int, size: int) -> bytes:
    import hashlib

    return hashlib.scrypt(password, salt=salt, n=n, r=r, p=p, maxmem=most_memory, dklen=size)


def _crc32(data: bytes, start: int) -> int:
    import binascii

    return binascii.crc32(data, start & 0xFFFFFFFF)


def _adler32(data: bytes, start: int) -> int:
    import zlib

    return zlib.adler32(data, start & 0xFFFFFFFF)


def _b2a_base64(data: bytes) -> bytes:
    import binascii

    return binascii.b2a_base64(data, newline=False)


def _a2b_base64(data: bytes, is_strict: bool) -> tuple[bool, bytes | str]:
    import binascii

    try:
        return True, binascii.a2b_base64(data, strict_mode=is_strict)
    except binascii.Error as error:
        return False, str(error)


def hash_rows() -> dict[str, Callable[..., Any]]:
    """Return the rows."""
    return {
        "hash.sha512": _sha512,
        "hash.pbkdf2": _pbkdf2,
        "hash.scrypt": _scrypt,
        "hash.crc32": _crc32,
        "hash.adler32": _adler32,
        "hash.b2a_base64": _b2a_base64,
        "hash.a2b_base64": _a2b_base64,
    }
