"""Shallow and deep copies."""

import copyreg
import types

_atoms = frozenset([
    type(None), type(...), type(NotImplemented), int, float, bool, str, bytes, type, range, property,
    types.FunctionType, types.BuiltinFunctionType, types.CodeType,
])  # fmt: skip
_unique = frozenset([
    types.GeneratorType, types.ModuleType, types.FrameType, types.TracebackType, types.CellType, type({}.keys()),
    type({}.values()), type({}.items()), types.MappingProxyType, type(object.__class__),
])  # fmt: skip


class Error(Exception):
    """What can't be copied."""


error = Error


def copy(x):
    """Return a new object with the same contents."""
    cls = type(x)
    if cls in _atoms or cls is tuple or cls is frozenset or cls is slice or issubclass(cls, type):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, None, *reduced)


def deepcopy(x, memo=None):
    """Return a new object with copies of the contents; `memo` says which copies exist already."""
    cls = type(x)
    if cls in _atoms:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    found = memo.get(key, memo)
    if found is not memo:
        return found
    if cls is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[key] = {}
        for name, value in x.items():
            y[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _copied_tuple(x, memo)
    elif cls is types.MethodType:
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    elif issubclass(cls, type):
        return x
    else:
        y = _deep_instance(x, cls, memo)
    if y is not x:
        memo[key] = y
        memo.setdefault(id(memo), []).append(x)  # so that no other object gets its id meanwhile
    return y


def _copied_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    found = memo.get(id(x), memo)
    if found is not memo:  # it contains itself
        return found
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_instance(x, cls, memo):
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)


def _defined(cls, name):
    """Return the attribute `name` of a class, None where `object` or a built-in type defines it."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return None if base is object else base.__dict__[name]
    return None


def _reduce(x, cls):
    """Return (function, arguments, state, list items, dict items) that make the like of `x`."""
    if cls in copyreg.dispatch_table:
        return copyreg.dispatch_table[cls](x)
    if _defined(cls, "__reduce_ex__") is not None:
        return x.__reduce_ex__(4)
    if _defined(cls, "__reduce__") is not None:
        return x.__reduce__()
    if cls in _unique or cls.__module__ in ("_thread", "_io"):
        module = "" if cls.__module__ == "builtins" else cls.__module__ + "."
        raise TypeError(f"cannot pickle '{module}{cls.__qualname__}' object")
    if cls is slice:
        return cls, (x.start, x.stop, x.step)
    if isinstance(x, BaseException):
        return cls, x.args, x.__getstate__()
    if isinstance(x, bytearray):
        return cls, (bytes(x),), x.__getstate__()
    getnewargs_ex = getattr(cls, "__getnewargs_ex__", None)
    if getnewargs_ex is not None:
        args, kwargs = getnewargs_ex(x)
        return (lambda: cls.__new__(cls, *args, **kwargs)), (), x.__getstate__(), *_contents(x)
    return cls.__new__, (cls, *_new_args(x, cls)), x.__getstate__(), *_contents(x)


def _new_args(x, cls):
    """Return the arguments of `__new__` that give the plain value of an instance of a built-in type's subclass."""
    method = getattr(cls, "__getnewargs__", None)
    if method is not None:
        return method(x)
    for kind in (int, float, str, bytes, tuple):
        if isinstance(x, kind):
            return (kind(x),)
    for kind in (set, frozenset):
        if isinstance(x, kind):
            return (list(x),)
    return ()


def _contents(x):
    items = iter(list(x)) if isinstance(x, list) else None
    pairs = iter(list(x.items())) if isinstance(x, dict) else None
    return items, pairs


def _rebuild(x, memo, function, args, state=None, items=None, pairs=None):
    """Do what a reduced value says; `memo` is None for a shallow copy."""
    is_deep = memo is not None
    if is_deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = function(*args)
    if is_deep:
        memo[id(x)] = y
        state = deepcopy(state, memo)
    if state is not None:
        _set_state(y, state)
    if isinstance(x, set) and not set(y):
        y.update([deepcopy(item, memo) for item in x] if is_deep else x)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if is_deep else item)
    if pairs is not None:
        for key, value in pairs:
            if is_deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(y, name, value)
