# __int__, __float__ and __trunc__: who asks them, and what wrong results give.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Int:
    def __int__(self):
        return 7


class BadInt:
    def __int__(self):
        return "7"


class Float:
    def __float__(self):
        return 2.5


class BadFloat:
    def __float__(self):
        return 2


class Trunc:
    def __trunc__(self):
        return 9


print(int(Int()), float(Float()))  # expect: 7 2.5
attempt(lambda: int(BadInt()))  # expect: TypeError: __int__ returned non-int (type str)
attempt(lambda: float(BadFloat()))  # expect: TypeError: BadFloat.__float__ returned non-float (type int)
attempt(lambda: [1][Int()])  # expect: TypeError: list indices must be integers or slices, not Int
attempt(lambda: float(Int()))  # expect: TypeError: float() argument must be a string or a real number, not 'Int'
attempt(lambda: int(Float()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'Float'
attempt(lambda: range(Int()))  # expect: TypeError: 'Int' object cannot be interpreted as an integer
attempt(lambda: "%d" % Int())  # expect: 7
attempt(lambda: int(object()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'object'
attempt(lambda: float(object()))  # expect: TypeError: float() argument must be a string or a real number, not 'object'
