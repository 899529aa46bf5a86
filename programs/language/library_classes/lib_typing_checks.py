# typing: isinstance with its aliases, and type variables.
from __future__ import annotations

import typing
from typing import TypeVar, Union

T = TypeVar("T")
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
