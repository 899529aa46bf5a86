"""A heap in a list: the smallest element first, none greater than the two below it."""

from _heapq import (
    _heapify_max,
    _heappop_max,
    _heapreplace_max,
    heapify,
    heappop,
    heappush,
    heappushpop,
    heapreplace,
)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """Merge sorted iterables into one sorted iterator, which reads them only as far as needed."""
    heap = []
    for order, iterable in enumerate(iterables):
        items = iter(iterable)
        for value in items:
            rank = value if key is None else key(value)
            heap.append([rank, -order if reverse else order, value, items])
            break
    pop, replace = (_heappop_max, _heapreplace_max) if reverse else (heappop, heapreplace)
    (_heapify_max if reverse else heapify)(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)
    for entry in heap:
        yield entry[2]
        yield from entry[3]


def nsmallest(n, iterable, key=None):
    """The `n` smallest elements, sorted."""
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """The `n` largest elements, the largest first."""
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
