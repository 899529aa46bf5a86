# itertools: the iterators that never end, and those that take, drop and join.
import itertools
from itertools import (
    accumulate, chain, compress, count, cycle, dropwhile, filterfalse, islice, pairwise, repeat, starmap, takewhile,
    zip_longest,
)  # fmt: skip


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


c = count(10, 5)
print(next(c), next(c), c, count(), count(1.5, 0.5), count(step=3))
# expect: 10 15 count(20, 5) count(0) count(1.5, 0.5) count(0, 3)
print(list(islice(c, 3)), list(zip(count(), "abc")))  # expect: [20, 25, 30] [(0, 'a'), (1, 'b'), (2, 'c')]
print([n for n, _ in zip(count(5, -1), range(4))])  # expect: [5, 4, 3, 2]
print(list(islice(cycle("ab"), 5)), list(cycle([])))  # expect: ['a', 'b', 'a', 'b', 'a'] []
r = repeat("x", 3)
print(next(r), r, list(r), list(r), repeat(None), list(map(pow, range(4), repeat(2))))
# expect: x repeat('x', 0) ['x', 'x'] [] repeat(None) [0, 1, 4, 9]

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], lambda a, b: a * b)))
# expect: [1, 3, 6, 10] [1, 2, 6]
print(list(accumulate([1, 2], initial=100)), list(accumulate([])), list(accumulate([], initial=0)))
# expect: [100, 101, 103] [] [0]
print(list(accumulate("abc")), list(accumulate([3, 1, 4, 1, 5], max)))  # expect: ['a', 'ab', 'abc'] [3, 3, 4, 4, 5]
print(list(chain([1, 2], "ab", range(2))), list(chain()), list(chain.from_iterable(["ab", "cd"])))
# expect: [1, 2, 'a', 'b', 0, 1] [] ['a', 'b', 'c', 'd']
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress("ab", [True, True, True])))
# expect: ['a', 'c', 'e'] ['a', 'b']
print(list(dropwhile(lambda n: n < 3, [1, 2, 3, 1, 5])), list(takewhile(lambda n: n < 3, [1, 2, 3, 1])))
# expect: [3, 1, 5] [1, 2]
print(list(filterfalse(lambda n: n % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
# expect: [0, 2, 4] [0, '']
print(list(pairwise("abcd")), list(pairwise([1])), list(pairwise([])))
# expect: [('a', 'b'), ('b', 'c'), ('c', 'd')] [] []
print(list(starmap(pow, [(2, 5), (3, 2)])), list(starmap(max, [[1, 2], (3,) + (0,)])))  # expect: [32, 9] [2, 3]
print(list(zip_longest("abc", "x")), list(zip_longest([1], [2, 3], fillvalue="-")), list(zip_longest()))
# expect: [('a', 'x'), ('b', None), ('c', None)] [(1, 2), ('-', 3)] []

print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)))
# expect: ['a', 'b'] ['c', 'd'] ['c', 'd', 'e', 'f', 'g']
print(list(islice("abcdefg", 0, None, 3)), list(islice("abc", 0)), list(islice([], 5)), list(islice("ab", None)))
# expect: ['a', 'd', 'g'] [] [] ['a', 'b']
source = iter(range(10))
print(list(islice(source, 3)), next(source), list(islice(source, 1, 3)), next(source))  # expect: [0, 1, 2] 3 [5, 6] 7
source = iter(range(10))
print(list(islice(source, 0, 6, 4)), next(source))  # expect: [0, 4] 6

seen = []


def noisy(values):
    for value in values:
        seen.append(value)
        yield value


print(list(islice(noisy(range(100)), 2)), seen)  # expect: [0, 1] [0, 1]
seen.clear()
lazy = chain(noisy([1, 2]), noisy([3]))
print(seen, next(lazy), seen)  # expect: [1] 1 [1]
seen.clear()
print(next(dropwhile(lambda n: n < 2, noisy(range(50)))), seen)  # expect: 2 [0, 1, 2]
seen.clear()
print(list(takewhile(lambda n: n < 2, noisy(range(50)))), seen)  # expect: [0, 1] [0, 1, 2]
seen.clear()
print(next(accumulate(noisy([5, 6]))), seen)  # expect: 5 [5]

print(attempt(lambda: islice([1], -1)))
# expect: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
print(attempt(lambda: islice([1], 0, 1, 0)))
# expect: ValueError: Step for islice() must be a positive integer or None.
print(attempt(lambda: islice([1], "a")))
# expect: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
print(attempt(lambda: islice([1], -1, 2)))
# expect: ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
print(attempt(lambda: islice([1])))  # expect: TypeError: islice expected at least 2 arguments, got 1
print(attempt(lambda: count("a")))  # expect: TypeError: a number is required
print(attempt(lambda: cycle(1)))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: chain.from_iterable(1)))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: list(chain([1], 2))))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: takewhile(None, 1)))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: list(takewhile(5, [1]))))  # expect: TypeError: 'int' object is not callable
print(attempt(lambda: pairwise(3)))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: repeat(1, "x")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(attempt(lambda: list(starmap(pow, [1]))))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: list(accumulate([1, "a"]))))
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(sum(1 for _ in itertools.islice(itertools.count(), 1000)))  # expect: 1000
