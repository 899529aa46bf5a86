# Fibonacci numbers in six ways, with and without a memory.
def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


def with_dict(n, known={0: 0, 1: 1}):
    if n not in known:
        known[n] = with_dict(n - 1) + with_dict(n - 2)
    return known[n]


def iterative(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def doubling(n):
    if n == 0:
        return 0, 1
    a, b = doubling(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


def make_memo():
    known = {}

    def fib(n):
        if n < 2:
            return n
        if n not in known:
            known[n] = fib(n - 1) + fib(n - 2)
        return known[n]

    return fib


class Fibonacci:
    def __init__(self):
        self.values = [0, 1]
        self.computed = 0

    def __getitem__(self, n):
        if n < 0:
            raise IndexError("no negative Fibonacci numbers here")
        while len(self.values) <= n:
            self.values.append(self.values[-1] + self.values[-2])
            self.computed += 1
        return self.values[n]


fibonacci = Fibonacci()
memo = make_memo()
print([recursive(n) for n in range(15)])  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]
for n in range(16):
    assert recursive(n) == with_dict(n) == iterative(n) == doubling(n)[0] == memo(n) == fibonacci[n]
print(with_dict(100), iterative(100), doubling(300)[0], memo(200))
# expect: 354224848179261915075 354224848179261915075 222232244629420445529739893461909967206666939096499764990979600 280571172992510140037611932413038677189525
print(fibonacci[50], fibonacci.computed, fibonacci[50], fibonacci.computed)  # expect: 12586269025 49 12586269025 49
try:
    fibonacci[-1]
except IndexError as error:
    print(error)  # expect: no negative Fibonacci numbers here
print(sum([fibonacci[n] for n in range(10)]), [n for n in range(60) if fibonacci[n] % 10 == 0])
# expect: 88 [0, 15, 30, 45]
print(fibonacci[60] / fibonacci[59])  # expect: 1.618033988749895
