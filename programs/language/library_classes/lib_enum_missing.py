# enum: _missing_.
from enum import Enum


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class W(Enum):
    @classmethod
    def _missing_(cls, v):
        return cls.A if v == "?" else None

    A = 1


t(lambda: W("?"))  # expect: W.A
t(lambda: W("!"))  # expect: ValueError '!' is not a valid W


class W(Enum):
    @classmethod
    def _missing_(cls, v):
        return 5

    A = 1


t(lambda: W("!"))  # expect: TypeError error in W._missing_: returned 5 instead of None or a valid member
