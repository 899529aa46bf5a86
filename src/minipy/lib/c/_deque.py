"""deque: a queue with two ends, over a list."""

from _arguments import MAX, check_parsed, clipped, index as index_of, ssize
from _attributes import computed
from _classes import show_as, type_name
from _containers import (
    gives_at_once, list_candidate, list_count_plainly, list_find_plainly, list_of_deque, list_push, list_push_all, list_remove_plainly,
    list_repeat, list_rotate,
)
from _recursion import guarded


_plain = frozenset([int, float, str, bool, bytes, type(None)])  # no guest code compares these


def _position(items, index):
    if not hasattr(type(index), "__index__"):
        raise TypeError(f"sequence index must be integer, not '{type_name(type(index))}'")
    index = index_of(index)
    if not -len(items) <= index < len(items):
        if not -MAX <= index <= MAX:
            raise IndexError("cannot fit 'int' into an index-sized integer")
        raise IndexError("deque index out of range")
    return index


def _length_of(maxlen):
    """Return the greatest length, None for none."""
    if maxlen is None:
        return None
    if not isinstance(maxlen, int):
        raise TypeError("an integer is required")
    maxlen = ssize(maxlen)
    if maxlen < 0:
        raise ValueError("maxlen must be non-negative")
    return maxlen


def _slice_bound(value):
    if not hasattr(type(value), "__index__"):
        raise TypeError("slice indices must be integers or have an __index__ method")
    return clipped(value)


