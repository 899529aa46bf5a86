"""Iterators over iterators, as classes that know where they are: they can be copied, and threads can share them.

`_step` gives the next value, which `_Lazy` lets one thread do at a time. A StopIteration that it raises ends the
iteration, its own or one that comes out of what it calls.
"""

from _classes import show_as as _show_as
from _combinatorics import combinations, combinations_with_replacement, permutations, product
from _counting import count, repeat
from _grouping import _grouper, groupby
from _itertools import Lazy as _Lazy, chain, islice
from _tee import _tee, tee

_missing = object()


class cycle(_Lazy):
    """Go through the elements again and again."""

    __slots__ = ("_items", "_saved", "_at", "_is_first")

    def __new__(cls, iterable, /):
        self = _Lazy.__new__(cls)
        self._items = iter(iterable)
        self._saved = []
        self._at = 0
        self._is_first = True  # the elements are still to be saved
        return self

    def _step(self):
        if self._items is not None:
            item = next(self._items, _missing)
            if item is not _missing:
                if self._is_first:
                    self._saved.append(item)
                return item
            self._items = None
        saved, at = self._saved, self._at
        if not saved:
            raise StopIteration
        self._at = at + 1 if at + 1 < len(saved) else 0
        return saved[at]

    def __reduce__(self):
        if self._items is None:
            rest = iter(self._saved)
            rest.__setstate__(self._at)
            return type(self), (rest,), (self._saved, True)
        return type(self), (self._items,), (self._saved, not self._is_first)

    def __setstate__(self, state, /):
        if not isinstance(state, tuple):
            raise TypeError("state is not a tuple")
        saved, is_saved = state
        self._saved, self._is_first, self._at = saved, not is_saved, 0


class accumulate(_Lazy):
    """Running totals, or what `func(total, element)` makes of them."""

    __slots__ = ("_items", "_function", "_total", "_initial")

    def __new__(cls, iterable, func=None, *, initial=None):
        self = _Lazy.__new__(cls)
        self._items = iter(iterable)
        self._function = func
        self._total = _missing
        self._initial = initial
        return self

    def _step(self):
        if self._initial is not None:
            self._total, self._initial = self._initial, None
            return self._total
        item = next(self._items)
        if self._total is _missing:
            self._total = item
        elif self._function is None:
            self._total = self._total + item
        else:
            self._total = self._function(self._total, item)
        return self._total

    def __reduce__(self):
        if self._initial is not None:
            return type(self), (chain((self._initial,), self._items), self._function), None
        if self._total is None:  # which as a state would mean that there is none
            items = chain((None,), self._items)
            return islice, (type(self)(items, self._function), 1, None)
        return type(self), (self._items, self._function), None if self._total is _missing else self._total

    def __setstate__(self, state, /):
        self._total = state


class compress(_Lazy):
    """The elements of `data` whose selector is true."""

    __slots__ = ("_data", "_selectors")

    def __new__(cls, data, selectors):
        self = _Lazy.__new__(cls)
        self._data = iter(data)
        self._selectors = iter(selectors)
        return self

    def _step(self):
        data, selectors = self._data, self._selectors
        while True:
            item = next(data)
            if next(selectors):
                return item

    def __reduce__(self):
        return type(self), (self._data, self._selectors)


class dropwhile(_Lazy):
    """All elements from the first on for which `predicate` is false."""

    __slots__ = ("_predicate", "_items", "_has_begun")

    def __new__(cls, predicate, iterable, /):
        self = _Lazy.__new__(cls)
        self._items = iter(iterable)
        self._predicate = predicate
        self._has_begun = False
        return self

    def _step(self):
        items = self._items
        while True:
            item = next(items)
            if self._has_begun:
                return item
            if not self._predicate(item):
                self._has_begun = True
                return item

    def __reduce__(self):
        return type(self), (self._predicate, self._items), int(self._has_begun)

    def __setstate__(self, state, /):
        self._has_begun = bool(state)


class takewhile(_Lazy):
    """The elements before the first for which `predicate` is false."""

    __slots__ = ("_predicate", "_items", "_has_ended")

    def __new__(cls, predicate, iterable, /):
        self = _Lazy.__new__(cls)
        self._items = iter(iterable)
        self._predicate = predicate
        self._has_ended = False
        return self

    def _step(self):
        if self._has_ended:
            raise StopIteration
        item = next(self._items)
        if self._predicate(item):
            return item
        self._has_ended = True
        raise StopIteration

    def __reduce__(self):
        return type(self), (self._predicate, self._items), int(self._has_ended)

    def __setstate__(self, state, /):
        self._has_ended = bool(state)


class filterfalse(_Lazy):
    """The elements for which `function` (None: the element itself) is false."""

    __slots__ = ("_function", "_items")

    def __new__(cls, function, iterable, /):
        self = _Lazy.__new__(cls)
        self._items = iter(iterable)
        self._function = function
        return self

    def _step(self):
        items, function = self._items, self._function
        while True:
            item = next(items)
            if not (item if function is None or function is bool else function(item)):
                return item

    def __reduce__(self):
        return type(self), (self._function, self._items)


class pairwise(_Lazy):
    """Each element with the one after it."""

    __slots__ = ("_items", "_old")

    def __new__(cls, iterable, /):
        self = _Lazy.__new__(cls)
        self._items = iter(iterable)
        self._old = _missing
        return self

    def _step(self):
        items = self._items
        if items is None:
            raise StopIteration
        try:
            if self._old is _missing:
                self._old = next(items)
            pair = self._old, next(items)
        except BaseException:
            self._items, self._old = None, _missing
            raise
        self._old = pair[1]
        return pair



class starmap(_Lazy):
    """`function(*arguments)` for each tuple of arguments."""

    __slots__ = ("_function", "_items")

    def __new__(cls, function, iterable, /):
        self = _Lazy.__new__(cls)
        self._items = iter(iterable)
        self._function = function
        return self

    def _step(self):
        return self._function(*tuple(next(self._items)))

    def __reduce__(self):
        return type(self), (self._function, self._items)


class zip_longest(_Lazy):
    """As zip, to the end of the longest iterable; `fillvalue` stands for what is missing."""

    __slots__ = ("_sources", "_active", "_fill")

    def __new__(cls, /, *iterables, **keywords):
        fill = keywords.pop("fillvalue", None)
        if keywords:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self = _Lazy.__new__(cls)
        self._sources = [iter(iterable) for iterable in iterables]
        self._active = len(self._sources)
        self._fill = fill
        return self

    def _step(self):
        if not self._active:
            raise StopIteration
        row = []
        for i, source in enumerate(self._sources):
            item = self._fill
            if source is not None:
                item = self._next_of(i, source)
            row.append(item)
        return tuple(row)

    def _next_of(self, i, source):
        """Return the next element of a source, the fill value at its end; the end of the last one ends all."""
        try:
            item = next(source, _missing)
        except BaseException:
            self._active = 0
            raise
        if item is not _missing:
            return item
        self._active -= 1
        if not self._active:
            raise StopIteration
        self._sources[i] = None
        return self._fill

    def __reduce__(self):
        sources = tuple([() if source is None else source for source in self._sources])
        return type(self), sources, self._fill

    def __setstate__(self, state, /):
        self._fill = state


for _class in (cycle, accumulate, compress, dropwhile, takewhile, filterfalse, pairwise, starmap,
               zip_longest):
    _show_as("itertools." + _class.__name__, _class)
del _class
