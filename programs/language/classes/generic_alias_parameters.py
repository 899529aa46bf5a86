# Type variables in `list[T]` and `list[T] | int`, and what takes their places.
from typing import TypeVar

T, K, V = TypeVar("T"), TypeVar("K"), TypeVar("V")


class Own:
    def __typing_subst__(self, arg):
        return ("own", arg)

    def __repr__(self):
        return "own"


def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


own = Own()
attempt(lambda: (dict[K, list[V]].__parameters__, (int | list[T]).__parameters__, list[int].__parameters__))
attempt(lambda: (dict[K, list[V]][str, int], list[T][list[T]][int], dict[T, T][int], list[T | None][int]))
attempt(lambda: ((list[T] | int)[str], (T | list[T])[int], (list[T] | set[T])[int]))
attempt(lambda: (list[own].__parameters__, list[own][5]))
attempt(lambda: list[int][str])
attempt(lambda: (int | str)[int])
attempt(lambda: dict[K, V][int])
attempt(lambda: list[T][int, str])
# expect: ((~K, ~V), (~T,), ())
# expect: (dict[str, list[int]], list[list[int]], dict[int, int], list[typing.Optional[int]])
# expect: (list[str] | int, typing.Union[int, list[int]], list[int] | set[int])
# expect: ((own,), list[('own', 5)])
# expect: list[int] is not a generic class
# expect: int | str is not a generic class
# expect: Too few arguments for dict[~K, ~V]; actual 1, expected 2
# expect: Too many arguments for list[~T]; actual 2, expected 1
