# print writes what it has so far before it asks a program's own __str__.

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

# expect: 1|inner
# expect: A|2.5|x|inner
# expect: A
# expect: start [1, 2] b
# expect:
# expect:
# expect: None
# expect: True
# expect: [<class '__main__.A'>]!
# expect: q w
