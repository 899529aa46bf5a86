# dataclasses: inheritance, with and without a dataclass as base.
from dataclasses import dataclass, fields


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: int = 10


print(Derived(), Derived(1, 2, 3), Derived() == Base(10), [f.name for f in fields(Derived)])
# expect: Derived(a=10, b=2, c=3) Derived(a=1, b=2, c=3) False ['a', 'b', 'c']


class Shape:
    def __init_subclass__(cls, **kwargs):
        print("subclass", cls.__name__)


@dataclass
class Square(Shape):
    side: float

    @property
    def area(self):
        return self.side**2
# expect: subclass Square


print(Square(3).area)  # expect: 9
