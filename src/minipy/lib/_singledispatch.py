"""singledispatch: functions whose implementation depends on the class of their first argument (part of functools)."""

from abc import get_cache_token
from functools import update_wrapper
from types import UnionType


def _best_class(cls, registry):
    """Return the most special of the registered classes that `cls` is a subclass of, or None."""
    fitting = [other for other in list(registry) if issubclass(cls, other)]
    best = []
    for candidate in fitting:
        if not any([other is not candidate and issubclass(other, candidate) for other in fitting]):
            best.append(candidate)
    if len(best) < 2:
        return best[0] if best else None
    for base in cls.__mro__:
        if base in best:
            return base
    raise RuntimeError(f"Ambiguous dispatch: {best[0]} or {best[1]}")


def _classes_of(annotation):
    """Return the classes that a union lists, or the one class given; None if it is neither."""
    if isinstance(annotation, type):
        return (annotation,)
    if _is_union(annotation) and all([isinstance(part, type) for part in annotation.__args__]):
        return annotation.__args__
    return None


def _is_union(annotation):
    if not hasattr(annotation, "__args__"):
        return False
    from typing import Union, get_origin

    return get_origin(annotation) in (Union, UnionType)


def singledispatch(func):
    """Make a function generic: which implementation runs depends on the class of its first argument."""
    registry = {object: func}
    known = {}
    token = None  # of the abstract classes that `known` has been made with
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        nonlocal token
        if token is not None and token != get_cache_token():
            known.clear()
            token = get_cache_token()
        implementation = known.get(cls)
        if implementation is None:
            implementation = registry.get(cls) or registry[_best_class(cls, registry)]
            known[cls] = implementation
        return implementation

    def register(cls, func=None):
        nonlocal token
        classes = _classes_of(cls)
        if classes is not None:
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function."
                )
            func = cls
            argname, annotation = next(iter(annotations.items()))
            if isinstance(annotation, str):
                annotation = eval(annotation, func.__globals__)
            classes = _classes_of(annotation)
            if classes is None:
                problem = "not all arguments are classes" if _is_union(annotation) else "is not a class"
                raise TypeError(f"Invalid annotation for {argname!r}. {annotation!r} {problem}.")
        for each in classes:
            registry[each] = func
            if token is None and hasattr(each, "__abstractmethods__"):
                token = get_cache_token()
        known.clear()
        return func

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kwargs)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _read_only(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


def _read_only(mapping):
    from types import MappingProxyType

    return MappingProxyType(mapping)


class singledispatchmethod:
    """A generic method: which implementation runs depends on the class of the argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


singledispatch.__module__ = singledispatchmethod.__module__ = "functools"
