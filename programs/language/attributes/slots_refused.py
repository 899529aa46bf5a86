# What __slots__ may not be.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Open(Point):
    pass


attempt(lambda: type("Conflict", (), {"__slots__": ("a",), "a": 1}))
# expect: ValueError: 'a' in __slots__ conflicts with class variable
attempt(lambda: type("NotText", (), {"__slots__": (1,)}))
# expect: TypeError: __slots__ items must be strings, not 'int'
attempt(lambda: type("NotName", (), {"__slots__": ("a b",)}))  # expect: TypeError: __slots__ must be identifiers
attempt(lambda: type("FromInt", (int,), {"__slots__": ("a",)}))
# expect: TypeError: nonempty __slots__ not supported for subtype of 'int'
attempt(lambda: type("FromTuple", (tuple,), {"__slots__": ("a",)}))
# expect: TypeError: nonempty __slots__ not supported for subtype of 'tuple'
attempt(lambda: type("EmptyInt", (int,), {"__slots__": ()})(5) + 1)  # expect: 6
attempt(lambda: type("TwoDicts", (Open,), {"__slots__": ("__dict__",)}))
# expect: TypeError: __dict__ slot disallowed: we already got one
attempt(lambda: type("NotIterable", (), {"__slots__": 5}))  # expect: TypeError: 'int' object is not iterable
