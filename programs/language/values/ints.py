# Integers: literals, operators, bases, conversions and their errors.
print(1_000_000, 0xFF, 0o17, 0b1011)  # expect: 1000000 255 15 11
print(2 + 3 * 4 - 5)  # expect: 9
print(7 // 2, -7 // 2, 7 // -2, -7 // -2)  # expect: 3 -4 -4 3
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)  # expect: 1 2 -2 -1
print(7 / 2, 6 / 3, -1 / 4)  # expect: 3.5 2.0 -0.25
print(2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2)  # expect: 1024 0.5 -8 -4
print(0 ** 0)  # expect: 1
print(6 & 3, 6 | 3, 6 ^ 3, ~6)  # expect: 2 7 5 -7
print(1 << 10, 1024 >> 3, -1 >> 5, -5 >> 1)  # expect: 1024 128 -1 -3
print(+5, -5, --5, ~~5)  # expect: 5 -5 5 5
print(abs(-3), divmod(-7, 2), pow(3, 4), pow(3, 4, 5), pow(3, -1, 7))  # expect: 3 (-4, 1) 81 1 5
print(round(1234, -2), round(1250, -2), round(5))  # expect: 1200 1200 5
print(int("42"), int("-0b101", 2), int("ff", 16), int("0x1f", 0), int(" 7 \n"), int("1_0"))  # expect: 42 -5 255 31 7 10
print(int(3.99), int(-3.99), int(True))  # expect: 3 -3 1
print(bin(10), oct(-8), hex(255), str(-7), repr(7))  # expect: 0b1010 -0o10 0xff -7 7
print(1 == 1.0, 1 < 1.5, 10 > 9 >= 9, 3 != 3)  # expect: True True True False
print((5).bit_length(), (-8).bit_length(), (0).bit_length(), (7).real, (7).denominator)  # expect: 3 4 0 7 1
print(hash(5), hash(-1), hash(2 ** 61 - 1), hash(2 ** 61))  # expect: 5 -2 0 1
print((5).__class__.__name__, (3).__add__(4), (3).__eq__("3"))  # expect: int 7 NotImplemented


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: 1 // 0)  # expect: ZeroDivisionError: integer division or modulo by zero
attempt(lambda: 1 % 0)  # expect: ZeroDivisionError: integer modulo by zero
attempt(lambda: 1 / 0)  # expect: ZeroDivisionError: division by zero
attempt(lambda: 0 ** -1)  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
attempt(lambda: 1 << -1)  # expect: ValueError: negative shift count
attempt(lambda: int("12x"))  # expect: ValueError: invalid literal for int() with base 10: '12x'
attempt(lambda: int(""))  # expect: ValueError: invalid literal for int() with base 10: ''
attempt(lambda: int("9", 8))  # expect: ValueError: invalid literal for int() with base 8: '9'
attempt(lambda: int("5", 99))  # expect: ValueError: int() base must be >= 2 and <= 36, or 0
attempt(lambda: int([]))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
attempt(lambda: int(5, 10))  # expect: TypeError: int() can't convert non-string with explicit base
attempt(lambda: int(float("nan")))  # expect: ValueError: cannot convert float NaN to integer
attempt(lambda: int(float("inf")))  # expect: OverflowError: cannot convert float infinity to integer
attempt(lambda: 1 + "1")  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: "1" + 1)  # expect: TypeError: can only concatenate str (not "int") to str
attempt(lambda: -"1")  # expect: TypeError: bad operand type for unary -: 'str'
attempt(lambda: 1 & 1.0)  # expect: TypeError: unsupported operand type(s) for &: 'int' and 'float'
attempt(lambda: 1 < "1")  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
attempt(lambda: divmod(1, 0))  # expect: ZeroDivisionError: integer division or modulo by zero
attempt(lambda: pow(2, 5, 0))  # expect: ValueError: pow() 3rd argument cannot be 0
