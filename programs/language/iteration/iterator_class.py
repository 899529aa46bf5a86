# An iterator class and everything that consumes one.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(list(c), list(c), sum(Countdown(4)), max(Countdown(5)), 2 in Countdown(4), [*Countdown(2)])
# expect: [2, 1, 0] [] 6 4 True [1, 0]
print(dict(zip("ab", Countdown(2))))  # expect: {'a': 1, 'b': 0}
first, *rest = Countdown(4)
print(first, rest, tuple(Countdown(2)), set(Countdown(2)), sorted(Countdown(3)), list(enumerate(Countdown(2))))
# expect: 3 [2, 1, 0] (1, 0) {0, 1} [0, 1, 2] [(0, 1), (1, 0)]
print(list(map(str, Countdown(2))), "".join(map(str, Countdown(3))), any(Countdown(1)), all(Countdown(2)))
# expect: ['1', '0'] 210 False False
print(next(Countdown(1)))  # expect: 0
