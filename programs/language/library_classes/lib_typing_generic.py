# typing: generic classes.
from __future__ import annotations

from typing import Generic, List, TypeVar

T = TypeVar("T")
K = TypeVar("K")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(5)
print(s.pop(), Stack[int], Stack.__parameters__, isinstance(s, Stack))  # expect: 5 __main__.Stack[int] (~T,) True


class Pair(Generic[K, T]):
    pass


class IntPair(Pair[int, T]):
    pass


print(Pair[int, str], IntPair.__parameters__, issubclass(IntPair, Pair), [c.__name__ for c in IntPair.__mro__])
# expect: __main__.Pair[int, str] (~T,) True ['IntPair', 'Pair', 'Generic', 'object']


class Names(List[str]):
    def first(self):
        return self[0]


print(Names(["x", "y"]).first(), isinstance(Names(), list), Names.__mro__[1].__name__)  # expect: x True list
