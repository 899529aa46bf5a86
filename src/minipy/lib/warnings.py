"""Warnings: messages about the program, which filters show, hide or turn into exceptions."""

import sys
from _warnings import _defaultaction, _filters_mutated, _onceregistry, filters, warn, warn_explicit

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")
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


def _showwarnmsg(warning):
    """Give a warning to `showwarning`, which the program may have replaced, or to whoever records."""
    if _recorders:
        _recorders[-1](warning)
        return
    showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)
    if warning.source is not None and showwarning is _own_showwarning and sys.stderr is not None:
        sys.stderr.write(f"{warning._category_name}: Enable tracemalloc to get the object allocation traceback\n")


_recorders = []  # of the catch_warnings that record, the innermost last


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Say what happens to the warnings that fit the patterns."""
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    for value, kind, text in ((message, str, "message must be a string"), (category, type, "category must be a class"),
                              (module, str, "module must be a string")):  # fmt: skip
        if not isinstance(value, kind):
            raise AssertionError(text)
    if not issubclass(category, Warning):
        raise AssertionError("category must be a Warning subclass")
    _check_line(lineno)
    import re

    _insert((
        action, re.compile(message, re.IGNORECASE) if message else None, category,
        re.compile(module) if module else None, lineno,
    ), append)


def _check_line(lineno):
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError("lineno must be an int >= 0")


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Say what happens to the warnings of a category."""
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    _check_line(lineno)
    _insert((action, None, category, None, lineno), append)


def _insert(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Forget all filters."""
    filters[:] = []
    _filters_mutated()


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
        global showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters = filters[:]
        self._showwarning = showwarning
        _filters_mutated()
        log = None
        if self._record:
            log = []
            _recorders.append(log.append)
            showwarning = _own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:] = self._filters
        showwarning = self._showwarning
        _filters_mutated()
        if self._record:
            _recorders.pop()
