"""Shallow and deep copies."""

import types
import weakref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]

_UNCHANGING = frozenset([  # a deep copy is the object itself
    type(None), type(...), type(NotImplemented), int, float, bool, bytes, str, type, range, property, weakref.ref,
    types.FunctionType, types.BuiltinFunctionType, types.CodeType,
])  # fmt: skip
_SHALLOW = _UNCHANGING | {tuple, frozenset, slice}  # a shallow copy is
_CONTAINERS = frozenset([list, dict, set, bytearray])


class Error(Exception):
    """What can't be copied."""


error = Error


def copy(x):
    """Return a new object with the same contents."""
    cls = type(x)
    if cls in _SHALLOW:
        return x
    if cls in _CONTAINERS:
        return x.copy()
    if issubclass(cls, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    reduced = _reduced(x, cls, "un(shallow)copyable object of type %s")
    return x if isinstance(reduced, str) else _reconstruct(x, None, *reduced)


def _reduced(x, cls, refusal):
    """Return a name, or (function, arguments, state, list items, dict items) that make the like of `x`."""
    own_way = dispatch_table.get(cls)
    if own_way is not None:
        return own_way(x)
    method = getattr(x, "__reduce_ex__", None)
    if method is not None:
        return method(4)
    method = getattr(x, "__reduce__", None)
    if method is None:
        raise Error(refusal % cls)
    return method()


def deepcopy(x, memo=None, _nil=[]):
    """Return a new object with copies of the contents; `memo` says which copies exist already."""
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _nil)
    if y is not _nil:
        return y
    cls = type(x)
    if cls in _UNCHANGING:
        return x
    copier = _DEEP.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        y = _deep_instance(x, cls, memo)
    if y is not x:
        memo[key] = y
        memo.setdefault(id(memo), []).append(x)  # so that no other object gets its id meanwhile
    return y


def _deep_instance(x, cls, memo):
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    reduced = _reduced(x, cls, "un(deep)copyable object of type %s")
    return x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)


def _deep_list(x, memo):
    y = memo[id(x)] = []
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_dict(x, memo):
    y = memo[id(x)] = {}
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    found = memo.get(id(x), memo)
    if found is not memo:  # it contains itself
        return found
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_DEEP = {list: _deep_list, dict: _deep_dict, tuple: _deep_tuple, types.MethodType: _deep_method}


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    """Do what a reduced value says; `memo` is None for a shallow copy."""
    is_deep = memo is not None
    if is_deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if is_deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if is_deep else state)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if is_deep else item)
    if dictiter is not None:
        for key, value in dictiter:
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
