# What `*list[int]` is among type arguments: aliases marked as unpacked, and variables that stand for several types.
import copy
import types
from typing import Callable, Generic, TypeVar, TypeVarTuple, Union, Unpack, get_args, get_origin

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: tuple[int, *Ts][str, float])
attempt(lambda: tuple[*tuple[int, ...]])
attempt(lambda: tuple[*tuple[int, str], *Ts].__parameters__)
attempt(lambda: tuple[*Ts][*tuple[int, str]])
attempt(lambda: tuple[int, *Ts][*tuple[str, ...]])
attempt(lambda: tuple[*Ts][()])
attempt(lambda: tuple[T, *Ts][int])
attempt(lambda: tuple[T, *Ts][()])
attempt(lambda: list[T][*tuple[int, ...]])
attempt(lambda: list[T][*tuple[int]])
attempt(lambda: dict[T, T][*tuple[int]])
attempt(lambda: tuple[*tuple[T, ...]][int])
attempt(lambda: tuple[*tuple[int, *Ts]][str])
attempt(lambda: next(iter(list[T]))[int])
u = next(iter(tuple[int, str]))
attempt(lambda: u.__reduce__()[0] is next)
attempt(lambda: copy.copy(u))
attempt(lambda: copy.deepcopy(u))
attempt(lambda: copy.copy(u) == u)
attempt(lambda: u.__unpacked__)
attempt(lambda: list[int].__unpacked__)
attempt(lambda: u.__typing_unpacked_tuple_args__)
attempt(lambda: next(iter(list[int])).__typing_unpacked_tuple_args__)
attempt(lambda: tuple[int].__typing_unpacked_tuple_args__)
attempt(lambda: u("ab"))
attempt(lambda: u == tuple[int, str])
attempt(lambda: hash(u) == hash(tuple[int, str]))


def f(*args: *tuple[int, str]):
    pass


attempt(lambda: f.__annotations__)


def f(*args: *Ts):
    pass


attempt(lambda: f.__annotations__)


class A(types.GenericAlias):
    pass


a = A(list, (int,))
attempt(lambda: type(next(iter(a))))
attempt(lambda: iter(a).__reduce__())
attempt(lambda: list(a) * 2)


class C(Generic[T, *Ts]):
    pass


attempt(lambda: C[int, str, float])
attempt(lambda: C[int])
attempt(lambda: C[*tuple[int, str]])
attempt(lambda: C[int, *Ts][str, bytes])
attempt(lambda: Callable[[T, *Ts], int][str, float])
attempt(lambda: type(iter(list[int])).__name__)
attempt(lambda: int | u)
attempt(lambda: isinstance(1, u))
attempt(lambda: get_origin(u))
attempt(lambda: get_args(u))
attempt(lambda: Union[u, int])
attempt(lambda: Unpack[tuple[int, str]])
attempt(lambda: Unpack[Ts])
attempt(lambda: tuple[Unpack[Ts]] == tuple[*Ts])
attempt(lambda: next(iter(list[int]))[int])
attempt(lambda: next(iter(iter(list[int]))))
x = iter(list[int])
attempt(lambda: [next(x), next(x, None), list(x), x.__reduce__()])
attempt(lambda: [list(tuple[int, str]), list(zip(type[0], [1])), [*dict[int, T]]])
attempt(lambda: next(iter(type[0]))[1])
print(repr(iter(list[int])).split(" at ")[0])
# expect: tuple[int, str, float]
# expect: tuple[*tuple[int, ...]]
# expect: (Ts,)
# expect: tuple[int, str]
# expect: tuple[int, *tuple[str, ...]]
# expect: tuple[()]
# expect: tuple[int]
# expect: TypeError: Too few arguments for tuple[~T, *Ts]; actual 0, expected at least 1
# expect: TypeError: *tuple[int, ...] is not valid as type argument
# expect: list[int]
# expect: dict[int, int]
# expect: tuple[*tuple[int, ...]]
# expect: tuple[*tuple[int, str]]
# expect: *list[int]
# expect: True
# expect: *tuple[int, str]
# expect: *tuple[int, str]
# expect: True
# expect: True
# expect: False
# expect: (<class 'int'>, <class 'str'>)
# expect: None
# expect: None
# expect: ('a', 'b')
# expect: False
# expect: True
# expect: {'args': *tuple[int, str]}
# expect: {'args': *Ts}
# expect: <class 'types.GenericAlias'>
# expect: (<built-in function iter>, (list[int],))
# expect: [*list[int], *list[int]]
# expect: __main__.C[int, str, float]
# expect: __main__.C[int]
# expect: __main__.C[*tuple[int, str]]
# expect: __main__.C[int, str, bytes]
# expect: typing.Callable[[str, float], int]
# expect: generic_alias_iterator
# expect: int | *tuple[int, str]
# expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
# expect: <class 'tuple'>
# expect: (<class 'int'>, <class 'str'>)
# expect: typing.Union[*tuple[int, str], int]
# expect: *tuple[int, str]
# expect: *Ts
# expect: True
# expect: TypeError: *list[int] is not a generic class
# expect: *list[int]
# expect: [*list[int], None, [], (<built-in function iter>, ((),))]
# expect: [[*tuple[int, str]], [(*type[0], 1)], [*dict[int, ~T]]]
# expect: TypeError: *type[0] is not a generic class
# expect: <generic_alias_iterator object
