"""How objects are taken apart: what `object.__reduce_ex__` and `object.__getstate__` do, and the built-in types."""

import _io
import copyreg
import types
from _classes import type_name

_HEAP_TYPE = 1 << 9  # a class made by a class statement


def reduce_ex(x, protocol):
    """Return what `x.__reduce_ex__(protocol)` does where that is not the class's own: `__reduce__`, if that is."""
    if x.__class__.__reduce__ is not object.__reduce__:
        return x.__reduce__()
    return reduce(x, protocol)


def reduce(x, protocol):
    """Return a name, or (function, arguments, state, list items, dict items), fewer where the rest is None."""
    cls = type(x)
    way = _WAYS.get(cls)
    if way is not None:
        return way(x, protocol)
    if isinstance(x, (set, frozenset)):
        return cls, (list(x),), x.__getstate__()
    if isinstance(x, bytearray):
        return cls, _octets(x, protocol), x.__getstate__()
    return copyreg._reduce_ex(x, protocol) if protocol < 2 else _reduce_by_new(x, cls)


def _octets(x, protocol):
    """Return the arguments that make a bytearray again."""
    if not x:
        return ()
    return (x.decode("latin-1"), "latin-1") if protocol < 3 else (bytes(x),)


def _reduce_by_new(x, cls):
    getnewargs_ex = getattr(cls, "__getnewargs_ex__", None)
    kwargs = None
    if getnewargs_ex is not None:
        args, kwargs = _checked_ex(getnewargs_ex(x))
    else:
        args = _new_args(x, cls)
    if args is None and not isinstance(x, (list, dict)):
        _check_layout(cls)
    contents = iter(x) if isinstance(x, list) else None, iter(x.items()) if isinstance(x, dict) else None
    if kwargs:
        return copyreg.__newobj_ex__, (cls, args, kwargs), x.__getstate__(), *contents
    return copyreg.__newobj__, (cls, *(args or ())), x.__getstate__(), *contents


def _is_c_type(cls):
    return not cls.__flags__ & _HEAP_TYPE or "." in type_name(cls)


def _check_layout(cls):
    """Raise TypeError if instances carry what only a type of C's knows of."""
    if next(base for base in cls.__mro__ if _is_c_type(base)) in (object, type(None)):
        return
    if cls is types.CodeType:
        raise TypeError("cannot pickle code objects")
    if cls is memoryview:
        raise TypeError("cannot pickle memoryview objects")
    name = type_name(cls)
    if not cls.__flags__ & _HEAP_TYPE and cls.__module__ != "builtins" and "." not in name:
        name = f"{cls.__module__}.{name}"
    raise TypeError(f"cannot pickle {name!r} object")


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
    """Return the arguments that the class says `__new__` wants, None if it says nothing."""
    method = getattr(cls, "__getnewargs__", None)
    if method is None:
        return None
    args = method(x)
    if not isinstance(args, tuple):
        raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    return args


def state_of(x):
    """Return what `x.__getstate__()` does by itself: the attributes, with slots a pair of dicts, None without any."""
    slots = {}
    attributes = getattr(x, "__dict__", None) or None
    for name in copyreg._slotnames(type(x)):
        if hasattr(x, name) and name not in (attributes or ()):
            slots[name] = getattr(x, name)
    return (attributes, slots) if slots else attributes


# --- built-in types with a way of their own


def _of_method(x, protocol):
    return getattr, (x.__self__, x.__func__.__name__)


def _of_built_in(x, protocol):
    receiver = x.__self__
    return x.__name__ if receiver is None or type(receiver) is types.ModuleType else (getattr, (receiver, x.__name__))


def _of_descriptor(x, protocol):
    return getattr, (x.__objclass__, x.__name__)


def _of_wrapper(x, protocol):
    return getattr, (x.__self__, x.__name__)


def _of_alias(x, protocol):
    if x.__unpacked__:
        return next, (iter(types.GenericAlias(x.__origin__, x.__args__)),)
    return types.GenericAlias, (x.__origin__, x.__args__)


def _of_span(x, protocol):
    return type(x), (x.start, x.stop, x.step)


def _of_stream(x, protocol):
    return _stream_at, (type(x), x.getvalue(), x.tell()), x.__getstate__()


def _stream_at(cls, contents, position):
    """Return a stream in memory that stands where another one did."""
    stream = cls(contents, newline="\n") if issubclass(cls, _io.StringIO) else cls(contents)
    stream.seek(position)
    return stream


_WAYS = {
    range: _of_span,
    slice: _of_span,
    _io.StringIO: _of_stream,
    _io.BytesIO: _of_stream,
    types.MethodType: _of_method,
    types.BuiltinFunctionType: _of_built_in,
    types.MethodDescriptorType: _of_descriptor,
    types.WrapperDescriptorType: _of_descriptor,
    types.MemberDescriptorType: _of_descriptor,
    types.MethodWrapperType: _of_wrapper,
    types.GenericAlias: _of_alias,
    type(...): lambda x, protocol: "Ellipsis",
    type(NotImplemented): lambda x, protocol: "NotImplemented",
}
