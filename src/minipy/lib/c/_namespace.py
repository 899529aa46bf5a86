"""SimpleNamespace (part of types)."""

from _classes import show_as
from _recursion import guarded


def _shown_name(namespace):
    return "namespace" if type(namespace) is SimpleNamespace else type(namespace).__name__


class SimpleNamespace:
    """An object whose attributes are what it was made with."""

    __slots__ = ("__dict__",)
    __hash__ = None

    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError("no positional arguments expected")
        self.__dict__.update(kwargs)

    @guarded(lambda self: f"{_shown_name(self)}(...)")
    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in list(self.__dict__.items()) if isinstance(name, str) and name]
        return f"{_shown_name(self)}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (), self.__dict__

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __ne__(self, other):
        return self.__dict__ != other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __lt__(self, other):
        return self.__dict__ < other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __le__(self, other):
        return self.__dict__ <= other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __gt__(self, other):
        return self.__dict__ > other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    def __ge__(self, other):
        return self.__dict__ >= other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented


show_as("types.SimpleNamespace", SimpleNamespace)
