"""Decimal numbers: exact where the precision allows it, rounded as the context says."""

import threading
from _classes import show_as
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
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = HAVE_CONTEXTVAR = True
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")


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

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
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
        if name == "prec" and not (isinstance(value, int) and 1 <= value <= MAX_PREC):
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and value not in _ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ", ".join([kind.__name__ for kind, is_raised in self.flags.items() if is_raised])
        traps = ", ".join([kind.__name__ for kind, is_trapped in self.traps.items() if is_trapped])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags),
                       dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        self.flags = _switches(())

    def clear_traps(self):
        self.traps = _switches(())

    def create_decimal(self, num="0"):
        """Return a number, rounded as this context says."""
        return self._compute("round", Decimal(num))

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
        return lambda self, a: self._compute(name, _operand(a))

    def _binary(name):
        return lambda self, a, b: self._compute(name, _operand(a), _operand(b))

    abs, minus, plus, sqrt, exp, ln, log10 = map(_unary, ("__abs__", "__neg__", "__pos__", "sqrt", "exp", "ln", "log10"))
    add, subtract, multiply, divide, divide_int, remainder, compare = map(_binary, (
        "__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "compare",
    ))
    normalize = _unary("normalize")
    quantize = _binary("quantize")
    power = _binary("__pow__")

    def to_sci_string(self, a):
        return str(_operand(a))


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
    return value if isinstance(value, (Decimal, int)) else Decimal(value)


class _Like:
    prec, rounding, Emin, Emax, capitals, clamp = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    traps = {kind: kind in (InvalidOperation, DivisionByZero, Overflow) for kind in _SIGNALS}


DefaultContext = _Like
DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_own = threading.local()


def getcontext():
    """Return the context of the thread that asks."""
    context = getattr(_own, "context", None)
    if context is None:
        context = _own.context = DefaultContext.copy()
    return context


def setcontext(context):
    """Use another context in this thread."""
    _own.context = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context


class localcontext:
    """Uses a copy of a context while the block runs."""

    def __init__(self, ctx=None, **kwargs):
        self._new = (getcontext() if ctx is None else ctx).copy()
        for name, value in kwargs.items():
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
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
        if isinstance(value, (str, int, float)):
            if isinstance(value, float):
                context = context or getcontext()
                if context.traps[FloatOperation]:
                    context.flags[FloatOperation] = True
                    raise FloatOperation([FloatOperation])
            elif isinstance(value, int):
                value = int(value)
        elif isinstance(value, (tuple, list)):
            value = _of_tuple(value)
        else:
            raise TypeError(f"conversion from {_type_name(value)} to Decimal is not supported")
        return _made(cls, (context or getcontext())._compute("new", value)._text)

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
        if not isinstance(other, (Decimal, int)):
            return NotImplemented
        rest = () if modulo is None else (modulo,)
        return getcontext()._compute("__pow__", self, other, *rest)

    def _comparison(name, is_equality):
        def method(self, other):
            if hasattr(other, "numerator") and not isinstance(other, int):
                other = Decimal(other.numerator) / Decimal(other.denominator)
            if not isinstance(other, (Decimal, int, float)):
                return NotImplemented
            return getcontext()._compute(name, self, other)

        method.__name__ = name
        return method

    for _name in "lt le gt ge eq ne".split():
        locals()[f"__{_name}__"] = _comparison(f"__{_name}__", _name in ("eq", "ne"))

    def _unary(name):
        def method(self, context=None):
            return (context or getcontext())._compute(name, self)

        method.__name__ = name
        return method

    for _name in (
        "__neg__ __pos__ __abs__ __int__ __float__ __trunc__ __floor__ __ceil__ adjusted as_integer_ratio canonical "
        "conjugate copy_abs copy_negate exp is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan "
        "is_subnormal is_zero ln log10 logb next_minus next_plus normalize number_class radix sqrt to_eng_string"
    ).split():
        locals()[_name] = _unary(_name)

    def _binary(name):
        def method(self, other, context=None):
            return (context or getcontext())._compute(name, self, _operand(other))

        method.__name__ = name
        return method

    for _name in (
        "compare compare_signal compare_total copy_sign max max_mag min min_mag next_toward remainder_near rotate "
        "same_quantum scaleb shift logical_and logical_or logical_xor"
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
    if sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    text = "".join([str(digit) for digit in digits])
    mark = "-" if sign else ""
    if exponent == "F":
        return mark + "Infinity"
    if exponent in ("n", "N"):
        return mark + ("NaN" if exponent == "n" else "sNaN") + text
    return f"{mark}{text or '0'}E{exponent}"


def _type_name(value):
    cls = type(value)
    return cls.__name__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__name__}"


show_as("decimal.Decimal", Decimal)
show_as("decimal.Context", Context)
Number.register(Decimal)
