"""How instances are made again from what `object.__reduce_ex__` gives, and a table for one's own ways."""

from _classes import type_name as _type_name

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extensions = {}
_HEAPTYPE = 1 << 9  # a class made by a class statement


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Let `pickle_function` take instances of `ob_type` apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that `object` can make instances."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_union(obj):
    """Take a union of types apart."""
    import functools
    import operator

    return functools.reduce, (operator.or_, obj.__args__)


pickle(type(int | str), pickle_union)


def add_extension(module, name, code):
    """Note the number of a class."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extensions.get(key) == code:
        return
    if key in _extensions:
        raise ValueError(f"key {key} is already registered with code {_extensions[key]}")
    if code in _extensions.values():
        raise ValueError(f"code {code} is already in use")
    _extensions[key] = code


def remove_extension(module, name, code):
    """Forget the number of a class."""
    key = (module, name)
    if _extensions.get(key) != code:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extensions[key]


def clear_extension_cache():
    """Nothing is kept beside the table."""


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Used by pickle protocol 4, instead of __newobj__ to allow classes with keyword-only arguments."""
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _reduce_ex(self, proto):
    """Return what protocols 0 and 1 want of an instance: how its built-in part and its attributes are made again."""
    cls = self.__class__
    base = next(base for base in cls.__mro__ if not base.__flags__ & _HEAPTYPE or "." in _type_name(base))
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    args = (cls, base, None if base is object else base(self))
    if type(self).__getstate__ is object.__getstate__ and getattr(self, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    state = self.__getstate__()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _slotnames(cls):
    """Return the names of the slots of a class and its bases, as they are spelt inside; C's types don't show theirs."""
    names = []
    for base in cls.__mro__:
        given = base.__dict__.get("__slots__", ()) if "." not in _type_name(base) else ()
        for name in (given,) if isinstance(given, str) else given:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            names.append(name)
    return names
