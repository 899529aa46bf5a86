# Reflected operators, NotImplemented, and which operand is asked first.
class Meters:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print("Meters.__add__", type(other).__name__)
        if isinstance(other, (int, Meters)):
            return Meters(self.n + getattr(other, "n", other))
        return NotImplemented

    def __radd__(self, other):
        print("Meters.__radd__", type(other).__name__)
        if isinstance(other, int):
            return Meters(other + self.n)
        return NotImplemented

    def __rsub__(self, other):
        return f"{other} - {self.n}"

    def __rpow__(self, other):
        return f"{other} ** {self.n}"


print((Meters(1) + 2).n)
# expect: Meters.__add__ int
# expect: 3
print((2 + Meters(1)).n)
# expect: Meters.__radd__ int
# expect: 3
print((Meters(1) + Meters(2)).n)
# expect: Meters.__add__ Meters
# expect: 3
print(10 - Meters(3), 2 ** Meters(8))  # expect: 10 - 3 2 ** 8
for action in (lambda: Meters(1) + "x", lambda: "x" + Meters(1), lambda: Meters(1) - 1, lambda: [] + Meters(1)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: Meters.__add__ str
# expect: unsupported operand type(s) for +: 'Meters' and 'str'
# expect: Meters.__radd__ str
# expect: can only concatenate str (not "Meters") to str
# expect: unsupported operand type(s) for -: 'Meters' and 'int'
# expect: Meters.__radd__ list
# expect: can only concatenate list (not "Meters") to list


class Base:
    def __add__(self, other):
        return "Base.__add__"

    def __radd__(self, other):
        return "Base.__radd__"

    def __sub__(self, other):
        return "Base.__sub__"

    def __rsub__(self, other):
        return "Base.__rsub__"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.__radd__"


print(Base() + Derived(), Derived() + Base(), Base() + Base(), Base() - Derived())
# expect: Derived.__radd__ Base.__add__ Base.__add__ Base.__sub__


class InPlace:
    def __iadd__(self, other):
        return NotImplemented

    def __add__(self, other):
        return "fell back to __add__"


value = InPlace()
value += 1
print(value)  # expect: fell back to __add__


class Refuses:
    def __add__(self, other):
        return NotImplemented

    __mul__ = None

    def __lt__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented


a, b = Refuses(), Refuses()
print(a == b, a == a, a != b, NotImplemented, type(NotImplemented).__name__)
# expect: False True True NotImplemented NotImplementedType
for action in (lambda: a + b, lambda: a < b, lambda: a * 2, lambda: a @ b):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for +: 'Refuses' and 'Refuses'
# expect: '<' not supported between instances of 'Refuses' and 'Refuses'
# expect: 'NoneType' object is not callable
# expect: unsupported operand type(s) for @: 'Refuses' and 'Refuses'


class Greater:
    def __gt__(self, other):
        return "asked from the right"


print(1 < Greater(), Refuses() < Greater())  # expect: asked from the right asked from the right