class deque:
    """`deque([iterable[, maxlen]])`: what does not fit at one end falls off the other."""

    __slots__ = ("_items", "_maxlen", "_version", "__weakref__")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self._items = list_of_deque()
        self._maxlen = None
        self._version = 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        self._maxlen = _length_of(maxlen)
        if self._items:
            self.clear()
        deque.extend(self, iterable)

    maxlen = computed("collections.deque", "maxlen", lambda self: self._maxlen)

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

    def pop(self, /):
        try:
            item = self._items.pop()
        except IndexError:
            raise IndexError("pop from an empty deque") from None
        self._version += 1
        return item

    def popleft(self, /):
        try:
            item = self._items.pop(0)
        except IndexError:
            raise IndexError("pop from an empty deque") from None
        self._version += 1
        return item

    def extend(self, iterable, /):
        if self._maxlen is not None:
            self._push_all(iterable, self._maxlen, False) or self._push_each(iterable, deque.append)
            return
        items = self._items
        before = len(items)
        try:
            items.extend(items[:] if iterable is self else iterable)
        finally:
            if len(items) != before:
                self._version += 1

    def extendleft(self, iterable, /):
        limit = MAX if self._maxlen is None else self._maxlen
        self._push_all(iterable, limit, True) or self._push_each(iterable, deque.appendleft)

    def _push_all(self, iterable, limit, is_left):
        """Add all elements at once; return False, nothing done, if guest code may run meanwhile."""
        count = list_push_all(self._items, iterable, limit, is_left)
        if count:
            self._version += 1
        return count is not None

    def _push_each(self, iterable, push):
        for x in list(iterable) if iterable is self else iterable:
            push(self, x)

    def clear(self, /):
        if self._items:
            self._items.clear()
            self._version += 1

    def copy(self, /):
        return type(self)(self) if self._maxlen is None else type(self)(self, self._maxlen)

    __copy__ = copy

    def _find(self, x, start, stop, strictly=None):
        """Return the position of the first element from `start` on that equals `x`, -1 if there is none before `stop`.

        A comparison may not change the deque; with an error type `strictly` not even that with the element found.
        """
        version, items = self._version, self._items
        at = list_find_plainly(items, x, start, stop)
        if at is not None:
            return at
        while True:
            start = list_candidate(items, x, start, stop)
            if start < 0:
                return -1
            item = items[start]
            is_equal = item is x or item == x
            if self._version != version and (strictly or not is_equal):
                raise (strictly or RuntimeError)("deque mutated during iteration")
            if is_equal:
                return start
            start += 1

    def count(self, x, /):
        found = list_count_plainly(self._items, x)
        if found is not None:
            return found
        found, at = 0, 0
        while True:
            at = self._find(x, at, MAX, RuntimeError) + 1
            if not at:
                return found
            found += 1

    def index(self, /, *args):
        check_parsed("index", args, 1, 3)
        x, start, stop = (*args, *(0, MAX)[len(args) - 1 :])
        start, stop = _slice_bound(start), _slice_bound(stop)
        size = len(self._items)
        start = max(start + size, 0) if start < 0 else start
        stop = stop + size if stop < 0 else min(stop, size)
        at = self._find(x, start, stop)
        if at < 0:
            raise ValueError(f"{x!r} is not in deque")
        return at

    def insert(self, /, *args):
        check_parsed("insert", args, 2, 2)
        i, x = ssize(args[0]), args[1]
        if self._maxlen is not None and len(self._items) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        self._items.insert(i, x)
        self._version += 1

    def remove(self, x, /):
        is_removed = list_remove_plainly(self._items, x)
        if is_removed is None:
            at = self._find(x, 0, MAX, IndexError)
            is_removed = at >= 0
            if is_removed:
                del self._items[at]
        if not is_removed:
            raise ValueError(f"{x!r} is not in deque")
        self._version += 1

    def reverse(self, /):
        self._items.reverse()

    def rotate(self, /, *args):
        if len(args) > 1:
            raise TypeError(f"deque.rotate expected at most 1 argument, got {len(args)}")
        n = ssize(*args) if args else 1
        if len(self._items) > 1:
            list_rotate(self._items, n)
            self._version += 1

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return _iterator(_deque_iterator, self)

    def __reversed__(self):
        return _iterator(_deque_reverse_iterator, self)

    def __contains__(self, x):
        return self._find(x, 0, MAX) >= 0

    def __getitem__(self, index):
        items = self._items
        if type(index) is int:  # mostly
            try:
                return items[index]
            except IndexError:
                pass
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
            raise TypeError(f'can only concatenate deque (not "{type_name(type(other))}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type_name(type(n))}'")
        items = self._items * index_of(n)
        return type(self)(items) if self._maxlen is None else type(self)(items, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type_name(type(n))}'")
        n = index_of(n)
        size = len(self._items)
        if size and (n < 1 or (n > 1 and size != self._maxlen)):
            list_repeat(self._items, n, self._maxlen)
            self._version += 1
        return self

    def __eq__(self, other):
        if isinstance(other, deque) and len(self._items) != len(other._items):
            return False
        return self is other or _compared(self, other, lambda a, b: a is b or a == b)

    def __ne__(self, other):
        if isinstance(other, deque) and len(self._items) != len(other._items):
            return True
        return self is not other and _compared(self, other, lambda a, b: a is not b and a != b)

    def __lt__(self, other):
        return _compared(self, other, lambda a, b: a < b)

    def __le__(self, other):
        return _compared(self, other, lambda a, b: a <= b)

    def __gt__(self, other):
        return _compared(self, other, lambda a, b: a > b)

    def __ge__(self, other):
        return _compared(self, other, lambda a, b: a >= b)

    @guarded(lambda self: "[...]")
    def __repr__(self):
        end = "" if self._maxlen is None else f", maxlen={self._maxlen}"
        return f"{type(self).__name__}({self._items!r}{end})"

    def __reduce__(self):
        args = () if self._maxlen is None else ((), self._maxlen)
        return type(self), args, self.__getstate__(), iter(self)

    __class_getitem__ = classmethod(type(list[int]))


def _compared(left, right, compare):
    """Compare the first elements of two deques that differ, or else their lengths."""
    if not isinstance(right, deque):
        return NotImplemented
    versions = left._version, right._version
    ours, theirs = left._items.copy(), right._items.copy()
    for a, b in zip(ours, theirs):
        if a is b:
            continue
        if not a == b:
            return bool(compare(a, b))
        if type(a) not in _plain and versions != (left._version, right._version):
            raise RuntimeError("deque mutated during iteration")
    return compare(len(ours), len(theirs))


class _deque_iterator:
    """Goes over a deque that nobody changes."""

    __slots__ = ("_owner", "_items", "_version", "_left")

    def __new__(cls, *args, **kwargs):
        if kwargs or not 1 <= len(args) <= 2:
            raise TypeError(f"function takes {'at least 1' if not args else 'at most 2'} argument"
                            f"{'s' * (len(args) > 0)} ({len(args)} given)")  # fmt: skip
        if not isinstance(args[0], deque):
            raise TypeError(f"argument 1 must be collections.deque, not {type_name(type(args[0]))}")
        self = _iterator(cls, args[0])
        for _ in range(ssize(args[1]) if len(args) > 1 else 0):
            if next(self, self) is self:
                break
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._owner._version != self._version:
            self._left = 0
            raise RuntimeError("deque mutated during iteration")
        if not self._left:
            raise StopIteration
        self._left -= 1
        return next(self._items)

    def __length_hint__(self):
        return self._left

    def __reduce__(self):
        return type(self), (self._owner, len(self._owner) - self._left)


class _deque_reverse_iterator(_deque_iterator):
    """Goes over a deque from its right end."""

    __slots__ = ()


def _iterator(cls, owner):
    self = object.__new__(cls)
    self._owner = owner
    self._items = owner._items.__iter__() if cls is _deque_iterator else owner._items.__reversed__()
    self._version = owner._version
    self._left = len(owner._items)
    return self


show_as("collections.deque", deque)
gives_at_once(deque, deque._items)
for _class in (_deque_iterator, _deque_reverse_iterator):
    show_as("_collections." + _class.__name__, _class, is_final=True)
del _class
