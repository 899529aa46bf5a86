# What asks __float__, what takes __index__ instead, and what neither.
import math


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Forth:
    def __index__(self):
        return 1


class Float(float):
    def __float__(self):
        return 2.0


class Int(int):
    def __float__(self):
        return 4.0


class Text(str):
    def __float__(self):
        return 4.0


class Wrong:
    def __float__(self):
        return 4


f = Float(9.0)
print(math.sqrt(f), "%f" % f, b"%f" % f, math.hypot(f, 12), float(f))  # expect: 3.0 9.000000 b'9.000000' 15.0 2.0
for number in (Int(3), Text("x"), Forth(), True, 25, Wrong(), "3"):
    attempt(math.sqrt, number)
# expect: 2.0
# expect: 2.0
# expect: 1.0
# expect: 1.0
# expect: 5.0
# expect: TypeError: Wrong.__float__ returned non-float (type int)
# expect: TypeError: must be real number, not str
attempt(lambda: "%f" % 10**400)  # expect: OverflowError: int too large to convert to float
attempt(float, Wrong())  # expect: TypeError: Wrong.__float__ returned non-float (type int)
