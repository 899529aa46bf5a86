# Operator overloading: fractions, polynomials over them, and physical units
import math
from functools import total_ordering
from itertools import zip_longest


@total_ordering
class Frac:
    __slots__ = ("n", "d")

    def __new__(cls, n=0, d=1):
        if isinstance(n, Frac):
            return n / Frac(d) if d != 1 else n
        if d == 0:
            raise ZeroDivisionError(f"Frac({n}, 0)")
        self = super().__new__(cls)
        g = math.gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g
        return self

    def _with(f):
        def method(self, other):
            if isinstance(other, int):
                other = Frac(other)
            return f(self, other) if isinstance(other, Frac) else NotImplemented
        return method

    __add__ = __radd__ = _with(lambda a, b: Frac(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__ = _with(lambda a, b: Frac(a.n * b.d - b.n * a.d, a.d * b.d))
    __rsub__ = _with(lambda a, b: b - a)
    __mul__ = __rmul__ = _with(lambda a, b: Frac(a.n * b.n, a.d * b.d))
    __truediv__ = _with(lambda a, b: Frac(a.n * b.d, a.d * b.n))
    __rtruediv__ = _with(lambda a, b: b / a)
    __eq__ = _with(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__ = _with(lambda a, b: a.n * b.d < b.n * a.d)
    del _with

    def __pow__(self, k):
        return Frac(self.n**k, self.d**k) if k >= 0 else Frac(self.d**-k, self.n**-k)

    def __neg__(self):
        return Frac(-self.n, self.d)

    def __abs__(self):
        return Frac(abs(self.n), self.d)

    def __bool__(self):
        return self.n != 0

    def __float__(self):
        return self.n / self.d

    def __hash__(self):
        return hash(self.n) if self.d == 1 else hash((self.n, self.d))

    def __floor__(self):
        return self.n // self.d

    def __trunc__(self):
        return int(self.n / self.d)

    def __round__(self, digits=None):
        return round(float(self), digits)

    def __str__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __repr__(self):
        return f"Frac({self.n}, {self.d})"


class Poly:
    def __init__(self, *coefficients):
        c = [Frac(x) for x in coefficients]
        while c and not c[-1]:
            c.pop()
        self.c = tuple(c)

    def __call__(self, x):
        result = 0
        for c in reversed(self.c):
            result = result * x + c
        return result

    def __len__(self):
        return len(self.c)

    def __getitem__(self, i):
        return self.c[i] if i < len(self.c) else Frac(0)

    def __add__(self, other):
        other = other if isinstance(other, Poly) else Poly(other)
        return Poly(*(a + b for a, b in zip_longest(self.c, other.c, fillvalue=Frac())))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-c for c in self.c))

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        if not isinstance(other, Poly):
            return Poly(*(c * other for c in self.c))
        out = [Frac(0)] * (len(self) + len(other))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __divmod__(self, other):
        quotient, rest = Poly(), self
        while len(rest) >= len(other):
            term = Poly(*[0] * (len(rest) - len(other)), rest.c[-1] / other.c[-1])
            quotient, rest = quotient + term, rest - term * other
        return quotient, rest

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __pow__(self, n):
        return math.prod([self] * n, start=Poly(1))

    def __eq__(self, other):
        return isinstance(other, Poly) and self.c == other.c

    def __str__(self):
        terms = []
        for i, c in reversed([*enumerate(self.c)]):
            if c:
                size = "" if abs(c) == 1 and i else str(abs(c))
                terms.append(f"{'-' if c < 0 else '+'} {size}{'' if i == 0 else 'x' if i == 1 else f'x^{i}'}")
        return " ".join(terms).removeprefix("+ ").replace("- ", "-", 1 if terms and terms[0][0] == "-" else 0) or "0"


class Quantity:
    def __init__(self, value, **units):
        self.value, self.units = value, {u: p for u, p in sorted(units.items()) if p}

    def __mul__(self, other):
        if not isinstance(other, Quantity):
            return Quantity(self.value * other, **self.units)
        both = self.units.keys() | other.units.keys()
        return Quantity(self.value * other.value, **{u: self.units.get(u, 0) + other.units.get(u, 0) for u in both})

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self * (other**-1 if isinstance(other, Quantity) else 1 / other)

    def __rtruediv__(self, other):
        return self**-1 * other

    def __pow__(self, n):
        return Quantity(self.value**n, **{u: p * n for u, p in self.units.items()})

    def __add__(self, other):
        if not isinstance(other, Quantity) or self.units != other.units:
            raise TypeError(f"cannot add {self} and {other}")
        return Quantity(self.value + other.value, **self.units)

    def __iadd__(self, other):
        self.value = (self + other).value
        return self

    def __format__(self, spec):
        names = "·".join(u if p == 1 else f"{u}^{p}" for u, p in self.units.items())
        return f"{format(self.value, spec)} {names}".rstrip()

    __str__ = lambda self: format(self, "g")


half, third = Frac(1, 2), Frac(2, -6)
print(
    half + third,
    half * 4,
    1 - third,
    2 / half,
    half**-3,
    -third,
    abs(third),
    third < half,
    half == Frac(3, 6),
    Frac(4, 2) == 2,
)  # expect: 1/6 2 4/3 4 8 1/3 1/3 True True True
print(
    sum([half, third, 1]),
    sorted([half, third, Frac(0), 1]),
    float(third),
    round(Frac(22, 7), 2),
    math.floor(Frac(-7, 2)),
    {half: 1}[Frac(5, 10)],
)  # expect: 7/6 [Frac(-1, 3), Frac(0, 1), Frac(1, 2), 1] -0.3333333333333333 3.14 -4 1
x = Poly(0, 1)
p = (x + 1) ** 3 * (x - Poly(2)) + Frac(1, 3)
print(p, "|", p(2), "|", -p, "|", len(p), p[0], p[99], Poly(), Poly(0, 0))
# expect: x^4 + x^3 - 3x^2 - 5x - 5/3 | 1/3 | -x^4 - x^3 + 3x^2 + 5x + 5/3 | 5 -5/3 0 0 0
q, r = divmod(x**4 - Poly(1), x**2 + 2 * x)
print(q, "rest", r, (x**2 + 2 * x) * q + r == x**4 - Poly(1), p // x, p % x)
# expect: x^2 - 2x + 4 rest -8x - 1 True x^3 + x^2 - 3x - 5 -5/3
m, s, kg = Quantity(1, m=1), Quantity(1, s=1), Quantity(1, kg=1)
speed = 100 * m / (9.58 * s)
speed_before = speed
speed += 1 * m / s
print(f"{speed:.2f}", speed is speed_before, f"{75 * kg * speed**2 / 2:,.1f}", 1 / s, m / m, 3 * m + 4 * m)
# expect: 11.44 m·s^-1 True 4,906.4 kg·m^2·s^-2 1 s^-1 1 7 m
for bad in (
    lambda: half + 1.5,
    lambda: half / 0,
    lambda: m + s,
    lambda: "a" - half,
    lambda: half < "x",
    lambda: p / p,
    lambda: half @ 2,
):
    try:
        print(bad())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
# expect: TypeError unsupported operand type(s) for +: 'Frac' and 'float'
# expect: ZeroDivisionError Frac(1, 0)
# expect: TypeError cannot add 1 m and 1 s
# expect: TypeError unsupported operand type(s) for -: 'str' and 'Frac'
# expect: TypeError '<' not supported between instances of 'Frac' and 'str'
# expect: TypeError unsupported operand type(s) for /: 'Poly' and 'Poly'
# expect: TypeError unsupported operand type(s) for @: 'Frac' and 'int'
