# Operator methods: every binary and unary operator on a guest class.
class Logged:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return f"{self.name} + {other}"

    def __sub__(self, other):
        return f"{self.name} - {other}"

    def __mul__(self, other):
        return f"{self.name} * {other}"

    def __truediv__(self, other):
        return f"{self.name} / {other}"

    def __floordiv__(self, other):
        return f"{self.name} // {other}"

    def __mod__(self, other):
        return f"{self.name} % {other}"

    def __pow__(self, other):
        return f"{self.name} ** {other}"

    def __matmul__(self, other):
        return f"{self.name} @ {other}"

    def __lshift__(self, other):
        return f"{self.name} << {other}"

    def __rshift__(self, other):
        return f"{self.name} >> {other}"

    def __and__(self, other):
        return f"{self.name} & {other}"

    def __or__(self, other):
        return f"{self.name} | {other}"

    def __xor__(self, other):
        return f"{self.name} ^ {other}"

    def __neg__(self):
        return f"-{self.name}"

    def __pos__(self):
        return f"+{self.name}"

    def __invert__(self):
        return f"~{self.name}"

    def __abs__(self):
        return f"|{self.name}|"

    def __divmod__(self, other):
        return f"divmod({self.name}, {other})"

    def __round__(self, digits=None):
        return f"round({self.name}, {digits})"

    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 2


x = Logged("x")
print(x + 1, x - 1, x * 1, x / 1, x // 1, x % 1, x ** 1, x @ 1, sep=", ")
# expect: x + 1, x - 1, x * 1, x / 1, x // 1, x % 1, x ** 1, x @ 1
print(x << 1, x >> 1, x & 1, x | 1, x ^ 1, sep=", ")  # expect: x << 1, x >> 1, x & 1, x | 1, x ^ 1
print(-x, +x, ~x, abs(x), divmod(x, 3), round(x), round(x, 2), sep=", ")
# expect: -x, +x, ~x, |x|, divmod(x, 3), round(x, None), round(x, 2)
print(int(x), float(x), [10, 20, 30][x], hex(x), "ab" * x if False else range(5)[x], list(range(x)))
# expect: 42 4.5 30 0x2 2 [0, 1]
x += 1
print(x)  # expect: x + 1


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.parts, other.parts)])

    def __mul__(self, factor):
        return Vector(*[a * factor for a in self.parts])

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum([a * b for a, b in zip(self.parts, other.parts)])

    def __repr__(self):
        return f"Vector{self.parts}"


print(Vector(1, 2) + Vector(3, 4), Vector(1, 2) * 3, 3 * Vector(1, 2), Vector(1, 2) @ Vector(3, 4))
# expect: Vector(4, 6) Vector(3, 6) Vector(3, 6) 11
print(sum([Vector(1, 1), Vector(2, 2)], Vector(0, 0)))  # expect: Vector(3, 3)
for action in (lambda: Vector(1) - Vector(2), lambda: -Vector(1), lambda: int(Vector(1))):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for -: 'Vector' and 'Vector'
# expect: bad operand type for unary -: 'Vector'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'Vector'
