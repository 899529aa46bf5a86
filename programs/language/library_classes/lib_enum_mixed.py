# enum: StrEnum, IntEnum, and a mixed-in type.
from enum import Enum, IntEnum, StrEnum, auto


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class S(StrEnum):
    ONE = auto()
    TWO = "two!"


print(S.ONE, repr(S.ONE), S.TWO + "x", f"{S.ONE:>6}", S("one"))  # expect: one <S.ONE: 'one'> two!x    one one


class I(IntEnum):
    A = 1
    B = 2


print(
    I.A,
    repr(I.A),
    I.A + 1,
    I.A < I.B,
    f"{I.A}",
    f"{I.A:03d}",
    I.A == 1,
    "%s %d %r" % (I.A, I.A, I.A),
    {1: 2}[I.A],
)  # expect: 1 <I.A: 1> 2 True 1 001 True 1 1 <I.A: 1> 2


class M(str, Enum):
    X = "x"


print(M.X, repr(M.X), f"{M.X}", M.X == "x", M.X.upper(), "%s" % M.X)  # expect: M.X <M.X: 'x'> M.X True X M.X


def f():
    class D(StrEnum):
        X = 1


t(f)  # expect: TypeError 1 is not a string
