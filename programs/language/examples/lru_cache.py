# A least-recently-used cache on a dictionary's order, as a class and as a decorator.
class LRU:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity, self.data, self.hits, self.misses = capacity, {}, 0, 0

    def __getitem__(self, key):
        try:
            value = self.data.pop(key)
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self.data[key] = value
        return value

    def __setitem__(self, key, value):
        self.data.pop(key, None)
        self.data[key] = value
        if len(self.data) > self.capacity:
            oldest = next(iter(self.data))
            del self.data[oldest]

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return f"LRU({self.data}, hits={self.hits}, misses={self.misses})"


cache = LRU(2)
cache["a"] = 1
cache["b"] = 2
print(cache["a"], cache)  # expect: 1 LRU({'b': 2, 'a': 1}, hits=1, misses=0)
cache["c"] = 3
print("b" in cache, cache)  # expect: False LRU({'a': 1, 'c': 3}, hits=1, misses=0)
try:
    cache["b"]
except KeyError as error:
    print("miss", error, cache.misses)  # expect: miss 'b' 1
cache["a"] = 10
cache["d"] = 4
print(cache)  # expect: LRU({'a': 10, 'd': 4}, hits=1, misses=1)


def cached(capacity=16):
    def decorate(function):
        store = LRU(capacity)

        def wrapper(*args, **kwargs):
            key = args + tuple(sorted(kwargs.items()))
            try:
                return store[key]
            except KeyError:
                value = store[key] = function(*args, **kwargs)
                return value

        wrapper.store = store
        return wrapper

    return decorate


@cached(3)
def square(n, plus=0):
    print("computing", n, plus)
    return n * n + plus


print(square(2), square(2), square(3), square(2, plus=1), square(4), square(3), square(2))
# expect: computing 2 0
# expect: computing 3 0
# expect: computing 2 1
# expect: computing 4 0
# expect: computing 2 0
# expect: 4 4 9 5 16 9 4
print(square.store.hits, square.store.misses)  # expect: 2 5
try:
    LRU(0)
except ValueError as error:
    print(error)  # expect: capacity must be positive


@cached(100)
def grid_paths(x, y):
    return 1 if x == 0 or y == 0 else grid_paths(x - 1, y) + grid_paths(x, y - 1)


print(grid_paths(9, 9), grid_paths.store.misses)  # expect: 48620 99
