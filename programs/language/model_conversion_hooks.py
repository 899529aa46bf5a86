# What asks __float__, __index__ and __hash__, and what does not.
import math
from types import MappingProxyType


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Back:
    def __index__(self):
        return -1


class Forth:
    def __index__(self):
        return 1


numbers = (1, 2, 3)
print(numbers[:: Back()], numbers[:: Forth()] is numbers, numbers[::True] is numbers)  # expect: (3, 2, 1) True True


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


class Key:
    def __hash__(self):
        return hash("x")

    def __eq__(self, other):
        raise ValueError("asked")


class Plain:
    pass


plain = Plain()
vars(plain)[Key()] = 1
attempt(setattr, plain, "x", [])  # expect: ValueError: asked
attempt(lambda: vars(plain).update(x=[]))  # expect: ValueError: asked

left, right = MappingProxyType({1: 2}), MappingProxyType({1: 2})
print(left == right, left != right, left == {1: 2}, {1: 2} == left, left == {}, left == 3)
# expect: True False True True False False
attempt(lambda: left < right)  # expect: TypeError: '>' not supported between instances of 'dict' and 'dict'
attempt(hash, left)  # expect: TypeError: unhashable type: 'mappingproxy'


class Ordered(dict):
    def __lt__(self, other):
        return "less"


print(MappingProxyType(Ordered()) < 3)  # expect: less


class Pair(tuple):
    pass


print(Pair((1, 2)) in {1: 2}.items(), Pair((1, 3)) in {1: 2}.items())  # expect: True False
