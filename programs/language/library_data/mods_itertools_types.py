# The iterators of itertools are classes: their names in messages, subclasses, reprs.
import itertools
from itertools import accumulate, chain, count, cycle, islice, repeat


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(chain, islice, accumulate, itertools.product, itertools.groupby, itertools.zip_longest)
# expect: <class 'itertools.chain'> <class 'itertools.islice'> <class 'itertools.accumulate'> <class 'itertools.product'> <class 'itertools.groupby'> <class 'itertools.zip_longest'>
print(attempt(lambda: islice("abc", 2)[0]), attempt(lambda: len(chain())), attempt(lambda: count() + 1), sep="\n")
# expect: TypeError: 'itertools.islice' object is not subscriptable
# expect: TypeError: object of type 'itertools.chain' has no len()
# expect: TypeError: unsupported operand type(s) for +: 'itertools.count' and 'int'
print(isinstance(chain([1]), chain), issubclass(cycle, object), type(chain.from_iterable(["a"])) is chain)
# expect: True True True
print(count(5), count(1, 2), count(2.5), count(True), repeat("x", 2), repeat(None))
# expect: count(5) count(1, 2) count(2.5) count(1) repeat('x', 2) repeat(None)


class Loud(chain):
    def __next__(self):
        return str(super().__next__()) + "!"


loud = Loud([1], (2, 3))
print(next(loud), list(loud), iter(loud) is loud)  # expect: 1! ['2!', '3!'] True
numbers = count(10, -3)
print([next(numbers) for _ in range(4)], numbers, next(count(10**30)), list(islice(count(0.5, 0.25), 3)))
# expect: [10, 7, 4, 1] count(-2, -3) 1000000000000000000000000000000 [0.5, 0.75, 1.0]
