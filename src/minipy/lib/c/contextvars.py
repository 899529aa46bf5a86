"""Variables with a value for each context; every thread runs in a context of its own."""

import threading
from _classes import show_as as _show_as
from _thread import allocate_lock as _allocate_lock

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_missing = object()
_own = threading.local()


def _current():
    context = getattr(_own, "context", None)
    if context is None:
        context = _own.context = Context()
    return context


class Context:
    """The values of context variables."""

    def __init__(self):
        self._values = {}
        self._entered = _allocate_lock()  # while a thread runs in it

    def run(self, callable, /, *args, **kwargs):
        """Call a function inside of this context."""
        before = _current()
        if not self._entered.acquire(False):
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        _own.context = self
        try:
            return callable(*args, **kwargs)
        finally:
            _own.context = before
            self._entered.release()

    def copy(self):
        result = Context()
        result._values = dict(self._values)
        return result

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def get(self, var, default=None):
        return self._values.get(var, default)

    def __iter__(self):
        return iter(list(self._values))

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


class Token:
    """What `ContextVar.set` returns: with it the value before can be put back."""

    MISSING = _missing
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, context, var, old):
        self._context = context
        self.var = var
        self.old_value = old
        self._is_used = False

    def __repr__(self):
        used = " used" if self._is_used else ""
        return f"<Token{used} var={self.var!r} at {hex(id(self))}>"


class ContextVar:
    """A variable that has a value in each context, or a default."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_missing, /):
        value = _current()._values.get(self, _missing)
        if value is _missing:
            value = default if default is not _missing else self._default
        if value is _missing:
            raise LookupError(self)
        return value

    def set(self, value, /):
        context = _current()
        token = Token(context, self, context._values.get(self, _missing))
        context._values[self] = value
        return token

    def reset(self, token, /):
        if token._is_used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current():
            raise ValueError(f"{token!r} was created in a different Context")
        token._is_used = True
        if token.old_value is _missing:
            del token._context._values[self]
        else:
            token._context._values[self] = token.old_value

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {hex(id(self))}>"


for _class in (Context, ContextVar, Token):
    _show_as("_contextvars." + _class.__name__, _class)
del _class


def copy_context():
    """Return a copy of the context that the thread runs in."""
    return _current().copy()
