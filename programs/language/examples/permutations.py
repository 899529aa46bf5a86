# Permutations, combinations, subsets and products, recursively and in place.
def permutations(items):
    if len(items) <= 1:
        return [items]
    result = []
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            result.append(items[i:i + 1] + rest)
    return result


def next_permutation(items):
    i = len(items) - 2
    while i >= 0 and items[i] >= items[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(items) - 1
    while items[j] <= items[i]:
        j -= 1
    items[i], items[j] = items[j], items[i]
    items[i + 1:] = items[:i:-1]
    return True


def combinations(items, size):
    if size == 0:
        return [()]
    return [(items[i],) + rest for i in range(len(items)) for rest in combinations(items[i + 1:], size - 1)]


def subsets(items):
    result = [[]]
    for item in items:
        result += [subset + [item] for subset in result]
    return result


def product(*pools):
    result = [()]
    for pool in pools:
        result = [done + (x,) for done in result for x in pool]
    return result


print(permutations("abc"), permutations([]), len(permutations([1, 2, 3, 4, 5])))
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] [[]] 120
items = [1, 2, 2]
print(items, end=" ")  # expect: [1, 2, 2] [2, 1, 2] [2, 2, 1]
while next_permutation(items):
    print(items, end=" ")
print()
print(combinations("abcd", 2), combinations([1], 2), len(combinations(range(8), 3)))
# expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [] 56
print(subsets("abc"), len(subsets(range(8))))
# expect: [[], ['a'], ['b'], ['a', 'b'], ['c'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']] 256
print(product("ab", [1, 2]), product(), product([]))  # expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [()] []


def heaps(n, items, visit):
    if n == 1:
        visit(items)
        return
    for i in range(n):
        heaps(n - 1, items, visit)
        j = 0 if n % 2 else i
        items[j], items[n - 1] = items[n - 1], items[j]


seen = set()
heaps(4, [1, 2, 3, 4], lambda p: seen.add(tuple(p)))
print(len(seen), min(seen), max(seen))  # expect: 24 (1, 2, 3, 4) (4, 3, 2, 1)
