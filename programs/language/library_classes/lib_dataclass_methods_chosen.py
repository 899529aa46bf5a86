# dataclasses: hash, equality and repr on demand, or one's own.
from dataclasses import dataclass, field


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: int = field(default=0, hash=False)


print(hash(Hashed(1, 2)) == hash(Hashed(1, 3)), hash(Hashed(4)) == hash((4,)))  # expect: True True


@dataclass(eq=False, repr=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), Plain.__eq__ is object.__eq__, Plain.__repr__ is object.__repr__, hash(Plain(1)) != 0)
# expect: False True True True


@dataclass
class Custom:
    x: int

    def __repr__(self):
        return "custom"

    def __eq__(self, other):
        return True


print(Custom(1), Custom(1) == 5)  # expect: custom True
