"""Searching and inserting in sorted lists."""

from _arguments import ssize, ssize_or_none
from _classes import built_in
from _containers import put_left, put_right


def _bounds(a, lo, hi):
    """Return where to search in `a`."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    is_plain_dict = isinstance(a, dict) and type(a).__getitem__ is dict.__getitem__
    if hi is None or hi == -1:
        if is_plain_dict:
            raise TypeError(f"{type(a).__name__} is not a sequence")
        hi = len(a)
    if is_plain_dict or lo < hi and not hasattr(type(a), "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object does not support indexing")
    return lo, hi


def _after(a, x, lo, hi, key):
    while lo < hi:
        middle = (lo + hi) // 2
        if x < (a[middle] if key is None else key(a[middle])):
            hi = middle
        else:
            lo = middle + 1
    return lo


def _before(a, x, lo, hi, key):
    while lo < hi:
        middle = (lo + hi) // 2
        if (a[middle] if key is None else key(a[middle])) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


@built_in
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return where `x` goes behind all that are equal to it."""
    return _after(a, x, *_bounds(a, ssize(lo), ssize_or_none(hi)), key)


@built_in
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return where `x` goes before all that are equal to it."""
    return _before(a, x, *_bounds(a, ssize(lo), ssize_or_none(hi)), key)


def _insert(a, x, lo, hi, key, search, put):
    if lo == 0 and hi is None and key is None and type(a) is list and put(a, x) is not None:
        return  # in one native step
    lo, hi = ssize(lo), ssize_or_none(hi)
    wanted = x if key is None else key(x)
    position = search(a, wanted, *_bounds(a, lo, hi), key)
    a.insert(position, x)


@built_in
def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert `x` behind all that are equal to it."""
    _insert(a, x, lo, hi, key, _after, put_right)


@built_in
def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert `x` before all that are equal to it."""
    _insert(a, x, lo, hi, key, _before, put_left)
