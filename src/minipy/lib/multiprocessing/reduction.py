"""Objects as octets that another process can make objects of again."""

from _crossing import _Parts, _Whole, _member
from _values import pack, unpack
from copyreg import dispatch_table
from types import FunctionType, MethodType, ModuleType
import sys

_PROTOCOL = 4


class PicklingError(Exception):
    """An object can't be taken apart."""


class _Sent(_Parts):
    """The parts of one object; functions and classes are sent by name."""

    def of_other(self, value, kind):
        if kind is FunctionType or isinstance(value, type):
            return _by_name(value, value.__qualname__)
        if kind is MethodType:
            return "object", self.of(getattr), self.of((value.__self__, value.__func__.__name__)), None, None, None
        if kind is ModuleType:
            raise TypeError("cannot pickle 'module' object")
        way = dispatch_table.get(kind)
        reduced = way(value) if way is not None else value.__reduce_ex__(_PROTOCOL)
        if isinstance(reduced, str):
            return _by_name(value, reduced)
        function, args, state, items, entries = (*reduced, None, None, None)[:5]
        made = "object", self.of(function), self.of(args)
        self.note(value)
        state = self.of(state)
        items = self.of(list(items) if items is not None else None)
        return *made, state, items, self.of(list(entries) if entries is not None else None)


def _by_name(value, qualname):
    if "<locals>" in qualname:
        raise AttributeError(f"Can't pickle local object {qualname!r}")
    module = getattr(value, "__module__", None) or "__main__"
    if isinstance(module, str) and module not in sys.modules:
        __import__(module)
    try:
        found = _member(sys.modules[module], qualname)
    except AttributeError:
        raise PicklingError(f"Can't pickle {value!r}: attribute lookup {qualname} on {module} failed") from None
    if found is not value:
        raise PicklingError(f"Can't pickle {value!r}: it's not the same object as {module}.{qualname}")
    return "name", module, qualname


def dumps(value):
    """Return the octets of `value`."""
    return pack(_Sent().of(value))


def loads(octets):
    """Return the object that the octets stand for."""
    return _Whole().of(unpack(octets))


class ForkingPickler:
    """Where CPython's programs register ways to take objects apart."""

    dumps = staticmethod(dumps)
    loads = staticmethod(loads)

    @classmethod
    def register(cls, type, reduce):
        dispatch_table[type] = reduce
