# typing: NewType, overload, annotations, and get_type_hints().
from __future__ import annotations

from typing import Any, ClassVar, Dict, Generic, List, NamedTuple, NewType, Optional, TypeVar, get_type_hints, overload

T = TypeVar("T")


class Stack(Generic[T]):
    def push(self, item: T) -> None:
        self.items.append(item)


class Point(NamedTuple):
    x: int
    y: int = 0


UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__)  # expect: 5 UserId <class 'int'>


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(4), double("a"))  # expect: 8 aa


def annotated(a: int, b: "List[str]" = None, *args: Any, **kwargs: Optional[int]) -> Dict[str, "Point"]:
    pass


print(annotated.__annotations__)
# expect: {'a': 'int', 'b': "'List[str]'", 'args': 'Any', 'kwargs': 'Optional[int]', 'return': "Dict[str, 'Point']"}
print(get_type_hints(annotated))
# expect: {'a': <class 'int'>, 'b': typing.List[str], 'args': typing.Any, 'kwargs': typing.Optional[int], 'return': typing.Dict[str, __main__.Point]}


class Config:
    name: str
    size: "Optional[int]" = None
    shared: ClassVar[int] = 0


print(get_type_hints(Config, globals()))
# expect: {'name': <class 'str'>, 'size': typing.Optional[int], 'shared': typing.ClassVar[int]}
print(get_type_hints(Stack.push)["item"] is T)  # expect: True
