# What is not callable, and what calls of built-in types and functions refuse.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: 5())  # expect: TypeError: 'int' object is not callable
attempt(lambda: None())  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: "text"())  # expect: TypeError: 'str' object is not callable
attempt(lambda: [1]())  # expect: TypeError: 'list' object is not callable
attempt(lambda: print(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for print()
attempt(lambda: isinstance())  # expect: TypeError: isinstance expected 2 arguments, got 0
attempt(lambda: dict(1))  # expect: TypeError: 'int' object is not iterable
attempt(lambda: dict([1]))  # expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
attempt(lambda: list(1, 2))  # expect: TypeError: list expected at most 1 argument, got 2
attempt(lambda: tuple(x=1))  # expect: TypeError: tuple() takes no keyword arguments
attempt(lambda: int("a", b=1))  # expect: TypeError: 'b' is an invalid keyword argument for int()
attempt(lambda: range())  # expect: TypeError: range expected at least 1 argument, got 0
attempt(lambda: range(1, 2, 0))  # expect: ValueError: range() arg 3 must not be zero
attempt(lambda: super().x)  # expect: RuntimeError: super(): no arguments
attempt(lambda: type.mro())  # expect: TypeError: unbound method type.mro() needs an argument
attempt(lambda: staticmethod())  # expect: TypeError: staticmethod expected 1 argument, got 0
attempt(lambda: classmethod(1, 2))  # expect: TypeError: classmethod expected 1 argument, got 2
attempt(lambda: property(1, 2, 3, 4, 5))  # expect: TypeError: property() takes at most 4 arguments (5 given)
