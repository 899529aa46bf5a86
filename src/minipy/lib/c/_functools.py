"""The part of functools that CPython has in C: reduce, partial, key functions from comparisons, caches."""

from _attributes import member as _member
from _classes import built_in as _built_in, show_as as _show_as
from _containers import _lru_cache_wrapper
from _recursion import guarded as _guarded

_missing = object()


@_built_in
def reduce(*args, **keywords):
    """`reduce(function, sequence[, initial])`: combine the elements from the left, `function(function(a, b), c)`."""
    if keywords:
        raise TypeError("reduce() takes no keyword arguments")
    if not 2 <= len(args) <= 3:
        raise TypeError(f"reduce expected at {'least 2' if len(args) < 2 else 'most 3'} arguments, got {len(args)}")
    function, sequence, *initial = args
    try:
        items = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial:
        result = initial[0]
    else:
        result = next(items, _missing)
        if result is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        result = function(result, item)
    return result


class partial:
    """A function with some of its arguments given beforehand."""

    __slots__ = ("_func", "_args", "_keywords", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func = args[0]
        rest = args[1:]
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and type(func).__call__ is partial.__call__ and not func.__dict__:
            rest = func.args + rest
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self._func = func
        self._args = rest
        self._keywords = keywords
        return self

    func = _member(lambda self: self._func)
    args = _member(lambda self: self._args)
    keywords = _member(lambda self: self._keywords)

    def __call__(self, /, *args, **keywords):
        if keywords or self._keywords:
            return self._func(*self._args, *args, **{**self._keywords, **keywords})
        return self._func(*self._args, *args)

    @_guarded(lambda self: "...")
    def __repr__(self):
        name = "functools.partial" if type(self) is partial else type(self).__name__
        parts = [repr(self._func), *map(repr, self._args)]
        parts += [f"{key}={value!r}" for key, value in self._keywords.items()]
        return f"{name}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self._func,), (self._func, self._args, self._keywords, self.__dict__ or None)

    def __setstate__(self, state, /):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, names = state
        if not callable(func) or not isinstance(args, tuple) or not isinstance(keywords, (dict, type(None))):
            raise TypeError("invalid partial state")
        self._func = func
        self._args = tuple(args)
        self._keywords = dict(keywords or ())
        if names is not None:
            self.__dict__ = names

    __class_getitem__ = classmethod(type(list[int]))


class KeyWrapper:
    """What `cmp_to_key` returns, and what that makes of a value: compared by the comparison function."""

    __slots__ = ("_cmp", "_obj")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'functools.KeyWrapper' instances")

    def K(self, obj):
        return _new_key(self._cmp, obj)

    __call__ = K  # which is how errors name it
    del K

    def _set(self, value):
        self._obj = value

    obj = property(lambda self: getattr(self, "_obj", None), _set)
    del _set

    def __lt__(self, other):
        return _compared(self, other) < 0

    def __gt__(self, other):
        return _compared(self, other) > 0

    def __eq__(self, other):
        return _compared(self, other) == 0

    def __ne__(self, other):
        return _compared(self, other) != 0

    def __le__(self, other):
        return _compared(self, other) <= 0

    def __ge__(self, other):
        return _compared(self, other) >= 0


def _compared(key, other):
    """Return what the comparison function says of the values of two keys."""
    if type(other) is not KeyWrapper:
        raise TypeError("other argument must be K instance")
    try:
        left, right = key._obj, other._obj
    except AttributeError:
        raise AttributeError("object") from None
    return key._cmp(left, right)


def _new_key(function, *values):
    """Return a key with the comparison `function`, of a value or as yet of none."""
    key = object.__new__(KeyWrapper)
    key._cmp = function
    for key._obj in values:
        pass
    return key


@_built_in
def cmp_to_key(mycmp):
    """Turn a comparison function, which answers below, at or above zero, into a key function."""
    return _new_key(mycmp)


_keyword_mark = (object(),)


def _make_key(args, kwargs, typed):
    """Return a key that is equal for calls alike; a lone int or str is its own, so that 3 is not 3.0."""
    if not kwargs and not typed:
        return args[0] if len(args) == 1 and type(args[0]) in (int, str) else args
    key = args
    if kwargs:
        key += _keyword_mark
        for item in kwargs.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args])
        key += tuple([type(value) for value in kwargs.values()])
    return key


_show_as("functools.partial", partial)
_show_as("functools.KeyWrapper", KeyWrapper, is_final=True)
