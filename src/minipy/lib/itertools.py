"""Iterators over iterators: classes that check at once, most of them around a generator that does the work."""

import operator as _operator
from _classes import show_as as _show_as
from _itertools import Lazy as _Lazy
from _thread import allocate_lock as _allocate_lock, get_ident as _get_ident
from _combinatorics import combinations, combinations_with_replacement, permutations, product

_missing = object()


class count:
    """Count from `start` in steps of `step`, without an end; threads that share a counter never get a number twice."""

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not hasattr(type(number), "__add__") or hasattr(type(number), "__len__"):
                raise TypeError("a number is required")
        if isinstance(start, int) and isinstance(step, int) and step:
            start, step = +start, +step
            self._lock = None
            self._take = iter(range(start, start + (step << 100), step)).__next__
        else:
            self._lock = _allocate_lock()
            self._take = self._add
        self._value = start
        self._step = step

    def _add(self):
        with self._lock:
            value = self._value
            self._value = value + self._step
            return value

    def __iter__(self):
        return self

    def __next__(self):
        value = self._take()
        if self._lock is None:
            self._value = value + self._step  # for its repr
        return value

    def __reduce__(self):
        is_plain = isinstance(self._step, int) and self._step == 1 and isinstance(self._value, int)
        return type(self), (self._value,) if is_plain else (self._value, self._step)

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"{type(self).__name__}({self._value!r})"
        return f"{type(self).__name__}({self._value!r}, {self._step!r})"


class repeat:
    """Give `object` again and again, or `times` times."""

    def __init__(self, object, times=None):
        self._object = object
        self._turns = None if times is None else iter(range(max(_operator.index(times), 0)))

    def __iter__(self):
        return self

    def __next__(self):
        if self._turns is not None:
            next(self._turns)
        return self._object

    def __length_hint__(self):
        if self._turns is None:
            raise TypeError("len() of unsized object")
        return _operator.length_hint(self._turns)

    def __reduce__(self):
        times = () if self._turns is None else (_operator.length_hint(self._turns),)
        return type(self), (self._object, *times)

    def __repr__(self):
        if self._turns is None:
            return f"{type(self).__name__}({self._object!r})"
        return f"{type(self).__name__}({self._object!r}, {_operator.length_hint(self._turns)})"


def _cycle(items):
    seen = []
    for item in items:
        seen.append(item)
        yield item
    while seen:
        yield from seen


class cycle(_Lazy):
    """Go through the elements again and again."""

    def __new__(cls, iterable, /):
        return _Lazy.__new__(cls, _cycle(iter(iterable)))


class accumulate(_Lazy):
    """Running totals, or what `func(total, element)` makes of them."""

    def __new__(cls, iterable, func=None, *, initial=None):
        return _Lazy.__new__(cls, _accumulate(iter(iterable), func, initial))


def _accumulate(items, func, total):
    if total is None:
        total = next(items, _missing)
        if total is _missing:
            return
    yield total
    if func is None:
        for item in items:
            total = total + item
            yield total
    else:
        for item in items:
            total = func(total, item)
            yield total


def _chain(iterables):
    for iterable in iterables:
        yield from iterable


class chain(_Lazy):
    """The elements of the first iterable, then those of the next."""

    def __new__(cls, *iterables):
        return _Lazy.__new__(cls, _chain(iterables))

    @classmethod
    def from_iterable(cls, iterable, /):
        """`chain` of all iterables that one iterable gives."""
        return _Lazy.__new__(cls, _chain(iter(iterable)))


class compress(_Lazy):
    """The elements of `data` whose selector is true."""

    def __new__(cls, data, selectors):
        return _Lazy.__new__(cls, _compress(iter(data), iter(selectors)))


def _compress(data, selectors):
    for item, is_selected in zip(data, selectors):
        if is_selected:
            yield item


class dropwhile(_Lazy):
    """All elements from the first on for which `predicate` is false."""

    def __new__(cls, predicate, iterable, /):
        return _Lazy.__new__(cls, _dropwhile(predicate, iter(iterable)))


def _dropwhile(predicate, items):
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


class takewhile(_Lazy):
    """The elements before the first for which `predicate` is false."""

    def __new__(cls, predicate, iterable, /):
        return _Lazy.__new__(cls, _takewhile(predicate, iter(iterable)))


