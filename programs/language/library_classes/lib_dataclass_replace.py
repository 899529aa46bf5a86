# dataclasses: replace().
from dataclasses import dataclass, field, replace


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return self.x * self.x + self.y * self.y


p = Point(3, 4)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)


@dataclass
class Bag:
    items: list = field(default_factory=list)
    secret: str = field(default="s", repr=False)
    counter: int = field(default=0, init=False)
    note: str = field(default="n", metadata={"unit": "m"})


print(replace(p, y=9), replace(Version(1, 2, "t"), major=5))
# expect: Point(x=3, y=9) Version(major=5, minor=2, tag='t')
attempt(replace, p, q=1)  # expect: TypeError: Point.__init__() got an unexpected keyword argument 'q'
attempt(replace, Bag(), counter=3)
# expect: ValueError: field counter is declared with init=False, it cannot be specified with replace()
