# Floats: their text, arithmetic, rounding, infinities and not-a-number.
# differs: since 3.13 "float modulo by zero" in place of "float modulo".
print(1.0, 0.1, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.5e300)
# expect: 1.0 0.1 1e+16 1000000000000000.0 1.2345678901234568e+17 0.0001 1e-05 1.5e+300
print(0.1 + 0.2, 1 / 3, 2 / 3, 100 * 1.1, 3.0 * 1.0)
# expect: 0.30000000000000004 0.3333333333333333 0.6666666666666666 110.00000000000001 3.0
print(5e-324, 1.7976931348623157e308, 1e400, -1e400)  # expect: 5e-324 1.7976931348623157e+308 inf -inf
print(7.0 // 2, -7.0 // 2, 7.5 % 2, -7.5 % 2, 2.0 ** 0.5, 4 ** 0.5, 2 ** -2)
# expect: 3.0 -4.0 1.5 0.5 1.4142135623730951 2.0 0.25
print(-0.0, 0.0 == -0.0, str(0.0), 0.0 * -1)  # expect: -0.0 True 0.0 -0.0
print(float("3.25"), float(" -1e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"))
# expect: 3.25 -1000.0 inf -inf nan 10.5
inf = float("inf")
nan = float("nan")
print(inf > 10 ** 400, inf - inf, inf * 0, -inf < inf, inf == inf, 1 / inf)  # expect: True nan nan True True 0.0
print(nan == nan, nan != nan, nan < 1, nan is nan, nan in [nan], [nan] == [nan])
# expect: False True False True True True
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5), round(1e20))
# expect: 2 4 -2 2.67 1200.0 0 100000000000000000000
print(int(2.9), int(-2.9), (2.0).is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio())
# expect: 2 -2 True False (3, 4)
print(1.0 == 1, hash(1.0) == hash(1), hash(0.5), hash(inf), 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53))
# expect: True True 1152921504606846976 314159 True False
print(abs(-2.5), divmod(7.5, 2), max(1, 2.5), min(1, 1.0), sum([0.1] * 3), pow(2.0, 3))
# expect: 2.5 (3.0, 1.5) 2.5 1 0.30000000000000004 8.0
print((255.5).hex(), float.fromhex("0x1.8p1"))  # expect: 0x1.ff00000000000p+7 3.0
print(3.0 .__class__.__name__, (1.5).real, (1.5).imag, (1.5).conjugate())  # expect: float 1.5 0.0 1.5
print(repr(1e22), repr(1e21), 1e22 == 10 ** 22, 123e-7, 0.00001234)  # expect: 1e+22 1e+21 True 1.23e-05 1.234e-05


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: 1.0 / 0)  # expect: ZeroDivisionError: float division by zero
attempt(lambda: 1.0 // 0)  # expect: ZeroDivisionError: float floor division by zero
attempt(lambda: 1.0 % 0.0)  # expect: ZeroDivisionError: float modulo
attempt(lambda: 0.0 ** -1)  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
attempt(lambda: float("1.2.3"))  # expect: ValueError: could not convert string to float: '1.2.3'
attempt(lambda: float(""))  # expect: ValueError: could not convert string to float: ''
attempt(lambda: float([]))  # expect: TypeError: float() argument must be a string or a real number, not 'list'
attempt(lambda: 10.0 ** 400)  # expect: OverflowError: (34, 'Numerical result out of range')
attempt(lambda: round(inf))  # expect: OverflowError: cannot convert float infinity to integer
attempt(lambda: round(nan))  # expect: ValueError: cannot convert float NaN to integer
attempt(lambda: int(inf))  # expect: OverflowError: cannot convert float infinity to integer
attempt(lambda: float(10 ** 400))  # expect: OverflowError: int too large to convert to float
attempt(lambda: 1.5 & 1)  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'int'
attempt(lambda: 1.5 < "2")  # expect: TypeError: '<' not supported between instances of 'float' and 'str'
attempt(lambda: [1, 2][1.0])  # expect: TypeError: list indices must be integers or slices, not float
