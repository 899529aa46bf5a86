# typing: what it refuses.
from __future__ import annotations

from typing import Any, Dict, Generic, List, TypeVar, Union

T = TypeVar("T")


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Stack(Generic[T]):
    def push(self, item: T) -> None:
        self.items.append(item)


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
