# Puzzles solved with itertools and functools
import operator
from functools import (
    cache,
    cmp_to_key,
    partial,
    partialmethod,
    reduce,
    singledispatch,
    singledispatchmethod,
    total_ordering,
)
from itertools import (
    accumulate,
    chain,
    combinations,
    combinations_with_replacement,
    compress,
    count,
    cycle,
    dropwhile,
    filterfalse,
    groupby,
    islice,
    pairwise,
    permutations,
    product,
    repeat,
    starmap,
    takewhile,
    tee,
    zip_longest,
)


def queens(n):
    return [p for p in permutations(range(n))
            if n == len({p[i] + i for i in range(n)}) == len({p[i] - i for i in range(n)})]


def run_length(text):
    return [(k, sum(1 for _ in g)) for k, g in groupby(text)]


def primes():
    found = []
    for n in chain([2], count(3, 2)):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


def round_robin(*iterables):
    pending = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while pending:
        try:
            for fetch in nexts:
                yield fetch()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))


@cache
def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])


def powerset(items):
    return chain.from_iterable(combinations(items, r) for r in range(len(items) + 1))


@singledispatch
def describe(value):
    return f"something: {value!r}"


@describe.register
def _(value: int):
    return f"number {value}"


@describe.register(list)
@describe.register(tuple)
def _(value):
    return f"{len(value)} things: " + ", ".join(map(describe, value))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    @singledispatchmethod
    def bump(self, arg):
        raise TypeError(f"cannot bump by {arg!r}")

    @bump.register
    def _(self, arg: int):
        return ".".join(map(str, self.parts[:-1] + (self.parts[-1] + arg,)))

    @bump.register
    def _(self, arg: str):
        i = ["major", "minor"].index(arg)
        return ".".join(map(str, self.parts[:i] + (self.parts[i] + 1,)))

    bump_twice = partialmethod(bump, 2)


print(queens(6), run_length("aaabccda"))
# expect: [(1, 3, 5, 0, 2, 4), (2, 5, 1, 4, 0, 3), (3, 0, 4, 1, 5, 2), (4, 2, 0, 5, 3, 1)] [('a', 3), ('b', 1), ('c', 2), ('d', 1), ('a', 1)]
print(list(islice(primes(), 12)), list(round_robin("ABC", "D", "EF")))
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] ['A', 'D', 'E', 'B', 'F', 'C']
print(change(100, (50, 25, 10, 5, 1)), change.cache_info().currsize, ["".join(s) for s in powerset("abc")])
# expect: 292 250 ['', 'a', 'b', 'c', 'ab', 'ac', 'bc', 'abc']
print([sum(c) for c in combinations_with_replacement([1, 4, 9], 2)], list(starmap(pow, [(2, 5), (3, 2)])))
# expect: [2, 5, 10, 8, 13, 18] [32, 9]
print([a * b for a, b in pairwise(accumulate([1, 2, 3, 4], initial=1))], list(accumulate([3, 1, 4, 1, 5], max)))
# expect: [2, 8, 28, 77] [3, 3, 4, 4, 5]
print(list(zip_longest("ab", [1, 2, 3], fillvalue="?")), list(compress("abcdef", cycle([1, 0]))))
# expect: [('a', 1), ('b', 2), ('?', 3)] ['a', 'c', 'e']
print(list(dropwhile(str.isspace, "  x y")), list(filterfalse(None, [0, 1, "", "a", []])))
# expect: ['x', ' ', 'y'] [0, '', []]
left, right = tee(x * x for x in range(5))
print(sum(left), max(right), ["".join(p) for p in product("ab", repeat=2)], list(repeat("x", 3)))
# expect: 30 16 ['aa', 'ab', 'ba', 'bb'] ['x', 'x', 'x']
print(
    list(islice(count(10, -3), 1, 8, 3)),
    list(map(operator.mul, range(4), repeat(3))),
    len(list(permutations("abcd", 2))),
)  # expect: [7, -2, -11] [0, 3, 6, 9] 12
triangle = reduce(lambda rows, _: rows + [[*map(operator.add, [0, *rows[-1]], [*rows[-1], 0])]], range(5), [[1]])
print(triangle[-1], next(x for x in count() if x ** 2 > 500 and x % 7 == 0))  # expect: [1, 5, 10, 10, 5, 1] 28
by_len = {k: [*g] for k, g in groupby(sorted("the quick brown fox jumps over a lazy dog".split(), key=len), len)}
print(by_len)  # expect: {1: ['a'], 3: ['the', 'fox', 'dog'], 4: ['over', 'lazy'], 5: ['quick', 'brown', 'jumps']}
print(describe([1, "two", (3.5, True)]), "|", describe({}), describe.dispatch(bool) is describe.dispatch(int))
# expect: 3 things: number 1, something: 'two', 2 things: something: 3.5, number True | something: {} True
v = Version("1.2.9")
print(
    v.bump(1),
    v.bump("minor"),
    v.bump_twice(),
    v >= Version("1.2"),
    max(map(Version, ["1.10", "1.9"]), key=lambda x: x).parts,
)  # expect: 1.2.10 1.3 1.2.11 True (1, 10)
words = sorted(
    ["b10", "a2", "a10"], key=cmp_to_key(lambda a, b: (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b))
)
hex_of = partial(int, base=16)
print(words, hex_of("ff"), hex_of.func.__name__, hex_of.keywords, partial(print, 1, sep="")("x"))
# expect: 1x
# expect: ['a2', 'a10', 'b10'] 255 int {'base': 16} None
for bad in (
    lambda: v.bump(1.5),
    lambda: reduce(max, []),
    lambda: list(islice([1], -1)),
    lambda: next(iter([])),
    lambda: v < 3,
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError cannot bump by 1.5
# expect: TypeError reduce() of empty iterable with no initial value
# expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: StopIteration
# expect: AttributeError 'int' object has no attribute 'parts'
