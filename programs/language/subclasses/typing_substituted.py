# typing: what replacing type variables gives, what is no type argument, what `no_type_check` leaves alone.
import collections.abc
import typing
from typing import (Annotated, Callable, ClassVar, Concatenate, Final, ForwardRef, List, Optional, ParamSpec, Tuple,
                    TypeVar, dataclass_transform, get_type_hints, no_type_check)

T = TypeVar("T")
P = ParamSpec("P")

print(typing.Counter(), typing.DefaultDict(int), typing.Deque(), typing.OrderedDict(), typing.ChainMap())
# expect: Counter() defaultdict(<class 'int'>, {}) deque([]) OrderedDict() ChainMap({})
print(Annotated[T, int][int], List[Annotated[T, 5]][int], Annotated[List[T], "x"][int])
# expect: typing.Annotated[int, <class 'int'>] typing.List[typing.Annotated[int, 5]] typing.Annotated[typing.List[int], 'x']
print(Callable[P, T][[int], str], Callable[Concatenate[int, P], T][[str], int], Concatenate[int, P][[str, float]])
# expect: typing.Callable[[int], str] typing.Callable[[int, str], int] (<class 'int'>, <class 'str'>, <class 'float'>)
print(collections.abc.Callable[[int, T], str][float], collections.abc.Callable[P, T][[int], str])
# expect: collections.abc.Callable[[int, float], str] collections.abc.Callable[[int], str]
print(collections.abc.Callable[Concatenate[int, P], T], collections.abc.Callable[..., T][int])
# expect: collections.abc.Callable[typing.Concatenate[int, ~P], ~T] collections.abc.Callable[..., int]
print(List[T][*Tuple[int]], List[ForwardRef("int", module="mod")])
# expect: typing.List[int] typing.List[ForwardRef('int', module='mod')]


class Whole(Annotated[int, 5]):
    pass


print([base.__name__ for base in Whole.__mro__])  # expect: ['Whole', 'int', 'object']
for subscribe in (
    lambda: ClassVar[ClassVar[int]],
    lambda: List[ClassVar[int]],
    lambda: Optional[Final[int]],
    lambda: Annotated("x"),
    lambda: List(),
    lambda: List[int](),
):
    try:
        print(subscribe())
    except TypeError as error:
        print(error)
# expect: typing.ClassVar[int] is not valid as type argument
# expect: typing.ClassVar[int] is not valid as type argument
# expect: typing.Final[int] is not valid as type argument
# expect: Type Annotated cannot be instantiated.
# expect: Type List cannot be instantiated; use list() instead
# expect: Type List cannot be instantiated; use list() instead


@no_type_check
def unknown(a: "whatever"):
    pass


@no_type_check
class Unknown:
    def method(self, a: "whatever"):
        pass


print(get_type_hints(unknown), get_type_hints(Unknown.method))  # expect: {} {}


@dataclass_transform(kw_only_default=True)
def like_a_dataclass(cls):
    return cls


print(like_a_dataclass.__dataclass_transform__)
# expect: {'eq_default': True, 'order_default': False, 'kw_only_default': True, 'field_specifiers': (), 'kwargs': {}}
