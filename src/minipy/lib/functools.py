"""Functions that make functions out of functions."""

from _classes import show_as as _show_as
from _synchronization import RLock as _RLock

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make `wrapper` look like `wrapped`; return it."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Return a decorator that makes a wrapper look like `wrapped`."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(function, sequence, /, *initial):
    """Combine the elements from the left: `function(function(a, b), c)`."""
    if len(initial) > 1:
        raise TypeError(f"reduce expected at most 3 arguments, got {2 + len(initial)}")
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


def _call_text(head, args, keywords):
    parts = [head, *map(repr, args), *[f"{key}={value!r}" for key, value in keywords.items()]]
    return ", ".join(parts)


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
        if isinstance(func, partial) and not func.__dict__:
            rest = func.args + rest
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self._func = func
        self._args = rest
        self._keywords = keywords
        return self

    func = property(lambda self: self._func)
    args = property(lambda self: self._args)
    keywords = property(lambda self: self._keywords)

    def __call__(self, /, *args, **keywords):
        if keywords or self._keywords:
            return self._func(*self._args, *args, **{**self._keywords, **keywords})
        return self._func(*self._args, *args)

    def __repr__(self):
        name = "functools.partial" if type(self) is partial else type(self).__name__
        return f"{name}({_call_text(repr(self.func), self.args, self.keywords)})"

    def __reduce__(self):
        return _partial_again, (type(self), self._func, self._args, self._keywords, self.__dict__)


def _partial_again(cls, func, args, keywords, names):
    made = cls(func, *args, **keywords)
    made.__dict__.update(names)
    return made


_show_as("functools.partial", partial)


class partialmethod:
    """A method with some of its arguments given beforehand."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        args = ", ".join(map(repr, self.args))
        keywords = ", ".join([f"{key}={value!r}" for key, value in self.keywords.items()])
        return f"{cls.__module__}.{cls.__qualname__}({self.func}, {args}, {keywords})"

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                method = partial(bound, *self.args, **self.keywords)
                receiver = getattr(bound, "__self__", None)
                if receiver is not None:
                    method.__self__ = receiver
                return method

        def _method(self_or_cls, /, *args, **keywords):
            return self.func(self_or_cls, *self.args, *args, **{**self.keywords, **keywords})

        _method._partialmethod = self
        _method.__qualname__ = "partialmethod._make_unbound_method.<locals>._method"
        return _method.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def _wrapped(key, kind):
    """Return what a key of `cmp_to_key` stands for."""
    if type(key) is not kind:
        raise TypeError("other argument must be K instance")
    return key.obj


def cmp_to_key(mycmp):
    """Turn a comparison function, which answers below, at or above zero, into a key function."""

    class KeyWrapper:
        __slots__ = ("obj",)

        def __init__(self, obj):
            self.obj = obj

        def __call__(self, obj):
            return KeyWrapper(obj)

        def __lt__(self, other):
            return mycmp(self.obj, _wrapped(other, KeyWrapper)) < 0

        def __gt__(self, other):
            return mycmp(self.obj, _wrapped(other, KeyWrapper)) > 0

        def __eq__(self, other):
            return mycmp(self.obj, _wrapped(other, KeyWrapper)) == 0

        def __le__(self, other):
            return mycmp(self.obj, _wrapped(other, KeyWrapper)) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, _wrapped(other, KeyWrapper)) >= 0

        __hash__ = None

    _show_as("functools.KeyWrapper", KeyWrapper)

    return KeyWrapper(None)


def _derived(name, root, turn, joins_equal):
    """Return the comparison `name` made from `root`: turned round or not, joined with (in)equality or not."""

    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if turn:
            answer = not answer
        if joins_equal == "or":
            return answer or self == other
        if joins_equal == "and":
            return answer and self != other
        return answer

    compare.__name__ = name
    compare.__qualname__ = name
    return compare


_DERIVATIONS = {
    "__lt__": (("__gt__", True, "and"), ("__le__", False, "or"), ("__ge__", True, "")),
    "__le__": (("__ge__", True, "or"), ("__lt__", False, "and"), ("__gt__", True, "")),
    "__gt__": (("__lt__", True, "and"), ("__ge__", False, "or"), ("__le__", True, "")),
    "__ge__": (("__le__", True, "or"), ("__gt__", False, "and"), ("__lt__", True, "")),
}


def total_ordering(cls):
    """Give a class the order comparisons that it lacks, made from one that it has."""
    roots = [name for name in _DERIVATIONS if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = next(name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in roots)
    for name, turn, joins_equal in _DERIVATIONS[root]:
        if name not in roots:
            setattr(cls, name, _derived(name, root, turn, joins_equal))
    return cls


_info_type = None


def _cache_info(hits, misses, maxsize, currsize):
    global _info_type
    if _info_type is None:
        from collections import namedtuple

        _info_type = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _info_type(hits, misses, maxsize, currsize)


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


def lru_cache(maxsize=128, typed=False):
    """Decorate a function so that the results of its last `maxsize` different calls are kept."""
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, False)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    size = None if maxsize is None else max(maxsize, 0)
    return lambda function: _cached(function, size, typed)


def cache(user_function, /):
    """Decorate a function so that all its results are kept."""
    return lru_cache(maxsize=None)(user_function)


def _counter():
    return iter(range(1 << 60))


def _taken(counter):
    return (1 << 60) - counter.__length_hint__()


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    results = {}
    hit, miss = _counter(), _counter()  # each call takes one, which no two threads can do at a time

    def call_unbounded(*args, **kwargs):
        key = _make_key(args, kwargs, typed)
        result = results.get(key, _missing)
        if result is not _missing:
            next(hit)
            return result
        next(miss)
        result = results[key] = function(*args, **kwargs)
        return result

    def call_bounded(*args, **kwargs):
        key = _make_key(args, kwargs, typed)
        result = results.pop(key, _missing)
        if result is not _missing:
            results[key] = result  # now the youngest
            next(hit)
            return result
        next(miss)
        result = function(*args, **kwargs)
        if key not in results:
            while len(results) >= maxsize:
                try:
                    oldest = next(iter(results))
                except (RuntimeError, StopIteration):  # another thread was at it
                    continue
                results.pop(oldest, None)
            results[key] = result
        return result

    def call_uncached(*args, **kwargs):
        next(miss)
        return function(*args, **kwargs)

    wrapper = call_unbounded if maxsize is None else call_bounded if maxsize else call_uncached

    def cache_info():
        return _cache_info(_taken(hit), _taken(miss), maxsize, len(results))

    def cache_clear():
        nonlocal hit, miss
        results.clear()
        hit, miss = _counter(), _counter()

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    """A method that is called once per instance; its result is then an ordinary attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = _RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            names = f"({self.attrname!r} and {name!r})."
            raise TypeError(f"Cannot assign the same cached_property to two different names {names}")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property."
            ) from None
        value = kept.get(name, _missing)
        if value is _missing:
            with self.lock:
                value = kept.get(name, _missing)  # another thread may have been faster
                if value is _missing:
                    value = kept[name] = self.func(instance)
        return value


from _singledispatch import singledispatch, singledispatchmethod  # noqa: E402  (it needs update_wrapper)
