# What sys tells: the size of objects as CPython 3.11 has them, the version, the floats, the switch interval
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
print(sys.getsizeof([1] * 10), sys.getsizeof(Bad2, 5) > 0)  # expect: 136 True
for v in (Bad(), Bad2()):
    try:
        print(sys.getsizeof(v))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(sys.getsizeof(v, 7))
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError __sizeof__() should return >= 0
# expect: ValueError __sizeof__() should return >= 0
# expect: TypeError an integer is required
# expect: 7
print((1).__sizeof__(), [].__sizeof__(), object.__sizeof__(A()))  # expect: 28 40 24
print(
    sys.version_info.major,
    sys.version_info[:2] >= (3, 8),
    sys.version_info.releaselevel,
    sys.version_info > (3, 9),
    tuple(sys.version_info)[3:],
    isinstance(sys.version_info, tuple),
)  # expect: 3 True final True ('final', 0) True
print(repr(sys.version_info)[:25], type(sys.version_info).__name__)  # expect: sys.version_info(major=3, version_info
print(
    sys.float_info.max,
    sys.float_info.epsilon,
    sys.float_info.dig,
    sys.float_info[0] == sys.float_info.max,
    len(sys.float_info),
)  # expect: 1.7976931348623157e+308 2.220446049250313e-16 15 True 11
print(
    sys.getdefaultencoding(),
    sys.getfilesystemencoding(),
    sys.setswitchinterval(0.01),
    sys.getswitchinterval(),
)  # expect: utf-8 utf-8 None 0.01
for bad in (0, -1, "x"):
    try:
        sys.setswitchinterval(bad)
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError switch interval must be strictly positive
# expect: ValueError switch interval must be strictly positive
# expect: TypeError must be real number, not str
try:
    type(sys.version_info)()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot create 'sys.version_info' instances
print([sys.getsizeof(dict.fromkeys(range(n))) for n in (5, 6, 10, 11, 100, 200, 2000, 50000)])
# expect: [224, 352, 352, 632, 4688, 9304, 73808, 2621528]
print([sys.getsizeof({str(i): i for i in range(n)}) for n in (5, 10, 21, 85, 170, 171)])
# expect: [184, 272, 464, 1584, 3328, 6576]
print([sys.getsizeof({i for i in range(n)}) for n in (4, 5, 18, 19, 76, 77, 1000, 60000)])
# expect: [216, 728, 728, 2264, 2264, 8408, 32984, 2097368]
print(
    [sys.getsizeof(2**n) for n in (0, 29, 30, 59, 60, 1000)],
    sys.getsizeof("a\U0001f600"),
    sys.getsizeof(bytearray(b"abc")),
)  # expect: [28, 28, 32, 32, 36, 160] 84 60
