"""`tee` of itertools."""

from _arguments import ssize as _ssize
from _classes import built_in as _built_in, show_as as _show_as
from _thread import allocate_lock as _allocate_lock, get_ident as _get_ident

__name__ = "itertools"  # where CPython's function says it comes from


class _Source:
    """What the iterators of one `tee` read from, one thread at a time."""

    __slots__ = ("items", "lock", "reader")

    def __init__(self, items):
        self.items = items
        self.lock = _allocate_lock()
        self.reader = 0


class _tee:
    """One of several iterators over the same source; what one has read waits for the others in a chain of cells."""

    __slots__ = ("_source", "_cell", "__weakref__")

    def __new__(cls, iterable, /):
        items = iter(iterable)
        if isinstance(items, _tee):
            return items.__copy__()
        return _started(_Source(items), [])

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
                    for item in source.items:
                        self._cell += [item, []]
                        break
                    else:
                        raise StopIteration
                finally:
                    source.reader = 0
            return self._step()

    def _step(self):
        value, self._cell = self._cell
        return value

    def __copy__(self):
        return _started(self._source, self._cell)

    def __reduce__(self):
        return type(self), ((),), (self._waiting(), self._source.items)

    def _waiting(self):
        """Return what has been read of the source and not given here."""
        found, cell = [], self._cell
        while cell:
            found.append(cell[0])
            cell = cell[1]
        return found

    def __setstate__(self, state, /):
        waiting, items = state
        self._source, self._cell = _Source(items), []
        cell = self._cell
        for item in waiting:
            cell += [item, []]
            cell = cell[1]


def _started(source, cell):
    """Return an iterator over `source` from `cell` on: [value, next cell], empty as long as nobody has read so far."""
    self = object.__new__(_tee)
    self._source = source
    self._cell = cell
    return self


@_built_in
def tee(iterable, n=2, /):
    """Return `n` independent iterators over one iterable."""
    n = _ssize(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n > 1 << 60:
        raise MemoryError
    if not n:
        return ()
    first = iter(iterable)
    if not hasattr(first, "__copy__"):
        first = _tee(first)
    return (first, *[first.__copy__() for _ in range(n - 1)])


_show_as("itertools._tee", _tee, is_final=True)
