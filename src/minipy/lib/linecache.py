"""The lines of source files, each file read once."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def checkcache(filename=None):
    """Forget a file, or all: it may have changed."""
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)


def getlines(filename, module_globals=None):
    """Return the lines of a file, an empty list if it can't be read."""
    lines = cache.get(filename)
    if lines is None:
        try:
            with open(filename, encoding="utf-8") as file:
                lines = file.readlines()
        except (OSError, UnicodeDecodeError, ValueError):
            return []
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        cache[filename] = lines
    return lines


def getline(filename, lineno, module_globals=None):
    """Return one line, the first being 1; an empty string if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def lazycache(filename, module_globals):
    """Say whether the lines could be had from the module; here only files have lines."""
    return False
