"""Imports by function call."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def import_module(name, package=None):
    """Import a module; a name that begins with a point is relative to `package`."""
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        name = ".".join(parts[: len(parts) - level + 1]) + ("." + name[level:] if name[level:] else "")
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """Forget what was found in directories: nothing is kept."""


def reload(module):
    """Run a module's file again in the namespace it has."""
    name = getattr(module, "__name__", None)
    if name is None:
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    with open(module.__file__, encoding="utf-8") as file:
        code = compile(file.read(), module.__file__, "exec")
    exec(code, module.__dict__)
    return module
