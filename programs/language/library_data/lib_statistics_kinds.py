# statistics: infinities, decimal numbers and fractions, kinds that don't go together, a line as a named tuple.
from decimal import Decimal
from fractions import Fraction
from statistics import harmonic_mean, linear_regression, mean, pstdev, pvariance, stdev, variance

inf, nan = float("inf"), float("nan")


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(mean([1, inf]), mean([inf, -inf]), mean([1, nan]), variance([1, inf]), mean([Decimal("inf"), 1]))
# expect: inf nan nan inf Infinity
decimals = [Decimal(1), Decimal(2), Decimal(4)]
print(stdev(decimals), pstdev(decimals), variance(decimals), stdev([Decimal("0.1"), Decimal("0.2")]))
# expect: 1.527525231651946668862682398 1.247219128924647128527916244 2.333333333333333333333333333 0.07071067811865475244008443621
print(stdev([Fraction(1), Fraction(2)]), pvariance([Fraction(1), Fraction(2)]), mean([Fraction(1), 1.5]))
# expect: 0.7071067811865476 1/4 1.25
print(mean([1, Decimal(2)]), mean([True, False]), harmonic_mean([1, inf]), stdev([Decimal(1), Decimal(1)]))
# expect: 1.5 0.5 2.0 0.0
print(attempt(lambda: mean([Decimal(1), Fraction(1)])), attempt(lambda: mean(["a"])), sep="\n")
# expect: TypeError: don't know how to coerce Decimal and Fraction
# expect: TypeError: can't convert type 'str' to numerator/denominator
print(attempt(lambda: mean([1.0, Decimal(1)]))[:35], attempt(lambda: variance([Decimal(1), 1.5]))[:35])
# expect: TypeError: don't know how to coerce TypeError: don't know how to coerce
line = linear_regression([1, 2, 3], [2, 4, 7])
print(line, line._fields, line._replace(slope=1.0), line._asdict())
# expect: LinearRegression(slope=2.5, intercept=-0.666666666666667) ('slope', 'intercept') LinearRegression(slope=1.0, intercept=-0.666666666666667) {'slope': 2.5, 'intercept': -0.666666666666667}
