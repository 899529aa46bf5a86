# typing: what annotations are made of: texts, equality, origins and arguments.
from __future__ import annotations

from typing import (
    TYPE_CHECKING, Annotated, Any, Callable, ClassVar, Dict, Final, Iterable, List, Literal, Optional, Sequence,
    Set, Tuple, Type, TypeVar, Union, cast, get_args, get_origin,
)  # fmt: skip

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
