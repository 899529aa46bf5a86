# itertools: product, permutations, combinations, groupby, tee.
from itertools import combinations, combinations_with_replacement, groupby, islice, permutations, product, tee


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def words(tuples):
    return ["".join(map(str, t)) for t in tuples]


print(words(product("ab", [1, 2])), words(product("ab", repeat=2)), words(product("xy", "1", repeat=2)))
# expect: ['a1', 'a2', 'b1', 'b2'] ['aa', 'ab', 'ba', 'bb'] ['x1x1', 'x1y1', 'y1x1', 'y1y1']
print(list(product()), list(product([], "ab")), list(product("a", repeat=0)), len(list(product(range(3), repeat=3))))
# expect: [()] [] [()] 27
print(words(permutations("abc")), words(permutations("abc", 2)))
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] ['ab', 'ac', 'ba', 'bc', 'ca', 'cb']
print(list(permutations([])), list(permutations("ab", 3)), list(permutations("ab", 0)))  # expect: [()] [] [()]
print(words(permutations("aab")), len(list(permutations(range(5)))))
# expect: ['aab', 'aba', 'aab', 'aba', 'baa', 'baa'] 120
print(words(combinations("abcd", 2)), words(combinations("abcd", 3)))
# expect: ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'] ['abc', 'abd', 'acd', 'bcd']
print(list(combinations([1, 2], 3)), list(combinations([1], 0)), list(combinations([], 0)))  # expect: [] [()] [()]
print(len(list(combinations(range(9), 4))))  # expect: 126
print(words(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 2)))
# expect: ['aa', 'ab', 'ac', 'bb', 'bc', 'cc'] []
print(list(combinations_with_replacement([], 0)), words(combinations_with_replacement("ab", 3)))
# expect: [()] ['aaa', 'aab', 'abb', 'bbb']
print(attempt(lambda: product([1], repeat=-1)))  # expect: ValueError: repeat argument cannot be negative
print(attempt(lambda: permutations([1], -1)))  # expect: ValueError: r must be non-negative
print(attempt(lambda: permutations([1], "a")))  # expect: TypeError: Expected int as r
print(attempt(lambda: combinations([1], -1)))  # expect: ValueError: r must be non-negative
print(attempt(lambda: combinations([1], "a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(attempt(lambda: product(5)))  # expect: TypeError: 'int' object is not iterable

print([(key, list(group)) for key, group in groupby("aaabbca")])
# expect: [('a', ['a', 'a', 'a']), ('b', ['b', 'b']), ('c', ['c']), ('a', ['a'])]
print([(key, list(group)) for key, group in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
# expect: [(1, [1, 3]), (0, [2, 4]), (1, [5])]
print([key for key, _ in groupby("aabbcc")], list(groupby([])))  # expect: ['a', 'b', 'c'] []
groups = groupby("aabb")
first_key, first = next(groups)
second_key, second = next(groups)
print(first_key, list(first), second_key, list(second))  # expect: a [] b ['b', 'b']
groups = groupby("aab")
_, group = next(groups)
print(next(group), next(groups)[0], list(group))  # expect: a b []
animals = sorted(["ant", "bee", "cat", "asp", "bat"], key=lambda w: w[0])
print({letter: list(names) for letter, names in groupby(animals, lambda w: w[0])})
# expect: {'a': ['ant', 'asp'], 'b': ['bee', 'bat'], 'c': ['cat']}
runs = [(letter, len(list(group))) for letter, group in groupby("wwwwbbw")]
print(runs, "".join(f"{n}{letter}" for letter, n in runs))  # expect: [('w', 4), ('b', 2), ('w', 1)] 4w2b1w

one, two = tee([1, 2, 3])
print(next(one), next(one), list(two), list(one))  # expect: 1 2 [1, 2, 3] [3]
a, b, c = tee(iter("xyz"), 3)
print(list(a), next(b), list(c), list(b), tee([], 0))  # expect: ['x', 'y', 'z'] x ['x', 'y', 'z'] ['y', 'z'] ()
print(attempt(lambda: tee([], -1)))  # expect: ValueError: n must be >= 0
reads = []


def noisy():
    for n in range(4):
        reads.append(n)
        yield n


left, right = tee(noisy())
print(next(left), next(right), reads, list(left), reads, list(right))
# expect: 0 0 [0, 1, 2, 3] [1, 2, 3] [0, 1, 2, 3] [1, 2, 3]
x, y = tee(tee("ab")[0])
print(list(x), list(y))  # expect: ['a', 'b'] ['a', 'b']


def window(iterable, size):
    iterators = tee(iterable, size)
    return zip(*(islice(it, i, None) for i, it in enumerate(iterators)))


print(list(window(range(6), 3)))  # expect: [(0, 1, 2), (1, 2, 3), (2, 3, 4), (3, 4, 5)]
magic = [t for t in permutations(range(1, 10), 3) if sum(t) == 15]
print(len(magic), magic[:3])  # expect: 48 [(1, 5, 9), (1, 6, 8), (1, 8, 6)]
print([sum(pair) for pair in combinations([1, 10, 100], 2)])  # expect: [11, 101, 110]
dice = {}
for a, b in product(range(1, 7), repeat=2):
    dice[a + b] = dice.get(a + b, 0) + 1
print(dice)  # expect: {2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 5, 9: 4, 10: 3, 11: 2, 12: 1}
