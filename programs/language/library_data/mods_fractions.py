# fractions.Fraction: arithmetic, parsing, comparison, rounding and errors.
import math
import numbers
from fractions import Fraction


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


third = Fraction(1, 3)
print(third, repr(third), Fraction(6, -4), Fraction("3/4"), Fraction("-1.25"),
      Fraction("1e-3"), Fraction(0.5), Fraction())  # expect: 1/3 Fraction(1, 3) -3/2 3/4 -5/4 1/1000 1/2 0
print(third + 1, third - Fraction(1, 2), third * 3, third / 2, 1 / third, third**-2,
      7 // Fraction(2), 7 % Fraction(2, 3))  # expect: 4/3 -1/6 1 1/6 3 9 3 1/3
print(third + 0.5, 4 ** Fraction(1, 2), divmod(Fraction(7, 2), 1), -third, abs(Fraction(-1, 2)))
# expect: 0.8333333333333333 2.0 (3, Fraction(1, 2)) -1/3 1/2
print(third == Fraction(2, 6), third < 0.5, hash(Fraction(1, 2)) == hash(0.5), {Fraction(4): "four"}[4])
# expect: True True True four
print(round(Fraction(7, 2)), round(Fraction(5, 2)), round(Fraction(22, 7), 2), math.floor(Fraction(-7, 2)),
      int(Fraction(-7, 2)))  # expect: 4 2 157/50 -4 -3
print(Fraction(math.pi).limit_denominator(1000), Fraction.from_float(0.25), third.as_integer_ratio())
# expect: 355/113 1/4 (1, 3)
print(attempt(lambda: Fraction(1, 0)), attempt(lambda: Fraction("x")), attempt(lambda: Fraction(1.5, 2)), sep="\n")
# expect: ZeroDivisionError: Fraction(1, 0)
# expect: ValueError: Invalid literal for Fraction: 'x'
# expect: TypeError: both arguments should be Rational instances
print(attempt(lambda: third / 0), attempt(lambda: third + "x"), attempt(lambda: Fraction(float("nan"))), sep="\n")
# expect: ZeroDivisionError: Fraction(1, 0)
# expect: TypeError: unsupported operand type(s) for +: 'Fraction' and 'str'
# expect: ValueError: cannot convert NaN to integer ratio
print(sum(Fraction(1, n) for n in range(1, 6)), max(Fraction(1, 2), Fraction(2, 3)),
      isinstance(third, numbers.Rational))  # expect: 137/60 2/3 True
print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance("1", numbers.Number))
# expect: True True False
