# typing: what annotations are made of, and the classes that are built with it.
from __future__ import annotations

import typing
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Callable,
    ClassVar,
    Dict,
    Final,
    Generic,
    Iterable,
    List,
    Literal,
    NamedTuple,
    NewType,
    Optional,
    Protocol,
    Sequence,
    Set,
    Tuple,
    Type,
    TypedDict,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    overload,
    runtime_checkable,
)

T = TypeVar("T")
K = TypeVar("K")


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(List[int], Dict[str, List[int]], Set[str], Tuple[int, ...], Tuple[()], Type[int], Iterable[T], Sequence[Any])
# expect: typing.List[int] typing.Dict[str, typing.List[int]] typing.Set[str] typing.Tuple[int, ...] typing.Tuple[()] typing.Type[int] typing.Iterable[~T] typing.Sequence[typing.Any]
print(Optional[int], Union[int, str], Union[int, None, str], Union[int, int], Optional[None], Union[List[int], str])
# expect: typing.Optional[int] typing.Union[int, str] typing.Union[int, NoneType, str] <class 'int'> <class 'NoneType'> typing.Union[typing.List[int], str]
print(Callable[[int, str], bool], Callable[..., Any], Callable[[], None], Literal["a", 1], Annotated[int, "meta"])
# expect: typing.Callable[[int, str], bool] typing.Callable[..., typing.Any] typing.Callable[[], NoneType] typing.Literal['a', 1] typing.Annotated[int, 'meta']
print(ClassVar[int], Final[str], Any, List, Dict, Union, Optional, Callable, T, K)
# expect: typing.ClassVar[int] typing.Final[str] typing.Any typing.List typing.Dict typing.Union typing.Optional typing.Callable ~T ~K
print(
    Union[int, str] == Union[str, int],
    List[int] == List[int],
    List[int] == List[str],
    hash(List[int]) == hash(List[int]),
)  # expect: True True False True
print(
    get_origin(List[int]),
    get_args(Dict[str, int]),
    get_origin(Union[int, str]) is Union,
    get_args(Callable[[int], str]),
)  # expect: <class 'list'> (<class 'str'>, <class 'int'>) True ([<class 'int'>], <class 'str'>)
print(get_args(Literal[1, 2]), get_args(Annotated[int, "x"]), get_origin(int), get_args(int), get_origin(list[int]))
# expect: (1, 2) (<class 'int'>, 'x') None () <class 'list'>
print(List[T][int], Dict[K, T][str, int], Optional[T][int])
# expect: typing.List[int] typing.Dict[str, int] typing.Optional[int]
print(TYPE_CHECKING, cast(int, "not checked"))  # expect: False not checked


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


class Drawable(Protocol):
    def draw(self) -> str: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Circle:
    def draw(self) -> str:
        return "circle"

    def close(self) -> None:
        pass


def render(d: Drawable) -> str:
    return d.draw()


print(render(Circle()), isinstance(Circle(), Closable), isinstance(5, Closable), issubclass(Circle, Closable))
# expect: circle True False True
attempt(isinstance, 5, Drawable)
# expect: TypeError: Instance and class checks can only be used with @runtime_checkable protocols
attempt(Drawable)  # expect: TypeError: Protocols cannot be instantiated


class Explicit(Drawable):
    def __init__(self, name):
        self.name = name

    def draw(self):
        return self.name


print(Explicit("e").draw())  # expect: e
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
attempt(lambda: List[int, str])  # expect: TypeError: Too many arguments for typing.List; actual 2, expected 1
attempt(lambda: Dict[int])  # expect: TypeError: Too few arguments for typing.Dict; actual 1, expected 2
attempt(lambda: Union[()])  # expect: TypeError: Cannot take a Union of no types.
attempt(isinstance, 5, List[int])
# expect: TypeError: Subscripted generics cannot be used with class and instance checks
attempt(lambda: Stack[int, str])
# expect: TypeError: Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
attempt(Any)  # expect: TypeError: Any cannot be instantiated
attempt(List)  # expect: TypeError: Type List cannot be instantiated; use list() instead
attempt(Union)  # expect: TypeError: Cannot instantiate typing.Union
attempt(TypeVar, "X", int)  # expect: TypeError: A single constraint is not allowed
attempt(lambda: Generic[int])
# expect: TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.
print(
    isinstance([], typing.List),
    isinstance(5, Union[int, str]),
    isinstance({}, typing.Mapping),
    issubclass(dict, typing.Mapping),
)  # expect: True True True True
print(
    T.__name__,
    T.__bound__,
    TypeVar("B", bound=int).__bound__,
    TypeVar("C", int, str).__constraints__,
    TypeVar("V", covariant=True),
)  # expect: T None <class 'int'> (<class 'int'>, <class 'str'>) +V
