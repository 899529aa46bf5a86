# Copies of iterators over iterators go on from where the original stands; deep copies take their sources along.
import copy
import itertools
import operator


class Seq:
    def __getitem__(self, position):
        if position > 3:
            raise IndexError
        return position * 10

    def __len__(self):
        return 4


makers = {
    "zip": lambda: zip("abc", [1, 2, 3]),
    "map": lambda: map(operator.add, [1, 2, 3], [4, 5, 6]),
    "filter": lambda: filter(str.isalpha, "a1b2c"),
    "enumerate": lambda: enumerate("abc", 5),
    "reversed": lambda: reversed(Seq()),
    "reversed list": lambda: reversed([1, 2, 3]),
    "sequence": lambda: iter(Seq()),
    "dict items": lambda: iter({1: 2, 3: 4, 5: 6}.items()),
    "call": lambda: iter(iter([1, 2, 3, 0, 4]).__next__, 0),
    "chain": lambda: itertools.chain("ab", "cd"),
    "cycle": lambda: itertools.islice(itertools.cycle("ab"), 5),
    "accumulate": lambda: itertools.accumulate([1, 2, 3], initial=10),
    "compress": lambda: itertools.compress("abcd", [1, 0, 1, 1]),
    "dropwhile": lambda: itertools.dropwhile(lambda n: n < 2, [1, 2, 1, 3]),
    "takewhile": lambda: itertools.takewhile(lambda n: n < 3, [1, 2, 2, 3]),
    "filterfalse": lambda: itertools.filterfalse(None, [0, 1, "", ()]),
    "islice": lambda: itertools.islice("abcdefgh", 1, 7, 2),
    "starmap": lambda: itertools.starmap(pow, [(2, 3), (3, 2), (5, 1)]),
    "zip_longest": lambda: itertools.zip_longest("ab", "cde", fillvalue="-"),
    "product": lambda: itertools.product("ab", [1, 2]),
    "permutations": lambda: itertools.permutations("abc", 2),
    "combinations": lambda: itertools.combinations("abcd", 3),
    "with replacement": lambda: itertools.combinations_with_replacement("ab", 2),
    "count": lambda: itertools.islice(itertools.count(3, 2), 4),
    "repeat": lambda: itertools.repeat("x", 3),
}
for name, make in makers.items():
    original = make()
    next(original)
    twin = copy.deepcopy(original)
    print(f"{name}: {next(copy.copy(make()))!r}, then {list(twin)} and {list(original)}")
    assert next(copy.copy(original), "ended") == "ended"
# expect: zip: ('a', 1), then [('b', 2), ('c', 3)] and [('b', 2), ('c', 3)]
# expect: map: 5, then [7, 9] and [7, 9]
# expect: filter: 'a', then ['b', 'c'] and ['b', 'c']
# expect: enumerate: (5, 'a'), then [(6, 'b'), (7, 'c')] and [(6, 'b'), (7, 'c')]
# expect: reversed: 30, then [20, 10, 0] and [20, 10, 0]
# expect: reversed list: 3, then [2, 1] and [2, 1]
# expect: sequence: 0, then [10, 20, 30] and [10, 20, 30]
# expect: dict items: (1, 2), then [(3, 4), (5, 6)] and [(3, 4), (5, 6)]
# expect: call: 1, then [2, 3] and [2, 3]
# expect: chain: 'a', then ['b', 'c', 'd'] and ['b', 'c', 'd']
# expect: cycle: 'a', then ['b', 'a', 'b', 'a'] and ['b', 'a', 'b', 'a']
# expect: accumulate: 10, then [11, 13, 16] and [11, 13, 16]
# expect: compress: 'a', then ['c', 'd'] and ['c', 'd']
# expect: dropwhile: 2, then [1, 3] and [1, 3]
# expect: takewhile: 1, then [2, 2] and [2, 2]
# expect: filterfalse: 0, then ['', ()] and ['', ()]
# expect: islice: 'b', then ['d', 'f'] and ['d', 'f']
# expect: starmap: 8, then [9, 5] and [9, 5]
# expect: zip_longest: ('a', 'c'), then [('b', 'd'), ('-', 'e')] and [('b', 'd'), ('-', 'e')]
# expect: product: ('a', 1), then [('a', 2), ('b', 1), ('b', 2)] and [('a', 2), ('b', 1), ('b', 2)]
# expect: permutations: ('a', 'b'), then [('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] and [('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
# expect: combinations: ('a', 'b', 'c'), then [('a', 'b', 'd'), ('a', 'c', 'd'), ('b', 'c', 'd')] and [('a', 'b', 'd'), ('a', 'c', 'd'), ('b', 'c', 'd')]
# expect: with replacement: ('a', 'a'), then [('a', 'b'), ('b', 'b')] and [('a', 'b'), ('b', 'b')]
# expect: count: 3, then [5, 7, 9] and [5, 7, 9]
# expect: repeat: 'x', then ['x', 'x'] and ['x', 'x']
try:
    copy.copy(itertools.pairwise("abc"))
except TypeError as error:
    print(error)
# expect: cannot pickle 'itertools.pairwise' object
for wrong in (lambda: itertools.tee([1], 2**64), lambda: itertools.chain.from_iterable(), lambda: itertools.cycle(),
              lambda: itertools.product(repeat=-1), lambda: itertools.combinations("ab"), lambda: itertools.count(a=1),
              lambda: itertools.islice("ab"), lambda: itertools.repeat(), lambda: itertools.chain(x=1)):  # fmt: skip
    try:
        wrong()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: OverflowError: Python int too large to convert to C ssize_t
# expect: TypeError: chain.from_iterable() takes exactly one argument (0 given)
# expect: TypeError: cycle expected 1 argument, got 0
# expect: ValueError: repeat argument cannot be negative
# expect: TypeError: combinations() missing required argument 'r' (pos 2)
# expect: TypeError: 'a' is an invalid keyword argument for count()
# expect: TypeError: islice expected at least 2 arguments, got 1
# expect: TypeError: repeat() missing required argument 'object' (pos 1)
# expect: TypeError: chain() takes no keyword arguments
