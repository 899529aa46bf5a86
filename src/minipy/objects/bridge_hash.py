"""The rows of the bridge for checksums."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def _sha512(data: bytes) -> bytes:
    from hashlib import sha512  # takes long to import, and only seeds that are text need it

    return bytes(sha512(data).digest())


def hash_rows() -> dict[str, Callable[..., Any]]:
    """Return the rows."""
    return {"hash.sha512": _sha512}
