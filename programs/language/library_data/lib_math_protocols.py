# math: what it asks of its arguments.
import math


class Real:
    def __float__(self):
        return 2.25


class Whole:
    def __index__(self):
        return 16


class Roundable:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


class BadFloat:
    def __float__(self):
        return "no"


class Times:
    def __init__(self, text):
        self.text = text

    def __mul__(self, other):
        return Times(self.text + other.text)

    def __rmul__(self, other):
        return self


print(math.sqrt(Real()), math.sqrt(Whole()), math.isqrt(Whole()), math.factorial(Whole()), math.log2(Whole()))
# expect: 1.5 4.0 4 20922789888000 4.0
print(math.floor(Roundable()), math.ceil(Roundable()), math.trunc(Roundable()), math.floor(Real()))
# expect: floor ceil trunc 2
print(math.prod([Times("a"), Times("b"), Times("c")]).text)  # expect: abc


class Sub(float):
    pass


print(math.sqrt(Sub(9)), type(math.fabs(Sub(-1))).__name__, math.floor(Sub(2.7)))  # expect: 3.0 float 2
