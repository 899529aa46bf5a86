"""What becomes of a warning: the filters decide, and what has been shown before."""

import sys
from _arguments import ssize
from _classes import built_in, type_name

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


@built_in
def _filters_mutated():
    """Forget what was shown under other filters."""
    global _version
    _version += 1


@built_in
def warn(message, category=None, stacklevel=1, source=None):
    """Warn of something, as seen from the caller, or from further out with a higher `stacklevel`."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type_name(type(category))}'")
    try:
        frame = sys._getframe(max(ssize(stacklevel), 1) - 1)
    except ValueError:
        names, filename, lineno = sys.__dict__, "sys", 1
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    _decide(message, category, filename, lineno, names.get("__name__", "<string>"), registry, source)


@built_in
def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Warn of something at a given place."""
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename or "<unknown>"
    _decide(message, category, filename, lineno, module, {} if registry is None else registry, source)


def _decide(message, category, filename, lineno, module, registry, source):
    """Show the warning, raise it or drop it; `registry` says what was shown before of the same module."""
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
    if action == "error":
        raise message
    if action != "ignore" and _is_due(action, registry, key):
        from warnings import WarningMessage, _showwarnmsg

        _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _is_due(action, registry, key):
    """Tell whether the action wants the warning shown, and remember it."""
    text, category, _ = key
    if action in ("once", "module", "default"):
        registry[key] = True
    if action == "once":
        registry, key = _onceregistry, (text, category)
    elif action == "module":
        key = text, category, 0
    else:
        return True
    was_shown = registry.get(key)
    registry[key] = True
    return not was_shown


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
