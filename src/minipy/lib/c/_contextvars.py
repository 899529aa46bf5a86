"""Variables with a value for each context (what is C in contextvars)."""

import threading
from _attributes import computed, member
from _classes import built_in, show_as
from _thread import allocate_lock

_own = threading.local()


class _Missing:
    """Stands where there is no value."""

    __slots__ = ()

    def __repr__(self):
        return "<Token.MISSING>"


_missing = _Missing()


def _current():
    context = getattr(_own, "context", None)
    if context is None:
        context = _own.context = Context()
    return context


def _check_key(key):
    if not isinstance(key, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {key!r}")


class Context:
    """The values of context variables."""

    __slots__ = ("_values", "_entered", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self = object.__new__(cls)
        self._values = {}
        self._entered = allocate_lock()  # while a thread runs in it
        return self

    def run(*args, **kwargs):
        """Call a function inside of this context."""
        if len(args) < 2:
            raise TypeError("run() missing 1 required positional argument")
        self, callable, *args = args
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
        _check_key(var)
        return self._values[var]

    def __contains__(self, var):
        _check_key(var)
        return var in self._values

    def get(self, key, default=None, /):
        _check_key(key)
        return self._values.get(key, default)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def __iter__(self):
        return iter(list(self._values))

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.copy().keys()

    def values(self):
        return self._values.copy().values()

    def items(self):
        return self._values.copy().items()


class Token:
    """What `ContextVar.set` returns: with it the value before can be put back."""

    __slots__ = ("_context", "_var", "_old_value", "_is_used")
    __class_getitem__ = classmethod(type(list[int]))
    __hash__ = None
    MISSING = _missing
    var = computed("_contextvars.Token", "var", lambda self: self._var)
    old_value = computed("_contextvars.Token", "old_value", lambda self: self._old_value)

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    def __repr__(self):
        used = " used" if self._is_used else ""
        return f"<Token{used} var={self.var!r} at {hex(id(self))}>"


class ContextVar:
    """A variable that has a value in each context, or a default."""

    __slots__ = ("_name", "_default")
    __class_getitem__ = classmethod(type(list[int]))
    name = member(lambda self: self._name)

    def __init__(self, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
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
        token = object.__new__(Token)
        token._context, token._var, token._is_used = context, self, False
        token._old_value = context._values.get(self, _missing)
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
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
    show_as("_contextvars." + _class.__name__, _class, is_final=True)
show_as("Token.MISSING", _Missing, is_final=True)
del _class


@built_in
def copy_context():
    """Return a copy of the context that the thread runs in."""
    return _current().copy()
