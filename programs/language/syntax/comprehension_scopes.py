# Scopes of comprehensions: the first iterable is evaluated outside, the rest inside.
def outer():
    base = [1, 2, 3]
    x = "kept"
    squares = [x * x for x in base]
    return squares, x


print(outer())  # expect: ([1, 4, 9], 'kept')


class Body:
    sizes = [1, 2]
    first_iterable_is_outside = [s for s in sizes]
    try:
        inner_is_not = [len(sizes) for s in sizes]
    except NameError as error:
        message = str(error)


print(Body.first_iterable_is_outside, Body.message, hasattr(Body, "s"))
# expect: [1, 2] name 'sizes' is not defined False
x = 1
print([x for x in [x, x + 1]], x)  # expect: [1, 2] 1
print([[x for x in range(y)] for y in range(3)])  # expect: [[], [0], [0, 1]]
print([y for y in [z for z in range(3)]], [i for i in (j for j in "ab")])  # expect: [0, 1, 2] ['a', 'b']
fs = [lambda: i for i in range(3)]
print([f() for f in fs])  # expect: [2, 2, 2]
gs = [[lambda: (i, j) for j in range(2)] for i in range(2)]
print([[g() for g in row] for row in gs])  # expect: [[(1, 1), (1, 1)], [(1, 1), (1, 1)]]


def walrus_escapes():
    found = [last := n for n in range(4)]
    return found, last


print(walrus_escapes())  # expect: ([0, 1, 2, 3], 3)


def counts_nonlocal():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    return [add(n) for n in range(5)], total


print(counts_nonlocal())  # expect: ([0, 1, 3, 6, 10], 10)


def shadow(list):
    return [list for list in list]


print(shadow("ab"))  # expect: ['a', 'b']
print([locals_here for locals_here in sorted({"b": 1, "a": 2})], "locals_here" in globals())  # expect: ['a', 'b'] False
print((lambda seq: [n + k for n in seq for k in seq])([1, 2]))  # expect: [2, 3, 3, 4]
any_found = any((hit := n) > 2 for n in [1, 3, 5])
print(any_found, hit)  # expect: True 3
