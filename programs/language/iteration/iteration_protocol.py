# iter(), next(), StopIteration, and the built-in functions over iterables.
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, None))  # expect: 1 2 end None
try:
    next(it)
except StopIteration as stop:
    print("StopIteration", stop.args)  # expect: StopIteration ()
print(iter(it) is it, type(iter([])).__name__, type(iter("")).__name__)  # expect: True list_iterator str_ascii_iterator
print(type(iter({})).__name__, type(iter(range(1))).__name__)  # expect: dict_keyiterator range_iterator
items = [1, 2, 3]
it = iter(items)
next(it)
items.append(4)
print(list(it), list(it))  # expect: [2, 3, 4] []
items.append(5)
print("exhausted stays so", list(it))  # expect: exhausted stays so []
print(list(zip("abc", [1, 2])), list(zip()), list(zip([1])), dict(zip("ab", [1, 2])), list(zip(*[(1, "a"), (2, "b")])))
# expect: [('a', 1), ('b', 2)] [] [(1,)] {'a': 1, 'b': 2} [(1, 2), ('a', 'b')]
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(reversed([1, 2, 3])), list(reversed(range(3))))
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [3, 2, 1] [2, 1, 0]
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, ""])))
# expect: ['1', '2'] [11, 22] [1]
print(sum([1, 2], 10), min(3, 1, 2), max("b", "a"), min([], default="none"), max([1, -5], key=abs), any([]), all([]))
# expect: 13 1 b none -5 False True
print(sorted({3, 1}), list(range(3)), tuple(c for c in "ab"), sum(map(int, "123")))
# expect: [1, 3] [0, 1, 2] ('a', 'b') 6


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return CountdownIterator(self.n)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


down = Countdown(3)
print(list(down), list(down), [(a, b) for a in down for b in down if a < b], 2 in down, max(down))
# expect: [2, 1, 0] [2, 1, 0] [(1, 2), (0, 2), (0, 1)] True 2
calls = [3, 2, 1, 0]
print(list(iter(calls.pop, 2)), calls)  # expect: [0, 1] [3]


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("while iterating")


for action in (
    lambda: next([]),
    lambda: iter(5),
    lambda: list(Broken()),
    lambda: sum(["a"]),
    lambda: list(zip(1)),
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: sum("ab", ""),
    lambda: min(),
    lambda: min(5),
    lambda: list(map(len)),
    lambda: enumerate(),
    lambda: reversed({1}),
    lambda: iter(len, 1) and next(iter(len, 1)),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError 'list' object is not an iterator
# expect: TypeError 'int' object is not iterable
# expect: ValueError while iterating
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError 'int' object is not iterable
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect: TypeError min expected at least 1 argument, got 0
# expect: TypeError 'int' object is not iterable
# expect: TypeError map() must have at least two arguments.
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: TypeError 'set' object is not reversible
# expect: TypeError len() takes exactly one argument (0 given)
