# Multiple inheritance: C3 linearisation, cooperative super(), conflicts, __mro__ and __bases__.
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


class C(A):
    def who(self):
        return ["C", *super().who()]


class D(B, C):
    def who(self):
        return ["D", *super().who()]


print(D().who())  # expect: ['D', 'B', 'C', 'A']
print([k.__name__ for k in D.__mro__], D.__bases__, D.__base__)
# expect: ['D', 'B', 'C', 'A', 'object'] (<class '__main__.B'>, <class '__main__.C'>) <class '__main__.B'>
print(B().who(), C().who())  # expect: ['B', 'A'] ['C', 'A']


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


class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)


class Left(Base):
    def __init__(self, left, **kwargs):
        print("Left", left)
        super().__init__(**kwargs)


class Right(Base):
    def __init__(self, right, **kwargs):
        print("Right", right)
        super().__init__(**kwargs)


class Both(Left, Right):
    def __init__(self, **kwargs):
        print("Both")
        super().__init__(**kwargs)


Both(left=1, right=2, other=3)
# expect: Both
# expect: Left 1
# expect: Right 2
# expect: Base {'other': 3}
attempt(lambda: Both(left=1))
# expect: Both
# expect: Left 1
# expect: TypeError: Right.__init__() missing 1 required positional argument: 'right'
print(issubclass(Both, Left), issubclass(Both, Right), isinstance(Both(left=0, right=0), Base))
# expect: Both
# expect: Left 0
# expect: Right 0
# expect: Base {}
# expect: True True True


class K1:
    name = "K1"


class K2:
    name = "K2"
    extra = "E2"


class Holder(K1):
    pass


h = Holder()
print(h.name, Holder.__bases__)  # expect: K1 (<class '__main__.K1'>,)
Holder.__bases__ = (K2,)
print(h.name, h.extra, Holder.__mro__)
# expect: K2 E2 (<class '__main__.Holder'>, <class '__main__.K2'>, <class 'object'>)
print(K1.__subclasses__(), K2.__subclasses__())  # expect: [] [<class '__main__.Holder'>]


def set_bases(value):
    Holder.__bases__ = value


attempt(lambda: set_bases(()))  # expect: TypeError: can only assign non-empty tuple to Holder.__bases__, not ()
attempt(lambda: set_bases(5))  # expect: TypeError: can only assign tuple to Holder.__bases__, not int
attempt(lambda: set_bases((5,)))  # expect: TypeError: Holder.__bases__ must be tuple of classes, not 'int'
attempt(lambda: set_bases((Holder,)))  # expect: TypeError: a __bases__ item causes an inheritance cycle
print(Holder.mro(), Holder.__bases__)
# expect: [<class '__main__.Holder'>, <class '__main__.K2'>, <class 'object'>] (<class '__main__.K2'>,)
print(A.__subclasses__())  # expect: [<class '__main__.B'>, <class '__main__.C'>]
del B
print(sorted(k.__name__ for k in A.__subclasses__()))  # expect: ['B', 'C']
