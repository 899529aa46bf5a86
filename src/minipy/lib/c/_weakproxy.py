"""Proxies of objects that they don't keep alive (part of weakref)."""

import operator
from _classes import built_in, show_as, type_name
from _weakref import WeakLink, getweakrefs, referent, referent_or_none


class ProxyType(WeakLink):
    """Behaves as the object it refers to, as long as that lives."""

    __slots__ = ()
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{type_name(cls)}' instances")

    def __getattribute__(self, name):
        return getattr(referent(self), name)

    def __setattr__(self, name, value):
        setattr(referent(self), name, value)

    def __delattr__(self, name):
        delattr(referent(self), name)

    def __repr__(self):
        target = referent_or_none(self)
        return f"<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>"

    def __str__(self):
        return str(referent(self))

    def __bytes__(self):
        return bytes(referent(self))

    def __bool__(self):
        return bool(referent(self))

    def __len__(self):
        return len(referent(self))

    def __getitem__(self, key):
        return referent(self)[_plain(key)]

    def __setitem__(self, key, value):
        referent(self)[_plain(key)] = value

    def __delitem__(self, key):
        del referent(self)[_plain(key)]

    def __contains__(self, item):
        return _plain(item) in referent(self)

    def __iter__(self):
        return iter(referent(self))

    def __reversed__(self):
        return reversed(referent(self))

    def __next__(self):
        target = referent(self)
        if not hasattr(type(target), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(target).__name__}' object")
        return next(target)

    def __pow__(self, other, modulus=None):
        return pow(referent(self), _plain(other), modulus)

    def __divmod__(self, other):
        return divmod(referent(self), _plain(other))

    def __rdivmod__(self, other):
        return divmod(_plain(other), referent(self))


class CallableProxyType(ProxyType):
    """The proxy of something that can be called."""

    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return referent(self)(*args, **kwargs)


def _plain(value):
    """Return what stands behind `value` if that is a proxy."""
    return referent(value) if isinstance(type(value), type) and issubclass(type(value), ProxyType) else value


def _forward_operators():
    """Give ProxyType the operators that are all alike."""

    def unary(function):
        return lambda self: function(referent(self))

    def binary(function):
        return lambda self, other: function(_plain(self), _plain(other))

    def reflected(function):
        return lambda self, other: function(_plain(other), _plain(self))

    for name in "neg pos abs invert index".split():
        setattr(ProxyType, f"__{name}__", unary(getattr(operator, name)))
    ProxyType.__int__ = unary(int)
    ProxyType.__float__ = unary(float)
    for name in "lt le eq ne gt ge".split():
        setattr(ProxyType, f"__{name}__", binary(getattr(operator, name)))
    for name in "add sub mul truediv floordiv mod lshift rshift and or xor matmul".split():
        function = getattr(operator, name + "_" if name in ("and", "or") else name)
        setattr(ProxyType, f"__{name}__", binary(function))
        setattr(ProxyType, f"__r{name}__", reflected(function))
        setattr(ProxyType, f"__i{name}__", binary(getattr(operator, "i" + name)))
    ProxyType.__rpow__ = reflected(operator.pow)
    ProxyType.__ipow__ = binary(operator.ipow)


_forward_operators()


@built_in
def proxy(object, callback=None, /):
    """Return a proxy of `object`; the same one again where there is no callback."""
    kind = CallableProxyType if callable(object) else ProxyType
    if callback is None:
        for known in getweakrefs(object):
            if type(known) is kind and WeakLink.__dict__["__callback__"].__get__(known) is None:
                return known
    return WeakLink.__new__(kind, object, callback)


show_as("weakref.CallableProxyType", CallableProxyType, is_final=True)
show_as("weakref.ProxyType", ProxyType, is_final=True)
