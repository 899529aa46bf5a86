"""How instances are taken apart and made again: what `object.__reduce_ex__` gives, and a table for one's own ways."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extensions = {}
_HEAP_TYPE = 1 << 9  # a class made by a class statement


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
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


def _reduce_ex(x, protocol):
    """Return what `x.__reduce_ex__(protocol)` does where neither that nor `__reduce__` is the class's own."""
    cls = type(x)
    if cls.__reduce__ is not object.__reduce__:
        return x.__reduce__()
    return _reduce(x, protocol)


def _reduce(x, protocol):
    """Return (function, arguments, state, list items, dict items), fewer where the rest is None."""
    cls = type(x)
    if isinstance(x, (set, frozenset)):
        return cls, (list(x),), x.__getstate__()
    if isinstance(x, bytearray):
        return cls, (bytes(x),) if x else (), x.__getstate__()
    if cls is range or cls is slice:
        return cls, (x.start, x.stop, x.step)
    if protocol < 2:
        return _reduce_by_value(x, cls, protocol)
    getnewargs_ex = getattr(cls, "__getnewargs_ex__", None)
    if getnewargs_ex is not None:
        args, kwargs = _checked_ex(getnewargs_ex(x))
        if kwargs:
            return __newobj_ex__, (cls, args, kwargs), x.__getstate__(), *_contents(x)
    else:
        args = _new_args(x, cls)
    return __newobj__, (cls, *args), x.__getstate__(), *_contents(x)


def _checked_ex(given):
    if not isinstance(given, tuple):
        raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(given).__name__}'")
    if len(given) != 2:
        raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
    args, kwargs = given
    if not isinstance(args, tuple):
        raise TypeError(
            f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{type(args).__name__}'"
        )
    if not isinstance(kwargs, dict):
        raise TypeError(
            f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{type(kwargs).__name__}'"
        )
    return args, kwargs


def _new_args(x, cls):
    method = getattr(cls, "__getnewargs__", None)
    if method is None:
        return ()
    args = method(x)
    if not isinstance(args, tuple):
        raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    return args


def _contents(x):
    return iter(x) if isinstance(x, list) else None, iter(x.items()) if isinstance(x, dict) else None


def _reduce_by_value(x, cls, protocol):
    base = next(base for base in cls.__mro__ if not base.__flags__ & _HEAP_TYPE)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    args = (cls, base, None if base is object else base(x))
    if cls.__getstate__ is object.__getstate__ and getattr(x, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    state = x.__getstate__()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


_WITHOUT_STATE = ("generator", "function", "module", "frame", "code", "traceback", "builtin_function_or_method", "cell",
                  "classmethod", "staticmethod", "property", "super", "mappingproxy", "method", "lock", "RLock")


def _state(x):
    """Return what `x.__getstate__()` does by itself: the attributes, with slots a pair of dicts, None without any."""
    cls = type(x)
    if not cls.__flags__ & _HEAP_TYPE and cls.__name__ in _WITHOUT_STATE:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    slots = {}
    attributes = getattr(x, "__dict__", None) or None
    for name in _slotnames(cls):
        if hasattr(x, name) and name not in (attributes or ()):
            slots[name] = getattr(x, name)
    return (attributes, slots) if slots else attributes


def _slotnames(cls):
    """Return the names of the slots of a class and its bases, as they are spelt inside."""
    names = []
    for base in cls.__mro__:
        given = base.__dict__.get("__slots__", ())
        for name in (given,) if isinstance(given, str) else given:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            names.append(name)
    return names
