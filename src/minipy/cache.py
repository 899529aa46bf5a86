"""The user's cache directory: marshalled values that are slow to make, checked on reading, replaced atomically."""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from typing import Any


def cache_path(kind: str, key: str) -> str:
    """Return the path under which a value of `kind` is kept; `key` must change with whatever the value depends on."""
    directory = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(directory, "minipy", f"{kind}-{sys.implementation.cache_tag}-{key}")


def read_cache(path: str) -> Any:
    """Return the value kept at `path`, or None where there is none or it is damaged."""
    try:
        with open(path, "rb") as file:
            content = file.read()
        if int.from_bytes(content[:4], "little") != zlib.crc32(content[4:]):
            return None
        return marshal.loads(content[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write_cache(path: str, value: Any) -> None:
    """Keep `value` at `path`; a directory that can't be written to is no error."""
    payload = marshal.dumps(value)
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(zlib.crc32(payload).to_bytes(4, "little") + payload)
        os.replace(temporary, path)
    except OSError:
        return
