# Keyword arguments whose names are of a subclass of str, as the members of an enumeration of texts are.
from enum import Enum


class Color(str, Enum):
    RED = "red"


class Name(str):
    pass


class Keeper:
    def __init__(self, **given):
        self.given = given


def only(*, red=0):
    return red


def every(**given):
    return given


print(only(**{Color.RED: 1}), every(**{Name("a"): 2})["a"])  # expect: 1 2
print(Keeper(**{Name("b"): 3}).given["b"], dict(a=1, **{Color.RED: 2})["red"])  # expect: 3 2
print("{red} {b}".format(**{Color.RED: 5, Name("b"): 6}), sorted([1, 2], **{Name("reverse"): True}))
# expect: 5 6 [2, 1]
try:
    only(**{Name("green"): 1})
except TypeError as error:
    print(error)  # expect: only() got an unexpected keyword argument 'green'
try:
    only(red=1, **{Name("red"): 1})
except TypeError as error:
    print(error)  # expect: __main__.only() got multiple values for keyword argument 'red'
try:
    every(**{1: 2})
except TypeError as error:
    print(error)  # expect: keywords must be strings
