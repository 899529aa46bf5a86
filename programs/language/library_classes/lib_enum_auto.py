# enum: auto() and _generate_next_value_.
from enum import Enum, Flag, auto


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
