"""Decimal numbers: exact where the precision allows it, rounded as the context says."""

import threading
from _classes import built_in, show_as
from _decimal import operate
from collections import namedtuple
from numbers import Number

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)
_SETTINGS = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = HAVE_CONTEXTVAR = True
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


class DecimalException(ArithmeticError):
    """Something happened that a context may trap."""


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """There is no such result."""


class ConversionSyntax(InvalidOperation):
    """A text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """A quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero was divided by zero."""


class Inexact(DecimalException):
    """The result had to be rounded, and is not exact."""


class InvalidContext(InvalidOperation):
    """The context is not possible."""


class Rounded(DecimalException):
    """The result had to be rounded."""


class Subnormal(DecimalException):
    """The result is too small to have all its digits."""


class Overflow(Inexact, Rounded):
    """The result is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The result is too small."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed with a decimal number."""


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Inexact, Rounded, Clamped)
_NAMED = {kind.__name__: kind for kind in (
    *_SIGNALS, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext, DecimalException,
)}


class Context:
    """How to compute: precision, rounding, limits, and which signals become exceptions."""

    __slots__ = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        like = DefaultContext
        self.prec = like.prec if prec is None else prec
        self.rounding = like.rounding if rounding is None else rounding
        self.Emin = like.Emin if Emin is None else Emin
        self.Emax = like.Emax if Emax is None else Emax
        self.capitals = like.capitals if capitals is None else capitals
        self.clamp = like.clamp if clamp is None else clamp
        self.traps = dict(like.traps) if traps is None else _switches(traps)
        self.flags = _switches(flags or ())

    def __setattr__(self, name, value):
        if name not in _SETTINGS:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        if name in ("flags", "traps") and not isinstance(value, dict):
            raise TypeError("argument must be a signal dict")
        if name == "prec" and not (isinstance(value, int) and 1 <= value <= MAX_PREC):
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and value not in _ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        flags = ", ".join([kind.__name__ for kind, is_raised in self.flags.items() if is_raised])
        traps = ", ".join([kind.__name__ for kind, is_trapped in self.traps.items() if is_trapped])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags),
                       dict(self.traps))

    __copy__ = copy

    def __reduce__(self):
        signals = [[kind for kind, is_on in switches.items() if is_on] for switches in (self.flags, self.traps)]
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, *signals)

    def clear_flags(self):
        self.flags = _switches(())

    def clear_traps(self):
        self.traps = _switches(())

    def create_decimal(self, num="0"):
        """Return a number, rounded as this context says."""
        return self._compute("context.create_decimal", _source(num))

    def create_decimal_from_float(self, f, /):
        """Return the value of a float or int, rounded as this context says."""
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return self._compute("context.create_decimal_from_float", f)

    def _compute(self, name, *operands):
        traps = tuple([kind.__name__ for kind, is_trapped in self.traps.items() if is_trapped])
        settings = (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        kinds = "".join(["d" if isinstance(part, Decimal) else "-" for part in operands])
        plain = tuple([part._text if isinstance(part, Decimal) else part for part in operands])
        flags, result, *failure = operate(name, plain, kinds, settings, traps)
        for flag in flags:
            self.flags[_NAMED[flag]] = True
        if failure:
            raise _NAMED[failure[0]]([_NAMED[kind] for kind in failure[1]])
        return _guest(result)

    def _unary(name):
        def method(self, a, /):
            return self._compute("context." + name, _operand(a))

        return method

    def _binary(name):
        def method(self, a, b):
            return self._compute("context." + name, _operand(a), _operand(b))

        return method

    def _named(make, names):
        for name in names.split():
            method = make(name)
            method.__name__, method.__qualname__ = name, "Context." + name
            yield name, method

    locals().update(_named(
        _unary,
        "abs canonical copy_abs copy_decimal copy_negate exp is_canonical is_finite is_infinite is_nan is_normal "
        "is_qnan is_signed is_snan is_subnormal is_zero ln log10 logb logical_invert minus next_minus next_plus "
        "normalize number_class plus sqrt to_eng_string to_integral_exact to_integral_value to_sci_string"
    ))
    locals().update(_named(
        _binary,
        "add compare compare_signal compare_total compare_total_mag copy_sign divide divide_int divmod logical_and "
        "logical_or logical_xor max max_mag min min_mag multiply next_toward quantize remainder remainder_near rotate "
        "same_quantum scaleb shift subtract"
    ))
    to_integral = to_integral_value  # noqa: F821  # made above
    del _unary, _binary, _named

    def fma(self, a, b, c):
        """Return a * b + c, rounded once."""
        return self._compute("context.fma", _operand(a), _operand(b), _operand(c))

    def power(self, a, b, modulo=None):
        """Return a ** b, modulo a third number if there is one."""
        rest = () if modulo is None else (_operand(modulo),)
        return self._compute("context.power", _operand(a), _operand(b), *rest)

    def radix(self):
        return Decimal(10)

    def Etiny(self):
        """Return the exponent of the smallest number with any digits."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return the largest exponent of a number with all its digits."""
        return self.Emax - self.prec + 1


def _switches(kinds):
    if isinstance(kinds, dict):
        return {kind: bool(kinds.get(kind)) for kind in _SIGNALS}
    return {kind: kind in kinds for kind in _SIGNALS}


def _guest(result):
    if isinstance(result, tuple):
        if len(result) == 2 and result[0] == "decimal":
            return _made(Decimal, result[1])
        return tuple([_guest(part) for part in result])
    return result


def _made(cls, text):
    self = object.__new__(cls)
    self._text = text
    return self


def _operand(value):
    if isinstance(value, (Decimal, int)):
        return value
    raise TypeError(f"conversion from {_type_name(value)} to Decimal is not supported")


def _source(value):
    """Return what a number can be made of, a tuple as its text."""
    if isinstance(value, (tuple, list)):
        return _of_tuple(value)
    if isinstance(value, (Decimal, str, int, float)):
        return value
    raise TypeError(f"conversion from {_type_name(value)} to Decimal is not supported")


class _Like:
    prec, rounding, Emin, Emax, capitals, clamp = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    traps = {kind: kind in (InvalidOperation, DivisionByZero, Overflow) for kind in _SIGNALS}


DefaultContext = _Like
DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_own = threading.local()


@built_in
def getcontext():
    """Return the context of the thread that asks."""
    context = getattr(_own, "context", None)
    if context is None:
        context = _own.context = DefaultContext.copy()
    return context


@built_in
def setcontext(context, /):
    """Use another context in this thread."""
    _own.context = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context


class localcontext:
    """Uses a copy of a context while the block runs."""

    def __init__(self, ctx=None, **kwargs):
        self._new = (getcontext() if ctx is None else ctx).copy()
        for name, value in kwargs.items():
            if name not in _SETTINGS:
                raise TypeError(f"{name!r} is an invalid keyword argument for this function")
            setattr(self._new, name, value)

    def __enter__(self):
        self._saved = getcontext()
        _own.context = self._new
        return self._new

    def __exit__(self, *exc_info):
        _own.context = self._saved


class Decimal:
    """`Decimal(value="0")`: of a text, a number, or a tuple (sign, digits, exponent)."""

    __slots__ = ("_text",)

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            return _made(cls, value._text)
        return _made(cls, (context or getcontext())._compute("new", _source(value))._text)

    @classmethod
    def from_float(cls, f, /):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return _made(cls, DefaultContext.copy()._compute("new", f)._text)

    def __reduce__(self):
        return type(self), (self._text,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"Decimal('{self._text}')"

    def __hash__(self):
        return getcontext()._compute("__hash__", self)

    def __format__(self, spec):
        return getcontext()._compute("__format__", self, spec)

    def __bool__(self):
        return getcontext()._compute("__bool__", self)

    def __complex__(self):
        raise NotImplementedError("complex numbers")

    def as_tuple(self):
        """Return (sign, digits, exponent)."""
        return DecimalTuple(*getcontext()._compute("as_tuple", self))

    def quantize(self, exp, rounding=None, context=None):
        """Return the number with the exponent of another one."""
        context = context or getcontext()
        if rounding is not None:
            if rounding not in _ROUNDINGS:
                context.copy().rounding = rounding
            return context._compute("quantize", self, _operand(exp), rounding)
        return context._compute("quantize", self, _operand(exp))

    def _to_integral(name):
        def method(self, rounding=None, context=None):
            context = context or getcontext()
            return context._compute(name, self) if rounding is None else context._compute(name, self, rounding)

        return method

    to_integral_value = to_integral = _to_integral("to_integral_value")
    to_integral_exact = _to_integral("to_integral_exact")

    def __round__(self, n=None):
        return getcontext()._compute("__round__", self) if n is None else getcontext()._compute("__round__", self, n)

    def _arithmetic(name):
        def method(self, other):
            if not isinstance(other, (Decimal, int)):
                return NotImplemented
            return getcontext()._compute(name, self, other)

        method.__name__ = name
        return method

    for _name in "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod divmod rdivmod rpow".split():
        locals()[f"__{_name}__"] = _arithmetic(f"__{_name}__")

    def __pow__(self, other, modulo=None):
        if not isinstance(other, (Decimal, int)) or not isinstance(modulo, (Decimal, int, type(None))):
            return NotImplemented
        rest = () if modulo is None else (modulo,)
        return getcontext()._compute("__pow__", self, other, *rest)

    def _comparison(name):
        def method(self, other):
            if hasattr(other, "numerator") and not isinstance(other, int):
                other = Decimal(other.numerator) / Decimal(other.denominator)
            if not isinstance(other, (Decimal, int, float)):
                return NotImplemented
            return getcontext()._compute(name, self, other)

        method.__name__ = name
        return method

    for _name in "lt le gt ge eq ne".split():
        locals()[f"__{_name}__"] = _comparison(f"__{_name}__")

    def _unary(name):
        def method(self, context=None):
            return (context or getcontext())._compute(name, self)

        method.__name__ = name
        return method

    for _name in (
        "__neg__ __pos__ __abs__ __int__ __float__ __trunc__ __floor__ __ceil__ adjusted as_integer_ratio canonical "
        "conjugate copy_abs copy_negate exp is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed "
        "is_snan is_subnormal is_zero ln log10 logb logical_invert next_minus next_plus normalize number_class radix "
        "sqrt to_eng_string"
    ).split():
        locals()[_name] = _unary(_name)

    def _binary(name):
        def method(self, other, context=None):
            return (context or getcontext())._compute(name, self, _operand(other))

        method.__name__ = name
        return method

    for _name in (
        "compare compare_signal compare_total compare_total_mag copy_sign max max_mag min min_mag next_toward "
        "remainder_near rotate same_quantum scaleb shift logical_and logical_or logical_xor"
    ).split():
        locals()[_name] = _binary(_name)
    del _name, _arithmetic, _comparison, _unary, _binary, _to_integral

    def fma(self, other, third, context=None):
        """Return self * other + third, rounded once."""
        return (context or getcontext())._compute("fma", self, _operand(other), _operand(third))

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (tuple, list)) or not all([type(digit) is int and 0 <= digit <= 9 for digit in digits]):
        raise ValueError("coefficient must be a tuple of digits")
    mark = "-" if sign else ""
    if exponent == "F":
        return mark + "Infinity"
    text = "".join([str(digit) for digit in digits])
    if isinstance(exponent, str):
        return mark + ("NaN" if exponent == "n" else "sNaN") + text
    return f"{mark}{text or '0'}E{exponent}"


def _type_name(value):
    cls = type(value)
    return cls.__name__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__name__}"


show_as("decimal.Decimal", Decimal)
show_as("decimal.Context", Context)
Number.register(Decimal)
