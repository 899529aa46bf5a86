# enum: members, aliases, and look-ups.
from enum import Enum


class C(Enum):
    R = 1
    G = 2
    B = 3
    A = 1


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: C.R.R)  # expect: C.R
t(lambda: C(9))  # expect: ValueError 9 is not a valid C
t(lambda: C["Z"])  # expect: KeyError 'Z'
t(lambda: C.R < C.G)  # expect: TypeError '<' not supported between instances of 'C' and 'C'
print(C.R.__class__, isinstance(C.R, C), type(C), C.R.__hash__() == hash("R"), dir(C)[:8], dir(C.R))
# expect: <enum 'C'> True <class 'enum.EnumType'> True ['B', 'G', 'R', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__'] ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value']
t(lambda: C())  # expect: TypeError EnumType.__call__() missing 1 required positional argument: 'value'
print(list(reversed(C)), C.A is C.R, C.A.name)  # expect: [<C.B: 3>, <C.G: 2>, <C.R: 1>] True R
t(lambda: C.R.foo)  # expect: AttributeError 'C' object has no attribute 'foo'
t(lambda: C.foo)  # expect: AttributeError foo
