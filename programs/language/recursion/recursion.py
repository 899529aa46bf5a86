# Recursive functions: one, two and mutual, with accumulators and data structures.
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def power(base, exponent):
    if exponent == 0:
        return 1
    half = power(base, exponent // 2)
    return half * half * (base if exponent % 2 else 1)


def flatten(tree):
    if not isinstance(tree, list):
        return [tree]
    result = []
    for branch in tree:
        result += flatten(branch)
    return result


def depth(tree):
    return 1 + max([depth(branch) for branch in tree] + [0]) if isinstance(tree, list) else 0


def digits(n, base=10):
    return (digits(n // base, base) if n >= base else "") + "0123456789abcdef"[n % base]


def combinations(items, size):
    if size == 0:
        return [[]]
    if not items:
        return []
    with_first = [[items[0]] + rest for rest in combinations(items[1:], size - 1)]
    return with_first + combinations(items[1:], size)


def collatz(n, steps=0):
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)


print(factorial(20), factorial(0), [fibonacci(n) for n in range(12)])
# expect: 2432902008176640000 1 [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
print(ackermann(2, 3), power(3, 40), power(2, 0))  # expect: 9 12157665459056928801 1
print(flatten([1, [2, [3, [4, []]], 5]]), depth([1, [2, [3, [4, []]], 5]]), depth(7))  # expect: [1, 2, 3, 4, 5] 5 0
print(digits(255, 16), digits(10, 2), digits(0), digits(-1 % 100))  # expect: ff 1010 0 99
print(combinations("abcd", 2) if False else combinations(list("abcd"), 2))
# expect: [['a', 'b'], ['a', 'c'], ['a', 'd'], ['b', 'c'], ['b', 'd'], ['c', 'd']]
print(collatz(27), [collatz(n) for n in range(1, 10)])  # expect: 111 [0, 1, 7, 2, 5, 8, 16, 3, 19]
