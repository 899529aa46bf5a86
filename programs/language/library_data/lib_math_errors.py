# math: the texts of its errors.
import math


class BadFloat:
    def __float__(self):
        return "no"


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(math.sqrt, -1)  # expect: ValueError: math domain error
attempt(math.log, 0)  # expect: ValueError: math domain error
attempt(math.log, -5)  # expect: ValueError: math domain error
attempt(math.log, 10, 1)  # expect: ZeroDivisionError: float division by zero
attempt(math.exp, 1000)  # expect: OverflowError: math range error
attempt(math.pow, 10, 400)  # expect: OverflowError: math range error
attempt(math.pow, 0, -1)  # expect: ValueError: math domain error
attempt(math.acos, 2)  # expect: ValueError: math domain error
attempt(math.fmod, 1, 0)  # expect: ValueError: math domain error
attempt(math.gamma, -1)  # expect: ValueError: math domain error
attempt(math.factorial, -1)  # expect: ValueError: factorial() not defined for negative values
attempt(math.factorial, 2.0)  # expect: TypeError: 'float' object cannot be interpreted as an integer
attempt(math.isqrt, -1)  # expect: ValueError: isqrt() argument must be nonnegative
attempt(math.comb, 3, -1)  # expect: ValueError: k must be a non-negative integer
attempt(math.gcd, 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
attempt(math.sqrt, "4")  # expect: TypeError: must be real number, not str
attempt(math.sqrt, None)  # expect: TypeError: must be real number, not NoneType
attempt(math.sqrt, BadFloat())  # expect: TypeError: BadFloat.__float__ returned non-float (type str)
attempt(math.floor, math.nan)  # expect: ValueError: cannot convert float NaN to integer
attempt(math.ceil, math.inf)  # expect: OverflowError: cannot convert float infinity to integer
attempt(math.floor, "x")  # expect: TypeError: must be real number, not str
attempt(math.trunc, "x")  # expect: TypeError: type str doesn't define __trunc__ method
attempt(math.ldexp, 1.0, 10000)  # expect: OverflowError: math range error
attempt(math.ldexp, 1.0, 1.5)  # expect: TypeError: Expected an int as second argument to ldexp.
attempt(math.dist, [1], [1, 2])  # expect: ValueError: both points must have the same number of dimensions
attempt(math.fsum, [1, "x"])  # expect: TypeError: must be real number, not str
attempt(math.fsum, 5)  # expect: TypeError: 'int' object is not iterable
attempt(math.sqrt, 10**400)  # expect: OverflowError: int too large to convert to float
attempt(math.isclose, 1, 1, rel_tol=-1)  # expect: ValueError: tolerances must be non-negative
attempt(math.log, "x")  # expect: TypeError: must be real number, not str
attempt(math.fsum, [1e308, 1e308, 1e308])  # expect: OverflowError: intermediate overflow in fsum
attempt(math.sin, math.inf)  # expect: ValueError: math domain error
attempt(math.lgamma, 0)  # expect: ValueError: math domain error
attempt(math.atanh, 1)  # expect: ValueError: math domain error
