# Enumerations of data: texts that a base or a mixin has, several `auto()` in one value, names of combined flags.
from enum import KEEP, Enum, Flag, IntEnum, IntFlag, ReprEnum, StrEnum, auto


class Lower(IntEnum):
    def __str__(self):
        return self.name.lower()


class Order(Lower):
    FIRST = 1


class Mixin:
    def __str__(self):
        return "mixed in"


class Mixed(Mixin, IntEnum):
    ONE = 1


class Own(StrEnum):
    def __str__(self):
        return "own"


class Letter(Own):
    A = "a"


class Bare(int, ReprEnum):
    ONE = 1


print(str(Order.FIRST), f"{Order.FIRST}", str(Mixed.ONE), f"{Mixed.ONE}", repr(Mixed.ONE))
# expect: first first mixed in mixed in <Mixed.ONE: 1>
print(str(Letter.A), f"{Letter.A}", "%s" % Letter.A, str(Bare.ONE), repr(Bare.ONE))
# expect: own own own 1 <Bare.ONE: 1>


class Pairs(Enum):
    ONE = auto()
    TWO = auto(), auto()
    THREE = (auto(), 9)
    FOUR = auto()


print([member.value for member in Pairs])  # expect: [1, (2, 3), (4, 9), 5]


class Kept(Flag, boundary=KEEP):
    A = 1
    B = 2
    C = 12


print(~Kept.A, Kept(13), Kept(8), repr(Kept(8)), Kept(9), list(Kept(9)), Kept(8) | Kept.A)
# expect: Kept.B|C Kept.A|C Kept(8) <Kept: 8> Kept.A|8 [<Kept.A: 1>, <Kept: 8>] Kept.A|8
print(Kept(4) | Kept(8), ~Kept(8), len(Kept(15)), Kept(33), ~Kept(32), Kept(12), Kept(4) in Kept(12))
# expect: Kept.C Kept.A|B|4 4 Kept.A|32 Kept.A|B|C|16 Kept.C True


class Bits(IntFlag):
    A = 1
    B = 2
    C = 12


print(Bits(13), repr(Bits(9)), ~Bits.A, repr(Bits(40)), Bits(-1), repr(Bits(-2)))
# expect: 13 <Bits.A|8: 9> 14 <Bits: 40> 15 <Bits.B|C: 14>
