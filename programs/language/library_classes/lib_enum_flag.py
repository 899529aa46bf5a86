# enum: Flag.
from enum import Enum, Flag, IntFlag


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


class P(Flag):
    R = 1
    W = 2
    X = 4
    RW = 3


class IP(IntFlag):
    R = 1
    W = 2
    X = 4


for x in (P.R | P.W, P(0), ~P.R, P.RW, P.R | P.X, P(7)):
    print(repr(x), str(x), x.name, x.value)
# expect: <P.RW: 3> P.RW RW 3
# expect: <P: 0> P(0) None 0
# expect: <P.W|X: 6> P.W|X W|X 6
# expect: <P.RW: 3> P.RW RW 3
# expect: <P.R|X: 5> P.R|X R|X 5
# expect: <P.R|W|X: 7> P.R|W|X R|W|X 7
t(lambda: P(8))
# expect: ValueError <flag 'P'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111
t(lambda: P(-1))  # expect: P.R|W|X
t(lambda: P("x"))  # expect: ValueError 'x' is not a valid P
t(lambda: P.R | 1)  # expect: TypeError unsupported operand type(s) for |: 'P' and 'int'
t(lambda: 1 in P.R)  # expect: TypeError unsupported operand type(s) for 'in': 'int' and 'P'
print(list(P), list(P.R | P.X), len(P), len(P.RW), list(P.__members__), P, C, repr(IP), C.__members__)
# expect: [<P.R: 1>, <P.W: 2>, <P.X: 4>] [<P.R: 1>, <P.X: 4>] 3 2 ['R', 'W', 'X', 'RW'] <flag 'P'> <enum 'C'> <flag 'IP'> {'R': <C.R: 1>, 'G': <C.G: 2>, 'B': <C.B: 3>, 'A': <C.R: 1>}
print(P.R in P.RW, P.X in P.RW, bool(P(0)))  # expect: True False False
