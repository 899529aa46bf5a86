# enum: members, look-ups, aliases, flags, mixed-in types, errors.
from enum import (
    CONFORM,
    CONTINUOUS,
    EJECT,
    KEEP,
    NAMED_FLAGS,
    Enum,
    Flag,
    IntEnum,
    IntFlag,
    StrEnum,
    auto,
    member,
    nonmember,
    unique,
    verify,
)


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


def f():
    C.R = 5


t(f)  # expect: AttributeError cannot reassign member 'R'


def f():
    del C.R


t(f)  # expect: AttributeError 'C' cannot delete member 'R'.


def f():
    class D(C):
        pass


t(f)  # expect: TypeError <enum 'D'> cannot extend <enum 'C'>


def f():
    class D(Enum):
        A = 1
        A = 2


t(f)  # expect: TypeError 'A' already defined as 1
t(lambda: C.R < C.G)  # expect: TypeError '<' not supported between instances of 'C' and 'C'


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
for x in (IP.R | IP.W, IP(0), ~IP.R, IP(8), IP(9), IP.R | 8, IP(-1)):
    print(repr(x), str(x), x.name, x.value, format(x))
# expect: <IP.R|W: 3> 3 R|W 3 3
# expect: <IP: 0> 0 None 0 0
# expect: <IP.W|X: 6> 6 W|X 6 6
# expect: <IP: 8> 8 None 8 8
# expect: <IP.R|8: 9> 9 R|8 9 9
# expect: <IP.R|8: 9> 9 R|8 9 9
# expect: <IP.R|W|X: 7> 7 R|W|X 7 7
t(lambda: P(8))
# expect: ValueError <flag 'P'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111
t(lambda: P(-1))  # expect: P.R|W|X
t(lambda: P("x"))  # expect: ValueError 'x' is not a valid P
t(lambda: P.R | 1)  # expect: TypeError unsupported operand type(s) for |: 'P' and 'int'
t(lambda: 1 in P.R)  # expect: TypeError unsupported operand type(s) for 'in': 'int' and 'P'
t(lambda: IP("x"))  # expect: ValueError 'x' is not a valid IP
print(list(P), list(P.R | P.X), len(P), len(P.RW), list(P.__members__), P, C, repr(IP), C.__members__)
# expect: [<P.R: 1>, <P.W: 2>, <P.X: 4>] [<P.R: 1>, <P.X: 4>] 3 2 ['R', 'W', 'X', 'RW'] <flag 'P'> <enum 'C'> <flag 'IP'> {'R': <C.R: 1>, 'G': <C.G: 2>, 'B': <C.B: 3>, 'A': <C.R: 1>}
print(P.R in P.RW, P.X in P.RW, bool(P(0)))  # expect: True False False


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
A = Enum("A", "X Y Z")
print(list(A), A.__module__, A.__qualname__)  # expect: [<A.X: 1>, <A.Y: 2>, <A.Z: 3>] __main__ A
print(list(Enum("B", {"u": 5, "v": 6})), list(IntEnum("Q", ["a", "b"], start=10)))
# expect: [<B.u: 5>, <B.v: 6>] [<Q.a: 10>, <Q.b: 11>]


def f():
    @unique
    class D(Enum):
        A = 1
        B = 1
        C = 1


t(f)  # expect: ValueError duplicate values found in <enum 'D'>: B -> A, C -> A


class Planet(Enum):
    E = (5.9, 6.3)
    M = (1, 2)

    def __init__(self, a, b):
        self.a = a
        self.b = b

    @property
    def s(self):
        return self.a + self.b


print(Planet.E, Planet.E.s, Planet((1, 2)), Planet.E.value)  # expect: Planet.E 12.2 Planet.M (5.9, 6.3)
print(C.R.__class__, isinstance(C.R, C), type(C), C.R.__hash__() == hash("R"), dir(C)[:8], dir(C.R))
# expect: <enum 'C'> True <class 'enum.EnumType'> True ['B', 'G', 'R', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__'] ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value']
t(lambda: C())  # expect: TypeError EnumType.__call__() missing 1 required positional argument: 'value'


def f():
    class D(Enum):
        _foo_ = 1


t(f)  # expect: ValueError _sunder_ names, such as '_foo_', are reserved for future Enum use


def f():
    class D(StrEnum):
        X = 1


t(f)  # expect: TypeError 1 is not a string


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


class N(Enum):
    def _generate_next_value_(name, start, count, last):
        return (name, start, count, list(last))

    A = auto()
    B = auto()


print(list(N))  # expect: [<N.A: ('A', 1, 0, [])>, <N.B: ('B', 1, 1, [('A', 1, 0, [])])>]


class G(Enum):
    A = auto()
    B = 10
    C = auto()


print(list(G))  # expect: [<G.A: 1>, <G.B: 10>, <G.C: 11>]


class FF(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B


print(list(FF), FF.AB, FF["AB"], FF.A | FF.B is FF.AB, FF(5))
# expect: [<FF.A: 1>, <FF.B: 2>, <FF.C: 4>] FF.AB FF.AB True FF.A|C
print(list(reversed(C)), C.A is C.R, C.A.name)  # expect: [<C.B: 3>, <C.G: 2>, <C.R: 1>] True R
t(lambda: IP.R | "x")  # expect: TypeError unsupported operand type(s) for |: 'IP' and 'str'
print(repr(IP.R | IP.W | 64), IP.R & 3, IP.R ^ 1, 3 | IP.X, repr(3 & IP.W))  # expect: <IP.R|W|64: 67> 1 0 7 <IP.W: 2>


class E2(Enum):
    A = 1

    def __str__(self):
        return "custom"

    def hi(self):
        return self.name

    @staticmethod
    def st():
        return 4

    x = nonmember(5)

    @member
    def fm():
        pass


print(E2.A, f"{E2.A}", E2.A.hi(), E2.st(), E2.x, list(E2)[1].name)  # expect: custom custom A 4 5 fm
t(lambda: C.R.foo)  # expect: AttributeError 'C' object has no attribute 'foo'
t(lambda: C.foo)  # expect: AttributeError foo


def f():
    C.R.value = 3


t(f)  # expect: AttributeError <enum 'Enum'> cannot set attribute 'value'


def f():
    class Z(int, Enum):
        A = "x"


t(f)  # expect: ValueError invalid literal for int() with base 10: 'x'


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


class Bd(Flag, boundary=CONFORM):
    A = 1
    B = 2


print(Bd(5), repr(Bd(7)))  # expect: Bd.A <Bd.A|B: 3>


class Be(Flag, boundary=EJECT):
    A = 1
    B = 2


print(Be(5), type(Be(5)))  # expect: 5 <class 'int'>


class Bk(Flag, boundary=KEEP):
    A = 1
    B = 2


print(Bk(5), repr(Bk(4)), ~Bk(5))  # expect: Bk.A|4 <Bk: 4> Bk.B
