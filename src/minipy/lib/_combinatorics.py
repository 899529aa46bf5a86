"""The iterators over arrangements and choices (part of itertools)."""

from operator import index as _index
from _classes import show_as as _show_as
from _itertools import Lazy as _Lazy


class product(_Lazy):
    """All tuples with one element of each iterable, the last place turning fastest."""

    def __new__(cls, *iterables, repeat=1):
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        return _Lazy.__new__(cls, _product([tuple(iterable) for iterable in iterables] * repeat))


def _product(pools):
    if not all(pools):
        return
    sizes = [len(pool) for pool in pools]
    places = [0] * len(pools)
    row = [pool[0] for pool in pools]
    while True:
        yield tuple(row)
        i = len(pools) - 1
        while i >= 0 and places[i] == sizes[i] - 1:
            places[i] = 0
            row[i] = pools[i][0]
            i -= 1
        if i < 0:
            return
        places[i] += 1
        row[i] = pools[i][places[i]]


def _size(r, default):
    if r is None:
        return default
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class permutations(_Lazy):
    """All arrangements of `r` elements, in the order of their positions."""

    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        return _Lazy.__new__(cls, _permutations(pool, _size(r, len(pool))))


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    order = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in order[:r]])
    i = r - 1
    while i >= 0:
        cycles[i] -= 1
        if cycles[i]:
            j = n - cycles[i]
            order[i], order[j] = order[j], order[i]
            yield tuple([pool[k] for k in order[:r]])
            i = r - 1
        else:
            order[i:] = order[i + 1 :] + order[i : i + 1]
            cycles[i] = n - i
            i -= 1


class combinations(_Lazy):
    """All choices of `r` elements, in the order of their positions."""

    def __new__(cls, iterable, r):
        return _Lazy.__new__(cls, _combinations(tuple(iterable), _size(_index(r), 0), 1))


class combinations_with_replacement(_Lazy):
    """The same, where each element can be chosen again."""

    def __new__(cls, iterable, r):
        return _Lazy.__new__(cls, _combinations(tuple(iterable), _size(_index(r), 0), 0))


def _combinations(pool, r, gap):
    """`gap` is by how much the positions of neighbours in a choice differ at least."""
    n = len(pool)
    if r > n if gap else (r and not n):
        return
    places = [i * gap for i in range(r)]
    yield tuple([pool[i] for i in places])
    while True:
        i = r - 1
        while i >= 0 and places[i] == n - 1 - (r - 1 - i) * gap:
            i -= 1
        if i < 0:
            return
        places[i] += 1
        for j in range(i + 1, r):
            places[j] = places[j - 1] + gap
        yield tuple([pool[k] for k in places])


for _class in (product, permutations, combinations, combinations_with_replacement):
    _show_as("itertools." + _class.__name__, _class)
del _class
