# enum: unique and verify.
from enum import CONTINUOUS, NAMED_FLAGS, Enum, Flag, unique, verify


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def f():
    @unique
    class D(Enum):
        A = 1
        B = 1
        C = 1


t(f)  # expect: ValueError duplicate values found in <enum 'D'>: B -> A, C -> A


def f():
    @verify(CONTINUOUS)
    class Z(Enum):
        A = 1
        B = 4


t(f)  # expect: ValueError invalid enum 'Z': missing values 2, 3


def f():
    @verify(NAMED_FLAGS)
    class Z(Flag):
        A = 1
        B = 6


t(f)
# expect: ValueError invalid Flag 'Z': alias B is missing combined values of 0x6 [use enum.show_flag_values(value) for details]
