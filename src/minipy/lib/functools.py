"""Functions that make functions out of functions."""

from _functools import _lru_cache_wrapper, _make_key, cmp_to_key, partial, reduce
from _synchronization import RLock as _RLock

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

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

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        bound = self.func if get is None else get(obj, cls)
        if bound is self.func:  # it does not bind, or as a plain function does
            return self._make_unbound_method().__get__(obj, cls)
        method = partial(bound, *self.args, **self.keywords)
        try:
            method.__self__ = bound.__self__
        except AttributeError:
            pass
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(type(list[int]))


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


def _CacheInfo(hits, misses, maxsize, currsize):
    global _info_type
    if _info_type is None:
        from collections import namedtuple

        _info_type = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _info_type(hits, misses, maxsize, currsize)


def lru_cache(maxsize=128, typed=False):
    """Decorate a function so that the results of its last `maxsize` different calls are kept."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Decorate a function so that all its results are kept."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A method that is called once per instance; its result is then an ordinary attribute."""

    __class_getitem__ = classmethod(type(list[int]))

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