def _takewhile(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


class filterfalse(_Lazy):
    """The elements for which `function` (None: the element itself) is false."""

    def __new__(cls, function, iterable, /):
        return _Lazy.__new__(cls, _filterfalse(function, iter(iterable)))


def _filterfalse(function, items):
    for item in items:
        if not (item if function is None or function is bool else function(item)):
            yield item


class _grouper:
    """The elements of one group, as long as its groupby has not gone on to the next."""

    def __init__(self, groups, key):
        self._groups = groups
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        groups = self._groups
        if groups._group is not self:
            raise StopIteration
        if groups._value is _missing:
            groups._advance()
        if not self._key == groups._next_key:
            raise StopIteration
        value = groups._value
        groups._value = _missing
        return value


class groupby:
    """Pairs of a key and an iterator over the neighbouring elements that have it."""

    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._function = key
        self._group = None
        self._key = self._next_key = self._value = _missing  # the value is the element read and not yet given

    def __iter__(self):
        return self

    def _advance(self):
        """Read the next element and its key."""
        value = next(self._items)
        self._next_key = value if self._function is None else self._function(value)
        self._value = value

    def __next__(self):
        self._group = None
        while True:
            if self._next_key is _missing:
                self._advance()
            elif self._key is not _missing and self._key == self._next_key:
                self._advance()
            else:
                break
        self._key = self._next_key
        self._group = _grouper(self, self._key)
        return self._key, self._group


def _bound(value, what):
    if value is None:
        return None
    try:
        value = _operator.index(value)
    except TypeError:
        value = -1
    if value < 0:
        raise ValueError(what)
    return value


class islice(_Lazy):
    """`islice(iterable, stop)` or `islice(iterable, start, stop[, step])`: the elements of that slice."""

    def __new__(cls, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            few = "at least 2 arguments" if not args else "at most 4 arguments"
            raise TypeError(f"islice expected {few}, got {1 + len(args)}")
        if len(args) == 1:
            start, step = 0, 1
            stop = _bound(args[0], "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        else:
            wrong = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
            stop = _bound(args[1], "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            start = _bound(args[0], wrong) or 0
            step = args[2] if len(args) == 3 else None
            step = 1 if step is None else _bound(step, "Step for islice() must be a positive integer or None.")
            if not step:
                raise ValueError("Step for islice() must be a positive integer or None.")
        return _Lazy.__new__(cls, _islice(iter(iterable), start, stop, step))


def _islice(items, start, stop, step):
    position = 0
    wanted = start
    while stop is None or wanted < stop:
        for item in items:
            position += 1
            if position > wanted:
                break
        else:
            return
        yield item
        wanted += step
    if stop is not None:
        while position < stop:
            if next(items, _missing) is _missing:
                return
            position += 1


class pairwise(_Lazy):
    """Each element with the one after it."""

    def __new__(cls, iterable, /):
        return _Lazy.__new__(cls, _pairwise(iter(iterable)))


def _pairwise(items):
    first = next(items, _missing)
    if first is _missing:
        return
    for second in items:
        yield first, second
        first = second


class starmap(_Lazy):
    """`function(*arguments)` for each tuple of arguments."""

    def __new__(cls, function, iterable, /):
        return _Lazy.__new__(cls, _starmap(function, iter(iterable)))


def _starmap(function, items):
    for arguments in items:
        yield function(*tuple(arguments))


class _Source:
    """What the iterators of one `tee` read from, one thread at a time."""

    def __init__(self, items):
        self.items = items
        self.lock = _allocate_lock()
        self.reader = 0


class _tee:
    """One of several iterators over the same source; what one has read waits for the others in a chain of cells."""

    def __init__(self, source, cell):
        self._source = source
        self._cell = cell  # [value, next cell], empty as long as nobody has read so far

    def __iter__(self):
        return self

    def __next__(self):
        source = self._source
        me = _get_ident()
        if source.reader == me:  # the source itself asks
            if not self._cell:
                raise RuntimeError("cannot re-enter the tee iterator")
            return self._step()
        with source.lock:
            if not self._cell:
                source.reader = me
                try:
                    self._cell += [next(source.items), []]
                finally:
                    source.reader = 0
            return self._step()

    def _step(self):
        value, self._cell = self._cell
        return value

    def __copy__(self):
        return _tee(self._source, self._cell)


def tee(iterable, n=2, /):
    """Return `n` independent iterators over one iterable."""
    if n < 0:
        raise ValueError("n must be >= 0")
    if not n:
        return ()
    items = iter(iterable)
    first = items if isinstance(items, _tee) else _tee(_Source(items), [])
    return (first, *[first.__copy__() for _ in range(n - 1)])


class zip_longest(_Lazy):
    """As zip, to the end of the longest iterable; `fillvalue` stands for what is missing."""

    def __new__(cls, *iterables, fillvalue=None):
        return _Lazy.__new__(cls, _zip_longest([iter(iterable) for iterable in iterables], fillvalue))


def _zip_longest(sources, fillvalue):
    active = len(sources)
    while active:
        row = []
        for i, source in enumerate(sources):
            value = fillvalue if source is None else next(source, _missing)
            if value is _missing:
                sources[i] = None
                active -= 1
                value = fillvalue
            row.append(value)
        if active:
            yield tuple(row)


for _class in (count, repeat, cycle, accumulate, chain, compress, dropwhile, takewhile, filterfalse, groupby, _grouper,
               islice, pairwise, starmap, _tee, zip_longest):
    _show_as("itertools." + _class.__name__, _class)
del _class
