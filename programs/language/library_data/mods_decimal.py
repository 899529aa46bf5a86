# decimal.Decimal: exact arithmetic, contexts, rounding, formats, signals.
import decimal
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, getcontext, localcontext


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


price, rate = Decimal("19.99"), Decimal("0.075")
print(price * rate, (price * rate).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), price // 3, price % 3, -price)
# expect: 1.49925 1.50 6 1.99 -19.99
print(Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), 0.1 + 0.2 == 0.3, Decimal(0.1), Decimal((1, (1, 2), -1)))
# expect: True False 0.1000000000000000055511151231257827021181583404541015625 -1.2
print(Decimal(1) / 3, Decimal(2).sqrt(), Decimal("1.2300").normalize(),
      Decimal("123").as_tuple(), round(Decimal("2.5")))
      # expect: 0.3333333333333333333333333333 1.414213562373095048801688724 1.23 DecimalTuple(sign=0, digits=(1, 2, 3), exponent=0) 2
print(f"{Decimal('1234567.891'):,.2f}|{price:>8}|{Decimal('0.5'):.0%}",
      repr(price), int(price), float(price), hash(Decimal(3)))
      # expect: 1,234,567.89|   19.99|50% Decimal('19.99') 19 19.99 3
print(attempt(lambda: Decimal("x")), attempt(lambda: price / 0), attempt(lambda: price + 1.5), sep="\n")
# expect: InvalidOperation: [<class 'decimal.ConversionSyntax'>]
# expect: DivisionByZero: [<class 'decimal.DivisionByZero'>]
# expect: TypeError: unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
print(attempt(lambda: Decimal(0) / 0), attempt(lambda: price < "1"), attempt(lambda: Decimal(None)), sep="\n")
# expect: InvalidOperation: [<class 'decimal.DivisionUndefined'>]
# expect: TypeError: '<' not supported between instances of 'decimal.Decimal' and 'str'
# expect: TypeError: conversion from NoneType to Decimal is not supported
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 7, context.flags[decimal.Inexact])  # expect: 0.14286 True
    context.traps[DivisionByZero] = False
    print(Decimal(1) / 0, context.flags[DivisionByZero])  # expect: Infinity True
print(Decimal(1) / 7, getcontext().prec, sorted([Decimal("2"), Decimal("1.5"), 1]), max(price, rate), sum([rate] * 3))
# expect: 0.1428571428571428571428571429 28 [1, Decimal('1.5'), Decimal('2')] 19.99 0.225
