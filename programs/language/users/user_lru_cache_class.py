# LRU cache built on a doubly linked list, compared against OrderedDict
import random
from collections import OrderedDict
from collections.abc import MutableMapping


class _Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = self


class LRUCache(MutableMapping):
    """Least recently used entries go first."""

    def __init__(self, capacity, on_evict=None):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.on_evict = on_evict
        self._nodes = {}
        self._root = _Node()

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _append(self, node):
        last = self._root.prev
        last.next = self._root.prev = node
        node.prev, node.next = last, self._root

    def __getitem__(self, key):
        node = self._nodes[key]
        self._unlink(node)
        self._append(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self._nodes:
            node = self._nodes[key]
            node.value = value
            self._unlink(node)
        else:
            node = self._nodes[key] = _Node(key, value)
        self._append(node)
        if len(self) > self.capacity:
            oldest = self._root.next
            self._unlink(oldest)
            del self._nodes[oldest.key]
            if self.on_evict:
                self.on_evict(oldest.key, oldest.value)

    def __delitem__(self, key):
        self._unlink(self._nodes.pop(key))

    def __contains__(self, key):
        return key in self._nodes

    def __len__(self):
        return len(self._nodes)

    def __iter__(self):
        node = self._root.next
        while node is not self._root:
            yield node.key
            node = node.next

    def __reversed__(self):
        node = self._root.prev
        while node is not self._root:
            yield node.key
            node = node.prev

    def __repr__(self):
        inner = ", ".join(f"{k!r}: {self._nodes[k].value!r}" for k in self)
        return f"{self.__class__.__name__}({{{inner}}}, capacity={self.capacity})"


evicted = []
cache = LRUCache(3, on_evict=lambda k, v: evicted.append((k, v)))
for i, name in enumerate("abc", start=1):
    cache[name] = i
print(cache)  # expect: LRUCache({'a': 1, 'b': 2, 'c': 3}, capacity=3)
cache["a"]
cache["d"] = 4
print(cache, evicted)  # expect: LRUCache({'c': 3, 'a': 1, 'd': 4}, capacity=3) [('b', 2)]
print(cache.get("b"), cache.get("c", 0), list(cache), list(reversed(cache)))
# expect: None 3 ['a', 'd', 'c'] ['c', 'd', 'a']
print("c" in cache, "zzz" in cache, cache.pop("c"), cache.pop("zzz", "gone"), len(cache))  # expect: True False 3 gone 2
cache.update({"x": 10, "y": 20}, z=30)
print(cache.setdefault("z", 31), cache.setdefault("w", 1), evicted)
# expect: 30 1 [('b', 2), ('a', 1), ('d', 4), ('x', 10)]
print(sorted(cache.keys()), sorted(cache.values()), list(cache.items()))  # expect: ['w', 'y', 'z'] [20] [('z', 30)]
print(isinstance(cache, MutableMapping), cache == {"y": 20, "z": 30, "w": 1})  # expect: True False
try:
    cache["nothing"]
except KeyError as e:
    print("KeyError", e, repr(e))  # expect: KeyError 'nothing' KeyError('nothing')
try:
    cache[[1]] = 1
except TypeError as e:
    print("TypeError", e)  # expect: TypeError unhashable type: 'list'
try:
    LRUCache(0)
except ValueError as e:
    print("ValueError", e)  # expect: ValueError capacity must be at least 1

rng = random.Random(2024)
ours, reference = LRUCache(8), OrderedDict()
hits = 0
for step in range(600):
    key = min(int(rng.gauss(10, 5)), 25)
    if rng.random() < 0.5:
        ours[key] = step
        reference[key] = step
        reference.move_to_end(key)
        if len(reference) > 8:
            reference.popitem(last=False)
    elif key in ours:
        hits += 1
        reference.move_to_end(key)
        assert ours[key] == reference[key], (step, key)
    assert list(ours) == list(reference), step
print("hits", hits, "final", ours)
# expect: hits 134 final LRUCache({16: 579, 12: 580, 11: 586, 6: 588, 8: 589, 10: 595, 13: 584, 7: 599}, capacity=8)
ours.clear()
print(ours, bool(ours), cache.popitem()[0])  # expect: LRUCache({}, capacity=8) False y
