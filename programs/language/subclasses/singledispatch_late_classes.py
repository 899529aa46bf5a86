# singledispatch: abstract classes that take a class in later, and unions as annotations.
from collections.abc import Sized
from functools import singledispatch
from typing import Iterable, List, Optional, Union


class Late:
    pass


@singledispatch
def kind(value):
    return "base"


kind.register(Sized, lambda value: "sized")
print(kind(Late()))  # expect: base
Sized.register(Late)
print(kind(Late()), kind([]))  # expect: sized sized


@singledispatch
def told(value):
    return "base"


@told.register
def _(value: Union[str, bytes]):
    return "text"


@told.register
def _(value: Optional[float]):
    return "float or None"


@told.register
def _(value: int | list):
    return "int or list"


print(told("a"), told(b""), told(1.0), told(None), told(1), told([]), told(()))
# expect: text text float or None float or None int or list int or list base
for annotation in (Union[int, Iterable[str]], int | list[int], List[int], list[int], 5):

    def implementation(value):
        pass

    implementation.__annotations__ = {"value": annotation}
    try:
        told.register(implementation)
    except TypeError as error:
        print(error)
# expect: Invalid annotation for 'value'. typing.Union[int, typing.Iterable[str]] not all arguments are classes.
# expect: Invalid annotation for 'value'. int | list[int] not all arguments are classes.
# expect: Invalid annotation for 'value'. typing.List[int] is not a class.
# expect: Invalid annotation for 'value'. list[int] is not a class.
# expect: Invalid annotation for 'value'. 5 is not a class.
