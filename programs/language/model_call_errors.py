# What calls refuse: classes, methods, built-in methods, callables of all kinds, and in which order errors are found.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(a, b, /, c, d=4, *, e, g=6):
    return a, b, c, d, e, g


attempt(lambda: f())  # expect: TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(lambda: f(1))  # expect: TypeError: f() missing 2 required positional arguments: 'b' and 'c'
attempt(lambda: f(1, 2, 3))  # expect: TypeError: f() missing 1 required keyword-only argument: 'e'
attempt(lambda: f(1, 2, 3, e=5))  # expect: (1, 2, 3, 4, 5, 6)
attempt(lambda: f(1, 2, 3, 4, 5, e=5))
# expect: TypeError: f() takes from 3 to 4 positional arguments but 5 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: f(1, 2, 3, 4, 5))  # expect: TypeError: f() takes from 3 to 4 positional arguments but 5 were given
attempt(lambda: f(1, 2, c=3, e=5, c2=1))  # expect: TypeError: f() got an unexpected keyword argument 'c2'
attempt(lambda: f(a=1, b=2, c=3, e=5))
# expect: TypeError: f() got some positional-only arguments passed as keyword arguments: 'a, b'
attempt(lambda: f(1, 2, 3, c=3, e=5))  # expect: TypeError: f() got multiple values for argument 'c'
attempt(lambda: f(1, 2, 3, 4, 5, 6, zzz=1))  # expect: TypeError: f() got an unexpected keyword argument 'zzz'
attempt(lambda: f(1, 2, 3, e=1, **{"e": 2}))
# expect: TypeError: __main__.f() got multiple values for keyword argument 'e'
attempt(lambda: f(1, 2, 3, **{"e": 2, 5: 6}))  # expect: TypeError: keywords must be strings
attempt(lambda: f(*5))  # expect: TypeError: __main__.f() argument after * must be an iterable, not int
attempt(lambda: f(**5))  # expect: TypeError: __main__.f() argument after ** must be a mapping, not int
attempt(lambda: f(*[1, 2], *[3], e=1))  # expect: (1, 2, 3, 4, 1, 6)


class C:
    def method(self, x):
        return x

    @classmethod
    def cm(cls, x):
        return x

    @staticmethod
    def sm(x):
        return x

    def __call__(self, x):
        return x

    def __getitem__(self, a, b=None):
        return a

    def no_self():
        pass


c = C()
attempt(lambda: c.method())  # expect: TypeError: C.method() missing 1 required positional argument: 'x'
attempt(lambda: c.method(1, 2))  # expect: TypeError: C.method() takes 2 positional arguments but 3 were given
attempt(lambda: C.method())  # expect: TypeError: C.method() missing 2 required positional arguments: 'self' and 'x'
attempt(lambda: C.method(c))  # expect: TypeError: C.method() missing 1 required positional argument: 'x'
attempt(lambda: C.cm())  # expect: TypeError: C.cm() missing 1 required positional argument: 'x'
attempt(lambda: c.cm(1, 2))  # expect: TypeError: C.cm() takes 2 positional arguments but 3 were given
attempt(lambda: c.sm())  # expect: TypeError: C.sm() missing 1 required positional argument: 'x'
attempt(lambda: c())  # expect: TypeError: C.__call__() missing 1 required positional argument: 'x'
attempt(lambda: c(1, 2))  # expect: TypeError: C.__call__() takes 2 positional arguments but 3 were given
attempt(lambda: c(y=1))  # expect: TypeError: C.__call__() got an unexpected keyword argument 'y'
attempt(lambda: c.no_self())  # expect: TypeError: C.no_self() takes 0 positional arguments but 1 was given
attempt(lambda: C(1))  # expect: TypeError: C() takes no arguments
attempt(lambda: C(x=1))  # expect: TypeError: C() takes no arguments


class D:
    def __init__(self, a, b=2):
        pass


