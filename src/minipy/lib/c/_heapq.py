"""The part of heapq that CPython has in C. No comparison may change the heap's size; one that raises loses no element.

What needs no guest code to compare is one native step, so that other threads see each change whole.
"""

from _arguments import kind_of
from _classes import built_in
from _containers import heap_arrange, heap_exchange, heap_pass, heap_put, heap_take


def _check(heap, what):
    if not isinstance(heap, list):
        raise TypeError(f"{what} must be list, not {kind_of(heap)}")


def _check_size(heap, size):
    if len(heap) != size:
        raise RuntimeError("list changed size during iteration")


def _rise(heap, start, position):
    """Let the element at `position` rise towards `start` past all that are greater."""
    size = len(heap)
    if position >= size:
        raise IndexError("index out of range")
    item = heap[position]
    while position > start:
        above = (position - 1) >> 1
        parent = heap[above]
        is_less = item < parent
        _check_size(heap, size)
        if not is_less:
            return
        heap[position], heap[above] = heap[above], heap[position]
        position = above


def _sink(heap, start):
    """Let the element at `start` sink to a leaf, then rise to its place: that takes fewer comparisons."""
    size = len(heap)
    if start >= size:
        raise IndexError("index out of range")
    position, limit = start, size >> 1
    while position < limit:
        child = 2 * position + 1
        if child + 1 < size:
            if not heap[child] < heap[child + 1]:
                child += 1
            _check_size(heap, size)
        heap[child], heap[position] = heap[position], heap[child]
        position = child
    _rise(heap, start, position)


def _rise_max(heap, start, position):
    """As `_rise` in a heap with the greatest element first."""
    size = len(heap)
    if position >= size:
        raise IndexError("index out of range")
    item = heap[position]
    while position > start:
        above = (position - 1) >> 1
        is_less = heap[above] < item
        _check_size(heap, size)
        if not is_less:
            return
        heap[position], heap[above] = heap[above], heap[position]
        position = above


def _sink_max(heap, start):
    """As `_sink` in a heap with the greatest element first."""
    size = len(heap)
    if start >= size:
        raise IndexError("index out of range")
    position, limit = start, size >> 1
    while position < limit:
        child = 2 * position + 1
        if child + 1 < size:
            if not heap[child + 1] < heap[child]:
                child += 1
            _check_size(heap, size)
        heap[child], heap[position] = heap[position], heap[child]
        position = child
    _rise_max(heap, start, position)


def _pop(heap, sink):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    sink(heap, 0)
    return first


def _replace(heap, item, sink):
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    sink(heap, 0)
    return first


@built_in
def heappush(heap, item, /):
    """Put `item` into the heap."""
    _check(heap, "heappush() argument 1")
    if heap_put(heap, item) is None:
        heap.append(item)
        _rise(heap, 0, len(heap) - 1)


@built_in
def heappop(heap, /):
    """Take the smallest element out of the heap."""
    _check(heap, "heappop() argument")
    taken = heap_take(heap)
    return _pop(heap, _sink) if taken is None else taken[0]


@built_in
def heapreplace(heap, item, /):
    """Take the smallest element out, then put `item` in."""
    _check(heap, "heapreplace() argument 1")
    taken = heap_exchange(heap, item)
    return _replace(heap, item, _sink) if taken is None else taken[0]


@built_in
def heappushpop(heap, item, /):
    """Put `item` in, then take the smallest element out."""
    _check(heap, "heappushpop() argument 1")
    taken = heap_pass(heap, item)
    if taken is not None:
        return taken[0]
    if not heap or not heap[0] < item:
        return item
    return _replace(heap, item, _sink)


@built_in
def heapify(heap, /):
    """Rearrange a list into a heap, in linear time."""
    _check(heap, "heapify() argument")
    if heap_arrange(heap) is not None:
        return
    for position in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, position)


@built_in
def _heapify_max(heap, /):
    """Rearrange a list into a heap with the greatest element first."""
    _check(heap, "_heapify_max() argument")
    for position in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, position)


@built_in
def _heappop_max(heap, /):
    """Take the greatest element out of such a heap."""
    _check(heap, "_heappop_max() argument")
    return _pop(heap, _sink_max)


@built_in
def _heapreplace_max(heap, item, /):
    """Take the greatest element out of such a heap, then put `item` in."""
    _check(heap, "_heapreplace_max() argument 1")
    return _replace(heap, item, _sink_max)
