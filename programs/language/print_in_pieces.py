"""print writes what it has so far before it asks a program's own __str__."""

import sys


class A:
    def __str__(self):
        print("inner")
        return "A"


class B:
    def __str__(self):
        raise ValueError("b")


print(1, A(), 2.5, "x", A(), sep="|")
try:
    print("start", [1, 2], B(), "never")
except ValueError as e:
    print(e)
print()
print("", "", sep="")
print(end="")
print(None, True, [A], sep="\n", end="!\n")


class E(str):
    pass


print(E("q"), E("w"))
