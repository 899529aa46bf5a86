"""`groupby` of itertools."""

from _classes import show_as as _show_as
from _itertools import Lazy as _Lazy

_missing = object()


class groupby(_Lazy):
    """Pairs of a key and an iterator over the neighbouring elements that have it."""

    __slots__ = ("_items", "_function", "_group", "_wanted", "_key", "_value")

    def __new__(cls, iterable, key=None):
        self = _Lazy.__new__(cls)
        self._items = iter(iterable)
        self._function = key
        self._group = None
        self._wanted = self._key = self._value = _missing  # the group's key; key and value read and not yet given
        return self

    def _advance(self):
        """Read the next element and its key; return False where there is none."""
        value = next(self._items, _missing)
        if value is _missing:
            return False
        self._key = value if self._function is None else self._function(value)
        self._value = value
        return True

    def _is_in(self, wanted):
        """Say whether the element read belongs to the group with the key `wanted`."""
        return wanted is self._key or wanted == self._key

    def _step(self):
        self._group = None
        while self._key is _missing or (self._wanted is not _missing and self._is_in(self._wanted)):
            if not self._advance():
                raise StopIteration
        self._wanted = self._key
        self._group = _grouper(self, self._wanted)
        return self._key, self._group

    def __reduce__(self):
        if _missing in (self._wanted, self._key, self._value):
            return type(self), (self._items, self._function)
        return type(self), (self._items, self._function), (self._key, self._value, self._wanted)

    def __setstate__(self, state, /):
        if not isinstance(state, tuple):
            raise TypeError("state is not a tuple")
        self._key, self._value, self._wanted = state


class _grouper(_Lazy):
    """The elements of one group, as long as its groupby has not gone on to the next."""

    __slots__ = ("_groups", "_wanted")

    def __new__(cls, parent, tgtkey, /):
        self = _Lazy.__new__(cls)
        self._groups = parent
        self._wanted = tgtkey
        parent._group = self
        return self

    def _step(self):
        groups = self._groups
        if groups._group is not self or (groups._value is _missing and not groups._advance()):
            raise StopIteration
        if not groups._is_in(self._wanted):
            raise StopIteration
        value = groups._value
        groups._value = groups._key = _missing
        return value

    def __reduce__(self):
        if self._groups._group is not self:
            return iter, ((),)
        return type(self), (self._groups, self._wanted)


for _class in (groupby, _grouper):
    _show_as("itertools." + _class.__name__, _class, is_final=_class is _grouper)
del _class
