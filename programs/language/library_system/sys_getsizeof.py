# sys.getsizeof: the size of objects as CPython 3.11 has them.
import sys


class A:
    pass


class S:
    __slots__ = ("a", "b")


class E:
    __slots__ = ()


class L(list):
    pass


class W:
    def __sizeof__(self):
        return 100


class Bad:
    def __sizeof__(self):
        return -1


class Bad2:
    def __sizeof__(self):
        return "x"


def f():
    pass


def g():
    yield


for name, v in dict(
    int0=0,
    int=1,
    big=2**100,
    t=True,
    fl=1.5,
    s="",
    s2="abc",
    s3="é",
    s4="€uro",
    b=b"abc",
    ba=bytearray(),
    none=None,
    tup=(),
    tup3=(1, 2, 3),
    lst=[],
    d={},
    d1={"a": 1},
    d2={1: 2},
    d20=dict.fromkeys(range(20)),
    st=set(),
    fs=frozenset(),
    st9=set(range(9)),
    r=range(3),
    sl=slice(1),
    A=A(),
    S=S(),
    E=E(),
    L=L(),
    o=object(),
    w=W(),
    fn=f,
    meth=W().__sizeof__,
    bi=len,
    e=...,
    cls=A,
    i=int,
    mod=sys,
    exc=ValueError(),
    prop=property(),
    it=iter([]),
).items():
    print(name, sys.getsizeof(v), end="; ")
# expect: int0 28; int 28; big 40; t 28; fl 24; s 49; s2 52; s3 74; s4 82; b 36; ba 56; none 16; tup 40; tup3 64; lst 56; d 64; d1 184; d2 224; d20 632; st 216; fs 216; st9 728; r 48; sl 56; A 56; S 48; E 32; L 80; o 16; w 132; fn 152; meth 64; bi 72; e 16; cls 1688; i 424; mod 72; exc 88; prop 80; it 48;
print()
