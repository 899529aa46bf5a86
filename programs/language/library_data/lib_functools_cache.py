# functools: lru_cache, cache, cached_property.
from functools import cache, cached_property, lru_cache


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print(square(2), square(3), square(2), square.cache_info(), calls)
# expect: 4 9 4 CacheInfo(hits=1, misses=2, maxsize=2, currsize=2) [2, 3]
print(square(4), square(3), square(2), calls)  # expect: 16 9 4 [2, 3, 4, 3, 2]
print(square.cache_info(), square.cache_info().hits, square.cache_parameters())
# expect: CacheInfo(hits=1, misses=5, maxsize=2, currsize=2) 1 {'maxsize': 2, 'typed': False}
square.cache_clear()
print(square.cache_info(), square(2), square.__name__, square.__wrapped__(9))
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) 4 square 81


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())  # expect: 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=128, currsize=81)


@lru_cache(maxsize=None)
def paths(x, y):
    """Ways through a grid."""
    return 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)


print(paths(10, 10), paths.cache_info(), paths.__doc__)
# expect: 184756 CacheInfo(hits=81, misses=120, maxsize=None, currsize=120) Ways through a grid.


@cache
def greet(name, greeting="hello", *, mark="!"):
    return f"{greeting} {name}{mark}"


print(greet("a"), greet("a", "hello"), greet("a", greeting="hello"), greet("a", mark="?"), greet("a"))
# expect: hello a! hello a! hello a! hello a? hello a!
print(greet.cache_info())  # expect: CacheInfo(hits=1, misses=4, maxsize=None, currsize=4)


@lru_cache(typed=True)
def kind(value):
    return type(value).__name__


print(kind(3), kind(3.0), kind(True), kind(3), kind.cache_info())
# expect: int float bool int CacheInfo(hits=1, misses=3, maxsize=128, currsize=3)


@lru_cache
def untyped(value):
    return type(value).__name__


print(untyped(3), untyped(3.0), untyped.cache_info().currsize)  # expect: int float 2


@lru_cache(maxsize=0)
def never(n):
    return n


print(never(1), never(1), never.cache_info())  # expect: 1 1 CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)


@lru_cache(-5)
def negative(n):
    return n


print(negative.cache_info(), attempt(lambda: lru_cache("x")))
# expect: CacheInfo(hits=0, misses=0, maxsize=0, currsize=0) TypeError: Expected first argument to be an integer, a callable, or None
print(attempt(lambda: fib([1])), attempt(lambda: greet({}, 1)))
# expect: TypeError: unhashable type: 'list' TypeError: unhashable type: 'dict'


@cache
def fails(n):
    calls.append(f"fails {n}")
    raise ValueError(n)


calls.clear()
print(attempt(lambda: fails(1)), attempt(lambda: fails(1)), calls, fails.cache_info().misses)
# expect: ValueError: 1 ValueError: 1 ['fails 1', 'fails 1'] 2


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        """About three times the radius squared."""
        calls.append("area")
        return 3 * self.radius**2

    @lru_cache
    def scaled(self, factor):
        return self.radius * factor


calls.clear()
c = Circle(2)
print(c.area, c.area, calls, c.__dict__)  # expect: 12 12 ['area'] {'radius': 2, 'area': 12}
c.radius = 10
print(c.area)  # expect: 12
del c.area
print(c.area, calls, Circle.area.__doc__, type(Circle.area).__name__)
# expect: 300 ['area', 'area'] About three times the radius squared. cached_property
c.area = "set"
print(c.area, Circle(1).area, c.scaled(3), c.scaled(3), Circle.scaled.cache_info())
# expect: set 3 30 30 CacheInfo(hits=1, misses=1, maxsize=128, currsize=1)


class Slotted:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


print(attempt(lambda: Slotted().value))
# expect: TypeError: No '__dict__' attribute on 'Slotted' instance to cache 'value' property.
info = fib.cache_info()
hits, misses, maxsize, currsize = info
print(type(info).__name__, info._fields, maxsize)  # expect: CacheInfo ('hits', 'misses', 'maxsize', 'currsize') 128
