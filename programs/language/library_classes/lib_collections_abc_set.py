# collections.abc.MutableSet: operators and methods that it gives for five.
from collections.abc import MutableSet


class Bits(MutableSet):
    def __init__(self, items=()):
        self.bits = 0
        for item in items:
            self.add(item)

    def __contains__(self, n):
        return bool(self.bits >> n & 1)

    def __iter__(self):
        return (n for n in range(self.bits.bit_length()) if n in self)

    def __len__(self):
        return bin(self.bits).count("1")

    def add(self, n):
        self.bits |= 1 << n

    def discard(self, n):
        self.bits &= ~(1 << n)


a, b = Bits([1, 2, 3]), Bits([3, 4])
print(list(a | b), list(a & b), list(a - b), list(a ^ b), a <= b, Bits([3]) < b, a == {1, 2, 3}, a.isdisjoint(b))
# expect: [1, 2, 3, 4] [3] [1, 2] [1, 2, 4] False True True False
a |= {7}
a -= {1}
print(list(a), a.pop(), a.remove(7), list(a))  # expect: [2, 3, 7] 2 None [3]
