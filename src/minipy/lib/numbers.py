"""The tower of numbers, as abstract base classes."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    __hash__ = None


def _abstract(name):
    def method(self, *args):
        raise NotImplementedError

    method.__name__ = method.__qualname__ = name
    return abstractmethod(method)


class Complex(Number):
    """A number that can be added and multiplied."""

    __slots__ = ()
    for _name in "add radd neg pos mul rmul truediv rtruediv pow rpow abs eq complex".split():
        locals()[f"__{_name}__"] = _abstract(f"__{_name}__")
    del _name
    real = property(_abstract("real"))
    imag = property(_abstract("imag"))
    conjugate = _abstract("conjugate")

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    """A number with an order."""

    __slots__ = ()
    for _name in "float trunc floor ceil round floordiv rfloordiv mod rmod lt le".split():
        locals()[f"__{_name}__"] = _abstract(f"__{_name}__")
    del _name

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        raise NotImplementedError("complex numbers")

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    """A quotient of two integers."""

    __slots__ = ()
    numerator = property(_abstract("numerator"))
    denominator = property(_abstract("denominator"))

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """A whole number."""

    __slots__ = ()
    for _name in "int pow lshift rlshift rshift rrshift and rand xor rxor or ror invert".split():
        locals()[f"__{_name}__"] = _abstract(f"__{_name}__")
    del _name

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Real.register(float)
Integral.register(int)
