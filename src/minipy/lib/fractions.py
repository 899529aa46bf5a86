"""Fractions of whole numbers, always in lowest terms."""

import math
import numbers
import operator
import re

__all__ = ["Fraction"]

_LITERAL = re.compile(  # `d*` is CPython's
    r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(?:_\d+)*)"
    r"(?:(?:/(?P<denom>\d+(?:_\d+)*))?|(?:\.(?P<decimal>d*|\d+(?:_\d+)*))?(?:E(?P<exp>[-+]?\d+(?:_\d+)*))?)\s*",
    re.IGNORECASE,
)
_HASH_MODULUS = 2**61 - 1  # of numeric hashes, so that equal numbers of all kinds have equal hashes
_HASH_INFINITY = 314159


class Fraction(numbers.Rational):
    """`Fraction(numerator=0, denominator=None)`, or of one number or text."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            top, bottom = _parts_of(numerator)
        elif type(numerator) is int is type(denominator):
            top, bottom = numerator, denominator
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            top = numerator.numerator * denominator.denominator
            bottom = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = math.gcd(top, bottom)
        if bottom < 0:
            common = -common
        return _made(cls, top // common, bottom // common)

    @classmethod
    def from_float(cls, f):
        """Return the exact value of a float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Return the exact value of a Decimal."""
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Return the closest fraction whose denominator is at most `max_denominator`."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, up to the last one that is small enough.
        older_top, older_bottom, top, bottom = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            if older_bottom + whole * bottom > max_denominator:
                break
            older_top, older_bottom, top, bottom = top, bottom, older_top + whole * top, older_bottom + whole * bottom
            n, d = d, n - whole * d
        steps = (max_denominator - older_bottom) // bottom
        if 2 * d * (older_bottom + steps * bottom) <= self._denominator:
            return Fraction(top, bottom)
        return Fraction(older_top + steps * top, older_bottom + steps * bottom)

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def _add(a, b):
        return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

    def _subtract(a, b):
        return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

    def _multiply(a, b):
        return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)

    def _divide(a, b):
        return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)

    def _floor_divide(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _divide_with_rest(a, b):
        whole, top = divmod(a.numerator * b.denominator, b.numerator * a.denominator)
        return whole, Fraction(top, a.denominator * b.denominator)

    def _rest(a, b):
        return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)

    def _operators(exact, general):
        """Return an operator and its reflected twin: exact among rationals, of floats where one is a float."""

        def forward(a, b):
            if isinstance(b, (int, Fraction)):
                return exact(a, b)
            return general(float(a), b) if isinstance(b, float) else NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(a, b)
            return general(float(a), float(b)) if isinstance(a, numbers.Real) else NotImplemented

        forward.__name__ = f"__{general.__name__}__"
        reverse.__name__ = f"__r{general.__name__}__"
        return forward, reverse

    __add__, __radd__ = _operators(_add, operator.add)
    __sub__, __rsub__ = _operators(_subtract, operator.sub)
    __mul__, __rmul__ = _operators(_multiply, operator.mul)
    __truediv__, __rtruediv__ = _operators(_divide, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floor_divide, operator.floordiv)
    __mod__, __rmod__ = _operators(_rest, operator.mod)
    __divmod__, __rdivmod__ = _operators(_divide_with_rest, divmod)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b if isinstance(b, float) else NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return _made(Fraction, a._numerator**power, a._denominator**power)
        if a._numerator > 0:
            return _made(Fraction, a._denominator**-power, a._numerator**-power)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        return _made(Fraction, (-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a**b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(a):
        return _made(Fraction, a._numerator, a._denominator)

    def __neg__(a):
        return _made(Fraction, -a._numerator, a._denominator)

    def __abs__(a):
        return _made(Fraction, abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 == self._denominator:
                return whole + whole % 2
            return whole + (rest * 2 > self._denominator)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            result = _HASH_INFINITY
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _made(cls, numerator, denominator):
    """Return a fraction whose parts are in lowest terms already."""
    self = object.__new__(cls)
    self._numerator = numerator
    self._denominator = denominator
    return self


def _parts_of(value):
    if type(value) is int:
        return value, 1
    if isinstance(value, numbers.Rational):
        return value.numerator, value.denominator
    if isinstance(value, float) or hasattr(value, "as_integer_ratio"):
        return value.as_integer_ratio()
    if isinstance(value, str):
        return _parsed(value)
    raise TypeError("argument should be a string or a Rational instance")


def _parsed(text):
    match = _LITERAL.fullmatch(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    top = int(match["num"] or "0")
    bottom = 1
    if match["denom"]:
        bottom = int(match["denom"])
    else:
        decimal = (match["decimal"] or "").replace("_", "")
        if decimal:
            bottom = 10 ** len(decimal)
            top = top * bottom + int(decimal)
        exponent = int(match["exp"] or "0")
        if exponent >= 0:
            top *= 10**exponent
        else:
            bottom *= 10**-exponent
    return (-top if match["sign"] == "-" else top), bottom
