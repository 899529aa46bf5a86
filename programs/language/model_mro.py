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


print(D().who())
print([k.__name__ for k in D.__mro__], D.__bases__, D.__base__)
print(B().who(), C().who())


class X:
    pass


class Y:
    pass


class XY(X, Y):
    pass


class YX(Y, X):
    pass


attempt(lambda: type("Bad", (XY, YX), {}))
attempt(lambda: type("Twice", (X, X), {}))
attempt(lambda: type("Order", (A, B), {}))
attempt(lambda: type("FromBool", (bool,), {}))
attempt(lambda: type("FromNone", (type(None),), {}))
attempt(lambda: type("Layouts", (int, str), {}))
attempt(lambda: type("Layouts", (list, dict), {}))
attempt(lambda: type("Fine", (X, int), {}).__mro__)
attempt(lambda: type("Fine", (X, int), {}).__base__)
attempt(lambda: type("Errors", (KeyError, ValueError), {}).__mro__)
attempt(lambda: type("Errors", (OSError, SyntaxError), {}))


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
attempt(lambda: Both(left=1))
print(issubclass(Both, Left), issubclass(Both, Right), isinstance(Both(left=0, right=0), Base))


class K1:
    name = "K1"


class K2:
    name = "K2"
    extra = "E2"


class Holder(K1):
    pass


h = Holder()
print(h.name, Holder.__bases__)
Holder.__bases__ = (K2,)
print(h.name, h.extra, Holder.__mro__)
print(K1.__subclasses__(), K2.__subclasses__())


def set_bases(value):
    Holder.__bases__ = value


attempt(lambda: set_bases(()))
attempt(lambda: set_bases(5))
attempt(lambda: set_bases((5,)))
attempt(lambda: set_bases((Holder,)))
attempt(lambda: set_bases((int,)))
print(Holder.mro(), Holder.__bases__)
print(A.__subclasses__())
del B
print(sorted(k.__name__ for k in A.__subclasses__()))
