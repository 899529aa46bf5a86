# enum: members can't be assigned, deleted or changed.
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
    C.R = 5


t(f)  # expect: AttributeError cannot reassign member 'R'


def f():
    del C.R


t(f)  # expect: AttributeError 'C' cannot delete member 'R'.


def f():
    C.R.value = 3


t(f)  # expect: AttributeError <enum 'Enum'> cannot set attribute 'value'
