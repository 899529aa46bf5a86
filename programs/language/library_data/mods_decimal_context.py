# Every method of decimal.Context, what contexts refuse, and tuples that are no numbers.
import decimal
from decimal import Context, Decimal, getcontext


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


context = Context(prec=4)
for name in ("abs canonical copy_abs copy_decimal copy_negate exp is_canonical is_finite is_infinite is_nan is_normal "
             "is_qnan is_signed is_snan is_subnormal is_zero ln log10 logb minus next_minus next_plus normalize "
             "number_class plus sqrt to_eng_string to_integral to_integral_exact to_integral_value "
             "to_sci_string").split():
    print(name, getattr(context, name)(Decimal("2.34567")))
# expect: abs 2.346
# expect: canonical 2.34567
# expect: copy_abs 2.34567
# expect: copy_decimal 2.34567
# expect: copy_negate -2.34567
# expect: exp 10.44
# expect: is_canonical True
# expect: is_finite True
# expect: is_infinite False
# expect: is_nan False
# expect: is_normal True
# expect: is_qnan False
# expect: is_signed False
# expect: is_snan False
# expect: is_subnormal False
# expect: is_zero False
# expect: ln 0.8526
# expect: log10 0.3703
# expect: logb 0
# expect: minus -2.346
# expect: next_minus 2.345
# expect: next_plus 2.346
# expect: normalize 2.346
# expect: number_class +Normal
# expect: plus 2.346
# expect: sqrt 1.532
# expect: to_eng_string 2.34567
# expect: to_integral 2
# expect: to_integral_exact 2
# expect: to_integral_value 2
# expect: to_sci_string 2.34567
for name in ("add compare compare_signal compare_total compare_total_mag copy_sign divide divide_int divmod max "
             "max_mag min min_mag multiply next_toward quantize remainder remainder_near rotate same_quantum scaleb "
             "shift subtract").split():
    print(name, getattr(context, name)(Decimal("11"), 2))
# expect: add 13
# expect: compare 1
# expect: compare_signal 1
# expect: compare_total 1
# expect: compare_total_mag 1
# expect: copy_sign 11
# expect: divide 5.5
# expect: divide_int 5
# expect: divmod (Decimal('5'), Decimal('1'))
# expect: max 11
# expect: max_mag 11
# expect: min 2
# expect: min_mag 2
# expect: multiply 22
# expect: next_toward 10.99
# expect: quantize 11
# expect: remainder 1
# expect: remainder_near -1
# expect: rotate 1100
# expect: same_quantum True
# expect: scaleb 1.1E+3
# expect: shift 1100
# expect: subtract 9
for name in "logical_and logical_or logical_xor".split():
    print(name, getattr(context, name)(Decimal("110"), Decimal("11")))
# expect: logical_and 10
# expect: logical_or 111
# expect: logical_xor 101
print(context.logical_invert(Decimal(1)), context.radix(), context.Etiny(), context.Etop(), context.fma(2, 3, 4))
# expect: 1110 10 -1000002 999996 10
print(context.create_decimal("1.23456"), context.create_decimal((0, (1, 2, 3, 4, 5, 6), 0)),
      context.create_decimal_from_float(1.2345678), context.create_decimal(), context.copy())
      # expect: 1.235 1.235E+5 1.235 0 Context(prec=4, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Inexact, Rounded], traps=[InvalidOperation, DivisionByZero, Overflow])
print(context.power(2, 3, 5), context.power(a=2, b=10), context.power(2, 3, modulo=None))  # expect: 3 1024 8
print(attempt(lambda: context.compare(1.5, 2)), attempt(lambda: Decimal(1).compare("1")), sep="\n")
# expect: TypeError: conversion from float to Decimal is not supported
# expect: TypeError: conversion from str to Decimal is not supported
print(attempt(lambda: context.create_decimal("x")), attempt(lambda: context.create_decimal(None)), sep="\n")
# expect: InvalidOperation: [<class 'decimal.ConversionSyntax'>]
# expect: TypeError: conversion from NoneType to Decimal is not supported
print(attempt(lambda: setattr(getcontext(), "foo", 1)), attempt(lambda: setattr(context, "flags", 1)), sep="\n")
# expect: AttributeError: 'decimal.Context' object has no attribute 'foo'
# expect: TypeError: argument must be a signal dict
for parts in ((0, (1, "x"), 0), (0, (1, 12), 0), (2, (1,), 0), (0, (1,), "x"), (0, (1,), 1.5), (0, 5, 0)):
    print(attempt(lambda: Decimal(parts)))
# expect: ValueError: coefficient must be a tuple of digits
# expect: ValueError: coefficient must be a tuple of digits
# expect: ValueError: sign must be an integer with the value 0 or 1
# expect: ValueError: string argument in the third position must be 'F', 'n' or 'N'
# expect: ValueError: exponent must be an integer
# expect: ValueError: coefficient must be a tuple of digits
print(Decimal((0, (), "F")), Decimal((1, (1, 2), "n")), Decimal((0, (), "N")), decimal.Decimal((1, [3], -1)))
# expect: Infinity -NaN12 sNaN -0.3
