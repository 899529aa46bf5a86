# enum: classes that are refused.
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


def f():
    class D(C):
        pass


t(f)  # expect: TypeError <enum 'D'> cannot extend <enum 'C'>


def f():
    class D(Enum):
        A = 1
        A = 2


t(f)  # expect: TypeError 'A' already defined as 1


def f():
    class D(Enum):
        _foo_ = 1


t(f)  # expect: ValueError _sunder_ names, such as '_foo_', are reserved for future Enum use


def f():
    class Z(int, Enum):
        A = "x"


t(f)  # expect: ValueError invalid literal for int() with base 10: 'x'
