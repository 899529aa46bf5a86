# An int subclass: its own text and sums, and where it counts as a plain int.
class Money(int):
    def __repr__(self):
        return f"${int(self)}"

    def __add__(self, other):
        return Money(int(self) + int(other))

    __radd__ = __add__

    def __eq__(self, other):
        return isinstance(other, Money) and int(self) == int(other)

    def __hash__(self):
        return int(self)


m = Money(5)
m.currency = "USD"
print(m, m + 3, 3 + m, sum([m, m]), m == 5, m == Money(5), m * 2, type(m * 2).__name__, m.currency, [m], {m: 1}, -m)
# expect: $5 $8 $8 $10 False True 10 int USD [$5] {$5: 1} -5
print(m.bit_length(), m > 3, max(m, Money(7)), range(m), "%d" % m, f"{m}", f"{m:03d}", str(m), int(m), abs(m), m.real)
# expect: 3 True $7 range(0, 5) 5 $5 005 $5 5 5 5


class Flag(int):
    pass


print(Flag(), Flag("12"), Flag("ff", 16), Flag(3) & 1, type(Flag(3) + Flag(4)).__name__, bool(Flag(0)), [1, 2][Flag(1)])
# expect: 0 12 255 1 int False 2
