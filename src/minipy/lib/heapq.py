"""A heap in a list: the smallest element first, none greater than the two below it."""


def _check(heap, what):
    if not isinstance(heap, list):
        raise TypeError(f"{what} must be list, not {type(heap).__name__}")


def _rise(heap, start, position):
    """Let the element at `position` rise towards `start` past all that are greater."""
    item = heap[position]
    while position > start:
        above = (position - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[position] = parent
        position = above
    heap[position] = item


def _sink(heap, position):
    """Let the element at `position` sink to a leaf, then rise to its place: that takes fewer comparisons."""
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        other = child + 1
        if other < end and not heap[child] < heap[other]:
            child = other
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise(heap, start, position)


def _sink_max(heap, position):
    """The same in a heap with the greatest element first."""
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        other = child + 1
        if other < end and not heap[other] < heap[child]:
            child = other
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    while position > start:
        above = (position - 1) >> 1
        if not heap[above] < item:
            break
        heap[position] = heap[above]
        position = above
    heap[position] = item


def heappush(heap, item, /):
    """Put `item` into the heap."""
    _check(heap, "heappush() argument 1")
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Take the smallest element out of the heap."""
    _check(heap, "heappop() argument")
    return _pop(heap, _sink)


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


def heapreplace(heap, item, /):
    """Take the smallest element out, then put `item` in."""
    _check(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


def heappushpop(heap, item, /):
    """Put `item` in, then take the smallest element out."""
    _check(heap, "heappushpop() argument 1")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    """Rearrange a list into a heap, in linear time."""
    _check(heap, "heapify() argument")
    for position in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, position)


def _heapify_max(heap, /):
    _check(heap, "_heapify_max() argument")
    for position in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, position)


def _heappop_max(heap, /):
    _check(heap, "_heappop_max() argument")
    return _pop(heap, _sink_max)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted iterables into one sorted iterator, which reads them only as far as needed."""
    heap = []
    for order, iterable in enumerate(iterables):
        items = iter(iterable)
        for value in items:
            rank = value if key is None else key(value)
            heap.append([rank, -order if reverse else order, value, items])
            break
    sink = _sink_max if reverse else _sink
    (_heapify_max if reverse else heapify)(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            sink(heap, 0)
            break
        else:
            _pop(heap, sink)
    for entry in heap:
        yield entry[2]
        yield from entry[3]


def nsmallest(n, iterable, key=None):
    """The `n` smallest elements, sorted."""
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """The `n` largest elements, the largest first."""
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
