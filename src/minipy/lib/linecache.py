"""The lines of source files, each file read once."""

from os import stat

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def checkcache(filename=None):
    """Forget a file, or all, where they have changed."""
    for name in list(cache) if filename is None else [filename] * (filename in cache):
        size, mtime, _, path = cache[name]
        try:
            found = stat(path)
        except OSError:
            del cache[name]
            continue
        if (size, mtime) != (found.st_size, found.st_mtime):
            del cache[name]


def getlines(filename, module_globals=None):
    """Return the lines of a file, an empty list if it can't be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def updatecache(filename, module_globals=None):
    """Read a file again and return its lines, an empty list if it can't be read."""
    cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    try:
        found = stat(filename)
        with open(filename, encoding="utf-8") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, ValueError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = found.st_size, found.st_mtime, lines, filename
    return lines


def getline(filename, lineno, module_globals=None):
    """Return one line, the first being 1; an empty string if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def lazycache(filename, module_globals):
    """Say whether the lines could be had from the module; here only files have lines."""
    return False
