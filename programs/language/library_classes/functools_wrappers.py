# functools: what lru_cache, cmp_to_key, partial and partialmethod return, as objects of their own kinds.
import abc
import copy
import functools


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


@functools.lru_cache(maxsize=8)
def total(values):
    print("called", values)
    return sum(values)


print(attempt(lambda: total([1, 2])), total.cache_info())
# expect: TypeError: unhashable type: 'list' CacheInfo(hits=0, misses=0, maxsize=8, currsize=0)
print(total((1, 2)), attempt(lambda: total([1, 2])), total.cache_info().misses)
# expect: called (1, 2)
# expect: 3 TypeError: unhashable type: 'list' 1
print(type(total).__name__, copy.copy(total) is total, copy.deepcopy(total) is total)
# expect: _lru_cache_wrapper True True
print(attempt(lambda: total.cache_info(1)))
# expect: TypeError: _lru_cache_wrapper.cache_info() takes no arguments (1 given)


class Shelf:
    @functools.lru_cache
    def find(self, name):
        return name.upper()


shelf = Shelf()
print(shelf.find("a"), shelf.find("a"), Shelf.find.cache_info().hits, type(shelf.find).__name__)  # expect: A A 1 method


def by_size(value):
    return functools.cmp_to_key(lambda a, b: len(a) - len(b))(value)


print(sorted(["ccc", "a", "bb"], key=by_size), by_size("a") == by_size("b"), by_size("a") != by_size("bb"))
# expect: ['a', 'bb', 'ccc'] True True
print(attempt(lambda: by_size("a") < "b"), attempt(lambda: type(by_size("a"))()))
# expect: TypeError: other argument must be K instance TypeError: cannot create 'functools.KeyWrapper' instances
half = functools.partial(int, base=2)
half.tag = 1
print(attempt(lambda: setattr(half, "func", len)), half.__reduce__()[2])
# expect: AttributeError: readonly attribute (<class 'int'>, (), {'base': 2}, {'tag': 1})
again = copy.copy(half)
print(again("101"), again.tag)  # expect: 5 1


class Base(abc.ABC):
    @abc.abstractmethod
    def add(self, number):
        pass

    five = functools.partialmethod(add, 5)


print(Base.five.__isabstractmethod__, sorted(Base.__abstractmethods__))  # expect: True ['add', 'five']
