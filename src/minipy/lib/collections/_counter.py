"""Counter: a dict that counts."""

from _collections import _count_elements


def _is_mapping(value):
    return isinstance(value, dict) or (hasattr(value, "keys") and hasattr(value, "items"))


class Counter(dict):
    """`Counter(iterable)`: how often each element occurs; elements that do not occur count zero."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=_count_of, reverse=True)
        return pairs if n is None else pairs[: max(n, 0)]

    def elements(self):
        from itertools import chain, repeat, starmap

        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if not _is_mapping(iterable):
                _count_elements(self, iterable)
            elif self:
                for element, count in iterable.items():
                    self[element] = count + self.get(element, 0)
            else:
                super().update(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (dict(self),)

    def __delitem__(self, element):
        if element in self:
            super().__delitem__(element)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return f"{name}()"
        try:
            shown = dict(self.most_common())
        except TypeError:  # counts that can't be ordered
            shown = dict(self)
        return f"{name}({shown!r})"

    def _combined(self, other, combine):
        """Return a Counter of what `combine(own count, other count)` gives, as far as it is positive."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element in [*self, *[element for element in other if element not in self]]:
            count = combine(self[element], other[element])
            if count > 0:
                result[element] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda own, its: own + its)

    def __sub__(self, other):
        return self._combined(other, lambda own, its: own - its)

    def __or__(self, other):
        return self._combined(other, lambda own, its: its if own < its else own)

    def __and__(self, other):
        return self._combined(other, lambda own, its: own if own < its else its)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _updated(self, other, combine):
        """Do the same in place, with any mapping."""
        for element in [*self, *[element for element in other if element not in self]]:
            count = combine(self[element], other[element] if element in other else 0)
            if count > 0:
                self[element] = count
            else:
                del self[element]
        return self

    def __iadd__(self, other):
        return self._updated(other, lambda own, its: own + its)

    def __isub__(self, other):
        return self._updated(other, lambda own, its: own - its)

    def __ior__(self, other):
        return self._updated(other, lambda own, its: its if own < its else own)

    def __iand__(self, other):
        return self._updated(other, lambda own, its: own if own < its else its)

    def _holds(self, other, compare):
        if not isinstance(other, Counter):
            return NotImplemented
        for counter in (self, other):
            for element in counter:
                if not compare(self[element], other[element]):
                    return False
        return True

    def __eq__(self, other):
        return self._holds(other, lambda own, its: own == its)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        return self._holds(other, lambda own, its: own <= its)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        return self._holds(other, lambda own, its: own >= its)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    __hash__ = None


def _count_of(pair):
    return pair[1]


Counter.__module__ = "collections"
