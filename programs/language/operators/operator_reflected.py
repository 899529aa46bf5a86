# Binary, reflected and unary operators of a number class.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Number:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"{type(self).__name__}({self.value})"

    def __add__(self, other):
        if isinstance(other, Number):
            return Number(self.value + other.value)
        if isinstance(other, int):
            return Number(self.value + other)
        return NotImplemented

    def __radd__(self, other):
        print("radd")
        return Number(other + self.value)

    def __neg__(self):
        return Number(-self.value)

    def __pos__(self):
        return Number(+self.value)

    def __invert__(self):
        return Number(~self.value)

    def __abs__(self):
        return Number(abs(self.value))


class Special(Number):
    def __rmul__(self, other):
        print("rmul of Special")
        return "special"


n, s = Number(3), Special(5)
print(n + n, n + 4, 4 + n, sum([n, n]), -n, +n, ~n, abs(Number(-3)))
# expect: radd
# expect: radd
# expect: Number(6) Number(7) Number(7) Number(6) Number(-3) Number(3) Number(-4) Number(3)
attempt(lambda: n + "text")  # expect: TypeError: unsupported operand type(s) for +: 'Number' and 'str'
attempt(lambda: n + 1.5)  # expect: TypeError: unsupported operand type(s) for +: 'Number' and 'float'
