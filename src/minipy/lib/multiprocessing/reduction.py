"""Objects as octets that another process can make objects of again."""

from _crossing import _Parts, _Whole, _member
from _values import pack, unpack
from types import FunctionType, MethodType, ModuleType
import sys


class PicklingError(Exception):
    """An object can't be taken apart."""


class _Sent(_Parts):
    """The parts of one object; functions and classes are sent by name."""

    def of_special(self, value, kind):
        if kind is FunctionType or isinstance(value, type):
            return self.of_name(value, value.__qualname__)
        if kind is MethodType:
            return "object", self.of(getattr), self.of((value.__self__, value.__func__.__name__)), None, None, None
        if kind is ModuleType:
            raise TypeError("cannot pickle 'module' object")
        return None

    def of_name(self, value, qualname):
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