attempt(lambda: D())  # expect: TypeError: D.__init__() missing 1 required positional argument: 'a'
attempt(lambda: D(1, 2, 3))  # expect: TypeError: D.__init__() takes from 2 to 3 positional arguments but 4 were given
attempt(lambda: D(1, c=3))  # expect: TypeError: D.__init__() got an unexpected keyword argument 'c'
attempt(lambda: D.__init__())  # expect: TypeError: D.__init__() missing 2 required positional arguments: 'self' and 'a'
attempt(lambda: D.__init__(5, 1))  # expect: None
attempt(lambda: (lambda: 1)(1))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
attempt(lambda: (lambda x: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
attempt(lambda: (lambda x, y: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 2 required positional arguments: 'x' and 'y'
attempt(lambda: (lambda x, y, z: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 3 required positional arguments: 'x', 'y', and 'z'
attempt(lambda: (lambda *, x: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 1 required keyword-only argument: 'x'
attempt(lambda: (lambda *, x, y: 1)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 2 required keyword-only arguments: 'x' and 'y'
attempt(lambda: (lambda x=1: 1)(1, 2))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes from 0 to 1 positional arguments but 2 were given
attempt(lambda: (lambda x, y=1: 1)(1, 2, 3))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes from 1 to 2 positional arguments but 3 were given
attempt(lambda: (lambda *, k: 1)(1))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
attempt(lambda: (lambda *, k: 1)(1, k=2))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 positional argument (and 1 keyword-only argument) were given
attempt(lambda: (lambda a, *, k: 1)(1, 2, k=2))
# expect: TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: (lambda a, /: 1)(a=1))
# expect: TypeError: <lambda>.<locals>.<lambda>() got some positional-only arguments passed as keyword arguments: 'a'
attempt(lambda: (lambda a, /, **k: k)(1, a=2))  # expect: {'a': 2}
attempt(lambda: [].append())  # expect: TypeError: list.append() takes exactly one argument (0 given)
attempt(lambda: [].append(1, 2))  # expect: TypeError: list.append() takes exactly one argument (2 given)
attempt(lambda: [].append(x=1))  # expect: TypeError: list.append() takes no keyword arguments
attempt(lambda: list.append())  # expect: TypeError: unbound method list.append() needs an argument
attempt(lambda: list.append({}, 1))
# expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'dict' object
attempt(lambda: {}.get())  # expect: TypeError: get expected at least 1 argument, got 0
attempt(lambda: "".join())  # expect: TypeError: str.join() takes exactly one argument (0 given)
attempt(lambda: "".join(1, 2))  # expect: TypeError: str.join() takes exactly one argument (2 given)
attempt(lambda: str.upper())  # expect: TypeError: unbound method str.upper() needs an argument
attempt(lambda: str.upper(5))  # expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
attempt(lambda: len())  # expect: TypeError: len() takes exactly one argument (0 given)
attempt(lambda: len(1, 2))  # expect: TypeError: len() takes exactly one argument (2 given)
attempt(lambda: len(obj=1))  # expect: TypeError: len() takes no keyword arguments
attempt(lambda: (5).__add__())  # expect: TypeError: expected 1 argument, got 0
attempt(lambda: int.__add__(5))  # expect: TypeError: expected 1 argument, got 0
attempt(lambda: int.__add__("a", 1))
# expect: TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
attempt(lambda: object.__init__())  # expect: TypeError: descriptor '__init__' of 'object' object needs an argument
attempt(lambda: object().__init__(1))
# expect: TypeError: object.__init__() takes exactly one argument (the instance to initialize)
attempt(lambda: object().__eq__())  # expect: TypeError: expected 1 argument, got 0
attempt(lambda: c.__eq__())  # expect: TypeError: expected 1 argument, got 0
attempt(lambda: c.__setattr__("x"))  # expect: TypeError:  expected 2 arguments, got 1
attempt(lambda: 5())  # expect: TypeError: 'int' object is not callable
attempt(lambda: None())  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: "text"())  # expect: TypeError: 'str' object is not callable
attempt(lambda: [1]())  # expect: TypeError: 'list' object is not callable
attempt(lambda: C.missing())  # expect: AttributeError: type object 'C' has no attribute 'missing'
attempt(lambda: c.missing())  # expect: AttributeError: 'C' object has no attribute 'missing'
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


def outer():
    def inner(x):
        pass

    inner()


attempt(outer)  # expect: TypeError: outer.<locals>.inner() missing 1 required positional argument: 'x'


class Outer:
    class Inner:
        def method(self, a):
            pass


attempt(lambda: Outer.Inner().method())
# expect: TypeError: Outer.Inner.method() missing 1 required positional argument: 'a'
