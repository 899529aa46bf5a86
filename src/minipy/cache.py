"""The user's cache directory: values that are slow to make, checked on reading, replaced atomically.

A file holds a checksum and then, in `marshal`'s format, a key and the value. The key says what the value was made from; a
file with another key counts as absent. Nothing here ever fails: what can't be read or written is made again each time.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
import zlib
from contextlib import contextmanager

TYPE_CHECKING = False  # as typing's, without the 2 ms that importing typing takes
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

MOST_FILES = 2000  # of one kind; when there are more, the half that was written first goes


def cache_path(kind: str, name: str) -> str:
    """Return the path under which the value `name` of a kind is kept."""
    directory = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(directory, "minipy", kind, f"{sys.implementation.cache_tag}-{name}")


def shipped_path(kind: str) -> str:
    """Return the path of what an installed minipy brings with it for its first run; .ci/hatch_build.py makes it."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "shipped", f"{sys.implementation.cache_tag}-{kind}")


def source_files(root: str, folder: str) -> Iterator[tuple[str, str, os.DirEntry[str]]]:
    """Yield what minipy is written in below `folder` of `root`, in order: path from `root`, whole path, entry."""
    with os.scandir(os.path.join(root, folder)) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            relative = f"{folder}/{entry.name}"
            if entry.name.endswith((".py", ".lark")):
                yield relative, entry.path, entry
            elif entry.is_dir() and entry.name not in ("__pycache__", "shipped"):
                yield from source_files(root, relative)


def signature_of(root: str, rooms: Iterable[str]) -> str:
    """Return what changes whenever a source file in a directory `rooms` below `root` does: names, sizes, times."""
    found = [root]
    for room in rooms:
        for relative, _, entry in source_files(root, room):
            status = entry.stat()
            found.append(f"{relative} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(found)


@contextmanager
def without_collector() -> Iterator[None]:
    """Make what is to be kept without the host's cycle collector, which takes half of the time and finds nothing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def read_cache(path: str, key: str) -> Any:
    """Return the value kept at `path` for `key`, or None where there is none or it is damaged."""
    try:
        with open(path, "rb") as file:
            checksum, payload = file.read(4), file.read()
        if int.from_bytes(checksum, "little") != zlib.adler32(payload):
            return None
        kept_key, value = marshal.loads(payload)
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return value if kept_key == key else None


def write_cache(path: str, key: str, value: Any) -> None:
    """Keep `value` at `path` for `key`."""
    payload = marshal.dumps((key, value))
    directory = os.path.dirname(path)
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(directory, exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(zlib.adler32(payload).to_bytes(4, "little") + payload)
        os.replace(temporary, path)
        _thin_out(directory)
    except OSError:
        return


def _thin_out(directory: str) -> None:
    """Remove the oldest half of the files where there are too many."""
    names = os.listdir(directory)
    if len(names) <= MOST_FILES:
        return
    paths = [os.path.join(directory, name) for name in names]
    for path in sorted(paths, key=os.path.getmtime)[: len(paths) // 2]:
        os.unlink(path)
