"""The iterators over arrangements and choices (part of itertools)."""

from _arguments import ssize as _ssize
from _classes import show_as as _show_as
from _itertools import Lazy as _Lazy


def _picked(pool, places):
    return tuple([pool[i] for i in places])


class _Arrangement(_Lazy):
    """What the four classes share: `_row` is what was given last, None at the start."""

    __slots__ = ("_places", "_row", "_has_ended")

    def _step(self):
        if self._has_ended:
            raise StopIteration
        if self._row is None:
            row = self._first()
        else:
            row = self._made() if self._turn() else None
        if row is None:
            self._has_ended = True
            raise StopIteration
        self._row = row
        return row


class product(_Arrangement):
    """All tuples with one element of each iterable, the last place turning fastest."""

    __slots__ = ("_pools",)

    def __new__(cls, /, *iterables, **keywords):
        repeat = _repeat_of(keywords)
        self = _Lazy.__new__(cls)
        self._pools = [tuple(iterable) for iterable in iterables] * repeat if repeat else []
        self._places = [0] * len(self._pools)
        self._row, self._has_ended = None, False
        return self

    def _first(self):
        return self._made() if all(self._pools) else None

    def _made(self):
        return tuple([pool[i] for pool, i in zip(self._pools, self._places)])

    def _turn(self):
        """Go to the next row; return False after the last."""
        places, pools = self._places, self._pools
        i = len(pools) - 1
        while i >= 0:
            places[i] += 1
            if places[i] < len(pools[i]):
                return True
            places[i] = 0
            i -= 1
        return False

    def __reduce__(self):
        if self._has_ended:
            return type(self), ((),)
        pools = tuple(self._pools)
        return (type(self), pools) if self._row is None else (type(self), pools, tuple(self._places))

    def __setstate__(self, state, /):
        if not isinstance(state, tuple) or len(state) != len(self._pools):
            raise ValueError("invalid arguments")
        if not all(self._pools):
            self._has_ended = True
            return
        self._places = [min(max(i, 0), len(pool) - 1) for i, pool in zip(state, self._pools)]
        self._row = self._made()


def _repeat_of(keywords):
    """Return how often all iterables of a `product` are to be repeated."""
    if len(keywords) > 1:
        raise TypeError(f"product() takes at most 1 keyword argument ({len(keywords)} given)")
    for name in keywords:
        if name != "repeat":
            raise TypeError(f"'{name}' is an invalid keyword argument for product()")
    repeat = _ssize(keywords.get("repeat", 1))
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return repeat


class permutations(_Arrangement):
    """All arrangements of `r` elements, in the order of their positions."""

    __slots__ = ("_pool", "_r", "_cycles")

    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError("Expected int as r")
        r = len(pool) if r is None else _ssize(r)
        if r < 0:
            raise ValueError("r must be non-negative")
        self = _Lazy.__new__(cls)
        self._pool, self._r = pool, r
        self._places = list(range(len(pool)))
        self._cycles = list(range(len(pool), len(pool) - r, -1))
        self._row, self._has_ended = None, r > len(pool)
        return self

    def _first(self):
        return self._made()

    def _made(self):
        return _picked(self._pool, self._places[: self._r])

    def _turn(self):
        """Go to the next arrangement; return False after the last."""
        places, cycles, n = self._places, self._cycles, len(self._pool)
        for i in range(self._r - 1, -1, -1) if n else ():
            cycles[i] -= 1
            if cycles[i]:
                j = n - cycles[i]
                places[i], places[j] = places[j], places[i]
                return True
            places[i:] = places[i + 1 :] + places[i : i + 1]
            cycles[i] = n - i
        return False

    def __reduce__(self):
        if self._row is None or self._has_ended:
            return type(self), (self._pool if self._row is None else (), self._r)
        return type(self), (self._pool, self._r), (tuple(self._places), tuple(self._cycles))

    def __setstate__(self, state, /):
        places, cycles = state
        n = len(self._pool)
        if len(places) != n or len(cycles) != self._r:
            raise ValueError("invalid arguments")
        self._places = [min(max(i, 0), n - 1) for i in places]
        self._cycles = [min(max(step, 1), n - i) for i, step in enumerate(cycles)]
        self._row = self._made()


class _Choice(_Arrangement):
    """`_gap` is by how much the positions of neighbours in a choice differ at least."""

    __slots__ = ("_pool", "_r")

    def _first(self):
        return self._made()

    def _made(self):
        return _picked(self._pool, self._places)

    def _turn(self):
        """Go to the next choice; return False after the last."""
        places, r, gap = self._places, self._r, self._gap
        last = len(self._pool) - 1
        i = r - 1
        while i >= 0 and places[i] == last - (r - 1 - i) * gap:
            i -= 1
        if i < 0:
            return False
        places[i] += 1
        for j in range(i + 1, r):
            places[j] = places[j - 1] + gap
        return True

    def __reduce__(self):
        if self._row is None or self._has_ended:
            return type(self), (self._pool if self._row is None else (), self._r)
        return type(self), (self._pool, self._r), tuple(self._places)

    def __setstate__(self, state, /):
        if not isinstance(state, tuple) or len(state) != self._r:
            raise ValueError("invalid arguments")
        n = len(self._pool)
        most = [n - (self._r - i) * self._gap if self._gap else n - 1 for i in range(self._r)]
        self._places = [min(max(i, 0), limit) for i, limit in zip(state, most)]
        self._row = self._made()


def _start_choice(self, iterable, r):
    """Set up a choice of `r` elements."""
    r = _ssize(r)
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    self._pool, self._r = pool, r
    self._places = [i * self._gap for i in range(r)] if not self._gap or r <= len(pool) else []
    self._row, self._has_ended = None, r > len(pool) if self._gap else bool(r and not pool)
    return self


class combinations(_Choice):
    """All choices of `r` elements, in the order of their positions."""

    __slots__ = ()
    _gap = 1

    def __new__(cls, iterable, r):
        return _start_choice(_Lazy.__new__(cls), iterable, r)


class combinations_with_replacement(_Choice):
    """The same, where each element can be chosen again."""

    __slots__ = ()
    _gap = 0

    def __new__(cls, iterable, r):
        return _start_choice(_Lazy.__new__(cls), iterable, r)


for _class in (product, permutations, combinations, combinations_with_replacement):
    _show_as("itertools." + _class.__name__, _class)
del _class
