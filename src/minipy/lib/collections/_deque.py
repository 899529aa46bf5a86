"""deque: a queue with two ends, over a list."""

from _classes import show_as
from _containers import list_push, list_repeat, list_rotate
from _recursion import guarded


def _index(value):
    if isinstance(value, int):
        return value
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _position(items, index):
    if not hasattr(type(index), "__index__"):
        raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
    index = _index(index)
    if index < -len(items) or index >= len(items):
        raise IndexError("deque index out of range")
    return index


class deque:
    """`deque([iterable[, maxlen]])`: what does not fit at one end falls off the other."""

    __slots__ = ("_items", "_maxlen", "_version", "__weakref__")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self._items = []
        self._maxlen = None
        self._version = 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self._items = []
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    # Each change is one native step, so that other threads see it whole. `_version` rises after it.

    def append(self, x, /):
        if self._maxlen is None:
            self._items.append(x)
        else:
            list_push(self._items, x, self._maxlen, False)
        self._version += 1

    def appendleft(self, x, /):
        if self._maxlen is None:
            self._items.insert(0, x)
        else:
            list_push(self._items, x, self._maxlen, True)
        self._version += 1

    def pop(self):
        try:
            item = self._items.pop()
        except IndexError:
            raise IndexError("pop from an empty deque") from None
        self._version += 1
        return item

    def popleft(self):
        try:
            item = self._items.pop(0)
        except IndexError:
            raise IndexError("pop from an empty deque") from None
        self._version += 1
        return item

    def extend(self, iterable, /):
        if type(iterable) is deque:
            iterable = iterable._items.copy()
        if self._maxlen is not None:
            for x in list(iterable) if iterable is self else iterable:
                self.append(x)
            return
        items = self._items
        before = len(items)
        try:
            items.extend(items[:] if iterable is self else iterable)
        finally:
            if len(items) != before:
                self._version += 1

    def extendleft(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.appendleft(x)

    def clear(self):
        if self._items:
            self._items.clear()
            self._version += 1

    def copy(self):
        return type(self)(self) if self._maxlen is None else type(self)(self, self._maxlen)

    __copy__ = copy

    def count(self, x, /):
        return self._items.count(x)

    def index(self, x, /, start=0, stop=9223372036854775807):
        try:
            return self._items.index(x, start, stop)
        except ValueError:
            raise ValueError(f"{x!r} is not in deque") from None

    def insert(self, i, x, /):
        i = _index(i)
        if self._maxlen is not None and len(self._items) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        self._items.insert(i, x)
        self._version += 1

    def remove(self, x, /):
        try:
            self._items.remove(x)
        except ValueError:
            raise ValueError(f"{x!r} is not in deque") from None
        self._version += 1

    def reverse(self):
        self._items.reverse()

    def rotate(self, n=1, /):
        n = _index(n)
        if len(self._items) > 1:
            list_rotate(self._items, n)
            self._version += 1

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return _walk(self, self._items.__iter__(), self._version)

    def __reversed__(self):
        return _walk(self, self._items.__reversed__(), self._version)

    def __contains__(self, x):
        return x in self._items

    def __getitem__(self, index):
        items = self._items
        return items[_position(items, index)]

    def __setitem__(self, index, x):
        items = self._items
        items[_position(items, index)] = x

    def __delitem__(self, index):
        items = self._items
        del items[_position(items, index)]
        self._version += 1

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        items = self._items * _index(n)
        return type(self)(items) if self._maxlen is None else type(self)(items, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        n = _index(n)
        size = len(self._items)
        if size and (n < 1 or (n > 1 and size != self._maxlen)):
            list_repeat(self._items, n, self._maxlen)
            self._version += 1
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, deque) else NotImplemented

    @guarded(lambda self: "[...]")
    def __repr__(self):
        end = "" if self._maxlen is None else f", maxlen={self._maxlen}"
        return f"{type(self).__name__}({self._items!r}{end})"

    __class_getitem__ = classmethod(type(list[int]))


show_as("collections.deque", deque)


def _walk(owner, items, version):
    for x in items:
        if owner._version != version:
            raise RuntimeError("deque mutated during iteration")
        yield x
    if owner._version != version:
        raise RuntimeError("deque mutated during iteration")
