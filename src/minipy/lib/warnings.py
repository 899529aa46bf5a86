"""Warnings: messages about the program, which filters show, hide or turn into exceptions."""

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")
# (action, pattern of the message or None, category, pattern of the module or None, line number or 0); the first fits
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = "default"
_onceregistry = {}
_version = 0  # changes with the filters: what was shown before may then be shown again


class WarningMessage:
    """One warning: what `catch_warnings(record=True)` collects."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    """Return the text of a warning, with its source line if that can be found."""
    if line is None:
        import linecache

        line = linecache.getline(filename, lineno)
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    line = line.strip()
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write the text of a warning to `file`, by default `sys.stderr`."""
    if file is None:
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        pass


_own_showwarning = showwarning


def warn(message, category=None, stacklevel=1, source=None):
    """Warn of something, as seen from the caller, or from further out with a higher `stacklevel`."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(stacklevel if stacklevel > 1 else 1)
    except ValueError:
        names, filename, lineno = sys.__dict__, "sys", 1
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, names.get("__name__", "<string>"), registry, names, source)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Warn of something at a given place."""
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename or "<unknown>"
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = _action(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = True
        if _onceregistry.get((text, category)):
            return
        _onceregistry[text, category] = True
    elif action == "module":
        registry[key] = True
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = True
    elif action == "default":
        registry[key] = True
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _action(text, category, module, lineno):
    for action, wanted_text, wanted, wanted_module, wanted_line in filters:
        if (issubclass(category, wanted) and wanted_line in (0, lineno) and _fits(wanted_text, text)
                and _fits(wanted_module, module)):
            return action
    return _defaultaction


def _fits(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _show(warning):
    """Give a warning to `showwarning`, which the program may have replaced, or to whoever records."""
    if _recorders:
        _recorders[-1](warning)
        return
    showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)


_recorders = []  # of the catch_warnings that record, the innermost last


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Say what happens to the warnings that fit the patterns."""
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    import re

    _insert((
        action, re.compile(message, re.IGNORECASE) if message else None, category,
        re.compile(module) if module else None, lineno,
    ), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Say what happens to the warnings of a category."""
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    _insert((action, None, category, None, lineno), append)


def _insert(item, append):
    global _version
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _version += 1


def resetwarnings():
    """Forget all filters."""
    global _version
    filters[:] = []
    _version += 1


class catch_warnings:
    """Puts the filters back at the end of the block; with `record`, warnings go into a list instead."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        args = ["record=True"] if self._record else []
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        global _version, showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters = filters[:]
        self._showwarning = showwarning
        _version += 1
        log = None
        if self._record:
            log = []
            _recorders.append(log.append)
            showwarning = _own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global _version, showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:] = self._filters
        showwarning = self._showwarning
        _version += 1
        if self._record:
            _recorders.pop()
