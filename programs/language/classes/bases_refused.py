# Bases without an order, given twice, or whose layouts conflict.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B", *super().who()]


class X:
    pass


class Y:
    pass


class XY(X, Y):
    pass


class YX(Y, X):
    pass


attempt(lambda: type("Bad", (XY, YX), {}))
# expect: TypeError: Cannot create a consistent method resolution
# expect: order (MRO) for bases X, Y
attempt(lambda: type("Twice", (X, X), {}))  # expect: TypeError: duplicate base class X
attempt(lambda: type("Order", (A, B), {}))
# expect: TypeError: Cannot create a consistent method resolution
# expect: order (MRO) for bases A, B
attempt(lambda: type("FromBool", (bool,), {}))  # expect: TypeError: type 'bool' is not an acceptable base type
attempt(lambda: type("FromNone", (type(None),), {}))
# expect: TypeError: type 'NoneType' is not an acceptable base type
attempt(lambda: type("Layouts", (int, str), {}))  # expect: TypeError: multiple bases have instance lay-out conflict
attempt(lambda: type("Layouts", (list, dict), {}))  # expect: TypeError: multiple bases have instance lay-out conflict
attempt(lambda: type("Fine", (X, int), {}).__mro__)
# expect: (<class '__main__.Fine'>, <class '__main__.X'>, <class 'int'>, <class 'object'>)
attempt(lambda: type("Fine", (X, int), {}).__base__)  # expect: <class 'int'>
attempt(lambda: type("Errors", (KeyError, ValueError), {}).__mro__)
# expect: (<class '__main__.Errors'>, <class 'KeyError'>, <class 'LookupError'>, <class 'ValueError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
attempt(lambda: type("Errors", (OSError, SyntaxError), {}))
# expect: TypeError: multiple bases have instance lay-out conflict
