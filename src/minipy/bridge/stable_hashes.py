"""Hashes of host values: the same in every run and on every host, unlike the host's randomised ones."""

from __future__ import annotations

from typing import Final
from zlib import crc32

MASK: Final = (1 << 64) - 1
GOLDEN: Final = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio: spreads the checksum over all 64 bits


def text_hash(text: str) -> int:
    """Return the guest's hash of `text`: 64 bits, signed, never -1."""
    return bytes_hash(text.encode("utf-8", "surrogatepass"))


def bytes_hash(data: bytes) -> int:
    """Return the guest's hash of `data`; an ASCII str and its bytes have the same, as in CPython."""
    if not data:
        return 0
    mixed = (crc32(data) * GOLDEN + len(data)) & MASK
    mixed ^= mixed >> 29
    signed = mixed - (1 << 64) if mixed >> 63 else mixed
    return -2 if signed == -1 else signed
