# type() with three arguments makes a class; what it refuses.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Hen:
    pass


Dynamic = type("Dynamic", (Hen,), {"x": 5, "get": lambda self: self.x})
print(Dynamic().get(), Dynamic.__module__, Dynamic.__qualname__, Dynamic.__doc__, Dynamic.__mro__)
# expect: 5 __main__ Dynamic None (<class '__main__.Dynamic'>, <class '__main__.Hen'>, <class 'object'>)
attempt(lambda: type("A", [], {}))  # expect: TypeError: type.__new__() argument 2 must be tuple, not list
attempt(lambda: type("A", (), []))  # expect: TypeError: type.__new__() argument 3 must be dict, not list
attempt(lambda: type(5, (), {}))  # expect: TypeError: type.__new__() argument 1 must be str, not int
attempt(lambda: type("A", (), {}, key=1))  # expect: TypeError: A.__init_subclass__() takes no keyword arguments
attempt(lambda: type.__new__(type, "A"))  # expect: TypeError: type.__new__() takes exactly 3 arguments (1 given)
attempt(lambda: type.__new__(int, "A", (), {}))  # expect: TypeError: type.__new__(int): int is not a subtype of type
attempt(lambda: type.__call__(int, "12"))  # expect: 12
attempt(lambda: type("Q", (), {"__qualname__": 5}))  # expect: TypeError: type __qualname__ must be a str, not int
attempt(lambda: type("Q", (), {"__qualname__": "Over.There"}))  # expect: <class '__main__.Over.There'>
