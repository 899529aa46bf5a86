"""CPython's merge sort (listobject.c of 3.11): the same comparisons in the same order, since guest `__lt__` sees them.

It sorts a list of host ints by `is_less`; if that raises, the list is left permuted as CPython leaves it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

MIN_GALLOP: Final = 7  # so many wins in a row make it worthwhile to gallop
SHORT: Final = 64  # a run of less is sorted by binary insertion alone

IsLess = Callable[[int, int], bool]


def timsort(order: list[int], is_less: IsLess) -> None:
    """Sort `order` in place, stably."""
    if len(order) > 1:
        _Sorter(order, is_less).sort()


class _Run:
    __slots__ = ("length", "power", "start")

    def __init__(self, start: int, length: int) -> None:
        self.start = start
        self.length = length
        self.power = 0


class _Sorter:
    """One sort: the runs that wait to be merged, and how soon a merge gallops."""

    __slots__ = ("is_less", "min_gallop", "order", "pending")

    def __init__(self, order: list[int], is_less: IsLess) -> None:
        self.order = order
        self.is_less = is_less
        self.min_gallop = MIN_GALLOP
        self.pending: list[_Run] = []

    def sort(self) -> None:
        start, size = 0, len(self.order)
        least = _least_run(size)
        while start < size:
            length = self._count_ordered(start)
            if length < least:
                forced = min(size - start, least)
                self._insert(start, start + length, start + forced)
                length = forced
            self._push(_Run(start, length))
            start += length
        self._merge_all()

    def _count_ordered(self, start: int) -> int:
        """Return how many elements from `start` on are in order, after turning them if they strictly descend."""
        order, is_less, size = self.order, self.is_less, len(self.order)
        if start + 1 == size:
            return 1
        is_descending = is_less(order[start + 1], order[start])
        end = start + 2
        while end < size and is_less(order[end], order[end - 1]) == is_descending:
            end += 1
        if is_descending:
            order[start:end] = order[start:end][::-1]
        return end - start

    def _insert(self, start: int, first: int, end: int) -> None:
        """Insert the elements `first` to `end` into the sorted ones from `start` on."""
        order, is_less = self.order, self.is_less
        for i in range(first, end):
            pivot, low, high = order[i], start, i
            while low < high:
                middle = low + (high - low >> 1)
                if is_less(pivot, order[middle]):
                    high = middle
                else:
                    low = middle + 1
            order.insert(low, order.pop(i))

    def _push(self, run: _Run) -> None:
        """Add a run, after merging those that lie deeper in the tree of merges (the powersort rule)."""
        pending = self.pending
        if pending:
            power = _power(pending[-1], run.length, len(self.order))
            while len(pending) > 1 and pending[-2].power > power:
                self._merge_at(len(pending) - 2)
            pending[-1].power = power
        pending.append(run)

    def _merge_all(self) -> None:
        pending = self.pending
        while len(pending) > 1:
            at = len(pending) - 2
            if at > 0 and pending[at - 1].length < pending[at + 1].length:
                at -= 1
            self._merge_at(at)

    def _merge_at(self, at: int) -> None:
        """Merge run `at` with the next one, leaving out what stands right already."""
        left, right = self.pending[at], self.pending.pop(at + 1)
        start, middle, end = left.start, right.start, right.start + right.length
        left.length += right.length
        order = self.order
        start += _gallop_right(self.is_less, order[middle], order[start:middle], 0)
        if start == middle:
            return
        end = middle + _gallop_left(self.is_less, order[middle - 1], order[middle:end], right.length - 1)
        if end == middle:
            return
        kind = _MergeUp if middle - start <= end - middle else _MergeDown
        merge = kind(self.is_less, order[start:middle], order[middle:end], self.min_gallop)
        try:
            merge.run()
        finally:
            order[start:end] = merge.result()
            self.min_gallop = merge.min_gallop


class _MergeUp:
    """Merges two runs from their beginnings: `done` is the result so far, `i` and `j` are how far each has been read."""

    __slots__ = ("a", "b", "done", "i", "is_less", "j", "min_gallop")

    def __init__(self, is_less: IsLess, a: list[int], b: list[int], min_gallop: int) -> None:
        self.is_less = is_less
        self.a, self.b = a, b
        self.i = self.j = 0
        self.done: list[int] = []
        self.min_gallop = min_gallop

    def result(self) -> list[int]:
        return self.done + self.a[self.i :] + self.b[self.j :]

    def run(self) -> None:
        self._take_b(1)
        while not self._is_over():
            if self._one_by_one():
                self._gallop()
        if self.i == len(self.a) - 1:  # the last of a belongs behind all of b
            self._take_b(len(self.b) - self.j)

    def _is_over(self) -> bool:
        return self.j == len(self.b) or self.i >= len(self.a) - 1

    def _take_a(self, count: int) -> None:
        self.done += self.a[self.i : self.i + count]
        self.i += count

    def _take_b(self, count: int) -> None:
        self.done += self.b[self.j : self.j + count]
        self.j += count

    def _one_by_one(self) -> bool:
        """Merge until one run has won often in a row (True) or the end."""
        a_wins = b_wins = 0
        while not self._is_over():
            if self.is_less(self.b[self.j], self.a[self.i]):
                self._take_b(1)
                a_wins, b_wins = 0, b_wins + 1
            else:
                self._take_a(1)
                a_wins, b_wins = a_wins + 1, 0
            if max(a_wins, b_wins) >= self.min_gallop:
                return not self._is_over()
        return False

    def _gallop(self) -> None:
        """Take many at a time, as long as that pays."""
        self.min_gallop += 1
        pays = True
        while pays:
            self.min_gallop -= self.min_gallop > 1
            a_count = _gallop_right(self.is_less, self.b[self.j], self.a[self.i :], 0)
            self._take_a(a_count)
            if a_count and self.i >= len(self.a) - 1:
                return
            self._take_b(1)
            if self.j == len(self.b):
                return
            b_count = _gallop_left(self.is_less, self.a[self.i], self.b[self.j :], 0)
            self._take_b(b_count)
            if self.j == len(self.b):
                return
            self._take_a(1)
            if self.i == len(self.a) - 1:
                return
            pays = a_count >= MIN_GALLOP or b_count >= MIN_GALLOP
        self.min_gallop += 1


class _MergeDown:
    """As `_MergeUp`, from the ends: what is merged has been cut off `a` and `b`, and stands in `done` backwards."""

    __slots__ = ("a", "b", "done", "is_less", "min_gallop")

    def __init__(self, is_less: IsLess, a: list[int], b: list[int], min_gallop: int) -> None:
        self.is_less = is_less
        self.a, self.b = a, b
        self.done: list[int] = []
        self.min_gallop = min_gallop

    def result(self) -> list[int]:
        return self.a + self.b + self.done[::-1]

    def run(self) -> None:
        self._take(self.a, 1)
        while not self._is_over():
            if self._one_by_one():
                self._gallop()
        if len(self.b) == 1:  # the first of b belongs before all of a
            self._take(self.a, len(self.a))

    def _is_over(self) -> bool:
        return not self.a or len(self.b) <= 1

    def _take(self, run: list[int], count: int) -> None:
        if count:
            self.done += run[-count:][::-1]
            del run[-count:]

    def _one_by_one(self) -> bool:
        a_wins = b_wins = 0
        while not self._is_over():
            if self.is_less(self.b[-1], self.a[-1]):
                self._take(self.a, 1)
                a_wins, b_wins = a_wins + 1, 0
            else:
                self._take(self.b, 1)
                a_wins, b_wins = 0, b_wins + 1
            if max(a_wins, b_wins) >= self.min_gallop:
                return not self._is_over()
        return False

    def _gallop(self) -> None:
        self.min_gallop += 1
        pays = True
        while pays:
            self.min_gallop -= self.min_gallop > 1
            a_count = len(self.a) - _gallop_right(self.is_less, self.b[-1], self.a, len(self.a) - 1)
            self._take(self.a, a_count)
            if not self.a:
                return
            self._take(self.b, 1)
            if len(self.b) == 1:
                return
            b_count = len(self.b) - _gallop_left(self.is_less, self.a[-1], self.b, len(self.b) - 1)
            self._take(self.b, b_count)
            if b_count and len(self.b) <= 1:
                return
            self._take(self.a, 1)
            if not self.a:
                return
            pays = a_count >= MIN_GALLOP or b_count >= MIN_GALLOP
        self.min_gallop += 1


def _least_run(size: int) -> int:
    """Return the least length of a run, so that the number of runs is a power of two or a little less."""
    rest = 0
    while size >= SHORT:
        rest |= size & 1
        size >>= 1
    return size + rest


def _power(last: _Run, next_length: int, size: int) -> int:
    """Return the depth in the tree of merges of the border between `last` and the run of `next_length` after it."""
    a = 2 * last.start + last.length
    b = a + last.length + next_length
    power = 1
    while True:
        if a >= size:
            a, b = a - size, b - size
        elif b >= size:
            return power
        a, b, power = 2 * a, 2 * b, power + 1


def _gallop_left(is_less: IsLess, key: int, run: list[int], hint: int) -> int:
    """Return where `key` belongs in the sorted `run`, before those equal to it, looking from `hint` on."""
    last, offset = 0, 1
    if is_less(run[hint], key):
        most = len(run) - hint
        while offset < most and is_less(run[hint + offset], key):
            last, offset = offset, 2 * offset + 1
        low, high = hint + last, hint + min(offset, most)
    else:
        most = hint + 1
        while offset < most and not is_less(run[hint - offset], key):
            last, offset = offset, 2 * offset + 1
        low, high = hint - min(offset, most), hint - last
    low += 1
    while low < high:
        middle = low + (high - low >> 1)
        if is_less(run[middle], key):
            low = middle + 1
        else:
            high = middle
    return high


def _gallop_right(is_less: IsLess, key: int, run: list[int], hint: int) -> int:
    """As `_gallop_left`, but behind those equal to `key`."""
    last, offset = 0, 1
    if is_less(key, run[hint]):
        most = hint + 1
        while offset < most and is_less(key, run[hint - offset]):
            last, offset = offset, 2 * offset + 1
        low, high = hint - min(offset, most), hint - last
    else:
        most = len(run) - hint
        while offset < most and not is_less(key, run[hint + offset]):
            last, offset = offset, 2 * offset + 1
        low, high = hint + last, hint + min(offset, most)
    low += 1
    while low < high:
        middle = low + (high - low >> 1)
        if is_less(key, run[middle]):
            high = middle
        else:
            low = middle + 1
    return high
