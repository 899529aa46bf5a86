# format() and str.format: alignment, signs, widths, grouping, types, fields, and the errors.
print([format("ab", "5"), format("ab", ">5"), format("ab", "^6"), format("ab", "*<5"), format("abc", ".2")])
# expect: ['ab   ', '   ab', '  ab  ', 'ab***', 'ab']
print([format(42, "5"), format(42, "<5"), format(42, "^5"), format(42, "05"), format(-42, "05"), format(-42, "=6")])
# expect: ['   42', '42   ', ' 42  ', '00042', '-0042', '-   42']
print(format(42, "+"), format(42, " "), format(-42, "+"), format(42, "x"))  # expect: +42  42 -42 2a
print(format(42, "#X"), format(42, "#b"), format(8, "o"))  # expect: 0X2A 0b101010 10
print(format(1234567, ","), format(1234567, "_"), format(0xFFFFF, "_x"), format(1234.5, ",.2f"), format(123, "08,"))
# expect: 1,234,567 1_234_567 f_ffff 1,234.50 0,000,123
print(format(65, "c"), format(42, "d"), format(42, "e"), format(42, ".1f"), format(7, "%"), format(42, "n"))
# expect: A 42 4.200000e+01 42.0 700.000000% 42
print(format(3.14159, ".2f"), format(3.14159, "8.3f"), format(3.0, ""))  # expect: 3.14    3.142 3.0
print(format(3.0, "g"), format(1e10, ""), format(0.1, "e"))  # expect: 3 10000000000.0 1.000000e-01
print(format(0.256, ".1%"), format(1e-7, "f"), format(1e6, "g"))  # expect: 25.6% 0.000000 1e+06
print(format(1e5, "g"), format(2.5, ".0f"), format(1.0, "#.0f"))  # expect: 100000 2 1.
print(format(float("inf"), "5"), format(float("nan"), "f"), format(-0.0, ""))  # expect:   inf nan -0.0
print(format(True, ""), format(True, "d"), format(None, ""))  # expect: True 1 None
print("{:>8}|{:<8}|{:^8}|{:08.3f}".format("r", "l", "c", 3.14159))  # expect:        r|l       |   c    |0003.142
print("{0[1]} {1[key]} {2.real}".format([1, 2], {"key": "v"}, 5), "{:{}}|{:{w}.{p}}".format("a", 4, 3.14159, w=8, p=3))
# expect: 2 v 5 a   |    3.14
print("{!s:>5} {!r:>5} {!a}".format("é", "é", "é"), "{}{}{{}}".format(1, 2), "{a}{b}{a}".format(a=1, b=2))
# expect:     é   'é' '\xe9' 12{} 121
print(format([1, 2]), format((1,)), format({"a": 1}), format(object) == str(object))
# expect: [1, 2] (1,) {'a': 1} True


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        if spec == "F":
            return f"{self.degrees * 9 / 5 + 32:.1f}F"
        return f"{self.degrees:{spec or '.1f'}}C"


print("{:F} {} {:06.2f}".format(Temperature(20), Temperature(20), Temperature(20)), f"{Temperature(100):F}")
# expect: 68.0F 20.0C 020.00C 212.0F


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: format(1, "z"))
# expect: ValueError: Negative zero coercion (z) not allowed in integer format specifier
attempt(lambda: format("a", "d"))  # expect: ValueError: Unknown format code 'd' for object of type 'str'
attempt(lambda: format(1.5, "d"))  # expect: ValueError: Unknown format code 'd' for object of type 'float'
attempt(lambda: format("a", "+"))  # expect: ValueError: Sign not allowed in string format specifier
attempt(lambda: format("a", "=5"))  # expect: ValueError: '=' alignment not allowed in string format specifier
attempt(lambda: format([1], "5"))  # expect: TypeError: unsupported format string passed to list.__format__
attempt(lambda: format(1, ".2d"))  # expect: ValueError: Precision not allowed in integer format specifier
attempt(lambda: format(1, ",x"))  # expect: ValueError: Cannot specify ',' with 'x'.
attempt(lambda: "{} {}".format(1))  # expect: IndexError: Replacement index 1 out of range for positional args tuple
attempt(lambda: "{0} {}".format(1, 2))
# expect: ValueError: cannot switch from manual field specification to automatic field numbering
attempt(lambda: "{".format())  # expect: ValueError: Single '{' encountered in format string
attempt(lambda: "}".format())  # expect: ValueError: Single '}' encountered in format string
attempt(lambda: "{!x}".format(1))  # expect: ValueError: Unknown conversion specifier x
attempt(lambda: "{x.y}".format(x=1))  # expect: AttributeError: 'int' object has no attribute 'y'
attempt(lambda: "{x[3]}".format(x=[1]))  # expect: IndexError: list index out of range
