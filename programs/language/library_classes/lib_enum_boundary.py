# enum: the boundary of a flag.
from enum import CONFORM, EJECT, KEEP, Flag


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
