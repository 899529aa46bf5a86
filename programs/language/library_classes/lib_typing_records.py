# typing: NamedTuple and TypedDict.
from __future__ import annotations

from typing import NamedTuple, TypedDict


class Point(NamedTuple):
    """A point."""

    x: int
    y: int = 0

    def norm(self) -> int:
        return self.x * self.x + self.y * self.y


p = Point(3, 4)
print(
    p,
    p.x,
    p.norm(),
    p == (3, 4),
    Point(1),
    Point._fields,
    Point._field_defaults,
    isinstance(p, tuple),
    Point.__doc__,
)  # expect: Point(x=3, y=4) 3 25 True Point(x=1, y=0) ('x', 'y') {'y': 0} True A point.
Old = NamedTuple("Old", [("a", int), ("b", str)])
print(Old(1, "x"), Old._fields)  # expect: Old(a=1, b='x') ('a', 'b')


class Movie(TypedDict, total=False):
    title: str
    year: int


m: Movie = {"title": "x"}
print(Movie(title="y", year=1), Movie.__total__, sorted(Movie.__optional_keys__), type(Movie(title="z")))
# expect: {'title': 'y', 'year': 1} False ['title', 'year'] <class 'dict'>
